"""Postings: which articles, or stories, each word leads last, and what others share with them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from datetime import date, timedelta
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Postings(Generic[K]):
    """Of each key the last numbers (0, 1, 2 … as they come) that have it, `most` at most, with its weight in each.

    They lie in flat arrays, which the collector need not look through. Older ones are let go, and so many are looked at
    for one question (`looks`), so that it costs the same however many there are.
    """

    def __init__(self, most: int, looks: int) -> None:
        self._most, self._looks = most, looks
        self._held: dict[K, tuple[array[int], array[float]]] = {}

    def sharing(self, weights: Iterable[tuple[K, float]], first: int) -> dict[int, float]:
        """The numbers from `first` on that have some of these keys: the sum of the weights of each times these.

        A key that more have than may still be looked at is passed over.
        """
        out: dict[int, float] = {}
        get, most, left = out.get, self._most, self._looks
        for key, mine in weights:
            held = self._held.get(key)
            if held is None:
                continue
            numbers, others = held
            end = len(numbers)
            since = bisect_left(numbers, first, max(end - most, 0))
            if end - since > left:
                continue
            left -= end - since
            for number, x in zip(numbers[since:], others[since:], strict=True):
                out[number] = get(number, 0.0) + mine * x
        return out

    def add(self, weights: Iterable[tuple[K, float]], number: int) -> None:
        """Add a number above all others, with its keys."""
        for key, mine in weights:
            held = self._held.get(key)
            if held is None:
                self._held[key] = array("I", (number,)), array("d", (mine,))
                continue
            numbers, others = held
            numbers.append(number)
            others.append(mine)
            if len(numbers) > 3 * self._most:
                del numbers[: -self._most], others[: -self._most]


def since(days: Sequence[date | None], number: int, most: int) -> int:
    """The first of some numbers whose day is no more than so many before that of one; 0 where this has no day.

    They stand in order of days, those without a day last.
    """
    day = days[number]
    return bisect_left(days, day - timedelta(most), 0, number, key=lambda other: other or date.max) if day else 0
