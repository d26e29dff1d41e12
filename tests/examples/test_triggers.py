"""Every entry of the trigger lists fires on its own example, with its own type and mode."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.annotate.events.triggers import entries
from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.page import Article, Block, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

ENTRIES = [(f"{name}-{number}", entry) for name, number, entry in entries(Lexicon())]


@pytest.mark.parametrize(("rule", "entry"), ENTRIES, ids=[rule for rule, _ in ENTRIES])
def test_example_fires_its_entry(rule: str, entry: dict[str, Any]) -> None:
    text = entry["example"]
    article = Article("a", 1, None, (Span(0, len(text)),))
    page = Page("example", text, blocks=(Block(Span(0, len(text)), "body", 1),), articles=(article,))
    layers = annotate(prose(page, article), pipeline(Lexicon()))
    file, number = rule.rsplit("-", 1)
    fired = [event.made_by.rule for event in layers.events]
    assert any(name.startswith(f"triggers/{file}/{number} ") for name in fired), fired
