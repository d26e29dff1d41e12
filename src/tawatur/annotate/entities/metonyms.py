"""Capitals and seats that stand for a government ("موسكو ترفض"), told from the place by what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

_IMPERFECT = ("ي", "ت")


def metonym(draft: Draft, words: Sequence[Word], first: int, last: int, known: Vocabulary) -> Draft:
    """The draft as a metonym where it is one: a capital as its country, a seat as the body that sits there."""
    if draft.type == "ORG" and draft.listed and _seat(draft, words, known):
        return replace(draft, metonym=True)
    if draft.kind != "capital" or draft.country not in known.countries:
        return draft
    country = known.countries[draft.country]
    if country == draft.entity or not acts(draft, words, first, last, known):
        return draft
    return replace(draft, entity=country, metonym=True, rule=f"{draft.rule}+metonym")


def _seat(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the words name a body by where it sits."""
    first = next((r.stem for r in readings(words[draft.first].form) if r.cut == draft.cut), "")
    printed = " ".join((first, *(word.form for word in words[draft.first + 1 : draft.last])))
    return known.metonyms.get(printed) == "seat"


def acts(draft: Draft, words: Sequence[Word], first: int, last: int, known: Vocabulary) -> bool:
    """Whether the city named acts or is dealt with, as governments are."""
    clitics = next((r.clitics for r in readings(words[draft.first].form) if r.cut == draft.cut), "")
    if clitics.endswith("ب"):
        return False
    before = words[draft.first - 1].form if draft.first > first else ""
    after = words[draft.last].form if draft.last < last else ""
    style = _style(before, known)
    if style == "place" or after in ("-", "(", "/") or (before == "" and after in (":", "،")):
        return False
    if clitics.endswith("ل"):
        return style == "power" or _verb(after)
    return style == "power" or _verb(after) or _feminine_verb(before) or before.startswith(("ت", "ست", "وت"))


def _style(form: str, known: Vocabulary) -> str:
    for reading in readings(form) if form else ():
        if reading.stem in known.metonyms:
            return known.metonyms[reading.stem]
    return ""


def _verb(form: str) -> bool:
    """A verb whose subject is feminine: تفعل, فعلت, ستفعل, or a particle that opens a clause on the subject."""
    if form in ("قد", "لم", "لن", "لا", "كانت", "انها", "بانها", "ستكون"):
        return True
    return (form.startswith(("ت", "ست")) and len(form) > 3 and not form.endswith("ه")) or _feminine_verb(form)


def _feminine_verb(form: str) -> bool:
    return len(form) > 3 and form.endswith("ت") and not form.endswith("ات") and not form.startswith("ال")
