"""Any whole number, written out as Arabic grammar has it, reads back as itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.annotate.numbers import numerals
from tawatur.lexicon import Lexicon
from tawatur.script.fold import fold
from tawatur.script.words import words

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"]
TENS = ["", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
SCALES = [(10**9, "مليار", "ملياران", "مليارات"), (10**6, "مليون", "مليونان", "ملايين"), (1000, "ألف", "ألفان", "آلاف")]


def spell(number: int, feminine: bool, glued: bool, oblique: bool) -> str:
    """The words of a number: gender of the units, ثلاثمئة or ثلاث مئة, nominative or oblique."""
    if number == 0:
        return "صفر"
    parts = []
    for scale, one, two, many in SCALES:
        count, number = divmod(number, scale)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif 3 <= count <= 10:
            parts.append(f"{small(count, False, glued)} {many}")
        elif count:
            parts.append(f"{small(count, False, glued)} {one}")
    if number:
        parts.append(small(number, feminine, glued))
    text = " و".join(parts)
    if not oblique:
        return text
    for word in TENS[2:]:
        text = text.replace(word, word.removesuffix("ون") + "ين")
    return text.replace("اثنان", "اثنين").replace("ألفان", "ألفين").replace("مليونان", "مليونين")


def small(number: int, feminine: bool, glued: bool) -> str:
    units = FEMININE if feminine else UNITS
    parts = []
    hundreds, rest = divmod(number, 100)
    if hundreds:
        gap = "" if glued else " "
        parts.append({1: "مئة", 2: "مئتان"}.get(hundreds) or f"{FEMININE[hundreds].removesuffix('ي')}{gap}مئة")
    if rest == 10:
        parts.append("عشر" if feminine else "عشرة")
    elif 11 <= rest <= 19:
        unit = {1: "إحدى" if feminine else "أحد", 2: "اثنتا" if feminine else "اثنا"}.get(rest % 10) or units[rest % 10]
        parts.append(f"{unit} {'عشرة' if feminine else 'عشر'}")
    else:
        tens, unit = divmod(rest, 10)
        parts += [word for word in (units[unit], TENS[tens]) if word]
    return " و".join(parts)


@given(st.integers(0, 10**9), st.booleans(), st.booleans(), st.booleans())
def test_words_of_a_number_read_back(number: int, feminine: bool, glued: bool, oblique: bool) -> None:
    text = spell(number, feminine, glued, oblique)
    held = words(fold(text))
    found = numerals(Lexicon()).parse(held, 0, len(held))
    assert found is not None, text
    assert (found.value, found.last) == (number, len(held)), text


@given(st.integers(0, 10**12), st.sampled_from(["", ",", "،"]))
def test_digits_with_separators_read_back(number: int, separator: str) -> None:
    held = words(fold(f"{number:,}".replace(",", separator)))
    found = numerals(Lexicon()).parse(held, 0, len(held))
    assert found is not None
    assert (found.value, found.last) == (number, len(held))


@given(st.text(st.sampled_from("0123456789٠١٢.,،/- رمئةألفون"), max_size=30))
def test_nothing_breaks_and_numbers_do_not_overlap(text: str) -> None:
    held = words(fold(text))
    at = 0
    for number in numerals(Lexicon()).find(held, 0, len(held)):
        assert at <= number.first < number.last <= len(held)
        at = number.last
