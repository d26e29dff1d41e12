"""Tolls that rose, told days later and further down in articles that begin with something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tawatur.model.across import Finding

from .build import DAY, Draw, compared

FIRST = "أسفر انهيار منجم قرب القرية عن مقتل تسعة عمال."
CALM = "زار العمدة المدرسة في القرية. وشكر المعلمين. وافتتح قاعة الكتب."


def first(text: str = FIRST, words: str = "تسعة عمال", value: int = 9) -> Draw:
    """An article that begins with a mishap."""
    draw = Draw(text, "a", DAY, "Paper a").entity("القرية", "Palm Village", "GPE", "village")
    return draw.quantity(words, value, "worker killed")


def later(toll: str, value: int, days: int = 2, lead: str = CALM) -> Draw:
    """One that begins with something else, and tells of a toll."""
    draw = Draw(f"{lead} {toll}", "b", DAY + timedelta(days), "Paper b")
    draw.entity("القرية", "Palm Village", "GPE", "village")
    words = toll.split(" إلى ")[-1].removesuffix(".") if " إلى " in toll else toll.split(" بلغ ")[-1].removesuffix(".")
    return draw.quantity(words, value, "person killed")


def updated(*draws: Draw) -> list[Finding]:
    return [f for f in compared(*draws)[2] if f.kind == "updated"]


@pytest.mark.parametrize(
    "toll",
    [
        "وارتفع عدد قتلى انهيار منجم القرية إلى خمسة عشر شخصا.",
        "وقال الأطباء إن عدد قتلى انهيار المنجم بلغ خمسة عشر شخصا.",
    ],
)
def test_a_later_toll_of_a_known_happening_is_an_update(toll: str) -> None:
    (one,) = updated(first(), later(toll, 15))
    assert one.why.startswith("9 worker killed, 15 person killed")


def test_a_toll_of_which_nobody_says_that_it_is_of_a_known_happening_stays_by_itself() -> None:
    assert updated(first(), later("وقتل في انهيار منجم آخر إلى خمسة عشر شخصا.", 15)) == []


def test_another_mishap_or_place_is_another() -> None:
    assert updated(first(), later("وارتفع عدد قتلى حريق القرية إلى خمسة عشر شخصا.", 15)) == []
    away = later("وارتفع عدد قتلى انهيار المنجم إلى خمسة عشر شخصا.", 15, lead=CALM)
    away.layers = replace(away.layers, entities=())
    assert updated(first(), away) == []


def test_a_lower_number_or_one_long_after_is_no_step() -> None:
    assert updated(first(), later("وارتفع عدد قتلى انهيار منجم القرية إلى سبعة أشخاص.", 7)) == []
    assert updated(first(), later("وارتفع عدد قتلى انهيار منجم القرية إلى خمسة عشر شخصا.", 15, days=6)) == []


def test_of_two_happenings_it_may_be_none() -> None:
    other = Draw("قتل سبعة رعاة في انهيار جسر عند القرية.", "c", DAY, "Paper c")
    other.entity("القرية", "Palm Village", "GPE", "village").quantity("سبعة رعاة", 7, "shepherd killed")
    toll = later("وارتفع عدد قتلى الانهيار في القرية إلى خمسة عشر شخصا.", 15)
    assert updated(first(), toll) != []
    assert updated(first(), other, toll) == []


def rose(dated: str | None = None) -> Draw:
    """A toll that rose, of an event of its own."""
    draw = later("وارتفع عدد قتلى انهيار منجم القرية إلى خمسة عشر شخصا.", 15)
    return draw.event("انهيار", "ASSAULT", mode="bombing", day=dated, quantities=(0,))


def test_an_event_without_a_day_is_the_known_one_of_its_place_and_one_with_another_day_is_not() -> None:
    known = first().event("انهيار", "ASSAULT", mode="bombing", place="Palm Village", day="2031-05-04", quantities=(0,))
    assert len(updated(known, rose())) == 1
    assert updated(known, rose("2031-05-06")) == []


def test_what_another_counts_on_the_day_of_the_rise_does_not_keep_it_apart() -> None:
    other = first("قالت النقابة إن انهيار منجم قرب القرية أسفر عن مقتل عشرين عاملا.", "عشرين عاملا", 20)
    other = replace(other, name="c", outlet="Paper c", day=DAY + timedelta(2))
    whys = [f.why for f in updated(first(), other, later("وارتفع عدد قتلى انهيار منجم القرية إلى خمسة عشر شخصا.", 15))]
    assert any("15 person killed" in why for why in whys)
