"""Quantities without a numeral before them: duals (شخصين), "حادث واحد", "أكثر من الضعف", "لتر ونصف"."""

from __future__ import annotations

from tawatur.annotate.quantities.found import Found, Scope
from tawatur.annotate.quantities.lexis import BETWEEN, Noun
from tawatur.annotate.quantities.states import counted_dead, following, state_of, with_state
from tawatur.script.numerals import Number, NumberWord
from tawatur.script.phrases import Match

# "من جانب واحد", "رقم واحد", "دفعة واحدة" count nothing.
_IDIOMS = frozenset(("side", "party", "number", "batch"))
# One of these, joined to people counted before, is one more: "خمسة رجال وامرأة".
_JOINED = frozenset(("woman", "man", "child", "girl"))
# "رجل أو رجلين"; from how many on a singular joined to one only says of whom there are so many ("مئة رجل وامرأة").
_OR, _MANY = "او", 100
_PAIRS = frozenset((("شابا", "فتاه"),))


def double(scope: Scope, before: Found | None, first: int, at: int, last: int, mod: str | None) -> Found | None:
    """The quantity that a dual, or a noun with "واحد", makes at word `at`."""
    words = scope.words
    if words[at].kind != "arabic":
        return None
    match = scope.lexis.nouns.at(words, at, last)
    if match and match.value.says == "two" and _describes(scope, match, first):
        return None
    if match is None:
        coins = scope.lexis.pairs.at(words, at, last, clitics=False)
        if coins:
            return _from_one(scope, Found(at, coins.last, 0, 2, coins.value, mod, "dual"), first)
        money = scope.units.pair_of_money(at, last)
        return Found(at, money.last, 0, 2, money.unit, mod, "dual", "money") if money else _one(scope, at, last, mod)
    counted = _count(scope, before, first, match, last, mod)
    if counted is None:
        return None
    value, end = counted
    noun = match.value
    if value == 2 and counted_dead(scope, noun.unit, first, at):
        noun = noun._replace(unit="person killed", sort="person")
    state = state_of(scope, before, noun.sort, first, at, end, last)
    if state is None and end > match.last and noun.sort == "person":
        state = following(scope, match.last, end)  # "شخصين مفقودين"
    rule = "dual" if value >= 2 else "one"
    single = scope.lexis.nouns.at(words, at - 2, at - 1) if value == 2 and at - 2 >= first else None
    if single and words[at - 1].form == _OR and single.value.says == "one" and single.value.unit == noun.unit:
        return Found(at - 2, end, single.reading.cut, (1, 2), with_state(noun.unit, state), mod, rule, noun.sort)
    return Found(at, end, match.reading.cut, value, with_state(noun.unit, state), mod, rule, noun.sort)


def _is_one(word: NumberWord | None) -> bool:
    """Whether a number word is "واحد" standing alone."""
    return word is not None and word.kind == "unit" and word.value == 1 and not word.clitics and not word.definite


def _count(
    scope: Scope, before: Found | None, first: int, match: Match[Noun], last: int, mod: str | None
) -> tuple[Number, int] | None:
    """What the noun itself says, and where that ends."""
    words, noun, end = scope.words, match.value, match.last
    follow = scope.numerals.word(words[end].form) if end < last else None
    if noun.says == "two":
        if end < last and words[end].form == "عن":
            return None  # "معبرين عن" express something
        if match.reading.clitics.endswith("ك") or (match.first > first and words[match.first - 1].form in BETWEEN):
            return None
        if follow and follow.value == 0.5 and follow.clitics == "و":
            whole = end + 1 < last and words[end + 1].form in ("المره", "الضعف")
            return 2.5, end + 1 + whole
        return 2, end + (end < last and _agrees(scope, end, last, words[end - 1].form[-2:]))
    if noun.says == "many" and not noun.definite and end < last:
        end += follow is None and _agrees(scope, end, last, words[end - 1].form[-2:])  # "عسكريين سلماريين اثنين"
        two = scope.numerals.word(words[end].form) if end < last else None
        alone = two is not None and two.kind == "unit" and not two.clitics and not two.definite
        return (2, end + 1) if two and two.value == 2 and alone else None  # "ممرضين اثنين", spelt like the plural
    if mod and noun.unit == "times" and noun.definite:
        return 2, end  # "أكثر من الضعف"
    if noun.says != "one" or noun.definite or noun.unit in _IDIOMS or match.reading.clitics.endswith("ك"):
        return None
    if follow is None and end + 1 < last and _is_one(scope.numerals.word(words[end + 1].form)):
        end += _described(words[match.first].form, words[end].form)  # "جندي سلماري واحد"
        follow = scope.numerals.word(words[end].form)
    if _is_one(follow):
        agree = words[match.first].form.endswith("ه") == words[end].form.endswith("ه")
        return (1, end + 1) if agree else None  # "روسيا واحدة" is one Russia, not one Russian
    joined = before is not None and before.last == match.first and match.reading.clitics == "و"
    few = before is not None and not isinstance(before.value, tuple) and before.value < _MANY
    paired = _paired(words[match.first - 1].form, words[match.first].form[1:])
    return (1, end) if joined and few and not paired and noun.unit in _JOINED else None


def _paired(noun: str, other: str) -> bool:
    """Whether two nouns of one share a count: "سبعون طفلا وطفلة" are seventy in all."""
    return noun.endswith("ا") and (other == f"{noun[:-1]}ه" or (noun, other) in _PAIRS)


def _described(noun: str, form: str) -> bool:
    """Whether a word may be an adjective of a country or a kind that agrees with a noun of one."""
    return len(form) > 3 and not form.startswith("ال") and form.endswith("يه" if noun.endswith("ه") else "ي")


def _describes(scope: Scope, match: Match[Noun], first: int) -> bool:
    """Whether a dual is only an adjective of the people right before it, who may be more than two ("حارسين
    سلماريين")."""
    at = match.first
    if at <= first or match.value.unit != "person" or match.reading.clitics:
        return False
    noun = scope.lexis.nouns.at(scope.words, at - 1, at)
    return (
        noun is not None and noun.value.sort == "person" and scope.words[at - 1].form[-2:] == scope.words[at].form[-2:]
    )


def _agrees(scope: Scope, at: int, last: int, ending: str) -> bool:
    """Whether a dual adjective of the same ending follows and nothing hangs on it: "صاروخين باليستيين", not "مصدرين
    مقربين من", not "مركبتين تحملان"."""
    form = scope.words[at].form
    if form in scope.lexis.grammar["others"]:
        return True
    if form[-2:] not in ("ين", "ان") or form[-2:] != ending or len(form) < 5 or form.startswith(("ال", "و")):
        return False
    if form[0] in "يت" and form.endswith("ان") and not form.endswith("يان"):
        return False  # a verb: "شابان يقومان"
    return at + 1 >= last or scope.words[at + 1].form not in ("من", "في", "علي", "الي", "عن")


def _from_one(scope: Scope, found: Found, first: int) -> Found:
    """The range that one of a measure begins ("من متر إلى مترين"), else what was found alone."""
    words, at = scope.words, found.first
    if at - 3 < first or words[at - 1].form != "الي" or words[at - 3].form != "من" or isinstance(found.value, tuple):
        return found
    single = scope.lexis.measures.at(words, at - 2, at - 1, clitics=False)
    if single is None or single.value != found.unit:
        return found
    return found._replace(first=at - 2, value=(1, found.value))


def _one(scope: Scope, at: int, last: int, mod: str | None) -> Found | None:
    """ "ريال واحد", "لتر ونصف"; behind a bound a measure alone is one ("نحو طن")."""
    unit = scope.units.money(at, last) or scope.units.behind(at, last)
    if unit is None or unit.sort not in ("money", "measure"):
        return None
    bare = mod is not None and scope.words[at].form in scope.lexis.grammar["single"]
    alone = Found(at, unit.last, 0, 1, unit.unit, mod, "one", unit.sort) if bare else None
    if unit.last >= last:
        return alone
    part, joined, end = scope.numerals.next(scope.words, unit.last, last)
    if part and joined and part.kind == "part" and unit.sort == "measure":
        return _from_one(scope, Found(at, end, 0, 1 + part.value, unit.unit, mod, "one", unit.sort), 0)
    if _is_one(scope.numerals.word(scope.words[unit.last].form)):
        return Found(at, unit.last + 1, 0, 1, unit.unit, mod, "one", unit.sort)
    return alone
