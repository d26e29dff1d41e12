"""The layer `attributions`: who says what, to whom, where, and through whose hands it came."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.drafts import Draft, nested_via
from tawatur.annotate.attributions.recogniser import read
from tawatur.annotate.attributions.words.cues import cues
from tawatur.annotate.attributions.words.grammar import grammar
from tawatur.annotate.attributions.words.text import Text
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Chain, Layers, Link, Maker
from tawatur.model.prose import Prose


def _once(drafts: list[Draft]) -> list[Draft]:
    """Each cue with each content once."""
    held: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        held.setdefault((draft.content, draft.cue), draft)
    return list(held.values())


class Attributions:
    """Reads attributions.

    One pass over the sentences: cues by word form, their complements by frames, sources by noun phrases and names,
    empty subjects by the discourse, chains and nesting last. Every reading names the lexicon entry that fired it.
    """

    name = "attributions"
    version = "1"
    reads: tuple[str, ...] = ("entities", "times", "quantities")
    writes = "attributions"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[Attribution]:
        text = Text(prose, layers, grammar(self.lexicon), cues(self.lexicon))
        drafts = sorted(_once(read(text)), key=lambda d: (d.content[0].start, -d.content[-1].end, d.cue.start))
        return self._finished(prose, drafts)

    def _finished(self, prose: Prose, drafts: list[Draft]) -> list[Attribution]:
        """Nesting and chains settled, in the order of the text."""
        outlet = Link(None, prose.outlet.entity if prose.outlet else None, "outlet", True)
        numbers = {id(draft): number for number, draft in enumerate(drafts)}
        return [
            Attribution(
                content=draft.content,
                cue=draft.cue,
                chain=Chain((outlet, *nested_via(draft), draft.source.link)),
                made_by=Maker(self.name, self.version, draft.rule),
                mode=draft.mode,
                act=draft.act,
                polarity=draft.polarity,
                addressee=draft.addressee,
                medium=draft.medium,
                inside=numbers.get(id(draft.outer)) if draft.outer else None,
                distance=draft.distance,
            )
            for draft in drafts
        ]
