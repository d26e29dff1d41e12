"""Words that stand for a person, or for his country: "سموه", a companion called by one word, "بلاده"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence

from tawatur.annotate.events.scene.groups import BACK, Group, home, nation
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.model.prose import Prose

_COMMAS = frozenset("،,")
_TO = ("الي", "من")  # what is passed on to somebody's counterpart

Homes = Callable[[int, str | None], str | None]


def honoured(
    prose: Prose, forms: Sequence[str], grammar: Grammar, groups: Sequence[Group], hot: Sequence[int]
) -> Iterator[Group]:
    """ "سموه", "معاليها": the person named last with that honour or a title that has it, where no name follows."""
    people = [group for group in groups if group.type == "PER" and group.entity]
    starts = [group.first for group in people]
    for at in [at for at in hot if forms[at] in grammar.honours]:
        number, cut = bisect_left(starts, at), grammar.honours[forms[at]]
        titles = grammar.titles[forms[at][cut:]]
        near = (g for g in reversed(people[max(number - BACK, 0) : number]) if _titled(forms, g, titles))
        group = next(near, None) if at + 1 not in starts else None
        if group:
            yield Group(at, at + 1, group.entity, prose.span(at, at + 1), "PER", forms[at][:cut])


def _titled(forms: Sequence[str], group: Group, titles: frozenset[str]) -> bool:
    """Whether a person has one of the titles among his words or right before them."""
    return any(form.lstrip("وفبل").removeprefix("ال") in titles for form in forms[max(0, group.first - 2) : group.last])


def companions(prose: Prose, forms: Sequence[str], grammar: Grammar, hot: Sequence[int]) -> Iterator[Group]:
    """People called by one word beside their allies, where no name has been read there."""
    for label, word, heads, allies in grammar.companions:
        to = f"ل{word}"  # "القوات الموالية لفلان"
        met = [at for at in hot if at and (forms[at].removeprefix("و") == word or forms[at] == to)]
        if not met or allies.isdisjoint(forms):
            continue
        for at in met:
            joint = forms[at][: -len(word)]
            if joint == "ل":
                if forms[at - 1].removeprefix("ال") in grammar.parties.belonging:
                    yield _theirs(prose, forms, grammar, label, at)
            elif forms[at - 1] in (allies if joint else heads):
                yield Group(at, at + 1, label, prose.span(at, at + 1), "PER", joint)


def _theirs(prose: Prose, forms: Sequence[str], grammar: Grammar, label: str, at: int) -> Group:
    """A companion with the forces before him that are loyal to him."""
    first = at - 2 if at > 1 and forms[at - 2] in grammar.units_of else at
    clitics = forms[first][: grammar.units_of[forms[first]]] if first < at else "ل"
    return Group(first, at + 1, label, prose.span(at, at + 1), "PER" if first == at else "ORG", clitics)


def possessions(
    prose: Prose, forms: Sequence[str], grammar: Grammar, groups: Sequence[Group], homes: Homes, hot: Sequence[int]
) -> Iterator[Group]:
    """ "بلاده", "حكومته" of who speaks, else of the person named last."""
    people = [group for group in groups if group.type == "PER" and group.entity]
    starts = [group.first for group in people]
    for at in [at for at in hot if forms[at] in grammar.owned]:
        form, cut = forms[at], grammar.owned[forms[at]]
        number = bisect_left(starts, at)
        country = homes(at, people[number - 1].entity if number else None)
        if country and form[cut:] in grammar.parties.cabinets:
            yield Group(at, at + 1, f"Government of {country}", prose.span(at, at + 1), "ORG", form[:cut])
        elif country:
            yield Group(at, at + 1, country, prose.span(at, at + 1), "GPE", form[:cut])


def counterparts(
    prose: Prose,
    forms: Sequence[str],
    grammar: Grammar,
    groups: Sequence[Group],
    named: Container[int],
    hot: Sequence[int],
) -> Iterator[Group]:
    """ "نظيره السويدي", "ونظيرتها السويدية", where no name follows: the one person of that country whom the article has
    named before, else the country."""
    for at in [at for at in hot if forms[at] in grammar.counterparts and at + 2 < len(forms)]:
        label, after = nation(forms, grammar, at + 1)
        led = forms[at - 1] in _TO if at else False
        behind = after + (after < len(forms) and forms[after] in _COMMAS)
        if not led and label in grammar.states and at + 1 not in named and not (after in named or behind in named):
            joint, whom = forms[at][: grammar.counterparts[forms[at]]], _alone(forms, grammar, groups, label, at)
            yield Group(at, after, whom or label, prose.span(at, after), "PER" if whom else "ORG", joint)


def _alone(forms: Sequence[str], grammar: Grammar, groups: Sequence[Group], country: str, at: int) -> str | None:
    """The one person of a country who is named before a word, None where there is none or another."""
    people = (group for group in groups if group.first < at and group.type == "PER" and group.entity)
    theirs = {g.entity for g in people if country in (home(forms, grammar, g), grammar.natives.get(g.entity or ""))}
    return theirs.pop() if len(theirs) == 1 else None
