"""HTML in the manner of Arabic sites against what a reader sees in it: roles by character, facts of articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.model.page import Page
from tawatur.pages import read_bytes
from tests.golden.html.marks import Expected, characters, expected, fields

FOLDER = Path(__file__).parent / "html"
NAMES = sorted(path.name for path in FOLDER.glob("*.html"))
# The least share of all characters that must be right, and of any one page's.
LEAST, LEAST_OF_ONE = 0.975, 0.87
# What is not read, and why: a writer's name after a place and a dash.
MISSED = {("w07_old_paper.html", "1 author")}


@pytest.fixture(scope="module")
def held() -> dict[str, tuple[Page, Expected]]:
    paths = [FOLDER / name for name in NAMES]
    return {
        path.name: (read_bytes(path.name, path.read_bytes()), expected(path.with_suffix(".marks"))) for path in paths
    }


def test_characters(held: dict[str, tuple[Page, Expected]]) -> None:
    counted = {name: characters(page, wanted) for name, (page, wanted) in held.items()}
    assert not [name for name, (right, of) in counted.items() if right < LEAST_OF_ONE * of]
    assert sum(right for right, _ in counted.values()) >= LEAST * sum(of for _, of in counted.values())


@pytest.mark.parametrize("name", NAMES)
def test_fields(held: dict[str, tuple[Page, Expected]], name: str) -> None:
    wrong = {field for field, right in fields(*held[name]).items() if not right}
    assert wrong == {field for page, field in MISSED if page == name}


def test_a_character_out_of_place_counts(held: dict[str, tuple[Page, Expected]]) -> None:
    page, wanted = held["w13_aggregator.html"]
    right, of = characters(page, wanted)
    wanted.lines[0] = ("body", 1, wanted.lines[0][2])
    assert characters(page, wanted) == (right - len(wanted.lines[0][2]), of)
