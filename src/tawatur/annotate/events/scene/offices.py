"""Offices that take up who was named by them: "الوزير", "الوزير السويدي", "أمير المنطقة"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tawatur.annotate.events.scene.groups import BACK, Group, home
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.model.prose import Prose


def taken_up(
    forms: Sequence[str], groups: Sequence[Group], number: int, head: str, heading: bool, post: bool
) -> tuple[str | None, str]:
    """The body or person named last before `number` whose words begin with the noun that takes it up ("جيش كذا …:
    الجيش"), else who has it as a title among the words, where it is a `post` of people; in a headline the first such
    person named below."""
    definite = "ال" + head
    headed: Group | None = None
    titled: Group | None = None
    several = False
    for at in range(number - 1, max(number - BACK, 0) - 1, -1):
        group = groups[at]
        if not group.entity or group.type not in ("ORG", "PER"):
            continue
        form = _headword(forms, group)
        if form == definite:
            return group.entity, group.type
        if form == head:
            several = several or (headed is not None and headed.entity != group.entity)
            headed = headed or group
        elif post and titled is None and group.type == "PER" and definite in forms[group.first : group.last]:
            titled = group
    if headed:
        return (None, "ORG") if several else (headed.entity, headed.type)
    if titled is None and heading and post:
        below = (g for g in groups[number:] if g.entity and g.type == "PER")
        titled = next((g for g in below if definite in forms[g.first : g.last]), None)
    return (titled.entity, titled.type) if titled else (None, "ORG")


def _headword(forms: Sequence[str], group: Group) -> str:
    """The first word of a name without its proclitics ("لوزير كذا", "للوزير")."""
    form = forms[group.first]
    if form.startswith("لل") and group.clitics.endswith("ل"):
        return "ا" + form[1:]
    return form.removeprefix(group.clitics)


def countryman(forms: Sequence[str], grammar: Grammar, before: Sequence[Group], head: str, land: str) -> str | None:
    """The person named last by a title whom the title with an adjective of his country takes up ("الوزير السويدي")."""
    for group in reversed(before[-BACK:]):
        if group.type == "PER" and group.entity and _headword(forms, group) == head:
            return group.entity if _of(forms, grammar, group, land) else None
    return None


def compatriot(forms: Sequence[str], grammar: Grammar, before: Sequence[Group], at: int, land: str) -> str | None:
    """The person of a country named last whom a word for anybody takes up ("المسؤول السويدي"), where nobody without a
    name is so called before."""
    if forms[at].lstrip("وفبل").removeprefix("ال") in forms[:at]:
        return None
    people = (group for group in reversed(before[-BACK:]) if group.type == "PER" and group.entity)
    return next((group.entity for group in people if _of(forms, grammar, group, land)), None)


def _of(forms: Sequence[str], grammar: Grammar, group: Group, land: str) -> bool:
    """Whether a person is of a country."""
    return land in (home(forms, grammar, group), grammar.natives.get(group.entity or ""))


def offices(
    prose: Prose, forms: Sequence[str], grammar: Grammar, groups: Sequence[Group], hot: Sequence[int]
) -> Iterator[Group]:
    """ "أمير المنطقة": the person named last by that office of a region or body ("أمير منطقة كذا فلان")."""
    starts = [group.first for group in groups]
    for at in [at for at in hot if forms[at] in grammar.heads_of and at + 1 < len(forms)]:
        cut, number = grammar.heads_of[forms[at]], bisect_left(starts, at)
        if not forms[at + 1].startswith("ال") or (number < len(starts) and _apposed(prose, groups[number], at + 2)):
            continue
        office = [forms[at][cut:], forms[at + 1].removeprefix("ال")]
        for group in reversed(groups[max(number - BACK, 0) : number]):
            if group.type == "PER" and group.entity and _office(forms, group) == office:
                yield Group(at, at + 2, group.entity, prose.span(at, at + 2), "PER", forms[at][:cut])
                break


def _apposed(prose: Prose, group: Group, at: int) -> bool:
    """Whether a name begins before the word at `at`, or there without a title of its own ("أمير المنطقة فلان")."""
    return group.first < at or (group.first == at and prose.words[at].end > group.span.start)


def _office(forms: Sequence[str], group: Group) -> list[str]:
    """The first two words of a person's title and name, without proclitics."""
    return [_headword(forms, group), *forms[group.first + 1 : min(group.first + 2, group.last)]]
