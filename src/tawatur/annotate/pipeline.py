"""THE LIST: which annotators run, in which order, and what each reads and writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tawatur.annotate.annotator import Annotator
from tawatur.lexicon import Lexicon
from tawatur.model.errors import PipelineError
from tawatur.model.layers import LAYERS, Layers
from tawatur.model.prose import Prose


@cache
def pipeline(lexicon: Lexicon) -> tuple[Annotator, ...]:
    """The annotators of Tawatur over a lexicon, in the order in which they run."""
    from tawatur.annotate.attributions import Attributions
    from tawatur.annotate.entities import Entities
    from tawatur.annotate.events import Events
    from tawatur.annotate.quantities import Quantities
    from tawatur.annotate.times import Times

    annotators: tuple[Annotator, ...] = (
        Entities(lexicon),  # reads nothing                                     -> entities
        Times(lexicon),  # reads entities                                       -> times
        Quantities(lexicon),  # reads entities, times                           -> quantities
        Attributions(lexicon),  # reads entities, times, quantities             -> attributions
        Events(lexicon),  # reads entities, times, quantities, attributions     -> events
    )
    check(annotators)
    return annotators


def check(annotators: Sequence[Annotator]) -> None:
    """Raise PipelineError when an annotator reads a layer that nothing before it wrote, or two write one layer."""
    written: set[str] = set()
    for annotator in annotators:
        if annotator.writes not in LAYERS:
            raise PipelineError(
                f"{annotator.name} writes {annotator.writes!r}, which is not a layer: {', '.join(LAYERS)}"
            )
        for layer in annotator.reads:
            if layer not in written:
                raise PipelineError(f"{annotator.name} reads {layer!r}, which no annotator before it writes")
        if annotator.writes in written:
            raise PipelineError(f"{annotator.name} writes {annotator.writes!r}, which is written already")
        written.add(annotator.writes)


def annotate(prose: Prose, annotators: Sequence[Annotator], layers: Layers | None = None) -> Layers:
    """Run annotators over an article's prose, in order; `layers` are what is known already."""
    layers = layers or Layers()
    for annotator in annotators:
        layers = replace(layers, **{annotator.writes: tuple(annotator(prose, layers))})
    return layers
