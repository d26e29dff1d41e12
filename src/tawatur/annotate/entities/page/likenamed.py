"""Listed names that are part of a longer one of the page, whose bearer they call there."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# What a federation of a sport goes on with ("الاتحاد السلماري لكرة القدم").
_GAME, _NATION = "لكره", 3
# Papers are called after markets and towers, whose noun stands before the name ("سوق نسيم").
_PAPERS = frozenset(("newspaper", "outlet"))
_SITES, _PAIR = frozenset(("LOC", "MISC")), 2
# Marks and words before a paper that is cited.
_CITED = frozenset('"«“(-')
_TO = "ل"


def likenamed(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, the federation of a sport called without its sport behind its whole name, and what bears the name of
    a paper as the place or event of the page that has it behind its noun.
    """
    begun = {d.forms(words)[:-2]: d for d in reversed(drafts) if _of_sport(d, words)}
    ended = {d.forms(words)[1:]: d for d in drafts if d.type in _SITES and d.listed and d.length == _PAIR}
    if not begun and not ended:
        return list(drafts)
    return [_called(draft, words, begun, ended, known) for draft in drafts]


def _of_sport(draft: Draft, words: Sequence[Word]) -> bool:
    return draft.type == "ORG" and draft.listed and draft.length > _NATION and words[draft.last - 2].form == _GAME


def _called(
    draft: Draft,
    words: Sequence[Word],
    begun: dict[tuple[str, ...], Draft],
    ended: dict[tuple[str, ...], Draft],
    known: Vocabulary,
) -> Draft:
    if not draft.listed or draft.nominal or draft.type != "ORG":
        return draft
    whole = begun.get(draft.forms(words))
    if whole and whole.first < draft.first:
        return _as(draft, whole)
    held = ended.get(draft.forms(words)) if draft.kind in _PAPERS else None
    return draft if held is None or _cited(draft, words, known) else _as(draft, held)


def _as(draft: Draft, whole: Draft) -> Draft:
    return draft._replace(entity=whole.entity, type=whole.type, kind=whole.kind, country=whole.country, names=())


def _cited(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a paper is named: in marks, behind its noun, or told something."""
    before = words[draft.first - 1].form if draft.first else ""
    after = words[draft.last].form if draft.last < len(words) else ""
    noun = known.triggers.get((before,))
    return (
        before in _CITED
        or after in _CITED
        or draft.cut > 0
        or before == _TO
        or (noun is not None and noun.type == "ORG")
    )
