"""Amounts of more than one number: ranges, dollars and cents, so many out of so many, so many per so many."""

from __future__ import annotations

from tawatur.annotate.quantities.found import Found, Scope, Value
from tawatur.annotate.quantities.lexis import ARTICLES, BETWEEN, COMMAS, Noun
from tawatur.annotate.quantities.units import Unit
from tawatur.script.numerals import Numeral

_TO = frozenset(("-", "–", "—", "الي", "و", "او", "~"))
# Between two ends of a range that have each their unit.
_UP_TO = frozenset(("الي", "حتي", "وحتي"))
# Numbers that are fractions of a whole, too ("خمس").
_TEN, _THOUSAND = 10, 1000
_DUALS = frozenset(("الفا", "مليونا", "مليارا"))
_DECIMAL = frozenset(",،")
_MEN = ("ين", "ون")
_FIFTHS = frozenset(("خمس", "سبع", "تسع", "عشر"))
# Small coins and how many make the large one.
_COINS = {"cent": 100, "penny": 100, "halala": 100, "millime": 1000, "fils": 1000}


# "40 boats, 30 over …, and 10 in …": the rule of such a part, and how far it stands behind the whole and the last one.
PART = "part"
_OVER, _IN = "فوق", "في"
_LISTED, _APART = 2, 8
# Words before a number in which a subject or the name of what is counted stands, and of the verb before a subject.
_SUBJECT, _VERB = 14, 2
# "Rose to 5.2 percent from 4.8": before the number that another is compared with, of what it is, and how large.
_RISEN = frozenset(("الي", "عند", "بلغ", "بلغت"))
_YEARS, _FOUR, _HUNDRED = range(1900, 2050), 4, 100
_SIZED, _LARGE = frozenset(("measure", "money")), 1000


def numeral(scope: Scope, at: int, last: int) -> Numeral | None:
    """The numeral at `at`, if one begins there."""
    if at >= last or not scope.numerals.starts(scope.words[at]):
        return None
    return scope.numerals.parse(scope.words, at, last)


def upper(scope: Scope, number: Numeral, last: int) -> Numeral | None:
    """The other end of "10-20", "من 10 إلى 20", "بين 10 و20"; the unit stands behind it."""
    words, at = scope.words, number.last
    if at >= last or number.kind != "cardinal" or number.value < 0:
        return None
    before = words[number.first - 1].form if number.first else ""
    boxed = before == "(" and words[at].form == ")" and at + 2 < last  # "(10) إلى (20) قاربا"
    if boxed:
        at, before = at + 1, words[max(number.first - 2, 0)].form
    between, mark = before in BETWEEN, words[at].form
    to = before == "من" and mark[:1] == "ل"
    if (mark not in _TO and not between and not to) or (mark == "و" and not between):
        return None
    start = at + 1 if mark in _TO else at
    high = numeral(scope, start + (boxed and words[start].form == "("), last)
    if high is None or high.kind != "cardinal" or high.value <= number.value:
        return None
    joined = (between and high.clitics == "و") or (before == "من" and high.clitics == "ل")
    closed = (boxed or before == "(") and high.last < last and words[high.last].form == ")"  # "(10-20) قاربا"
    if (high.clitics and not joined) or not scope.units.behind(high.last + closed, last):
        return None
    return high


def pair(number: Numeral, high: Numeral) -> Value:
    """Both ends; "30 و40 ألفا" shares its scale."""
    shared = high.scale if number.scale == 1 and number.value < high.value / high.scale else 1
    return number.value * shared, high.value


def spanned(scope: Scope, number: Numeral, unit: Unit, value: Value, last: int) -> tuple[Unit, Value]:
    """Both ends of a range, of which each has its unit ("بين 20 ريالا و40 ريالا", "تتراوح من 20 ريالا إلى 40")."""
    words, at = scope.words, unit.last
    if at >= last or isinstance(value, tuple) or number.kind != "cardinal" or not number.first:
        return unit, value
    before, mark = words[number.first - 1].form, words[at].form
    between = before in BETWEEN
    told = unit.sort in _SIZED if between else before == "من" and mark in _UP_TO
    if not told or not (between or _ranges(scope, number.first - 1)):
        return unit, value  # "between 20 sailors and 40 soldiers" is of two sides
    start = at + 1 if mark in _UP_TO or mark in BETWEEN or (mark == "و" and between) else at
    high = numeral(scope, start, last)
    if high is None or high.kind != "cardinal" or high.value <= value or high.clitics != ("و" if start == at else ""):
        return unit, value
    other = scope.units.behind(high.last, last)
    if other is not None and other.unit != unit.unit:
        return unit, value
    return unit._replace(last=other.last if other else high.last), (value, high.value)


def _ranges(scope: Scope, at: int) -> bool:
    """Whether before a word it is told within what something ranges."""
    return any(word.form in scope.lexis.grammar["ranges"] for word in scope.words[max(at - _SUBJECT, 0) : at])


def doubled(scope: Scope, number: Numeral, value: Value) -> Value:
    """Twice a thousand or a million that is a dual without its nun before what is counted ("مليونا دولار")."""
    word = scope.words[number.first]
    dual = number.last == number.first + 1 and word.form.removeprefix("و") in _DUALS and not isinstance(value, tuple)
    return value * 2 if dual and not isinstance(value, tuple) else value


def with_coins(scope: Scope, unit: Unit, value: Value, last: int) -> tuple[Unit, Value]:
    """ "20 دولارا و43 سنتا", "10$-20$": what belongs to the same sum of money."""
    words, at = scope.words, unit.last
    if at >= last or isinstance(value, tuple) or unit.unit in _COINS:
        return unit, value
    small = numeral(scope, at + 1 if words[at].form in ("و", "-", "–") else at, last)
    more = scope.units.money(small.last, last) if small and small.last < last else None
    if small is None or more is None or small.kind != "cardinal":
        return unit, value
    if more.unit in _COINS:
        return unit._replace(last=more.last), round(value + small.value / _COINS[more.unit], 4)
    if words[at].form in ("-", "–") and more.unit == unit.unit and small.value > value:
        return unit._replace(last=more.last), (value, small.value)
    return unit, value


def rate(scope: Scope, number: Numeral, last: int, mod: str | None, at: int) -> Found | None:
    """ "16,1 في كل مائة ألف نسمة", "سبعة من كل عشرة أشخاص"."""
    words, end = scope.words, number.last
    if end + 1 < last and words[end].form in ("في", "من") and words[end + 1].form == "كل":
        start = end + 2
    elif end < last and words[end].form == "لكل":
        start = end + 1
    else:
        return None
    whole = numeral(scope, start, last)
    if whole is None or whole.kind != "cardinal":
        return None
    noun = scope.units.noun(whole.last, last)
    end = noun[1] if noun else whole.last
    return Found(at, end, number.cut, number.value, f"per {whole.value} people", mod, "rate")


def unit_of_whole(scope: Scope, end: int, last: int) -> str | None:
    """ "ستة من أصل عشرة أحياء": the unit of the whole."""
    if end + 1 >= last or scope.words[end].form != "من":
        return None
    whole = numeral(scope, end + 2 if scope.words[end + 1].form in scope.lexis.grammar["whole"] else end + 1, last)
    unit = scope.units.behind(whole.last, last) if whole and whole.kind == "cardinal" else None
    return unit.unit if unit else None


def exceeded(scope: Scope, first: int, at: int) -> str | None:
    """The bound of a verb whose subject stands between it and the number at `at` ("تجاوز عدد القتلى 40")."""
    for start in range(at - 1, max(at - _SUBJECT, first) - 1, -1):
        word = scope.words[start]
        if word.kind != "arabic" or word.form == "من":
            return None  # "a number of …"
        if word.form in scope.lexis.grammar["sized"]:
            found = (
                scope.lexis.before.at(scope.words, verb, start) for verb in range(max(start - _VERB, first), start)
            )
            return next(
                (held.value.mod for held in found if held and held.last == start and not held.value.inside), None
            )
    return None


def total(scope: Scope, before: Found | None, first: int, at: int) -> Noun | Unit | None:
    """The plural that a number follows as its total: "بلغ عدد القتلى 414", and after it "والجرحى 1142"."""
    for start in (at - 1, at - 2):
        match = scope.lexis.nouns.at(scope.words, start, at) if start > first else None
        if match is None or match.last != at or match.value.says != "many" or not match.value.definite:
            continue
        counted = scope.words[start - 1].form in scope.lexis.grammar["total"]
        goes_on = before is not None and before.rule == "total" and start - before.last <= 1
        if counted or (goes_on and match.reading.clitics == "و"):
            return match.value
    return _reached(scope, first, at) if scope.words[at - 1].form in scope.lexis.grammar["reached"] else None


def _reached(scope: Scope, first: int, at: int) -> Noun | Unit | None:
    """The plural whose number came to the one at `at` ("ارتفع عدد الركاب في الميناء إلى 414")."""
    for back in range(at - 2, max(first, at - _SUBJECT) - 1, -1):
        word = scope.words[back]
        if word.kind in ("number", "mark"):
            return None
        if word.form in scope.lexis.grammar["total"]:
            noun = scope.units.noun(back + 1, at)
            if noun is None and scope.words[back + 1].form != "من":
                return scope.units.behind(back + 1, at)  # "عدد لاعبي النادي"
            return noun[0] if noun and noun[0].says == "many" else None
    return None


def shared(scope: Scope, number: Numeral, end: int, last: int) -> Unit | None:
    """The measure of a larger number joined to this one by و ("سباقا 100 و200 متر")."""
    if not number.digits or end + 1 >= last or scope.words[end].form[0] != "و":
        return None
    other = numeral(scope, end + (scope.words[end].form == "و"), last)
    if other is None or not other.digits or other.value <= number.value:
        return None
    unit = scope.units.behind(other.last, last)
    return unit if unit is not None and unit.sort == "measure" else None


def is_part(scope: Scope, before: Found, number: Numeral, at: int, end: int, last: int) -> bool:
    """Whether a number without a noun says how much of what was counted falls to a place ("40 قاربا، 30 فوق …")."""
    words, among = scope.words, scope.lexis.grammar["among"]
    if before.sort not in ("person", "thing") or end + 1 >= last or words[end + 1].kind != "arabic":
        return False
    near, over = at - before.last, words[end].form == _OVER
    if before.rule == PART:
        joined = words[at - 1].form in COMMAS or words[at - 1].form == "و" or words[at].form.startswith("و")
        return near <= _APART and joined and (over or words[end].form == _IN)
    smaller = isinstance(before.value, int | float) and number.value < before.value
    follows = words[at - 1].form in among or words[at - 1].form in COMMAS
    return smaller and near <= _LISTED and follows and (over or (words[end].form == _IN and number.digits))


def is_set_against(scope: Scope, before: Found, number: Numeral) -> bool:
    """Whether a number with a point can be set against a measure or a sum before it."""
    risen = before.first > 0 and scope.words[before.first - 1].form in _RISEN
    if not risen or before.sort not in _SIZED or not isinstance(number.value, float):
        return False
    return isinstance(before.value, float) and before.value < _LARGE


def is_name(scope: Scope, number: Numeral) -> bool:
    """Whether the number names something: رقم 5, القرار 2216."""
    return number.first > 0 and scope.words[number.first - 1].form in scope.lexis.naming


def is_share(scope: Scope, number: Numeral, last: int) -> bool:
    """Whether a number is a fraction by what it is one of: "خمس سكان المدينة" is a fifth of them."""
    if number.digits or number.kind != "cardinal" or number.last != number.first + 1 or number.last >= last:
        return False
    form, whole = scope.words[number.first].form, scope.words[number.last].form
    people = whole.startswith("ال") and whole.endswith(_MEN)  # "خمس السلماريين": five of them would be خمسة
    return form.removeprefix("و") in _FIFTHS and (people or whole in scope.lexis.grammar["mass"])


def is_ordinal(scope: Scope, number: Numeral) -> bool:
    """Whether a ten ends an ordinal: "العقد السادس عشر"."""
    if number.digits or number.value != _TEN or number.first == 0:
        return False
    whole = numeral(scope, number.first - 1, number.last)
    return whole is not None and whole.kind == "ordinal" and whole.last == number.last


def is_serial(scope: Scope, number: Numeral) -> bool:
    """Whether a definite number says the how-manieth it is: "حزمة الإجراءات الـ20", "الدفعة العشرين من المساعدات"."""
    at, words = number.first - 1, scope.words
    article = at >= 0 and words[at].form in ARTICLES
    if not (number.definite or article):
        return False
    at -= article
    series, ahead = scope.lexis.grammar["series"], words[at - 1].form if at > 0 else ""
    if at < 0 or not words[at].form.startswith("ال"):
        return False
    return words[at].form.removeprefix("ال") in series or ahead.lstrip("وبل") in series


def is_torn(scope: Scope, number: Numeral) -> bool:
    """Whether a number is one end of one that blanks and brackets tear apart: "( 721 , 2 ) مليار", "( 6 , 5 %"."""
    before = [word.form for word in scope.words[max(number.first - 3, 0) : number.first]]
    if number.digits:
        return len(before) == 3 and before[0] == "(" and before[1].isdecimal() and before[2] in _DECIMAL
    return before[-1:] == [")"] and number.last == number.first + 1 and number.value >= _THOUSAND


def is_plain(scope: Scope, number: Numeral) -> bool:
    """Whether a plural of a hundred is another noun: "كميات" is "quantities"."""
    return number.kind == "bare" and number.clitics.endswith("ك")


def is_glued(scope: Scope, number: Numeral) -> bool:
    """Whether the number is glued to a name or an address: إف-16, IR1, %D8."""
    if number.first == 0 or not number.digits:
        return False
    before = scope.words[number.first - 1]
    if before.form == "-" and number.last > number.first + 1:
        return False  # "-15 مليون دولار" behind another sum
    named = before.form in ("-", "/", ":", "_", "#", "%", "×") or before.kind == "latin"
    return named and before.end == scope.words[number.first].start


def is_verb(scope: Scope, number: Numeral) -> bool:
    """Whether a number word is another word: "لست" is "I am not", but before what is counted "for six"."""
    if scope.words[number.first].form != "لست" or number.last >= len(scope.words):
        return False
    noun = scope.units.noun(number.last, len(scope.words))
    return number.last == number.first + 1 and (noun is None or noun[0].says != "many")


def is_year(scope: Scope, number: Numeral) -> bool:
    """Whether a number is a year before what was done in it ("طبقت في 2001 آلية"): four digits behind "in"."""
    if not number.digits or number.first == 0 or number.last != number.first + 1 or number.value not in _YEARS:
        return False
    word, before = scope.words[number.first], scope.words[number.first - 1].form
    return word.end - word.start == _FOUR and number.value % _HUNDRED != 0 and before in scope.lexis.grammar["in_year"]


# What makes of a number none that counts.
NONE = (is_glued, is_ordinal, is_plain, is_serial, is_torn, is_verb, is_year)
