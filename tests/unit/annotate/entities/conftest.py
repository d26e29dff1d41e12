"""Reads a sentence with the shipped words and those of the demo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import tawatur.demo
from tawatur.annotate.entities import Entities
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityMention, Layers
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

Read = Callable[..., list[tuple[str, EntityMention]]]


@pytest.fixture(scope="session")
def entities() -> Entities:
    return Entities(Lexicon((Path(tawatur.demo.__file__).parent,)))


@pytest.fixture(scope="session")
def read(entities: Entities) -> Read:
    """text, day -> (printed, mention) in the order of the text."""

    def run(text: str, day: date | None = date(2031, 3, 4), title: str = "") -> list[tuple[str, EntityMention]]:
        whole = f"{title}\n\n{text}" if title else text
        start = len(whole) - len(text)
        held = Span(0, len(title)) if title else None
        page = Page("x", whole)
        article = Article("a", 1, held, (Span(start, len(whole)),), published=day)
        return [(m.span.of(whole), m) for m in entities(prose(page, article), Layers())]

    return run
