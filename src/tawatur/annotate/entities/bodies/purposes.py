"""What names of bodies and places go on with: what they are for, and the grade that closes them."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.chains import adjectives, works_for
from tawatur.annotate.entities.bodies.compose import FOR
from tawatur.annotate.entities.bodies.labels import organisation
from tawatur.annotate.entities.bodies.places import HOSPITAL, graded
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_TO, _TO_THE = "ل", "لل"
# Types of what bodies are called after.
_BEARERS = frozenset(("PER", "ORG"))
# A noun and a name.
_FULL = 2
# Rules whose names may go on, those of places, and how nouns stand before names that they are no part of.
_OPEN = ("crf", "place noun")
_BUILT = ("crf", "place noun", "honours")
_OUTSIDE = "no"


def furthered(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Draft:
    """The draft with what belongs to its name behind it."""
    if draft.nominal or draft.last >= last:
        return draft
    form = words[draft.last].form
    if draft.type == "LOC":
        return _closed(words, draft, last, known) if draft.rule in _BUILT else draft
    if draft.type in _BEARERS and (form[0] == _TO or words[draft.last - 1].form.startswith(_TO_THE)):
        return _working(words, draft, last, known)
    return draft


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
