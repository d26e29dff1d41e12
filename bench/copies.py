"""Seconds of one core and memory of finding copies, stories and lines, and how they grow.

    python bench/copies.py FILE.jsonl [-n 4000 8000 16000 31030]

Each line of the file is an object with `title`, `content` and a date (`date_extracted`). Articles are not annotated:
copies and stories are found on words alone.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import time
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from tawatur.group.copies import copies
from tawatur.group.leaves import leaves
from tawatur.group.lines import lines
from tawatur.group.related import attached
from tawatur.group.stories import bunched, texts, whole
from tawatur.model.page import Article, Page, Report
from tawatur.model.span import Span


def report(number: int, line: str) -> Report:
    """A line of the file as an article."""
    held = json.loads(line)
    title, body = held["title"].strip() or "-", held["content"].replace("\0", "").strip() or "-"
    text, start = f"{title}\n\n{body}\n", len(title) + 2
    page = Page(f"{number:06}", text)
    day = date.fromisoformat(held["date_extracted"][:10])
    article = Article(f"{page.id}-1", 1, Span(0, len(title)), (Span(start, start + len(body)),), published=day)
    return Report(page, article)


def measured(path: Path, most: int) -> dict[str, Any]:
    """Processor seconds of each step over the first articles of a file, and the memory at most."""
    gc.set_threshold(100_000, *gc.get_threshold()[1:])  # as it stands where lexicons are loaded
    took: dict[str, float] = {}
    clock = [time.process_time()]

    def step(name: str) -> None:
        now = time.process_time()
        took[name] = now - clock[0]
        clock[0] = time.process_time()

    with path.open("rb") as file:
        reports = [report(n, line.decode()) for n, line in enumerate(islice(file, most))]
    clock[0] = time.process_time()
    found = copies(reports)
    step("copies")
    held = leaves(reports, {})
    step("leaves")
    bunches = bunched(held, texts(found))
    step("stories")
    places = lines([whole(bunch.leaves) for bunch in bunches])
    step("lines")
    by_id = {one.article.id: one for one in reports}
    attached([[by_id[leaf.id] for leaf in bunch.leaves] for bunch in bunches])
    step("related")
    told = {
        "articles": len(reports),
        "copy groups": len(found),
        "stories": len(bunches),
        "of several": sum(len(bunch.leaves) > 1 for bunch in bunches),
        "lines": len({place.line for place in places.values()}),
        "chapters": len({place.chapter for place in places.values()}),
    }
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"told": told, "took": took, "memory": memory}


def main() -> None:
    """Each size in a process of its own, so that memory is its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", type=int, nargs="+", default=[15_000])
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        sys.stdout.write(json.dumps(measured(given.file, given.n[0])))
        return
    before: dict[str, float] = {}
    for most in given.n:
        asked = [sys.executable, __file__, str(given.file), "-n", str(most), "--one"]
        now = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
        sys.stdout.write(", ".join(f"{n} {what}" for what, n in now["told"].items()) + "\n")
        for name, took in now["took"].items():
            ratio = f"  x {took / before[name]:.2f}" if before.get(name, 0) > 0.1 else ""
            sys.stdout.write(f"  {name:10}{took:8.1f} s{ratio}\n")
        sys.stdout.write(f"  {now['memory']:.0f} MB at most\n")
        sys.stdout.flush()
        before = now["took"]


if __name__ == "__main__":
    main()
