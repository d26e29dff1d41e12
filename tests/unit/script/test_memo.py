"""`kept` asks a function once a word, and holds no more answers than it was told to."""

from __future__ import annotations

from tawatur.script.memo import kept


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
