"""Reader: puts the parts of a time expression together, word by word, and keeps the longest that holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from tawatur.annotate.times import clock, dates, days, figures, periods
from tawatur.annotate.times.cursor import CLOSING, Cursor
from tawatur.annotate.times.spec import Piece, Spec

Parser = Callable[[Cursor, int, bool], Piece | None]

_YEARS = ("", "من", "،", ",", "/", "-", "ل", "في", "لعام", "من عام")
_DATE = ("", "(", "،", ",", "الموافق", "المصادف", "-", "في")
# What may follow a part, and the words or marks between them ("" for none).
_NEXT: dict[str, dict[str, tuple[str, ...]]] = {
    "deixis": {
        "weekday": ("", "(", "،", '"', "«", "“"),
        "daymonth": _DATE, "clock": ("", "في", "عند", "،"), "when": ("",), "month": ("",),
    },
    "weekday": {
        "deixis": ("", "("), "daymonth": _DATE, "unit": ("من", "في", "", "،"), "dayonly": ("", "في"),
        "clock": ("", "في", "عند", "من", "،"), "when": ("",),
    },
    "daymonth": {
        "year": _YEARS, "side": ("", "من"), "yearly": ("", "من", "في"), "weekday": ("(",),
        "daymonth": ("الموافق", "المصادف", "/", "(", "-", "ه", "م"), "clock": ("", "في", "عند", "،"), "when": ("",),
    },
    "month": {"year": _YEARS, "side": ("", "من"), "yearly": ("", "من", "في")},
    "hijri": {"year": _YEARS, "side": ("",), "yearly": ("", "من")},
    "nth": {
        "month": ("من", "في", "ب", "ل", ""), "hijri": ("من",), "open": ("من", "في", "ل"),
        "unit": ("من", "في", "ل", ""), "year": ("من", "في", ""),
    },
    "unit": {"weekday": ("", "،")},
    "open": {"weekday": ("",)},
    "quarter": {"year": ("من", "", "في", "ل"), "unit": ("من", "", "في", "ل"), "open": ("من", "ل")},
    "season": {"year": ("", "من", "في"), "yearly": ("", "من")},
    "season!": {"year": ("", "من"), "yearly": ("", "من")},
    "decade": {"century": ("", "من"), "unit": ("", "من")},
    "edge": dict.fromkeys(
        ("year", "unit", "open", "month", "season", "quarter", "decade", "century", "hijri", "season!", "part",
         "deixis", "weekday", "daymonth"),
        ("", "ل", "شهر"),
    ),
    "within": dict.fromkeys(("year", "unit", "open", "month", "deixis", "part", "weekday"), ("", "من", "في")),
    "part": {
        **dict.fromkeys(("daymonth", "unit"), ("", "من", "يوم")),
        **dict.fromkeys(("deixis", "weekday"), ("", "من", "يوم", "(")),
        "clock": ("", "في", "عند"),
    },
    "clock": dict.fromkeys(("deixis", "weekday", "daymonth", "part"), ("", "من", "في", "،")),
    "clock?": dict.fromkeys(("deixis", "weekday", "daymonth", "part", "when"), ("", "من", "في", "،")),
    "year": {"clock": ("", "في", "عند"), "daymonth": ("الموافق", "المصادف", "/", "(")},
    "same": {"year": _YEARS, "yearly": ("", "من", "في")},
    "side": {"clock": ("", "في", "عند"), "year": ("",)},
}  # fmt: skip
# Before a month of the Hijri calendar that stands alone; before the month of fasting also these.
_WITHIN = frozenset(("في", "خلال", "منذ", "اثناء", "طوال", "طيله"))
_FAST = 9
_AROUND = frozenset((
    "قبل", "بعد", "قبيل", "عقب", "حلول", "اقتراب", "قدوم", "نهار", "نهايه", "بدايه", "مطلع", "منتصف", "اواخر", "اوايل",
    "ليالي", "حتي",
))  # fmt: skip
_UNFINISHED = frozenset(("open", "edge", "within", "part", "nth", "hijri", "season!", "quarter"))


class Point(NamedTuple):
    """A date or time said at the words `[first, last)`, from folded letter `cut` of the first; `kinds` of its parts."""

    spec: Spec
    first: int
    last: int
    cut: int
    kinds: tuple[str, ...]


# Behind "another" a verb, not a dawn.
_BLEW = "فجر"


class Reader:
    """Finds points in time in one sentence, and keeps them, since several rules ask for the same.

    `counted`: nouns that turn four digits before them into a count.
    """

    __slots__ = ("_points", "c", "counted")

    def __init__(self, cursor: Cursor, counted: frozenset[str]) -> None:
        self.c, self.counted = cursor, counted
        self._points: dict[tuple[int, bool], Point | None] = {}

    def point(self, at: int, head: bool = True) -> Point | None:
        """The longest point in time that begins at `at`; `head`: proclitics may be glued to it."""
        key = (at, head)
        if key not in self._points:
            self._points[key] = self._point(at, head)
        return self._points[key]

    def _point(self, at: int, head: bool) -> Point | None:
        best: Point | None = None
        for piece in self._starts(at, head):
            found = self._extend(at, piece)
            if found and (best is None or found.last > best.last):
                best = found
        if best is None:
            return None
        return best._replace(cut=self._cut(at) if head else 0)

    def _cut(self, at: int) -> int:
        """The proclitics of the first word, as the word that was read there has them."""
        number = self.c.numeral(at)
        tags = [tag for tag in self.c.tags(at) if tag.kind not in ("lasting", "into", "bound", "before", "after")]
        if tags:
            return min(tag.cut for tag in tags)
        if number and not number.digits:
            return number.cut
        return {"بال": 1, "وال": 1, "لل": 1}.get(self.c.form(at), 0)

    def _starts(self, at: int, head: bool) -> Iterator[Piece]:
        kinds = self.c.kinds(at)
        for parser in _parsers(kinds):
            piece = parser(self.c, at, head)
            if piece:
                yield piece
        for kind in ("edge", "within"):
            tag = self.c.tag(at, kind, head) if kind in kinds else None
            if tag and not (self.c.form(at).endswith("اخر") and self.c.form(at + 1) == _BLEW):
                yield Piece(Spec(edge=tag.value or None), at + tag.size, kind)
        if "digits" not in kinds:
            return
        bare = dates.bare_year(self.c, at, self.counted)
        if bare:
            yield bare

    def _extend(self, first: int, piece: Piece) -> Point | None:
        c = self.c
        spec, last, kinds = piece.spec, piece.last, [piece.kind]
        opened: int | None = None
        while last < c.last:
            follow = self._follow(kinds[-1], spec, last)
            if follow is None:
                break
            merged, end, kind, closing = follow
            if closing:
                if opened is None and c.form(end) == closing:
                    end += 1
                elif closing == ")" and opened is None:
                    opened = last
                elif closing != ")":
                    break  # what is quoted goes on
            elif opened is not None and c.form(end) == ")":
                end, opened = end + 1, None
            spec, last = merged, end
            kinds.append(kind)
        if opened is not None:
            return None
        if len(kinds) == 1 and kinds[0] in _UNFINISHED and not self._enough(first, spec, kinds[0], last):
            return None
        if kinds[-1] == "season!" or (
            kinds[0] == "nth" and spec.month is None and spec.unit is None and spec.year is None
        ):
            return None
        if "open" in kinds and kinds[0] == "open" and len(kinds) == 1:
            return None
        return Point(spec, first, last, 0, tuple(kinds))

    def _follow(self, kind: str, spec: Spec, at: int) -> tuple[Spec, int, str, str] | None:
        """The next part: the whole, the index after it, its kind, and the mark that has to close it."""
        if kind not in _NEXT:
            return None
        form = self.c.form(at)
        marked = form if form in _between(kind) else ""
        if not marked and not self.c.kinds(at):
            return None
        for name, mark, glued in _follows(kind, marked):
            for piece in self._named(name, at + 1 if mark else at, glued):
                if kind == "part" and piece.spec.unit not in (None, "D"):
                    continue  # "ظهر العام الماضي" appeared last year
                merged = spec.merge(piece.spec)
                if merged is not None and merged != spec:
                    return merged, piece.last, piece.kind, CLOSING.get(mark, "")
        return None

    def _named(self, name: str, at: int, glued: bool) -> Iterator[Piece]:
        """The parts of a kind at `at`, without proclitics (with ب or ل where they stand for the word between)."""
        c = self.c
        if name == "side":
            tag = c.tag(at, "side")
            if tag and tag.definite:
                yield Piece(Spec(side=int(tag.value)), at + tag.size, "side")
        elif name == "year":
            found = dates.year(c, at, True) if c.form(at)[:1] in "لب" else dates.year(c, at, False)
            plain = c.digits(at)
            if found:
                yield found
            elif len(plain) == 4 and 1000 <= int(plain) <= 2200:
                if (scaled := c.numeral(at)) and scaled.scale > 1:
                    return  # "في الربع الأول من 1340 مليون دينار"
                if c.tag(at - 1, "side") and dates.counts(c, at, self.counted):
                    return  # "بلغت نهاية الشهر الماضي 1959 فرعا"
                yield dates.era(c, int(plain), at + 1) or Piece(Spec(year=int(plain)), at + 1, "year")
            else:
                number = c.numeral(at)
                if (
                    number
                    and number.kind == "cardinal"
                    and not number.digits
                    and 1000 <= number.value < 2200
                    and not number.cut
                ):
                    yield Piece(Spec(year=int(number.value)), number.last, "year")
        elif name == "yearly":
            found = periods.unit(c, at, False)
            if found and found.spec.unit == "Y" and found.kind == "unit":
                yield found
        elif name == "when":
            found = clock.when(c, at)
            if found:
                yield found
        else:
            for parser in _named_parsers(name, c.kinds(at)):
                found = parser(c, at, glued)
                if (found and found.kind == name) or (found and name == "clock" and found.kind == "clock?"):
                    yield found

    def _enough(self, first: int, spec: Spec, kind: str, last: int) -> bool:
        """Whether a part that mostly needs another stands alone: شهر رمضان, في رمضان."""
        c = self.c
        if kind != "hijri":
            return False
        if last - first >= 2 and c.tag(first, "unit", True):
            return True
        before = c.form(first - 1)
        return before in _WITHIN or (spec.month == _FAST and before in _AROUND) or bool(c.tag(first - 1, "hijri", True))


# Every part that can come first, with what can begin it: kinds of words, values of units, kinds of numerals.
_STARTS: tuple[tuple[Parser, frozenset[str]], ...] = (
    (figures.numeric, frozenset(("digits",))),
    (dates.daymonth, frozenset(("digits", "cardinal", "ordinal", "article", "D 1", "M 1", "month"))),
    (days.deixis, frozenset(("day", "D 1"))),
    (days.weekday, frozenset(("weekday", "D 1", "this", "ordinal", "edge"))),
    (dates.month, frozenset(("month", "hijri", "M 1"))),
    (dates.year, frozenset(("Y 1",))),
    (periods.unit, frozenset(("D 1", "W 1", "M 1", "Y 1", "DE 1", "CE 1", "this", "that", "ordinal", "edge"))),
    (periods.season, frozenset(("season", "this", "seasonal"))),
    (periods.quarter, frozenset(("fraction", "term"))),
    (periods.decade, frozenset(("decade",))),
    (clock.clock, frozenset(("clock", "digits", "ordinal"))),
    (clock.part, frozenset(("part",))),
)


@cache
def _between(kind: str) -> frozenset[str]:
    """All words and marks that may stand between a part of this kind and the next."""
    return frozenset(mark for between in _NEXT[kind].values() for mark in between)


@cache
def _follows(kind: str, mark: str) -> tuple[tuple[str, str, bool], ...]:
    """The parts that may follow a part of this kind where `mark` stands between ("" for nothing): name, mark, and
    whether ب or ل glued to its front stands for the word between."""
    return tuple(
        (name, held, not held and any(m in ("ب", "ل") for m in between))
        for name, between in _NEXT[kind].items()
        for held in between
        if held in ("", mark)
    )


@cache
def _parsers(kinds: frozenset[str]) -> tuple[Parser, ...]:
    return tuple(parser for parser, wanted in _STARTS if not kinds.isdisjoint(wanted))


@cache
def _named_parsers(name: str, kinds: frozenset[str]) -> tuple[Parser, ...]:
    """The parsers of a part's name that these beginnings allow."""
    return tuple(parser for parser in _BY_KIND[name] if not kinds.isdisjoint(_WANTED[parser]))


_WANTED = {**dict(_STARTS), dates.dayonly: frozenset(("digits", "cardinal", "ordinal", "article"))}
_BY_KIND: dict[str, tuple[Parser, ...]] = {
    "deixis": (days.deixis,), "weekday": (days.weekday,), "daymonth": (figures.numeric, dates.daymonth),
    "month": (figures.numeric, dates.month), "hijri": (dates.month,), "unit": (periods.unit,), "open": (periods.unit,),
    "century": (periods.unit,), "season": (periods.season,), "season!": (periods.season,),
    "quarter": (periods.quarter,),
    "decade": (periods.decade,), "dayonly": (dates.dayonly,), "clock": (clock.clock,), "part": (clock.part,),
}  # fmt: skip
