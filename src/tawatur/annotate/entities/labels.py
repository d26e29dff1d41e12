"""English labels of what no list knows: what it is in English, its own name in Latin letters ("Nasiman Airport")."""

from __future__ import annotations

from tawatur.annotate.entities.draft import Draft, stem
from tawatur.annotate.entities.vocabulary import Vocabulary
from tawatur.model.prose import Prose
from tawatur.script.fold import raw_cut
from tawatur.script.romanise import romanise

# Rules whose drafts may begin with the noun that says what they are.
_NOUNS = frozenset(("crf", "place noun"))


def labelled(prose: Prose, draft: Draft, known: Vocabulary) -> Draft:
    """The draft with a label where it has none."""
    if draft.entity or draft.nominal:
        return draft
    label = _called(prose, draft, known) or _romanised(prose, draft.first, draft.last, draft.cut, known)
    return draft._replace(entity=label)


def _called(prose: Prose, draft: Draft, known: Vocabulary) -> str:
    """What stands before the name in English, and the name as the list or the ear has it; "" where nothing does."""
    words = prose.words
    call = known.calls.get((stem(words[draft.first].form, draft.cut),)) if draft.rule in _NOUNS else None
    if call is None or draft.length < 2:
        return ""
    first, last = draft.first + 1, draft.last
    international = last - first > 1 and words[last - 1].form == _INTERNATIONAL
    last -= international
    names = known.names.get(tuple(word.form for word in words[first:last]))
    # A street that bears the name of a province bears that of the man or saint it is called after.
    listed = names[0].label if names and names[0].kind not in _AFTER_SOMEBODY else ""
    name = listed.split(" (")[0].split(",")[0] or _romanised(prose, first, last, 0, known)
    return call.format(f"{name} International" if international else name)


_INTERNATIONAL = "الدولي"
_AFTER_SOMEBODY = frozenset(("governorate", "province", "region"))


def _romanised(prose: Prose, first: int, last: int, cut: int, known: Vocabulary) -> str:
    start = raw_cut(prose.text, prose.span(first, first + 1), cut) if cut else prose.words[first].start
    return romanise(prose.text[start : prose.words[last - 1].end], known.latin)
