"""Reading many pages into a record: what is to do is a set difference, so resuming is the ordinary case."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from typing import NamedTuple

from tawatur.engine.items import Item
from tawatur.engine.read import digest, read_item, renew, versions
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.model.page import Page
from tawatur.record import Record

# Pages handed to the workers before the first answer is awaited: bounds memory whatever the number of pages.
_AHEAD = 64


@dataclass(slots=True)
class Summary:
    """What a reading did: pages by outcome, articles, and the failures. `seen` is the sum of the other page counts."""

    seen: int = 0
    read: int = 0
    renewed: int = 0
    known: int = 0
    failed: int = 0
    articles: int = 0
    failures: list[Failure] = field(default_factory=list)


class _Task(NamedTuple):
    """What a worker is to do: read an item, or renew some layers of a page that the record holds."""

    item: Item
    digest: str
    page: Page | None = None
    only: frozenset[str] = frozenset()


def run(
    record: Record,
    found: Iterable[Item | Failure],
    lexicon: Lexicon,
    jobs: int = 1,
    progress: Callable[[Summary], None] | None = None,
) -> Summary:
    """Read items into a record with some worker processes; the order of what is written is the order of the items.

    A page that the record holds in the newest versions costs a look; one with older layers is annotated anew in these
    layers alone. What cannot be read becomes a failure row. `progress` is called after every page.
    """
    wanted = versions(lexicon)
    summary = Summary()
    for outcome in _outcomes(_tasks(record, found, wanted, summary), lexicon, jobs):
        _keep(record, outcome, wanted, summary)
        if progress:
            progress(summary)
    return summary


def _tasks(
    record: Record, found: Iterable[Item | Failure], wanted: dict[str, str], summary: Summary
) -> Iterator[_Task | Failure]:
    for item in found:
        summary.seen += 1
        if isinstance(item, Failure):
            yield item
            continue
        try:
            data = item.load()
        except OSError as error:
            yield Failure(item.name, "open", f"{item.path}: {error.strerror}")
            continue
        name = digest(item, data)
        task = _plan(record, replace(item, data=data), name, wanted)
        if task:
            yield task
        else:
            summary.known += 1


def _plan(record: Record, item: Item, name: str, wanted: dict[str, str]) -> _Task | None:
    held = record.known(name)
    if held is None:
        return _Task(item, name)
    stale = {layer for found in record.versions(held) for layer in wanted if found.get(layer) != wanted[layer]}
    return _Task(item, name, record.page(held), frozenset(stale)) if stale else None


def _work(task: _Task, lexicon: Lexicon) -> Page | Failure:
    if task.page is None:
        return read_item(task.item, lexicon)
    return renew(task.page, lexicon, task.only)


def _outcomes(
    tasks: Iterator[_Task | Failure], lexicon: Lexicon, jobs: int
) -> Iterator[tuple[_Task | None, Page | Failure]]:
    if jobs <= 1:
        for task in tasks:
            yield (None, task) if isinstance(task, Failure) else (task, _work(task, lexicon))
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        waiting: deque[tuple[_Task | None, Future[Page | Failure] | Failure]] = deque()
        for task in tasks:
            waiting.append((None, task) if isinstance(task, Failure) else (task, pool.submit(_work, task, lexicon)))
            if len(waiting) >= _AHEAD:
                yield _answer(*waiting.popleft())
        while waiting:
            yield _answer(*waiting.popleft())


def _answer(task: _Task | None, held: Future[Page | Failure] | Failure) -> tuple[_Task | None, Page | Failure]:
    return task, held if isinstance(held, Failure) else held.result()


def _keep(
    record: Record, outcome: tuple[_Task | None, Page | Failure], wanted: dict[str, str], summary: Summary
) -> None:
    task, found = outcome
    if isinstance(found, Failure):
        record.fail(found)
        summary.failed += 1
        summary.failures.append(found)
        return
    record.add(found, wanted, task.digest if task else "")
    summary.articles += len(found.articles)
    if task and task.page is not None:
        summary.renewed += 1
    else:
        summary.read += 1
