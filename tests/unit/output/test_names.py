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
