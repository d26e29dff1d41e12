"""The reader's view of a page: its blocks in order, layers marked, statements numbered, their chains beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from tawatur.compare.ground.links import known
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Link
from tawatur.model.page import Article, Block, Page, Party, Report
from tawatur.model.span import Span
from tawatur.output.html.marks import Mark, marked
from tawatur.output.html.words import on, words
from tawatur.output.statements import FROM, behind, describe, speaks_for
from tawatur.record.rows import ids

_SHAPES = {"outlet": "outlet", "agency": "agency", "anonymous": "unnamed", "document": "doc"}
# Kinds of links that are named, where it is known who they are.
_FACES = frozenset({"office", "organisation", "document"})


@dataclass(frozen=True, slots=True)
class Hand:
    """One link of a chain as drawn: its shape, what the shape means, its words, and these as they stand behind «عن»."""

    shape: str
    title: str
    words: str
    href: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """How things are said and where they are looked up.

    `name` says an entity's label in the reader's language; `href` and `reading` give the address of an entity's and of
    a reading's page, or "" where pages stand alone.
    """

    name: Callable[[str], str] = str
    href: Callable[[str], str] = lambda label: ""
    reading: Callable[[str], str] = lambda name: ""


_PLAIN = Voice()


@dataclass(frozen=True, slots=True)
class Note:
    """One statement beside the text: its number (1, 2, 2.1 …), anchors, chain, what is known of it, notes within."""

    number: str
    id: str
    mark: str
    chain: tuple[Hand, ...]
    facts: str
    within: tuple[Note, ...]
    name: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One block of the page: its role, its marked text, the notes on statements that begin in it."""

    role: str
    number: int
    text: Markup
    notes: tuple[Note, ...]
    own: bool


def rows(
    page: Page,
    language: str,
    prefix: str = "",
    cited: Sequence[tuple[str, Span]] = (),
    only: int | None = None,
    voice: Voice = _PLAIN,
) -> list[Row]:
    """The blocks of a page in order, ready for the template.

    `prefix` keeps ids apart where several pages share a document. `cited` are (id, span) of passages that something
    refers to: each becomes an element with that id. `only` leaves out the blocks of all articles but one. `voice` says
    names in the reader's language and links them.
    """
    evidence = [Mark(span, "span", (("id", name), ("class", "cited")), -1) for name, span in cited]
    by_number = {article.number: _Statements(page, article, language, prefix, voice) for article in page.articles}
    paragraphs = dict.fromkeys(by_number, 0)
    out = []
    for block in page.blocks:
        if only is not None and block.article != only:
            continue
        held = by_number.get(block.article or 0)
        own = held is not None and block.role in ("title", "subhead", "body", "byline")
        number = 0
        if own and block.role == "body" and block.article:
            paragraphs[block.article] += 1
            number = paragraphs[block.article]
        out.append(_row(page, block, held if own else None, number, evidence))
    return out


def _row(page: Page, block: Block, held: _Statements | None, number: int, cited: Sequence[Mark]) -> Row:
    if held is None:
        return Row(block.role, number, marked(page.text, block.span, cited), (), False)
    text = marked(page.text, block.span, [*cited, *held.marks], held.references)
    return Row(block.role, number, text, tuple(held.notes(block.span)), True)


class _Statements:
    """The statements of one article, numbered as they nest, with their marks."""

    def __init__(self, page: Page, article: Article, language: str, prefix: str, voice: Voice) -> None:
        self.voice = voice
        self.report = Report(page, article)
        self.language, self.words = language, words(language)
        self.prefix = f"{prefix}{article.number}-"
        self.names = ids(article, "attributions")
        self.layer = article.layers.attributions
        self.numbers = self._numbers()
        self.marks = [*self._said(), *self._mentions(article)]
        self.references = self._references()

    def _numbers(self) -> dict[int, str]:
        out: dict[int, str] = {}
        held: dict[int | None, int] = {}
        for i in sorted(range(len(self.layer)), key=lambda i: (self._depth(i), self.layer[i].content[0], i)):
            parent = self._parent(i)
            held[parent] = held.get(parent, 0) + 1
            out[i] = f"{out[parent]}.{held[parent]}" if parent is not None else str(held[parent])
        return out

    def _parent(self, i: int) -> int | None:
        inside = self.layer[i].inside
        return inside if inside is not None and inside != i and 0 <= inside < len(self.layer) else None

    def _depth(self, i: int) -> int:
        depth, at, seen = 0, self._parent(i), {i}
        while at is not None and at not in seen:
            seen.add(at)
            depth, at = depth + 1, self._parent(at)
        return depth

    def _holds(self, i: int) -> int:
        within = [j for j in range(len(self.layer)) if self._parent(j) == i and j != i]
        return 1 + max(map(self._holds, within)) if within else 0

    def anchor(self, i: int) -> str:
        """The id of a statement's content in the text: the same as long as the statement keeps its span."""
        return f"{self.prefix}{self.names[i].partition('.')[2]}"

    def note_anchor(self, i: int) -> str:
        """The id of the note on a statement."""
        return f"{self.prefix}n{self.numbers[i].replace('.', '-')}"

    def _said(self) -> Iterator[Mark]:
        for i, a in enumerate(self.layer):
            depth, holds = self._depth(i), self._holds(i)
            attributes: tuple[tuple[str, str], ...] = (("class", "say"), ("title", self._chain_words(a)))
            if holds:
                attributes += (("data-holds", str(min(holds, 2))),)
            for n, span in enumerate(a.content):
                own = (("id", self.anchor(i)), *attributes) if n == 0 else attributes
                yield Mark(span, "span", own, depth * 4)
            yield Mark(a.cue, "span", (("class", "cue"),), depth * 4 + 2)
            if a.chain.source.span:
                yield Mark(a.chain.source.span, "span", (("class", "src"),), depth * 4 + 1)

    def _mentions(self, article: Article) -> Iterator[Mark]:
        layers = article.layers
        for m in layers.entities:
            title = f"{self.voice.name(m.entity) if m.entity else '?'} · {self.words['types'][m.type]}"
            href = self.voice.href(m.entity) if m.entity else ""
            shown: tuple[tuple[str, str], ...] = (("class", "name"), ("title", title))
            yield Mark(m.span, "a", (("href", href), *shown), 90) if href else Mark(m.span, "span", shown, 90)
        for t in layers.times:
            yield Mark(t.span, "span", (("class", "when"), ("title", on(t.value, self.language))), 91)
        for q in layers.quantities:
            unit = f" {q.unit}" if self.language != "ar" else ""  # units are named in English alone
            yield Mark(q.span, "span", (("class", "amt"), ("title", f"{figure(q.value)}{unit}")), 92)
        for e in layers.events:
            kinds = self.words["events"]
            kind = kinds.get(f"{e.type} {e.mode}") or kinds.get(e.type, e.type)
            told = (kind, self.words["search"]["statuses"][e.status], on(e.date, self.language))
            yield Mark(e.trigger, "span", (("class", "ev"), ("title", " · ".join(filter(None, told)))), 93)

    def _references(self) -> dict[int, Markup]:
        out: dict[int, Markup] = {}
        for i in sorted(range(len(self.layer)), key=lambda i: (-self._depth(i), i)):
            if self._parent(i) is not None:
                continue
            number, note = self.numbers[i], self.note_anchor(i)
            reference = Markup('<sup class="ref"><a href="#{}">{}</a></sup>').format(note, number)
            for span in self.layer[i].content:
                out[span.end] = out.get(span.end, Markup("")) + reference
        return out

    def notes(self, block: Span) -> Iterator[Note]:
        """The notes on the outermost statements that begin in a block."""
        for i in sorted(self.numbers, key=lambda i: [int(part) for part in self.numbers[i].split(".")]):
            if self._parent(i) is None and block.covers(
                Span(self.layer[i].content[0].start, self.layer[i].content[0].start)
            ):
                yield self._note(i)

    def _note(self, i: int) -> Note:
        a = self.layer[i]
        chain = hands(a.chain.links, self.report, self.words, self.voice)
        within = tuple(self._note(j) for j in sorted(self.numbers) if self._parent(j) == i and j != i)
        name, href = self.names[i], self.voice.reading(self.names[i])
        return Note(
            self.numbers[i], self.note_anchor(i), self.anchor(i), chain, self._facts(a), within, name, href
        )  # fmt: skip

    def _facts(self, a: Attribution) -> str:
        w = self.words
        parts = [w["acts"][a.act], w["modes"][a.mode]]
        if len(a.content) > 1:
            parts.append(w["page"]["in_parts"])
        if a.polarity == "negative":
            parts.append(w["page"]["negative"])
        if a.addressee:
            parts.append(f"{w['page']['to']} {self._party(a.addressee)}")
        if a.medium:
            parts.append(said_in(a, self.report, self.language))
        return " · ".join(parts)

    def _party(self, party: Party) -> str:
        if party.entity:
            return self.voice.name(party.entity)
        return self.report.printed(party.span) if party.span else ""

    def _chain_words(self, a: Attribution) -> str:
        return in_words(hands(a.chain.links, self.report, self.words, self.voice), self.words["links"]["from"])


def hand(link: Link, report: Report, held: Mapping[str, Any], name: Callable[[str], str] = str) -> Hand:
    """A link as it is drawn: its shape, what the shape means, its words; `name` says an entity in another language."""
    shape = _SHAPES.get(link.kind, "unnamed" if link.kind == "spokesperson" and not link.entity else "named")
    if link.kind == "outlet" and not link.entity and not link.words:
        return Hand(shape, held["links"]["outlet"], held["links"]["unknown_outlet"])
    if not link.entity and not link.words:
        return Hand(shape, held["links"][link.kind], held["links"][link.kind])
    said = name(link.entity) if link.entity and link.kind != "anonymous" else describe(link, report)
    after = behind(link, report) if held["links"]["from"] == FROM else ""
    if link.kind in _FACES and not known(report, link, Lexicon()):  # "the authorities", "press reports"
        return Hand(_SHAPES["anonymous"], held["links"]["anonymous"], said, behind=after)
    if speaks_for(link, report):
        said = str(held["links"]["spokesperson_of"].format(name=said))  # whoever speaks for somebody is not he
    return Hand(shape, held["links"][link.kind], said, behind=after)


def hands(
    links: Sequence[Link],
    report: Report,
    held: Mapping[str, Any],
    voice: Voice = _PLAIN,
    parties: Collection[str | None] = (),
) -> tuple[Hand, ...]:
    """A chain as it is drawn: an outlet that passes on is a transmitter, a source among `parties` shows it."""
    out = []
    for n, link in enumerate(links):
        drawn = hand(link, report, held, voice.name)
        if link.entity and link.kind != "anonymous":
            drawn = replace(drawn, href=voice.href(link.entity))
        if 0 < n < len(links) - 1 and link.kind == "outlet":
            drawn = replace(drawn, shape="agency", title=held["links"]["agency"])
        elif n and link.entity in parties:
            drawn = replace(drawn, shape="party", title=held["links"]["party"])
        out.append(drawn)
    return tuple(out)


def in_words(chain: Iterable[Hand], joint: str, shown: Callable[[str], str] = str) -> str:
    """A chain on one line, nearest the page first, with a word between the links; `shown` writes each link."""
    return f" {joint} ".join(shown((n and drawn.behind) or drawn.words) for n, drawn in enumerate(chain))


def said_in(a: Attribution, report: Report, language: str) -> str:
    """The occasion or platform of a statement: as printed for readers of Arabic, by its English name for others."""
    if a.medium is None:
        return ""
    if language == "ar" and a.medium.span:
        return " ".join(report.printed(a.medium.span).split())
    return a.medium.name


def figure(value: float | tuple[float, float]) -> str:
    """A number, or a pair of bounds, as the interface writes it."""
    return f"{value[0]:,} … {value[1]:,}" if isinstance(value, tuple) else f"{value:,}"
