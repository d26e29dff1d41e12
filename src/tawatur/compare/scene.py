"""One article as comparison sees it: its sentences, and who speaks where. It rests on nothing but the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tawatur.compare.statements import Witness
from tawatur.model.across import Evidence
from tawatur.model.layers import Chain, EntityMention, Link
from tawatur.model.page import Report, Role
from tawatur.model.prose import Sentence, Word
from tawatur.model.sheet import MARK, NUMBER, Sheet
from tawatur.model.span import Span
from tawatur.script.prose import prose
from tawatur.script.stems import stem

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Scene:
    """An article with its running text. What is found out of it is kept with it: one scene serves many comparisons.

    `named` says under which labels it comes, where that is not only its own affair; `cut` are its words, where they
    are known.
    """

    report: Report
    named: str = ""
    cut: Sheet | None = None

    @cached_property
    def id(self) -> str:
        """The article's id."""
        return self.report.article.id

    @cached_property
    def sheet(self) -> Sheet:
        """Its words and sentences."""
        return self.cut or Sheet.of(prose(self.report.page, self.report.article))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The span of every sentence, in order."""
        return tuple(map(self.sheet.span, self.sheet.sentences))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def place(self, span: Span) -> int | None:
        """The index of the sentence in which a span begins."""
        n = bisect_right(self._starts, span.start) - 1
        return n if n >= 0 and span.start < self.sentences[n].end else None

    @cached_property
    def told(self) -> Mapping[int | None, tuple[int, ...]]:
        """The events (indices) whose triggers begin in each sentence."""
        out: dict[int | None, tuple[int, ...]] = {}
        for number, event in enumerate(self.report.article.layers.events):
            at = self.place(event.trigger)
            out[at] = (*out.get(at, ()), number)
        return out

    @cached_property
    def body(self) -> tuple[int, ...]:
        """The sentences (indices) of the body."""
        return tuple(n for n in range(len(self.sentences)) if self.role(n) == "body")

    @cached_property
    def head(self) -> tuple[int, ...]:
        """What an article is about: its title and the first sentence of its body (indices)."""
        first = next(iter(self.body), None)
        titles = [n for n in range(first or 1) if n < len(self.sentences) and self.role(n) == "title"]
        return tuple(titles) if first is None else (*titles, first)

    @property
    def lead(self) -> tuple[Span, ...]:
        """The spans of its head."""
        return tuple(self.sentences[n] for n in self.head)

    def places(self, *sentences: int) -> frozenset[str]:
        """The places named in some sentences."""
        if len(sentences) == 1:
            return self._places.get(sentences[0], _NONE)
        return _NONE.union(*(self._places.get(n, _NONE) for n in sentences))

    def mentions(self, n: int) -> Sequence[EntityMention]:
        """The mentions of entities that lie whole in a sentence, in order."""
        return self._mentions.get(n, ())

    @cached_property
    def _mentions(self) -> Mapping[int | None, list[EntityMention]]:
        out: dict[int | None, list[EntityMention]] = {}
        for m in self.report.article.layers.entities:
            out.setdefault(self._around(m.span), []).append(m)
        return out

    @cached_property
    def _places(self) -> Mapping[int | None, frozenset[str]]:
        return {
            n: frozenset(m.entity for m in held if m.entity and m.type in ("GPE", "LOC"))
            for n, held in self._mentions.items()
        }

    def times(self, n: int) -> frozenset[str]:
        """The days, months and years that a sentence names (the first ten letters of TIMEX3)."""
        return self._times.get(n, _NONE)

    @cached_property
    def _times(self) -> Mapping[int | None, frozenset[str]]:
        held = (t for t in self.report.article.layers.times if t.value[:4].isdigit())
        return self._by_sentence((t.span, t.value[:10]) for t in held)

    def _by_sentence(self, found: Iterable[tuple[Span, str]]) -> dict[int | None, frozenset[str]]:
        """What was found at some spans, by the sentences that these lie in."""
        out: dict[int | None, set[str]] = {}
        for span, what in found:
            out.setdefault(self._around(span), set()).add(what)
        return {n: frozenset(held) for n, held in out.items()}

    def _around(self, span: Span) -> int | None:
        """The sentence (index) that a span lies in, whole."""
        n = self.place(span)
        return n if n is not None and self.sentences[n].covers(span) else None

    @cached_property
    def days(self) -> tuple[str, ...]:
        """What times of the article may name a day, in order."""
        return tuple(sorted({t.value[:10] for t in self.report.article.layers.times}))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The labels of all that the article names, in order."""
        layers = self.report.article.layers
        found = {m.entity for m in layers.entities}
        found |= {link.entity for said in layers.attributions for link in said.chain.links}
        return tuple(sorted(filter(None, found)))

    @cached_property
    def spots(self) -> frozenset[str]:
        """What it names a place by: the same labels, and their words."""
        return frozenset((*self.labels, *(word for label in self.labels for word in label.split())))

    @cached_property
    def kinds(self) -> Mapping[str, tuple[str, str, bool]]:
        """Type and kind of each entity (label) that it names, and whether a description does, as first read."""
        out: dict[str, tuple[str, str, bool]] = {}
        for m in self.report.article.layers.entities:
            if m.entity and m.entity not in out:
                out[m.entity] = (m.type, m.kind, m.nominal)
        return out

    @cached_property
    def witnesses(self) -> tuple[Witness, ...]:
        """All that is said in the article."""
        return tuple(Witness(self.report, n) for n in range(len(self.report.article.layers.attributions)))

    @cached_property
    def memory(self) -> dict[str, Any]:
        """What was last made out of the article, for whoever wants to make it again."""
        return {}

    def role(self, n: int) -> Role:
        """The role of a sentence's block."""
        return self.sheet.sentences[n].role

    def words(self, n: int) -> list[Word]:
        """The words of a sentence, marks left out."""
        return self.sheet.words(self.sheet.sentences[n])

    @cached_property
    def _plain(self) -> tuple[list[int], list[str]]:
        """Where the words without marks begin, and their forms."""
        return self.sheet.plain()

    def stems(self, n: int) -> tuple[str, ...]:
        """The stems of a sentence's words, numbers as they stand, marks left out."""
        if n not in self._stems:
            self._stems[n] = tuple(self._stemmed(self.sheet.sentences[n]))
        return self._stems[n]

    def _stemmed(self, sentence: Sentence) -> list[str]:
        sheet, part = self.sheet, slice(sentence.first, sentence.last)
        held = zip(sheet.forms[part], sheet.kinds[part], strict=True)
        return [stem(form) if kind != NUMBER else form for form, kind in held if kind != MARK]

    def bag(self, n: int) -> frozenset[str]:
        """The same without order."""
        if n not in self._bags:
            self._bags[n] = frozenset(self.stems(n))
        return self._bags[n]

    @cached_property
    def _bags(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def _stems(self) -> dict[int, tuple[str, ...]]:
        return {}

    def stems_in(self, span: Span) -> tuple[str, ...]:
        """The stems of the words inside a span, in order."""
        return stemmed(self.forms_in(span))

    def beside(self, n: int, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The stems of a sentence before and after a span in it."""
        sentence = self.sentences[n]
        before = self.stems_in(Span(sentence.start, span.start)) if sentence.start < span.start else ()
        after = self.stems_in(Span(span.end, sentence.end)) if span.end < sentence.end else ()
        return before, after

    def forms_in(self, span: Span) -> tuple[str, ...]:
        """The folded forms of the words inside a span, in order."""
        if self.place(span) is None:
            return ()
        starts, forms = self._plain
        return tuple(forms[bisect_left(starts, span.start) : bisect_left(starts, span.end)])

    def voice(self, span: Span) -> tuple[Chain, int | None]:
        """Who says what stands at a span: the chain of the innermost attribution around it, else the outlet's own."""
        said = self.report.article.layers.attributions
        around = [
            (sum(part.size for part in a.content), n)
            for n, a in enumerate(said)
            if any(part.covers(span) for part in a.content)
        ]
        if around:
            number = min(around)[1]
            return said[number].chain, number
        return self.own(), None

    def own(self) -> Chain:
        """The chain of what the outlet says in its own voice, with the agency it credits for the article."""
        article = self.report.article
        links = [Link(article.publisher.span if article.publisher else None, article.outlet, "outlet", True)]
        if article.agency and article.agency.entity != article.outlet:
            links.append(Link(article.agency.span, article.agency.entity, "agency"))
        return Chain(tuple(links))

    def body_of(self, link: Link) -> str | None:
        """The entity of a link; for a document or description the body named inside its words."""
        words = link.words
        if link.entity or words is None or link.kind == "anonymous":
            return link.entity
        inside = [
            m.entity
            for m in self.report.article.layers.entities
            if words.covers(m.span) and m.type == "ORG" and m.entity
        ]
        return inside[0] if inside else None

    def identified(self, link: Link) -> bool:
        """Whether the words of a link say which body or officer it is, by a person's name or a place in them."""
        words = link.words
        held = [m for m in self.report.article.layers.entities if m.entity and words and words.covers(m.span)]
        return any(m.type == "PER" or (link.kind == "organisation" and m.type in ("GPE", "LOC")) for m in held)

    def evidence(self, span: Span) -> Evidence:
        """A span of this article as evidence."""
        return Evidence(self.id, span)

    def said(self) -> str | None:
        """The day on which the article was printed."""
        published = self.report.article.published
        return published.isoformat() if published else None


def stemmed(forms: Iterable[str]) -> tuple[str, ...]:
    """The stems of folded words, numbers as they stand."""
    return tuple([form if form[0].isdecimal() else stem(form) for form in forms])
