"""Articles a second of every layer over JSON lines, one core, one pass.

    python bench/pipeline.py FILE [ARTICLES]

FILE holds an object a line with `content` and, where known, `title` and `date_extracted`. Prints, per stage: seconds of
processor time, articles a second, share of the time. The first article is read before the clock starts, to load the
lexicons.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

from tawatur.annotate.pipeline import pipeline
from tawatur.engine.read import annotated
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.pages import read_text
from tawatur.script.fold import fold
from tawatur.script.prose import prose


def main(path: Path, most: int) -> None:
    """Run and print the table."""
    lexicon = Lexicon()
    annotators = pipeline(lexicon)
    spent: dict[str, float] = {}
    articles = words = characters = 0
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if articles >= most:
                break
            row = json.loads(line)
            text = f"{row.get('title', '')}\n\n{row['content']}".strip()
            day = date.fromisoformat(row.get("date_extracted", "2015-07-21")[:10])
            if not number:
                annotated(read_text("warm", text, dates={1: day}), lexicon)
            start = process_time()
            page = read_text(str(number), text, dates={1: day})
            spent["pages"] = spent.get("pages", 0.0) + process_time() - start
            start = process_time()
            running = [prose(page, article, fold(page.text)) for article in page.articles]
            spent["words"] = spent.get("words", 0.0) + process_time() - start
            for held in running:
                layers = Layers()
                for annotator in annotators:
                    start = process_time()
                    layers = replace(layers, **{annotator.writes: tuple(annotator(held, layers))})
                    spent[annotator.name] = spent.get(annotator.name, 0.0) + process_time() - start
                articles += 1
                words += len(held.words)
            characters += len(text)
    total = sum(spent.values())
    for stage, seconds in spent.items():
        sys.stdout.write(f"{stage:14}{seconds:8.2f} s {articles / seconds:9.0f} articles/s {seconds / total:7.1%}\n")
    rates = f"{articles / total:.0f} articles/s, {words / total:,.0f} words/s, {characters / total / 1e6:.2f} Mchar/s"
    sys.stdout.write(f"{'all':14}{total:8.2f} s over {articles} articles: {rates}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
