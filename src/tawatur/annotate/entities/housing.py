"""Whose a body is that is printed without its country: of the last of its kind, else of the article's own country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from tawatur.annotate.entities.bodies import body_label
from tawatur.annotate.entities.draft import Draft
from tawatur.annotate.entities.vocabulary import Vocabulary

# What is written of in every country.
_EVERYWHERE = "platform"
# What is written of, or heard, elsewhere than at home.
_ABROAD = frozenset(("company", "agency"))
# So many words on, a description without a country still is the body before it.
_NEAR = 60
_MINISTRY = "ministry"
_OF_COUNTRY = " ({country})"


def housed(drafts: Sequence[Draft], forms: Set[str], known: Vocabulary) -> list[Draft]:
    """Bodies printed without a country get that of the last body of their kind, else the one that the article names
    most, by its adjective if by nothing else. A ministry needs none.
    """
    country = main_country(drafts, known) or _spoken_of(forms, known)
    drafts = list(_as_before(drafts, known))
    iso = known.countries.get(country, "")
    by_id = {body.id: body for body in known.bodies.values()}
    out = []
    for draft in drafts:
        if draft.rule.startswith("body:") and not draft.entity:
            body = by_id[draft.rule[5:]]
            if not country and draft.kind != _MINISTRY:
                continue
            label = body_label(body, country, known) if country else body.label.removesuffix(_OF_COUNTRY)
            draft = draft._replace(entity=label, country=iso)
        out.append(draft)
    return out


def _spoken_of(forms: Set[str], known: Vocabulary) -> str:
    """The only country of which the article has an adjective, "" where there are several or none."""
    spoken = {known.nations.get((form,)) for form in forms & known.nations_forms} & known.countries.keys()
    return spoken.pop() or "" if len(spoken) == 1 else ""


def _as_before(drafts: Sequence[Draft], known: Vocabulary) -> Iterator[Draft]:
    """The drafts, bodies without a country as the last of their kind before them."""
    last: dict[str, Draft] = {}
    for draft in sorted(drafts, key=lambda held: held.first):
        if draft.rule.startswith("body:"):
            if draft.entity and draft.country:
                last[draft.rule] = draft
            elif (
                not draft.entity
                and (before := last.get(draft.rule))
                and (not draft.nominal or draft.first - before.last < _NEAR)
            ):
                draft = draft._replace(entity=before.entity, country=before.country)
        yield draft


def main_country(drafts: Sequence[Draft], known: Vocabulary) -> str:
    """The label of the country to which most names of the article belong, "" where there is none."""
    held = [d for d in drafts if d.country in known.countries and d.kind != _EVERYWHERE]
    owners = Counter(d.country for d in held if d.kind not in _ABROAD) or Counter(d.country for d in held)
    return known.countries[max(sorted(owners), key=owners.__getitem__)] if owners else ""
