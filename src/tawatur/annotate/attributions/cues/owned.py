"""What somebody calls his own in what he says: his country, his party, which says something itself."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.annotate.attributions.cues import chains
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.clause import Words
from tawatur.model.layers import Link
from tawatur.model.span import Span


def who_is_named(reader: Reader, at: int, subject: Words, gender: str, number: str) -> Source:
    """The source that the subject of the verb at word `at` names ("أن بلاده ترفض …": the country of who says so)."""
    text = reader.text
    outer = reader.outer_of(at)
    if outer is None or subject[1] - subject[0] != 1 or text.forms[subject[0]] not in text.grammar.classes.own_bodies:
        found = describe(text, *subject, gender, number)
        return reader.discourse.resolve(found, chains.is_outlet_noun(text, subject[0]))
    land = text.forms[subject[0]] in text.grammar.classes.own_lands
    told = _told(reader, outer.source)
    entity = next((held for span in told if (held := (_land if land else _body)(reader, span))), None)
    return Source(Link(text.span(*subject), entity, "organisation"), gender, "s")


def _told(reader: Reader, speaker: Source) -> Iterator[Span]:
    """Where words tell who the speaker is: his own, then those of what he said before."""
    for source in (speaker, *reversed(reader.discourse.said)):
        same = source.link.entity is not None and source.link.entity == speaker.link.entity
        if source.link.span is not None and (same or source is speaker):
            yield source.link.span


def _land(reader: Reader, span: Span) -> str | None:
    """The country that an adjective or a name in somebody's description tells ("وزير الخارجية السلماري")."""
    text = reader.text
    first, last = text.at(span.start), text.at(span.end - 1) + 1
    adjective = (text.grammar.countries.get(text.forms[i]) for i in range(first, last))
    named = (n.mention.entity for n in text.within(span) if n.mention.type == "GPE" and n.mention.kind == "country")
    return next((country for country in (*adjective, *named) if country), None)


def _body(reader: Reader, span: Span) -> str | None:
    """The body that somebody's description names ("رئيس حزب السد فلان")."""
    names = reader.text.within(span)
    return next((n.mention.entity for n in names if n.mention.type == "ORG" and not n.mention.nominal), None)
