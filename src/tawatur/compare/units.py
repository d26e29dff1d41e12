"""Units as they are held against each other."""

from __future__ import annotations

# Heads that count part of those hurt: they are held against their like alone.
_PARTS = frozenset(
    {"child", "woman", "girl", "boy", "baby", "infant", "journalist", "medic", "minor", "pupil", "officer"}
)
_STATES = ("killed", "injured", "displaced", "missing", "arrested", "released", "captured", "wounded", "kidnapped")


def comparable(unit: str) -> str:
    """What a unit is compared under: people hurt are people, whatever they are called, but children are children."""
    head, _, state = unit.rpartition(" ")
    if unit == "body":
        return "killed"
    if state not in _STATES:
        return unit
    return f"{head} {state}" if head.split()[-1:] and head.split()[-1] in _PARTS else state
