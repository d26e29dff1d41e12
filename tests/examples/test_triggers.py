"""Every entry of the trigger lists fires on its own example, with its own type and mode."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.annotate.events.words.triggers import entries
from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.page import Article, Block, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

ENTRIES = [(f"{name}-{number}", entry) for name, number, entry in entries(Lexicon())]
SILENT = [(rule, entry["silent"]) for rule, entry in ENTRIES if "silent" in entry]


def _fires(rule: str, text: str) -> bool:
    article = Article("a", 1, None, (Span(0, len(text)),))
    page = Page("example", text, blocks=(Block(Span(0, len(text)), "body", 1),), articles=(article,))
    layers = annotate(prose(page, article), pipeline(Lexicon()))
    file, number = rule.rsplit("-", 1)
    return any(event.made_by.rule.startswith(f"triggers/{file}/{number} ") for event in layers.events)


@pytest.mark.parametrize(("rule", "entry"), ENTRIES, ids=[rule for rule, _ in ENTRIES])
def test_example_fires_its_entry(rule: str, entry: dict[str, Any]) -> None:
    assert _fires(rule, entry["example"])


@pytest.mark.parametrize(("rule", "text"), SILENT, ids=[rule for rule, _ in SILENT])
def test_silent_example_does_not(rule: str, text: str) -> None:
    assert not _fires(rule, text)
