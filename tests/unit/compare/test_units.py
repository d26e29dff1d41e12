"""Units as they are held against each other."""

from __future__ import annotations

import pytest

from tawatur.compare.ground.units import comparable


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
        ("injury", "number", "injury"),
    ],
)
def test_what_a_unit_is_compared_under(unit: str, attribute: str, under: str) -> None:
    assert comparable(unit, attribute) == under
