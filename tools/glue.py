"""Glue articles of a corpus into pages like those of aggregators, and measure how well they come apart again.

    python tools/glue.py CORPUS.jsonl [--pages N] [--seed N] [--withhold] [--show N]

The corpus holds one JSON object a line with `title` and `content` (SaudiNewsNet has that shape). Each page gets one to
four articles, with or without titles, and around them the labels, key words, headline lists, buttons and dates of the
lexicon, set in the ways in which portals set them. `--withhold` switches off, page by page, every label spelling that
the page uses: what then comes apart does so by shape and position alone. Articles are right when their body has the
same characters to 98 % (or 90 %: intersection over union), titles when they are the same to the character.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tawatur.lexicon import Lexicon
from tawatur.pages.labels import entries, labels
from tawatur.pages.text import build

Spans = list[tuple[int, int]]


@dataclass
class Glued:
    """A page under construction, what it should come apart into, and the label spellings that it uses."""

    text: str = ""
    titles: list[tuple[int, int] | None] = field(default_factory=list)
    bodies: list[Spans] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def put(self, text: str, after: str = "\n\n") -> tuple[int, int]:
        start = len(self.text)
        self.text += text + after
        return start, start + len(text)


class Gluer:
    """Makes pages at random; the same seed makes the same pages."""

    def __init__(self, corpus: list[dict[str, str]], seed: int) -> None:
        self.corpus = corpus
        self.chance = random.Random(seed)
        self.phrases: dict[str, list[str]] = {}
        for entry in entries(Lexicon()):
            if "line" in entry["position"] or "prefix" in entry["position"]:
                self.phrases.setdefault(entry["kind"], []).extend(
                    p for p in entry["phrases"] if len(p) > 4 and "#" not in p
                )

    def label(self, page: Glued, kind: str) -> str:
        phrase = self.chance.choice(self.phrases[kind])
        page.used.add(phrase)
        return phrase

    def page(self) -> Glued:
        page, chance = Glued(), self.chance
        gap = chance.choice(["\n", "\n\n", "\n\n"])
        chosen = chance.sample(self.corpus, chance.choice([1, 1, 2, 2, 2, 3, 4]))
        if chance.random() < 0.3:
            page.put(self.label(page, "site"), "\n")
        style = chance.random()
        for n, article in enumerate(chosen):
            if n:
                self._between(page, style)
            self._article(page, article, gap, titled=n > 0 or chance.random() < 0.7)
            if style >= 0.25:
                self._credits(page)
        self._foot(page)
        return page

    def _article(self, page: Glued, article: dict[str, str], gap: str, titled: bool) -> None:
        chance = self.chance
        page.titles.append(page.put(article["title"], gap) if titled else None)
        if titled and chance.random() < 0.2:
            page.put(chance.choice(["2031-04-12 09:30", "الأحد 12 أبريل 2031", "منذ 3 ساعات"]), gap)
        lines = article["content"].split("\n")
        body: Spans = []
        for n, line in enumerate(lines):
            last = n + 1 == len(lines)
            body.append(page.put(line, gap))
            if not last and line.endswith(".") and chance.random() < 0.12:
                page.put(self.label(page, "ad"), gap)
            elif not last and chance.random() < 0.08:
                page.put(self.label(page, "related") + ":", " " if chance.random() < 0.5 else gap)
                page.put(self._headline(), gap)
            elif not last and n and chance.random() < 0.06:
                page.put("".join(self._headline() for _ in range(chance.randint(3, 7))), gap)
        page.bodies.append(body)

    def _headline(self) -> str:
        return self.chance.choice(self.corpus)["title"]

    def _credits(self, page: Glued) -> None:
        chance = self.chance
        if chance.random() < 0.6:
            outlet = chance.choice(["مرآة الساحل", "وكالات", "صحيفة الضفاف", "أخبار الجبل"])
            page.put(f"{self.label(page, 'publisher')}: {outlet}")
        if chance.random() < 0.6:
            words = " ".join(chance.sample(["سياسة", "اقتصاد", "الحدود", "الموازنة", "وزارة", "حوادث", "صحة"], 5))
            page.put(f"{self.label(page, 'tags')}: {words}")

    def _between(self, page: Glued, style: float) -> None:
        """Aggregators set "read also" between articles; some portals a row of buttons; some nothing but a date."""
        if style < 0.1:
            page.put(self.chance.choice(["12/04/2031", "الأحد 12 أبريل 2031 - 20:45"]), "\n")
        elif style < 0.25:
            page.put(f"{self.label(page, 'share')} {self.label(page, 'share')}")
        else:
            page.put(self.label(page, "related") + self.chance.choice([":", ""]))

    def _foot(self, page: Glued) -> None:
        chance = self.chance
        if chance.random() < 0.4:
            page.put(f"{self.label(page, 'share')} {self.label(page, 'share')}")
        if chance.random() < 0.6:
            page.put(self.label(page, "related"))
            bullet = chance.choice(["  • ", "", "- ", "» "])
            for _ in range(chance.randint(3, 9)):
                page.put(bullet + self._headline(), "\n")
        if chance.random() < 0.3:
            page.put(self.label(page, "comments"))


def overlap(one: Spans, other: Spans) -> float:
    """Intersection over union, in characters."""
    a = {i for span in one for i in range(*span)}
    b = {i for span in other for i in range(*span)}
    return len(a & b) / len(a | b) if a | b else 0.0


def measure(pages: Iterator[Glued], withhold: bool, show: int) -> dict[str, float]:
    """Article F1 at 98 % and at 90 %, and the share of titles that are right among articles found."""
    gold = found = titles = asked = 0
    right = {0.98: 0, 0.9: 0}
    lexicon = Lexicon()
    for page in pages:
        known = labels.__wrapped__(lexicon, frozenset(page.used)) if withhold else labels(lexicon)
        read = build("glued", page.text, known, lexicon)
        gold += len(page.bodies)
        found += len(read.articles)
        bodies = [[tuple(s) for s in sorted(a.body + a.subheads)] for a in read.articles]
        wrong = False
        for title, body in zip(page.titles, page.bodies, strict=True):
            scores = [overlap(body, other) for other in bodies] or [0.0]
            best = scores.index(max(scores))
            for least in right:
                right[least] += scores[best] >= least
            wrong |= scores[best] < 0.98
            if scores[best] >= 0.98 and title:
                asked += 1
                titles += read.articles[best].title == title
        if wrong and show > 0:
            show -= 1
            for block in read.blocks:
                sys.stderr.write(f"{block.role:9} {block.article or '-'} {read.printed(block.span)[:90]}\n")
            sys.stderr.write(f"{'=' * 60} used: {sorted(page.used)}\n")
    return {
        "articles": gold, "F1 98 %": 2 * right[0.98] / (gold + found), "F1 90 %": 2 * right[0.9] / (gold + found),
        "titles": titles / max(1, asked),
    }  # fmt: skip


def usable(row: dict[str, str]) -> bool:
    """An article with a title and at least two paragraphs of prose, none of which is short or breaks off."""
    lines = row.get("content", "").split("\n")
    return bool(row.get("title")) and len(lines) > 1 and all(len(line.split()) > 9 for line in lines)


def read_corpus(path: Path) -> list[dict[str, str]]:
    """The usable articles, white space at line edges and empty lines left out, numbers kept as they are."""
    out = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            title = (row.get("title") or "").strip()
            parts = [part.strip() for part in (row.get("content") or "").split("\n")]
            # Some sources repeat the headline with a link below the text: that line is no prose.
            clean = {"title": title, "content": "\n".join(part for part in parts if part and title not in part)}
            if usable(clean):
                out.append(clean)
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--withhold", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    gluer = Gluer(read_corpus(given.corpus), given.seed)
    figures = measure((gluer.page() for _ in range(given.pages)), given.withhold, given.show)
    sys.stdout.write("  ".join(f"{name} {value:.4g}" for name, value in figures.items()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
