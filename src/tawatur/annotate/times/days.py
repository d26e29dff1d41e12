"""Days by name: أمس, اليوم, الجمعة, أول جمعة من."""

from __future__ import annotations

from tawatur.annotate.times.cursor import Cursor
from tawatur.annotate.times.dates import month_word
from tawatur.annotate.times.spec import Piece, Spec

# The day before or after another.
_AROUND = frozenset(("التالي", "السابق"))
_TEN = frozenset(("عشر", "عشره"))
_OF = frozenset(("من", "في", "ل", "لعام", "ب"))
_OR = "او"
# Behind "two", which is written like Monday: "of the hundred".
_HUNDRED = frozenset(("المايه", "الميه", "بالمايه", "بالميه"))


def deixis(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """أمس, اليوم, يوم غد, أول من أمس."""
    start = at
    unit = c.tag(at, "unit", head)
    if unit and unit.value == "D 1" and not c.form(at).endswith("ليله"):
        if c.tag(at, "day", head):
            start = at
        elif c.tag(at + 1, "day"):
            start, head = at + 1, False
    tag = c.tag(start, "day", head)
    if tag is None or c.tag(at, "other", True):
        return None
    if start == at and (c.tag(at + 1, "dayname") or (tag.value == "0" and _told(c, at + 1))):
        return None  # اليوم العالمي, اليوم الثالث, اليوم التالي, في أمس الحاجة
    return Piece(Spec(offset=int(tag.value)), start + tag.size, "deixis")


def _told(c: Cursor, at: int) -> bool:
    """Whether the word behind "the day" says which: the third, the next."""
    number, side = c.numeral(at), c.tag(at, "side")
    if side and side.definite and side.value in ("1", "-1") and c.form(at) in _AROUND:
        return True
    return bool(number and number.kind == "ordinal" and number.definite and not number.clitics)


def weekday(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """الجمعة, يوم جمعة, هذا الاثنين; with ordinals: أول جمعة من, الجمعة الثالثة من."""
    start, side, nth = at, None, None
    this = c.tag(at, "this", head)
    if this:
        start, side, head = at + 1, 0, False
    number = c.numeral(start)
    edge = c.tag(start, "edge", head)
    if number and number.kind == "ordinal" and not number.definite and number.value <= 5 and (head or not number.cut):
        nth, start, head = int(number.value), number.last, False
    elif edge and c.form(start).endswith("اخر"):
        nth, start, head = -1, start + 1, False
    unit = c.tag(start, "unit", head)
    named = bool(unit and unit.value == "D 1" and not c.form(start).endswith("يله"))
    if named:
        start, head = start + 1, False
    tag = c.tag(start, "weekday", head)
    if tag is None or not (tag.definite or named or nth is not None or _week(c, start + 1)):
        return None
    if not named and tag.value == "7" and not tag.definite:
        return None
    end = start + tag.size
    if not named and (c.form(end) in _TEN or c.form(end + (c.form(end) == "في")) in _HUNDRED):
        return None  # "الدول الأحد عشر", "مستوى الاثنين في المئة"
    if nth is not None:
        return Piece(Spec(weekday=int(tag.value), nth=nth), end, "nth") if _of(c, end) else None
    after = c.numeral(end)
    if (
        after
        and after.kind == "ordinal"
        and after.definite
        and not after.clitics
        and after.value <= 5
        and _of(c, after.last)
    ):
        return Piece(Spec(weekday=int(tag.value), nth=int(after.value)), after.last, "nth")
    if _next_of_two(c, at, int(tag.value)):
        return Piece(Spec(unit="D", that=1), end, "weekday")
    last = c.tag(end, "side")
    if last and c.form(end).startswith("الاخير") and _of(c, end + 1):
        return Piece(Spec(weekday=int(tag.value), nth=-1), end + 1, "nth")
    if last and last.definite:
        return Piece(Spec(weekday=int(tag.value), side=int(last.value)), end + last.size, "weekday")
    return Piece(Spec(weekday=int(tag.value), side=_shared(c, end) if side is None else side), end, "weekday")


def _next_of_two(c: Cursor, at: int, day: int) -> bool:
    """Whether "or" joins a weekday to the one before it, whose morrow it is ("الأحد أو الاثنين")."""
    before = c.tag(at - 2, "weekday") if c.form(at - 1) == _OR else None
    return before is not None and before.definite and int(before.value) % 7 + 1 == day


def _shared(c: Cursor, at: int) -> int | None:
    """The side that a weekday has together with the one joined to it ("الجمعة والسبت المقبلين")."""
    joined = c.tag(at, "weekday", True)
    side = c.tag(at + 1, "side") if joined and joined.clitics == "و" else None
    return int(side.value) if side and side.definite and c.form(at + 1).endswith("ين") else None


def _week(c: Cursor, at: int) -> bool:
    unit = c.tag(at, "unit")
    return bool(unit and unit.definite and unit.value == "W 1")


def _of(c: Cursor, at: int) -> bool:
    """Whether a month or a period follows, with من or في or ب before it."""
    start = at + 1 if c.form(at) in _OF else at
    if c.tag(start, "this"):
        start += 1
    return bool(c.tag(start, "month", True) or month_word(c, start, True) is not None or c.tag(start, "unit", True))
