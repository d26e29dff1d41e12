"""From mentions to entities, across articles, spellings and scripts."""

from tawatur.resolve.seen import Seen
from tawatur.resolve.together import resolve

__all__ = ["Seen", "resolve"]
