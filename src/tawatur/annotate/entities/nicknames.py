"""What a body goes by once it was named: "the international organisation"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.draft import Draft, stem
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Kinds of bodies that are called by a noun and an adjective alike.
_AMONG_STATES = frozenset(("intergovernmental", "ngo"))


def nicknamed(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """What may be called "the international organisation" is the last one named with that noun, else the usual one.

    "منظمة الهجرة الدولية … المنظمة الدولية", where the usual one is not named itself.
    """
    whole = [draft for draft in drafts if draft.kind in _AMONG_STATES and draft.listed and not draft.nominal]
    out = []
    for draft in drafts:
        before = [other for other in whole if other.last <= draft.first] if _nickname(draft, words, known) else []
        noun = words[draft.first].form
        other = next(
            (other for other in reversed(before) if stem(words[other.first].form, other.cut) == noun[2:]), None
        )
        named = any(held.entity == draft.entity and words[held.first].form != noun for held in before)
        if other and not named:
            draft = draft._replace(entity=other.entity, names=other.names, country=other.country, kind=other.kind)
        out.append(draft)
    return out


def _nickname(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a body of states is called by a noun with ال and an adjective that names no country."""
    first, last = words[draft.first].form, words[draft.last - 1].form
    named = draft.kind in _AMONG_STATES and draft.length == 2 and not draft.cut
    return named and first.startswith("ال") and last.startswith("ال") and not known.nations.get((last,))
