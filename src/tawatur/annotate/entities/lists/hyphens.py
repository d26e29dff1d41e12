"""Names of people and places of which a hyphen joins two words ("بيير-إيمريك", "نسيمان-الواد")."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_HYPHEN = "-"
# A part of such a name has more letters than this.
_BRIEF = 2


def hyphenated(words: Sequence[Word], drafts: Sequence[Draft], known: Vocabulary) -> list[Draft]:
    """The drafts, people and places with what a hyphen joins to them, where no list has both sides."""
    ends = {draft.last: draft for draft in drafts if _joins(words, draft.last)}
    if not ends and not any(_joins(words, draft.first - 1) for draft in drafts):
        return list(drafts)
    starts = {draft.first: draft for draft in drafts}
    taken: set[Draft] = set()
    longer: dict[Draft, Draft] = {}
    for draft in drafts:
        if draft in taken or draft.nominal or draft.type not in ("PER", "GPE"):
            continue
        first, last = draft.first, draft.last
        other = starts.get(last + 1) if last in ends else None
        if last in ends and _fits(draft, other, words[last + 1], known):
            last = other.last if other else last + 2
        elif other is None and _joins(words, first - 1) and first - 1 not in ends:
            first -= 2 * (not draft.cut and _fits(draft, None, words[first - 2], known))
        if first != draft.first or last != draft.last:
            longer[draft] = draft._replace(first=first, last=last, rule="parts" if draft.type == "PER" else draft.rule,
                                           entity=None, listed=False, names=(), country="")  # fmt: skip
            taken |= {other} if other else set()
    return [longer.get(draft, draft) for draft in drafts if draft not in taken]


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether a hyphen stands here without space between two Arabic words."""
    if not 0 < at < len(words) - 1 or words[at].form != _HYPHEN:
        return False
    before, after = words[at - 1], words[at + 1]
    if before.end != words[at].start or after.start != words[at].end:
        return False
    return before.kind == "arabic" and after.kind == "arabic"


def _fits(draft: Draft, other: Draft | None, word: Word, known: Vocabulary) -> bool:
    """Whether the other side is a name of the same kind, or a word that news does not use."""
    if other:
        return other.type == draft.type and not (other.listed and draft.listed) and not other.nominal
    form = word.form
    if len(form) <= _BRIEF or known.of_news(form) or form.startswith(("ال", "و")):
        return False
    return not known.names.get((form,))
