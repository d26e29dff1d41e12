"""Bodies that a page names in full, and elsewhere without the adjective of their country or without their noun."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import among, printed, readings

# Rules that read what stands in marks.
_MARKED = frozenset(("quoted", "work", "event", "plan"))
# A name has so many words without its country.
_LEAST = 2


def homeless(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and what a listed body of the page is called without its country ("حزب العمال السويدي", then "حزب
    العمال").
    """
    whole: dict[tuple[str, ...], dict[str | None, Draft]] = {}
    for draft in drafts:
        if draft.type == "ORG" and draft.rule == "gazetteer" and draft.length > _LEAST and _owned(draft, words, known):
            whole.setdefault(draft.forms(words)[:-1], {})[draft.entity] = draft
    one = {forms: next(iter(held.values())) for forms, held in whole.items() if len(held) == 1}
    if not one:
        return list(drafts)
    taken = {at for draft in drafts for at in range(draft.first, draft.last)}
    wanted = {form for forms in one for form in printed(forms[0])}
    out = list(drafts)
    for at in among((word.form for word in words), wanted):
        for reading in readings(words[at].form):
            full = next((d for forms, d in one.items() if _stands(words, at, reading.stem, forms)), None)
            end = at + full.length - 1 if full else at
            if full and taken.isdisjoint(range(at, end)) and not _goes_on(words, end):
                out.append(full._replace(first=at, last=end, cut=reading.cut, rule="short", title=None))
                break
    return out


def _owned(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the name of a body ends in the adjective of its country."""
    country = known.nations.get((words[draft.last - 1].form,))
    return country in known.countries and known.countries.get(country or "") == draft.country


def _stands(words: Sequence[Word], at: int, stem: str, forms: tuple[str, ...]) -> bool:
    """Whether a name stands at a word, whose own form without what is joined to it is `stem`."""
    return forms[0] == stem and tuple(word.form for word in words[at + 1 : at + len(forms)]) == forms[1:]


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """Whether an adjective behind makes another body of it."""
    return end < len(words) and with_al(words[end].form)


def headless(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, and the words that open a page where a body of it is called by them behind its noun ("حقوق الصيادين
    العربية تدعو …", then "لجنة حقوق الصيادين العربية").
    """
    if not words or any(draft.first == 0 for draft in drafts):
        return list(drafts)
    for draft in drafts:
        forms = draft.forms(words)
        if draft.type != "ORG" or draft.nominal or not draft.entity or len(forms) <= _LEAST:
            continue
        end = len(forms) - 1
        opens = tuple(word.form for word in words[:end]) == forms[1:] and not _goes_on(words, end)
        if opens and known.heads.get(forms[:1]) and all(d.first >= end or d.last <= end for d in drafts):
            rest = [d for d in drafts if d.first >= end]
            return [*rest, draft._replace(first=0, last=end, cut=0, rule="short", title=None)]
    return list(drafts)


def agreeing(drafts: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """The drafts, names in marks that no list has as the first of the page that is printed so: a programme is no firm
    where a word of firms stands before it.
    """
    first: dict[tuple[str, ...], Draft] = {}
    out = []
    for draft in sorted(drafts, key=lambda held: held.first):
        if draft.rule in _MARKED and not draft.listed and not draft.nominal:
            same = first.setdefault(draft.forms(words), draft)
            draft = draft._replace(type=same.type, kind=same.kind, entity=same.entity)
        out.append(draft)
    return out
