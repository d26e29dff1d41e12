"""Words behind a title that open a name, though they are something else elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word

_ALI = "علي"


def ali(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether what may be "on" is Ali: a word that is no ordinary one and a family name follow it."""
    if words[at].form != _ALI or at + 2 >= last:
        return False
    father, family = words[at + 1].form, words[at + 2].form
    ordinary = father.startswith("ال") or father in known.ordinary or father in known.common
    own = family.startswith("ال") and family.endswith("ي") and family in known.surnames
    return own and not ordinary and words[at + 1].kind == "arabic"
