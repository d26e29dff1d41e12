"""Wraps: what a line has around its text that is no text: rules of a style sheet, talk about the headline."""

from __future__ import annotations

import re

from tawatur.pages.labels import Labels

# ".name{width: 100%}", perhaps inside a query, perhaps cut off. The set before the brace has no brace of its own.
_RULE = re.compile(r"\s*(?:@[^{}\n]{1,100}\{\s*)?[.#*@a-z][\w\s.#:>()@,*+~=\"'\[\]-]{0,200}\{[^{}]*(?:\}[\s}]*|\Z)")
_ARABIC = re.compile(r"[ء-ي]")
# A picture as captures to Markdown leave it: what it shows, and its address.
_IMAGE = re.compile(r"!\[[^\n]*\]\([^\s()]+\)")
# What is left of a post that a page embeds: a notice behind an address, or a long line without an Arabic letter.
_EMBEDDED, _LONG = re.compile(r"https?://\S+(?:\s+[!-~’]+){8}"), 80
# The word after which such talk prints the headline, so far into the line; a headline has so many words.
_NEWS = re.compile(r"(?<!\w)(?:خبر|موضوع|مقال)\s?[:|]?\s")
_NEAR, _LEAST = 80, 4
_WORD = re.compile(r"[^\W_]+")


def style(text: str, start: int, end: int) -> int:
    """Where the rules of a style sheet end that stand at the head of a line; `start` where none do."""
    at = start
    while at < end and text.find("{", at, end) > 0 and (rule := _RULE.match(text, at, end)):
        if _ARABIC.search(text, *rule.span()):
            break
        at = rule.end()
    return at


def foreign(text: str, start: int, end: int) -> bool:
    """Whether a line is what is left of a picture or of an embedded post: in another script, or a notice behind an
    address.
    """
    if _EMBEDDED.match(text, start, end) or (text.startswith("![", start) and _IMAGE.fullmatch(text, start, end)):
        return True
    return end - start > _LONG and not _ARABIC.search(text, start, end)


def framed(text: str, start: int, end: int, labels: Labels) -> tuple[int, int] | None:
    """The headline in "you are following the news … in the section of …", as some portals head their copies."""
    hit = labels.at(text, start, end)
    if hit is None or hit.label.kind != "notice":
        return None
    news = _NEWS.search(text, hit.start, min(end, hit.end + _NEAR))
    words = list(_WORD.finditer(text, news.end(), end)) if news else []
    for word in words[_LEAST:]:
        close = labels.at(text, word.start(), end)
        if close and "frame" in close.label.position:
            return words[0].start(), close.start
    return None
