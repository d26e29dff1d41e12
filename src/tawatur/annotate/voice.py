"""Whether an article is told in its writer's own voice: a column, a sermon, a letter, and no report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.words import among, forms

_ASKING = frozenset("؟?!")
# Marks of a voice in a piece, at least.
_FEWEST = 4


def own_voice(prose: Prose, lexicon: Lexicon, said: Sequence[Sequence[Span]]) -> bool:
    """Whether the writer speaks of himself and his readers, asks or exclaims, outside the contents of the statements
    `said`, at least so often and more often than he lets others speak."""
    own = among(prose.forms, _own(lexicon))
    if len(own) < max(_FEWEST, len(said) + 1):
        return False
    quoted = [span for content in said for span in content]
    own = [at for at in own if not (at and {prose.forms[at], prose.forms[at - 1]} <= _ASKING)]
    own = [at for at in own if not any(span.start <= prose.words[at].start < span.end for span in quoted)]
    return len(own) >= max(_FEWEST, len(said) + 1)


@cache
def _own(lexicon: Lexicon) -> frozenset[str]:
    """The words and marks by which a writer's voice is known."""
    words = [forms(word)[0] for word in lexicon.table("cues", "classes")["words"]["own"]]
    return _ASKING | {joint + word for word in words for joint in ("", "و", "ف")}
