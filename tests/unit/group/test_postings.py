"""Postings: what numbers share, and how much of it is looked at."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from tawatur.group.postings import Postings, since


def test_what_the_last_ones_share_is_summed() -> None:
    draw, most = Random(7), 4
    held: Postings[str] = Postings(most, 1_000)
    entered: list[dict[str, float]] = []
    for n in range(200):
        mine = {key: draw.random() for key in draw.sample("abcdefgh", 3)}
        first = max(n - 30, 0)
        last = {key: [m for m in range(n) if key in entered[m]][-most:] for key in mine}
        expected = {
            m: sum(x * entered[m][key] for key, x in mine.items() if m in last[key])
            for m in range(first, n)
            if any(m in last[key] for key in mine)
        }
        assert held.sharing(mine.items(), first) == pytest.approx(expected)
        held.add(mine.items(), n)
        entered.append(mine)


def test_nothing_is_kept_of_what_will_not_be_looked_at() -> None:
    held: Postings[str] = Postings(5, 100)
    for n in range(1000):
        held.add([("a", 0.5)], n)
    numbers, weights = held._held["a"]
    assert len(numbers) == len(weights) <= 15
    assert sorted(held.sharing([("a", 1.0)], 0)) == [995, 996, 997, 998, 999]
    assert sorted(held.sharing([("a", 1.0)], 998)) == [998, 999]


def test_a_key_that_brings_more_than_may_be_looked_at_is_passed_over() -> None:
    held: Postings[str] = Postings(5, 6)
    for n in range(8):
        held.add([("rare", 0.5)] if n == 0 else [("often", 0.25)], n)
    assert held.sharing([("rare", 1.0), ("often", 1.0)], 0) == {0: 0.5, **dict.fromkeys(range(3, 8), 0.25)}
    assert held.sharing([("often", 1.0), ("often", 1.0), ("rare", 1.0)], 0) == {
        0: 0.5,
        **dict.fromkeys(range(3, 8), 0.25),
    }


def test_since_looks_back_some_days_and_from_no_day_at_all() -> None:
    days = [date(2031, 5, 1) + timedelta(n) for n in (0, 0, 2, 3, 7, 7)]
    assert [since([*days, None, None], n, 3) for n in range(8)] == [0, 0, 0, 0, 4, 4, 0, 0]
