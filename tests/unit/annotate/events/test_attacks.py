"""Attacks: what they hit, who did it by the words around, what only seems to be one."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, SALEM, Names, actors, one, read, targets

RUBAN: Names = {"ربان": ("ORG", "Ruban")}
DAWN: Names = {**RUBAN, "حركة الفجر": ("ORG", "Dawn")}


@pytest.mark.parametrize("verb", ["استهدف", "ضرب"])
def test_a_relative_clause_says_what_an_attack_hit(verb: str) -> None:
    event = one(f"أسفر القصف العشوائي الذي {verb} منطقة حالين عن حريق", names={"حالين": HALIN})
    assert targets(event) == ["Halin"]


def test_an_attack_that_was_stopped_is_not_of_who_stopped_it() -> None:
    event = one("تحدث الشهود عن الهجوم الأخير الذي أحبطته قوات ربان", names={"قوات ربان": RUBAN["ربان"]})
    assert (event.status, actors(event)) == ("denied", [])


@pytest.mark.parametrize(
    ("text", "names", "doer"),
    [
        ("قال الحارس إن جنودا سويديين اقتحموا منزلا", {}, "Sweden"),
        ("قال الحارس إن طائرتين سويديتين هاجمتا حاجزا", {}, "Sweden"),
        ("لا خطر من قيام حركة الفجر بشن هجوم مضاد", DAWN, "Dawn"),
        ("انتقمت حركة الفجر من خسائرها بقصف الأحياء السكنية", DAWN, "Dawn"),
        ("قتل سالم في قريته بقصف المنازل", {"سالم": SALEM}, None),
        ("يخوض الجنود معارك تطهيرها من بقايا حركة الفجر", DAWN, None),
        ("قال الحارس إن تقدم (ربان) باتجاه القرية مستمر", RUBAN, "Ruban"),
    ],
)
def test_doers_by_the_words_around(text: str, names: Names, doer: str | None) -> None:
    assert actors(one(text, names=names)) == ([doer] if doer else [])


def test_craft_that_are_counted_are_of_their_country() -> None:
    text, counts = "بدأت الغارات التي نفذتها أربع مقاتلات سويدية فجرا", {"أربع مقاتلات": (4, "fighter jet")}
    assert actors(one(text, counts=counts)) == ["Sweden"]


def test_who_sides_with_somebody_did_it_not_he() -> None:
    event = one("وقع هجوم شنه مسلحون وقوات موالية لسالم", names={"سالم": SALEM})
    assert targets(event) == []


def test_a_body_in_a_place_does_what_the_relative_says() -> None:
    names: Names = {**DAWN, "لهار": LAHAR}
    event = one("تحدث الوفد عن حركة الفجر في شمال لهار التي تقاتل ربان", names=names)
    assert actors(event) == ["Dawn"]


def test_with_whom_a_body_is_allied_suffers_nothing() -> None:
    event = one("سيطرت حركة الفجر المتحالفة مع لهار على البلدة", names={**DAWN, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Dawn"], [])


def test_in_whom_a_sentence_was_carried_out() -> None:
    event = one("نفذ أمس حكم القتل في سالم", names={"سالم": SALEM})
    assert targets(event) == ["Salem"]


def test_a_noun_takes_up_whom_the_attack_before_it_hit() -> None:
    first, second = read("تعرضت لهار لهجوم مساء. وقال شهود إن الهجوم كان قصيرا.", names={"لهار": LAHAR})
    assert targets(first) == targets(second) == ["Lahar"]


@pytest.mark.parametrize(
    "text",
    [
        "انتقدت الحركة التصريحات معتبرة إياها عدوانا صارخا على البلاد",
        "ما جرى في السوق يعد اعتداء على القيم",
        "قال الشيخ إن كلامه بمثابة هجوم على القرية",
        "ترك الحارس الباب فقتلت الأفعى صاحبها",
        "انتشرت ألعاب إطلاق النار بين الصغار",
        "سيطر رجال الإطفاء في الميناء القديم على حريق",
    ],
)
def test_no_attacks(text: str) -> None:
    assert not read(text)


def test_what_is_mastered_stands_far_behind() -> None:
    event = one("سيطرت قوات المعارضة المسلحة في شرق الوادي على البلدة")
    assert event.mode == "capture"


def test_a_noun_that_says_what_was_hit_takes_its_doer_from_a_telling_of_the_same() -> None:
    names: Names = {**DAWN, "حالين": HALIN, "لهار": LAHAR}
    text = "شنت حركة الفجر هجوما على حالين. كان الهجوم الذي ضرب حالين واسعا. كان الهجوم الذي استهدف لهار أوسع."
    _, same, other = read(text, names=names)
    assert (actors(same), actors(other)) == (["Dawn"], [])


def test_whose_aim_was_an_attack_was_attacked() -> None:
    assert one("كانت القرية هدفا لغارات ليلية").status == "occurred"


def test_an_ongoing_battle_that_somebody_joins_goes_on() -> None:
    assert one("أرسلت المدينة رجالا للمشاركة في المواجهات الدائرة شرق الوادي").status == "ongoing"
