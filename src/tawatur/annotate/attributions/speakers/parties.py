"""To whom something is said, and on what occasion."""

from __future__ import annotations

from tawatur.annotate.attributions.speakers.sorts import says_where
from tawatur.annotate.attributions.speakers.sources import describe
from tawatur.annotate.attributions.words.text import Text
from tawatur.model.layers import Medium
from tawatur.model.page import Party
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut


def party(text: Text, first: int, last: int) -> Party | None:
    """The addressee that words name; journalists and unnamed listeners are none."""
    source = describe(text, first, last)
    span = source.link.span
    assert span is not None
    held = text.within(span)
    names = [name for name in held if not says_where(text, name)]
    for i in range(first, last):
        cut = text.glued(i, "بل")
        if text.grammar.sorts.get(text.forms[i]) == "media" or (
            cut and text.grammar.sorts.get(_bare(cut.stem)) == "media"
        ):
            return None
    entity = names[0].mention.entity if names else None if held else source.link.entity
    return Party(entity, span) if entity else None


def _bare(form: str) -> str:
    return form[2:] if form.startswith("ال") else form


def medium(text: Text, first: int, last: int) -> Medium:
    """The occasion or platform named by words, in English."""
    name, platform = "", ""
    for i in range(first, last):
        found = text.grammar.platforms.at(text.words, i, last)
        if found and not platform:
            platform = found.value
        occasion = text.grammar.media.at(text.words, i, last)
        if occasion and not name:
            name = occasion.value
    start = text.words[first].start
    cut = text.glued(first, "ب")
    if cut and cut.stem:
        start = raw_cut(text.prose.text, text.span(first, first + 1), cut.cut)
    return Medium(platform or name or "statement", Span(start, text.words[last - 1].end))
