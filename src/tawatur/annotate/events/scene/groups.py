"""Names as the event rules see them, with their titles; countries of adjectives and of titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tawatur.annotate.events.words.grammar import Grammar
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.verbs import present

# So many names back the one is looked for that a noun takes up.
BACK = 400
_TWO = ("تان", "تين")  # endings of a feminine adjective of two


class Group(NamedTuple):
    """A name with its title and the names beside it that mean the same: words `[first, last)`, proclitics before it."""

    first: int
    last: int
    entity: str | None
    span: Span
    type: str
    clitics: str
    metonym: bool = False


def nation(forms: Sequence[str], grammar: Grammar, at: int) -> tuple[str, int]:
    """The country of an adjective at a word, and the word after it; "" where there is none."""
    form = forms[at].removeprefix("ال")
    if at + 1 < len(forms):
        two = (form, forms[at + 1].removeprefix("ال"))
        if two in grammar.nations:
            return grammar.nations[two], at + 2
        if forms[at] in grammar.prepositions and (
            forms[at + 1].startswith("ال") or forms[at + 1] in grammar.parties.holdings
        ):
            return "", at + 1  # "غربي المدينة"
    base = form[:-3] if form.endswith(_TWO) else form[:-1] if form.endswith(("ه", "ا")) else form
    for key in ((form,), (base,)):
        if key in grammar.nations:
            return grammar.nations[key], at + 1
    return "", at + 1


def home(forms: Sequence[str], grammar: Grammar, group: Group) -> str | None:
    """The country in somebody's title ("الوزير الفرنسي فلان"), None where there is none."""
    labels = (nation(forms, grammar, at)[0] for at in range(group.first, group.last))
    return next((label for label in labels if label in grammar.states), None)


def parted(prose: Prose, grammar: Grammar, groups: Sequence[Group]) -> Iterator[Group]:
    """The names, those of forces of two countries as the two ("القوات السويدية والنرويجية")."""
    for group in groups:
        both = _two(prose.forms, grammar, group) if group.type == "ORG" and group.last - group.first > 2 else None
        last = group.last - 1
        if both is None:
            yield group
            continue
        yield group._replace(last=last, entity=both[0], span=prose.span(group.first, last))
        yield Group(last, group.last, both[1], prose.span(last, group.last), "ORG", "و")


def _two(forms: Sequence[str], grammar: Grammar, group: Group) -> tuple[str, str] | None:
    """The two countries of the adjectives with which a name of forces ends, و between them."""
    last = group.last - 1
    if forms[last][:1] != "و" or forms[group.first] not in grammar.units_of:
        return None
    one, other = nation(forms, grammar, last - 1)[0], nation([forms[last][1:]], grammar, 0)[0]
    return (one, other) if one != other and one in grammar.states and other in grammar.states else None


def second_subjects(prose: Prose, groups: Sequence[Group]) -> Iterator[int]:
    """Words of headlines with which a second one begins ("قصف بلدة وفلان يدعو إلى …")."""
    ends = {sentence.last for sentence in prose.sentences if sentence.role == "title"}
    last = max(ends, default=0)
    for before, group in pairwise((None, *groups)):
        if group is None or group.last >= last:
            return
        pair = before is not None and before.last == group.first and before.type == group.type
        if group.clitics == "و" and group.last not in ends and not pair and present(prose.forms[group.last]):
            yield group.first
