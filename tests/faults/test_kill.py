"""A reading that is killed at any moment loses nothing: `tools/kill.py` with few kills; run it by hand with many."""

from __future__ import annotations

from tests.loading import tool


def test_a_killed_reading_goes_on_to_the_same_bytes() -> None:
    hit, made, same = tool("kill").run(kills=8, pages=24, seed=7)
    assert hit == 8 and made >= 1
    assert same
