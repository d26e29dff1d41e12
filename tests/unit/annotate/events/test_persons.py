"""News tells of others: a verb that can be "he did" is not read as "I do"."""

from __future__ import annotations

import pytest

from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose


@pytest.mark.parametrize("text", ["أودى هجوم على المخفر بحياة سبعة حراس.", "أوقع هجوم على المخفر سبعة قتلى."])
def test_what_took_lives_has_occurred(text: str) -> None:
    article = Article("s-1", 1, None, (Span(0, len(text)),))
    found = annotate(prose(Page("s", text), article), pipeline(Lexicon())).events
    assert [(event.type, event.status) for event in found][:1] == [("ASSAULT", "occurred")]
