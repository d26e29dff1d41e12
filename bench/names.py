"""Speed of reading names: articles, words and megabytes a second on one core.

    python bench/names.py FILE.jsonl [-n 2000]

Each line of the file is an object with `title` and `content`. Loading the lexicon is timed apart.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from itertools import islice
from pathlib import Path

from tawatur.annotate.entities import Entities
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose


def page(line: str) -> Page:
    held = json.loads(line)
    title, body = held["title"].strip() or "-", held["content"].replace("\0", "").strip() or "-"
    text = f"{title}\n\n{body}\n"
    start = len(title) + 2
    article = Article("a", 1, Span(0, len(title)), (Span(start, start + len(body)),))
    return Page("bench", text, articles=(article,))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", type=int, default=2000)
    given = parser.parse_args()
    with given.file.open(encoding="utf-8") as lines:
        pages = [page(line) for line in islice(lines, given.n)]
    began = time.process_time()
    entities = Entities(Lexicon())
    entities(prose(pages[0], pages[0].articles[0]), Layers())
    loaded = time.process_time() - began
    words = mentions = 0
    began = time.process_time()
    for held in pages:
        text = prose(held, held.articles[0])
        words += len(text.words)
        mentions += len(entities(text, Layers()))
    spent = time.process_time() - began
    size = sum(len(held.text.encode()) for held in pages) / 1e6
    sys.stdout.write(
        f"load {loaded:.2f} s; {len(pages) / spent:.0f} articles/s, {words / spent:,.0f} words/s, {size / spent:.2f} "
        f"MB/s; {mentions} mentions\n"
    )


if __name__ == "__main__":
    main()
