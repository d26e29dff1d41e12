"""What befell the people counted: killed, injured, captured …, from the words that govern the number or follow it."""

from __future__ import annotations

from tawatur.annotate.quantities.found import STATES, Found, Scope
from tawatur.annotate.quantities.lexis import COMMAS
from tawatur.annotate.quantities.units import Unit

_STOPS = frozenset('.؛!?؟:«"“')
_QUOTES, _THESE = frozenset('«"“'), frozenset(("هم", "هن"))
# How many words before a number its verb or noun may stand, and how many behind it.
_REACH, _BEHIND = 11, 6
# Words of a bound, at most; of a day in brackets.
_BOUND, _BRACKETED = 4, 3
# The same for a total by its name ("عدد النازحين من … إلى 12 شخصا"), which is the subject of a long sentence.
_TOTAL = 16
_BY, _MORE = "ب", "اخري"
# How long an aside on who the people are may be.
_ASIDE = 12
# Ending of a plural verb, which follows those of whom it tells.
_THEY = "وا"
# "carries" followed by it is "less than".
_LESS = "عن"
_ARRESTED, _DISPLACED, _MISSING = "arrested", "displaced", "missing"
_DEATH = "death"
# "In addition to" so many, and how far behind those counted before.
_BESIDE, _FURTHER = ("اضافه", "بالاضافه"), 8
# How far before a number with "among them" those stand of whom it is a part.
_PART = 12
# Who is brought away from a place, or flees a fight or a prison, and loses no home by it.
_NO_HOME_LOST = frozenset((
    "passenger", "tourist", "pilgrim", "patient", "diplomat",
    "militant", "fighter", "soldier", "rebel", "terrorist", "gunman", "prisoner", "detainee",
))  # fmt: skip
# "So many have something stopped for them": before those who are not arrested by it.
_FOR = "عن"
# Words behind people in which the thing stands that holds them.
_NEAR = 3
_GENERAL = frozenset(("person", "resident", "citizen", "member"))
# Those besides whom others are people in general ("a child died and nine others were hurt").
_APART = frozenset(("child", "woman", "girl", "boy", "infant", "pupil"))


def governing(scope: Scope, first: int, at: int) -> tuple[str, int] | None:
    """The state that the words before `at` give (nearest first), and how many words stand between."""
    reach = _before_bound(scope, first, at) - _REACH
    for back in range(at - 1, max(first, reach) - 1, -1):
        word = scope.words[back]
        if word.form in _QUOTES and back > first and scope.words[back - 1].form in _THESE:
            continue  # "القتلى هم «خمسة أطفال»"
        if word.form in _STOPS or _aboard(scope, back):
            return None
        match = scope.lexis.governing.at(scope.words, back, at) if word.kind == "arabic" else None
        if match:
            return None if _unheld(scope, match.value, first, back, at) else (match.value, at - match.last)
    return None


def _unheld(scope: Scope, state: str, first: int, back: int, at: int) -> bool:
    """Whether an arrest is only ordered ("مذكرات اعتقال بحق 12 مهربا"), or it is something else that is stopped for so
    many ("أوقف الصندوق الدعم عن 12 مهربا")."""
    if state != _ARRESTED:
        return False
    ordered = back > first and scope.words[back - 1].form in scope.lexis.grammar["orders"]
    return ordered or scope.words[_before_bound(scope, first, at) - 1].form == _FOR


def _before_bound(scope: Scope, first: int, at: int) -> int:
    """Where the words before a number end that are no bound of it ("at least"), nor a day in brackets before that."""
    words = scope.words
    for back in range(max(first, at - _BOUND), at):
        match = scope.lexis.before.at(words, back, at)
        if match and match.last == at:
            at = back
            break
    in_brackets = at - first > _BRACKETED and words[at - 1].form == ")" and words[at - _BRACKETED].form == "("
    return at - _BRACKETED if in_brackets else at


def _aboard(scope: Scope, at: int) -> bool:
    """Whether a word says who was aboard: what befell a bus or its driver befell not all of these."""
    return scope.words[at].form in scope.lexis.grammar["aboard"] and scope.words[at + 1].form != _LESS


def _of_total(scope: Scope, first: int, at: int) -> str | None:
    """The state of those whose total a sentence tells, where no other number stands between it and its name."""
    for back in range(at - 1, max(first, at - _TOTAL) - 1, -1):
        word = scope.words[back]
        if word.form in _STOPS or word.kind == "number" or word.form in scope.lexis.grammar["aboard"]:
            return None
        if match := scope.lexis.totals.at(scope.words, back, at):
            return match.value
    return None


def following(scope: Scope, at: int, last: int, several: bool = False) -> str | None:
    """The state that a verb close behind gives: "12 عاملا قتلوا", "220 في عداد المفقودين"; not of two for `several`."""
    words, lexis = scope.words, scope.lexis
    for ahead in range(at, min(last, at + _BEHIND)):
        word = words[ahead]
        if word.form in _STOPS or word.form in ("،", "ان", "بان") or word.kind == "number":
            return None
        if word.form in lexis.grammar["meanwhile"]:
            return None
        if word.form[:1] == "و" and ahead > at and lexis.governing.at(words, ahead, last):
            return None
        match = lexis.following.at(words, ahead, last, clitics=False)
        if match and not (several and _dual(scope, match.last - 1)):
            return match.value
    return None


def _behind_aside(scope: Scope, at: int, last: int) -> str | None:
    """The state that a verb behind an aside gives: "12 عاملا، بينهم امرأة، لقوا حتفهم", "12 عاملا بينهم 3 نساء قتلوا"."""
    words = scope.words
    at += at < last and words[at].form in scope.lexis.grammar["others"]
    at += at + 1 < last and words[at].form == "من"
    if at < last and words[at].form in scope.lexis.grammar["among"]:
        return next((state for n in range(at + 1, min(last, at + _BEHIND)) if (state := _told(scope, n, last))), None)
    if at >= last or words[at].form not in COMMAS:
        return None
    opening = words[at + 1 : min(at + 3, last)]
    if any(word.form in scope.lexis.grammar["aside"] for word in opening):
        held = [n for n in range(at + 1, min(last, at + _ASIDE)) if words[n].form in COMMAS]
        at = held[0] if held else at
    match = scope.lexis.following.at(words, at + 1, last, clitics=False) if at + 1 < last else None
    return match.value if match and match.first == at + 1 else None


def total(scope: Scope, first: int, at: int) -> str | None:
    """The state of a total that rose or fell to the number at `at`: "ارتفع عدد القتلى في المدينة إلى 12"."""
    return _of_total(scope, first, at) if scope.words[at - 1].form == "الي" else None


def _two(scope: Scope, at: int, end: int) -> bool:
    """Whether the number two stands among some words."""
    held = (scope.numerals.word(word.form) for word in scope.words[at:end])
    return any(number is not None and number.value == 2 for number in held)


def _dual(scope: Scope, at: int) -> bool:
    """Whether a verb or a noun with its pronoun is of two: what befell two did not befall the five before them."""
    form = scope.words[at].form
    return form.endswith("هما") or (form.endswith("ا") and not form.endswith(_THEY))


def _told(scope: Scope, end: int, last: int) -> str | None:
    """The state that a plural verb or "among the missing" right behind people gives: what befell those counted before
    does not.
    """
    match = scope.lexis.following.at(scope.words, end, last, clitics=False) if end < last else None
    own = match is not None and (scope.words[end].form.endswith(_THEY) or match.value == _MISSING)
    return match.value if match and own else None


def counted_dead(scope: Scope, unit: str, first: int, at: int) -> bool:
    """Whether cases are people who died ("وفاة 3 حالات"); of an illness a case that is hurt is a case."""
    return unit == "case" and governing(scope, first, at) == ("killed", 0)


def state_of(scope: Scope, before: Found | None, sort: str, first: int, at: int, end: int, last: int) -> str | None:
    """What befell the people counted at `[at, end)`; `before` is the quantity read before them in the sentence."""
    if sort != "person":
        return None
    told = _told(scope, end, last) if before else None
    if told:
        return told
    start = max(first, before.last if before else first)
    if scope.words[at].form[:1] == _BY and scope.units.noun(at, end) is None and scope.units.noun(at, end, True):
        return None  # "those who molested two girls were caught"
    held = governing(scope, start, at)
    if held:
        return None if held[0] == _ARRESTED and _trapped(scope, end, last) else held[0]
    if total := _of_total(scope, start, at):
        return total
    after = following(scope, end, last, end - at > 1 and not _two(scope, at, end)) or _behind_aside(scope, end, last)
    if after or before is None or before.state is None:
        return after
    words = scope.words
    reach = 4 if words[before.last].form == "من" else 2
    joined = at - before.last <= reach and (words[at].form[:1] == "و" or words[at - 1].form == "و")
    joined = joined or (at - before.last <= _FURTHER and words[at - 2].form in _BESIDE)
    among = scope.lexis.grammar["among"]
    part = at - before.last <= 5 and any(words[back].form in among for back in range(max(first, at - 2), at))
    part = part or (at - before.last <= _PART and words[at - 1].form in among and before.kind in _GENERAL)
    held_still = words[end - 1].form in scope.lexis.grammar["captives"]  # "nine hurt and six prisoners"
    return before.state if (joined and not held_still) or part else None


def _trapped(scope: Scope, end: int, last: int) -> bool:
    """Whether who is held is held by a thing ("… inside a well"), not arrested."""
    words, things = scope.words, scope.lexis.grammar["traps"]
    return any(words[n].form in things for n in range(end, min(last, end + _NEAR)))


def with_state(unit: str, state: str | None) -> str:
    """ "soldier" and "killed" make "soldier killed"; a unit that says its own state keeps it."""
    held = unit.split()
    if state == _DISPLACED and held[0] in _NO_HOME_LOST:
        return unit
    if state is None or held[-1] in STATES or held[0] in STATES or unit == _DEATH:
        return unit
    unit = "person" if unit == "inhabitant" else unit  # "ضحاياه 40 ألف نسمة"
    return "body" if state == "body" else f"{unit} {state}"


def people(scope: Scope, before: Found | None, unit: Unit, last: int) -> Unit:
    """Who the dead are ("آلاف القتلى من المدنيين"), what else befell them ("القتلى والمفقودين"), who others are."""
    words, units = scope.words, scope.units
    if unit.sort == "person" and unit.last < last:
        held, form = unit.unit.split(), words[unit.last].form
        if len(held) == 2 and form == "من":
            noun = units.noun(unit.last + 1, last)
            if noun and noun[0].sort == "person" and noun[0].definite:
                return unit._replace(unit=f"{noun[0].unit} {held[1]}", last=noun[1])
        if len(held) == 2 and form.startswith("و"):
            noun = units.noun(unit.last, last, clitics=True)
            both = noun is not None and (noun[0].definite or form.endswith("ا"))  # "33 شهيدا ومصابا"
            if noun and noun[0].unit.startswith("person ") and both:
                return unit._replace(unit=f"{unit.unit} or {noun[0].unit.split()[1]}", last=noun[1])
        if unit.unit in _GENERAL:
            noun = units.noun(unit.last, last)
            if noun and noun[0].sort == "person" and noun[0].unit.split()[0] not in _GENERAL:
                return unit._replace(unit=noun[0].unit, last=noun[1])
    if words[unit.last - 1].form in scope.lexis.grammar["others"] and before:
        if before.sort == "person":
            return unit._replace(unit="person" if before.kind in _APART else before.kind)
        if before.sort == "thing" and words[unit.last - 1].form == _MORE:
            return unit._replace(unit=before.unit, sort="thing")  # "أغلق 12 متجرا وأنذر 30 أخرى"
    return unit
