"""Work longer than a request: reading pages, finding anew what stands across them. One at a time, in order."""

from __future__ import annotations

import traceback
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Full, Queue
from secrets import token_hex
from threading import Thread
from typing import Literal

from tawatur.engine import across
from tawatur.engine.item import Item
from tawatur.engine.run import Summary, run
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError, TawaturError
from tawatur.model.failure import Failure
from tawatur.record import Record

_WAITING, _REMEMBERED = 64, 256
State = Literal["waiting", "reading", "comparing", "done", "failed"]


@dataclass(slots=True)
class Job:
    """One piece of work: `summary` grows while pages are read; `fault` says why it broke off."""

    id: str
    total: int
    state: State = "waiting"
    summary: Summary = field(default_factory=Summary)
    names: tuple[str, ...] = ()
    fault: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed")


class Jobs:
    """A queue with one worker thread, so that writings never meet. `after` is called when the record has changed."""

    def __init__(self, record: Record, lexicon: Lexicon, after: Callable[[], None] = lambda: None) -> None:
        self._record, self._lexicon, self._after = record, lexicon, after
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: Queue[tuple[Job, Callable[[Job], None]] | None] = Queue(_WAITING)
        self._worker: Thread | None = None
        self._working = False

    def read(self, items: Sequence[Item | Failure]) -> Job:
        """Read some items into the record. Raises InputError where too much is waiting already."""
        names = tuple(item.name if isinstance(item, Item) else item.page for item in items)
        job = Job(token_hex(8), len(items), names=names)
        return self._put(job, lambda held: self._read(held, items))

    def renew(self) -> Job:
        """Find anew what stands across articles: a judgement was made or taken back."""
        return self._put(Job(token_hex(8), 0), self._compare)

    def warm(self) -> None:
        """Do what follows a change, without one: when the server starts."""
        self._put(Job(token_hex(8), 0), lambda _: self._after())

    def freshen(self) -> None:
        """The same where somebody else wrote into the record; once, and not while something is to be done anyway."""
        if self._queue.empty() and not self._working:
            self.warm()

    def get(self, name: str) -> Job | None:
        """A job by its id."""
        return self._jobs.get(name)

    def close(self) -> None:
        """Finish what waits, then stop."""
        if self._worker:
            self._queue.put(None)
            self._worker.join()
            self._worker = None

    def wait(self) -> None:
        """Until nothing waits (for tests and for a tidy end)."""
        self._queue.join()

    def _put(self, job: Job, work: Callable[[Job], None]) -> Job:
        if self._worker is None:
            self._worker = Thread(target=self._run, name="tawatur-jobs", daemon=True)
            self._worker.start()
        try:
            self._queue.put_nowait((job, work))
        except Full as error:
            raise InputError(f"{_WAITING} readings are waiting already; try again in a while") from error
        self._jobs[job.id] = job
        while len(self._jobs) > _REMEMBERED:
            self._jobs.popitem(last=False)
        return job

    def _run(self) -> None:
        while (held := self._queue.get()) is not None:
            job, work = held
            self._working = True
            try:
                work(job)
                job.state = "done"
            except TawaturError as error:
                job.state, job.fault = "failed", str(error)
            except Exception as error:  # a fault in one job must not end the others; the job says what happened
                where = traceback.extract_tb(error.__traceback__)[-1]
                job.state, job.fault = "failed", f"{type(error).__name__}: {error} ({where.name}, line {where.lineno})"
            finally:
                self._working = False
                self._queue.task_done()
        self._queue.task_done()

    def _read(self, job: Job, items: Sequence[Item | Failure]) -> None:
        job.state = "reading"

        def step(summary: Summary) -> None:
            job.summary = summary

        job.summary = run(self._record, items, self._lexicon, 1, step)
        self._compare(job)

    def _compare(self, job: Job) -> None:
        job.state = "comparing"
        across.update(self._record, self._lexicon)
        self._after()
