"""Those whom one side holds in one campaign: their number rises from one word to the next."""

from __future__ import annotations

from datetime import date, timedelta

from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import DAY, Draw, compared


def held(name: str, words: str, number: str, value: int, *, day: date = DAY, by: str = "مكتب رئيس الحكومة") -> Draw:
    """An article in which an office says how many are held, under an arrest of its own."""
    said = f"{words} {number} في حملة على مهربي البحر الغربي وقراصنة المرفأ"
    draw = Draw(f"قال {by} إن {said}. وهبت رياح {name} على الأرصفة.", name=name, outlet=name, day=day)
    draw.said(said, "قال", Link(draw.at(by), None, "organisation")).quantity(number, value, "person arrested")
    return draw


def arrested(*draws: Draw) -> list[Finding]:
    home = {draw.report().article.id: "one" for draw in draws}
    return [f for f in compared(*draws, stories=home)[2] if f.attribute == "arrested"]


def test_a_higher_number_of_one_campaign_updates_the_lower_one() -> None:
    one = held("a", "الشرطة أوقفت", "251 شخصا", 251)
    two = held("b", "عدد الموقوفين بلغ", "297 شخصا", 297, by="المكتب الإعلامي لرئيس الوزراء")
    updated = [f for f in arrested(one, two) if f.kind == "updated"]
    assert [f.why.partition(":")[0] for f in updated] == ["251 person arrested, 297 person arrested"]


def test_few_or_far_or_of_another_side_are_of_another_campaign() -> None:
    one = held("a", "الشرطة أوقفت", "251 شخصا", 251)
    late = held("b", "عدد الموقوفين بلغ", "297 شخصا", 297, day=DAY + timedelta(9))
    other = held("c", "عدد الموقوفين بلغ", "297 شخصا", 297, by="رئيس النقابة")
    assert not [f for f in arrested(one, late) if f.kind == "updated"]
    assert not [f for f in arrested(one, other) if f.kind == "updated"]
    few = held("d", "الشرطة أوقفت", "9 أشخاص", 9), held("e", "عدد الموقوفين بلغ", "12 شخصا", 12)
    assert not [f for f in arrested(*few) if f.kind == "updated"]
