"""Units as they are held against each other."""

from __future__ import annotations

import pytest

from tawatur.compare.ground.attributes import attribute, attributes
from tawatur.compare.ground.units import comparable
from tawatur.lexicon import Lexicon
from tawatur.script.stems import stem
from tawatur.script.words import forms


@pytest.mark.parametrize(
    ("unit", "attribute", "under"),
    [
        ("worker killed", "killed", "killed"),
        ("child killed", "killed", "child killed"),
        ("minor killed", "killed", "child killed"),
        ("body", "killed", "killed"),
        ("soldier", "exchanged", "prisoner"),
        ("prisoner", "exchanged", "prisoner"),
        ("hostage", "exchanged", "hostage"),
        ("soldier", "deployed", "soldier"),
        ("fighter jet", "intercepted", "aircraft"),
        ("injury", "injured", "injured"),
        ("sailor captured", "arrested", "arrested"),
        ("sailor captured", "exchanged", "captured"),
        ("injury", "number", "injury"),
        ("airstrike", "strikes", "strike"),
        ("airstrike", "number", "airstrike"),
    ],
)
def test_what_a_unit_is_compared_under(unit: str, attribute: str, under: str) -> None:
    assert comparable(unit, attribute) == under


def test_in_a_list_of_what_was_done_each_number_is_of_the_word_before_it() -> None:
    before = [stem(form) for form in forms("إغلاق ستة مطاعم وتغريم")]
    assert attribute("restaurant", before, [], attributes(Lexicon())).name == "fined"
    assert attribute("restaurant", before[:1], [], attributes(Lexicon())).name == "closed"
