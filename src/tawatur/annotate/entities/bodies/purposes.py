"""What names of bodies and places go on with: what they are for, and the grade that closes them."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.chains import adjectives, joined, purposed, seated, town_at, two, works_for
from tawatur.annotate.entities.bodies.compose import DEPARTMENT, FOR, LOCAL, in_town
from tawatur.annotate.entities.bodies.labels import organisation
from tawatur.annotate.entities.bodies.sites import HOSPITAL, graded
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import Head
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

_TO, _TO_THE = "ل", "لل"
_HELD = ("event", "plan")
_SITES, _COMPANY = frozenset(("GPE", "LOC")), "company"
# Types of what bodies are called after.
_BEARERS = frozenset(("PER", "ORG"))
# A noun and a name.
_FULL = 2
# Rules whose names may go on, those of places, and how nouns stand before names that they are no part of.
_OPEN = ("crf", "place noun")
_BUILT = ("crf", "place noun", "honours")
_OUTSIDE = "no"
# Rules whose organisations may go on.
_HEADED = ("head", "crf")
# Organisations that often have two fields ("لجنة الأمن والدفاع").
_TWOFOLD = frozenset(("Committee", "Chamber", "Authority", "Union", "Association"))
# Marks around a part of a name.
_OPENING, _CLOSING = frozenset('"«“'), frozenset('"»”')


def furthered(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """The draft with what belongs to its name behind it."""
    if draft.nominal or draft.last >= last:
        return draft
    form = words[draft.last].form
    if draft.type == "LOC" and draft.rule in _BUILT:
        return _closed(words, draft, last, known)
    if draft.type in _SITES and draft.listed and not draft.cut and form.startswith(_TO_THE):
        return _firm(words, draft, last, known)
    if draft.type in _BEARERS and (form[0] == _TO or words[draft.last - 1].form.startswith(_TO_THE)):
        return _working(words, draft, last, known)
    return draft


def _firm(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """A place as the firm that is called so and by what it is for, in marks or where it speaks («آسيا للاستثمار»)."""
    end = works_for(words, draft.last, last, known)
    if end is None or draft.first == 0:
        return draft
    before = words[draft.first - 1].form
    marked = before in _OPENING and end < last and words[end].form in _CLOSING
    if marked and draft.first > 1 and known.works.get(words[draft.first - 2].form) in _HELD:
        return draft  # "مهرجان «لهار للسينما»"
    if not (marked or before in known.stating):
        return draft
    label = organisation(words, draft.first, end, Head("", _COMPANY, False), known)
    return Draft(draft.first, end, 0, "ORG", "place noun", label, _COMPANY, country=draft.country)


def _closed(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """A hospital, airport or the like with its grade and whom it is for ("مستشفى نسيم التخصصي للأطفال")."""
    noun = known.triggers.match(words, draft.first, draft.first + 1)
    if noun is None or draft.length < _FULL:
        return draft
    end = draft.last + graded(words, draft.last, last, noun.value, known)
    if noun.value.kind == HOSPITAL:
        end = works_for(words, end, last, known) or end
    return draft._replace(last=end)


def _working(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """A foundation, institute or the like that is called after somebody, with what it is for ("مؤسسة سالم الحمداني
    للأعمال الإنسانية").
    """
    if draft.type == "ORG" and (draft.listed or draft.rule not in _OPEN):
        return draft
    noun = known.heads.match(words, draft.first, draft.first + 1)
    if noun is None and draft.first and not draft.cut:
        noun = known.heads.match(words, draft.first - 1, draft.first)
    if noun is None or noun.value.english not in FOR or noun.value.definite:
        return draft
    begun = words[draft.last - 1].form.startswith(_TO_THE)
    end = adjectives(words, draft.last, last, known) if begun else works_for(words, draft.last, last, known)
    if end is None or end == draft.last:
        return draft
    label = organisation(words, noun.last, end, noun.value, known)
    told = known.triggers.get((noun.reading.stem,))
    if draft.type == "ORG" and told and told.inside == _OUTSIDE:
        return draft._replace(last=end, entity=label)  # "شركة نسيمان للاستشارات"
    return Draft(noun.first, end, noun.reading.cut, "ORG", "head", label, noun.value.kind)


def whole(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """An organisation that no list has, with the purpose and the adjectives that close its name.

    "مركز سالم للأبحاث والدراسات", "نقابة موظفي الموانئ المدنية".
    """
    if draft.type != "ORG" or draft.listed or draft.nominal or draft.rule not in _HEADED or draft.last >= last:
        return draft
    head = known.heads.get((next(r.stem for r in readings(words[draft.first].form) if r.cut == draft.cut),))
    if head is None:
        return draft
    if head.definite and head.english in LOCAL and not draft.entity:
        told = seated(words, draft.first + 1, last, known)
        if told and told[0] == draft.last:
            return draft._replace(entity=in_town(words, draft.first + 1, told, head, known))
    if head.english == DEPARTMENT and not draft.entity and (town := town_at(words, draft.last, last, known)):
        return draft._replace(entity=in_town(words, draft.first + 1, (draft.last, town), head, known))
    end = _closing(words, draft.first, draft.last, last, head, known)
    if end == draft.last:
        return draft
    return draft._replace(last=end, entity=organisation(words, draft.first + 1, end, head, known))


def _closing(words: Sequence[Word], first: int, at: int, last: int, head: Head, known: Vocabulary) -> int:
    """Where the purpose or second field behind a name ends, with its adjectives and the mark that closes a part."""
    here = _purpose_end(words, at, last, head, known)
    if here == at:
        if not words[at - 1].form.startswith(("ال", "لل", "وال")):
            return at
        form = words[at].form
        here += head.english in _TWOFOLD and form.startswith("وال") and joined(words, at, last, known)
    end = adjectives(words, here, last, known)
    if end == here and here < last and two(words, first, here, known):
        end = adjectives(words, here + 1, last, known)
    end = max(here, end)
    if end < last and words[end].form in _CLOSING and any(word.form in _OPENING for word in words[first:end]):
        end += 1
    return end


def _purpose_end(words: Sequence[Word], at: int, last: int, head: Head, known: Vocabulary) -> int:
    """The word behind what a body is for ("للأبحاث والدراسات", "لتنمية الأعمال"), or the word itself."""
    if head.english not in FOR:
        return at
    form, here = words[at].form, at
    if form.startswith(_TO_THE) and len(form) > 5 and not form.endswith(("ين", "ون")):
        here += 1
    elif purposed(words, at, last, known):
        here += 2
    while at < here < last and words[here].form.startswith("وال"):
        here += 1
    return here
