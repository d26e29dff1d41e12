"""How names are spelled in Latin letters, by country."""

from __future__ import annotations

import pytest

import tawatur
from tawatur.annotate.spellings import regional_spellings, usual_spellings
from tawatur.lexicon import Lexicon
from tawatur.script.romanise import romanise

ROWS = Lexicon().rows("titles", "latin_regions")


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['latin']}-{row['countries'][:2]}" for row in ROWS])
def test_a_word_is_spelled_as_in_its_countries(row: dict[str, str]) -> None:
    """In each of them, and in no country twice."""
    there = regional_spellings(Lexicon())
    for country in row["countries"].split():
        assert romanise(row["ar"], there[country]) == row["latin"]
    assert sum(other["ar"] == row["ar"] and other["countries"] == row["countries"] for other in ROWS) == 1


def test_other_words_are_spelled_as_usual() -> None:
    """A country has words of its own, and all the others."""
    there = regional_spellings(Lexicon())["SA"]
    assert romanise("سلطان", there) == romanise("سلطان", usual_spellings(Lexicon())) == "Sultan"


@pytest.mark.parametrize(
    ("town", "label"),
    [
        ("الرياض", "Mohammed Khalid al-Zahban"),
        ("القاهرة", "Mohamed Khaled al-Zahban"),
        ("", "Mohammed Khalid al-Zahban"),
    ],
)
def test_an_unknown_person_is_spelled_as_where_the_article_is_of(town: str, label: str) -> None:
    """Where most names of places are of one country; in the Gulf where there are none."""
    where = f" في {town}" if town else ""
    page = tawatur.read(f"افتتاح المعرض\n\nقال رئيس اللجنة محمد خالد الزهبان إن المعرض افتتح{where} بحضور الزوار.\n")
    assert label in {m.entity for a in page.articles for m in a.layers.entities}
