"""Whose deed it is by charge, claim or membership, and what a mention takes over from another."""

from __future__ import annotations

from tests.unit.annotate.events.reading import Names, actors, one, read, targets

NAMES: Names = {
    "حركة الفجر": ("ORG", "Dawn Movement"),
    "سالم": ("PER", "Salem"),
    "شرطة هالين": ("ORG", "Police of Halin"),
}


def test_the_charged_did_it_not_who_charges() -> None:
    arrest, attack = read("اعتقلت شرطة هالين سالم بتهمة الهجوم على متجر", names=NAMES)
    assert actors(arrest) == ["Police of Halin"]
    assert actors(attack) == ["Salem"]


def test_culprit_is_named_after_the_deed() -> None:
    event = one("ظهر مرتكب المجزرة سالم في صورة", names=NAMES)
    assert actors(event) == ["Salem"]


def test_claim_names_the_doer() -> None:
    event = one("وقع هجوم على نقطة تفتيش تبنته حركة الفجر", names=NAMES)
    assert actors(event) == ["Dawn Movement"]


def test_people_of_a_body_act_for_it() -> None:
    assert actors(one("خطف عناصر من حركة الفجر مهندسا", names=NAMES)) == ["Dawn Movement"]
    assert actors(one("هاجم مسلحون تابعون لحركة الفجر الموقع", names=NAMES)) == ["Dawn Movement"]
    assert actors(one("إن عناصر من حركة الفجر خطفوا مهندسا", names=NAMES)) == ["Dawn Movement"]


def test_nameless_doers_are_nobody_named_before() -> None:
    text = "قالت شرطة هالين إن الوضع هادئ فيما خطف مسلحون مهندسا"
    assert actors(one(text, names=NAMES)) == []


def test_whom_a_relative_verb_hits() -> None:
    event = one("عاد والد سالم الذي قتلته مجموعة مجهولة", names=NAMES)
    assert (actors(event), targets(event)) == ([], ["Salem"])


def test_what_belongs_to_a_body_is_hit_not_the_body_a_doer() -> None:
    event = one("بدأ دك معاقل حركة الفجر", names=NAMES)
    assert (actors(event), targets(event)) == ([], ["Dawn Movement"])


def test_attack_of_a_body_after_its_adjective() -> None:
    event = one("وقعت هجمات عنيفة لحركة الفجر", names={"الفجر": ("ORG", "Dawn Movement")})
    assert actors(event) == ["Dawn Movement"]


def test_the_dead_taken_up_were_of_the_attack_before() -> None:
    first, second = read("هاجمت حركة الفجر القرية. ومن بين القتلى طبيب.", names=NAMES)
    assert actors(first) == actors(second) == ["Dawn Movement"]


def test_the_same_words_mean_the_same_deed() -> None:
    first, second = read("بدأ نقل الأسرى من قبل حركة الفجر. وشاهد السكان عملية نقل الأسرى ليلا.", names=NAMES)
    assert actors(first) == actors(second) == ["Dawn Movement"]


def test_who_escapes_a_deed_did_not_do_it() -> None:
    event = one("نجا سالم من محاولة اغتيال", names=NAMES)
    assert actors(event) == []


def test_crimes_at_large_are_not_the_deed_told_before() -> None:
    first, second = read("شنت حركة الفجر هجوما على القرية. وكشف تقرير تراجع الجرائم الإرهابية.", names=NAMES)
    assert actors(first) == ["Dawn Movement"]
    assert actors(second) == []


def test_any_of_the_attacks_has_happened() -> None:
    assert one("لم تعلن جماعة مسؤوليتها عن أي من الهجمات").status == "occurred"
