"""What is kept of words: they come again and again, and half of what reading does is asking tables of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
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
    return lambda of: Memo(of, most).__getitem__


# Word form -> the one string that stands for it; forgotten all at once where they get too many. (What `sys.intern`
# keeps, some versions of Python never let go.)
_ONE: dict[str, str] = {}
_FORMS = 1 << 19


def one(form: str) -> str:
    """The one string that stands for a word form: tables that hold it know it at a look."""
    return _ONE.setdefault(form, form)


def ones(forms: Iterable[str]) -> list[str]:
    """The same for many."""
    if len(_ONE) > _FORMS:
        _ONE.clear()
    held = list(forms)
    return list(map(_ONE.setdefault, held, held))
