"""Worker processes that do one thing after another; what comes of each is handed out in the order of the things.

They open no store: what they need comes with the thing, so the same bytes come out however many they are.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

C = TypeVar("C")
R = TypeVar("R")
T = TypeVar("T")

# Workers that are forked share what the first one has loaded; elsewhere each loads for itself.
_START = "fork" if sys.platform.startswith("linux") else "spawn"
# What a worker process works with, since it began.
_with: Any = None


class Crew(Generic[C]):
    """Some processes, each with its `tools`: what all work needs. With one job the work is done here.

    Otherwise the first things are, until one of them has been worth loading for; then workers are started.
    """

    def __init__(self, jobs: int, tools: C) -> None:
        self._jobs, self._tools = jobs, tools
        self._pool: ProcessPoolExecutor | None = None

    def each(
        self,
        work: Callable[[C, T], R],
        things: Iterable[T],
        ahead: int = 8,
        loads: Callable[[T], bool] = lambda _: True,
    ) -> Iterator[tuple[T, R]]:
        """Each thing with what came of it. So many things are handed out `ahead` at most, and wait in memory.

        Where there are workers they begin at once, whatever who asks does before taking the first. `work` is a function
        of a module, of the tools and the thing; what comes of it travels between processes.
        """
        held = iter(things)
        if self._pool is None:
            return self._here(work, held, ahead, loads)
        return self._there(self._pool, work, held, ahead, _handed(self._pool, work, held, ahead))

    def _here(
        self, work: Callable[[C, T], R], held: Iterator[T], ahead: int, loads: Callable[[T], bool]
    ) -> Iterator[tuple[T, R]]:
        """Each thing done here, until workers are started; then the others."""
        for thing in held:
            yield thing, work(self._tools, thing)
            if self._jobs > 1 and loads(thing):
                break
        else:
            return
        pool = self._pool = ProcessPoolExecutor(self._jobs, get_context(_START), _begin, (self._tools,))
        yield from self._there(pool, work, held, ahead, _handed(pool, work, held, ahead))

    @staticmethod
    def _there(
        pool: ProcessPoolExecutor,
        work: Callable[[C, T], R],
        held: Iterator[T],
        ahead: int,
        waiting: deque[tuple[T, Future[R]]],
    ) -> Iterator[tuple[T, R]]:
        """What workers are doing, then the things that are held, so many at a time."""
        while waiting:
            thing, done = waiting.popleft()
            yield thing, done.result()
            waiting += _handed(pool, work, held, ahead - len(waiting))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _begin(tools: Any) -> None:
    global _with
    _with = tools


def _do(work: Callable[[Any, T], R], thing: T) -> R:
    return work(_with, thing)


def _handed(
    pool: ProcessPoolExecutor, work: Callable[[C, T], R], held: Iterator[T], most: int
) -> deque[tuple[T, Future[R]]]:
    """The next things, so many at most, handed out to workers."""
    return deque((thing, pool.submit(_do, work, thing)) for thing in islice(held, most))
