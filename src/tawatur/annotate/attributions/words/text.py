"""An article as the attribution rules see it: words with their classes, names and quotations by word index."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import compress
from typing import Any, NamedTuple

from tawatur.annotate.attributions.words.cues import Cues, Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    ASIDES,
    AUXILIARY,
    CLAUSE,
    HOMOGRAPH,
    OCCASIONS,
    OUTLET,
    THAT,
    WERE,
    Grammar,
)
from tawatur.annotate.attributions.words.kinds import Kind, governors
from tawatur.annotate.attributions.words.quotes import Quote, is_mark, quotes
from tawatur.annotate.attributions.words.written import as_written, needed
from tawatur.model.layers import EntityMention, Layers
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.words import Reading as Cut

STOPS = frozenset(".!?؟…؛;")
COMMAS = frozenset("،,")
DASHES = frozenset("-–—")
# Marks that part clauses.
PARTING = STOPS | COMMAS
# Words that open what stands behind a source and its cue.
OPENERS = frozenset(("فسوف", "فسيتم", "فهو", "فهي", "فان", "فانه", "فانها", "فقد", "فانهم", "فلقد"))
_PRONOUNS = ("ه", "ها", "هم", "هما")
_MINISTRY = ("وزاره", "لوزاره", "بوزاره", "ووزاره")
# Firms, which are told by their country again and again; prepositions, behind which no word has a conjunction.
_FIRMS, _GOVERNING = frozenset(("الشركه", "المجموعه", "النادي")), frozenset(("في", "من", "علي", "الي", "عن"))
# "Between", and how far before "and between"; "to me", which lists hold as a name.
_BETWEEN, _AND = frozenset(("بين", "بينه", "بينها", "بينهم", "بينهما", "بيننا", "بيني")), 4
_TO_ME = "لي"
# The columns of no words.
_NONE: tuple[tuple[Any, ...], ...] = ((),) * len(Kind._fields)


class Name(NamedTuple):
    """A mention by the words it stands in; `cut` is true where proclitics stand before it in its first word."""

    first: int
    last: int
    cut: bool
    mention: EntityMention


class Text:
    """One article with look-ups by word index. Made once for an article; only what is kept of answers grows."""

    def __init__(self, prose: Prose, layers: Layers, grammar: Grammar, cues: Cues) -> None:
        self.prose, self.words, self.grammar, self.cues = prose, prose.words, grammar, cues
        self.forms = prose.forms
        self.size = len(self.words)
        kinds = map(cues.kinds.__getitem__, self.forms)
        self.tags: tuple[int, ...]
        self.joined: tuple[bool, ...]
        self.opens: tuple[int, ...]
        self.tags, self.joined, self.opens, says, verbal, plain, edge = zip(*kinds, strict=True) if self.size else _NONE
        numbers = range(self.size)
        self._opening = list(compress(numbers, self.opens))
        self._turns = [at for at in numbers if not plain[at]]
        self._edges = list(compress(numbers, edge))
        self._glue = cues.kinds.glued
        self._ends = prose.ends
        self.names = self._names(layers.entities)
        self._starts = [name.mention.span.start for name in self.names]
        self.starting: dict[int, Name] = {}
        self.covering: dict[int, Name] = {}
        for name in self.names:
            held = self.starting.get(name.first)
            if held is None or name.last > held.last:
                self.starting[name.first] = name
            for at in range(name.first, name.last):
                if at not in self.covering or self.covering[at].last < name.last:
                    self.covering[at] = name
        self.surnames = frozenset(
            self.forms[name.last - 1]
            for name in self.names
            if name.mention.type == "PER" and not name.mention.nominal and name.last - name.first > 1
        )
        self.ministries = {
            self.forms[name.first + 1]: name.mention.entity
            for name in reversed(self.names)
            if name.last - name.first > 1 and self.forms[name.first] in _MINISTRY
        }
        self.titled = {
            self.at(name.mention.role.start): name
            for name in self.names
            if name.mention.role and name.mention.type == "PER" and not name.mention.nominal
        }
        self.tags, self.joined = governors(self.tags, self.joined, self.forms, self.titled, verbal)
        self.times = {self.at(time.span.start): self.at(time.span.end - 1) + 1 for time in layers.times}
        amounts = [(self.at(amount.span.start), self.at(amount.span.end - 1)) for amount in layers.quantities]
        self.counts = frozenset(first for first, _ in amounts)
        self.counted = frozenset(i for first, last in amounts for i in range(first + 1, last + 1))
        self.quotes: tuple[Quote, ...] = quotes(prose)
        self.opened = {quote.open: quote for quote in self.quotes}
        self._marks = list(self.opened)
        self.adverbial = self._adverbial()
        self.asides = self._asides()
        self.closed = {quote.close: quote for quote in self.quotes if quote.closed}
        self._cued = [at for at in sorted(self.asides.union(compress(numbers, says))) if prose.kinds[at] == "arabic"]
        read = (at for at in compress(numbers, verbal) if at not in self.covering and prose.kinds[at] == "arabic")
        self._read: dict[int, tuple[Reading, ...] | None] = dict.fromkeys(read)
        self.patience = 0  # so many words may still be looked at behind the cues of a sentence
        self.speaking: dict[int, bool] = {}  # `heads.can_speak` as asked so far

    def _adverbial(self) -> frozenset[int]:
        """The indices of the last words of adverbial phrases ("من جهته") and of occasions after a preposition."""
        found = []
        for at in self._opening:
            opens = self.opens[at]
            if opens & ADVERBS and (match := self.grammar.adverbs.at(self.words, at, self.size)):
                found.append(match.last - 1)
            if opens & OCCASIONS and at and self.forms[at - 1].lstrip("و") in ("في", "خلال"):
                occasion = self.grammar.media.at(self.words, at, self.size)
                if occasion:
                    found.append(occasion.last - 1)
        return frozenset(found)

    def _asides(self) -> frozenset[int]:
        """The indices at which prepositional cues begin."""
        held = (at for at in self._opening if self.opens[at] & ASIDES)
        return frozenset(at for at in held if self.cues.prepositions.at(self.words, at, self.size))

    def at(self, offset: int) -> int:
        """The index of the word that holds, or comes after, a raw offset."""
        return min(bisect_right(self._ends, offset), self.size - 1)

    def _names(self, entities: Sequence[EntityMention]) -> tuple[Name, ...]:
        held = []
        for mention in entities:
            first = self.at(mention.span.start)
            if first and self.forms[first] == _TO_ME and self.cues.readings(self.forms[first - 1]):
                continue
            last = bisect_left(self._ends, mention.span.end) + 1
            last = min(last, self.size)
            if not mention.listed:
                if self._describes(first, last) or self._tells(first, last, mention):
                    continue
                first, last = self._clipped(first, last)
            held.append(Name(first, last, mention.span.start > self.words[first].start, mention))
        return tuple(self._without_verbs(held))

    def _describes(self, first: int, last: int) -> bool:
        """Whether a guessed name is only a body with its country ("الشركة الأمريكية"), which stands for one named."""
        kind = self.forms[first] in _FIRMS or bool(self.tags[first] & OUTLET)
        return last - first == 2 and kind and self.forms[first + 1] in self.grammar.countries

    def _tells(self, first: int, last: int, mention: EntityMention) -> bool:
        """Whether a guessed name is one word, a verb of saying at the head of a sentence or behind "كما" ("روى …")."""
        if last - first != 1 or mention.type != "PER" or last >= self.size or self.words[last].kind != "arabic":
            return False
        start = self.words[first].start
        heads = first == 0 or self.forms[first - 1] == "كما" or self.prose.text[start - 1 : start] == "\n"
        return heads and any(r.tense == "perfect" and not r.clitics for r in self.cues.readings(self.forms[first]))

    def _without_verbs(self, names: list[Name]) -> list[Name]:
        """The names, a verb of saying taken off a guessed one that goes on as another on the page does."""
        whole: dict[tuple[str, ...], EntityMention] = {}
        for name in names:
            if name.mention.type == "PER" and not name.mention.nominal:
                whole.setdefault(tuple(self.forms[name.first : name.last]), name.mention)
                whole.setdefault((self.forms[name.last - 1],), name.mention)
        held = []
        for name in names:
            known = whole.get(tuple(self.forms[name.first + 1 : name.last]))
            mention = name.mention
            if known and known is not mention and not mention.listed and self._led_by_verb(name.first):
                start = self.words[name.first + 1].start
                mention = replace(mention, span=Span(start, mention.span.end), entity=known.entity, listed=known.listed)
                name = Name(name.first + 1, name.last, False, mention)
            held.append(name)
        return held

    def _led_by_verb(self, first: int) -> bool:
        """Whether a verb of saying stands here, and none before it, whose object it would be ("وصف دان دي …")."""
        return bool(self.cues.readings(self.forms[first])) and not (first and self.cues.readings(self.forms[first - 1]))

    def _clipped(self, first: int, last: int) -> tuple[int, int]:
        """A guessed name without a verb of saying at its head and what follows "that" or a dual verb in it."""
        for at in range(first + 1, last):
            if self.tags[at] & THAT or any(r.number == "d" for r in self.cues.readings(self.forms[at])):
                last = at
                break
        joined = [r for r in self.cues.readings(self.forms[first]) if r.clitics == "و" and r.tense == "perfect"]
        return (first + 1, last) if joined and first + 1 < last else (first, last)

    def within(self, span: Span) -> list[Name]:
        """The names that lie in a raw span, in order, the longest first where two begin together."""
        first = bisect_left(self._starts, span.start)
        held = []
        for name in self.names[first:]:
            if name.mention.span.start >= span.end:
                break
            if name.mention.span.end <= span.end or self.words[name.last - 1].end <= span.end:
                held.append(name)
        return sorted(held, key=lambda name: (name.mention.span.start, -name.mention.span.size))

    def owned(self, i: int) -> bool:
        """Whether a pronoun of the third person ends the word ("كلمته"), which folding writes like "كلمة"."""
        return self.prose.text.endswith(_PRONOUNS, self.words[i].start, self.words[i].end)

    def names_before(self, start: int, most: int) -> tuple[Name, ...]:
        """The last names before a raw offset, at most so many, in order."""
        at = bisect_left(self._starts, start)
        return self.names[max(0, at - most) : at]

    def names_after(self, end: int, most: int) -> tuple[Name, ...]:
        """The first names at or after a raw offset, at most so many, in order."""
        at = bisect_left(self._starts, end)
        return self.names[at : at + most]

    def readings(self, at: int) -> tuple[Reading, ...]:
        """The readings of a word as a verbal cue."""
        held = self._read.get(at, ())
        if held is None:
            held = self._read[at] = self._readings(at)
        return held

    def cued(self, first: int, last: int) -> Sequence[int]:
        """The words in `[first, last)` that can be or begin a cue."""
        return self._cued[bisect_left(self._cued, first) : bisect_left(self._cued, last)]

    def turns(self, first: int, last: int) -> Sequence[int]:
        """The words in `[first, last)` at which a content that is a clause may end."""
        return self._turns[bisect_left(self._turns, first) : bisect_left(self._turns, last)]

    def edges(self, first: int, last: int) -> Sequence[int]:
        """The words in `[first, last)` behind which a clause may begin."""
        return self._edges[bisect_left(self._edges, first) : bisect_left(self._edges, last)]

    def marked(self, first: int, last: int) -> Sequence[int]:
        """The marks in `[first, last)` that open a quotation."""
        return self._marks[bisect_left(self._marks, first) : bisect_left(self._marks, last)]

    def _readings(self, at: int) -> tuple[Reading, ...]:
        held = self.cues.readings(self.forms[at])
        if self.tags[at] & ADVERB and not self.tags[at] & CLAUSE and not needed(held, self.forms, at):
            return ()
        form = self.forms[at]
        if form == "وبين" and not _BETWEEN.isdisjoint(self.forms[max(at - _AND, 0) : at]):
            return ()  # "خلاف بينه وبين النادي"
        noun = bool(form.endswith("ا") and self.grammar.tags.get(form[:-1].lstrip("و"), 0) & HOMOGRAPH)
        if form[0] == "و" and at and self.forms[at - 1] in _GOVERNING:
            held = tuple(reading for reading in held if not reading.clitics)  # "على وشك"
        raw = self.prose.text[self.words[at].start : self.words[at].end]
        return as_written(held, raw, bool(self.tags[at] & HOMOGRAPH), noun)

    def that_not(self, at: int) -> bool:
        """Whether a word that folding writes "الا" is "ألا", not "إلا"."""
        return self.prose.text[self.words[at].start] == "أ"

    def is_mark(self, at: int) -> bool:
        """Whether the word is a quotation mark."""
        return self.words[at].kind == "mark" and is_mark(self.forms[at])

    def glued(self, at: int, letters: str) -> Cut | None:
        """The reading in which the word begins with one of the one-letter prepositions, or None.

        Words known to begin with a letter of their own, and names, are not cut.
        """
        form = self.forms[at]
        if form[0] not in letters and (form[0] not in "وف" or form[1:2] not in letters):
            return None
        if self.words[at].kind != "arabic":
            return None
        name = self.starting.get(at)
        return self._glue(form, letters, name is not None, name is not None and name.cut)

    def span(self, first: int, last: int) -> Span:
        """The raw span of words."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def plain(self, at: int) -> bool:
        """Whether an Arabic word of no class stands here, in no name."""
        return not self.tags[at] and at not in self.covering and self.words[at].kind == "arabic"

    def predicated(self, at: int) -> bool:
        """Whether the word before makes this one its predicate ("سيكون مكلفا")."""
        before, becoming = self.forms[at - 1].lstrip("وفس")[:4], self.grammar.classes.becoming
        return bool(self.tags[at - 1] & (AUXILIARY | WERE)) or before in becoming

    def joined_cue(self, at: int) -> bool:
        """Whether the word is a verbal cue with a glued conjunction."""
        return any(reading.clitics for reading in self.readings(at))
