"""Speed of reading events alone: articles and words a second on one core, the other layers read before.

    python bench/events.py FILE.jsonl [-n 500]

Each line of the file is an object with `title` and `content`. Loading the lexicon is timed apart; the caches of word
forms are warm, as they are in a run over many pages.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from itertools import islice
from pathlib import Path

from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.prose import prose


def read(line: str) -> Prose:
    """The prose of one article."""
    held = json.loads(line)
    title, body = held["title"].strip() or "-", held["content"].replace("\0", "").strip() or "-"
    text = f"{title}\n\n{body}\n"
    start = len(title) + 2
    article = Article("a", 1, Span(0, len(title)), (Span(start, start + len(body)),))
    return prose(Page("bench", text, articles=(article,)), article)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", type=int, default=500)
    given = parser.parse_args()
    *others, events = pipeline(Lexicon())
    with given.file.open(encoding="utf-8") as lines:
        texts = [read(line) for line in islice(lines, given.n)]
    layers = [annotate(text, others) for text in texts]
    began = time.process_time()
    events(texts[0], Layers())
    loaded = time.process_time() - began
    for text, held in zip(texts, layers, strict=True):
        events(text, held)
    began = time.process_time()
    found = sum(len(events(text, held)) for text, held in zip(texts, layers, strict=True))
    spent = time.process_time() - began
    words = sum(len(text.words) for text in texts)
    sys.stdout.write(
        f"load {loaded:.2f} s; {len(texts) / spent:.0f} articles/s, {words / spent:,.0f} words/s; {found} events\n"
    )


if __name__ == "__main__":
    main()
