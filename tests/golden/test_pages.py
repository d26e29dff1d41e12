"""Whole pages against what a reader sees in them: roles by character, articles to the character, titles and credits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tawatur.model.page import Page
from tawatur.pages import read_text

FOLDER = Path(__file__).parent / "pages"
# The least share of a page's characters that must have the right role.
LEAST = 0.97

Golden = tuple[Page, dict[str, Any]]


@pytest.fixture(scope="module", params=sorted(path.stem for path in FOLDER.glob("*.txt")))
def golden(request: pytest.FixtureRequest) -> Golden:
    path = FOLDER / f"{request.param}.txt"
    page = read_text(path.name, path.read_bytes().decode("utf-8"))
    return page, json.loads(path.with_suffix(".json").read_text("utf-8"))


def test_roles(golden: Golden) -> None:
    page, gold = golden
    roles = {i: block.role for block in page.blocks for i in range(*block.span)}
    wanted = {i: b["role"] for b in gold["blocks"] for i in range(*b["span"]) if not page.text[i].isspace()}
    right = sum(roles[i] == role for i, role in wanted.items())
    assert right >= LEAST * len(wanted)


def test_articles_and_titles(golden: Golden) -> None:
    page, gold = golden
    subheads = {tuple(b["span"]) for b in gold["blocks"] if b["role"] == "subhead"}
    wanted = [
        (a["title"] and tuple(a["title"]), [tuple(s) for s in a["body"] if tuple(s) not in subheads])
        for a in gold["articles"]
    ]
    assert [(a.title and tuple(a.title), [tuple(s) for s in a.body]) for a in page.articles] == wanted


def test_credited_words(golden: Golden) -> None:
    page, gold = golden
    wanted = [a["publisher"] and tuple(a["publisher"]["span"]) for a in gold["articles"]]
    assert [a.publisher and a.publisher.span for a in page.articles] == wanted
