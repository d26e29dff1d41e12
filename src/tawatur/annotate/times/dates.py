"""Dates as they are printed: "4 يوليو 2031", "حزيران/يونيو", عام 2031."""

from __future__ import annotations

from tawatur.annotate.times.cursor import CLOSING, Cursor
from tawatur.annotate.times.figures import numeric
from tawatur.annotate.times.spec import Piece, Spec
from tawatur.script.numerals import Numeral

_CLOSERS = frozenset(("", "،", ".", ",", "؛", ":", ")", "في", "الي", "حتي", "و", "بعد", "قبل", "عند", "!", "؟"))
# A year of accounts is called by its calendar year: "السنة المالية 2031".
FISCAL = frozenset(("المالي", "الماليه"))
# One of school is called by one year or two.
SCHOOL = FISCAL | {"الدراسي", "الدراسيه", "الجامعي", "الجامعيه", "الاكاديمي", "الاكاديميه"}
# The first month that is called by its number in words.
_WRITTEN = 3
# Days whose ordinal is the number itself.
_TENS = frozenset((20, 30))
_DOORS = frozenset(("باب", "وباب", "لاب"))  # "a door", "laptop" rather than "in August"
# A month that behind a dash is "nil": "2-صفر" is a score.
_NIL = "صفر"
# Months whose name a page may tear off its second word, and which they can be.
_TORN = {"كانون": (1, 12), "تشرين": (10, 11)}
# Between the goals of two sides.
_TO = frozenset(("-", "–", ":", "/"))
# Figures of a year that stands in marks.
_FOUR = 4
# Behind these four digits are a year, whatever somebody was then ("كان في 1966 جنديا").
_THEN = frozenset(("في", "منذ", "خلال", "وفي", "ومنذ"))
_SINCE = frozenset(("منذ", "ومنذ"))
# Years that may be of the Hijri calendar in a text of our days; any year before is old.
_HIJRI, _OLD = range(1343, 1501), 1600


def month_word(c: Cursor, at: int, head: bool) -> int | None:
    """The index after the word شهر, where it stands at `at`."""
    unit = c.tag(at, "unit", head)
    if unit and unit.value == "M 1" and not unit.definite and not c.form(at).endswith("ا"):
        return at + 1
    return None


def _calls_month(c: Cursor, number: Numeral) -> bool:
    """Whether a number behind "month" is the month's own: in words it counts what follows, and "one" only says how many
    months ("شهر واحد").
    """
    if number.digits:
        return True
    unit = c.tag(number.last, "unit")
    closed = c.form(number.last) in _CLOSERS or c.digits(number.last) or (unit is not None and unit.value == "Y 1")
    return bool(closed) and number.value >= _WRITTEN and not number.cut


def month(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """[شهر] يوليو[/تموز] [2031 | الماضي | من العام الماضي]; also "شهر 7". Years and sides are joined by the caller."""
    word = month_word(c, at, head)
    if word is not None:
        tag = c.tag(word, "month") or c.tag(word, "hijri")
        if tag is None:
            number = c.numeral(word)
            if number and number.kind == "cardinal" and 1 <= number.value <= 12 and _calls_month(c, number):
                unit = c.tag(number.last, "unit")
                yearly = bool(unit and unit.value == "Y 1" and c.digits(number.last + 1))
                if isinstance(number.value, int) and (unit is None or yearly):
                    return Piece(Spec(month=number.value), number.last, "month")
            return None
        return _twin(c, tag.kind, int(tag.value), word + tag.size)
    tag = c.tag(at, "month", head) or c.tag(at, "hijri", head)
    if c.form(at) in _DOORS:
        return None
    if tag is None:
        unit, number = c.tag(at, "unit", head), c.numeral(at + 1)
        if (
            unit
            and unit.value == "M 1"
            and unit.definite
            and number
            and number.kind == "ordinal"
            and number.value <= 12
            and not _of_life(c, at, number.last)
        ):
            return Piece(Spec(month=int(number.value)), number.last, "month")
        return None
    return _twin(c, tag.kind, int(tag.value), at + tag.size)


def _of_life(c: Cursor, at: int, end: int) -> bool:
    """Whether a month is one of a pregnancy or a life: "حامل في الشهر الخامس", "في الشهر الثاني من عمره"."""
    if any(c.tag(back, "unborn") for back in (at - 1, at - 2)):
        return True
    return c.form(end) == "من" and any(c.tag(end + 1, kind) for kind in ("life", "unborn"))


def _twin(c: Cursor, kind: str, number: int, end: int) -> Piece:
    """A month with its other name: "حزيران/يونيو", "شباط (فبراير)"."""
    twin = c.tag(end, "month") if kind == "month" else None
    if twin and int(twin.value) == number:
        return Piece(Spec(month=number), end + twin.size, kind)
    if kind == "month" and c.form(end) in ("/", "-", "\\", "(", "،", "|"):
        other = c.tag(end + 1, "month")
        if other and int(other.value) == number:
            closed = end + 1 + other.size
            end = closed + 1 if c.form(end) == "(" and c.form(closed) == ")" else closed
        elif other is None and number in _TORN.get(c.form(end + 1), ()):
            end += 2  # "يناير/ كانون المقبل"
    return Piece(Spec(month=number, hijri=True if kind == "hijri" else None), end, kind)


def daymonth(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """[يوم] 4 [من] [شهر] يوليو; الرابع من يوليو; يوليو 4; 4 من الشهر الجاري; "الخميس 4"."""
    start = at
    unit = c.tag(at, "unit", head)
    if unit and unit.value == "D 1":
        start, head = at + 1, False
        dated = numeric(c, start)
        if dated:
            return dated
    read = _day(c, start, head)
    if read is None:
        return _after_month(c, at, head) if start == at else None
    day, end = read
    of = c.form(end) == "من"
    spelt = c.numeral(start)
    if of and spelt and spelt.kind == "cardinal" and not c.digits(start) and not (spelt.definite and day in _TENS):
        return None  # "ست من شوال" counts days, "العشرين من شوال" is one
    mark = c.form(end) in ("/", "-", ".", "،") and not of
    if mark and c.form(end + 1) == _NIL:
        return None
    within = c.form(end) == "في" and c.digits(start) and c.form(start - 1) not in _TO  # not "1-1 في مايو"
    follow = end + 1 if of or mark or within else end
    found = month(c, follow, head=follow == end and c.form(follow).startswith("ب")) or _this_month(c, follow)
    if found:
        return Piece(Spec(day=day).merge(found.spec) or Spec(), found.last, "daymonth")
    if start > at and not unit.definite and c.digits(start) and _free(c, end):  # type: ignore[union-attr]
        return Piece(Spec(day=day), end, "daymonth")  # "يوم 27"
    return None


def _this_month(c: Cursor, at: int) -> Piece | None:
    """هذا الشهر, الشهر المقبل, after the number of a day."""
    this = c.tag(at, "this")
    start = at + 1 if this else at
    unit, side = c.tag(start, "unit"), c.tag(start + 1, "side")
    if unit and unit.value == "M 1" and unit.definite and c.tag(start + 1, "same"):
        return Piece(Spec(unit="M", that=0), start + 2, "unit")
    if unit is None or unit.value != "M 1" or not unit.definite or not (this or (side and side.definite)):
        return None
    if this:
        return Piece(Spec(unit="M", shift=0), start + 1, "unit")
    return Piece(Spec(unit="M", shift=int(side.value)), start + 2, "unit") if side else None


def _free(c: Cursor, at: int) -> bool:
    """Whether nothing at `at` goes on counting: a mark, a preposition, the end."""
    return c.form(at) in _CLOSERS


def dayonly(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """The day of the month behind a weekday: "الجمعة 15", "السبت السادس عشر"."""
    read = _day(c, at, False)
    number = c.numeral(at)
    if read is None or number is None or not _free(c, read[1]):
        return None
    return Piece(Spec(day=read[0]), read[1], "dayonly")


def _after_month(c: Cursor, at: int, head: bool) -> Piece | None:
    """A month with the day behind it: "يوليو 4"."""
    found = month(c, at, head)
    if found is None or found.spec.hijri:
        return None
    start = found.last + 1 if c.form(found.last) in ("-", "/") else found.last
    read = _day(c, start, False)
    if read is None or c.form(read[1]) in ("/", "%", "في") or c.tag(read[1], "month"):
        return None
    number = c.numeral(start)
    if number and number.kind == "ordinal" and not number.definite:
        return None
    unit = c.tag(read[1], "unit")
    plain = bool(number and number.kind == "cardinal")
    if (unit and not unit.definite) or (plain and c.words[read[1] - 1].kind != "number"):
        return None
    if plain and read[1] < c.last and c.words[read[1]].kind == "arabic" and not c.tags(read[1]):
        return None  # "في يوليو 12 شخصا": the number counts what follows
    return Piece(Spec(day=read[0]).merge(found.spec) or Spec(), read[1], "daymonth")


def _day(c: Cursor, at: int, head: bool) -> tuple[int, int] | None:
    """The day of a month at `at`, in digits or as an ordinal, and the index after it."""
    start = at + 1 if c.form(at) in ("ال", "بال", "لل", "وال") and c.digits(at + 1) else at
    plain = c.digits(start)
    if plain and len(plain) <= 2 and 1 <= int(plain) <= 31:
        return int(plain), start + 1
    number = c.numeral(start)
    if number is None or (number.cut and not head) or not isinstance(number.value, int):
        return None
    if number.kind in ("ordinal", "cardinal") and 1 <= number.value <= 31 and not number.digits:
        return number.value, number.last
    return None


def year(c: Cursor, at: int, head: bool = False) -> Piece | None:
    """عام 2031, سنة 2031 م, العام 1452 هـ; a year in words after عام. Bare years are judged by `bare_year`."""
    unit = c.tag(at, "unit", head)
    if unit is None or unit.value != "Y 1" or c.form(at).endswith("عاما"):
        return None
    at += c.form(at + 1) in SCHOOL
    if c.form(at + 3) == CLOSING.get(c.form(at + 1)) and len(c.digits(at + 2)) == _FOUR:
        return Piece(Spec(year=int(c.digits(at + 2))), at + 4, "year")  # "عام «1964»"
    plain = c.digits(at + 1)
    if plain and 3 <= len(plain) <= 4:
        return era(c, int(plain), at + 2)
    number = c.numeral(at + 1)
    if (
        number
        and number.kind == "cardinal"
        and not number.digits
        and isinstance(number.value, int)
        and number.value >= 100
    ):
        return era(c, number.value, number.last) if number.value < 2200 and not number.cut else None
    return None


def counts(c: Cursor, at: int, counted: frozenset[str]) -> bool:
    """Whether four digits count the noun behind them, which ends as an accusative or may stand behind a number else."""
    before, after = c.form(at - 1), c.form(at + 1)
    if before in _SINCE and not any(tag.kind == "unit" for tag in c.tags(at + 1)):
        return False  # "منذ 2013 هجمات": nothing but years and spans stand behind "since"
    return after in counted and not (after.endswith("ا") and before in _THEN)


def era(c: Cursor, value: int, end: int) -> Piece | None:
    """A year with the era that may follow it; None where a Hijri year and its other half stand there (1436/2015)."""
    tag = c.tag(end, "era")
    if tag and tag.value == "BC":
        return Piece(Spec(year=-value), end + tag.size, "year")
    if tag is None and 1350 <= value <= 1460 and c.form(end) == "/":
        return None
    old = tag is not None and value < _OLD  # of which calendar a later year is, is plain
    hijri = (tag.value == "AH") if tag and (tag.value == "AH" or old) else None
    return Piece(Spec(year=value, hijri=hijri), end + (tag.size if tag else 0), "year")


def bare_year(c: Cursor, at: int, counted: frozenset[str]) -> Piece | None:
    """Four digits that are a year by what stands around them; `counted` are the nouns that would make them a count."""
    plain, tag = c.digits(at), c.tag(at + 1, "era")
    if len(plain) == 3 and tag and tag.value == "AH":
        return era(c, int(plain), at + 1)  # "(ت 440هـ)"
    if len(plain) != 4:
        return None
    if int(plain) in _HIJRI and tag and tag.value == "AH" and not c.tied(at):
        return era(c, int(plain), at + 1)
    if not 1800 <= int(plain) <= 2100:
        return None
    before, after = c.form(at - 1), c.form(at + 1)
    if counts(c, at, counted) or after in ("%", "٪", "$", "€") or (after == "/" and c.tied(at + 1)):
        return None
    if after in ("ه", "هـ") or before.endswith("رقم") or (before in ("-", "/", "#") and c.tied(at)):
        return None
    into = any(tag.kind == "into" for tag in c.tags(at - 1)) or (before in ("و", "ل", "ب", "ف") and c.tied(at))
    joined = before == "و" and len(c.digits(at - 2)) == 4 and 1800 <= int(c.digits(at - 2)) <= 2100
    into = into or joined
    closed = before in ("(", "،") and after in (")", "،")
    edge = any(tag.kind in ("edge", "season", "month", "hijri") for tag in c.tags(at - 1))
    final = after in ("", ".", "»", '"', "”", ":") and at > c.first and c.words[at - 1].kind == "arabic"
    if tag and tag.value == "CE" and plain[:2] in ("19", "20"):
        return era(c, int(plain), at + 1)
    if into or closed or edge or (final and (after == "" or c.tied(at + 1)) and int(plain) >= 1900):
        return era(c, int(plain), at + 1)
    return None
