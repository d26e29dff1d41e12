"""Whether it is known who says what is ascribed to somebody without a name: a description may have been cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tawatur.compare.drafts.mishaps import mishaps
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, EntityMention, Link
from tawatur.model.span import Span
from tawatur.script.words import forms as fold

_THE, _OF, _BY, _AND = "ال", "ي", "/prepositions/", "و"
# Endings of plurals of people, and what is theirs ("our correspondent").
_SEVERAL = ("ون", "ين", "نا")
# Letters of particles.
_SHORT = 3
# Letters that are joined to a word.
_GLUED = frozenset("وفبل")
# Two or three words between commas before "that", of which the first has its article.
_NAME = re.compile(r"\s*[،,]\s*(ال[^\W\d]+(?:\s+[^\W\d]+){1,2})\s*[،,]\s*(?:إن|أن|ان|بأن)\b")
# A name in marks.
_MARKED = re.compile(r"\s*(?:«[^»\n]+»|“[^”\n]+”|\"[^\"\n]+\")")
# A word with a letter before it that may be its own or a preposition's, before "that".
_HALF = re.compile(r"\s+ل[^\W\dل][^\W\d]+\s+(?:إن|أن|ان|بأن)\b")
# Words behind a description in which the name of whom it describes stands.
_NEAR = 8
_TOWNS = frozenset({"city", "town", "village", "district"})
_COMMAS = frozenset("،,؛;.")


def known(scene: Scene, number: int, lexicon: Lexicon) -> bool:
    """Whether the source of an attribution (index) is a name, or a description that was read whole."""
    said = scene.report.article.layers.attributions[number]
    source = said.chain.source
    if source.kind == "anonymous" and source.words is None and not source.sort:
        return False  # "and he added …", and nobody knows who
    if source.words is None:
        return True
    if source.kind != "person" and _apposed(scene, source.words):
        return False
    if source.entity is not None:
        return not _town(scene, source.words) and not _cut(scene, source.words, said.content[0].start)
    forms, events = scene.forms_in(source.words), scene.report.article.layers.events
    if forms[:1] and forms[0][0].isdecimal():
        return False  # "four to the hospital, confirming …"
    if source.kind == "anonymous" and not source.sort and _nobody(forms, lexicon):
        return False  # half a name, a clause
    if source.kind == "document" and not folded(lexicon, "issued").isdisjoint(forms[-1:]):
        return False  # "the last toll issued", by whom was not read
    if mishaps(scene.stems_in(source.words)[:1], lexicon):
        return False  # "the sinking of the ship is held to be …"
    if folded(lexicon, "somebody").issuperset(forms) or any(source.words.covers(e.trigger) for e in events):
        return False  # "a person", "sources arrested …": a clause was read into who says it
    text = scene.report.page.text
    before = text[source.words.start - 1 : source.words.start]
    if (before.isalpha() and before not in _GLUED) or _adjective(scene, source.words, forms):
        return False  # a word was cut, or one is an adjective
    content = said.content[0].start
    return not _in_marks_behind(scene, source.words, content) and not _named_behind(scene, source.words, content)


def _nobody(forms: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words name nobody who tells something: one word that no unnamed source is called by, or words that begin
    a clause ("وفجأة تغيرت …")."""
    first = forms[0] if forms else ""
    if first.removeprefix(_AND) in folded(lexicon, "no_teller"):
        return True
    return len(forms) == 1 and first.removeprefix(_THE) not in _heads(lexicon) and not first.endswith(_SEVERAL)


@cache
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """The nouns (folded, without their article) by which an unnamed source is called."""
    rows = lexicon.table("cues", "sources")["anonymous"]
    return frozenset(form.removeprefix(_THE) for row in rows for words in row["words"] for form in fold(words))


def by_the_way(scene: Scene, number: int) -> bool:
    """Whether who is read to say something is named by the way within what a person says ("…, according to the
    ministry"): the outlet may name him."""
    said = scene.report.article.layers.attributions[number]
    return _BY in said.made_by.rule and any(link.kind == "person" for link in said.chain.via)


def _adjective(scene: Scene, words: Span, forms: Sequence[str]) -> bool:
    """Whether one word that ends as an adjective stands behind the noun it is of ("نشاط اقتصادي أعلنت عنه …")."""
    if len(forms) != 1 or not forms[0].endswith(_OF) or forms[0].startswith(_THE):
        return False
    n, layers = scene.place(words), scene.report.article.layers
    before = [word for word in scene.words(n) if word.end <= words.start][-1:] if n is not None else []
    if not before or scene.report.page.text[before[0].end : words.start].strip():
        return False
    cue = any(said.cue.start <= before[0].start < said.cue.end for said in layers.attributions)
    return not cue and len(before[0].form) > _SHORT


def _apposed(scene: Scene, words: Span) -> bool:
    """Whether a name that no list knows stands between commas behind a description ("the head of …, X Y, …")."""
    found = _NAME.match(scene.report.page.text, words.end)
    first = scene.forms_in(Span(found.start(1), found.end(1))) if found else ()
    timed = scene.report.article.layers.times
    return found is not None and bool(first) and not any(t.span.start == found.start(1) for t in timed)


def _cut(scene: Scene, words: Span, content: int) -> bool:
    """Whether one word names somebody whose office is told, and one more stands behind it: his name was read half."""
    held = (m for m in scene.report.article.layers.entities if words.covers(m.span) and m.type == "PER")
    one = any(m.role and not m.listed and len(scene.forms_in(m.span)) == 1 for m in held)
    return one and _HALF.match(scene.report.page.text[words.end : max(content, words.end)]) is not None


def _town(scene: Scene, words: Span) -> bool:
    """Whether a source is a town and nothing more: who speaks is not told."""
    held = scene.report.article.layers.entities
    return any(m.span == words and m.kind in _TOWNS and not m.metonym for m in held)


def _in_marks_behind(scene: Scene, words: Span, content: int) -> bool:
    """Whether a name in marks stands right behind a description, before what is said ("analysts of the firm «…»")."""
    found = _MARKED.match(scene.report.page.text, words.end)
    return found is not None and found.end() <= content


def _named_behind(scene: Scene, words: Span, content: int) -> bool:
    """Whether the name of whom a description is of stands behind it, before what he says ("an official of …, Omar")."""
    text = scene.report.page.text
    return any(
        m.type == "PER"
        and words.end <= m.span.start < content
        and _COMMAS.isdisjoint(text[words.end : m.span.start])
        and len(scene.forms_in(Span(words.end, m.span.start))) <= _NEAR
        for m in scene.report.article.layers.entities
    )


def in_clause(scene: Scene, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether somebody is told to say something in a clause with "who" ("the group that declared …, and killed
    nine")."""
    n = scene.place(said.cue)
    start = scene.sentences[n].start if n is not None else said.cue.start
    before = scene.forms_in(Span(start, said.cue.start))[-1:] if start < said.cue.start else ()
    return not folded(lexicon, "relatives").isdisjoint(before)


def surnamed(scene: Scene, source: Link) -> str | None:
    """The one person named before a source of one word whose name ends with it ("and Saber added"); None where two
    bear that name."""
    forms = scene.forms_in(source.words) if source.words else ()
    if len(forms) != 1 or forms[0].startswith(_THE):
        return None
    start = source.words.start if source.words else 0
    held = (m for m in scene.report.article.layers.entities if m.type == "PER" and not m.nominal and m.span.end < start)
    names = ((m.entity, fold(scene.report.printed(m.span))) for m in held)
    known = {entity for entity, name in names if entity and len(name) > 1 and name[-1:] == forms}
    return known.pop() if len(known) == 1 else None


def vouched(held: Sequence[Attribution], number: int) -> int:
    """The attribution (index) of the unnamed source by whom alone it is known that another said so, else the same."""
    outer = held[number].inside
    if outer is None:
        return number
    source = held[outer].chain.source
    return outer if source.kind == "anonymous" and source.entity is None else number


def taken_up(scene: Scene, noun: str, start: int, first: int = 0) -> EntityMention | None:
    """The body named last between two places (code points) that is called by a noun, or that begins with it: "the
    company", of the company Amwaj."""
    held = reversed(scene.report.article.layers.entities)
    for m in (m for m in held if m.type == "ORG" and first <= m.span.start and m.span.end <= start):
        n = scene.place(m.span)
        before = scene.forms_in(Span(scene.sentences[n].start, m.span.start))[-1:] if n is not None else ()
        if noun in {form.removeprefix(_THE) for form in (*before, *scene.forms_in(m.span)[:1])}:
            return m
    return None
