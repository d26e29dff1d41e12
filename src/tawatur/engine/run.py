"""Reading many pages into a record: what is to do is a set difference, so resuming is the ordinary case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tawatur.engine.crew import Crew
from tawatur.engine.item import Item
from tawatur.engine.keeping import Keeping
from tawatur.engine.read import digest, read_whole, renew, unread, versions
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.model.page import Page
from tawatur.record import Record
from tawatur.record.filing import Filed, file

# Pages handed to the workers before the first answer is awaited: bounds memory whatever the number of pages.
_AHEAD = 64


@dataclass(slots=True)
class Summary:
    """What a reading did: pages by outcome, articles, and the failures. `seen` is the sum of the other page counts.

    A page that was read in part counts as read, and has its failure all the same.
    """

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
    with Keeping(record) as keeping:
        tasks = _tasks(record, keeping, found, wanted, summary)
        with Crew(jobs, _Tools(lexicon, wanted)) as crew:
            for task, done in crew.each(_work, tasks, _AHEAD, lambda task: isinstance(task, _Task)):
                keeping.put(done)
                _count(task, done, summary)
                if progress:
                    progress(summary)
    return summary


def _tasks(
    record: Record, keeping: Keeping, found: Iterable[Item | Failure], wanted: dict[str, str], summary: Summary
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
        task = None if keeping.holds(name) else _plan(record, replace(item, data=data), name, wanted)
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


class _Tools(NamedTuple):
    """What reading needs: words, and the version wanted of each layer."""

    lexicon: Lexicon
    wanted: dict[str, str]


def _work(tools: _Tools, task: _Task | Failure) -> Filed | Failure:
    """What the record is to keep; made in a worker, so that nothing but rows goes from process to process."""
    if isinstance(task, Failure):
        return task
    done = read_whole(task.item, tools.lexicon) if task.page is None else renew(task.page, tools.lexicon, task.only)
    if isinstance(done, Failure):
        return done
    page, running = done
    return file(page, tools.wanted, task.digest, running)._replace(partly=unread(page))


def _count(task: _Task | Failure, done: Filed | Failure, summary: Summary) -> None:
    if isinstance(done, Failure):
        summary.failed += 1
        summary.failures.append(done)
        return
    summary.articles += len(done.articles)
    if done.partly:
        summary.failures.append(done.partly)
    if isinstance(task, _Task) and task.page is not None:
        summary.renewed += 1
    else:
        summary.read += 1
