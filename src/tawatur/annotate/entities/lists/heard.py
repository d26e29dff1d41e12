"""Outlets that are called like ordinary words, by those who say something to them ("قال مصدر للجزيرة إن …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import FOR_NEWS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose
from tawatur.script.words import among

_THAT = frozenset(("ان", "انه", "انها", "انهم", ":"))
_TO = "الي"
# Between the two, somebody only comes there ("قال لدى وصوله للمدينة إن …").
_APART = frozenset(("الذي", "التي", "لدي", "عند", "بعد", "قبل", "خلال", "عقب", "فور", "حين", "عندما"))
# Words from a verb of saying to the outlet, at most; letters of ل and the article, of which one stays.
_FAR, _GLUED = 8, 1


def heard(prose: Prose, taken: Sequence[bool], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for such outlets between a verb of saying and what is said."""
    forms = prose.forms
    for at in among(forms, known.heard):
        to = at + 1 < len(forms) and forms[at + 1] == _TO  # "ألمح مصدر للصحيفة إلى أن …"
        said = forms[at + 1 + to] in _THAT if at + 1 + to < len(forms) else False
        before = forms[max(0, at - _FAR) : at]
        agency = forms[at] == FOR_NEWS and at > 0 and (taken[at - 1] or forms[at - 1] in known.nations_forms)
        if agency or not said or taken[at] or not _APART.isdisjoint(before):
            continue
        if not (known.saying.isdisjoint(before) and known.citing.isdisjoint(before)):
            names = known.heard[forms[at]]
            yield Draft(
                at, at + 1, _GLUED, "ORG", "heard", names[0].label, "outlet", True, country=names[0].country,
                names=names,
            )  # fmt: skip
