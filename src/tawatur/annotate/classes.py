"""Open classes of words, as a component's `classes.toml` lists them for its rules to ask of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tawatur.script.words import forms


def folded(table: Mapping[str, Any]) -> dict[str, Any]:
    """The classes of a file by name, folded: its `words` as frozen sets, the `beginnings` of others as tuples."""
    words = {name: frozenset(forms(word)[0] for word in held) for name, held in table["words"].items()}
    return words | {name: tuple(forms(letters)[0] for letters in held) for name, held in table["beginnings"].items()}
