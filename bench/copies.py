"""Speed (seconds of one core) and memory of finding copies and stories.

    python bench/copies.py FILE.jsonl [-n 15000]

Each line of the file is an object with `title`, `content` and a date (`date_extracted`). Articles are not annotated:
copies and stories are found on words alone.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import Counter
from datetime import date
from itertools import islice
from pathlib import Path

from tawatur.group.copies import copies
from tawatur.group.stories import stories
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


def main() -> None:
    """Read, find, say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", type=int, default=15_000)
    given = parser.parse_args()
    with given.file.open("rb") as file:
        reports = [report(n, line.decode()) for n, line in enumerate(islice(file, given.n))]
    start = time.process_time()
    found = copies(reports)
    took = time.process_time() - start
    kinds = Counter(group.kind for group in found)
    sys.stdout.write(f"{len(reports)} articles, {len(found)} copy groups {dict(kinds)} in {took:.1f} s\n")
    start = time.process_time()
    told = stories(reports, found)
    took = time.process_time() - start
    several = sum(len(story.articles) > 1 for story in told)
    lines = len({story.line for story in told})
    sys.stdout.write(f"{len(told)} stories, {several} of several articles, {lines} lines in {took:.1f} s\n")
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most\n")


if __name__ == "__main__":
    main()
