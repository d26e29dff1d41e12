"""Phrases are found by their folded words, with proclitics cut."""

from __future__ import annotations

from tawatur.script.fold import fold
from tawatur.script.phrases import Phrases
from tawatur.script.words import words

TABLE = Phrases([("وزارة الري", 1), ("وزارة", 2), ("البيت الأبيض", 3), ("Salmar", 4)])


def find(text: str) -> list[tuple[str, str, int]]:
    """(printed, proclitics, value) of all matches."""
    held = words(fold(text))
    return [
        (text[held[m.first].start : held[m.last - 1].end], m.reading.clitics, m.value)
        for m in TABLE.find(held, 0, len(held))
    ]


def test_the_longest_wins() -> None:
    assert find("أعلنت وزارة الرّي") == [("وزارة الرّي", "", 1)]


def test_only_a_part_is_looked_at() -> None:
    held = words(fold("وزارة الري ثم وزارة الري ثم وزارة"))
    assert [(m.first, m.last) for m in TABLE.find(held, 2, 5)] == [(3, 5)]
    assert [(m.first, m.last) for m in TABLE.find(held, 1, 4)] == [(3, 4)]


def test_proclitics_are_cut() -> None:
    assert find("وبوزارة الري وللبيت الأبيض") == [("وبوزارة الري", "وب", 1), ("وللبيت الأبيض", "ول", 3)]


def test_latin_is_found_whatever_its_case() -> None:
    assert find("في SALMAR") == [("SALMAR", "", 4)]


def test_a_phrase_does_not_run_past_the_end() -> None:
    held = words(fold("وزارة الري"))
    match = TABLE.at(held, 0, 1)
    assert match is not None
    assert match.value == 2
