"""Numbers as values with bounds: "about 1,200", "at least 2,000" and "1,200 to 2,000" are intervals, not strings."""

from __future__ import annotations

from math import inf

from tawatur.model.across import Claim, Value

_APPROX = 0.1
# "At least 14" backs no 38, and hardly 16: so much higher may the number be that it backs.
_CLOSE = 0.05
# So many times as high is a number that can still be of one event.
FAR = 4.0


def bounds(value: Value, mod: str | None) -> tuple[float, float] | None:
    """The closed interval that a number and its modifier allow; None for words."""
    if isinstance(value, str):
        return None
    low, high = value if isinstance(value, tuple) else (value, value)
    if mod == "approx":
        return low * (1 - _APPROX), high * (1 + _APPROX)
    if mod in ("at_least", "more_than"):
        return low, inf
    if mod in ("at_most", "less_than"):
        return -inf, high
    return low, high


def agree(a: Claim, b: Claim) -> bool:
    """Whether two claims of one subject, attribute and unit can both hold."""
    if a.polarity != b.polarity:
        return False
    one, other = bounds(a.value, a.mod), bounds(b.value, b.mod)
    if one is None or other is None:
        return a.value == b.value
    return one[0] <= other[1] and other[0] <= one[1]


def supports(vague: Claim, other: Claim) -> bool:
    """Whether a vague number backs another: they allow each other, and a bound lies right at the number."""
    one, two = bounds(vague.value, None), bounds(other.value, None)
    if one is None or two is None or not agree(vague, other):
        return False
    if vague.mod == "approx" and other.mod is None:
        return True
    least, most = min(one[0], two[0]), max(one[1], two[1])
    return most <= least * (1 + _CLOSE)


def rises(a: Claim, b: Claim) -> bool:
    """Whether the number of `b` is higher than that of `a`."""
    one, other = bounds(a.value, None), bounds(b.value, None)
    return one is not None and other is not None and other[0] > one[0]


def times(a: Claim, b: Claim) -> float:
    """How many times the higher of two numbers is the lower one."""
    one, other = bounds(a.value, None), bounds(b.value, None)
    if one is None or other is None:
        return 1.0
    return max(one[1], other[1]) / max(min(one[0], other[0]), 1.0)


def exact(claim: Claim) -> bool:
    """Whether the claim gives a number without modifier."""
    return not isinstance(claim.value, str) and claim.mod is None
