"""One more article among stories that stand: the one it joins, and others that prove to be the same because of it.

What stands is never split. Two stories become one where the batch (`stories.bunched`) would have joined them, now that
an article is there which is like both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tawatur.group.leaves import likeness, reason
from tawatur.group.stories import JOIN, asked, distant
from tawatur.model.grouped import Leaf

# Articles of two stories that are compared, the last of each, before one goes into the other.
_SMALL, _LARGE = 20, 60


class Joining(NamedTuple):
    """The stories (ids) that an article belongs to, the likest first, with the reason for each; none: a new one."""

    stories: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


def joining(
    leaf: Leaf,
    others: Sequence[Leaf],
    home: Mapping[str, str],
    texts: Mapping[str, str],
    members: Callable[[str], Sequence[Leaf]],
) -> Joining:
    """Where an article belongs, from those worth comparing and the story (`home`) of each.

    `texts` says which text is printed where, `members` gives the articles of a story in order.
    """
    scored = [(likeness(*ordered(leaf, other), texts), other) for other in others]
    ranked = sorted((pair for pair in scored if pair[0] >= JOIN), key=lambda pair: (-pair[0], pair[1].order))
    stories: list[str] = []
    why: list[str] = []
    held: list[Leaf] = [leaf]
    for _, other in ranked:
        name = home[other.id]
        if name in stories:
            continue
        there = members(name)
        if not stories or (not distant(held, there) and _one(held, there, texts)):
            stories.append(name)
            why.append(reason(*ordered(leaf, other), texts))
            held += there
    return Joining(tuple(stories), tuple(why))


def ordered(a: Leaf, b: Leaf) -> tuple[Leaf, Leaf]:
    """Two leaves, the earlier first."""
    return (a, b) if a.order <= b.order else (b, a)


def _one(one: Sequence[Leaf], other: Sequence[Leaf], texts: Mapping[str, str]) -> bool:
    """Whether the articles of the smaller of two groups have, on the average, their like in the larger."""
    small, large = sorted((one, other), key=len)
    few = sorted(small, key=lambda leaf: leaf.order)[-_SMALL:]
    many = sorted(large, key=lambda leaf: leaf.order)[-_LARGE:]
    best = [max(likeness(*ordered(a, b), texts) for b in many) for a in few]
    return sum(score for score in best if score >= 0.5 * JOIN) / len(best) >= asked(small, large)
