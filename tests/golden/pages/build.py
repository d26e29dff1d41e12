"""Make the golden pages from `pages.marks`: each page's text and, beside it, its articles and blocks.

    python tests/golden/pages/build.py

`@@ name.txt` begins a page; every other line is one block, `CODE article|text`, and stands on a line of its own
unless a sign before the code says otherwise: `+` glued to the block before, `_` one space after it, `~` four spaces.
Codes: T title, S subhead, B body, Y byline, P publisher, G tags, A ad, R related, C chrome. The article is a letter,
left out where the block belongs to none. An empty line is an empty line. `{…}` in a block that is no source line is
the name of the article's outlet; a chrome block that holds one has the article's letter for that alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROLES = {
    "T": "title", "S": "subhead", "B": "body", "Y": "byline", "P": "publisher", "G": "tags", "A": "ad", "R": "related",
    "C": "chrome",
}  # fmt: skip
CALLED = re.compile(r"\{(.+?)\}")
GAPS = {"": "\n", "+": "", "_": " ", "~": "    "}
BLOCK = re.compile(r"([+~_]?)([A-Z])(?: (\w))?\|(.*)")
OUTLET = re.compile(r"(?:المصدر: |نشر في |موقع كل يوم -)(?:صحيفة |مجلة |موقع |يومية )?(.+?)(?: يوم .*)?")


def pages(source: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(file name, text, standoff) of every page marked up in `source`. Raises ValueError where a line has no code."""
    for part in re.split(r"^@@ ", source, flags=re.M)[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        text, blocks, called = _blocks(name.split("_")[0], lines)
        yield name, text, {"page": name, "articles": list(_articles(text, blocks, called)), "blocks": blocks}


def _blocks(stem: str, lines: list[str]) -> tuple[str, list[dict[str, Any]], dict[str, list[int]]]:
    """The text, its blocks, and where blocks that are no source lines name an article's outlet."""
    text = ""
    blocks: list[dict[str, Any]] = []
    called: dict[str, list[int]] = {}
    for line in lines:
        if not line.strip():
            text += "\n"
            continue
        marked = BLOCK.fullmatch(line)
        if marked is None:
            raise ValueError(f"{stem}: no code: {line}")
        sign, code, article, words = marked.groups()
        gap = "" if not text or (sign == "_" and text.endswith(" ")) else GAPS[sign]
        if outlet := CALLED.search(words):
            at = len(text) + len(gap) + outlet.start()
            called[stem + article] = [at, at + len(outlet[1])]
            words = CALLED.sub(r"\1", words)
        start = len(text) + len(gap) + len(words) - len(words.lstrip())
        text += gap + words
        end = start + len(words.strip())
        owner = stem + article if article and code != "C" else None
        blocks.append({"span": [start, end], "role": ROLES[code], "article": owner})
    return text + "\n", blocks, called


def _articles(text: str, blocks: list[dict[str, Any]], called: dict[str, list[int]]) -> Iterator[dict[str, Any]]:
    for number in dict.fromkeys(block["article"] for block in blocks if block["article"]):
        held: dict[str, list[list[int]]] = {role: [] for role in ROLES.values()}
        for block in blocks:
            if block["article"] == number:
                held[block["role"]].append(block["span"])
        yield {
            "id": number,
            "title": held["title"][0] if held["title"] else None,
            "body": held["body"],
            "publisher": _publisher(text, held["publisher"], called.get(number)),
            "published": None,
        }


def _publisher(text: str, lines: list[list[int]], called: list[int] | None) -> dict[str, Any] | None:
    if not lines:
        return {"span": called, "entity": None} if called else None
    named = OUTLET.fullmatch(text, *lines[0])
    if named is None:
        raise ValueError(f"no outlet in: {text[slice(*lines[0])]}")
    return {"span": list(named.span(1)), "entity": None}


def main() -> None:
    """Write all pages."""
    for name, text, standoff in pages((HERE / "pages.marks").read_text("utf-8")):
        (HERE / name).write_text(text, encoding="utf-8")
        (HERE / name).with_suffix(".json").write_text(rendered(standoff), encoding="utf-8")


def rendered(standoff: dict[str, Any]) -> str:
    """A standoff record as it is written."""
    return json.dumps(standoff, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    main()
