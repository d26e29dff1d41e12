"""What stands across articles: read from the record, found, written back; and the view of one story."""

from __future__ import annotations

from tawatur.lexicon import Lexicon
from tawatur.model.across import StoryView
from tawatur.record import Record


def update(record: Record, lexicon: Lexicon) -> None:
    """Find copy groups, stories, event clusters, claims and findings anew and write them into the record."""


def view(record: Record, story: str) -> StoryView:
    """All there is on one story, by its number or id. Raises NotFoundError."""
    raise NotImplementedError
