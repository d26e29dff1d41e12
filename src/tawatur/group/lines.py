"""Story lines: stories of one affair, over weeks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import sqrt

from tawatur.group.vectors import Vector, cosine
from tawatur.model.ids import make_id

# Days after which a line that nobody writes about is over.
_SILENCE = 60
_ALIKE = 0.18
_KEYS = 12
# A word that leads so many stories is no sign of one affair.
_COMMON = 400


def lines(stories: Sequence[tuple[str, date | None, Sequence[Vector]]]) -> Mapping[str, str]:
    """The line (id) of each story (id, first day, vectors of its articles), the stories in order of their days."""
    centres = [_centre(held) for _, _, held in stories]
    home: dict[int, int] = {}
    where: dict[str, list[int]] = defaultdict(list)
    for n, (_, day, _) in enumerate(stories):
        keys = sorted(centres[n], key=lambda name: (-centres[n][name], name))[:_KEYS]
        shared: Counter[int] = Counter()
        for name in keys:
            for other in where[name][-_COMMON:]:
                last = stories[other][1]
                if not (day and last) or (day - last).days <= _SILENCE:
                    shared[other] += 1
        near = [(cosine(centres[n], centres[other]), -other) for other in shared]
        best = max(near, default=(0.0, 0))
        home[n] = home[-best[1]] if best[0] >= _ALIKE else n
        for name in keys:
            where[name].append(n)
    return {name: make_id("line", stories[home[n]][0]) for n, (name, _, _) in enumerate(stories)}


def _centre(held: Sequence[Vector]) -> Vector:
    out: dict[str, float] = defaultdict(float)
    for vector in held:
        for name, x in vector.items():
            out[name] += x
    size = sqrt(sum(x * x for x in out.values()))
    return {name: x / size for name, x in out.items()} if size else {}
