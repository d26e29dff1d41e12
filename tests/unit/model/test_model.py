"""The nouns hold what they promise."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.errors import TextError
from tawatur.model.ids import make_id, reading_id
from tawatur.model.page import Page
from tawatur.model.span import Span, hull, trim
from tawatur.model.timex import bare_year, day_of, first_day, last_day
from tawatur.model.view import View


def test_span_is_what_the_text_prints() -> None:
    assert Span(2, 5).of("سدود لهار") == "ود "
    assert Span(2, 5).size == 3


@pytest.mark.parametrize("span", [Span(-1, 2), Span(3, 3), Span(4, 2), Span(0, 10)])
def test_span_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        span.of("سد لهار")


def test_covering_and_overlapping() -> None:
    assert Span(0, 9).covers(Span(3, 9))
    assert not Span(1, 9).covers(Span(0, 3))
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))


def test_hull_and_trim() -> None:
    assert hull([Span(5, 7), Span(1, 2)]) == Span(1, 7)
    assert trim("  سد \n", 0, 6) == Span(2, 4)
    assert trim("   ", 0, 3) is None
    with pytest.raises(ValueError, match="no spans"):
        hull([])


def test_fields_of_an_id_do_not_run_together() -> None:
    assert make_id("ab", "c") != make_id("a", "bc")
    assert make_id(None) != make_id("")
    assert make_id("سد") == make_id("سد")


def test_a_reading_id_carries_its_span() -> None:
    assert reading_id("9f-1", "attributions", 4, 9) == "9f-1.a4-9"
    assert reading_id("9f-1", "attributions", 4, 9, 1) == "9f-1.a4-9+1"


def test_a_page_refuses_nul() -> None:
    with pytest.raises(TextError, match=r"dam\.txt.*NUL"):
        Page("dam.txt", "سد\0")


def test_the_same_capture_is_the_same_page() -> None:
    assert Page("a.txt", "سد").id == Page("a.txt", "سد").id
    assert Page("a.txt", "سد").id != Page("b.txt", "سد").id


def test_a_view_refuses_an_empty_stretch() -> None:
    with pytest.raises(ValueError, match="no folded stretch"):
        View("سد").raw(1, 1)


def test_a_year_is_told_from_a_day() -> None:
    assert [value for value in ("203", "2031", "2031-06", "2031-06-12TMO") if bare_year(value)] == ["203", "2031"]


def test_the_day_of_a_value_is_that_of_one_day_alone() -> None:
    assert [day_of(value) for value in ("2031-06-12", "2031-06-12TMO")] == ["2031-06-12"] * 2
    assert [day_of(value) for value in ("2031-06", "2031-06-12/2031-06-14", "XXXX-WXX-4", None)] == [None] * 4
    assert first_day("2031-06-12/2031-06-14") == "2031-06-12"


@pytest.mark.parametrize(
    ("value", "day"),
    [("2031", date(2031, 12, 31)), ("2031-06", date(2031, 6, 28)), ("2031-06-12TMO", date(2031, 6, 12))],
)
def test_the_last_day_of_a_point_in_time(value: str, day: date) -> None:
    assert last_day(value) == day
