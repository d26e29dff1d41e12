"""Stems: what comparison rests on without looking at each word."""

from __future__ import annotations

import pytest

from tawatur.script.stems import stem, stemmed


@pytest.mark.parametrize("number", ["7", "12", "3.5", "1,250", "26r5", "2015"])
def test_a_number_is_its_own_stem(number: str) -> None:
    assert stem(number) == number


def test_stems_come_in_order() -> None:
    assert list(stemmed(["والمدينه", "9", "المدينه"])) == [stem("المدينه"), "9", stem("المدينه")]
