"""Every cue of the lexicon is fired by its own example, and keeps silent where its `silent` sentence says so."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.annotate.attributions.words.cues import FILES, entries
from tawatur.lexicon import Lexicon
from tests.attributed import Read, read

LEXICON = Lexicon()
PEOPLE = (
    "سامر الحلبي", "نادر العطار", "فارس الكيلاني", "رامي الصباغ", "وائل المرسي", "هاني الزين", "ماجد الورداني",
    "تامر الشيمي", "بشير الخطابي", "كمال الديري", "عادل البستاني",
)  # fmt: skip


def marked(text: str) -> Read:
    """A sentence read with the people of the examples marked."""
    for name in PEOPLE:
        text = text.replace(name, f"[PER:{name}]")
    return read(text)


def rules(text: str) -> set[str]:
    return {a.made_by.rule for a in marked(text).attributions}


def verbs(name: str) -> list[dict[str, Any]]:
    return [entry for file, entry in entries(LEXICON) if file == name]


def test_there_are_cues_enough() -> None:
    lemmas = {entry["lemma"] for _, entry in entries(LEXICON)}
    nouns = LEXICON.table("cues", "nouns")["noun"]
    prepositions = LEXICON.table("cues", "prepositions")["preposition"]
    assert len(lemmas) >= 420
    assert len(nouns) + len(prepositions) >= 60


@pytest.mark.parametrize("name", FILES)
def test_verbs(name: str) -> None:
    for entry in verbs(name):
        rule = f"cues/{name}/{entry['lemma']}"
        if name == "transmit" and "عن" not in entry["frames"]:
            assert any(a.chain.via for a in marked(entry["example"]).attributions), entry["example"]
        else:
            assert rule in rules(entry["example"]), entry["example"]
        assert rule not in rules(entry["silent"]), entry["silent"]


@pytest.mark.parametrize("entry", LEXICON.table("cues", "nouns")["noun"], ids=lambda e: e["words"][0])
def test_nouns(entry: dict[str, Any]) -> None:
    rule = f"cues/nouns/{entry['words'][0]}"
    assert rule in rules(entry["example"])
    assert rule not in rules(entry["silent"])


@pytest.mark.parametrize("entry", LEXICON.table("cues", "prepositions")["preposition"], ids=lambda e: e["phrase"])
def test_prepositions(entry: dict[str, Any]) -> None:
    rule = f"cues/prepositions/{entry['phrase']}"
    assert rule in rules(entry["example"])
    assert rule not in rules(entry["silent"])


@pytest.mark.parametrize("entry", LEXICON.table("cues", "labels")["label"], ids=lambda e: e["lemma"])
def test_labels(entry: dict[str, Any]) -> None:
    assert "cues/labels" in rules(entry["example"])
    assert "cues/labels" not in rules(entry["silent"])


@pytest.mark.parametrize(("words", "name"), LEXICON.table("cues", "media")["occasion"].items())
def test_occasions(words: str, name: str) -> None:
    held = marked(f"قال وزير الزراعة سامر الحلبي في {words}، إن الموسم كان جيدا.")
    assert held.attributions[0].medium is not None
    assert held.attributions[0].medium.name == name


@pytest.mark.parametrize(("words", "name"), LEXICON.table("cues", "media")["platform"].items())
def test_platforms(words: str, name: str) -> None:
    held = marked(f"كتب وزير الزراعة سامر الحلبي على {words}: «الموسم كان جيدا هذا العام».")
    assert held.attributions[0].medium is not None
    assert held.attributions[0].medium.name == name
