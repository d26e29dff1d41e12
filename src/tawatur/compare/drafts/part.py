"""Numbers that count a part of what is meant, or another whole than one event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from tawatur.compare.ground.attributes import MISSING, PEOPLE, Attribute
from tawatur.compare.ground.listed import entries, folded, phrases
from tawatur.compare.ground.scene import Scene, stemmed
from tawatur.lexicon import Lexicon
from tawatur.model.layers import QuantityMention
from tawatur.model.span import Span
from tawatur.script.words import forms

_OF, _AND = "من", "و"
_FROM, _NOT = "عن", frozenset(("لا", "ولا", "لم", "ولم"))
# Words from "exceeds" to the number that is exceeded.
_EXCEEDED = 10
# A unit of anybody.
_ANYBODY = "person"
# Ending of a plural verb, which follows those of whom it tells.
_THEY = "وا"
# Words between "among them" and the second number after it.
_NEXT = 4
# The words (folded) of a sentence before and after a number.
Around = tuple[tuple[str, ...], tuple[str, ...]]
# Words after a number in which "are still" makes it those who are left; before "since" in which a superlative stands.
_LEFT, _SUPERLATIVE = 3, 8
# The first of two sides, and the word between them.
_SIDE = 2
# Between the sides of a field.
_TIMES = frozenset(("في", "×", "x"))
# Words before a number among which "killed and hurt" may stand.
_JOINED = 5
# Words behind a number, "at least" among them.
_BEHIND = 5
# Words between "evacuates" and whom.
_AWAY = 16


def part(scene: Scene, quantity: QuantityMention, around: Around, what: Attribute, lexicon: Lexicon) -> bool:
    """Whether a number counts some of those meant: bodies found, "six of the injured", "nine are still", "dozens",
    who was flown out."""
    held = scene.forms_in(quantity.span) or ("",)
    before, after = around
    if before and before[-1].removeprefix("و") in folded(lexicon, "among"):
        return True
    glued = scene.report.page.text[quantity.span.start - 1 : quantity.span.start] == _AND
    if glued and not folded(lexicon, "among").isdisjoint(before[-_NEXT:]):
        return True  # "among them nine children and four women"
    if quantity.unit == "body" or (_OF in held[1:-1] and held[-1] in folded(lexicon, "hurt")):
        return True
    if after and after[0] in folded(lexicon, "of_them"):
        return True
    if quantity.value == 1 and held[0] in folded(lexicon, "one"):
        return True
    if what.name == "injured" and _evacuated(before, lexicon):
        return True
    behind = takewhile(lambda form: form not in folded(lexicon, "clauses"), after[:_LEFT])
    if what.name != MISSING and not folded(lexicon, "left").isdisjoint((*before[-_LEFT:], *behind)):
        return True  # but whoever is missing still is
    return plural(scene, quantity, lexicon)


def _evacuated(before: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a number is of injured who are brought away, and no word says in between that they came to harm."""
    words = folded(lexicon, "evacuates")
    at = next((n for n in range(len(before) - 1, max(len(before) - _AWAY, 0) - 1, -1) if before[n] in words), None)
    return at is not None and folded(lexicon, "harmed").isdisjoint(before[at + 1 :])


def plural(scene: Scene, quantity: QuantityMention, lexicon: Lexicon) -> bool:
    """Whether it is a plural that gives no number: "dozens", "thousands"."""
    return (scene.forms_in(quantity.span) or ("",))[0] in folded(lexicon, "plurals")


def total(quantity: QuantityMention, around: Around, what: Attribute, lexicon: Lexicon) -> bool:
    """Whether a number is counted over a longer time than one event: "300 since the war began".

    "Thirty were killed in the worst attack since that of last year" is no total; "the worst since forty were killed" is
    of another event.
    """
    before, after = around
    words, held = folded(lexicon, "since"), (*before, *after)
    at = next((i for i, form in enumerate(held) if form in words), None)
    if at is None or not (what.name in PEOPLE or quantity.mod == "more_than"):
        return False
    if at < len(before) and not folded(lexicon, "clauses").isdisjoint(before[at + 1 :]):
        return False  # "the worst fire since …, where nine died"
    near = range(max(0, at - _SUPERLATIVE), at)
    worst = any(held[i] in folded(lexicon, "worst") and held[i + 1] != _OF for i in near)  # but "more than 900"
    return not worst or at < len(before)


def level(around: Around, lexicon: Lexicon) -> bool:
    """Whether a number says how high something stood before or after a change: "rose from 3 to 4 percent"."""
    before = around[0][:-1] if around[0][-1:] and around[0][-1] in folded(lexicon, "shares") else around[0]
    came = before[-1:] and before[-1] not in folded(lexicon, "stands_before")
    by = came and before[-2:-1] and before[-2] in folded(lexicon, "changes")  # "a rise that came to 4 percent"
    return not by and not folded(lexicon, "levels").isdisjoint(before[-1:])


def aboard(around: Around, lexicon: Lexicon) -> bool:
    """Whether a number tells who was aboard ("the plane that carried five"), not what befell them."""
    return not _of_units(lexicon, "aboard").isdisjoint(around[0][-1:])


def did_it(around: Around, lexicon: Lexicon) -> bool:
    """Whether a number tells who made an attack ("a blast set off by two"): they are none of those hurt in it."""
    return not folded(lexicon, "did_it").isdisjoint(around[0][-1:])


@cache
def _of_units(lexicon: Lexicon, name: str) -> frozenset[str]:
    """Words (folded) by which numbers are read."""
    return frozenset(forms(form)[0] for form in lexicon.forms("units", "grammar", name))


def unread(scene: Scene, quantity: QuantityMention, around: Around, lexicon: Lexicon) -> bool:
    """Whether it is a plural without a number of what was not read ("thousands of …")."""
    return quantity.unit.startswith(_ANYBODY) and plural(scene, quantity, lexicon) and around[1][:1] == (_OF,)


def bounds(quantity: QuantityMention, around: Around, lexicon: Lexicon) -> bool:
    """Whether a number is one end of a range or one side of a field that were not read as one: "between 4 and 2"."""
    if isinstance(quantity.value, tuple):
        return False
    before, between = around[0], folded(lexicon, "between")
    if not between.isdisjoint(before[-1:]):
        return True
    if len(before) < _SIDE or not before[-_SIDE][-1].isdecimal():
        return False
    if before[-1] in _TIMES:
        return before[-1] != "في" or quantity.unit.removeprefix("square ") in _lengths(lexicon)  # "25 by 84 metres"
    return before[-1] == "الي" and not between.isdisjoint(before[-_SIDE - 2 : -_SIDE])


@cache
def _lengths(lexicon: Lexicon) -> frozenset[str]:
    rows = lexicon.rows("units", "measures")
    return frozenset(row["unit"] for row in rows if row["base"].split()[:1] == ["metre"])


def least(around: Around, lexicon: Lexicon) -> bool:
    """Whether "at least" stands behind what a number counts ("nine sailors of the port at least"), or before it with
    what it measures ("لا يقل طولها عن تسعة أمتار")."""
    led = around[0][-_BEHIND:]
    if led[-1:] == (_FROM,) and any(b in folded(lexicon, "less") and a in _NOT for a, b in pairwise(led)):
        return True
    behind = stemmed(takewhile(lambda form: form[0] != _AND and not form[0].isdecimal(), around[1][:_BEHIND]))
    return any(pair in phrases(lexicon, "at_least") for pair in pairwise(behind))


def beyond(around: Around, lexicon: Lexicon) -> bool:
    """Whether it is told that the count of something exceeds a number ("the number of boats in the port exceeds
    ninety")."""
    led = around[0][-_EXCEEDED:]
    counts = [n for n, (a, b) in enumerate(pairwise(led)) if _exceeds(a, b, lexicon)]
    return bool(counts) and not any(form[0].isdecimal() for form in led[counts[-1] :])


def _exceeds(verb: str, noun: str, lexicon: Lexicon) -> bool:
    return verb.removeprefix(_AND) in folded(lexicon, "exceeds") and noun in folded(lexicon, "count")


def either(around: Around, lexicon: Lexicon, counted: Sequence[str]) -> bool:
    """Whether dead and hurt are one number: "death and injury of nine", "nine dead and hurt"; `counted` are the words
    of the number."""
    before, after = around
    if after and after[0] in folded(lexicon, "or_hurt"):
        return True
    between, dead = folded(lexicon, "between"), folded(lexicon, "dead")
    if any(a in between and b in dead for a, b in pairwise(after[:_NEXT])):
        return True  # "nine sailors fell, dead and hurt": "بين قتيل وجريح"
    deaths, hurt = folded(lexicon, "deaths"), folded(lexicon, "and_hurt")
    if len(after) > 1 and after[0] in deaths and after[1] in hurt and after[1].endswith(_THEY):
        return True  # "nine were killed and hurt", but not "nine were killed, and hurt were ten"
    if not _of_units(lexicon, "others").isdisjoint(counted):
        return False  # "one was killed, and six others were hurt"
    near = before[-_JOINED:]  # "killed and hurt in the raid were nine"
    return any(a.removeprefix(_AND) in deaths and b in hurt and not a.endswith(_THEY) for a, b in pairwise(near))


def there(words: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """Some words in order, those left out of which it is said that they are not there ("remains at nine percent
    without increase"), and those that only look like another ("peaceful" like "handed over", "overweight" like "a
    rise")."""
    lacking, unlike, pairs = folded(lexicon, "without"), folded(lexicon, "lookalikes"), entries(lexicon, "unlike_pairs")
    if lacking.isdisjoint(words) and unlike.isdisjoint(words) and pairs.isdisjoint(pairwise(words)):
        return words
    other = {n for at, pair in enumerate(pairwise(words)) if pair in pairs for n in (at, at + 1)}
    said = (n for n, word in enumerate(words) if word not in lacking and not (n and words[n - 1] in lacking))
    return [words[n] for n in said if words[n] not in unlike and n not in other]


def around(scene: Scene, span: Span, sentence: Span) -> Around:
    """The words (folded) of a sentence before and after a number."""
    return scene.forms_in(Span(sentence.start, span.start)), scene.forms_in(Span(span.end, sentence.end))
