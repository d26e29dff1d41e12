"""Numerals in digits and words: what is read, where it ends, and what is none."""

from __future__ import annotations

import pytest

from tawatur.annotate.numbers import numerals
from tawatur.lexicon import Lexicon
from tawatur.script.fold import fold
from tawatur.script.numerals import Numeral
from tawatur.script.words import words


def read(text: str) -> list[Numeral]:
    held = words(fold(text))
    return list(numerals(Lexicon()).find(held, 0, len(held)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة عشر قاربا", 15),
        ("خمس عشرة سفينة", 15),
        ("اثنا عشر ولدا", 12),
        ("ثلاثة وعشرون قاربا", 23),
        ("مئة وواحد وستين", 161),
        ("ألفان ومئتان", 2200),
        ("ألفين وثلاثمائة وأربعة", 2304),
        ("ثلاث مئة", 300),
        ("مليار وسبعمئة مليون", 1_700_000_000),
        ("مليون وألف", 1_001_000),
        ("نصف مليون شجرة", 500_000),
        ("مليون ونصف المليون", 1_500_000),
        ("مليونان ونصف", 2_500_000),
        ("ثلاثة ونصف", 3.5),
        ("ثلاثة أرباع", 0.75),
        ("مئة ألف مليار", 10**14),
        ("6 آلاف", 6000),
        ("6 آلاف و500", 6500),
        ("1.7 مليار", 1_700_000_000),
        ("1,375 مليار", 1_375_000_000),
        ("٣٫٥", 3.5),
        ("40،9", 40.9),
        ("1،234،567", 1_234_567),
        ("250,000", 250_000),
        ("15.000 دينار", 15_000),
        ("0.002", 0.002),
        ("36,7", 36.7),
        ("1,824 مليون دينار", 1_824_000_000),
        ("1.824.500 مليون دينار", 1_824_500),
        ("1,824 مليار دينار", 1_824_000_000),
        ("1 234 567", 1_234_567),
        ("5ر6 ملايين", 6_500_000),
        ("2/5", 0.4),
        ("2 1/4", 2.25),
        ("- 12", None),
        ("الحرارة -12", -12),
        ("سالب سبعة", -7),
        ("واحد فاصلة ستة", 1.6),
        ("واحد على عشرين", 0.05),
        ("تلاتة وتلاتين", 33),
        ("صفر", 0),
    ],
)
def test_one_number(text: str, value: float | None) -> None:
    found = read(text)
    if value is None:
        assert [n.value for n in found] == [12]
    else:
        assert [n.value for n in found] == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("خمسة وستة", [5, 6]),
        ("عشرة وخمسة", [10, 5]),
        ("ثلاثة رجال وأربع نساء", [3, 4]),
        ("في 5 و7 مدن", [5, 7]),
        ("12,15 و18", [12.15, 18]),
        ("5/17/2031", [5, 17, 2031]),
        ("كمية من القمح", []),
        ("وسط المدينة", []),
    ],
)
def test_where_a_number_ends(text: str, values: list[float]) -> None:
    assert [n.value for n in read(text)] == values


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("الجسر الخامس عشر", "ordinal", 15),
        ("الحادي والعشرون", "ordinal", 21),
        ("أول جسر", "ordinal", 1),
        ("عشرات القوارب", "bare", 10),
        ("مئات الآلاف", "bare", 100_000),
        ("ملايين", "bare", 1_000_000),
        ("أحد الحراس", "one", 1),
        ("نصف المدينة", "fraction", 0.5),
    ],
)
def test_kinds(text: str, kind: str, value: float) -> None:
    (found,) = read(text)
    assert (found.kind, found.value) == (kind, value)


def test_proclitics_and_article_are_told_apart() -> None:
    (found,) = read("وبالثلاثة")
    assert (found.clitics, found.cut, found.definite, found.value) == ("وب", 2, True, 3)
    (found,) = read("للعشرين")
    assert (found.clitics, found.cut, found.definite) == ("ل", 1, True)


def test_parse_says_nothing_where_no_number_begins() -> None:
    held = words(fold("سفينة"))
    assert numerals(Lexicon()).parse(held, 0, 1) is None


@pytest.mark.parametrize("text", ["1" * 5_000, "1" * 400 + ".5", "3/" + "7" * 5_000, "." + "1" * 5_000])
def test_a_run_of_digits_without_end_is_no_number(text: str) -> None:
    assert all(abs(held.value) < 10**24 for held in read(f"بلغ {text} شخص"))


def test_several_marks_parted_by_direction_are_one_number() -> None:
    assert [n.value for n in read("بزمن 40.\u200f09.\u200f46.\u200f1 ساعة")] == [9.40146]
