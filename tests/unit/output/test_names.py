"""Names as readers know them, where the gazetteer has none."""

from __future__ import annotations

import pytest

from tawatur.lexicon import Lexicon
from tawatur.output.names import Names

FORMS = {
    "Ministry of Tides (Salmar)": [("وزارة المد", 9), ("وزارة المد السلمارية", 2), ("الوزارة", 1)],
    "Sami Nour": [("نور", 9), ("سامي نور", 2)],
}


@pytest.mark.parametrize(
    ("label", "name"),
    [("Ministry of Tides (Salmar)", "وزارة المد السلمارية"), ("Sami Nour", "سامي نور"), ("Nowhere", "Nowhere")],
)
def test_the_printed_form_that_tells_most(label: str, name: str) -> None:
    assert Names(lambda wanted: FORMS.get(wanted, []), Lexicon(), "ar")(label) == name


def test_a_people_has_its_arabic_name() -> None:
    names = Names(lambda label: [], Lexicon(), "ar")
    assert (names("Kurds"), names("Alawites")) == ("الأكراد", "العلويون")


def test_letters_in_the_shapes_of_their_places_are_letters() -> None:
    names = Names(lambda label: [("\ufebb\ufe8e\ufedf\ufea2 Salih", 1)], Lexicon(), "ar")
    assert names("Salih of nowhere") == "صالح Salih"
