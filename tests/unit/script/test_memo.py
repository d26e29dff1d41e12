"""`kept` asks a function once a word, and holds no more answers than it was told to."""

from __future__ import annotations

from tawatur.script.fold import fold
from tawatur.script.memo import kept
from tawatur.script.words import forms, words


def test_a_word_is_asked_once() -> None:
    asked: list[str] = []

    @kept(8)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("كلمة", "في", "كلمة")] == [4, 2, 4]
    assert asked == ["كلمة", "في"]


def test_too_many_are_forgotten_and_asked_again() -> None:
    asked: list[int] = []

    @kept(2)
    def doubled(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [doubled(number) for number in (1, 2, 3, 1)] == [2, 4, 6, 2]
    assert asked == [1, 2, 3, 1]


def test_a_form_is_one_string_wherever_it_is_met() -> None:
    first, again = words(fold("كلمة في كلمة")), words(fold("الجسر كلمة"))
    assert first[0].form is first[2].form is again[1].form
    assert forms("كلمة")[0] is first[0].form
