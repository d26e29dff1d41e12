"""An article as the event rules see it: words, names grouped with their titles, times, contents of attributions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from tawatur.annotate.events.grammar import Grammar
from tawatur.annotate.events.triggers import Triggers
from tawatur.model.layers import EntityMention, Layers, QuantityMention, TimeMention
from tawatur.model.prose import Prose, Sentence
from tawatur.model.span import Span
from tawatur.script.words import readings

STOPS = frozenset(".!?؟…؛;:")
COMMAS = frozenset("،,")


class Group(NamedTuple):
    """A name with its title and the names beside it that mean the same: words `[first, last)`, proclitics before it."""

    first: int
    last: int
    entity: str | None
    span: Span
    type: str
    clitics: str
    metonym: bool = False


class Scene:
    """One article with look-ups by word index. Made once for an article."""

    def __init__(self, prose: Prose, layers: Layers, grammar: Grammar, triggers: Triggers) -> None:
        self.triggers = triggers
        self.prose, self.layers, self.grammar = prose, layers, grammar
        self.words = prose.words
        self.forms = [word.form for word in prose.words]
        self._ends = [word.end for word in prose.words]
        self.groups = self._groups()
        self._firsts = [group.first for group in self.groups]
        self.inside = {at: group for group in self.groups for at in range(group.first, group.last)}
        self.times = [(self.at(t.span.start), self.at(t.span.end - 1) + 1, t) for t in layers.times]
        self.counts = [(self.at(q.span.start), q) for q in layers.quantities]
        self.cues = self._cues()
        self.timed = {at for first, last, _ in self.times for at in range(first, last)}
        self.named = self._named()

    def at(self, offset: int) -> int:
        """The index of the word that holds, or comes after, a raw offset."""
        return min(bisect_right(self._ends, offset), len(self.words) - 1)

    def between(self, first: int, last: int) -> list[Group]:
        """The groups that begin in the words `[first, last)`."""
        return self.groups[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def dates(self, first: int, last: int) -> list[tuple[int, TimeMention]]:
        """Points in time among the words `[first, last)`, with their first word."""
        return [(a, t) for a, _, t in self.times if first <= a < last and t.kind in ("date", "time")]

    def quantities(self, first: int, last: int) -> list[tuple[int, int, QuantityMention]]:
        """Index, first word and mention of the quantities among the words `[first, last)`."""
        return [(n, a, q) for n, (a, q) in enumerate(self.counts) if first <= a < last]

    def speaks_of(self, field: frozenset[str], first: int, last: int) -> int:
        """How many different words of a field stand in the words `[first, last)`."""
        return len({form.removeprefix("ال") for form in self.forms[first:last]} & field)

    def nation(self, at: int) -> tuple[str, int]:
        """The country of an adjective at a word, and the word after it; "" where there is none."""
        form = self.forms[at].removeprefix("ال")
        if at + 1 < len(self.forms):
            two = (form, self.forms[at + 1].removeprefix("ال"))
            if two in self.grammar.nations:
                return self.grammar.nations[two], at + 2
        for key in ((form,), (form[:-1],) if form.endswith(("ه", "ا")) else (form,)):
            if key in self.grammar.nations:
                return self.grammar.nations[key], at + 1
        return "", at + 1

    def told_by(self, span: Span) -> int | None:
        """The innermost attribution whose content covers a span."""
        best, size = None, 0
        for number, attribution in enumerate(self.layers.attributions):
            if any(part.covers(span) for part in attribution.content):
                held = sum(part.size for part in attribution.content)
                if best is None or held <= size:
                    best, size = number, held
        return best

    def clause(self, sentence: Sentence, at: int) -> tuple[int, int]:
        """The words of the clause around a word: between full marks and words that open a new clause."""
        first = at
        while first > sentence.first and not self.breaks(first - 1) and not self._opens(first):
            first -= 1
        last = at + 1
        while last < sentence.last and not self.breaks(last) and not self._opens(last):
            last += 1
        return first, last

    def breaks(self, at: int) -> bool:
        """Whether a mark ends a clause here."""
        return self.words[at].kind == "mark" and self.forms[at] in STOPS

    def _opens(self, at: int) -> bool:
        form = self.forms[at]
        held = self.grammar.boundaries
        return form in held or (form[:1] in ("و", "ف") and form[1:] in held)

    def _cues(self) -> set[int]:
        return {at for a in self.layers.attributions for at in range(self.at(a.cue.start), self.at(a.cue.end - 1) + 1)}

    def _named(self) -> set[int]:
        """Words inside names proper, where no trigger is sought; events have names that begin with one."""
        out: set[int] = set()
        for mention in self.layers.entities:
            if not mention.nominal:
                first = self.at(mention.span.start)
                out.update(range(first + (mention.type == "MISC"), self.at(mention.span.end - 1) + 1))
        return out

    def _groups(self) -> list[Group]:
        spans = sorted(
            ((m.role.start if m.role and m.role.end <= m.span.start else m.span.start, m.span.end, m)
             for m in self.layers.entities),
            key=lambda held: (held[0], -held[1], held[2].nominal),
        )  # fmt: skip
        out: list[Group] = []
        end = -1
        for start, stop, mention in spans:
            if stop <= end:
                continue
            group = self._group(start, stop, mention)
            before = out[-1] if out else None
            if before and before.last >= group.first and (before.entity == group.entity or before.type == "role"):
                out[-1] = before._replace(last=group.last, entity=group.entity, span=group.span, type=group.type)
            elif before is None or group.first >= before.last:
                out.append(group)
            end = max(end, stop)
        return self._with_anaphors(out)

    def _with_anaphors(self, groups: list[Group]) -> list[Group]:
        """With the nouns that stand for the organisation named last ("التنظيم")."""
        named = {at for group in groups for at in range(group.first, group.last)}
        held = list(groups)
        for at, form in enumerate(self.forms):
            stem = form.lstrip("و") if form[:1] == "و" else form
            if stem not in self.grammar.anaphors or at in named:
                continue
            last = next((g for g in reversed(groups) if g.first < at and g.type == "ORG"), None)
            if last and not (at + 1 < len(self.forms) and at + 1 in named):
                clitics = "و" if stem != form else ""
                held.append(Group(at, at + 1, last.entity, self.prose.span(at, at + 1), "ORG", clitics))
        return sorted(held, key=lambda group: group.first)

    def _group(self, start: int, stop: int, mention: EntityMention) -> Group:
        first, last = self.at(start), self.at(stop - 1) + 1
        cut = start - self.words[first].start
        clitics = ""
        if cut > 0:
            clitics = next(
                (r.clitics for r in readings(self.forms[first]) if r.clitics and r.cut == cut), self.forms[first][:cut]
            )
        elif self.forms[first].startswith("لل"):
            clitics = "ل"
        return Group(first, last, mention.entity, mention.span, mention.type, clitics, mention.metonym)
