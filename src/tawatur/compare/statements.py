"""Statements and their witnesses: the same words of one speaker, printed in several articles, are one statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.model.layers import Attribution
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.fold import fold
from tawatur.script.words import stems, words

# Share of stems (of the shorter wording) that two wordings of one statement have in common; a guess, checked by hand.
_SHARED = 0.7
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Witness:
    """One printing of a statement: the article on its page, and the attribution's index in its layer."""

    report: Report
    number: int

    @property
    def attribution(self) -> Attribution:
        """The attribution."""
        return self.report.article.layers.attributions[self.number]

    def printed(self, span: Span) -> str:
        """What the page prints at a span, white space folded."""
        return " ".join(self.report.printed(span).split())

    @property
    def words(self) -> str:
        """The content as printed; parts of an interrupted content are joined by an ellipsis."""
        return " … ".join(self.printed(span) for span in self.attribution.content)


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, with everybody who printed it, the first day first."""

    witnesses: tuple[Witness, ...]

    @property
    def first(self) -> Witness:
        """The witness that stands first."""
        return self.witnesses[0]


def statements(found: Iterable[Witness]) -> list[Statement]:
    """Join witnesses into statements, in the order in which each first comes."""
    groups: list[list[Witness]] = []
    keys: list[frozenset[str]] = []
    by_source: dict[str | None, list[int]] = {}
    for witness in found:
        source = witness.attribution.chain.source.entity
        key = _key(witness)
        home = next((i for i in by_source.get(source, ()) if source and _same(keys[i], key)), None)
        if home is None:
            by_source.setdefault(source, []).append(len(groups))
            groups.append([witness])
            keys.append(key)
        else:
            groups[home].append(witness)
    return [Statement(tuple(group)) for group in groups]


def _key(witness: Witness) -> frozenset[str]:
    return frozenset(
        min(stems(word.form), key=len)
        for word in words(fold(witness.words))
        if word.kind != "mark" and len(word.form) > 2
    )


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    if a == b:
        return len(a) > 1
    least = min(len(a), len(b))
    return least >= _SHORTEST and len(a & b) >= _SHARED * least
