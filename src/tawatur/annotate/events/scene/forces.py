"""Forces that an article names once by their country and then without it ("قوات الأمن السويدية … قوات الأمن")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.model.prose import Prose
from tawatur.script.words import among

_JOINTS = ("و", "ف")


@cache
def _heads(grammar: Grammar) -> dict[str, str]:
    """The first words of forces as they may be written -> the word itself."""
    words = {phrase[0] for phrase in grammar.again}
    return {joint + word: word for word in words for joint in ("", *_JOINTS, "ب", "ل")}


def forces_again(
    prose: Prose, forms: Sequence[str], grammar: Grammar, groups: Sequence[Group], named: set[int]
) -> Iterator[Group]:
    """The forces without their country, where the article names only one of the kind with it, before."""
    heads = _heads(grammar)
    hot = [at for at in among(forms, heads.keys()) if at not in named]
    if not hot:
        return
    told: dict[tuple[str, ...], dict[str, int]] = {}
    for group in groups:
        key = _phrase(forms, grammar, heads, group.first) if group.type == "ORG" and group.entity else None
        if key and group.last - group.first > len(key):
            told.setdefault(key, {}).setdefault(group.entity or "", group.last)
    for at in hot if told else ():
        key = _phrase(forms, grammar, heads, at)
        whole = told.get(key, {}) if key else {}
        end = at + len(key or ())
        described = end < len(forms) and (end in named or forms[end].startswith("ال") or forms[end] in ("في", "من"))
        if len(whole) == 1 and not described and next(iter(whole.values())) <= at:
            entity = next(iter(whole))
            yield Group(at, end, entity, prose.span(at, end), "ORG", forms[at].removesuffix(heads[forms[at]]))


def _phrase(forms: Sequence[str], grammar: Grammar, heads: dict[str, str], at: int) -> tuple[str, ...] | None:
    """The words of forces that stand at a word."""
    word = heads.get(forms[at])
    two = (word, forms[at + 1]) if word and at + 1 < len(forms) else ()
    return two if two in grammar.again else (word,) if word and (word,) in grammar.again else None
