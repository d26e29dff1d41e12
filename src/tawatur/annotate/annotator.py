"""What an annotator is: a named, versioned function from prose and earlier layers to one new layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from tawatur.model.layers import Layers
from tawatur.model.prose import Prose


class Annotator(Protocol):
    """Reads prose and the layers named in `reads`, returns the layer named in `writes`, sorted by position.

    Pure: same prose and layers, same answer. `version` changes with any change of what comes out.
    """

    name: str
    version: str
    reads: tuple[str, ...]
    writes: str

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[Any]: ...
