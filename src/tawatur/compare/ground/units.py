"""Units as they are held against each other."""

from __future__ import annotations

# Heads that count part of those hurt: they are held against their like alone.
_PARTS = frozenset(
    {"child", "woman", "girl", "boy", "baby", "infant", "journalist", "medic", "minor", "pupil", "officer"}
)
# Whom another word only calls otherwise.
_ALSO = {"minor": "child"}
_ANYBODY = frozenset({"person", "people", "victim", "dead", "human"})
# Of an exchange; hostages are given for prisoners, so they are others.
_EXCHANGED, _CAPTIVES = "exchanged", frozenset({"soldier", "fighter", "captive", "member", "recruit"})
# Dead and hurt in one number.
EITHER = "killed or injured"
# Who is held was arrested.
_HELD = frozenset({"captured", "detained"})
# Planes that somebody flies, whatever they are called.
_PLANES = frozenset({"fighter jet", "warplane", "aircraft"})
# Strikes from the air, by their other names.
_STRIKES = frozenset({"airstrike", "strike", "raid"})
_STATES = (
    "killed",
    "injured",
    "displaced",
    "missing",
    "arrested",
    "released",
    "captured",
    "detained",
    "wounded",
    "kidnapped",
)


def comparable(unit: str, attribute: str = "") -> str:
    """What a unit is compared under: people hurt are people, whatever they are called, but children and minors are
    children; the soldiers that are exchanged are prisoners.
    """
    if attribute == _EXCHANGED and unit in _CAPTIVES:
        return "prisoner"
    if (unit, attribute) == ("injury", "injured"):
        return "injured"
    if unit in _PLANES:
        return "aircraft"
    if attribute == "strikes" and unit in _STRIKES:
        return "strike"
    head, _, state = unit.rpartition(" ")
    if unit == "body":
        return "killed"
    if unit.endswith(EITHER):
        return EITHER
    if state not in _STATES:
        return unit
    if attribute == "arrested" and state in _HELD:
        state = attribute
    who = head.rpartition(" ")[2]
    return f"{_ALSO.get(who, head)} {state}" if who in _PARTS else state


def one_scope(a: str, b: str) -> bool:
    """Whether two units count the same people: soldiers are not civilians, but persons may be either."""
    one, other = a.split(), b.split()
    if len(one) < 2 or len(other) < 2 or one[:-1] == other[:-1]:
        return True
    return one[-2] in _ANYBODY or other[-2] in _ANYBODY


def some_of(few: str, many: str) -> bool:
    """Whether a unit is of a kind of people, the other of people of any kind: "students killed" among those killed."""
    one, other = few.split(), many.split()
    return len(one) > 1 and len(other) > 1 and one[-2] not in _ANYBODY and other[-2] in _ANYBODY
