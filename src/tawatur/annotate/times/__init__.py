"""The layer `times`: time expressions with TIMEX3 values, read by grammar over the words of time.

One pass: a word that can begin a time expression is looked up, everything else costs one dictionary miss.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import accumulate

from tawatur.annotate.numbers import numerals
from tawatur.annotate.times.anchor import clause_tense, find_anchor
from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.expressions import expressions
from tawatur.annotate.times.found import Clause, Expression
from tawatur.annotate.times.gate import DAY, MAY, begins, cores, flags, marked
from tawatur.annotate.times.reader import Reader
from tawatur.annotate.times.values import Anchor, Tense
from tawatur.annotate.times.words import Tenses, table, tenses
from tawatur.lexicon import Lexicon, cells
from tawatur.model.layers import EntityMention, Layers, Maker, TimeMention
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.fold import folded, raw_cut
from tawatur.script.marks import with_marks

# How many words before its core an expression may begin.
_REACH = 7
# "That day" points back to a day named before, unless that lies more than a year away.
_RECENT = 370


@cache
def counted(lexicon: Lexicon) -> frozenset[str]:
    """Nouns (folded: singular, also in the accusative, and plural) before which four digits are a count, no year."""
    rows = lexicon.rows("units", "nouns")
    held = [folded(form) for row in rows for form in (row["singular"], *cells(row, "plural"))]
    one = (folded(row["singular"]) for row in rows)
    return frozenset([*held, *(f"{form}ا" for form in one if form.isalpha() and form[-1] not in "اه")])


class Times:
    """Reads time expressions.

    `prefer` is the side on which a weekday or a month without a year lies when its clause does not say: "past" in
    news, "future" in calendars.
    """

    name = "times"
    version = "1"
    reads: tuple[str, ...] = ("entities",)
    writes = "times"

    def __init__(self, lexicon: Lexicon, prefer: Tense = "past") -> None:
        self.lexicon = lexicon
        self.prefer: Tense = prefer

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[TimeMention]:
        words_of, numbers = table(self.lexicon), numerals(self.lexicon)
        marks = marked(prose, flags(self.lexicon))
        held = [at for at, flag in enumerate(marks) if flag]
        anchor = find_anchor(prose, [at for at in held if marks[at] & DAY], words_of, numbers, marks, self.prefer)
        core, starts = cores(prose.words, marks, held), [at for at in held if marks[at] & MAY]
        taken = _Names(layers.entities)
        out: list[TimeMention] = []
        known: list[date] = []
        for first, last, _, _ in prose.sentences:
            inside = core[bisect_left(core, first) : bisect_left(core, last)]
            if inside:
                cursor = Cursor(prose.words, first, last, words_of, numbers, marks)
                may = starts[bisect_left(starts, first) : bisect_left(starts, inside[-1] + 1)]
                anchor = self._read(prose, cursor, may, inside, anchor, taken, out, known)
        return _within(out, max(known, default=None)) if anchor.day is None else out

    def _read(
        self, prose: Prose, c: Cursor, starts: list[int], inside: list[int], anchor: Anchor, taken: _Names,
        out: list[TimeMention], known: list[date],
    ) -> Anchor:  # fmt: skip
        """Read one sentence into `out`: at `starts` expressions may begin, `inside` are cores, one behind every start.

        Returns the anchor that holds after it.
        """
        anchor = anchor._replace(here=None, fresh=False) if anchor.here or anchor.fresh else anchor
        reader, tense_of = Reader(c, counted(self.lexicon)), tenses(self.lexicon)
        end, core, rest = c.first, -1, iter(inside)
        for at in starts:
            while core < at:
                core = next(rest)
            if at < end or core - at > _REACH or not begins(c, at, core):
                continue
            tense = _Clause(c, at, tense_of)
            best = _longest(c, reader, at, anchor, tense)
            mention = self._mention(prose, best, taken) if best and best.value else None
            if best is None or mention is None:
                end = best.last if best and best.rule == "named" else end
                continue
            out.append(mention)
            end = best.last
            anchor = _named(anchor, best)
            if isinstance(best.day, date) and (anchor.day is None or abs((best.day - anchor.day).days) <= _RECENT):
                anchor = anchor._replace(said=best.day, here=best.day)
                if "XX" not in best.value and tense() != "future" and best.rule.endswith("year"):
                    known.append(best.day)
        return anchor

    def _mention(self, prose: Prose, e: Expression, taken: _Names) -> TimeMention | None:
        words = prose.words
        start = words[e.first].start
        if e.cut:
            start = raw_cut(prose.text, Span(start, words[e.first].end), e.cut)
        span = with_marks(prose.text, Span(start, words[e.last - 1].end))
        if words[e.first].form == "الان" and prose.text[start] != "ا":
            return None  # the name آلان
        if taken.cover(span):
            return None
        return TimeMention(span, e.value, Maker(self.name, self.version, e.rule), e.kind, e.mod, why=e.why)


def _named(anchor: Anchor, e: Expression) -> Anchor:
    """The anchor behind an expression, which may name a month or a year to which "the same month" points."""
    if e.kind in ("duration", "set") or not e.value[:4].isdecimal():
        return anchor
    if "month" in e.rule and e.value[5:7].isdecimal():
        return anchor._replace(month=e.value[:7], year=e.value[:4], fresh=True)
    if e.value[4:6] in ("-Q", "-H"):
        return anchor._replace(quarter=e.value, year=e.value[:4], fresh=True)
    return anchor._replace(year=e.value, fresh=True) if len(e.value) == 4 else anchor


def _longest(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Clause) -> Expression | None:
    best: Expression | None = None
    for found in expressions(c, reader, at, anchor, tense):
        if best is None or found.last > best.last:
            best = found
    return best


class _Clause:
    """The tense of the clause around a word, worked out once, when it is asked for."""

    __slots__ = ("_c", "_held", "_known", "_tenses", "at")

    def __init__(self, c: Cursor, at: int, tense_of: Tenses) -> None:
        self._c, self.at, self._tenses = c, at, tense_of
        self._known = False
        self._held: Tense | None = None

    def __call__(self) -> Tense | None:
        if not self._known:
            self._held = clause_tense(self._c, self.at, self._tenses)
            self._known = True
        return self._held


class _Names:
    """Names in which a word of time is no time (تيريزا ماي, حركة 6 أبريل)."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, entities: Sequence[EntityMention]) -> None:
        spans = sorted(mention.span for mention in entities if not mention.nominal and mention.type != "MISC")
        self._starts = [span.start for span in spans]
        self._reach = list(accumulate((span.end for span in spans), max))

    def cover(self, span: Span) -> bool:
        """Whether a name covers the span: of those that begin before it, one reaches its end."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reach[before - 1] >= span.end


def _within(mentions: list[TimeMention], known: date | None) -> list[TimeMention]:
    """What the text alone allows, where no day of publication is known: it was written after what it tells as past."""
    if known is None:
        return mentions
    why = f"written on or after {known.isoformat()}, a day that the text tells of as past"
    return [
        replace(m, within=(known.isoformat(), None), why=f"{m.why}; {why}".lstrip("; "))
        if m.value.startswith("XXXX-XX") or m.value.startswith("XXXX-WXX")
        else m
        for m in mentions
    ]
