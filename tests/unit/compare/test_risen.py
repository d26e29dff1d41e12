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
