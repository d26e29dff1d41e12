"""What a function says of a word, kept: with words that come again and again, half of what reading does is asking."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class _Memo(dict[K, V]):
    """A table that a function fills as it is asked; forgotten all at once where it gets too much."""

    __slots__ = ("_most", "_of")

    def __init__(self, of: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._of, self._most = of, most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._of(key)
        return value


def kept(most: int) -> Callable[[Callable[[K], V]], Callable[[K], V]]:
    """Keep up to `most` answers of a function of one argument.

    A look is one into a table, where `functools.lru_cache` also notes that it was asked, in four places of memory.
    """
    return lambda of: _Memo(of, most).__getitem__
