from __future__ import annotations

import pytest

from tawatur.model.labels import owners


@pytest.mark.parametrize(
    ("label", "held"),
    [
        ("Ministry of Defence (Salmar)", ["Salmar", "Defence (Salmar)"]),
        ("Government of the Lahar Isles", ["Lahar Isles"]),
        ("House of Elders of Salmar", ["Elders of Salmar", "Salmar"]),
        ("Salmar Armed Forces", []),
    ],
)
def test_whose_body_a_label_names(label: str, held: list[str]) -> None:
    assert list(owners(label)) == held
