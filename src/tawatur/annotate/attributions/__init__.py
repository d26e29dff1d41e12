"""The layer `attributions`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.prose import Prose


class Attributions:
    """Reads attributions."""

    name = "attributions"
    version = "0"
    reads: tuple[str, ...] = ("entities", "times", "quantities")
    writes = "attributions"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[Any]:
        return ()
