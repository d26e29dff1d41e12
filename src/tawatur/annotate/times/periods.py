"""Weeks to centuries, seasons and quarters: الأسبوع الماضي, الربع الأول, ثمانينيات القرن الماضي."""

from __future__ import annotations

from tawatur.annotate.times.cursor import ARTICLES, Cursor
from tawatur.annotate.times.dates import FISCAL, SCHOOL
from tawatur.annotate.times.spec import Piece, Spec
from tawatur.annotate.times.years import hijri_century

_CALENDAR = frozenset(("D", "W", "M", "Y", "DE", "CE"))
# Centuries that are printed in digits: القرن الـ 20, القرن 20.
_CENTURIES = frozenset(str(number) for number in range(1, 31))
_OF = ("من", "في", "ل")
_AROUND = frozenset(("التالي", "التاليه", "السابق", "السابقه"))
# "The year that came before it", "that followed it".
_THAT = frozenset(("الذي", "التي"))
_BESIDE = {
    "سبقه": -1,
    "سبقته": -1,
    "سبقها": -1,
    "يسبقه": -1,
    "تسبقها": -1,
    "تلاه": 1,
    "تلته": 1,
    "تلتها": 1,
    "يليه": 1,
    "تليها": 1,
}


def unit(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """هذا الأسبوع, الشهر المقبل, العام الجاري, ذلك اليوم, الأسبوع الثاني من (what follows is joined by the caller)."""
    this, that = c.tag(at, "this", head), c.tag(at, "that", head)
    start = at + 1 if this or that else at
    tag = c.tag(start, "unit", head and start == at)
    if tag is None or c.form(start).endswith("ليله"):
        return _nth(c, at, head)
    letter, count = tag.value.split()
    if count != "1" or letter not in _CALENDAR or (not tag.definite and not (that and c.form(at) == "نفس")):
        return _nth(c, at, head)
    if that:
        return _same(c, letter, start + 1)
    start += letter == "Y" and c.form(start + 1) in FISCAL
    if letter == "Y" and c.form(start + 1) in SCHOOL:
        return None  # a year of school begins in autumn
    beside = _BESIDE.get(c.form(start + 2)) if c.form(start + 1) in _THAT else None
    if beside is not None and not this:
        return Piece(Spec(unit=letter, that=beside), start + 3, "unit")
    side, same = c.tag(start + 1, "side"), c.tag(start + 1, "same")
    if this:
        contract = letter == "DE" and not _led_to(c, at)
        return None if contract else Piece(Spec(unit=letter, shift=0), start + 1, "unit")
    if same:
        return _same(c, letter, start + 2)
    if side and (side.definite or side.size > 1):
        shift = int(side.value)
        end = start + 1 + side.size
        if c.form(start + 1) in _AROUND and c.form(at - 1) != "هذا":
            if letter == "D" and c.form(end)[:1] == "ل":
                return None  # "في اليوم السابق لعودته"
            return Piece(Spec(unit=letter, that=shift), end, "unit")
        if c.form(start + 1) in ("الاخير", "الاخيره"):
            return Piece(Spec(of=letter, nth=-1), end, "nth") if _following(c, end) else None
        return Piece(Spec(unit=letter, shift=shift), end, "unit")
    printed = start + 2 if c.form(start + 1) in ARTICLES else start + 1
    if letter == "CE" and c.digits(printed) in _CENTURIES:
        return Piece(Spec(century=int(c.digits(printed)) - 1), printed + 1, "century")
    number = c.numeral(start + 1)
    if number and number.kind == "ordinal" and number.definite and not number.clitics:
        if letter == "CE" and number.value <= 30:
            hijri = c.form(number.last) == "الهجري"
            century = hijri_century(int(number.value)) if hijri else int(number.value) - 1
            return Piece(Spec(century=century), number.last + hijri, "century")
        if letter in ("W", "D") and _following(c, number.last):
            return Piece(Spec(of=letter, nth=int(number.value)), number.last, "nth")
        return None
    if number and letter == "CE" and number.definite and number.kind == "cardinal" and 20 <= number.value <= 30:
        return Piece(Spec(century=int(number.value) - 1), number.last, "century")
    return Piece(Spec(unit=letter, shift=0), start + 1, "open")


def _led_to(c: Cursor, at: int) -> bool:
    """Whether a word that leads to a time stands before, or "of" ("خلال هذا العقد"; "أن هذا العقد" is a contract)."""
    return c.form(at - 1) in _OF or any(tag.kind in ("into", "edge") for tag in c.tags(at - 1))


def _same(c: Cursor, letter: str, end: int) -> Piece:
    """A period named before; a month of that name where another year follows ("الشهر نفسه من العام الماضي")."""
    after = end + 1 if c.form(end) in _OF else end
    later = c.tag(after, "unit")
    if letter == "M" and (len(c.digits(after)) == 4 or (later is not None and later.value == "Y 1")):
        return Piece(Spec(same=letter), end, "same")
    return Piece(Spec(unit=letter, that=0), end, "unit")


def _nth(c: Cursor, at: int, head: bool) -> Piece | None:
    """أول أسبوع من, آخر يوم من, ثالث يوم من."""
    number, edge = c.numeral(at), c.tag(at, "edge", head)
    if number and number.kind == "ordinal" and not number.definite and number.value <= 31 and (head or not number.cut):
        nth, start = int(number.value), number.last
    elif edge and c.form(at).endswith("اخر"):
        nth, start = -1, at + 1
    else:
        return None
    tag = c.tag(start, "unit")
    if tag and tag.value in ("W 1", "D 1") and not tag.definite and _following(c, start + 1):
        return Piece(Spec(of=tag.value[0], nth=nth), start + 1, "nth")
    return None


def _following(c: Cursor, at: int) -> bool:
    """Whether a month, a year or another period follows, so that "the second week" is one of it."""
    start = at + 1 if c.form(at) in _OF else at
    tags = c.tags(start)
    return any(
        tag.kind in ("month", "hijri") or (tag.kind == "unit" and tag.value in ("M 1", "Y 1")) or tag.kind == "this"
        for tag in tags
    )  # fmt: skip


def season(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """هذا الصيف, صيف 2031, الشتاء المقبل, فصل الشتاء."""
    this = c.tag(at, "this", head)
    named = c.tag(at, "seasonal", head)
    start = at + 1 if this or named else at
    tag = c.tag(start, "season", head and start == at)
    if tag is None:
        return None
    end = start + 1
    side = c.tag(end, "side")
    if side and side.definite and tag.definite:
        return Piece(Spec(season=tag.value, side=int(side.value)), end + 1, "season")
    if this or named:
        return Piece(Spec(season=tag.value, side=0 if this else None), end, "season")
    follow = c.digits(end) or c.digits(end + 1)
    if (
        c.tag(end, "unit")
        or (tag.definite is False and c.tag(end, "this") and c.tag(end + 1, "unit"))
        or (len(follow) == 4 and c.form(end) in ("عام", "سنه", follow))
    ):
        return Piece(Spec(season=tag.value), end, "season!")
    into = any(t.kind in ("into", "edge") for t in c.tags(at - 1))
    return Piece(Spec(season=tag.value), end, "season") if tag.definite and into and not _adjective(c, end) else None


def _adjective(c: Cursor, at: int) -> bool:
    return c.form(at).startswith("ال") and not c.tags(at)


def quarter(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """الربع الثالث (من عام 2031), النصف الأول (من العام الجاري), الثلاثي الأول (من السنة): as Q3, H1."""
    number, term = c.numeral(at), c.tag(at, "term", head)
    if term and term.definite:
        letter = term.value
    elif number and number.value in (0.25, 0.5) and number.definite and (head or not number.cut):
        letter = "Q" if number.value == 0.25 else "H"
    else:
        return None
    if (c.tag(at + 1, "same") or c.tag(at + 1, "alike")) and c.form(at + 2) == "من":  # a quarter of another year
        return Piece(Spec(same="Q"), at + 2, "same")
    if c.form(at + 1) == "الاخير" and _year_follows(c, at + 2):
        return Piece(Spec(quarter="Q4" if letter == "Q" else "H2"), at + 2, "quarter")
    nth = c.numeral(at + 1)
    if nth is None or nth.kind != "ordinal" or not nth.definite or nth.value > (4 if letter == "Q" else 2):
        return None
    yearly = _year_follows(c, nth.last)
    return Piece(Spec(quarter=f"{letter}{int(nth.value)}"), nth.last, "quarter") if yearly else None


def _year_follows(c: Cursor, at: int) -> bool:
    """Whether a year follows, of which a quarter or half is."""
    follow = at + 1 if c.form(at) in _OF else at
    later = c.tag(follow, "unit", True)
    year = (later is not None and later.value == "Y 1") or c.tag(follow, "this") is not None
    return year or len(c.digits(follow)) == 4 or c.numeral(follow) is not None


def decade(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """الثمانينيات, ثلاثينيات القرن العشرين; not somebody's years of age."""
    tag = c.tag(at, "decade", head)
    if tag is None:
        return None
    if c.tag(at + 1 + (c.form(at + 1) == "من"), "life"):
        return None
    return Piece(Spec(decade=int(tag.value)), at + 1, "decade")
