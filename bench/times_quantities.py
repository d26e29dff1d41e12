"""Speed of the layers times and quantities on one core.

    python bench/times_quantities.py ARTICLES.jsonl [--articles 2000] [--profile]

The file holds one JSON object a line with `content`, and `title` and `date_extracted` where known. Words and sentences
are cut before the clock starts; every article is read once by each layer.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tawatur.annotate.quantities import Quantities
from tawatur.annotate.times import Times
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.prose import prose


def articles(path: Path, count: int) -> list[Prose]:
    """The first articles of the file, cut into words and sentences."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            held = json.loads(line)
            text = held["content"].replace("\0", " ")
            if not text.strip():
                continue
            day = held.get("date_extracted", "")[:10]
            body = Article("a", 1, None, (Span(0, len(text)),), published=date.fromisoformat(day) if day else None)
            out.append(prose(Page("a", text), body))
            if len(out) == count:
                break
    return out


def read(held: Sequence[Prose], times: Times, quantities: Quantities) -> int:
    """Read both layers of every article; the number of mentions."""
    found = 0
    for text in held:
        layers = replace(Layers(), times=tuple(times(text, Layers())))
        found += len(layers.times) + len(quantities(text, layers))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    held = articles(given.file, given.articles)
    times, quantities = Times(Lexicon()), Quantities(Lexicon())
    read(held[:20], times, quantities)  # lexicons load
    if given.profile:
        profile = cProfile.Profile()
        profile.runcall(read, held, times, quantities)
        pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(25)
        return 0
    begun = time.process_time()
    found = read(held, times, quantities)
    spent = time.process_time() - begun
    words = sum(len(text.words) for text in held)
    size = sum(len(text.text.encode()) for text in held) / 1e6
    sys.stdout.write(
        f"{len(held)} articles, {found} mentions in {spent:.2f} s of processor time: "
        f"{len(held) / spent:.0f} articles/s, {words / spent:.0f} words/s, {size / spent:.2f} MB/s\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
