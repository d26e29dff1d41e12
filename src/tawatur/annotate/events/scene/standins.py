"""Common nouns that stand for a party: "التنظيم", "الحكومة", "الجانب الروسي", "الروس"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tawatur.annotate.events.scene.forces import forces_again
from tawatur.annotate.events.scene.groups import BACK, Group, nation
from tawatur.annotate.events.scene.offices import compatriot, countryman, offices, taken_up
from tawatur.annotate.events.scene.persons import Homes, companions, counterparts, honoured, possessions
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.model.prose import Prose
from tawatur.script.words import among

_PLURALS = ("ون", "ين")
_WIDE = frozenset(("الدولي", "العربي"))
_MARKS = frozenset('"()«»“”')


@cache
def _notable(grammar: Grammar) -> frozenset[str]:
    """All forms at which something may stand for a party."""
    beside = {joint + c.word for c in grammar.companions for joint in ("", "و", "ل")}
    held = (
        grammar.honours,
        grammar.counterparts,
        grammar.owned,
        grammar.craft,
        grammar.units_of,
        grammar.bloc_heads,
        _twos(grammar),
        beside,
        grammar.heads_of,
    )
    return grammar.standing.union(*held)


@cache
def _twos(grammar: Grammar) -> dict[str, int]:
    """Duals that two adjectives of country may follow -> how many letters of proclitics stand before them."""
    whole = {
        joint + word: len(joint)
        for joint in ("", "و", "ف", "ب", "ل")
        for word in grammar.parties.pairs | grammar.parties.duals
    }
    return whole | {f"لل{word[2:]}": 1 for word in grammar.parties.pairs}


def with_standins(
    prose: Prose,
    forms: Sequence[str],
    grammar: Grammar,
    groups: list[Group],
    homes: Homes,
    army: str | None = None,
    kinds: Mapping[str, str] | None = None,
) -> list[Group]:
    """The groups with those of common nouns that stand for a party, in order of text.

    `homes` gives the country of who speaks at a word, else of a person; `army` is the only one the article names;
    `kinds` are those of its names.
    """
    named = {at for group in groups for at in range(group.first, group.last)}
    known = _notable(grammar)
    hot = among(forms, known)
    free = [at for at in hot if at not in named]
    nouns = list(_standins(prose, forms, grammar, groups, kinds or {}, named, hot))
    hailed = honoured(prose, forms, grammar, groups, free)
    owned = possessions(prose, forms, grammar, groups, homes, hot)
    craft = _craft(prose, forms, grammar, army, free) if army else ()
    units = _units(prose, forms, grammar, named.union(group.first for group in nouns), free)
    beside = companions(prose, forms, grammar, free)
    both = _both(prose, forms, grammar, named.union(group.first for group in nouns), free)
    heads = offices(prose, forms, grammar, groups, free)
    peers = counterparts(prose, forms, grammar, groups, named, free)
    found = [*groups, *nouns, *owned, *craft, *units, *beside, *both, *hailed, *heads, *peers]
    taken = {at for group in found for at in range(group.first, group.last)}
    found += forces_again(prose, forms, grammar, groups, taken)
    return sorted(found, key=lambda group: group.first)


def _both(prose: Prose, forms: Sequence[str], grammar: Grammar, named: set[int], hot: Sequence[int]) -> Iterator[Group]:
    """The two countries of a dual ("الجانبان السويدي والنرويجي", "وزيرا الخارجية …", "وفدان سويدي ونرويجي")."""
    duals = _twos(grammar)
    for at in [at for at in hot if forms[at] in duals and at not in named]:
        first = at + 1
        if first + 1 < len(forms) and not nation(forms, grammar, first)[0]:
            first += 1  # "وزيرا الخارجية …"
        if first + 1 >= len(forms) or first in named or first + 1 in named or forms[first + 1][:1] != "و":
            continue
        one, other = nation(forms, grammar, first)[0], nation([forms[first + 1][1:]], grammar, 0)[0]
        loose = forms[at].endswith("ن") and first == at + 1  # "وفدان روسي وأمريكي"
        if one and other and one != other and (loose or forms[first].startswith("ال")):
            cut = duals[forms[at]]
            yield Group(at, first + 1, one, prose.span(first, first + 1), "GPE", forms[at][:cut])
            yield Group(first + 1, first + 2, other, prose.span(first + 1, first + 2), "GPE", "و")


def _units(
    prose: Prose, forms: Sequence[str], grammar: Grammar, named: set[int], hot: Sequence[int]
) -> Iterator[Group]:
    """Units and offices of a country without a name of their own ("مقاتلات تركية", "القوات الحكومية اليمنية")."""
    last = len(forms) - 1
    for at in [at for at in hot if forms[at] in grammar.units_of and at not in named]:
        joint = grammar.units_of[forms[at]]
        definite = forms[at][joint:].startswith("ال")
        if definite and forms[at][joint + 2 :] in grammar.pronouns.crowds:
            continue  # "المسؤولون السويديون" in general
        for near in range(at + 1, min(at + 3, last + 1)):
            label, after = nation(forms, grammar, near)
            noun = forms[near].removeprefix("ال") in grammar.parties.sites  # "دخلت القوات الأراضي السويدية"
            if near in named or forms[near].startswith("ال") != definite or noun:
                break
            if label and label in grammar.states and forms[at][joint:].removeprefix("ال") in grammar.parties.rebels:
                break  # "مسلحون سويديون" are not their country
            if label:
                held = forms[at][joint:].removeprefix("ال") in grammar.parties.sites  # what a country has does nothing
                kind = "LOC" if held else "ORG"
                yield Group(at, after, label, prose.span(at, after), kind, forms[at][:joint])
                also = _also(forms, grammar, after, label) if after not in named else None
                if also:  # "طائرات سويدية ونرويجية"
                    yield Group(after, after + 1, also, prose.span(after, after + 1), kind, "و")
                break


def _also(forms: Sequence[str], grammar: Grammar, at: int, label: str) -> str | None:
    """The other state of an adjective that و joins to the one before it."""
    if at >= len(forms) or forms[at][:1] != "و":
        return None
    other = nation([forms[at][1:]], grammar, 0)[0]
    return other if other != label and other in grammar.states else None


def _craft(prose: Prose, forms: Sequence[str], grammar: Grammar, army: str, hot: Sequence[int]) -> Iterator[Group]:
    """Warplanes and guns of no stated country ("طائرات حربية"): the army's."""
    for at in [at for at in hot if forms[at] in grammar.craft and at < len(forms) - 2]:
        if not any(word.removeprefix("ال") in grammar.parties.martial for word in forms[at + 1 : at + 3]):
            continue
        if not any(nation(forms, grammar, near)[0] for near in range(at + 1, min(at + 4, len(forms)))):
            yield Group(at, at + 1, army, prose.span(at, at + 1), "ORG", "")


def _standins(
    prose: Prose,
    forms: Sequence[str],
    grammar: Grammar,
    groups: list[Group],
    kinds: Mapping[str, str],
    named: set[int],
    hot: Sequence[int],
) -> Iterator[Group]:
    starts = [group.first for group in groups]
    owner: str | None = None
    blocs = dict(_blocs(forms, grammar, hot))
    heading = next((sentence.last for sentence in prose.sentences[:1] if sentence.role == "title"), 0)
    standing = {at for at in hot if forms[at] in grammar.standing}
    joined = named - {group.first for group in groups if _apart(prose, group)}
    for at in sorted(standing.union(blocs)):
        form = forms[at]
        stem = form[1:] if form[:2] == "وا" or form[:3] == "فال" else form
        if form[:2] == "لل":
            stem = "ا" + form[1:]
        if not stem.startswith("ال") or at in named:
            continue
        last, entity, kind = at + 1, None, "GPE"
        if stem in grammar.anaphors and at + 1 not in joined:
            before = bisect_left(starts, at)
            told = groups[max(before - BACK, 0) : before]
            entity, kind = _anaphoric(forms, grammar, told, stem[2:], kinds), "ORG"
        elif stem in grammar.parties.governments and at + 1 not in named and not _described(forms, at):
            owner = owner or _home(grammar, groups, forms)
            entity, kind = f"Government of {owner}" if owner else None, "ORG"
        elif stem in grammar.parties.sides and at + 1 < len(forms) and at + 1 not in named:
            entity, last = nation(forms, grammar, at + 1)
        elif stem in grammar.parties.coalitions and at + 1 not in joined and not _of_its_own(forms, at):
            entity = next((grammar.leagues[g.entity] for g in groups if g.entity and g.entity in grammar.leagues), None)
            kind = "ORG"
        elif at in blocs:
            (entity, last), kind = blocs[at], "ORG"
        elif stem[2:] in grammar.takers and at + 1 not in joined and not _described(forms, at):
            number = bisect_left(starts, at)
            land, after = nation(forms, grammar, at + 1) if at + 1 < len(forms) else ("", last)
            if land and land in grammar.states:  # "الوزير السويدي"
                entity, kind, last = countryman(forms, grammar, groups[:number], stem[2:], land), "PER", after
            else:
                entity, kind = taken_up(forms, groups, number, stem[2:], at < heading, stem in grammar.posts)
        elif stem[2:] in grammar.parties.anyone and at + 1 < len(forms) and at + 1 not in named:
            land, last = nation(forms, grammar, at + 1)
            if land:
                entity, kind = compatriot(forms, grammar, groups[: bisect_left(starts, at)], at, land), "PER"
        elif _people(forms, grammar, at, stem):
            entity, last = nation([stem], grammar, 0)[0], at + 1
        if entity:
            yield Group(at, last, entity, prose.span(at, last), kind, "ل" if form[:2] == "لل" else form[: -len(stem)])


def _apart(prose: Prose, group: Group) -> bool:
    """Whether a name is not that of the noun right before it: a place ("استهدفت غارات التحالف قاعدة …"), one that و
    joins, a person with a title of his own ("استقبل المحافظ مدير التعليم فلانا").
    """
    titled = group.type == "PER" and prose.words[group.first].end <= group.span.start
    return titled or group.type == "LOC" or group.clitics.startswith("و")


def _anaphoric(
    forms: Sequence[str], grammar: Grammar, before: Sequence[Group], noun: str, kinds: Mapping[str, str]
) -> str | None:
    """The body named last after the noun that stands for it ("تنظيم كذا …: التنظيم"), else the last that may be one.

    No body whose words begin with another noun of the kind ("قوات كذا").
    """
    bodies = [group for group in reversed(before) if group.type == "ORG"]
    for group in bodies:
        at = group.first
        while at > 0 and forms[at - 1] in _MARKS:
            at -= 1
        heads = (forms[group.first].removeprefix("ال"), forms[at - 1].lstrip("وفبل").removeprefix("ال") if at else "")
        held = forms[group.first + 1] if group.last - group.first > 1 else ""  # "قوات حلف كذا": "الحلف"
        if (noun in heads or noun == held) and group.entity:
            return group.entity
    may = grammar.kinds[noun]
    fit = [group for group in bodies if (kind := kinds.get(group.entity or "", "")) in may or not kind]
    heads_of = ((group, forms[group.first].lstrip("وفبل").removeprefix("ال")) for group in fit)
    return next(
        (g.entity for g, head in heads_of if head not in grammar.parties.agents or "ال" + head in grammar.anaphors),
        None,
    )


def _blocs(forms: Sequence[str], grammar: Grammar, hot: Sequence[int]) -> Iterator[tuple[int, tuple[str, int]]]:
    """Where "the great powers" and the like stand in an article on the matter that makes them one party."""
    heads = [at for at in hot if forms[at] in grammar.bloc_heads and at + 1 < len(forms)]
    for label, phrases, field in grammar.blocs if heads else ():
        if field.isdisjoint(forms):
            continue
        for at in heads:
            word = grammar.bloc_heads[forms[at]]
            if (word, forms[at + 1]) in phrases:
                yield at, (label, at + 2)
            elif (word,) in phrases and not _adjectival(forms, at):
                yield at, (label, at + 1)


def _adjectival(forms: Sequence[str], at: int) -> bool:
    """Whether a word with ال is, or has, an adjective with ال, or is what others rise against ("المتمردون على …")."""
    before = forms[at - 1] if at else ""
    against = forms[at].endswith("ون") and forms[at + 1] == "علي"  # "المتمردون على …" may rise against others
    return before.lstrip("وفب").startswith(("ال", "لل")) or before == "علي" or forms[at + 1].startswith("ال") or against


def _described(forms: Sequence[str], at: int) -> bool:
    """Whether an adjective follows, which makes it some government in particular."""
    return at + 1 < len(forms) and forms[at + 1].startswith("ال") and forms[at + 1].endswith(("يه", "ه"))


def _of_its_own(forms: Sequence[str], at: int) -> bool:
    """Whether an adjective makes a coalition one of parties ("التحالف الوطني")."""
    form = forms[at + 1] if at + 1 < len(forms) else ""
    return form.startswith("ال") and form.endswith("ي") and form not in _WIDE


def _people(forms: Sequence[str], grammar: Grammar, at: int, stem: str) -> bool:
    """Whether a word names a people ("الروس", "الحوثيون"): no noun before it that it describes."""
    if (stem[2:],) not in grammar.nations or stem[2:] in grammar.singulars:
        return False
    before = forms[at - 1] if at else ""
    if before in grammar.prepositions or (forms[at][:2] == "لل" and before[:2] != "لل"):
        return True
    if at and forms[at] != stem and forms[at][:1] == "و" and before.startswith("ال"):
        return _people(forms, grammar, at - 1, before)  # "بين الروس والأوكرانيين", no "الوسطاء المصريين والقطريين"
    before = before.lstrip("وفبل")
    return not before.startswith("ال") and not before.endswith(_PLURALS)


def _home(grammar: Grammar, groups: Sequence[Group], forms: Sequence[str]) -> str | None:
    """The country that an article speaks of most, by name or by adjective."""
    states = grammar.states
    named = Counter(g.entity for g in groups if g.type == "GPE" and g.entity and g.entity in states)
    adjectives = (nation(forms, grammar, at)[0] for at, form in enumerate(forms) if form.startswith("ال"))
    named.update(label for label in adjectives if label in states)
    return min(named, key=lambda label: (-named[label], label), default=None)
