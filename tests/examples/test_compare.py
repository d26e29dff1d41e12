"""Every entry of `lexicon/data/compare` that comparison reads fires on its example."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.compare.ground.attributes import Attribute, attribute, attributes
from tawatur.compare.ground.issues import issues
from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms, stems

WORDS = Lexicon()
ATTRIBUTES: list[dict[str, Any]] = WORDS.table("compare", "attributes")["attribute"]
ISSUES: list[dict[str, Any]] = WORDS.table("compare", "issues")["issue"]


def stemmed(text: str) -> list[str]:
    return [stem(form) for form in forms(text)]


@pytest.mark.parametrize("row", ATTRIBUTES, ids=lambda row: row["name"])
def test_attributes(row: dict[str, Any]) -> None:
    held: tuple[Attribute, ...] = tuple(a for a in attributes(WORDS) if a.name == row["name"])
    unit = row.get("unit", ["street"])[0]
    example = stemmed(row["example"])
    assert attribute(unit, example, [], held).name == row["name"], "the words of the example do not fire the entry"
    if row.get("words"):
        assert attribute(unit, stemmed("كلام آخر"), [], held).name != row["name"], "fires without its words"


@pytest.mark.parametrize("row", ISSUES, ids=lambda row: row["name"])
def test_issues(row: dict[str, Any]) -> None:
    assert row["name"] in issues(stemmed(row["example"]), WORDS)
    assert row["name"] not in issues(stemmed("وصل الزائر إلى بيته مساء"), WORDS)
    assert row["name"] not in issues(stemmed("صدرت التصريحات عن مسؤولين في السوق"), WORDS)


LISTS: dict[str, Any] = WORDS.table("compare", "lists")


@pytest.mark.parametrize("name", [name for name in LISTS if name != "examples"])
def test_lists(name: str) -> None:
    entries = [word for row in LISTS[name] for word in (row if isinstance(row, list) else [row])]
    found = stemmed(LISTS["examples"][name])
    assert any(found[n : n + len(word)] == word for word in map(stemmed, entries) for n in range(len(found)))


def test_words_of_outcomes() -> None:
    table = WORDS.table("compare", "outcomes")
    words = {form for key, held in table.items() if isinstance(held, list) for w in held for form in forms(w)}
    assert any(form in words or words & set(stems(form)) for form in forms(table["example"]))
