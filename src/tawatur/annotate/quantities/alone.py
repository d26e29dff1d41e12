"""Numbers with nothing counted behind them: a state, a whole, a total or the number before tells what they count."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from tawatur.annotate.quantities import amounts, rows, states
from tawatur.annotate.quantities.found import Found, Scope, Value
from tawatur.script.numerals import Numeral

# "209 teams play, 207 of them …": how far behind, and of what there are no parts.
_FAR = 12
_OF_THEM, _NO_PART = frozenset(("منها", "منهم", "منهن")), frozenset(("times", "percent"))
# How far behind a number one stands that is among what it counts, joined to it, or a part of it.
_AMONG, _JOINED, _PART = 3, 10, 6
# So many with no noun are of the currency told before: "بلغت الكلفة 40 مليارا".
_BILLION, _THOUSAND = 10**9, 1000
# "Rose to 5.2 percent from 4.8": before such a number.
_AGAINST = frozenset(("من", "مقابل"))
# "By 1.03": what such a number is where no unit stands behind it.
_SHARE = "بنسبه"
# "For each one of them".
_FOR_EACH = frozenset(("لكل", "ولكل"))
_SAME = "same unit"
# How far before "whose number is" those are told.
_SUBJECT = 5
# Thousands that no noun can follow ("584 ألفا عام 2031").
_NO_CONSTRUCT = frozenset(("الفا", "مليونا", "مليارا"))


class Bare(NamedTuple):
    """A number with nothing counted behind it, in the sentence `[first, last)`.

    The quantity would be the words `[at, end)`; a bound before it begins at `begin`.
    """

    number: Numeral
    value: Value
    at: int
    end: int
    first: int
    last: int
    begin: int
    mod: str | None

    def of(self, unit: str, rule: str, sort: str = "thing") -> Found:
        """The quantity, of this unit."""
        return Found(self.at, self.end, self.number.cut, self.value, unit, self.mod, rule, sort)


def alone(scope: Scope, bare: Bare, before: Found | None, money: str | None, covered: Set[int]) -> Found | None:
    """The number as a quantity; `before`: the last one of the sentence, `money`: the last currency of the article.

    What the words around it tell goes before what was counted earlier.
    """
    number = bare.number
    if number.kind in ("one", "fraction") or (number.definite and number.kind != "bare"):
        return None
    closed = _closes(scope, bare)
    return (
        _befallen(scope, bare, before, closed)
        or _of_whole(scope, bare)
        or _share(scope, bare, closed)
        or _with_larger(scope, bare)
        or _total(scope, bare, before, closed)
        or _numbered(scope, bare, closed)
        or (_as_before(scope, bare, before, covered) if before else None)
        or (_priced(scope, bare, money) if money and closed else None)
    )


def _closes(scope: Scope, bare: Bare, value: Value | None = None) -> bool:
    """Whether no noun follows that would be counted: that of 11 to 99 ends in ا or ه, none is definite."""
    value, end = bare.value if value is None else value, bare.end
    if end >= bare.last or scope.words[end].kind == "mark":
        return True
    form = scope.words[end].form
    if bare.number.digits and scope.words[end - 1].form in _NO_CONSTRUCT:
        return True
    if form[0] == "و" or form in scope.lexis.grammar["closes"]:
        return True
    tens = isinstance(value, int) and value % 100 > 10
    glued = tens and form[0] in "بل" and len(form) > 3 and form[-1] not in "اهي"
    they = form[0] in "يت" and len(form) > 4 and form.endswith("ون")
    return glued or they or (form.startswith("ال") and len(form) > 4)


def _befallen(scope: Scope, bare: Bare, before: Found | None, closed: bool) -> Found | None:
    """People, by what befell them ("قتل 12", "12 بينهم 3 قتلى")."""
    held = states.governing(scope, max(bare.first, before.last if before else bare.first), bare.begin)
    state = held[0] if closed and held and not held[1] and held[0] != "body" else None
    state = state or (states.total(scope, bare.first, bare.begin) if closed else None)
    state = state or states.following(scope, bare.end, min(bare.last, bare.end + 2))
    return bare.of(f"person {state}", "number+state", "person") if state else None


def _of_whole(scope: Scope, bare: Bare) -> Found | None:
    whole = amounts.unit_of_whole(scope, bare.end, bare.last)
    return bare.of(whole, "number of") if whole else None


def _share(scope: Scope, bare: Bare, closed: bool) -> Found | None:
    by = bare.number.digits and scope.words[bare.begin - 1].form == _SHARE
    return bare.of("percent", "share", "measure") if by and closed else None


def _with_larger(scope: Scope, bare: Bare) -> Found | None:
    shared = amounts.shared(scope, bare.number, bare.end, bare.last)
    return bare.of(shared.unit, _SAME, shared.sort) if shared else None


def _total(scope: Scope, bare: Bare, before: Found | None, closed: bool) -> Found | None:
    if not (bare.number.digits and closed):
        return None
    noun = amounts.total(scope, before, bare.first, bare.begin)
    return bare.of(noun.unit, "total", noun.sort) if noun else None


def _numbered(scope: Scope, bare: Bare, closed: bool) -> Found | None:
    """A number behind "whose number is" and those of whom it is told ("الصيادين الأحياء وعددهم 13")."""
    words = scope.words
    if not closed or words[bare.begin - 1].form.removeprefix("و") not in scope.lexis.grammar["numbered"]:
        return None
    for back in range(bare.begin - 2, max(bare.first, bare.begin - 2 - _SUBJECT) - 1, -1):
        noun = scope.units.noun(back, bare.begin - 1, True) if words[back].kind == "arabic" else None
        if noun and noun[0].says == "many":
            whose = scope.units.noun(back - 1, back, True) if back > bare.first else None
            held = whose[0] if whose and whose[0].says == "many" and whose[0].definite else noun[0]
            return bare.of(held.unit, "total", held.sort)  # "الصيادين الأحياء وعددهم 13"
    return None


def _priced(scope: Scope, bare: Bare, money: str) -> Found | None:
    """A sum of the currency told before, where it is large, alone in brackets or behind a word of prices."""
    scale, before = bare.number.scale, scope.words[bare.begin - 1].form
    boxed = before == "(" and bare.end < bare.last and scope.words[bare.end].form == ")"
    if scale < _THOUSAND or not (scale >= _BILLION or boxed or before in scope.lexis.grammar["priced"]):
        return None
    return bare.of(money, "same currency", "money")


def _as_before(scope: Scope, bare: Bare, before: Found, covered: Set[int]) -> Found | None:
    """What the number before counted: "12 قاربا و3 من نوع قديم", "3 ملايين دينار مقابل مليونين"."""
    row = rows.alike(scope, before, bare.at, bare.end, bare.last)
    if row or amounts.is_part(scope, before, bare.number, bare.at, bare.end, bare.last):
        return bare.of(before.unit, amounts.PART, before.sort)
    if _is_among(scope, bare, before):
        return bare.of(before.unit, _SAME, before.sort)
    if scope.words[bare.at - 1].form in _FOR_EACH:
        return None
    return (
        _of_them(scope, bare, before)
        or _joined(scope, bare, before)
        or _whole(scope, bare, before)
        or _compared(scope, bare, before, covered)
    )


def _is_among(scope: Scope, bare: Bare, before: Found) -> bool:
    """Whether the number is of those just counted ("12 حارسا بينهم 3")."""
    if before.sort != "person" or bare.at - before.last > _AMONG:
        return False
    if scope.words[bare.at - 1].form not in scope.lexis.grammar["among"]:
        return False
    return bare.number.digits or (bare.number.value > 1 and _closes(scope, bare, 0))


def _of_them(scope: Scope, bare: Bare, before: Found) -> Found | None:
    near = bare.number.digits and bare.at - before.last <= _FAR and before.unit not in _NO_PART
    them = near and bare.end < bare.last and scope.words[bare.end].form in _OF_THEM
    return bare.of(before.kind, _SAME, before.sort) if them else None


def _joined(scope: Scope, bare: Bare, before: Found) -> Found | None:
    """A number that "and" joins to the one before, with من behind it ("و3 من نوع قديم")."""
    words, at, end, last = scope.words, bare.at, bare.end, bare.last
    near = at - before.last <= _JOINED and (words[at - 1].form == "و" or words[at].form.startswith("و"))
    if not near or before.unit == "times" or end >= last or words[end].form not in ("من", "منها", "منهم"):
        return None
    if end + 2 < last and words[end + 1].form in scope.lexis.grammar["variety"]:
        return bare._replace(end=end + 3).of(before.unit, _SAME, before.sort)
    if before.sort == "person" and words[end].form == "من":
        return bare.of(states.with_state("person", before.state), "same state", "person")
    return bare.of(before.unit, _SAME, before.sort)


def _whole(scope: Scope, bare: Bare, before: Found) -> Found | None:
    """The whole of which the number before is a part ("3 قوارب من أصل 12")."""
    if bare.at - before.last > _PART or before.unit in _NO_PART or scope.words[bare.at - 2].form != "من":
        return None
    if scope.words[bare.at - 1].form not in scope.lexis.grammar["whole"]:
        return None
    name = before.unit.removesuffix(f" {before.state}") if before.state else before.unit
    return bare.of(name, "whole", before.sort)


def _compared(scope: Scope, bare: Bare, before: Found, covered: Set[int]) -> Found | None:
    """A number that the one before is set against ("ارتفع إلى 5.2 بالمئة من 4.8", "3 ملايين دينار مقابل مليونين")."""
    number, form = bare.number, scope.words[bare.at - 1].form
    against = number.digits and form in _AGAINST and amounts.is_set_against(scope, before, number)
    if against and _none_since(scope, bare, before, covered) and (bare.end in covered or _closes(scope, bare, 0)):
        return bare.of(before.unit, _SAME, before.sort)
    near = bare.at - before.last <= _FAR and form in scope.lexis.grammar["compares"]
    large = number.scale >= _THOUSAND and before.unit not in _NO_PART
    return bare.of(before.unit, _SAME, before.sort) if near and large else None


def _none_since(scope: Scope, bare: Bare, before: Found, covered: Set[int]) -> bool:
    """Whether no other number stands between the quantity before and the number."""
    return not any(scope.words[n].kind == "number" for n in range(before.last, bare.at) if n not in covered)
