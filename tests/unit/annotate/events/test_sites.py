"""Where it was by words far from it, the latter of two, whom it befell; support and other words of two meanings."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets
from tests.unit.annotate.events.test_interceptions import events

SIDES: Names = {"لهار": LAHAR, "هالين": HALIN}


def place(text: str, **given: object) -> str | None:
    """Where the first event of a text was."""
    held = read(text, **given)[0].place  # type: ignore[arg-type]
    return held.entity if held else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شهدت مدينة لهار قصفا عنيفا", "Lahar"),
        ("شهدت العاصمة لهار، أمس، اشتباكات مسلحة", "Lahar"),
        ("غارات شهدتها بلدة لهار قبل الفجر", "Lahar"),
        ("وفي لهار، اعتقلت الشرطة عشرات المحتجين", "Lahar"),
        ("وفي مدينة لهار اندلعت اشتباكات عنيفة", "Lahar"),
        ("وفي لهار القديمة يعقد المجلس اجتماعه", None),
        ("شهد الوزير في لهار توقيع الاتفاق", None),
    ],
)
def test_place_far_from_the_event(text: str, expected: str | None) -> None:
    assert place(text, names=SIDES) == expected


def test_a_building_sees_talks() -> None:
    assert (
        place("شهد القصر الأخضر أمس مباحثات بين سالم ورامي", names={"القصر الأخضر": ("ORG", "Green Palace")})
        is not None
    )


def test_what_a_place_before_a_deed_says_is_no_target() -> None:
    names: Names = {"حركة ريم": ("ORG", "Rim Movement"), "لهار": LAHAR}
    event = read("وفي لهار دحرت حركة ريم المهاجمين", names=names)[0]
    assert (actors(event), targets(event)) == (["Rim Movement"], [])


def test_where_the_place_stands_outside_the_report_nothing_is_known_of_it() -> None:
    text = "وفي لهار، قال سالم إن القصف قريب"
    assert place(text, names=SIDES, said=("قال", "القصف قريب", "Salem")) is None


def test_the_latter_of_two_meets() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "هالين": ("PER", "Halin")}
    event = one("تحدث الحارس عن سالم ورامي بعد اجتماع الأخير مع هالين", names=names)
    assert (actors(event), targets(event)) == (["Rami"], ["Halin"])


def test_the_last_talks_are_of_nobody() -> None:
    assert actors(one("جاء في تقرير عن لهار أن محادثات السلام الأخيرة قصيرة", names=SIDES)) == []


def test_a_call_that_somebody_made_with_another() -> None:
    event = one("ذكر سالم أن أقصر مكالمة هاتفية أجراها مع رامي طالت", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_whom_it_befell_over_a_clause_and_by_what_he_has() -> None:
    event = one("تعرضت سفينة ترفع علم لهار لهجوم في المضيق", names=SIDES)
    assert actors(event) == []
    event = one("تعرض معسكر لحركة ريم لهجوم", names={"حركة ريم": ("ORG", "Rim Movement")})
    assert targets(event) == ["Rim Movement"]


def test_talks_with_another_are_the_speaker_s_country_s_over_an_adjective() -> None:
    (event,) = events("قال وزير الخارجية السويدي سالم حامد إن المحادثات التجارية مع النرويج صعبة.")
    assert (actors(event), targets(event)) == (["Sweden"], ["Norway"])


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("أكدت لهار أنها تدعم رفع القيود عن هالين", "SUPPORT", None),
        ("أكدت لهار دعم الشعب السويدي", "SUPPORT", None),
        ("تواصل لهار دعم هالين", "AID", None),
        ("أعادت لهار خمسين أسيرا إلى هالين", "CONCEDE", "release"),
        ("أخلى جيش لهار مقر القيادة", "RETREAT", "withdraw"),
        ("جرت مبادلة الأسرى عند الجسر", "RETREAT", "prisoner-exchange"),
        ("تحشد لهار أسطولا قرب المضيق", "MOBILIZE", None),
        ("تم إيقاف سياسيين معارضين", "COERCE", "arrest"),
        ("أسفرت الاضطرابات عن مئة قتيل", "ASSAULT", None),
    ],
)
def test_what_a_word_tells_by_what_stands_beside_it(text: str, kind: str, mode: str | None) -> None:
    event = read(text, names=SIDES)[0]
    assert (event.type, event.mode) == (kind, mode)


@pytest.mark.parametrize(
    "text",
    [
        "ناقشوا النص الذي تقدمت به لهار",
        "لم يحدد موعد نهائي للبطولة",
        "تحدثا في ختام قمة التعاون الاقتصادي",
        "ضبط الحارس معدات تفجير",
        "كشف الحارس حزاما معدا للتفجير",
        "أدى الماس إلى انفجار غلاية في المطبخ",
        "حلقت طائرات الاحتلال فوق المدينة",
    ],
)
def test_what_tells_of_no_attack_no_threat_and_no_deal(text: str) -> None:
    held = {event.type for event in read(text, names=SIDES)}
    assert held.isdisjoint({"ASSAULT", "THREATEN", "COOPERATE"})
