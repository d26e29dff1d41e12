"""Folding: one reading for many spellings, and the way back."""

from __future__ import annotations

import pytest

from tawatur.model.span import Span
from tawatur.script.fold import fold, folded, raw_cut


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("أإآٱ", "اااا"),
        ("مسؤول شاطئ", "مسوول شاطي"),
        ("شئون المسئولين واللاجئون", "شوون المسوولين واللاجيون"),
        ("مستشفى مدينة", "مستشفي مدينه"),
        ("الرئیس الأمیرکی", "الرييس الاميركي"),
        ("قـــــال", "قال"),
        ("إنَّهُ", "انه"),
        ("\u202bسد\u202c\u200f", "سد"),
        ("مع\u00a0جيه", "مع جيه"),
        ("١٢٫٥ ۳", "12.5 3"),
        ("ﻻ ﷲ", "لا الله"),
        ("Zelenskyy", "zelenskyy"),
    ],
)
def test_spellings_fold_to_one(printed: str, read: str) -> None:
    assert fold(printed).text == read


def test_the_way_back_passes_over_marks() -> None:
    text = "وقـالَ سَالِم"
    view = fold(text)
    at = view.text.index("سالم")
    assert view.raw(at, at + 4).of(text) == "سَالِم"


def test_no_way_back_is_kept_where_none_is_needed() -> None:
    assert fold("سد لهار").back is None


def test_folded_makes_one_space_of_many() -> None:
    assert folded("  سدّ \u00a0 لهار ") == "سد لهار"


def test_raw_cut_counts_letters_not_marks() -> None:
    text = "وَبِسالم"
    assert text[raw_cut(text, Span(0, len(text)), 2) :] == "سالم"


@pytest.mark.parametrize("words", [3, 9_000])
def test_the_way_back_is_the_same_on_short_and_long_pages(words: int) -> None:
    text = "سـالم " * words
    view = fold(text)
    assert view.text == "سالم " * words
    assert [view.back[at] for at in (0, 1, -1)] == [0, 2, len(text) - 1] if view.back else False
