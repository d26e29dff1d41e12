"""No list of the lexicon has a word twice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[3] / "src/tawatur/lexicon/data"


def lists(value: Any) -> Iterator[list[str]]:
    """All lists of words in a table, however deep."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield value
    else:
        items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for item in items:
            yield from lists(item)


def twice(words: list[str]) -> list[str]:
    return sorted({word for word in words if word and words.count(word) > 1})


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_list_has_a_word_twice(path: Path) -> None:
    held = [twice(words) for words in lists(tomllib.loads(path.read_text("utf-8")))]
    assert [words for words in held if words] == []


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.tsv")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_cell_has_a_word_twice(path: Path) -> None:
    cells = (cell for line in path.read_text("utf-8").splitlines() for cell in line.split("\t") if "|" in cell)
    held = [twice(cell.split("|")) for cell in cells]
    assert [words for words in held if words] == []
