"""What is called after a king or a prince: "مستشفى الملك فهد", "جائزة الأمير سالم للبيئة"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.chains import joined, purposed
from tawatur.annotate.entities.bodies.labels import organisation
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.openings import EVERYDAY
from tawatur.annotate.entities.words.tables import HOUSE, USUAL, Head, Honoured
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.romanise import romanise
from tawatur.script.words import Reading, readings

_SON, _COMPOUND = "بن", "عبد"
# Classes of adjectives that are no part of a name.
_NO_PART = ("former", "official", "new", "current", "fame", "state")


def honours(words: Sequence[Word], first: int, last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for the nouns before a king's or prince's title, where no list has what is called so."""
    for title in starts:
        english = known.honours.get(words[title].form) if title > first else None
        if not english:
            continue
        held = _noun(words[title - 1].form, known)
        if held is None:
            continue
        noun, reading = held
        end = _person(words, title + 1, last, known)
        match = known.names.match(words, title - 1, last)
        if end == title + 1 or (match and match.last >= end):
            continue
        person = romanise(" ".join(word.form for word in words[title + 1 : end]), known.latin)
        tail = _tail(words, end, last, noun, known)
        called = organisation(words, end, tail, Head(noun.english, "", False), known)
        type_ = "ORG" if tail > end and words[end].form.startswith("لل") and noun.type == "LOC" else noun.type
        yield Draft(title - 1, tail, reading.cut, type_, "honours", f"{english} {person} {called}", noun.kind)


def _noun(form: str, known: Vocabulary) -> tuple[Honoured, Reading] | None:
    return next(((known.honoured[r.stem], r) for r in readings(form) if r.stem in known.honoured), None)


def _person(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the name that begins at a word ends: a given name, then fathers' names and the house."""
    end = _part(words, at, last, known)
    while end > at and end + 1 < last and words[end].form in (_SON, HOUSE):
        after = _part(words, end + 1, last, known)
        if after == end + 1:
            break
        end = after
    return end + (at < end < last and _house(words[end].form, known))


def _house(form: str, known: Vocabulary) -> bool:
    """Whether a word is a house's or family's name and no adjective of what bears the name ("الأمير سالم الفيصل")."""
    if form in EVERYDAY:
        return True
    if not form.startswith("ال") or form not in known.surnames or known.units.get(form, 0) < USUAL:
        return False
    adjective = known.qualifiers.get((form,)) or known.nations.get((form,)) or known.glosses.get((form,))
    return not adjective and form not in known.frequent


def _part(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """The word after one part of a name ("فهد", "عبد الله"), the same word where none stands there."""
    if at >= last or words[at].kind != "arabic":
        return at
    if words[at].form == _COMPOUND:
        return at + 2 if at + 1 < last and words[at + 1].form.startswith("ال") else at
    return at + (
        words[at].form in known.units and words[at].form not in known.sports and not _plain(words[at].form, known)
    )


def _plain(form: str, known: Vocabulary) -> bool:
    """Whether a word of every sentence is hardly anybody's name ("كأس الملك في")."""
    return known.of_news(form) and known.units.get(form, 0) < USUAL


def _tail(words: Sequence[Word], at: int, last: int, noun: Honoured, known: Vocabulary) -> int:
    """Where the name ends: adjectives and, of what works for something, its purpose."""
    here = _adjectives(words, at, last, known)
    if noun.purpose and here < last and words[here].form.startswith("لل") and len(words[here].form) > 4:
        here += 1
        while here < last and words[here].form.startswith("وال"):
            here += 1
        here += (
            here < last
            and words[here].form.startswith("بال")
            and known.glosses.get((words[here].form[1:],)) is not None
        )
        here = _adjectives(words, here, last, known)
        while here < last and words[here].form.startswith("وال") and joined(words, here, last, known):
            here = _adjectives(words, here + 1, last, known)  # "للدراسات الإسلامية والبحوث"
    elif noun.purpose and purposed(words, here, last, known):
        here = _adjectives(words, here + 2, last, known)
        while here < last and words[here].form.startswith("وال") and joined(words, here, last, known):
            here += 1
    return here


def _adjectives(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """The word after the adjectives that stand at a word; none of them says which country's."""
    while at < last and words[at].kind == "arabic" and not nation(words, at, last, known):
        form = words[at].form
        quality = known.qualifiers.get((form,))
        ends = form.startswith("ال") and len(form) > 4 and form.endswith(("ي", "يه"))
        ends = ends and form not in known.frequent
        if quality in _NO_PART or not (quality or ends or (form.startswith("ال") and known.glosses.get((form,)))):
            break
        at += 1
    return at
