"""Teasers: headlines with one sentence each that stand in a list below an article, and are no articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.pages.segments import Segment

# Below an article of so many paragraphs or more, so many items with one sentence of at most so many words are a list.
_ARTICLE, _ITEMS, _WORDS = 3, 2, 32


def teasers(held: Sequence[Segment], members: Mapping[int, Sequence[int]], bodies: Mapping[int, int]) -> list[int]:
    """The numbers of the articles at the end of a page that are such a list; `bodies` counts the paragraphs of each.

    A label of headlines stands before the list, and nothing between its items: neither a day nor a credit.
    """
    last = max(members, default=0)
    first = last + 1
    while first > 2 and _is_item(held, members[first - 1], bodies[first - 1]):
        first -= 1
    if last - first + 1 < _ITEMS or bodies[first - 1] < _ARTICLE:
        return []
    at = members[first][0]
    unbroken = members[last][-1] - at + 1 == sum(len(members[n]) for n in range(first, last + 1))
    return list(range(first, last + 1)) if unbroken and held[at - 1].kind == "related" else []


def _is_item(held: Sequence[Segment], own: Sequence[int], paragraphs: int) -> bool:
    """Whether an article is a headline and one sentence."""
    text = held[own[-1]].text
    return len(own) == 2 and paragraphs == 1 and len(held[own[-1]].forms) <= _WORDS and text.find(". ") < 0
