"""The edges of what the sequence model found: marks, titles, generic nouns, verbs and proclitics are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.persons.ends import closed, nisba, to_the_press
from tawatur.annotate.entities.words.deeds import does, supervises
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import (
    closing_noun,
    done,
    eulogy,
    future,
    given_name,
    leads,
    of_future,
    office,
    phrase,
    plain_word,
    purpose_verb,
    trails,
    verb,
)
from tawatur.annotate.entities.words.outsiders import (
    adverb,
    before_name,
    country,
    indefinite_object,
    listed_body,
    news_noun,
    no_part,
    of_the_meeting,
    owned_noun,
    telling,
    with_his,
)
from tawatur.annotate.entities.words.tables import GIVEN
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.words import readings

# Classes of adjectives that tell of somebody's office, not of the body before them ("رئيس بنك … الأسبق").
_OTHERS = ("former", "new", "fame", "state")
_OPENING, _CLOSING = frozenset("«“("), frozenset("»”)")
_DASHES = frozenset("-–—")
# What one is of how many.
_RANKING = frozenset(("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "اخر", "احد", "ابرز", "افضل"))
_MARKS = frozenset('«“"(')
# Days of the week, which say when a body did something.
_DAYS = frozenset(("الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت"))
_HOURS = frozenset(("ليل", "ليله", "فجر", "صباح", "ظهر", "عصر", "مساء", "يوم", "اليوم", "امس", "غدا"))
_RELATED = frozenset(("ابن", "ابنه", "نجل", "شقيق", "شقيقه", "زوجه", "والد", "والده"))
# Prepositions, which no name goes on with.
_LEADING = frozenset(("الي", "من", "عن"))
# Particles that never close a surname.
_JOINTS = frozenset(("دي", "فان", "فون", "دو", "دا", "ديل", "دير", "در", "ماك", "بن"))
# A given and a family name.
_TWO = 2
# So many letters has at most a word that ends as a feminine adjective without being one.
_ADJECTIVE = 4
# "Was born" and "son of" are one word: before a year or a place it is the verb.
_BORN, _WHEN = "ولد", frozenset(("عام", "سنه", "في", "بتاريخ", "يوم", "لاب", "لاسره", "لعايله"))
_CAPITAL = "العاصمه"  # behind it stands also who heads something there
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
        first, last = _person(words, first, last, known)
    else:
        last = _body(words, first, last, known) if kind == "ORG" else last
        last = next((at for at in range(first + 1, last) if _another(words, at, at - first, known)), last)
    if kind == "LOC" and last - first > 1 and words[first].form[:2] != "ال":
        last -= _national(words, first, last, known)
    while (
        kind == "ORG"
        and last - first > 1
        and (words[first].kind == "mark" or leads(words[first].form, known) or owned_noun(words[first].form, known))
    ):
        first += 1
    cut = 0 if words[first].kind != "arabic" or _opened(words, first, known) else _cut(words[first].form, kind, known)
    if first and (found := known.triggers.match(words, first - 1, first)):
        if kind == "PER" and found.value.type == "GPE" and words[first - 1].form != _CAPITAL:
            return Draft(first, last, 0, "GPE", "crf")  # "ولاية نسيمان فورت"
        cut = 0 if kind == "LOC" and found.value.inside != "open" else cut
        cut = 0 if kind == found.value.type == "ORG" and words[first].form[0] == "و" else cut
        if kind == "LOC" and not cut:
            type_ = found.value.type if found.value.inside == "never" else type_
    return Draft(first, last, cut, type_, "crf", kind="person" if kind == "PER" else "")


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


def _person(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> tuple[int, int]:
    """Where the name of a person begins and ends within a run."""
    while last - first > 1 and known.titles.get((words[first].form,)) == "relation":
        first += 1  # "عمي سالم"
    first = next((at + 1 for at in (first + 1, first) if at + 1 < last and before_name(words[at].form, known)), first)
    while last - first > 1 and plain_word(words[last - 1].form, known):
        last -= 1
    while last - first > 1 and verb(words[first].form, known):
        first += 1
    if last - first > 2 and country(words[first].form, known):
        first += 1  # "لمنتخب مدغشقر فلان"
    if last - first > 2 and words[first].form[:2] == "ال" and known.heads.get((words[first].form[2:],)):
        first += 1  # "رئيس النادي سالم الحمداني"
    while last - first > 1 and (words[first].kind == "mark" or leads(words[first].form, known)):
        first += 1
    while last - first > 1 and any(told(words[first].form, known) for told in (telling, adverb)):
        first += 1
    titled = known.titles.match(words, first, last, clitics=False)
    if titled and 1 < titled.last - first < last - first:
        first = titled.last  # "آية الله الحمداني"
    while last - first > 2 and closing_noun(words[first].form, known):
        first += 1
    if last - first > 1 and of_future(words[first].form, known):
        first += 1  # "سيشغل فلان"
    if last - first > 1 and words[first].form == _BORN and _dated(words, last):
        first += 1
    last = next((at for at in range(first + 1, last) if _ends(words, at, last, at - first, known)), last)
    while last - first > 1 and (
        words[last - 1].kind == "mark" or words[last - 1].form == _BORN or no_part(words[last - 1].form, known)
    ):
        last -= 1
    if words[last - 1].form in _JOINTS and _goes_on(words, last, known):
        last += 1  # "دان دي لوس"
    return first, last


def _ends(words: Sequence[Word], at: int, last: int, place: int, known: Vocabulary) -> bool:
    """Whether a person's name ends before its word number `place`."""
    form = words[at].form
    if form in _LEADING or does(form, known) or supervises(words, at, known) or _object(words, at, known):
        return True
    if words[at].kind == "number" or (form in _DASHES and words[at].start > words[at - 1].end):  # "سالم - ناصر"
        return True
    if place > 1 and news_noun(form, known) and known.units.get(words[at - 1].form, 0) >= GIVEN:
        return True  # "أبو سالم ناقش …"
    if form in _RANKING and at + 1 < len(words) and news_noun(words[at + 1].form, known):
        return True  # "أصبح فلان ثاني لاعب"
    if closed(words[at - 1].form, form, place, known) or (form.startswith("است") and form not in known.units):
        return True
    if place > 1 and done(form) and form not in known.units:
        return True  # "موقف علي سالم مكشوف"
    if phrase(form, known) or future(form, known) or purpose_verb(form, known) or telling(form, known):
        return True
    return (
        office(words, at, known)
        or _trade(words, at, place, known)
        or _related(words, at, known)
        or eulogy(words, at, min(last + 1, len(words)), known)
    )


def _object(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a noun of the news with its adjective stands here ("المدرب غوميز تمارين لياقية")."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    described = after.endswith("يه") and len(after) > _ADJECTIVE and after not in known.units
    return described and not after.startswith("ال") and news_noun(words[at].form, known)


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether it is told behind a name when, where or to whom somebody was born."""
    return at < len(words) and words[at].form in _WHEN


def _body(words: Sequence[Word], first: int, last: int, known: Vocabulary) -> int:
    """Where the name of a body ends within a run."""
    while last - first > 2 and trails(words[last - 2].form, words[last - 1].form, known):
        last -= 1
    while last - first > 1 and known.qualifiers.get((words[last - 1].form,)) in _OTHERS:
        last -= 1
    while last - first > 1 and (words[last - 1].form in _DAYS or indefinite_object(words[last - 1].form, known)):
        last -= 1
    if last - first > 1 and words[last - 1].form in _HOURS and last < len(words) and words[last].form in _DAYS:
        last -= 1  # "الكرملين ليل الثلاثاء"
    last = next((at for at in range(first + 1, last) if with_his(words[at].form, known)), last)
    if last - first > 2 and of_the_meeting(words, first, last):
        last -= 1
    if words[first].form.startswith("ال") or listed_body(words[first].form, known):
        last = next((at for at in range(first + 1, last) if given_name(words[at].form, known)), last)
    return last


def _another(words: Sequence[Word], at: int, inside: int, known: Vocabulary) -> bool:
    """Whether a place or body ends before a word: "south of" where, or somebody's title ("ميناء نسيمان القبطان")."""
    form = words[at].form
    trigger = known.triggers.get((form,))
    if trigger and trigger.kind == "direction":
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


def _goes_on(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a word that news does not use stands here, as the rest of a surname does behind its particle."""
    if at >= len(words) or words[at].kind != "arabic":
        return False
    form = words[at].form
    ordinary = form in known.frequent or form.startswith(("ال", "لل", "بال"))
    return not ordinary and known.titles.get((form,)) is None and not verb(form, known)


def _trade(words: Sequence[Word], at: int, place: int, known: Vocabulary) -> bool:
    """Whether a noun that people are called by as well tells here what somebody is: behind a whole name, before a noun
    of the news ("سالم ناصر الحمداني مشرف شؤون …").
    """
    form, after = words[at].form, words[at + 1].form if at + 1 < len(words) else ""
    if form in ("سيده", "رجل") and after == "اعمال":
        return True
    return place > 1 and nisba(words[at - 1].form) and form.startswith("م") and news_noun(after, known)


def _related(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether it is told here whose son or brother somebody is ("سالم ابن الكاتب")."""
    after = words[at + 1].form if at + 1 < len(words) else ""
    return words[at].form in _RELATED and after.startswith("ال") and known.titles.get((after,)) is not None


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
