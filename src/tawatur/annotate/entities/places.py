"""Places by the nouns and directions before them: "شمال مالي", "محافظة لحج", "مطار قرطاج"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.romanise import romanise


def places(
    words: Sequence[Word], last: int, starts: Sequence[int], found: Sequence[Draft], known: Vocabulary
) -> Iterator[Draft]:
    """Drafts for directions of a country, and for place nouns that belong to the name after them."""
    if not starts:
        return
    by_start = {draft.first: draft for draft in found if draft.type in ("GPE", "LOC") and not draft.nominal}
    for at in starts:
        form = words[at].form
        if known.directions.begins(form) and (draft := _direction(words, at, last, by_start, known)):
            yield draft
        if known.triggers.begins(form) and (draft := _headed(words, at, last, by_start, known)):
            yield draft


def _direction(
    words: Sequence[Word], at: int, last: int, by_start: dict[int, Draft], known: Vocabulary
) -> Draft | None:
    match = known.directions.match(words, at, last)
    target = by_start.get(match.last) if match else None
    if match is None or target is None or target.kind not in ("country", "continent") or target.cut:
        return None
    return Draft(at, target.last, match.reading.cut, "LOC", "direction", f"{match.value} {target.entity}", "region",
                 country=target.country)  # fmt: skip


def _headed(words: Sequence[Word], at: int, last: int, by_start: dict[int, Draft], known: Vocabulary) -> Draft | None:
    match = known.triggers.match(words, at, last)
    if match is None or not match.value.inside or match.value.type == "ORG" or match.last >= last:
        return None
    trigger, target = match.value, by_start.get(match.last)
    if trigger.type == "GPE":
        if target is None or target.cut or target.kind == "country" or trigger.kind != "region":
            return None
        return None
    if target is None or target.cut:
        return None
    label = f"{target.entity} {romanise(words[at].form)}"
    return Draft(at, target.last, match.reading.cut, "LOC", "place noun", label, trigger.kind, country=target.country)
