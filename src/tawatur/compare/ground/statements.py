"""Statements and their witnesses: the same words of one speaker, printed in several articles, are one statement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tawatur.model.layers import Act, Attribution, Polarity
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.model.view import View
from tawatur.script.fold import letters
from tawatur.script.stems import stemmed
from tawatur.script.words import running_forms

# Share of stems (of the shorter wording) that two wordings of one statement have in common; a guess, checked by hand.
_SHARED = 0.7
_SHORTEST = 4
# Of less than so many stems one that differs makes another statement: "on the day of …", "on the feast of …".
_SHORT, _NEARLY = 6, 0.8


# Share of them that two statements of one article have in common, where it prints one twice.
_AGAIN = 0.9


# So many printings of a statement, the first ones, are asked whether another one is kept apart from them.
_ASKED = 8


# Acts by which somebody is for a matter, and against it.
_FOR = frozenset({"demand", "promise", "propose", "welcome"})
_AGAINST = frozenset({"refuse", "condemn", "deny", "threaten", "warn"})


# Acts by which somebody judges what is named, and does not say that it is so.
_PRAISE = frozenset({"welcome", "condemn"})


def stance(act: Act, polarity: Polarity) -> int:
    """1 for, -1 against, 0 open: by act and polarity."""
    plain = 1 if act in _FOR else -1 if act in _AGAINST else 0
    return plain if polarity == "positive" else -plain


class Witness:
    """One printing of a statement: the article on its page, and the attribution's index in its layer.

    `asked` is its key, once that was asked for.
    """

    def __init__(self, report: Report, number: int) -> None:
        self.report, self.number = report, number
        self.attribution: Attribution = report.article.layers.attributions[number]
        self.asked: frozenset[str] | None = None
        self._words: str | None = None

    def printed(self, span: Span) -> str:
        """What the page prints at a span, white space folded."""
        return " ".join(self.report.printed(span).split())

    @property
    def words(self) -> str:
        """The content as printed; parts of an interrupted content are joined by an ellipsis."""
        if self._words is None:
            self._words = " … ".join(self.printed(span) for span in self.attribution.content)
        return self._words

    @property
    def forms(self) -> list[str]:
        """The folded words and marks of the content."""
        return running_forms(View(letters(self.words)))

    @property
    def key(self) -> frozenset[str]:
        """The stems by which two wordings of one statement are compared; a name with its title is one, its label."""
        if self.asked is None:
            self.asked = self._key()
        return self.asked

    def _key(self) -> frozenset[str]:
        content = self.attribution.content
        entities = self.report.article.layers.entities
        held = [m for m in entities if m.entity and any(span.covers(m.span) for span in content)]
        names = sorted({span for m in held for span in (m.span, m.role) if span})
        plain = (self.printed(part) for span in content for part in _without(span, names))
        forms = running_forms(View(letters(" … ".join(plain))))
        return frozenset((*stemmed(form for form in forms if len(form) > 2), *(m.entity or "" for m in held)))


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, with everybody who printed it, the first day first."""

    witnesses: tuple[Witness, ...]

    @property
    def first(self) -> Witness:
        """The witness that stands first."""
        return self.witnesses[0]


def _without(span: Span, others: Iterable[Span]) -> Iterator[Span]:
    """What is left of a span without some others, given in order."""
    at = span.start
    for other in others:
        if at < other.start < span.end:
            yield Span(at, other.start)
        if other.overlaps(span):
            at = max(at, other.end)
    if at < span.end:
        yield Span(at, span.end)


def speaker(witness: Witness) -> str | None:
    """Who said it, by label."""
    return witness.attribution.chain.source.entity


def statements(
    found: Iterable[Witness],
    mouth: Callable[[Witness], str | None] = speaker,
    apart: Callable[[Witness, Witness], bool] = lambda one, other: False,
) -> list[Statement]:
    """Join witnesses into statements, in the order in which each first comes; `mouth`: who speaks, None for nobody;
    `apart`: what else keeps two of them apart."""
    groups: list[list[Witness]] = []
    keys: list[frozenset[str]] = []
    where: dict[tuple[str, str], list[int]] = {}
    for witness in found:
        source = mouth(witness)
        key = witness.key
        near = _near(source, key, where) if source else ()
        alike = (i for i in near if same_words(keys[i], key) and not _opposed(groups[i][0], witness))
        fits = (i for i in alike if _fits(groups[i], witness))
        home = next((i for i in fits if not any(apart(held, witness) for held in groups[i][:_ASKED])), None)
        if home is not None:
            groups[home].append(witness)
            continue
        for name in key if source else ():
            where.setdefault((source or "", name), []).append(len(groups))
        groups.append([witness])
        keys.append(key)
    return [Statement(tuple(group)) for group in groups]


def _fits(group: Iterable[Witness], witness: Witness) -> bool:
    """Whether a wording is that of its own article's in the group: one long statement holds two of another article."""
    own = (w.key for w in group if w.report.article.id == witness.report.article.id)
    return all(len(key & witness.key) >= _AGAIN * min(len(key), len(witness.key)) for key in own)


def _opposed(a: Witness, b: Witness) -> bool:
    """Whether one is for and the other against, or both are said to others: the same words, another statement."""
    one, other = a.attribution, b.attribution
    to = [said.addressee.entity if said.addressee else None for said in (one, other)]
    if to[0] and to[1] and to[0] != to[1]:
        return True  # the same wishes, sent to two heads of state
    if one.act != other.act and not _PRAISE.isdisjoint((one.act, other.act)):
        return True  # who praises a meeting does not say what was said in it
    return stance(one.act, one.polarity) * stance(other.act, other.polarity) < 0


def _near(source: str, key: Iterable[str], where: dict[tuple[str, str], list[int]]) -> list[int]:
    """Statements of a source that share enough stems to be looked at, the first first.

    Which stems are asked rests on these two wordings alone, not on what else the source said.
    """
    return sorted({i for name in key for i in where.get((source, name), ())})


def same_words(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two wordings, by their stems, may be of one statement."""
    if a == b:
        return len(a) > 1
    if any(map(_label, a - b)) and any(map(_label, b - a)):
        return False  # the same wishes, for two countries
    least = min(len(a), len(b))
    return least >= _SHORTEST and len(a & b) >= (_SHARED if least >= _SHORT else _NEARLY) * least


def _label(stem: str) -> bool:
    """Whether a part of a key is the label of something named: words are folded, only labels have capitals."""
    return stem != stem.lower()
