"""Governments named after who leads them ("إدارة ترامب", "حكومة الحبيب الصيد")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.offices import Offices
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_BODIES = frozenset(("government", "administration"))
_THRONES = frozenset(("king", "custodian", "monarch", "emir", "sultan"))
_ORDINALS = ("First", "Second", "Third", "Fourth")


def governments(
    found: Sequence[Draft], words: Sequence[Word], known: Vocabulary, offices: Offices, day: date | None
) -> Iterator[Draft]:
    """A nominal organisation for each government noun that stands directly before a person or their title."""
    for draft in found:
        start = draft.title.first if draft.title else draft.first
        if draft.type != "PER" or draft.nominal or (not draft.title and draft.cut) or start == 0:
            continue
        match = known.bodies.match(words, start - 1, start)
        if match and match.value.id in _BODIES and not match.reading.stem.startswith("ال"):
            label = _label(draft.entity or "", offices, day)
            yield Draft(
                start - 1, draft.last, match.reading.cut, "ORG", "government", label, "government", draft.listed, True,
                country=draft.country,
            )  # fmt: skip


def _label(person: str, offices: Offices, day: date | None) -> str:
    """The article's title on the government: "Presidency of Joe Biden", "Second presidency of Donald Trump"."""
    terms = sorted(
        {term for _, role, term in offices.terms_of(person) if role == "head-of-state"}, key=lambda t: t.begin
    )
    if not terms:
        throne = next((body for body, role, _ in offices.terms_of(person) if role in _THRONES), "")
        if throne:
            return f"Government of {throne}"
        return f"{person.split()[-1] if person else ''} Cabinet".strip()
    if len(terms) == 1:
        return f"Presidency of {person}"
    on = day.isoformat() if day else terms[-1].begin
    number = max((i for i, term in enumerate(terms) if term.begin <= on), default=0)
    return f"{_ORDINALS[min(number, 3)]} presidency of {person}"
