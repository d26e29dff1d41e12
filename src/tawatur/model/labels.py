"""Labels: whose body one names, "Ministry of Defence (Salmar)" as "Government of Salmar"."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Whose spokesperson somebody is who has no other name.
SPEAKS_FOR = "spokesperson of "
_BRACKETS = re.compile(r"\(([^)]+)\)$")
_OF = re.compile(" of (?:the )?")


def owners(label: str) -> Iterator[str]:
    """The names that may be of whom a label's body is: the one in brackets at its end, then what follows each "of"."""
    if held := _BRACKETS.search(label):
        yield held[1]
    yield from (label[found.end() :] for found in _OF.finditer(label))
