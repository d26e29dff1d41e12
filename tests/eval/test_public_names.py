"""Names against public data that the code does not learn from; skipped where the data is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.script.keys import likeness, sounds

SAMPLE = 6  # every sixth name is asked for, among all


def test_the_right_latin_name_is_the_most_alike(shared: Path) -> None:
    path = shared / "data" / "ar2en" / "ar2en-eval.txt"
    if not path.is_file():
        pytest.skip(f"needs {path}")
    pairs = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line]
    latin = sorted({pair[1] for pair in pairs})
    asked = pairs[::SAMPLE]
    # A tie is right only where the names sound the same, letter by letter.
    right = sum(_best(arabic, latin) in (name, *_homophones(name, latin)) for arabic, name in asked)
    assert right / len(asked) >= 0.85


def _best(arabic: str, latin: list[str]) -> str:
    return max(latin, key=lambda name: (likeness(arabic, name), name))


def _homophones(name: str, latin: list[str]) -> list[str]:
    return [other for other in latin if sounds(other) == sounds(name)]
