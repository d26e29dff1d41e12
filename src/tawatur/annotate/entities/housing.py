"""Whose a body is that is printed without its country: of the last of its kind, else of the article's own country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.compose import body_label
from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary

# What is written of in every country.
_EVERYWHERE = "platform"
_FIRM = "company"


def housed(drafts: Sequence[Draft], known: Vocabulary) -> list[Draft]:
    """Bodies printed without a country get that of the last body of their kind, else the one that the article names
    most.
    """
    drafts = list(_as_before(drafts, known))
    country = main_country(drafts, known)
    if not country:
        return [draft for draft in drafts if draft.entity or not draft.rule.startswith("body:")]
    iso = known.countries[country]
    by_id = {body.id: body for body in known.bodies.values()}
    return [
        draft._replace(entity=body_label(by_id[draft.rule[5:]], country, known), country=iso)
        if draft.rule.startswith("body:") and not draft.entity
        else draft
        for draft in drafts
    ]


def _as_before(drafts: Sequence[Draft], known: Vocabulary) -> Iterator[Draft]:
    """The drafts, bodies without a country that are no descriptions as the last of their kind before them."""
    last: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda held: held.first):
        if draft.rule.startswith("body:") and not draft.nominal:
            if draft.entity and draft.country:
                last[draft.rule] = draft
            elif not draft.entity and (before := last.get(draft.rule)):
                draft = draft._replace(entity=before.entity, country=before.country)
        yield draft


def main_country(drafts: Sequence[Draft], known: Vocabulary) -> str:
    """The label of the country to which most names of the article belong, "" where there is none."""
    held = [d for d in drafts if d.country in known.countries and d.kind != _EVERYWHERE]
    # A firm is written of elsewhere than at home.
    owners = Counter(d.country for d in held if d.kind != _FIRM) or Counter(d.country for d in held)
    return known.countries[max(sorted(owners), key=owners.__getitem__)] if owners else ""
