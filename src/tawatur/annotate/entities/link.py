"""Which of several bearers of a name is meant: what stands beside it, the countries of the page, then fame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.entities.draft import Draft, Name
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Prose


def linked(drafts: Sequence[Draft], prose: Prose, known: Vocabulary) -> list[Draft]:
    """Drafts with homonyms decided."""
    countries = Counter(draft.country for draft in drafts if draft.country and len(draft.names) == 1)
    labels = Counter(draft.entity for draft in drafts if len(draft.names) == 1)
    return [_choose(draft, countries, labels) if len(draft.names) > 1 else draft for draft in drafts]


def _choose(draft: Draft, countries: Counter[str], labels: Counter[str | None]) -> Draft:
    def score(name: Name) -> tuple[float, int]:
        near = labels[name.label] * 3 + (min(countries[name.country], 3) if name.country else 0)
        return near, -name.rank

    best = max(draft.names, key=score)
    return replace(draft, entity=best.label, type=best.type, kind=best.kind, country=best.country)
