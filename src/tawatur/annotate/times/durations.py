"""Durations: 30 يوما, ساعتين, ثلاث سنوات ونصف, أكثر من عام, أيام قليلة, الأشهر الـ18 الأخيرة; and how long ago."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.times.cursor import CLOSING, Cursor
from tawatur.annotate.times.words import Tag
from tawatur.script.numerals import Number, Numeral, tidy

_TIME = frozenset(("H", "TM", "S"))
_TERM = frozenset(("المدي", "الامد", "الاجل"))  # long-term contracts, no decades
_ABOUT = frozenset(("W", "M", "Y"))  # "about the month": one
_LIGHT = frozenset(("ضوييه", "ضوييا", "ضوييتين"))  # light-years are a distance
_ORDER = ("CE", "DE", "Y", "M", "W", "D", "H", "TM", "S")
_FEW = frozenset(("القليله", "المعدوده", "القلائل"))
# What follows "a decade", which else may be a contract.
_SINCE = frozenset(("من", "تقريبا", "علي", "", ".", "،"))
_PLAIN = frozenset(("M", "W", "D", "H"))  # units whose dual is no adjective, nor names centuries
_LONG, _COUNTED = 5, 1000
_BETWEEN = frozenset(("بين", "وبين", "مابين"))
_LETTERS = {"TM": "M"}
MODS = {"approx": "APPROX", "more_than": "MORE_THAN", "at_least": "EQUAL_OR_MORE", "less_than": "LESS_THAN",
         "at_most": "EQUAL_OR_LESS"}  # fmt: skip


class Duration(NamedTuple):
    """A length of time at the words `[first, last)`: its parts (unit letter, count or None for a vague one), its mod.

    `cut`: folded letters before its span in the first word. `side`: -1 (الماضية), 1 (المقبلة) or None.
    """

    first: int
    last: int
    parts: tuple[tuple[str, Number | None], ...]
    mod: str | None = None
    cut: int = 0
    side: int | None = None

    @property
    def vague(self) -> bool:
        """Whether no number was said."""
        return any(count is None for _, count in self.parts)

    @property
    def value(self) -> str:
        """The TIMEX3 value: P30D, PT2H, P3.5Y, PXD."""
        parts = sorted(self.parts, key=lambda p: _ORDER.index(p[0]))
        if self.vague:
            return "PTXM" if parts[0][0] == "TM" else f"PX{parts[0][0]}"
        days = "".join(f"{count}{letter}" for letter, count in parts if letter not in _TIME)
        hours = "".join(f"{count}{_LETTERS.get(letter, letter)}" for letter, count in parts if letter in _TIME)
        return f"P{days}T{hours}" if hours else f"P{days}"


def duration(c: Cursor, at: int) -> Duration | None:
    """The longest duration that begins at `at`, its bound included; read once, however many rules ask."""
    if at not in c.lengths:
        c.lengths[at] = _duration(c, at)
    found: Duration | None = c.lengths[at]
    return found


def _duration(c: Cursor, at: int) -> Duration | None:
    bound = next((tag for tag in c.tags(at) if tag.kind == "bound" and tag.value.split()[1] == "before"), None)
    if bound is None:
        return _plain(c, at, True, _lasting(c, at))
    mod, _, inside = bound.value.split()
    found = _plain(c, at + bound.size, False, True) or (_about(c, at + bound.size) if mod == "approx" else None)
    if found is None:
        return None
    if inside == "inside":
        return found._replace(first=at, cut=bound.cut, mod=MODS[mod])
    return found._replace(mod=MODS[mod])


def _about(c: Cursor, at: int) -> Duration | None:
    """One of a unit with the article, behind "about" ("قرابة الشهر"); no year or month of its own."""
    tag = c.tag(at, "unit")
    if tag is None or not tag.definite or c.tag(at + 1, "side") or c.tag(at + 1, "same") or not _alone(c, at + 1):
        return None
    letter, count = tag.value.split()
    return Duration(at, at + 1, ((letter, 1),)) if count == "1" and letter in _ABOUT else None


def _lasting(c: Cursor, at: int) -> bool:
    """Whether the word before asks for a length of time (منذ, خلال, لمدة), so that a bare unit is one."""
    if any(tag.kind in ("lasting", "before", "after") for tag in c.tags(at - 1)):
        return True
    tag = c.tag(at, "unit", True)
    if tag and tag.value in ("W 1", "M 1", "Y 1") and c.form(at - 1) == "في":
        return any(c.tag(back, "most", True) for back in range(at - 2, at - 2 - _LONG, -1))  # "أعلى سعر في شهر"
    return bool(tag and tag.clitics == "ل" and not tag.definite)


def _plain(c: Cursor, at: int, head: bool, lasting: bool) -> Duration | None:
    found = _counted(c, at, head) or _few(c, at, head) or _bare(c, at, head, lasting)
    if found is None or c.form(found.last) in _LIGHT:
        return None
    return _closed(c, _and(c, found))


def _counted(c: Cursor, at: int, head: bool) -> Duration | None:
    """A number and a unit, also with the number behind: 30 يوما, الأشهر الثلاثة الماضية, الـ24 ساعة."""
    start = at + 1 if c.form(at) in ("ال", "وال", "لل", "بال") and c.digits(at + 1) else at
    number = c.numeral(start)
    if number and number.kind in ("cardinal", "fraction") and (head or not number.cut) and number.value > 0:
        closed = c.form(number.last) == CLOSING.get(c.form(at - 1))
        end = number.last + 1 if closed else number.last
        tag = c.tag(end, "unit")
        counted = number.value >= _COUNTED and c.form(end).endswith("ليله")  # so many nights are sold
        if tag and not counted and _fits(c, tag, number):
            cut = number.cut if start == at else {"وال": 1, "بال": 1, "لل": 1}.get(c.form(at), 0)
            return _fine(Duration(at, end + 1, ((tag.value.split()[0], number.value),), cut=cut))
    tag = c.tag(at, "unit", head)
    if tag is None:
        return None
    letter, count = tag.value.split()
    if count == "n" and tag.definite:
        follow = at + 2 if c.form(at + 1) == "ال" and c.digits(at + 2) else at + 1
        after = c.numeral(follow)
        side = c.tag(after.last, "side") if after and after.digits else None  # "الساعات 24 الماضية"
        told = after is not None and (after.definite or follow == at + 2 or (side is not None and side.definite))
        if after and told and after.kind == "cardinal" and not after.clitics:
            return _fine(Duration(at, after.last, ((letter, after.value),), cut=tag.cut))
    if count == "2" and letter == "Y" and c.form(at - 1)[-2:] == "ين" and c.form(at - 1) not in _BETWEEN:
        return None  # إضرابين عامين
    if count == "2" and tag.definite and not c.tag(at + 1, "side") and not c.tag(at + 1, "whole"):
        which = c.numeral(at + 1)
        if letter not in _PLAIN or (which is not None and which.kind == "ordinal"):
            return None  # القيمين العامين, الشهرين الأول والثاني
    if count == "2" and not (letter in ("D", "M", "W", "H", "Y") and _construct(c, at)):
        return _fine(Duration(at, at + 1, ((letter, 2),), cut=tag.cut))
    return None


def _construct(c: Cursor, at: int) -> bool:
    """يومي الجمعة والسبت, عامي 2014 و2015, شهري: a dual that does not stand alone."""
    form = c.form(at)
    return form[-1] == "ي" and form[-2:] != "ني"


def _fits(c: Cursor, tag: Tag, number: Numeral) -> bool:
    """A definite singular is a day of its own ("ثمانية بالمئة اليوم"); contracts are not counted in decades."""
    letter, count = tag.value.split()
    if letter == "Y" and count == "1" and len(c.digits(number.last + 1)) == 4:
        return False  # "قتلت 584 ألفا عام 2013"
    if count == "2" or (tag.definite and count == "1") or (letter == "D" and c.tag(number.last + 1, "weekday")):
        return False
    return not (letter in ("DE", "CE") and number.value > 30)


def _fine(d: Duration) -> Duration:
    letter, count = d.parts[0]
    if letter == "CE" and count is not None and not isinstance(count, int):
        return d._replace(parts=(("Y", tidy(count * 100)),))
    return d


def _few(c: Cursor, at: int, head: bool) -> Duration | None:
    """بضعة أيام, عدة أشهر, أيام قليلة, آخر ثلاث سنوات."""
    few = c.tag(at, "few", head)
    if few:
        tag = c.tag(at + few.size, "unit")
        if tag and tag.value.endswith("n"):
            return Duration(at, at + few.size + 1, ((tag.value.split()[0], None),), cut=few.cut)
        number = c.numeral(at + few.size)
        if number and number.kind == "bare":
            few = None
    number = c.numeral(at)
    if number and number.kind == "bare" and (head or not number.cut):
        tag = c.tag(number.last, "unit")
        if tag and tag.value.endswith("n") and tag.value.split()[0] != "DE":
            return Duration(at, number.last + 1, ((tag.value.split()[0], None),), cut=number.cut)
    edge = c.tag(at, "edge", head)
    if edge and c.form(at).endswith("اخر"):
        rest = _counted(c, at + 1, False)
        return rest._replace(first=at, cut=edge.cut, side=-1) if rest else None
    return None


def _bare(c: Cursor, at: int, head: bool, lasting: bool) -> Duration | None:
    """A unit without a number: شهر (after لمدة), سنوات, الأيام المقبلة, الساعات القليلة المقبلة."""
    tag = c.tag(at, "unit", head)
    if tag is None or c.form(at - 1) == "كل":
        return None
    letter, count = tag.value.split()
    if count == "1":
        whole = c.tag(at + 1, "whole")
        if c.form(at - 1) == "بعد" and c.tag(at - 2, "unit", True) and c.tag(at - 2, "unit", True).value == tag.value:  # type: ignore[union-attr]
            return None  # سنة بعد سنة
        if tag.definite and c.form(at - 1) in ("طوال", "طيله") and not c.tag(at + 1, "side") and letter != "S":
            return Duration(at, at + 1, ((letter, 1),))
        if tag.definite or letter == "S" or not (lasting or whole) or not _alone(c, at + 1):
            return None
        if letter == "DE" and not whole and c.form(at + 1) not in _SINCE:
            return None  # "بعد عقد اجتماع": a contract, a meeting
        if letter == "D" and c.form(at).endswith("يله") and not whole:
            return None
        return Duration(at, at + 1 + (whole.size if whole else 0), ((letter, 1),), cut=tag.cut)
    if count == "2":
        return None
    end = at + 1
    small = c.tag(end, "few-after") or (c.tag(end, "few-after", True) if tag.definite else None)
    if small is None and tag.definite and c.form(end).startswith("ال"):
        small = next(
            (t for t in c.table.at([c.words[end]._replace(form=c.form(end)[2:])], 0, 1) if t.kind == "few-after"), None
        )
    end = end + 1 if small else end
    if letter == "DE" and c.form(end) in _TERM:
        return None
    side = c.tag(end, "side")
    if tag.definite:
        few = c.form(end - 1) in _FEW  # "الأسابيع القليلة التي تلت"
        return Duration(at, end, ((letter, None),), cut=tag.cut) if few or (side and side.definite) else None
    of = c.form(end) == "من" and letter != "DE"  # "سنوات من الحرب"
    if small or of or (side and not side.definite and not side.clitics):
        return Duration(at, end, ((letter, None),), cut=tag.cut)
    if (
        lasting
        and (_alone(c, at + 1) or c.form(at - 1) in ("مدي", "مدار"))
        and (letter != "DE" or c.form(at - 1) in ("قبل", "منذ", "مدي", "مدار"))
    ):
        return Duration(at, end, ((letter, None),), cut=tag.cut)
    return None


def _alone(c: Cursor, at: int) -> bool:
    """Whether the unit is not held by what follows: شهر يوليو, يوم الجمعة, عام 2031, أيام الحرب."""
    form = c.form(at)
    if c.tag(at, "unit") and any(c.tag(at + 1, kind) for kind in ("month", "hijri")):
        return False  # "أيام شهر رمضان"
    if c.digits(at) or any(c.tag(at, kind) for kind in ("month", "hijri", "weekday", "day", "part", "decade", "held")):
        return False
    if form.startswith("ال") and form not in ("الي", "الا") and not c.tag(at, "side"):
        return len(form) < 5
    return True


def _and(c: Cursor, d: Duration) -> Duration:
    """ونصف, و21 يوما, وشهر: what is added."""
    while d.last < c.last and not d.vague:
        joined = c.form(d.last) in ("و", "،", ",")
        start = d.last + 1 if joined else d.last
        number = c.numeral(start)
        letter, count = d.parts[-1]
        glued = bool(number and number.clitics == "و")
        if number and number.value in (0.5, 0.25) and (c.form(d.last) == "و" or glued) and isinstance(count, int):
            end = number.last
            unit = c.tag(end, "unit")
            end = end + 1 if unit and unit.definite and unit.value == f"{letter} 1" else end
            d = d._replace(parts=(*d.parts[:-1], (letter, count + number.value)), last=end)
            continue
        more = _counted(c, start, not joined) or _bare(c, start, not joined, True)
        if more is None or more.vague or not (c.form(d.last) == "و" or _waw(c, start, joined)):
            break
        if _ORDER.index(more.parts[0][0]) == _ORDER.index(letter):
            break
        d = d._replace(parts=(*d.parts, *more.parts), last=more.last)
    return d


def _waw(c: Cursor, at: int, joined: bool) -> bool:
    return not joined and c.form(at).startswith("و") and c.form(at) not in ("واحد", "واحده")


def _closed(c: Cursor, d: Duration) -> Duration:
    """Adjectives and bounds behind: كاملة, الماضية, تقريبا."""
    whole = c.tag(d.last, "whole")
    if whole:
        d = d._replace(last=d.last + whole.size)
    small = c.tag(d.last, "few-after")
    if small and d.vague:
        d = d._replace(last=d.last + small.size)
    side = c.tag(d.last, "side")
    if side and (side.value != "0" if side.definite else d.vague):
        d = d._replace(last=d.last + side.size, side=int(side.value))
    after = next(
        (t for t in c.tags(d.last) if t.kind == "bound" and t.value.split()[1] == "after" and not t.clitics), None
    )
    if after:
        d = d._replace(last=d.last + after.size, mod=MODS[after.value.split()[0]])
    return d
