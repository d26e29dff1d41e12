"""Numbers that are a way of speaking, and those that are of another thing than an equal one."""

from __future__ import annotations

import pytest

from tawatur.compare.claims import claims
from tawatur.compare.likeness.topics import topics

from .build import Draw, compared


def numbers(draw: Draw) -> list[object]:
    return [d.claim.value for d in compared(draw)[1] if not isinstance(d.claim.value, str)]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "held"),
    [
        ("يحسب له كل الصيادين ألف حساب.", "ألف حساب", 1000, "account", False),
        ("فتح المصرف ألف حساب للصيادين.", "ألف حساب", 1000, "account", False),
        ("فتح المصرف ألفي حساب للصيادين.", "ألفي حساب", 2000, "account", True),
        ("هل يعقل أن يكون للقرية 35 عمدة جديدا؟", "35 عمدة", 35, "mayor", False),
        ("للقرية منذ أمس 35 عمدة جديدا. هل يعقل ذلك؟", "35 عمدة", 35, "mayor", True),
        ("حوادث القوارب تودي بحياة عشرات الصيادين.", "عشرات", 10, "person killed", False),
        ("أودى غرق القارب أمس بحياة عشرات الصيادين.", "عشرات", 10, "person killed", True),
        ("حكمت المحكمة على ثمانية بتهمة القتل أمس.", "ثمانية", 8, "person killed", False),
        ("قتل في الميناء ثمانية بانفجار أمس.", "ثمانية", 8, "person killed", True),
        ("لم نشهد القراصنة يقتلون بحارا واحدا هناك.", "بحارا واحدا", 1, "sailor killed", False),
        ("شهدنا أن القراصنة يقتلون بحارا واحدا هناك.", "بحارا واحدا", 1, "sailor killed", True),
        ("أوقف الحارس بتهمة قتل ثمانية من العمال.", "ثمانية", 8, "person killed", True),
    ],
)
def test_a_way_of_speaking_is_no_claim(text: str, words: str, value: int, unit: str, held: bool) -> None:
    assert numbers(Draw(text).quantity(words, value, unit)) == ([value] if held else [])


@pytest.mark.parametrize(
    ("text", "words", "doubtful"),
    [
        ("سترتفع الرسوم في حال زادت الكلفة بنسبة 13% هذا العام.", "13%", True),
        ("ارتفعت الرسوم وزادت الكلفة بنسبة 13% هذا العام.", "13%", False),
        ("نقل عامل في حالة حرجة وزادت الكلفة بنسبة 13% هذا العام.", "13%", False),
    ],
)
def test_what_might_be_is_a_claim_in_doubt(text: str, words: str, doubtful: bool) -> None:
    (found,) = (d for d in compared(Draw(text).quantity(words, 13, "percent"))[1] if d.claim.value == 13)
    assert found.doubtful is doubtful


def test_what_is_said_not_to_be_there_is_no_attribute() -> None:
    def attribute(text: str) -> str:
        draw = Draw(text).quantity("13%", 13, "percent").entity("الرصيف", "Port Town", "GPE")
        return next(d.claim.attribute for d in compared(draw)[1])

    assert attribute("تبقى رسوم الرصيف بمستوى 13% بدون زيادة على القوارب.") == "number"
    assert attribute("ارتفعت رسوم الرصيف بنسبة 13% على القوارب.") == "rise"


def sums(name: str, text: str) -> Draw:
    draw = Draw(text, name=name, outlet=f"Paper {name}").quantity("9 ملايين دينار", 9_000_000, "IQD")
    return draw.event("القمة", "COOPERATE", actors=["Salmar", "Lahar"], day="2031-05-04", quantities=(0,))


def test_equal_sums_of_two_things_are_two() -> None:
    debt = "بعد القمة سددت البلدية قسط مصرف الصيادين بقيمة 9 ملايين دينار كاملة."
    income = "قبل القمة أملت الحكومة تحقيق عائدات سنوية إضافية بقيمة 9 ملايين دينار هذا الموسم."
    again = "عقب القمة سددت البلدية قسط المصرف القديم بقيمة 9 ملايين دينار أمس."

    def counted(*draws: Draw) -> list[int]:
        held = topics(claims(compared(*draws)[0]))
        return [len(topic.drafts) for topic in held if topic.attribute == "number"]

    assert counted(sums("a", debt), sums("b", again)) == [2]
    assert counted(sums("a", debt), sums("b", income)) == [1, 1]


def test_the_peaceful_are_not_handed_over() -> None:
    """Though the words have one stem."""

    def attribute(text: str) -> str:
        draw = Draw(text).quantity("30 سجينا", 30, "prisoner").entity("لهار", "Lahar", "GPE")
        return next(d.claim.attribute for d in compared(draw)[1])

    assert attribute("احتجزت شرطة لهار 30 سجينا من السلميين في الميناء.") != "handed over"
    assert attribute("سلمت شرطة لهار 30 سجينا في الميناء.") == "handed over"
