"""Names of which no word is of the news, as those of foreigners behind their trade."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Title
from tawatur.annotate.entities.words.edges import FOREIGN, built_on_ordinary
from tawatur.annotate.entities.words.vocabulary import Vocabulary

# A foreign name alone has more letters, behind the adjective of its country so many.
_HEARD = 4


def stranger(name: Sequence[str], title: Title, known: Vocabulary) -> bool:
    """Whether nothing in a name is of the news, and what alone stands behind somebody's trade has a foreign sound."""
    first = name[0]
    if not _foreign(first, known):
        return False
    if len(name) > 1:
        return all(form in known.units or _foreign(form, known) for form in name[1:])
    brief = len(first) < _HEARD + (not title.country)
    if title.style != "profession" or brief or first[0] == "و" or first[-1] == "ه":
        return False
    return bool(title.country) or sum(map(first[1:].count, "اوي")) > 1


def _foreign(form: str, known: Vocabulary) -> bool:
    """Whether a word is none that Arabic news uses, so that two of them behind "the goalkeeper" are a name."""
    if form.startswith(("ال", "لل", "بال", "وال", "وت")) or known.of_news(form):
        return False
    if form.startswith(("ي", "ت", "س")) and not form.endswith(FOREIGN):
        return False
    return not built_on_ordinary(form, known) and not known.nations.get((f"ال{form}",))
