"""Articles: what belongs to one piece of writing, gathered from the outline of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tawatur.lexicon import Lexicon
from tawatur.model.page import EVERY, Article, Party, Role
from tawatur.model.span import Span, trim
from tawatur.pages.credits import Outlets
from tawatur.pages.dating import Calendar, calendar
from tawatur.pages.evidence import is_caption
from tawatur.pages.heads import alone
from tawatur.pages.outlets import outlets
from tawatur.pages.outline import Outline
from tawatur.pages.segments import Segment
from tawatur.pages.writers import is_place, writer
from tawatur.script.fold import folded

_NOT_DATED = "no date: none given, none in a date line beside the title, none in the dateline"
# A name of so many words that a list has is no row of sections ("سكاي نيوز عربية").
_NO_MENU = 2
_NEAR = 3
# Who signs before the outlet at the head of a paragraph has at most so many code points.
_SIGNED = 50
# The day behind a name there is not further than this.
_DATED_HEAD = 90
# Two to five words, with no figure among them.
_NAME = re.compile(r"[^\W\d_]+(?:[ .\-]+[^\W\d_]+){1,4}\.?")
# An outlet, a dash, and who writes.
_BEHIND = re.compile(r"(.{2,60}?)\s*[-–—|/:]\s+(.+)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the HTML says of the page's main article, with the names of the fields that say it.

    `days` are those of entries that the HTML sets apart, by where these stand.
    """

    published: date | None = None
    dated_by: str = ""
    outlet: str | None = None
    author: str | None = None
    days: tuple[tuple[Span, date], ...] = ()


def articles(
    page_id: str,
    text: str,
    held: Sequence[Segment],
    plan: Outline,
    lexicon: Lexicon,
    dates: Mapping[int, date],
    facts: Facts | None = None,
) -> tuple[Article, ...]:
    """The articles of a page, in order.

    `dates` are those the user gives, by article number from 1, under `EVERY` that of all others.
    """
    gather = _Gatherer(text, held, plan, outlets(lexicon), calendar(lexicon), facts or Facts(), lexicon)
    return tuple(
        gather.article(page_id, number, dates.get(number, dates.get(EVERY)))
        for number in range(1, max(plan.members, default=0) + 1)
    )


@dataclass(frozen=True, slots=True)
class _Gatherer:
    text: str
    held: Sequence[Segment]
    plan: Outline
    outlets: Outlets
    calendar: Calendar
    facts: Facts
    lexicon: Lexicon

    def article(self, page_id: str, number: int, given: date | None) -> Article:
        title = self.plan.titles.get(number)
        published, dated_by = (given, "given") if given else self._dated(number)
        publisher = self._publisher(number)
        return Article(
            id=f"{page_id}-{number}",
            number=number,
            title=self.held[title].span if title is not None else None,
            body=self._spans(number, "body"),
            subheads=self._spans(number, "subhead"),
            bylines=self._spans(number, "byline"),
            tags=self._spans(number, "tags"),
            related=self._spans(number, "related"),
            repeated=self._repeated(number),
            publisher=publisher,
            author=self._author(number, publisher),
            agency=self._agency(number),
            published=published,
            dated_by=dated_by,
        )

    def _own(self, number: int, *roles: Role) -> list[int]:
        plan = self.plan
        return [i for i in plan.members.get(number, ()) if plan.roles[i] in roles]

    def _spans(self, number: int, role: Role) -> tuple[Span, ...]:
        return tuple(self.held[i].span for i in self._own(number, role))

    def _repeated(self, number: int) -> tuple[Span, ...]:
        """Lines of three words or more that the page has printed before."""
        first = self.plan.first
        return tuple(
            self.held[i].span
            for i in self._own(number, "body", "subhead", "related")
            if len(self.held[i].forms) > 2 and first[self.held[i].text] < i
        )

    def _publisher(self, number: int) -> Party | None:
        """The outlet of a source line, else of the HTML, the byline (unless an agency) or the masthead."""
        for i in self._own(number, "publisher"):
            line = self.held[i]
            if not line.payload and line.kind == "publisher":
                continue  # a label whose outlet is a picture or a link that was lost
            return self.outlets.publisher(self.text, line.payload or _after_colon(self.text, line.span))
        if self.facts.outlet and (number == 1 or self._day(number)):
            return Party(self.facts.outlet)
        party = self._byline(number)
        if party and party.entity and party.entity not in self.outlets.agencies:
            return party
        return self._beneath(number) or (self._masthead() if number == 1 else None)

    def _beneath(self, number: int) -> Party | None:
        """The outlet whose name stands by itself between title and text, or behind a place ("لهار: «…»")."""
        title = self.plan.titles.get(number)
        for i in range(title + 1, self._own(number, "body")[0]) if title is not None else ():
            line = self.held[i]
            bare = not line.menu or len(line.forms) > _NO_MENU
            if self.plan.roles[i] in ("chrome", "byline") and (
                party := alone(self.outlets, self.text, line.span, bare)
            ):
                return party
        return None

    def _author(self, number: int, publisher: Party | None) -> Party | None:
        """Who signs: the author of the HTML, else of a byline or dated head; never an outlet or an agency."""
        own = self._own(number, "byline")
        if self.facts.author and number == 1:
            name = folded(self.facts.author)
            for i in own:
                at = self.held[i].span.of(self.text).find(self.facts.author)
                if at >= 0:
                    start = self.held[i].span.start + at
                    return Party(self.facts.author, Span(start, start + len(self.facts.author)))
            return None if self.outlets.known(name) else Party(self.facts.author)
        for i in own:
            line = self.held[i]
            span = line.payload or self._behind(line.span, publisher) or writer(self.text, line.span, self.lexicon)
            name = span.of(self.text) if span else ""
            if span and _NAME.fullmatch(name) and not self._is_nobody(name):
                return Party(None, span)
        first = self.held[self._own(number, "body")[0]].span
        head = self._head(first, publisher)
        signed = (writer(self.text, head, self.lexicon) or self._stranger(first, head)) if head else None
        return Party(None, signed) if signed else None

    def _is_nobody(self, name: str) -> bool:
        known = self.outlets.known(name) is not None or self.outlets.by_kind(name)
        return known or self.outlets.vague(name) or is_place(name, self.lexicon)

    def _stranger(self, first: Span, head: Span) -> Span | None:
        """Two or three words before a day at the head of a paragraph: a name, though nobody else bears it."""
        name = trim(self.text, head.start, head.start + len(head.of(self.text).rstrip(" -–—")))
        words = name.of(self.text).split() if name else []
        if not (2 <= len(words) <= 3 and all(word.isalpha() for word in words)):
            return None
        dated = self.calendar.find(folded(self.text[head.end : first.start + _DATED_HEAD])) is not None
        return name if dated and name and not self._is_nobody(name.of(self.text)) else None

    def _head(self, first: Span, publisher: Party | None) -> Span | None:
        """What stands before the day, or before the outlet, at the head of a first paragraph."""
        named = publisher.span if publisher else None
        if named and first.start < named.start < first.start + _SIGNED:
            return Span(first.start, named.start)
        return self.outlets.signed_head(self.text, first)

    def _behind(self, span: Span, publisher: Party | None) -> Span | None:
        """What follows the publisher's name and a dash in a byline."""
        match = _BEHIND.fullmatch(span.of(self.text))
        printed = publisher.span.of(self.text) if publisher and publisher.span else None
        if not match or not publisher or match[1] not in (publisher.entity, printed, self.facts.outlet):
            return None
        return Span(span.start + match.start(2), span.start + match.end(2))

    def _masthead(self) -> Party | None:
        """The outlet whose name stands by itself above the first title, or heads a line above a text without one.

        A name of sections ("العالم") is none.
        """
        title = self.plan.titles.get(1)
        for i in range(self._own(1, "body")[0] if title is None else title):
            line = self.held[i]
            if self.plan.roles[i] != "chrome" or line.menu or is_caption(line) or (line.kind and title is not None):
                continue
            if title is None and (party := self.outlets.byline(self.text, line.span)):
                return party
            if title is not None and (label := self.outlets.known(line.text)):
                return Party(label, line.span)
            if title is not None and i < _NEAR and self.outlets.heads_page(line.text):
                return self.outlets.publisher(self.text, line.span)
        return None

    def _agency(self, number: int) -> Party | None:
        """The agency of the byline or dateline, else of the brackets that close the text or its byline, else of a
        sentence of its own."""
        party = self._byline(number)
        if party and (party.entity is None or party.entity in self.outlets.agencies):
            return party
        ends = [self.held[i].span for i in (*self._own(number, "body")[-1:], *self._own(number, "byline"))]
        signed = next((party for span in ends if (party := self.outlets.signed_off(self.text, span))), None)
        alone = (self.outlets.alone(self.text, self.held[i].span) for i in self._own(number, "body"))
        return signed or next((party for party in alone if party), None)

    def _byline(self, number: int) -> Party | None:
        """The outlet that bylines or the dateline name, agencies first."""
        named = [self._signed(self.held[i]) for i in self._own(number, "byline")]
        named += [self.outlets.byline(self.text, self.held[i].span, True) for i in self._own(number, "body")[:1]]
        found = [party for party in named if party]
        return next((p for p in found if p.entity in self.outlets.agencies), found[0] if found else None)

    def _signed(self, line: Segment) -> Party | None:
        """The outlet that a byline names, by its longest name: "بغداد اليوم" is not "اليوم" in Baghdad."""
        whole = self.outlets.byline(self.text, line.span)
        party = self.outlets.byline(self.text, line.payload) if line.payload else whole
        longer = whole and whole.span and party and party.span and whole.span.covers(party.span)
        return whole if longer else party

    def _day(self, number: int) -> date | None:
        """The day of the entry that the article is."""
        title = self.plan.titles.get(number)
        at = self.held[title if title is not None else self._own(number, "body")[0]].span
        return next((day for span, day in self.facts.days if span.covers(at)), None)

    def _dated(self, number: int) -> tuple[date | None, str]:
        """The day of publication from the HTML, a date line near the title, the dateline or the first paragraph."""
        if day := self._day(number):
            return day, "time element"
        if self.facts.published and number == 1:
            return self.facts.published, self.facts.dated_by
        body = self._own(number, "body")
        title = self.plan.titles.get(number)
        head = title if title is not None else body[0]
        start = 0 if number == 1 else max(self._own(number - 1, "body")[-1] + 1, head - _NEAR)
        below = range(body[0] + 1, body[1]) if len(body) > 1 else ()
        near = [*range(head + 1, body[0]), *range(head - 1, start - 1, -1), *below]
        lines = [self.held[i] for i in near if self._may_date(i)]
        days = (self.calendar.find(line.text, lunar) for lunar in (False, True) for line in lines)
        if day := next(filter(None, days), None):
            return day, "date line"
        between = self.held[head + 1 : body[0]]
        if day := self.calendar.find(" ".join(line.text for line in between if line.kind in ("date", "marks"))):
            return day, "date line"
        first = self.held[body[0]].span
        if day := self.calendar.find(folded(self.text[first.start : self.outlets.dateline(self.text, first)])):
            return day, "dateline"
        day = self.calendar.today(self.held[body[0]].text)
        return (day, "first paragraph") if day else (None, _NOT_DATED)

    def _may_date(self, i: int) -> bool:
        """Whether a line may give the day of what stands beside it."""
        return self.held[i].kind in ("date", "publisher", "byline", "marks") or self.plan.roles[i] == "byline"


def _after_colon(text: str, span: Span) -> Span:
    at = span.of(text).rfind(":")
    start = span.start + at + 1
    while start < span.end and text[start].isspace():
        start += 1
    return Span(start, span.end) if at >= 0 and start < span.end else span
