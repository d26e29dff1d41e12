"""Rows become entries: generic nouns, titles and letters spelled out are seen to."""

from __future__ import annotations

import pytest

from tawatur.annotate.entities.words.draft import Name
from tawatur.annotate.entities.words.loading import grouped, spelled, trimmed, untitled
from tawatur.annotate.entities.words.tables import Table
from tawatur.lexicon import Row

TRIGGERS: list[Row] = [
    {"type": "ORG", "kind": "group", "inside": "no", "ar": "حركة", "example": ""},
    {"type": "ORG", "kind": "outlet", "inside": "outlet", "ar": "صحيفة", "example": ""},
    {"type": "ORG", "kind": "agency", "inside": "al", "ar": "وكالة", "example": ""},
    {"type": "GPE", "kind": "place", "inside": "never", "ar": "قرية|مديرية", "example": ""},
]
GROUP, PAPER = Name("Wind Movement", "ORG", "party"), Name("Wind Daily", "ORG", "outlet")
BODY = Name("Windham Roads Directorate", "ORG", "government")
AGENCY, VILLAGE = Name("Wind Agency", "ORG", "agency"), Name("Windham", "GPE", "village")


@pytest.mark.parametrize(
    ("entries", "kept"),
    [
        ([("حركة نسيم", GROUP), ("نسيم", GROUP)], ["نسيم"]),
        ([("حركة نسيم", GROUP)], ["حركة نسيم"]),
        ([("صحيفة نسيم", PAPER)], ["نسيم"]),
        ([("صحيفة قرية نسيم", PAPER)], ["صحيفه قريه نسيم"]),
        ([("وكالة نسيم", AGENCY), ("نسيم", AGENCY)], ["نسيم"]),
        ([("وكالة الأنباء", AGENCY), ("الأنباء", AGENCY)], ["وكاله الانباء", "الانباء"]),
        ([("قرية نسيم", VILLAGE)], ["نسيم"]),
        ([("مديرية الطرق في نسيم", BODY)], ["مديريه الطرق في نسيم"]),
    ],
)
def test_a_generic_noun_stays_outside_a_listed_name(entries: list[tuple[str, Name]], kept: list[str]) -> None:
    assert sorted(dict(grouped(trimmed(entries, TRIGGERS)))) == sorted(kept_form(form) for form in kept)


def test_the_radio_of_an_army_keeps_its_noun() -> None:
    entries = [("إذاعة الجيش النسيمي", PAPER), ("إذاعة الجيش", PAPER)]
    kept = dict(grouped(trimmed(entries, TRIGGERS, ("النسيمي",), ("الجيش",))))
    assert sorted(kept) == sorted(kept_form(form) for form, _ in entries)


def kept_form(form: str) -> tuple[str, ...]:
    return next(iter(dict(grouped([(form, GROUP)]))))


def test_letters_are_also_written_with_stops() -> None:
    forms = [form for form, _ in spelled([("سي إن إن", PAPER)])]
    assert "سي . إن . إن" in forms and "سي إن إن" in forms


def test_a_person_is_listed_without_titles() -> None:
    titles = Table([("الملك", "office"), ("سلطان", "office")])
    assert untitled("الملك سالم", titles) == "سالم"
    assert untitled("سلطان بن ناصر", titles) == "سلطان بن ناصر"


def test_homonyms_stand_together_best_known_first() -> None:
    first, second = Name("A", "GPE", rank=1), Name("B", "GPE", rank=2)
    assert dict(grouped([("نسيم", second), ("نسيم", first)])) == {("نسيم",): (first, second)}
