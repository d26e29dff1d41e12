"""Stance: whether two headlines or sentences about one event agree, contradict each other, or are of other matters.

    >>> stance("ارتفعت أسعار القمح في السوق", "تراجعت أسعار القمح في السوق").label
    'disagree'

The figures of `contrast` go through small boosted trees (`stance.json`, made by tools/train_stance.py). It compares two
wordings and knows nothing of the world: use it to show a reader where to look, not to decide.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, Literal, get_args

from tawatur.compare.views.contrast import Contrast, contrast, features, replaced, terms
from tawatur.lexicon import Lexicon

Label = Literal["agree", "disagree", "other"]
LABELS: tuple[Label, ...] = get_args(Label)
# A leaf is its value; a branch is (feature, threshold, where it is not above, where it is).
Tree = float | list[Any]
_LEXICON = Lexicon()


@dataclass(frozen=True, slots=True)
class Stance:
    """A judgement on two sentences: the likeliest label, the probability of each (they add up to 1), and the reasons.

    `reasons` name in plain English what the two sentences show, in a fixed order: opposed words, one-sided negation,
    denial, failure or plan, other numbers, other countries, shared words. They hold whatever the label.
    """

    label: Label
    probability: dict[Label, float]
    reasons: tuple[str, ...]


def stance(a: str, b: str, lexicon: Lexicon = _LEXICON) -> Stance:
    """The stance of `b` towards `a`: "agree", "disagree", or "other" where they are of other matters."""
    found = contrast(a, b, lexicon)
    model, given = _model(), dict(features(found))
    row = [given[name] for name in model["features"]]
    row.append(sum(model["terms"].get(term, 0.0) for term in terms(found)))
    scores = [
        start + sum(_follow(tree, row) for tree in trees)
        for start, trees in zip(model["start"], model["trees"], strict=True)
    ]
    top = max(scores)
    weights = [exp(score - top) for score in scores]
    chances = {label: weight / sum(weights) for label, weight in zip(LABELS, weights, strict=True)}
    return Stance(max(LABELS, key=chances.__getitem__), chances, tuple(_reasons(found)))


def _follow(tree: Tree, row: list[float]) -> float:
    while isinstance(tree, list):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return tree


def _reasons(c: Contrast) -> Iterator[str]:
    for i, j in c.opposed:
        yield f"opposed: {c.one.forms[i]} / {c.other.forms[j]}"
    for name in ("negation", "denial", "failure", "plan"):
        if (name in c.one.classes) != (name in c.other.classes):
            yield f"{name} in the {'first' if name in c.one.classes else 'second'} only"
    for name, one, other in (
        ("numbers", c.one.numbers, c.other.numbers),
        ("countries", c.one.countries, c.other.countries),
    ):
        if one - other and other - one:
            yield f"other {name}: {_list(one - other)} / {_list(other - one)}"
    for (first, last), (start, end) in replaced(c):
        if last - first == end - start == 1:
            yield f"in one place: {c.one.forms[first]} / {c.other.forms[start]}"
    yield f"{len(c.shared)} shared words, {len(c.left)} in the first only, {len(c.right)} in the second only"


def _list(held: frozenset[float] | frozenset[str]) -> str:
    return ", ".join(sorted(f"{x:g}" if isinstance(x, float) else x for x in held))


@cache
def _model() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("tawatur.compare.views") / "stance.json").read_text("utf-8"))
    return found
