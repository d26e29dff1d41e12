"""The layer `entities`: who and what is named, by lists, titles, head nouns, patterns and a sequence model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from tawatur.annotate.entities.model.crf import tagger
from tawatur.annotate.entities.recogniser import Recogniser
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.offices import offices
from tawatur.annotate.entities.words.vocabulary import vocabulary
from tawatur.lexicon import Lexicon, building
from tawatur.model.layers import EntityMention, Layers, Maker
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut


class Entities:
    """Reads names and descriptions by office; nested mentions follow the mention that holds them."""

    name = "entities"
    version = "1"
    reads: tuple[str, ...] = ()
    writes = "entities"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    @cached_property
    def _recogniser(self) -> Recogniser:
        with building():
            known = vocabulary(self.lexicon)
            return Recogniser(known, offices(self.lexicon), tagger(known))

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[EntityMention]:
        """The mentions of an article, sorted by position."""
        mentions = [self._mention(prose, draft) for draft in self._recogniser.drafts(prose)]
        return sorted(mentions, key=lambda m: (m.span.start, -m.span.end))

    def _mention(self, prose: Prose, draft: Draft) -> EntityMention:
        return EntityMention(
            _span(prose, draft.first, draft.last, draft.cut), draft.type, draft.entity,
            Maker(self.name, self.version, draft.rule), draft.nominal, draft.metonym,
            _role(prose, draft.title), draft.kind, draft.listed,
        )  # fmt: skip


def _span(prose: Prose, first: int, last: int, cut: int) -> Span:
    """The raw span of words without the proclitics of the first."""
    whole = prose.span(first, last)
    return Span(raw_cut(prose.text, prose.span(first, first + 1), cut), whole.end) if cut else whole


def _role(prose: Prose, title: Title | None) -> Span | None:
    return _span(prose, title.first, title.last, title.cut) if title else None
