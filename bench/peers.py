"""Tawatur beside packages that do a part of its work, on the same articles, in one run, on one core.

    pip install -e '.[bench]'
    python bench/peers.py FILE [-n 200]

FILE is JSON lines (see `articles.py`). Each pair does its work on the same texts after a first one that loads what it
needs; rates are of processor time, a ratio above 1 says that Tawatur is the faster. They do not do the same: dateparser
finds dates and no durations, sets or intervals; trafilatura cuts a page to its text where Tawatur also parts articles
and keeps offsets; datasketch and rensa stop at candidate pairs, where Tawatur aligns them and says who copied whom;
simplemma's and the plain expression's words have no places.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from articles import Row, digest, rows, say

from tawatur.annotate.times import Times
from tawatur.group.copies import copies
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.page import Page, Report
from tawatur.pages import read_bytes, read_text
from tawatur.script.fold import fold
from tawatur.script.prose import prose
from tawatur.script.words import words

_MENU = "".join(f'<li><a href="/{n}">القسم {n}</a></li>' for n in range(30))
_PERMUTATIONS, _BANDS, _SHINGLE = 128, 16, 5


class Peer(NamedTuple):
    """One piece of work: what it is, whose, and what does it for all articles."""

    work: str
    name: str
    run: Callable[[Sequence[Row]], object]


def html(row: Row) -> bytes:
    """The article as a small web page with a menu, a list of links and a foot."""
    title, _, body = row.text.partition("\n\n")
    text = "".join(f"<p>{escape(part)}</p>" for part in body.split("\n") if part.strip())
    inside = f"<nav><ul>{_MENU}</ul></nav><article><h1>{escape(title)}</h1>{text}</article><footer>{_MENU}</footer>"
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    return f'<!doctype html><html lang="ar"><head>{head}</head><body>{inside}</body></html>'.encode()


def page(row: Row, lexicon: Lexicon) -> Page:
    """The article as Tawatur reads it."""
    return read_text(str(row.number), row.text, dates={1: row.day}, lexicon=lexicon)


def shingles(row: Row) -> list[str]:
    """Runs of five words, of which both peers make their signatures."""
    held = row.text.split()
    return [" ".join(held[at : at + _SHINGLE]) for at in range(max(len(held) - _SHINGLE + 1, 1))]


def ours() -> list[Peer]:
    """What Tawatur does."""
    lexicon = Lexicon()
    times = Times(lexicon)

    def read_times(held: Sequence[Row]) -> None:
        for row in held:
            found = page(row, lexicon)
            for article in found.articles:
                times(prose(found, article), Layers())

    def clean(held: Sequence[Row]) -> None:
        for row in held:
            read_bytes(str(row.number), html(row), media="html", lexicon=lexicon)

    def copied(held: Sequence[Row]) -> None:
        copies([Report(found, a) for row in held for found in (page(row, lexicon),) for a in found.articles])

    return [
        Peer("times", "tawatur", read_times),
        Peer("cleaning", "tawatur", clean),
        Peer("copies", "tawatur", copied),
        Peer("words", "tawatur", lambda held: [words(fold(row.text)) for row in held]),
    ]


def theirs() -> list[Peer]:
    """What the others do."""
    from datasketch import MinHash, MinHashLSH
    from dateparser.search import search_dates
    from rensa import RMinHash, RMinHashLSH
    from simplemma import lemmatize, simple_tokenizer
    from trafilatura import extract

    settings: Any = {"PREFER_DATES_FROM": "past"}

    def sketched(held: Sequence[Row]) -> None:
        index = MinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS)
        for row in held:
            sketch = MinHash(num_perm=_PERMUTATIONS)
            sketch.update_batch([part.encode() for part in shingles(row)])
            index.query(sketch)
            index.insert(row.number, sketch)

    def hashed(held: Sequence[Row]) -> None:
        index = RMinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS, num_bands=_BANDS)
        for row in held:
            sketch = RMinHash(num_perm=_PERMUTATIONS, seed=1)
            sketch.update(shingles(row))
            index.query(sketch)
            index.insert(row.number, sketch)

    plain = re.compile(r"\w+")
    return [
        Peer("times", "dateparser", lambda held: [search_dates(r.text, ["ar"], settings=settings) for r in held]),
        Peer("cleaning", "trafilatura", lambda held: [extract(html(row).decode()) for row in held]),
        Peer("copies", "datasketch", sketched),
        Peer("copies", "rensa", hashed),
        Peer("words", "simplemma", lambda held: [[lemmatize(w, "ar") for w in simple_tokenizer(r.text)] for r in held]),
        Peer("words", "expression", lambda held: [plain.findall(row.text) for row in held]),
    ]


def seconds(peer: Peer, held: Sequence[Row]) -> float:
    """Seconds of processor time for all articles, after the first of them."""
    peer.run(held[:1])
    start = process_time()
    peer.run(held)
    return process_time() - start


def main() -> None:
    """Run all, print rates and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("-n", type=int, default=200)
    given = parser.parse_args()
    held = list(rows(given.file, given.n))
    say(f"{len(held)} articles; file {digest(given.file)}")
    own = {peer.work: len(held) / seconds(peer, held) for peer in ours()}
    for peer in theirs():
        rate = len(held) / seconds(peer, held)
        ratio = own[peer.work] / rate
        say(f"{peer.work:9} tawatur {own[peer.work]:9.1f}/s  {peer.name:12} {rate:9.1f}/s  ratio {ratio:8.2f}")


if __name__ == "__main__":
    main()
