"""The layer `times`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.prose import Prose


class Times:
    """Reads times."""

    name = "times"
    version = "0"
    reads: tuple[str, ...] = ("entities",)
    writes = "times"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[Any]:
        return ()
