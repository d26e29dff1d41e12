"""Read the expectations beside the HTML goldens and count what a reading has right.

A `.marks` file holds `url ADDRESS`, then for each article (a letter) `a published|dated_by|outlet|author VALUE`, then
the lines of the page from top to bottom, one a line: `CODE article|text`, with the codes of `../pages/build.py`.
A character counts as right where the page holds the line's text in that order and gives it that role and article;
text that the page holds beyond that counts as wrong. White space does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from tawatur.model.page import Article, Page

ROLES = {
    "T": "title", "S": "subhead", "B": "body", "Y": "byline", "P": "publisher", "G": "tags", "A": "ad", "R": "related",
    "C": "chrome",
}  # fmt: skip
# Roles whose text is the article's own: here the article's number must be right, too.
OWN = frozenset(("title", "subhead", "body", "byline", "publisher"))
_LINE = re.compile(r"([A-Z])(?: (\w))?\|(.*)")
_FACT = re.compile(r"(\w) (published|dated_by|outlet|author)(?: (.*))?")


@dataclass(slots=True)
class Expected:
    """What a reader sees in a page: the facts of each article, and all lines as (role, number of article, text)."""

    url: str | None = None
    facts: dict[int, dict[str, str]] = field(default_factory=dict)
    lines: list[tuple[str, int, str]] = field(default_factory=list)

    def body(self, number: int) -> str:
        """The body of an article, without white space."""
        return "".join(text for role, n, text in self.lines if role == "body" and n == number)


def expected(path: Path) -> Expected:
    """Read a `.marks` file. Raises ValueError where a line is none of its kinds."""
    out = Expected()
    for line in path.read_text("utf-8").splitlines():
        if match := _LINE.fullmatch(line):
            code, letter, text = match.groups()
            out.lines.append((ROLES[code], ord(letter) - 96 if letter else 0, squeezed(text)))
        elif match := _FACT.fullmatch(line):
            letter, name, value = match.groups()
            out.facts.setdefault(ord(letter) - 96, {})[name] = value or ""
        elif line.startswith("url "):
            out.url = line[4:]
        else:
            raise ValueError(f"{path.name}: {line}")
    return out


def squeezed(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


def characters(page: Page, wanted: Expected) -> tuple[int, int]:
    """How many characters of the page are right, and how many there are."""
    held = [
        (char, block.role, block.article or 0)
        for block in page.blocks
        for char in page.printed(block.span)
        if not char.isspace()
    ]
    text = "".join(char for char, _, _ in held)
    at = right = found = 0
    for role, number, line in wanted.lines:
        place = text.find(line, at)
        if place < 0:
            continue
        at = place + len(line)
        found += len(line)
        right += sum(r == role and (n == number or role not in OWN) for _, r, n in held[place:at])
    return right, len(held) + sum(len(line) for _, _, line in wanted.lines) - found


def fields(page: Page, wanted: Expected) -> dict[str, bool]:
    """Each field of the page and of its articles, and whether it is right."""
    out = {"url": page.url == wanted.url, "articles": len(page.articles) == len(wanted.facts)}
    for number, facts in wanted.facts.items():
        article = page.articles[number - 1] if number <= len(page.articles) else None
        title = "".join(text for role, n, text in wanted.lines if role == "title" and n == number)
        out[f"{number} title"] = article is not None and title == _printed(page, (article.title,))
        out[f"{number} body"] = article is not None and wanted.body(number) == _printed(page, article.body)
        for name, value in facts.items():
            out[f"{number} {name}"] = article is not None and value in _values(page, article, name)
    return out


def _printed(page: Page, spans: tuple[object, ...]) -> str:
    return "".join(squeezed(page.printed(span)) for span in spans if span)  # type: ignore[arg-type]


def _values(page: Page, article: Article, name: str) -> set[str]:
    """The value of a field as its label and as the page prints it."""
    party = {"outlet": article.publisher, "author": getattr(article, "author", None)}.get(name)
    if name in ("outlet", "author"):
        return {""} if party is None else {party.entity or "", page.printed(party.span) if party.span else ""} - {""}
    return {str(getattr(article, name) or "")}
