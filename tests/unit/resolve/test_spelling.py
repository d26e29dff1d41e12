"""Spellings of one name are alike; common names and Arabic surnames that differ by a letter are two names."""

from itertools import combinations_with_replacement

import pytest

from tawatur.resolve.spelling import LIKELY, SURE, alike, full, word


@pytest.mark.parametrize(
    ("one", "other"), [("غولدن", "جولدن"), ("ستانيوف", "ستانيف"), ("Kronda", "كروندا"), ("أحمد", "احمد")]
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    assert word(one, other) >= LIKELY


@pytest.mark.parametrize(
    ("one", "other"), [("الزهراني", "الشهراني"), ("السالم", "السلوم"), ("محمد", "محمود"), ("حامد", "أحمد")]
)
def test_names_of_two(one: str, other: str) -> None:
    assert word(one, other) == 0.0


def test_a_middle_name_may_be_left_out_but_is_never_sure() -> None:
    assert LIKELY <= full("فهد السدحان", "فهد بن ناصر السدحان") < SURE
    assert full("فهد السدحان", "سعد السدحان") < LIKELY


def test_a_long_vowel_may_be_left_out_of_a_long_surname() -> None:
    assert word("الطباطبائي", "الطبطبائي") >= LIKELY
    assert word("العامري", "العمري") == 0.0


def test_of_many_words_the_likely_pairs_are_found() -> None:
    words = [
        "ستانيوف",
        "ستانيف",
        "Staniov",
        "غولدن",
        "جولدن",
        "كروندا",
        "Kronda",
        "الطباطبائي",
        "الطبطبائي",
        "محمد",
        "و",
        "ا",
    ]
    likely = {pair for pair in combinations_with_replacement(sorted(words), 2) if word(*pair) >= LIKELY}
    found = {(min(pair), max(pair)) for pair in alike(words)}
    assert found == likely and len(likely) > len(words)
