"""The edges of what the sequence model found: marks, titles, generic nouns, verbs and proclitics are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.model.people import person
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import trails
from tawatur.annotate.entities.words.looks import bare_word, given_name, leads, of_future
from tawatur.annotate.entities.words.openings import to_the_press
from tawatur.annotate.entities.words.outsiders import (
    indefinite_object,
    listed_body,
    of_the_meeting,
    owned_noun,
    with_his,
)
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.words import readings

# Classes of adjectives that tell of somebody's office, not of the body before them ("رئيس بنك … الأسبق").
_OTHERS = ("former", "new", "fame", "state")
_OPENING, _CLOSING = frozenset("«“("), frozenset("»”)")
_MARKS = frozenset('«“"(')
# "And" with a place has more letters.
_LETTERS = 4
# A given and a family name.
_TWO = 2
_NEARLY = "شبه"  # "وكالة … شبه الرسمية"
_CAPITAL = "العاصمه"  # behind it stands also who heads something there
# What no name of a body ends in.
_LEADING = frozenset(("من", "في", "علي", "الي", "عن", "مع", "بين", "حول", "ان", "التي", "الذي"))
# How verbs of several end.
_THEY = "وا"
_TYPES: dict[str, EntityType] = {"PER": "PER", "ORG": "ORG", "LOC": "GPE"}


def trimmed(words: Sequence[Word], first: int, last: int, kind: str, known: Vocabulary) -> Draft:
    """The run `[first, last)` as a draft, without marks, titles and generic nouns at its edges."""
    type_ = _TYPES[kind]
    last = _closed(words, first, last)
    while last - first > 1 and words[first].kind == "mark":
        first += 1
    while last - first > 1 and words[last - 1].kind == "mark" and words[last - 1].form != ".":
        last -= 1
    while kind == "PER" and last - first > 1 and known.titles.get((form := words[first].form,)) and form[:2] == "ال":
        first += 1
    while last - first > 1 and (found := known.triggers.match(words, first, first + 1)):
        trigger = found.value
        if trigger.inside == "yes" or (trigger.inside == "al" and words[first + 1].form[:2] == "ال"):
            type_ = trigger.type if kind == "LOC" else type_
            break
        first += 1 + (last - first > _TWO and words[first + 1].form in _MARKS)
    if kind != "PER" and _played(words, first, last, known):
        kind, type_ = "PER", "PER"
    if kind == "PER":
        first, last = person(words, first, last, known)
        most = last - first > _TWO and words[last - 1].form in known.classes.most
        last -= most and bare_word(words, last, len(words))  # "سالم كرمان أرفع ضابط"
    else:
        last = _body(words, first, last, known) if kind == "ORG" else last
        last = next((at for at in range(first + 1, last) if _another(words, at, at - first, known)), last)
    if kind == "LOC" and last - first > 1 and words[first].form[:2] != "ال":
        last -= _national(words, first, last, known)
    while (
        kind == "ORG"
        and last - first > 1
        and (
            words[first].kind == "mark"
            or leads(words[first].form, known)
            or owned_noun(words[first].form, known)
            or _verb(words, first, last, known)
        )
    ):
        first += 1
    cut = 0 if words[first].kind != "arabic" or _opened(words, first, known) else _cut(words[first].form, kind, known)
    if not cut and kind == "LOC" and _joined(words, first, known):
        cut = 1
    if first and (found := known.triggers.match(words, first - 1, first)):
        if kind == "PER" and found.value.type == "GPE" and words[first - 1].form != _CAPITAL:
            return Draft(first, last, 0, "GPE", "crf")  # "ولاية نسيمان فورت"
        cut = 0 if kind == "LOC" and found.value.inside != "open" else cut
        cut = 0 if kind == found.value.type == "ORG" and words[first].form[0] == "و" else cut
        if kind == "LOC" and not cut:
            type_ = found.value.type if found.value.inside == "never" else type_
    return Draft(first, last, cut, type_, "crf", kind="person" if kind == "PER" else "")


def _country(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a well-known country stands behind an adjective, whom a body deals with ("دعت الهيئة الدولية سلمار")."""
    names = known.names.get((words[at].form,))
    known_well = names is not None and names[0].kind == "country" and names[0].rank == 1
    return known_well and words[at - 1].form.startswith("ال") and words[at - 1].form.endswith("يه")


def _joined(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether "and" joins a place to another or its adjective ("نسيمان وكرمانو", "نسيمان الجديدة وكرمانو")."""
    form, before = words[at].form, words[at - 1].form if at else ""
    if form[0] != "و" or len(form) <= _LETTERS or known.names.get((form,)) or form in known.units:
        return False
    named = known.names.get((before,))
    return before.startswith("ال") or (named is not None and named[0].type == "GPE")


def _played(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> bool:
    """Whether what looks like a body or a place has a trade behind it, which only people have ("سول كامبل مدافع …")."""
    if last - first != _TWO or last >= len(words) or words[last].form.startswith("ال"):
        return False
    if known.titles.get((words[last].form,)) != "profession":
        return False
    forms = (words[first].form, words[last - 1].form)
    if any(form.startswith("ال") or form in known.ordinary for form in forms) or known.names.get(forms):
        return False
    return not (known.heads.get(forms[:1]) or known.triggers.get(forms[:1]))


def _opened(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a mark opens directly before a word of a name, so that all its letters are the name's ("«بروسيمان»"),
    unless "in" stands before what a list has ("(بالقدية)").
    """
    form = words[at].form
    if form.startswith("بال") and known.names.get((form[1:],)):
        return False
    return at > 0 and words[at - 1].form in _MARKS and words[at - 1].end == words[at].start


def _body(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> int:
    """Where the name of a body ends within a run."""
    while last - first > 2 and trails(words[last - 2].form, words[last - 1].form, known):
        last -= 1
    while last - first > 1 and known.qualifiers.get((words[last - 1].form,)) in _OTHERS:
        last -= 1
    while last - first > 1 and (
        words[last - 1].form in known.classes.days
        or indefinite_object(words[last - 1].form, known)
        or of_future(words[last - 1].form, known)
        or (words[last - 1].form in _LEADING and words[last - 1].form not in known.letters)
    ):
        last -= 1
    at_hours = last - first > 1 and words[last - 1].form in known.classes.hours
    if at_hours and last < len(words) and words[last].form in known.classes.days:
        last -= 1  # "الكرملين ليل الثلاثاء"
    if last - first > _TWO and _country(words, last - 1, known):
        last -= 1
    last = next((at for at in range(first + 1, last) if with_his(words[at].form, known) or _they_did(words, at)), last)
    if last - first > 2 and of_the_meeting(words, first, last, known):
        last -= 1
    if words[first].form.startswith("ال") or listed_body(words[first].form, known):
        last = next((at for at in range(first + 1, last) if given_name(words[at].form, known)), last)
    return last


def _they_did(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of several stands behind a body ("النادي أعادوا المفاوضات")."""
    return words[at].form.endswith(_THEY) and len(words[at].form) > _LETTERS


def _verb(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a verb in the feminine stands before a body of a country ("سيرت القوات المسلحة السويدية")."""
    form = words[at].form
    if not form.endswith("ت") or form.startswith("ال") or known.heads.get((form,)) or known.triggers.get((form,)):
        return False
    body = known.bodies.match(words, at + 1, last, clitics=False)
    return body is not None and words[at + 1].form.startswith("ال")


def _another(words: Sequence[Word], at: int, inside: int, known: Vocabulary) -> bool:
    """Whether a place or body ends before a word: "south of" where, or somebody's title ("ميناء نسيمان القبطان")."""
    form = words[at].form
    trigger = known.triggers.get((form,))
    if (trigger and trigger.kind == "direction") or form == _NEARLY:
        return True
    whole = inside > 1 or words[at - 1].form.startswith("ال")  # "الجمعية المهندس"
    if whole and to_the_press(form, known):
        return words[at - inside].form.removeprefix("ال") != "مكتب"  # "باسم هيئة الموانئ لوكالة …": who heard it
    return whole and form.startswith("ال") and known.titles.get((form,)) in ("rank", "address")


def _closed(words: Sequence[Word], first: int, last: int) -> int:
    """Where the run ends: no later than a mark that closes what was opened before it."""
    depth = 0
    for at in range(first, last):
        if words[at].form in _OPENING:
            depth += 1
        elif words[at].form in _CLOSING:
            depth -= 1
            if depth < 0 and at > first:
                return at
    return last


def _national(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> bool:
    """Whether a place ends in an adjective that only says in which country it is."""
    whole = known.names.get(tuple(word.form for word in words[first:last]))
    return not whole and known.nations.get((words[last - 1].form,)) in known.countries


def _cut(form: str, kind: str, known: Vocabulary) -> int:
    """How many letters of the first word are proclitics: where the rest is a known word and the whole is none."""
    if any(known.particles.get(r.stem) == "kunya" for r in readings(form)[1:2]) and form[0] in "بلوفك":
        return 1
    if form[0] == "و" and known.units.get(form[1:], 0) > known.units.get(form, 0):
        return 1
    if form in known.units or known.names.get((form,)) or known.triggers.get((form,)) or known.heads.get((form,)):
        return 0
    for reading in readings(form)[1:]:
        stem = reading.stem
        if reading.clitics.endswith("س"):
            continue  # a verb's
        if stem in known.units or known.names.get((stem,)) or known.triggers.get((stem,)):
            return reading.cut
        if kind == "ORG" and (known.heads.get((stem,)) or known.bodies.get((stem,))):
            return reading.cut
        if stem in known.ordinary and form not in known.ordinary and not stem.startswith("ال"):
            return reading.cut
    if form.startswith(("وال", "لل", "فال", "كال")) or (form.startswith("بال") and len(form) > 6):
        return 1
    return 0
