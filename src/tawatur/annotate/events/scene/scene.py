"""An article as the event rules see it: words, names grouped with their titles, times, contents of attributions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from tawatur.annotate.events.scene.affiliated import without_affiliations
from tawatur.annotate.events.scene.belonging import with_belongings
from tawatur.annotate.events.scene.groups import Group, home, nation, parted, second_subjects
from tawatur.annotate.events.scene.posts import with_posts
from tawatur.annotate.events.scene.standins import with_standins
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.annotate.events.words.stems import Printed, spoken
from tawatur.annotate.events.words.triggers import Triggers
from tawatur.model.layers import EntityMention, Layers, QuantityMention, TimeMention
from tawatur.model.prose import Prose, Sentence
from tawatur.model.span import Span
from tawatur.script.words import among, readings

STOPS = frozenset(".!?؟…؛;:")
COMMAS = frozenset("،,")
_ASIDE = COMMAS | {"-", "–", "—", "(", ")"}
OPENING = frozenset('"(«“')
THAT = frozenset(("ان", "وان", "بان"))
SPOKEN = THAT | {"انه", "انها", "بانه", "بانها"}
WAS = frozenset(("كان", "كانت", "كانا", "كانتا", "كانوا"))
RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذان", "اللتان", "اللواتي", "اللاتي"))
# Types of events in which force is used, by fighters or by the state; and those with it that move forces.
FORCE = ("ASSAULT", "COERCE")
ARMED = (*FORCE, "MOBILIZE")
_MEDIA = frozenset(("outlet", "agency"))

_WITHIN = "throne"  # a king within the title of another
# Sentences with which an article says what it is about.
_LEADING = 3
# Contents of attributions are sought among those that touch the same stretch of so many code points.
_STRETCH = 256


def _near(layers: Layers) -> dict[int, list[tuple[int, Span]]]:
    """Stretch of the text -> contents that touch it, with their attribution, the shortest first."""
    out: dict[int, list[tuple[int, Span]]] = {}
    contents = sorted(
        (sum(part.size for part in a.content), -number, part)
        for number, a in enumerate(layers.attributions)
        for part in a.content
    )
    for _, number, part in contents:
        for stretch in range(part.start // _STRETCH, part.end // _STRETCH + 1):
            out.setdefault(stretch, []).append((-number, part))
    return out


def _army(layers: Layers) -> str | None:
    """The one army that an article names, which it names more often than any unit."""
    named = Counter(m.entity for m in layers.entities if m.kind == "army" and m.entity)
    whole = {m.entity for m in layers.entities if m.made_by.rule == "body:armed_forces" and m.entity}
    army = whole.pop() if len(whole) == 1 else None
    return army if army and all(named[army] > count for other, count in named.items() if other != army) else None


class Scene:
    """One article with look-ups by word index. Made once for an article."""

    def __init__(self, prose: Prose, layers: Layers, grammar: Grammar, triggers: Triggers) -> None:
        self.triggers = triggers
        self.prose, self.layers, self.grammar = prose, layers, grammar
        self.words = prose.words
        self.forms = prose.forms
        self._ends = prose.ends
        self.times = [(self.at(t.span.start), self.at(t.span.end - 1) + 1, t) for t in layers.times]
        self.counts = [(self.at(q.span.start), q) for q in layers.quantities]
        self._timed = [first for first, _, _ in self.times]
        self.timed = {at for first, last, _ in self.times for at in range(first, last)}
        self._counted = [at for at, _ in self.counts]
        self._told: dict[Span, int | None] = {}
        self._clause_of: dict[int, tuple[int, int]] = {}
        self._contents = _near(layers)
        self.army = _army(layers)
        self.media = {m.span: m.entity for m in layers.entities if m.kind in _MEDIA}
        self.things = {m.span for m in layers.entities if m.type == "MISC"}
        self.kinds = {m.entity: m.kind for m in layers.entities if m.entity}
        self._homes: dict[str, str] = {}
        self.groups = self._groups()
        self._firsts = [group.first for group in self.groups]
        self.inside = {at: group for group in self.groups for at in range(group.first, group.last)}
        self._cuts = self._clauses()
        self.cues = self._cues()
        self.named = self._named()
        self.disaster = self._disaster()

    def _disaster(self) -> bool:
        """Whether the article tells of what nobody did: its first sentences speak of a disaster, and a further one too
        or none of an attack; or they speak of an accident and of no attack, and a further one does too.
        """
        grammar, held = self.grammar, [s for s in self.prose.sentences if s.role in ("title", "body")]
        if self._leads(grammar.disaster, held):
            attacked = self.speaks_of(grammar.attack, 0, len(self.forms)) > 0
            return not attacked or self._again(grammar.disaster, held)
        if not self._leads(grammar.accident, held):
            return False
        attack = grammar.violence if self._leads(grammar.crash, held) else grammar.attack
        return not self._leads(attack, held) and self._again(grammar.accident, held)

    def _again(self, field: Printed, held: Sequence[Sentence]) -> bool:
        """Whether more than one sentence speaks of a field."""
        return sum(self.speaks_of(field, s.first, s.last) > 0 for s in held) > 1

    def _leads(self, field: Printed, held: Sequence[Sentence]) -> bool:
        """Whether one of the first sentences speaks of a field."""
        return any(self.speaks_of(field, s.first, s.last) for s in held[:_LEADING])

    def at(self, offset: int) -> int:
        """The index of the word that holds, or comes after, a raw offset."""
        return min(bisect_right(self._ends, offset), len(self.words) - 1)

    def between(self, first: int, last: int) -> list[Group]:
        """The groups that begin in the words `[first, last)`."""
        return self.groups[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def dates(self, first: int, last: int) -> list[tuple[int, TimeMention]]:
        """Points in time among the words `[first, last)`, with their first word."""
        held = self.times[bisect_left(self._timed, first) : bisect_left(self._timed, last)]
        return [(a, t) for a, _, t in held if t.kind in ("date", "time")]

    def quantities(self, first: int, last: int) -> list[tuple[int, int, QuantityMention]]:
        """Index, first word and mention of the quantities among the words `[first, last)`."""
        a, b = bisect_left(self._counted, first), bisect_left(self._counted, last)
        return [(n, *self.counts[n]) for n in range(a, b)]

    def speaks_of(self, field: Printed, first: int, last: int) -> int:
        """How many different words of a field stand in the words `[first, last)`."""
        return spoken(field, self.forms[first:last])

    def city(self, group: Group) -> bool:
        """Whether a name is that of a mere city, not of a capital that stands for its state."""
        return group.type == "GPE" and not group.metonym and group.entity in self.grammar.cities

    def nation(self, at: int) -> tuple[str, int]:
        """The country of an adjective at a word, and the word after it; "" where there is none."""
        return nation(self.forms, self.grammar, at)

    def joined_nation(self, at: int) -> tuple[str, int]:
        """The country of an adjective with و before it ("روسي وأوكراني")."""
        label, after = nation([self.forms[at][1:]], self.grammar, 0)
        return label, at + after

    def told_by(self, span: Span) -> int | None:
        """The innermost attribution whose content covers a span."""
        if span not in self._told:
            held = self._contents.get(span.start // _STRETCH, ())
            found = next((number for number, part in held if part.covers(span)), None)
            self._told[span] = found
        return self._told[span]

    def act(self, span: Span) -> str | None:
        """The act of the innermost attribution whose content covers a span."""
        number = self.told_by(span)
        return self.layers.attributions[number].act if number is not None else None

    def clause(self, sentence: Sentence, at: int) -> tuple[int, int]:
        """The words of the clause around a word: between full marks and words that open a new clause."""
        held = self._clause_of.get(at)
        if held is None:
            held = self._clause_of[at] = self._clause(sentence, at)
        return held

    def _clause(self, sentence: Sentence, at: int) -> tuple[int, int]:
        here = bisect_right(self._cuts, at)
        first = max(self._cuts[here - 1] if here else 0, sentence.first)
        last = min(self._cuts[here] if here < len(self._cuts) else len(self.words), sentence.last)
        while last - 1 > at and self.breaks(last - 1):
            last -= 1
        return first, last

    def _clauses(self) -> list[int]:
        """Where clauses begin."""
        self.opening = self._openings().union(second_subjects(self.prose, self.groups))
        cuts = set(self.opening)
        cuts.update(at + 1 for at in among(self.forms, STOPS))
        return sorted(cuts)

    def _openings(self) -> frozenset[int]:
        """Words that open a clause; some only before أن ("غير أن", not "غير مبرر")."""
        forms, pairs, last = self.forms, self.grammar.before_that, len(self.forms) - 1
        return frozenset(
            at
            for at in among(forms, self.grammar.boundaries)
            if forms[at] not in pairs or (at < last and forms[at + 1] in SPOKEN)
        )

    def aside(self, at: int) -> bool:
        """Whether a word belongs to a time, or is a comma or dash beside one: it parts nothing."""
        if at in self.timed:
            return True
        mark = self.words[at].kind == "mark" and self.forms[at] in _ASIDE
        return mark and (at + 1 in self.timed or at - 1 in self.timed)

    def enclosed(self, comma: int) -> bool:
        """Whether a comma opens or closes a time between two commas ("تحدث، أمس، مع فلان", "وصل، أمس إلى كذا")."""
        step = 1 if comma + 1 in self.timed else -1
        at = comma + step
        while at in self.timed:
            at += step
        form = self.forms[at] if at != comma + step and 0 <= at < len(self.forms) else ""
        return form in COMMAS or (step > 0 and form in self.grammar.prepositions)

    def breaks(self, at: int) -> bool:
        """Whether a mark ends a clause here."""
        return self.words[at].kind == "mark" and self.forms[at] in STOPS

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
            if mention.made_by.rule == _WITHIN:
                continue  # whose adviser somebody is
            first = self.at(start)
            if mention.type == "ORG" and self.forms[first] in self.grammar.anaphors and first == self.at(stop - 1):
                continue  # stands for a body named before
            if stop <= end:
                before = out[-1] if out else None
                if before and not before.entity and before.type == "PER" and mention.type == "GPE":
                    # an office that no list knows stands for its country ("وزيري خارجية كذا")
                    out[-1] = before._replace(entity=mention.entity, span=mention.span, type="GPE")
                if out and out[-1].type == "PER" and out[-1].entity and mention.entity in self.grammar.states:
                    self._homes.setdefault(out[-1].entity, mention.entity)
                continue
            group = self._group(start, stop, mention)
            before = out[-1] if out else None
            if (
                before
                and self._touch(before, group)
                and (before.entity == group.entity or before.type == "role" or self._of_office(before, group))
            ):
                out[-1] = before._replace(last=group.last, entity=group.entity, span=group.span, type=group.type)
            elif before is None or group.first >= before.last:
                out.append(group)
            elif mention.span.start >= self.words[before.last - 1].end:  # a title read into the name before
                out.append(group._replace(first=before.last, clitics=""))
            end = max(end, stop)
        out = [*parted(self.prose, self.grammar, with_posts(self.forms, self.grammar, self.triggers, out, self.timed))]
        for group in out:
            country = home(self.forms, self.grammar, group) if group.type == "PER" and group.entity else None
            if country and group.entity:
                self._homes[group.entity] = country
        out = with_belongings(self.forms, self.grammar, without_affiliations(self.forms, self.grammar, out))
        return with_standins(self.prose, self.forms, self.grammar, out, self.home, self.army, self.kinds)

    def _touch(self, before: Group, group: Group) -> bool:
        """Whether nothing but a quotation mark or bracket stands between two names."""
        return all(form in OPENING for form in self.forms[before.last : group.first])

    def _of_office(self, before: Group, group: Group) -> bool:
        """Whether a name's title only says again what office is right before it ("أمير منطقة كذا الأمير فلان")."""
        if (before.type, group.type) != ("PER", "PER"):
            return False
        return self.forms[group.first] == "ال" + self.forms[before.first].removeprefix(before.clitics)

    def home(self, at: int, last: str | None = None) -> str | None:
        """The country of who speaks at a word, else of the person named `last`."""
        number = self.told_by(self.prose.span(at, at + 1))
        source = self.layers.attributions[number].chain.source.entity if number is not None else None
        labels = (label for label in (source, last) if label)
        return next((home for label in labels if (home := self.country(label))), None)

    def country(self, label: str | None) -> str | None:
        """The country of a person, by his title or by what is known of him."""
        return (self._homes.get(label) or self.grammar.natives.get(label)) if label else None

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
