"""What can be counted, from `units/*.tsv`: nouns with plurals and duals, measures, money, what befalls people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from tawatur.annotate.numbers import numerals
from tawatur.lexicon import Lexicon, cells
from tawatur.script.memo import Memo
from tawatur.script.numerals import Numerals
from tawatur.script.phrases import Phrases
from tawatur.script.words import PROCLITICS, forms, readings

# A quantity may begin here; "one" or "two"; a singular noun; a bound of several words; a sign or point before digits;
# a bound.
BEGINS, ONE, NOUN, OPENS, SIGN, BOUND = 1, 2, 4, 8, 16, 32
# Before two numbers, of which what is counted is somewhere between.
BETWEEN = frozenset(("بين", "وبين", "مابين"))
COMMAS = frozenset(("،", ","))
# The article written apart, and how many letters of it stand before the number's span.
ARTICLES = {"ال": 0, "بال": 1, "وال": 1, "لل": 1}
_TYPES = 1 << 18
# Forms of a demonym that are no plural of men; a coin whose dual is another word ("two years").
_NO_PEOPLE = ("يه", "ات", "ان", "تين")
_SMALL = frozenset(("سنت", "سينت"))

Count = Literal["one", "two", "many"]


class Noun(NamedTuple):
    """A form of a counted noun: its English unit, "person" or "thing", how many the form itself says, its article."""

    unit: str
    sort: str
    says: Count
    definite: bool = False


class Bound(NamedTuple):
    """A word of bound (نحو, على الأقل): its `mod`, and whether it stands inside the quantity's span."""

    mod: str
    inside: bool


def flags(stems: Mapping[str, int], numbers: Numerals) -> Memo[str, int]:
    """What every word type met may be in a quantity, judged once; `stems` says it of the stems of words."""

    def judge(form: str) -> int:
        if "0" <= form[0] <= "9" or form in ARTICLES or form in ("$", "€", "£", "usd", "eur"):
            return BEGINS
        if form in ("-", "−", "."):
            return SIGN
        flag = stems.get(form, 0)
        for reading in readings(form)[1:] if form[0] in PROCLITICS else ():
            flag |= stems.get(reading.stem, 0)
        number = numbers.word(form)
        if number is None:
            return flag
        one = number.value in (1, 2, 0.5, 0.25) and number.kind in ("unit", "part")
        return flag | BEGINS | (ONE if one else 0)

    return Memo(judge, _TYPES)


class Lexis(NamedTuple):
    """The tables of quantities; all keyed by folded forms.

    `pairs` are the duals of measures, `coins` those of currencies with their singular. `currencies` maps the forms of a
    currency to (code, nations, places) in the order of the lexicon: the nation behind it decides, else the places that
    the article names, else the first. `before`, `after` are bounds, `governing`, `totals`, `following` what befalls
    people. `naming` are words whose number names (رقم 5), `grammar` small words by their part. `flags` say what a form
    may be in a quantity (`BEGINS` …).
    """

    nouns: Phrases[Noun]
    naming: frozenset[str]
    grammar: dict[str, frozenset[str]]
    flags: Memo[str, int]
    measures: Phrases[str]
    pairs: Phrases[str]
    coins: dict[str, str]
    currencies: dict[str, tuple[tuple[str, frozenset[str], frozenset[str]], ...]]
    before: Phrases[Bound]
    after: Phrases[Bound]
    governing: Phrases[str]
    totals: Phrases[str]
    following: Phrases[str]


def _plain(phrase: str) -> str:
    """A phrase by its folded forms; ه at its end is ta marbuta here."""
    return " ".join(forms(phrase))


def _article(phrase: str) -> Iterator[str]:
    """A phrase with the article: on every word (القذائف الثقيلة), the first (المشتبه بهم), the last (قذائف الهاون)."""
    held = phrase.split()
    yield " ".join("ال" + word for word in held)
    if len(held) > 1:
        yield " ".join(["ال" + held[0], *held[1:]])
        yield " ".join([*held[:-1], "ال" + held[-1]])


def _duals(singular: str) -> list[str]:
    """The dual of a singular, each word of it: طائرة -> طائرتان, طائرتين."""
    held = _plain(singular).split()
    out = []
    for ending in ("ان", "ين"):
        first = held[0][:-1] + "ت" if held[0].endswith("ه") else held[0]
        rest = [(word[:-1] + "ت" if word.endswith("ه") else word) + ending for word in held[1:]]
        out.append(" ".join([first + ending, *rest]))
    if len(held) > 1:  # "حالتي وفاة", "رجلا أمن"
        stem = held[0][:-1] + "ت" if held[0].endswith("ه") else held[0]
        out += [" ".join([stem + ending, *held[1:]]) for ending in ("ا", "ي")]
    return out


def _noun_forms(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, Noun]]:
    held = list(rows)
    taken = {_plain(p) for row in held for p in cells(row, "plural")}
    for row in reversed(held):
        for singular in map(_plain, cells(row, "singular")):
            yield from _singular_forms(singular, row["unit"], row["sort"], taken)
    for row in reversed(held):  # a plural wins over another noun's singular: المزارع are farms
        for p in cells(row, "plural"):
            for form in _article(_plain(p)):
                yield form, Noun(row["unit"], row["sort"], "many", True)
            yield _plain(p), Noun(row["unit"], row["sort"], "many")


def _singular_forms(singular: str, unit: str, sort: str, taken: set[str]) -> Iterator[tuple[str, Noun]]:
    """A singular with its article, its dual and its accusative."""
    for form in _article(singular):
        yield form, Noun(unit, sort, "one", True)
    for form in _duals(singular):
        if form not in taken:  # مدنيين is a plural first
            yield form, Noun(unit, sort, "two")
    if not singular.endswith(("ه", "ا")):
        yield " ".join(word if word.endswith("ه") else word + "ا" for word in singular.split()), Noun(unit, sort, "one")
    yield singular, Noun(unit, sort, "one")


def _demonyms(lexicon: Lexicon, taken: set[str]) -> Iterator[tuple[str, Noun]]:
    """Men and people of a country as what a number counts: "25 ألف سلماري"; no duals, which mostly are adjectives."""
    for row in lexicon.rows("names", "nationalities"):
        one, *others = map(_plain, cells(row, "ar"))
        if not row["iso"] or one in taken or " " in one:
            continue
        yield one, Noun("person", "person", "one")
        for form in others:
            if not form.endswith(_NO_PEOPLE):
                yield form, Noun("person", "person", "many")
                yield f"ال{form}", Noun("person", "person", "many", True)


@cache
def lexis(lexicon: Lexicon) -> Lexis:
    """The tables of a lexicon. Raises LexiconError where a file is missing."""
    nouns = list(_noun_forms(lexicon.rows("units", "nouns")))
    currencies: dict[str, list[tuple[str, frozenset[str], frozenset[str]]]] = {}
    for row in lexicon.rows("units", "currencies"):
        nations = frozenset(forms(n)[0] for n in cells(row, "nations"))
        places = frozenset(_plain(p) for p in cells(row, "places"))
        for form in cells(row, "forms"):
            currencies.setdefault(_plain(form), []).append((row["code"], nations, places))
    coins = {
        form: held
        for held, codes in currencies.items()
        if len(held) > 2 and len(codes[0][0]) == 3 and held.isalpha() and held not in _SMALL
        for form in _duals(held)
    }
    nouns += _demonyms(lexicon, {form for form, _ in nouns})
    bounds = [
        (form, row["side"], Bound(row["mod"], row["span"] == "inside"))
        for row in lexicon.rows("bounds", "words")
        for form in cells(row, "forms")
    ]
    states = [
        (form, row["side"], row["state"]) for row in lexicon.rows("units", "states") for form in cells(row, "forms")
    ]
    pairs = [
        (form, row["unit"])
        for row in lexicon.rows("units", "measures")
        for held in cells(row, "forms")
        if len(held) > 2 and held[0] not in "ب%"
        for form in _duals(held)
    ]
    return Lexis(
        nouns=Phrases(nouns),
        grammar={
            row["kind"]: frozenset(_plain(form) for form in cells(row, "forms"))
            for row in lexicon.rows("units", "grammar")
        },
        naming=frozenset(_plain(form) for row in lexicon.rows("units", "naming") for form in cells(row, "forms")),
        flags=flags(
            _stems([forms(form) for form, side, _ in bounds if side == "before"], nouns, [*pairs, *coins.items()]),
            numerals(lexicon),
        ),
        measures=Phrases(
            (form, row["unit"])
            for row in lexicon.rows("units", "measures")
            for held in cells(row, "forms")
            for form in _measure(held)
        ),
        pairs=Phrases(pairs),
        coins=coins,
        currencies={form: tuple(held) for form, held in currencies.items()},
        before=Phrases((form, bound) for form, side, bound in bounds if side == "before"),
        after=Phrases((form, bound) for form, side, bound in bounds if side == "after"),
        governing=Phrases((form, state) for form, side, state in states if side == "before"),
        totals=Phrases((form, state) for form, side, state in states if side == "total"),
        following=Phrases((form, state) for form, side, state in states if side == "after"),
    )


def _stems(
    bounds: Iterable[tuple[str, ...]], nouns: Iterable[tuple[str, Noun]], pairs: Iterable[tuple[str, str]]
) -> dict[str, int]:
    """What the first word of a bound, a dual or a singular may be in a quantity."""
    out: dict[str, int] = {}
    for first, *rest in bounds:
        out[first] = out.get(first, 0) | BOUND | (OPENS if rest else BEGINS)
    for form, noun in nouns:
        first = form.split()[0]
        out[first] = out.get(first, 0) | {"two": BEGINS, "one": NOUN, "many": 0}[noun.says]
    for form, _ in pairs:
        first = form.split()[0]
        out[first] = out.get(first, 0) | BEGINS
    return out


def _measure(form: str) -> Iterator[str]:
    plain = _plain(form)
    yield plain
    if len(plain) > 2 and " " not in plain and not plain.startswith("ب"):
        yield "ال" + plain
