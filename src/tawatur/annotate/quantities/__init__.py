"""The layer `quantities`: numbers with what they count, in one pass over the words.

A quantity begins at a number, a bound (نحو), a dual noun (شخصين) or a magnitude (عشرات); everything else is skipped by
one look-up. What the times layer covers is left to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tawatur.annotate.numbers import numerals
from tawatur.annotate.quantities.counter import Counter
from tawatur.annotate.quantities.found import Found
from tawatur.annotate.quantities.lexis import lexis
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityMention, Layers, Maker, QuantityMention
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut
from tawatur.script.marks import with_marks


class Quantities:
    """Reads quantities over the lexicon's numerals and units."""

    name = "quantities"
    version = "1"
    reads: tuple[str, ...] = ("entities", "times")
    writes = "quantities"

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, prose: Prose, layers: Layers) -> Sequence[QuantityMention]:
        names = [m.span for m in layers.entities if not m.nominal and _counts_nothing(m, prose.printed(m.span))]
        taken = sorted([m.span for m in layers.times] + names)
        counter = Counter(lexis(self.lexicon), numerals(self.lexicon), prose, _covered(prose, layers, taken))
        out: list[QuantityMention] = []
        for sentence in prose.sentences:
            for found in counter.read(sentence.first, sentence.last):
                out.append(self._mention(prose, found))
        return out

    def _mention(self, prose: Prose, found: Found) -> QuantityMention:
        first, last = prose.words[found.first], prose.words[found.last - 1]
        start = raw_cut(prose.text, Span(first.start, first.end), found.cut) if found.cut else first.start
        maker = Maker(self.name, self.version, found.rule)
        span = with_marks(prose.text, Span(start, last.end))
        return QuantityMention(span, found.value, found.unit, maker, found.mod)


def _counts_nothing(mention: EntityMention, name: str) -> bool:
    """Whether a name has digits of its own (سوخوي 35), is a person's or a listed body's, or one word that may be
    written like a dual.
    """
    listed = mention.type == "ORG" and mention.made_by.rule == "gazetteer"
    if mention.type == "PER" or listed or (" " not in name and mention.type != "MISC"):
        return True
    return not name.replace(" ", "").isalpha() and any(letter.isdigit() for letter in name)


def _covered(prose: Prose, layers: Layers, taken: list[Span]) -> frozenset[int]:
    """Indices of the words that a time or a name covers."""
    if not taken:
        return frozenset()
    words, out = prose.words, set[int]()
    for span in taken:
        at = max(bisect_right(words, (span.start + 1,)) - 1, 0)
        while at < len(words) and words[at].start < span.end:
            if words[at].end > span.start:
                out.add(at)
            at += 1
    return frozenset(out)
