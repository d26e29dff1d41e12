"""Names as the event rules see them, with their titles; countries of adjectives and of titles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.events.words.grammar import Grammar
from tawatur.model.span import Span

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
