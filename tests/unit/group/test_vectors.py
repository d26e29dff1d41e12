"""The words and neighbours that weigh most."""

from __future__ import annotations

import pytest

from tawatur.group.vectors import foremost


@pytest.mark.parametrize("most", [1, 2, 3, 5, 9])
def test_the_foremost_are_those_that_a_whole_ranking_begins_with(most: int) -> None:
    shared = {"a": 0.2, "b": 0.5, "c": 0.2, "d": 0.1, "e": 0.2, "f": 0.7}
    ranked = sorted(shared, key=lambda name: (-shared[name], name))
    assert sorted(foremost(shared, most), key=lambda name: (-shared[name], name))[:most] == ranked[:most]
    assert len(foremost(shared, 3)) == 5  # who shares as much as the third is not left out
