"""The layer `times`: time expressions with TIMEX3 values, read by grammar over the words of time.

One pass: a word that can begin a time expression is looked up, everything else costs one dictionary miss.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from tawatur.annotate.numbers import numerals
from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.expressions import Expression, expressions
from tawatur.annotate.times.reader import Reader
from tawatur.annotate.times.resolve import Anchor, Tense, resolve
from tawatur.annotate.times.spec import Spec
from tawatur.annotate.times.words import Table, Tenses, table, tenses
from tawatur.lexicon import Lexicon, cells
from tawatur.model.layers import EntityMention, Layers, Maker, TimeMention
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.fold import folded, raw_cut

_ARTICLES = frozenset(("ال", "بال", "لل", "وال"))
_STOPS = frozenset(".!?؟؛:")
_BACK = 14
# "That day" points back to a day named before, unless that lies more than a year away.
_RECENT = 370


@cache
def counted(lexicon: Lexicon) -> frozenset[str]:
    """Nouns (folded, singular and plural) before which four digits are a count, not a year."""
    return frozenset(
        folded(f) for row in lexicon.rows("units", "nouns") for f in (row["singular"], *cells(row, "plural"))
    )


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
        words_of, tense_of = table(self.lexicon), tenses(self.lexicon)
        numbers, nouns = numerals(self.lexicon), counted(self.lexicon)
        anchor = self._anchor(prose, words_of)
        taken = _taken(layers.entities)
        out: list[TimeMention] = []
        known: list[date] = []
        for sentence in prose.sentences:
            cursor = Cursor(prose.words, sentence.first, sentence.last, words_of, numbers)
            reader = Reader(cursor, nouns)
            at = sentence.first
            while at < sentence.last:
                word = prose.words[at]
                if word.form not in words_of and not numbers.starts(word) and word.form not in _ARTICLES:
                    at += 1
                    continue
                tense = _tense(cursor, at, tense_of)
                best = _longest(cursor, reader, at, anchor, tense)
                mention = self._mention(prose, best, taken) if best and best.value else None
                if best is None or mention is None:
                    at = best.last if best and best.rule == "named" else at + 1
                    continue
                out.append(mention)
                if isinstance(best.day, date) and (anchor.day is None or abs((best.day - anchor.day).days) <= _RECENT):
                    anchor = Anchor(anchor.day, anchor.prefer, best.day, anchor.why)
                    if "XX" not in best.value and tense != "future" and best.rule.endswith("year"):
                        known.append(best.day)
                at = best.last
        return _within(out, max(known, default=None)) if anchor.day is None else out

    def _anchor(self, prose: Prose, words_of: Table) -> Anchor:
        """The article's day: as published, corrected by "اليوم الأحد" or a full date that the text prints for today."""
        day, why = prose.published, "the day of publication" if prose.published else ""
        for sentence in prose.sentences:
            c = None
            for at in range(sentence.first, sentence.last):
                if prose.words[at].form not in words_of:
                    continue
                c = c or Cursor(prose.words, sentence.first, sentence.last, words_of, numerals(self.lexicon))
                tag = c.tag(at, "day", True)
                if tag is None:
                    continue
                point = Reader(c, frozenset()).point(at)
                if point is None or point.spec.offset is None:
                    continue
                spec = point.spec
                if day is None and spec.day and spec.month and spec.year and not spec.hijri:
                    found = resolve(Spec(day=spec.day, month=spec.month, year=spec.year), Anchor(), None)
                    if found and found.day:
                        return Anchor(
                            found.day - timedelta(spec.offset or 0),
                            self.prefer,
                            None,
                            "the full date printed for today",
                        )
                if day is not None and spec.weekday is not None and spec.day is None and not spec.side:
                    near = day + timedelta(spec.offset or 0)
                    back = (near.isoweekday() - spec.weekday) % 7
                    if back:
                        shift = -back if back <= 4 else 7 - back
                        note = f"the weekday printed with its day, where the page is dated {day.isoformat()}"
                        return Anchor(day + timedelta(shift), self.prefer, None, note)
                    return Anchor(day, self.prefer, None, why)
        return Anchor(day, self.prefer, None, why)

    def _mention(self, prose: Prose, e: Expression, taken: Sequence[Span]) -> TimeMention | None:
        words = prose.words
        start = words[e.first].start
        if e.cut:
            start = raw_cut(prose.text, Span(start, words[e.first].end), e.cut)
        span = Span(start, words[e.last - 1].end)
        if any(other.start <= span.start and span.end <= other.end for other in taken):
            return None
        return TimeMention(span, e.value, Maker(self.name, self.version, e.rule), e.kind, e.mod, why=e.why)


def _longest(c: Cursor, reader: Reader, at: int, anchor: Anchor, tense: Tense | None) -> Expression | None:
    best: Expression | None = None
    for found in expressions(c, reader, at, anchor, tense):
        if best is None or found.last > best.last:
            best = found
    return best


def _tense(c: Cursor, at: int, tense_of: Tenses) -> Tense | None:
    """The tense of the clause around `at`: the nearest marker before it, else a future verb right behind it."""
    for back in range(at - 1, max(c.first, at - _BACK) - 1, -1):
        form = c.words[back].form
        if form in _STOPS:
            break
        found = tense_of.of(form)
        if found:
            return found  # type: ignore[return-value]
    for ahead in range(at + 1, min(c.last, at + 4)):
        if tense_of.of(c.words[ahead].form) == "future":
            return "future"
    return None


def _taken(entities: Sequence[EntityMention]) -> list[Span]:
    """Names in which a word of time is no time (تيريزا ماي, حركة 6 أبريل)."""
    return [mention.span for mention in entities if not mention.nominal and mention.type != "MISC"]


def _within(mentions: list[TimeMention], known: date | None) -> list[TimeMention]:
    """What the text alone allows, where no day of publication is known: it was written after what it tells as past."""
    from dataclasses import replace

    if known is None:
        return mentions
    why = f"written on or after {known.isoformat()}, a day that the text tells of as past"
    return [
        replace(m, within=(known.isoformat(), None), why=f"{m.why}; {why}".lstrip("; "))
        if m.value.startswith("XXXX-XX") or m.value.startswith("XXXX-WXX")
        else m
        for m in mentions
    ]
