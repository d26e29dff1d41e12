"""One article as comparison sees it: its sentences, and who speaks where. It rests on nothing but the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tawatur.compare.ground.links import PLACES as PLACES
from tawatur.compare.ground.links import body_of
from tawatur.compare.ground.statements import Witness
from tawatur.model.across import Evidence
from tawatur.model.layers import Chain, EntityMention, Link, TimeMention
from tawatur.model.page import Report, Role
from tawatur.model.prose import Word
from tawatur.model.sheet import Sheet
from tawatur.model.span import Span
from tawatur.script.prose import prose
from tawatur.script.stems import stemmed as stems

# Types of mentions that name a place.
# Marks around the name of a body.
_NONE: frozenset[str] = frozenset()


class Scene:
    """An article with its running text. What is found out of it is kept with it: one scene serves many comparisons.

    `named` says under which labels it comes, where that is not only its own affair. `sheet` are its words (`cut`, where
    they are known), `sentences` the span of each, `body` those (indices) of the body, `head` those that say what it is
    about: its title and the first of its body; `witnesses` is all that is said in it; `memory` what was last made out
    of it, for whoever wants to make it again. What not every comparison asks for is made when it is asked for.
    """

    def __init__(self, report: Report, named: str = "", cut: Sheet | None = None) -> None:
        self.report, self.named, self.id = report, named, report.article.id
        self.sheet = cut or Sheet.of(prose(report.page, report.article))
        self.sentences: tuple[Span, ...] = tuple(map(self.sheet.span, self.sheet.sentences))
        self.body = tuple(n for n in range(len(self.sentences)) if self.role(n) == "body")
        self.head = self._head()
        self.witnesses = tuple(Witness(report, n) for n in range(len(report.article.layers.attributions)))
        self.memory: dict[str, Any] = {}
        self._starts = [sentence.start for sentence in self.sentences]
        self._words: dict[int, list[Word]] = {}
        self._stems: dict[int, tuple[str, ...]] = {}
        self._voices: dict[Span, int | None] = {}
        self._bags: dict[int, frozenset[str]] = {}
        self._beside: dict[tuple[int, Span], tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self._plain: tuple[list[int], list[str]] | None = None
        self._stemmed: tuple[str, ...] | None = None
        self._told: dict[int | None, tuple[int, ...]] | None = None
        self._cues: dict[int | None, tuple[int, ...]] | None = None
        self._closed: dict[int | None, tuple[int, ...]] | None = None
        self._mentions: dict[int | None, list[EntityMention]] | None = None
        self._places: dict[int | None, frozenset[str]] | None = None
        self._times: dict[int | None, frozenset[str]] | None = None
        self._labels: tuple[str, ...] | None = None
        self._spots: frozenset[str] | None = None
        self._kinds: dict[str, tuple[str, str, bool]] | None = None

    def _head(self) -> tuple[int, ...]:
        first = self.body[0] if self.body else None
        titles = [n for n in range(first or 1) if n < len(self.sentences) and self.role(n) == "title"]
        return tuple(titles) if first is None else (*titles, first)

    def place(self, span: Span) -> int | None:
        """The index of the sentence in which a span begins."""
        n = bisect_right(self._starts, span.start) - 1
        return n if n >= 0 and span.start < self.sentences[n].end else None

    @property
    def told(self) -> Mapping[int | None, tuple[int, ...]]:
        """The events (indices) whose triggers begin in each sentence."""
        if self._told is None:
            self._told = self._dealt(event.trigger for event in self.report.article.layers.events)
        return self._told

    @property
    def cues(self) -> Mapping[int | None, tuple[int, ...]]:
        """The attributions (indices) whose cues begin in each sentence."""
        if self._cues is None:
            self._cues = self._dealt(said.cue for said in self.report.article.layers.attributions)
        return self._cues

    @property
    def closed(self) -> Mapping[int | None, tuple[int, ...]]:
        """The attributions (indices) whose contents end in each sentence."""
        if self._closed is None:
            ends = (said.content[-1].end for said in self.report.article.layers.attributions)
            self._closed = self._dealt(Span(end - 1, end) for end in ends)
        return self._closed

    def _dealt(self, spans: Iterable[Span]) -> dict[int | None, tuple[int, ...]]:
        """The indices of spans by the sentence in which each begins."""
        out: dict[int | None, tuple[int, ...]] = {}
        for number, span in enumerate(spans):
            at = self.place(span)
            out[at] = (*out.get(at, ()), number)
        return out

    @property
    def lead(self) -> tuple[Span, ...]:
        """The spans of its head."""
        return tuple(self.sentences[n] for n in self.head)

    def places(self, *sentences: int) -> frozenset[str]:
        """The places named in some sentences."""
        if self._places is None:
            self._places = {
                n: frozenset(m.entity for m in held if m.entity and m.type in PLACES)
                for n, held in self._named().items()
            }
        if len(sentences) == 1:
            return self._places.get(sentences[0], _NONE)
        return _NONE.union(*(self._places.get(n, _NONE) for n in sentences))

    def mentions(self, n: int) -> Sequence[EntityMention]:
        """The mentions of entities that lie whole in a sentence, in order."""
        return self._named().get(n, ())

    def _named(self) -> Mapping[int | None, list[EntityMention]]:
        if self._mentions is None:
            self._mentions = {}
            for m in self.report.article.layers.entities:
                self._mentions.setdefault(self._around(m.span), []).append(m)
        return self._mentions

    def times(self, n: int) -> frozenset[str]:
        """The days, months and years that a sentence names (the first ten letters of TIMEX3)."""
        if self._times is None:
            out: dict[int | None, set[str]] = {}
            for t in self.report.article.layers.times:
                if t.value[:4].isdigit():
                    out.setdefault(self._around(t.span), set()).add(t.value[:10])
            self._times = {at: frozenset(held) for at, held in out.items()}
        return self._times.get(n, _NONE)

    def dated(self, part: Span) -> list[TimeMention]:
        """The times that lie whole in a part of the text, in order."""
        times = self.report.article.layers.times
        first, last = bisect_left(times, part.start, key=_start), bisect_left(times, part.end, key=_start)
        return [t for t in times[first:last] if t.span.end <= part.end]

    def _around(self, span: Span) -> int | None:
        """The sentence (index) that a span lies in, whole."""
        n = self.place(span)
        return n if n is not None and self.sentences[n].covers(span) else None

    @property
    def days(self) -> tuple[str, ...]:
        """What times of the article may name a day, in order."""
        return tuple(sorted({t.value[:10] for t in self.report.article.layers.times}))

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all that the article names, in order."""
        if self._labels is None:
            layers = self.report.article.layers
            found = {m.entity for m in layers.entities}
            found |= {link.entity for said in layers.attributions for link in said.chain.links}
            self._labels = tuple(sorted(filter(None, found)))
        return self._labels

    @property
    def spots(self) -> frozenset[str]:
        """What it names a place by: the same labels, and their words."""
        if self._spots is None:
            self._spots = frozenset((*self.labels, *(word for label in self.labels for word in label.split())))
        return self._spots

    @property
    def kinds(self) -> Mapping[str, tuple[str, str, bool]]:
        """Type and kind of each entity (label) that it names, and whether a description does, as first read."""
        if self._kinds is None:
            self._kinds = {}
            for m in self.report.article.layers.entities:
                if m.entity and m.entity not in self._kinds:
                    self._kinds[m.entity] = (m.type, m.kind, m.nominal)
        return self._kinds

    def role(self, n: int) -> Role:
        """The role of a sentence's block."""
        return self.sheet.sentences[n].role

    def words(self, n: int) -> Sequence[Word]:
        """The words of a sentence, marks left out."""
        if n not in self._words:
            self._words[n] = self.sheet.words(self.sheet.sentences[n])
        return self._words[n]

    def stems(self, n: int) -> tuple[str, ...]:
        """The stems of a sentence's words, numbers as they stand, marks left out."""
        if n not in self._stems:
            self._stems[n] = self.stems_in(self.sentences[n])
        return self._stems[n]

    def bag(self, n: int) -> frozenset[str]:
        """The same without order."""
        if n not in self._bags:
            self._bags[n] = frozenset(self.stems(n))
        return self._bags[n]

    def stems_in(self, span: Span) -> tuple[str, ...]:
        """The stems of the words inside a span, in order; those of all words are found at once."""
        part = self._inside(span)
        if self._stemmed is None:
            self._stemmed = stemmed(self._columns()[1])
        return self._stemmed[part]

    def beside(self, n: int, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The stems of a sentence before and after a span in it; a number is asked for them by every other."""
        if (n, span) not in self._beside:
            sentence = self.sentences[n]
            before, after = Span(sentence.start, span.start), Span(span.end, sentence.end)
            self._beside[n, span] = self.stems_in(before), self.stems_in(after)
        return self._beside[n, span]

    def forms_in(self, span: Span) -> tuple[str, ...]:
        """The folded forms of the words inside a span, in order; none where it is empty."""
        return tuple(self._columns()[1][self._inside(span)])

    def _columns(self) -> tuple[list[int], list[str]]:
        """Where the words without marks start, and their forms."""
        self._plain = self._plain or self.sheet.plain()
        return self._plain

    def _inside(self, span: Span) -> slice:
        """Which of these words a span that begins in a sentence has; none where it begins in none."""
        if self.place(span) is None:
            return slice(0)
        starts = self._columns()[0]
        return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))

    def voice(self, span: Span) -> tuple[Chain, int | None]:
        """Who says what stands at a span: the chain of the innermost attribution around it, of two with one content
        that of the nearer cue, else the outlet's own."""
        if span not in self._voices:
            self._voices[span] = self._voice(span)
        number = self._voices[span]
        return (self.report.article.layers.attributions[number].chain if number is not None else self.own()), number

    def _voice(self, span: Span) -> int | None:
        around = (
            (sum(part.size for part in a.content), abs(a.content[0].start - a.cue.end), n)
            for n, a in enumerate(self.report.article.layers.attributions)
            if any(part.covers(span) for part in a.content)
        )
        return min(around, default=(0, 0, None))[2]

    def own(self) -> Chain:
        """The chain of what the outlet says in its own voice, with the agency it credits for the article."""
        article = self.report.article
        links = [Link(article.publisher.span if article.publisher else None, article.outlet, "outlet", True)]
        if article.agency and article.agency.entity != article.outlet:
            links.append(Link(article.agency.span, article.agency.entity, "agency"))
        return Chain(tuple(links))

    def body_of(self, link: Link) -> str | None:
        """The entity of a link; for a document or description the body named inside its words."""
        return body_of(self.report, link)

    def seat(self, link: Link) -> str:
        """The place (label) that the words of a link name first; "" where they name none."""
        held = (m for m in self.report.article.layers.entities if link.words and link.words.covers(m.span))
        return next((m.entity for m in held if m.entity and m.type in PLACES), "")

    def evidence(self, span: Span) -> Evidence:
        """A span of this article as evidence."""
        return Evidence(self.id, span)

    def said(self) -> str | None:
        """The day on which the article was printed."""
        published = self.report.article.published
        return published.isoformat() if published else None


def stemmed(forms: Iterable[str]) -> tuple[str, ...]:
    """The stems of folded words; a number has no endings, and stands as it is."""
    return tuple(stems(forms))


def _start(t: TimeMention) -> int:
    return t.span.start
