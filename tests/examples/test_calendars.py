"""Every entry of the words of time is fired by its own example."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.annotate.times import Times
from tawatur.annotate.times.words import table, tenses
from tawatur.lexicon import Lexicon, Row, cells
from tawatur.model.layers import Layers, TimeMention
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.fold import fold
from tawatur.script.prose import prose
from tawatur.script.words import words

LEXICON = Lexicon()
# A Wednesday
DAY = date(2031, 3, 12)
# Words that keep a date from being read as one, or only help others
SILENT = {"held", "named", "named-day", "other", "dayname", "great", "general", "unborn"}


def times(text: str) -> list[TimeMention]:
    article = Article("example-1", 1, None, (Span(0, len(text)),), published=DAY)
    return list(Times(LEXICON)(prose(Page("example", text), article), Layers()))


@pytest.mark.parametrize(
    "row", LEXICON.rows("calendars", "words"), ids=lambda row: f"{row['kind']} {row['forms'].split('|')[0]}"
)
def test_words_of_time(row: Row) -> None:
    held = words(fold(row["example"]))
    tags = {tag.kind for at in range(len(held)) for tag in table(LEXICON).at(held, at, len(held))}
    assert row["kind"] in tags
    assert bool(times(row["example"])) == (row["kind"] not in SILENT)


@pytest.mark.parametrize("row", LEXICON.rows("calendars", "tense"), ids=lambda row: row["kind"])
def test_tense(row: Row) -> None:
    (found,) = times(row["example"])
    assert found.value == ("2031-03-14" if row["kind"] == "future" else "2031-03-07")
    told = {tenses(LEXICON).of(word.form) for word in words(fold(row["example"]))}
    assert (row["kind"] in told) == (row["kind"] != "noun")


def test_forms_are_listed_once_a_kind() -> None:
    seen: set[tuple[str, str, str]] = set()
    for row in LEXICON.rows("calendars", "words"):
        for form in cells(row, "forms"):
            key = (form, row["kind"], row["value"])
            assert key not in seen, key
            seen.add(key)
