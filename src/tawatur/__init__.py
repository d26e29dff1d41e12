"""Tawatur reads Arabic news pages and returns a sourced record.

    page = tawatur.read(text, published=date(2031, 3, 10))     # articles with typed layers
    record = tawatur.Record.open("tawatur.db")                 # what was read, asked and kept

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawatur.engine.read import read
    from tawatur.lexicon import Lexicon
    from tawatur.model.page import Page, Report
    from tawatur.record import Record

__version__ = "0.1.0"
__all__ = ["Lexicon", "Page", "Record", "Report", "__version__", "read"]

_WHERE = {
    "read": "tawatur.engine.read",
    "Record": "tawatur.record",
    "Lexicon": "tawatur.lexicon",
    "Page": "tawatur.model.page",
    "Report": "tawatur.model.page",
}


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'tawatur' has no attribute {name!r}")
