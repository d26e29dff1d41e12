"""Abbreviations in brackets behind the names that they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import latin_end
from tawatur.model.prose import Prose, Word

_OPENING, _CLOSING = frozenset('("«“'), frozenset(')"»”')
_CALLED = frozenset(("ORG", "PER", "MISC"))
# A name in Latin letters has so many.
_LETTERS = 3


def abbreviated(drafts: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """Organisations that no list has take the entity of the listed one that stands in brackets behind them.

    "حركة المقاومة الإسلامية الفلسطينية (حماس)".
    """
    bracketed = {
        draft.first - 1: draft
        for draft in drafts
        if draft.type == "ORG" and draft.listed and draft.first and words[draft.first - 1].form == "("
        and draft.last < len(words) and words[draft.last].form == ")"
    }  # fmt: skip
    if not bracketed:
        return list(drafts)
    out: list[Draft] = []
    meant: dict[str, Draft] = {}
    for draft in drafts:
        comma = draft.last + 1 if draft.last < len(words) and words[draft.last].form == "،" else draft.last
        short = bracketed.get(comma) if draft.type == "ORG" and not draft.nominal else None
        if short and draft.listed and len(short.names) > 1:
            meant[_printed(short, words)] = draft
        elif short and not draft.listed:
            draft = draft._replace(entity=short.entity, listed=True, names=short.names, country=short.country)
        out.append(draft)
    return [_as(draft, meant.get(_printed(draft, words))) if len(draft.names) > 1 else draft for draft in out]


def apposed(drafts: Sequence[Draft], words: Sequence[Word]) -> list[Draft]:
    """The drafts, a body of no list in marks behind another with the same noun as that one ("لجنة حقوق الصيادين «لجنة
    الميناء»").
    """
    before = {draft.last + 1: draft for draft in drafts if draft.type == "ORG" and not draft.nominal and draft.entity}
    out = []
    for draft in drafts:
        whole = before.get(draft.first) if draft.type == "ORG" and not (draft.listed or draft.nominal) else None
        marked = draft.last < len(words) and words[draft.last].form in _CLOSING
        if whole and marked and words[draft.first - 1].form in _OPENING and whole.stem(words) == draft.stem(words):
            draft = draft._replace(entity=whole.entity, country=whole.country)
        out.append(draft)
    return out


def _printed(draft: Draft, words: Sequence[Word]) -> str:
    return " ".join(draft.forms(words))


def _as(draft: Draft, whole: Draft | None) -> Draft:
    """An abbreviation that several have as that body behind whose name the page sets it in brackets."""
    return draft._replace(entity=whole.entity, kind=whole.kind, country=whole.country) if whole else draft


def latinised(prose: Prose, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and what stands in Latin letters between marks behind them: the same name, or letters for it.

    A name that no list has is called as it is written there, wherever it stands ("شركة كرمانو (Karmano)").
    """
    words, found = prose.words, {draft.first for draft in drafts}
    out, called = list(drafts), {}
    for draft in drafts:
        at = draft.last + 1
        if draft.type not in _CALLED or draft.nominal or at >= len(words) or words[at - 1].form not in _OPENING:
            continue
        end = latin_end(words, at, len(words))
        if end == at or end == len(words) or words[end].form not in _CLOSING:
            continue
        printed = prose.text[words[at].start : words[end - 1].end]
        if len(printed) < _LETTERS or (end - at == 1 and at in found):
            continue
        if not draft.listed and draft.length == end - at:
            called[draft.entity] = printed
        if at not in found:
            own = draft.listed or printed.isupper()  # else letters for it are no letters but a name
            entity = draft.entity if own else printed
            out.append(draft._replace(first=at, last=end, cut=0, rule="latin", entity=entity, title=None))
    return [draft._replace(entity=called.get(draft.entity, draft.entity)) for draft in out] if called else out
