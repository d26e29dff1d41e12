"""Words as data, not code: one folder of `data/` per dimension, each entry with an example that fires it."""

from tawatur.lexicon.load import Lexicon, Row, building, cells

__all__ = ["Lexicon", "Row", "building", "cells"]
