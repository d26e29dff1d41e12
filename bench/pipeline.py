"""Speed and memory of reading: layer by layer on one core, then whole with the record, by one job and by two.

    python bench/pipeline.py FILE [-n 2000] [--layers-only]

FILE is JSON lines (see `articles.py`). Rates are of processor time, which other work on the machine disturbs less than
the clock; both are printed. Lexicons are loaded before the clock of the layers starts; the whole counts everything from
an empty record on: starting, loading, reading, writing, in every process.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter, process_time
from typing import Any, NamedTuple, TypeVar

from articles import digest, rows, say

from tawatur.annotate.pipeline import pipeline
from tawatur.annotate.translation import translated
from tawatur.engine.items import items
from tawatur.engine.keeping import Keeping
from tawatur.engine.read import annotated
from tawatur.engine.run import run
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.pages import read_text
from tawatur.record import Record
from tawatur.record.filing import file
from tawatur.script import words
from tawatur.script.fold import fold
from tawatur.script.prose import prose

T = TypeVar("T")


class Size(NamedTuple):
    """How much was read: articles, words, bytes of UTF-8."""

    articles: int
    words: int
    octets: int


class Cost(NamedTuple):
    """Seconds of processor time in all processes, seconds of the clock, megabytes of all processes at their most."""

    cpu: float
    wall: float
    memory: float


class Clock:
    """Processor time and time of the clock, by stage."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = defaultdict(float)
        self.wall: dict[str, float] = defaultdict(float)

    def time(self, stage: str, work: Callable[..., T], *given: Any) -> T:
        """Do the work, its time on the stage's account."""
        cpu, wall = process_time(), perf_counter()
        done = work(*given)
        self.cpu[stage] += process_time() - cpu
        self.wall[stage] += perf_counter() - wall
        return done


def layers(path: Path, most: int) -> tuple[Clock, Size]:
    """Read every article stage by stage, and write it into a record."""
    lexicon, clock = Lexicon(), Clock()
    annotators, versions = pipeline(lexicon), dict.fromkeys(Layers.__slots__, "bench")
    count = word_count = octets = 0
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "bench.db") as record:
        keeping = Keeping(record)
        for row in rows(path, most):
            if not count:
                annotated(read_text("warm", row.text, dates={1: row.day}, lexicon=lexicon), lexicon)
            name, octets = str(row.number), octets + len(row.text.encode())
            page = clock.time("pages", lambda n, r: read_text(n, r.text, dates={1: r.day}, lexicon=lexicon), name, row)
            done = []
            for article in page.articles:
                held = clock.time("words", lambda p, a: prose(p, a, fold(p.text)), page, article)
                known = Layers()
                for maker in annotators:
                    known = replace(known, **{maker.writes: tuple(clock.time(maker.name, maker, held, known))})
                clock.time("translated", translated, held, known, lexicon)
                done.append(replace(article, layers=known))
                count, word_count = count + 1, word_count + len(held.words)
            page = replace(page, articles=tuple(done))
            clock.time("record", lambda p, n: keeping.put(file(p, versions, n)), page, name)
        clock.time("record", keeping.write)
    return clock, Size(count, word_count, octets)


def whole(path: Path, most: int, jobs: int) -> Cost:
    """Read the file into an empty record, in a process of its own."""
    context = get_context("spawn")
    answer = context.SimpleQueue()
    process = context.Process(target=_whole, args=(path, most, jobs, answer))
    process.start()
    cost: Cost = answer.get()
    process.join()
    return cost


def _whole(path: Path, most: int, jobs: int, answer: Any) -> None:
    start = perf_counter()
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "bench.db") as record:
        run(record, islice(items([path]), most), Lexicon(), jobs)
    used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    memory = used[0].ru_maxrss + (used[1].ru_maxrss * jobs if jobs > 1 else 0)
    answer.put(Cost(sum(u.ru_utime + u.ru_stime for u in used), perf_counter() - start, memory / 1024))


def rates(size: Size, seconds: float) -> str:
    """Articles, words and megabytes a second."""
    per = f"{size.articles / seconds:8.0f} articles/s {size.words / seconds:11,.0f} words/s"
    return f"{per} {size.octets / seconds / 1e6:7.2f} MB/s"


def main() -> None:
    """Run and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", type=int, default=2000)
    parser.add_argument("--layers-only", action="store_true")
    given = parser.parse_args()
    clock, size = layers(given.file, given.n)
    how = "plain Python" if Path(words.__file__).suffix == ".py" else "compiled stages"
    say(f"{size.articles:,} articles, {size.words:,} words, {size.octets / 1e6:.1f} MB; file {digest(given.file)}")
    say(f"read by {how}")
    total = sum(clock.cpu.values())
    accounts = {stage: (clock.cpu[stage], clock.wall[stage]) for stage in clock.cpu}
    accounts["times+quantities"] = tuple(map(sum, zip(accounts["times"], accounts["quantities"], strict=True)))
    accounts["all"] = (total, sum(clock.wall.values()))
    say(f"{'stage':17} {'CPU s':>7} {'wall s':>7} {'share':>6}   rates of processor time")
    for stage, (cpu, wall) in accounts.items():
        say(f"{stage:17} {cpu:7.1f} {wall:7.1f} {cpu / total:6.1%} {rates(size, cpu)}")
    for jobs in () if given.layers_only else (1, 2):
        cost = whole(given.file, given.n, jobs)
        name = f"whole, {jobs} job{'s' * (jobs > 1)}"
        say(f"{name:17} {cost.cpu:7.1f} {cost.wall:7.1f} {'':6} {rates(size, cost.cpu)}, {cost.memory:.0f} MB at most")


if __name__ == "__main__":
    main()
