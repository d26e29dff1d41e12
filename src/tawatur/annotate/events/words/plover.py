"""The PLOVER type of an act of speech: what a reader of the record derives from an attribution."""

from __future__ import annotations

from tawatur.model.layers import Act, Attribution

_TYPES: dict[Act, str] = {
    "demand": "REQUEST", "ask": "REQUEST", "accuse": "ACCUSE", "condemn": "ACCUSE", "refuse": "REJECT",
    "deny": "REJECT", "threaten": "THREATEN", "warn": "THREATEN", "promise": "SUPPORT", "propose": "SUPPORT",
    "welcome": "SUPPORT",
}  # fmt: skip


def verbal_type(attribution: Attribution) -> str | None:
    """The PLOVER event type of an attribution's act, None for plain statements and expectations.

    A promise to a party that asked for it is a concession only in the eyes of a reader; here it is SUPPORT.
    """
    return _TYPES.get(attribution.act)
