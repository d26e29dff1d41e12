"""Articles a second of the attribution layer alone, on one core.

    python bench/attributions.py FILE [--articles N]

FILE holds one JSON object a line with the fields `title` and `content` (or `text`). Names and times are read first and
not counted.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from itertools import islice
from pathlib import Path

from tawatur.annotate.attributions import Attributions
from tawatur.annotate.entities import Entities
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.prose import prose


def articles(path: Path, most: int) -> list[tuple[Prose, Layers]]:
    """The first articles of a file as prose with their names."""
    entities = Entities(Lexicon())
    held = []
    with path.open(encoding="utf-8") as lines:
        for line in islice(lines, most):
            row = json.loads(line)
            text = f"{row.get('title', '')}\n{row.get('content') or row.get('text', '')}"
            body, at = [], 0
            for paragraph in text.split("\n"):
                if paragraph.strip():
                    body.append(Span(at, at + len(paragraph)))
                at += len(paragraph) + 1
            if len(body) < 2:
                continue
            running = prose(Page("bench", text), Article("bench-1", 1, body[0], tuple(body[1:])))
            held.append((running, Layers(entities=tuple(entities(running, Layers())))))
    return held


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    given = parser.parse_args()
    held = articles(given.file, given.articles)
    annotator = Attributions(Lexicon())
    annotator(*held[0])  # builds the tables
    started = time.process_time()
    found = sum(len(annotator(*article)) for article in held)
    spent = time.process_time() - started
    words = sum(len(running.words) for running, _ in held)
    sys.stdout.write(
        f"{len(held)} articles, {words} words, {found} attributions in {spent:.2f} s: "
        f"{len(held) / spent:.0f} articles/s\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
