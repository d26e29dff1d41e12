"""Kill a reading again and again, then let it end: the record must be the one that was never disturbed.

python tools/kill.py 200 [--pages 300] [--seed 1]

Pages are the demo's, repeated with other numbers. Each time the process that reads is killed (SIGKILL) at a random
moment and another goes on; when one gets to the end, `audit` must find nothing, and `standoff` and `jsonl` must be the
same bytes as those of a record read in one go; then a new record is begun. Exit status 1 where they are not.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from tawatur.engine import across
from tawatur.engine.items import items
from tawatur.engine.run import run as read
from tawatur.lexicon import Lexicon
from tawatur.output.export import export
from tawatur.record import Record


def corpus(folder: Path, pages: int) -> None:
    """Write so many pages: the demo's in turn, each with a number of its own in its words."""
    found = sorted((Path(str(files("tawatur.demo"))) / "pages").iterdir())
    folder.mkdir()
    for number in range(pages):
        page = found[number % len(found)]
        text = page.read_text("utf-8")
        (folder / f"{number:04}{page.suffix}").write_text(
            text.replace("12", str(100 + number)) + f"\n{number}\n", "utf-8"
        )


def reading(pages: Path, record: Path) -> None:
    """Read the pages into the record, as `tawatur read` does."""
    with Record.open(record) as store:
        read(store, items([pages]), Lexicon())
        across.update(store, Lexicon())


def killed(pages: Path, record: Path, after: float) -> bool:
    """Read in a process of its own and kill it after some seconds; whether it was still at it."""
    child = os.fork()  # what is loaded is loaded: each process begins at once
    if not child:
        try:
            reading(pages, record)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def finished(pages: Path, record: Path) -> dict[str, bytes]:
    """Read to the end, audit, export; file name -> bytes. Raises AssertionError where the audit finds something."""
    reading(pages, record)
    out = record.with_suffix("")
    with Record.open(record) as store:
        assert store.audit() == []
        for format_ in ("jsonl", "standoff"):
            export(store, format_, out)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def run(kills: int, pages: int, seed: int = 1, told: Callable[[str], object] = lambda _: None) -> tuple[int, int, bool]:
    """How many readings were killed at work, how many records came of them, and whether all are the same in the end.

    `told` is told how far it is, a line for each record.
    """
    dice = random.Random(seed)
    with TemporaryDirectory() as held:
        folder = Path(held)
        corpus(folder / "pages", pages)
        finished(folder / "pages", folder / "warm.db")
        start = time.monotonic()
        plain = finished(folder / "pages", folder / "plain.db")
        whole = time.monotonic() - start
        hit, made, same = 0, 1, True
        while hit < kills:
            if killed(folder / "pages", folder / f"{made}.db", dice.random() ** 2 * whole):
                hit += 1
            else:
                same &= finished(folder / "pages", folder / f"{made}.db") == plain
                told(f"{hit} kills, {made} records: {'the same' if same else 'NOT the same'}")
                made += 1
        return hit, made, finished(folder / "pages", folder / f"{made}.db") == plain and same


def main() -> int:
    """Run as asked and say what came out."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("kills", type=int)
    asked.add_argument("--pages", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    start = time.monotonic()
    hit, made, same = run(given.kills, given.pages, given.seed, lambda line: sys.stderr.write(line + "\n"))
    took = time.monotonic() - start
    verdict = "the same bytes" if same else "NOT the same"
    sys.stdout.write(f"{hit} kills, {made} records of {given.pages} pages in {took:.0f} s: {verdict}\n")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
