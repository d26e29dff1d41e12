"""Growth: what every step across articles costs in records of growing size, and what one more article costs.

    python bench/growth.py RECORD... [--add 60]

Each RECORD (made by `tawatur read`, best by size doubling) is copied; some articles drawn with a fixed seed are taken
out, the rest is grouped and compared all at once with every step timed, and the articles are put back one by one.
Prints seconds of processor time and of the clock, the ratios between one record and the next, and the memory at most
of each run.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select

from tawatur.engine import across, comparing, whole
from tawatur.lexicon import Lexicon
from tawatur.model.layers import LAYERS
from tawatur.record import Record, schema

# What is timed: step, module, function. A step's time is taken from the step inside which it runs.
STEPS = [
    ("entities", whole, "_entities"),
    ("leaves and fingerprints", whole, "_gathered"),
    ("copies", whole, "_copies"),
    ("stories", whole, "bunched"),
    ("lines", whole, "lines"),
    ("related", whole, "_related"),
    ("writing", whole, "_shelve"),
    ("clusters", comparing, "joined"),
    ("compare", whole, "compared_of"),
]


class Clock:
    """Processor and wall seconds by step, each second counted once."""

    def __init__(self) -> None:
        self.spent: dict[str, list[float]] = {}
        self._open: list[list[float]] = []

    def timed(self, step: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, timed."""

        @wraps(work)
        def run(*given: Any, **named: Any) -> Any:
            start, inner = (time.process_time(), time.perf_counter()), [0.0, 0.0]
            self._open.append(inner)
            try:
                return work(*given, **named)
            finally:
                self._open.pop()
                took = [time.process_time() - start[0], time.perf_counter() - start[1]]
                held = self.spent.setdefault(step, [0.0, 0.0])
                for n in (0, 1):
                    held[n] += took[n] - inner[n]
                    if self._open:
                        self._open[-1][n] += took[n]

        return run


def one(path: Path, adding: int) -> dict[str, Any]:
    """The figures of one record."""
    clock, lexicon = Clock(), Lexicon()
    for step, module, name in STEPS:
        setattr(module, name, clock.timed(step, getattr(module, name)))
    with tempfile.TemporaryDirectory() as folder, Record.open(_copied(path, Path(folder))) as record:
        held = _taken(record, adding)
        clock.timed("all", across.update)(record, lexicon)
        articles = record.totals()["articles"]
        times = []
        for page in held:
            start = time.process_time(), time.perf_counter()
            record.add(page, dict.fromkeys(LAYERS, "1"))
            across.update(record, lexicon)
            times.append((time.process_time() - start[0], time.perf_counter() - start[1]))
    spent = clock.spent
    spent["all"] = [sum(held[n] for held in spent.values()) for n in (0, 1)]
    return {
        "articles": articles,
        "spent": spent,
        "adding": [sorted(held) for held in zip(*times, strict=True)] if times else [],
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _copied(path: Path, folder: Path) -> Path:
    import sqlite3

    there = folder / "copy.db"
    source, target = sqlite3.connect(path), sqlite3.connect(there)
    source.backup(target)
    source.close()
    target.close()
    return there


def _taken(record: Record, most: int) -> list[Any]:
    """Forget what is grouped, take some pages out and return them."""
    with record.grouping() as kept:
        kept.clear()
    engine = record._engine
    with engine.begin() as connection:
        connection.execute(delete(schema.across))
        ids = sorted(connection.execute(select(schema.page.c.id)).scalars())
    drawn = [record.page(name) for name in random.Random(2015).sample(ids, min(most, len(ids)))]
    with engine.begin() as connection:
        for page in drawn:
            record._drop(connection, [page.id])
    return drawn


def main() -> None:
    """Run each record in a process of its own, so that memory is its own; print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="+", type=Path)
    parser.add_argument("--add", type=int, default=60)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        sys.stdout.write(json.dumps(one(given.records[0], given.add)))
        return
    found: list[dict[str, Any]] = []
    for path in given.records:
        asked = [sys.executable, __file__, str(path), "--add", str(given.add), "--one"]
        found.append(json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout))
        _show(found[-1], found[-2] if len(found) > 1 else None)


def _show(now: dict[str, Any], before: dict[str, Any] | None) -> None:
    sys.stdout.write(f"\n{now['articles']} articles, {now['memory']:.0f} MB at most\n")
    for step, (cpu, wall) in now["spent"].items():
        ratio = (
            f"  x {cpu / before['spent'][step][0]:.2f}" if before and before["spent"].get(step, [0])[0] > 0.2 else ""
        )
        sys.stdout.write(f"{step:26}{cpu:9.1f} s of processor {wall:9.1f} s of clock{ratio}\n")
    if now["adding"]:
        for what, times in zip(("processor", "clock"), now["adding"], strict=True):
            half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
            sys.stdout.write(
                f"one more, {what:16}{half * 1000:9.0f} ms (half), {most * 1000:.0f} ms (19 of 20), "
                f"{times[-1] * 1000:.0f} ms (all)\n"
            )
    sys.stdout.flush()


if __name__ == "__main__":
    main()
