"""The store: what was read, where it stands, by which version, what failed. Knows the model and nothing of stages."""

from tawatur.record.reader import Said
from tawatur.record.store import Record

__all__ = ["Record", "Said"]
