"""Rules ask for events by the modes that the lexicon gives: a mode that no trigger has is asked for in vain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tawatur
from tawatur.annotate.events.words.triggers import entries
from tawatur.lexicon import Lexicon
from tawatur.model import modes

SOURCES = Path(tawatur.__file__).parent
GIVEN = {entry.get("mode") for _, _, entry in entries(Lexicon())}
# These ask how events are told; "mode" elsewhere is how words are: direct or indirect.
ASKING = [path for stage in ("annotate/events", "group") for path in sorted((SOURCES / stage).rglob("*.py"))]
VOICES = {"direct", "mixed", "indirect"}


def asked(tree: ast.AST) -> Iterator[str]:
    """The words with which a module compares the mode of an event."""
    for node in ast.walk(tree):
        sides = (node.left, *node.comparators) if isinstance(node, ast.Compare) else ()
        if any(isinstance(side, ast.Attribute) and side.attr == "mode" for side in sides):
            parts = [part for side in sides for part in (side.elts if isinstance(side, ast.Tuple) else [side])]
            yield from (part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


def test_the_modes_that_have_names() -> None:
    named = [held for name, held in vars(modes).items() if name.isupper()]
    words = {word for held in named for word in ((held,) if isinstance(held, str) else held)}
    assert words and words <= GIVEN


@pytest.mark.parametrize("path", ASKING, ids=lambda path: str(path.relative_to(SOURCES)))
def test_the_modes_that_rules_ask_for(path: Path) -> None:
    assert set(asked(ast.parse(path.read_text("utf-8")))) - VOICES <= GIVEN
