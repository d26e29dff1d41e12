"""Party: somebody named in the text."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.model.span import Span


class Party(NamedTuple):
    """Somebody named in the text: the entity meant (its label, or None) and the words that name it (or None)."""

    entity: str | None
    span: Span | None = None
