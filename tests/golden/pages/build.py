"""Make the golden pages from `pages.marks`: each page's text and, beside it, its articles and blocks.

    python tests/golden/pages/build.py

`@@ name.txt` begins a page; every other line is one block, `CODE article|text`, and stands on a line of its own
unless a sign before the code says otherwise: `+` glued to the block before, `_` one space after it, `~` four spaces.
Codes: T title, S subhead, B body, Y byline, P publisher, G tags, A ad, R related, C chrome. The article is a letter,
left out where the block belongs to none. An empty line is an empty line.
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
GAPS = {"": "\n", "+": "", "_": " ", "~": "    "}
BLOCK = re.compile(r"([+~_]?)([A-Z])(?: (\w))?\|(.*)")
OUTLET = re.compile(r"(?:المصدر: |نشر في )(?:صحيفة |مجلة |موقع |يومية )?(.+?)(?: يوم .*)?")


def pages(source: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(file name, text, standoff) of every page marked up in `source`. Raises ValueError where a line has no code."""
    for part in re.split(r"^@@ ", source, flags=re.M)[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        text, blocks = _blocks(name.split("_")[0], lines)
        yield name, text, {"page": name, "articles": list(_articles(text, blocks)), "blocks": blocks}


def _blocks(stem: str, lines: list[str]) -> tuple[str, list[dict[str, Any]]]:
    text, blocks = "", []
    for line in lines:
        if not line.strip():
            text += "\n"
            continue
        marked = BLOCK.fullmatch(line)
        if marked is None:
            raise ValueError(f"{stem}: no code: {line}")
        sign, code, article, words = marked.groups()
        gap = "" if not text or (sign == "_" and text.endswith(" ")) else GAPS[sign]
        start = len(text) + len(gap) + len(words) - len(words.lstrip())
        text += gap + words
        end = start + len(words.strip())
        blocks.append({"span": [start, end], "role": ROLES[code], "article": stem + article if article else None})
    return text + "\n", blocks


def _articles(text: str, blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for number in dict.fromkeys(block["article"] for block in blocks if block["article"]):
        held: dict[str, list[list[int]]] = {role: [] for role in ROLES.values()}
        for block in blocks:
            if block["article"] == number:
                held[block["role"]].append(block["span"])
        yield {
            "id": number,
            "title": held["title"][0] if held["title"] else None,
            "body": held["body"],
            "publisher": _publisher(text, held["publisher"][0]) if held["publisher"] else None,
            "published": None,
        }


def _publisher(text: str, span: list[int]) -> dict[str, Any]:
    named = OUTLET.fullmatch(text, *span)
    if named is None:
        raise ValueError(f"no outlet in: {text[slice(*span)]}")
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
