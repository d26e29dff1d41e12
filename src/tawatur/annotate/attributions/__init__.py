"""The layer `attributions`: who says what, to whom, where, and through whose hands it came."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.drafts import Draft, nested_via
from tawatur.annotate.attributions.recogniser import read
from tawatur.annotate.attributions.words.cues import cues
from tawatur.annotate.attributions.words.grammar import grammar
from tawatur.annotate.attributions.words.text import Text
from tawatur.annotate.voice import own_voice
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Chain, Layers, Link, Maker
from tawatur.model.prose import Prose


def _once(drafts: list[Draft]) -> list[Draft]:
    """Each cue with each content once."""
    held: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        held.setdefault((draft.content, draft.cue), draft)
    return list(held.values())


def _by_somebody(drafts: list[Draft]) -> list[Draft]:
    """Those of which some words tell whose they are, or that are quoted; a writer's "he says" may be anybody's."""
    named = [d.source.link.span or d.source.link.entity or d.source.link.antecedent for d in drafts]
    unheard = {id(d) for d, name in zip(drafts, named, strict=True) if not name and d.mode != "direct"}
    for draft in drafts:
        while draft.outer is not None and id(draft.outer) in unheard:
            draft.outer = draft.outer.outer
    return [draft for draft in drafts if id(draft) not in unheard]


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
        drafts = _once(read(text))
        if own_voice(prose, self.lexicon, [draft.content for draft in drafts]):
            drafts = _by_somebody(drafts)
        drafts.sort(key=lambda d: (d.content[0].start, -d.content[-1].end, d.cue.start))
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
