"""The spaCy adapter: exact code points, whatever letters are glued to a name."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tawatur
from tawatur.model.errors import InputError
from tawatur.model.page import Page
from tawatur.model.span import Span, hull
from tests.serving import demo_lexicon

pytest.importorskip("spacy", reason="pip install 'tawatur[spacy]'")

DEMO = Path(str(files("tawatur.demo")))


@pytest.fixture(scope="module")
def page() -> Page:
    """The demo's page of nested sources, read."""
    name = "08_nested_sources.txt"
    day = json.loads((DEMO / "dates.json").read_text("utf-8"))[name]["1"]
    return tawatur.read(DEMO / "pages" / name, published=date.fromisoformat(day), lexicon=demo_lexicon())


def places(doc: Any, group: str) -> list[tuple[int, int]]:
    """The code points of the spans of a group."""
    return [(span.start_char, span.end_char) for span in doc.spans[group]]


def test_groups_have_the_code_points_of_the_record(page: Page) -> None:
    import tawatur.spacy as adapter

    doc, layers = adapter.doc(page, article=1), page.articles[0].layers
    assert doc.text == page.text
    assert tuple(doc.spans) == adapter.GROUPS
    assert places(doc, "names") == [tuple(m.span) for m in layers.entities]
    assert places(doc, "times") == [tuple(m.span) for m in layers.times]
    assert places(doc, "amounts") == [tuple(m.span) for m in layers.quantities]
    assert places(doc, "cues") == [tuple(a.cue) for a in layers.attributions]
    assert places(doc, "contents") == [tuple(span) for a in layers.attributions for span in a.content]
    assert places(doc, "events") == [tuple(e.trigger) for e in layers.events]
    sources = [a.chain.source for a in layers.attributions if a.chain.source.span]
    assert [span.kb_id_ for span in doc.spans["sources"]] == [link.entity or "" for link in sources]
    assert [span.label_ for span in doc.spans["names"]] == [m.type for m in layers.entities]
    first = layers.attributions[0]
    assert doc.user_data["tawatur"]["contents", *hull(first.content)]["attribution"] == 0


def test_an_article_that_is_not_there(page: Page) -> None:
    import tawatur.spacy as adapter

    with pytest.raises(InputError, match="no article 7"):
        adapter.doc(page, article=7)


def test_the_component_reads_in_a_blank_pipeline(page: Page) -> None:
    import spacy

    import tawatur.spacy as adapter

    nlp = spacy.blank("ar")
    nlp.add_pipe("tawatur", config={"published": "2031-03-11", "lexicon": [str(DEMO)]})
    doc = nlp(page.text)
    assert doc.text == page.text
    for group in adapter.GROUPS:
        assert places(doc, group) == places(adapter.doc(page), group)


@given(
    st.text("اب و.\n\u200f \t1a،", max_size=30), st.lists(st.tuples(st.integers(0, 29), st.integers(1, 5)), max_size=6)
)
def test_tokens_are_the_text_cut_at_every_edge(text: str, cuts: list[tuple[int, int]]) -> None:
    from spacy.vocab import Vocab

    from tawatur.spacy import _tokens

    spans = [Span(start, start + size) for start, size in cuts if start + size <= len(text)]
    doc = _tokens(text, spans, Vocab())
    assert doc.text == text
    for span in spans:
        if text[span.start : span.end].strip() == text[span.start : span.end]:
            held = doc.char_span(*span)
            assert held is not None
            assert held.text == text[span.start : span.end]
