"""Run the annotators over gold pages and print the scorer's table.

    python tools/measure.py seeds|dev|train [--gold-blocks] [--gold LAYER ...] [--show LAYER] [--only PAGE]

Pages are cut by Tawatur itself; with `--gold-blocks` by the gold, so that a layer is measured on its own. `--gold
entities` (repeatable) hands the gold layer on instead of the annotator's. Needs `../shared` beside the repository.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityMention, Layers, Maker, QuantityMention, TimeMention
from tawatur.model.page import Article, Block, Page, Party
from tawatur.model.span import Span
from tawatur.output.export.standoff import standoff
from tawatur.script.fold import fold
from tawatur.script.prose import prose

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
GOLD = {name: SHARED / "gold" / name for name in ("seeds", "dev", "train")}
PAGES = {"seeds": SHARED / "seeds", "dev": GOLD["dev"] / "pages", "train": GOLD["train"] / "pages"}
HAND = Maker("gold", "0", "gold")


def gold_page(gold: dict[str, Any], text: str) -> Page:
    """A page with the blocks, articles and dates of a gold file."""
    blocks = tuple(
        Block(Span(*b["span"]), b["role"], _number(gold, b["article"]) if b["article"] else None)
        for b in gold["blocks"]
    )
    articles = []
    for number, a in enumerate(gold["articles"], 1):
        own = [b for b in blocks if b.article == number]
        publisher = a.get("publisher")
        articles.append(
            Article(
                id=a["id"], number=number, title=Span(*a["title"]) if a["title"] else None,
                body=tuple(Span(*s) for s in a["body"]),
                subheads=tuple(b.span for b in own if b.role == "subhead"),
                bylines=tuple(b.span for b in own if b.role == "byline"),
                publisher=Party(publisher["entity"], _span(publisher["span"])) if publisher else None,
                published=date.fromisoformat(a["published"]) if a.get("published") else None,
            )
        )  # fmt: skip
    return Page(gold["page"], text, blocks=blocks, articles=tuple(articles))


def _number(gold: dict[str, Any], article: str) -> int:
    return [a["id"] for a in gold["articles"]].index(article) + 1


def _span(held: list[int] | None) -> Span | None:
    return Span(*held) if held else None


def _entity(e: dict[str, Any]) -> EntityMention:
    return EntityMention(Span(*e["span"]), e["type"], e["entity"], HAND, e["nominal"], e["metonym"], _span(e["role"]))


def _time(t: dict[str, Any]) -> TimeMention:
    return TimeMention(Span(*t["span"]), t["value"], HAND, mod=t["mod"])


def _quantity(q: dict[str, Any]) -> QuantityMention:
    value = tuple(q["value"]) if isinstance(q["value"], list) else q["value"]
    return QuantityMention(Span(*q["span"]), value, q["unit"] or "", HAND, q["mod"])


READERS = {"entities": _entity, "times": _time, "quantities": _quantity}


def gold_layers(gold: dict[str, Any], article: Article, wanted: list[str]) -> Layers:
    """The gold layers named in `wanted` (entities, times, quantities) that lie in the article."""
    own = [span for span, _ in article.blocks()]
    held = {
        layer: tuple(
            sorted(
                (READERS[layer](item) for item in gold[layer] if any(s.covers(Span(*item["span"])) for s in own)),
                key=lambda m: m.span,
            )
        )
        for layer in wanted
    }
    return replace(Layers(), **held)


def run(name: str, gold_blocks: bool, wanted: list[str], only: str | None) -> tuple[Path, Path]:
    """Write the gold and the standoff of every page of a set into two new folders."""
    out, golds = Path(tempfile.mkdtemp()), Path(tempfile.mkdtemp())
    dates = json.loads((PAGES[name] / "dates.json").read_text("utf-8"))
    annotators = [a for a in pipeline(Lexicon()) if a.writes not in wanted]
    for path in sorted(GOLD[name].glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if only and not gold["page"].startswith(only):
            continue
        text = (PAGES[name] / gold["page"]).read_bytes().decode("utf-8")
        if gold_blocks:
            page = gold_page(gold, text)
        else:
            from tawatur.pages import read_text

            given = {int(k): date.fromisoformat(v) for k, v in dates.get(gold["page"], {}).items()}
            page = read_text(gold["page"], text, dates=given)
        view = fold(page.text)
        read = tuple(
            replace(a, layers=annotate(prose(page, a, view), annotators, gold_layers(gold, a, wanted)))
            for a in page.articles
        )
        page = replace(page, articles=read)
        (out / path.name).write_text(json.dumps(standoff(page), ensure_ascii=False), "utf-8")
        (golds / path.name).write_text(json.dumps(gold, ensure_ascii=False), "utf-8")
    return golds, out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=sorted(GOLD))
    parser.add_argument("--gold-blocks", action="store_true")
    parser.add_argument("--gold", action="append", default=[], choices=["entities", "times", "quantities"])
    parser.add_argument("--show")
    parser.add_argument("--only")
    given = parser.parse_args()
    golds, out = run(given.set, given.gold_blocks, given.gold, given.only)
    command = [
        sys.executable,
        str(SHARED / "gold" / "score.py"),
        str(golds),
        str(out),
        "--pages",
        str(PAGES[given.set]),
    ]
    return subprocess.run(command + (["--show", given.show] if given.show else []), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
