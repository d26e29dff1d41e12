"""New articles in a chapter that was compared without them: only what they touch is compared again.

What comes out is what comparing the whole chapter anew would find (docs/decisions/0011): where that cannot be told at
a glance, the whole chapter is compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import msgspec

from tawatur.compare.claims import carry, settle, settled
from tawatur.compare.drafts.contested import TAKES_PART, contested
from tawatur.compare.drafts.occurrences import ATTRIBUTE as STATUS
from tawatur.compare.drafts.witnessed import claim_id, witnessed
from tawatur.compare.findings import findings
from tawatur.compare.ground.attributes import MOVED
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground, ground
from tawatur.compare.ground.recall import alike
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.sides import belonging, bodies
from tawatur.compare.likeness.likeness import lead_of
from tawatur.compare.likeness.topics import Key, fixed, key, marks, topics
from tawatur.engine import touched
from tawatur.engine.glances import Glance, by_titles, counts, line, names, said, seen, weighed
from tawatur.engine.remembering import Parts, at_a_glance, current, found_out, give, parts, same, seen_anew
from tawatur.engine.scenes import copies_of, scenes
from tawatur.engine.touched import Shift
from tawatur.group.clusters import joined
from tawatur.group.leaves import order
from tawatur.group.vectors import background
from tawatur.lexicon import Lexicon
from tawatur.model.across import EventCluster, Finding, Story
from tawatur.record import Record
from tawatur.record.grouping import Grouping, row_of
from tawatur.record.shelves import Remembered

_CLUSTER = msgspec.json.Decoder(EventCluster)


class _Claims(msgspec.Struct):
    """The claims (ids) of a finding."""

    claims: list[str]


_FOUND = msgspec.json.Decoder(_Claims)


def add(
    kept: Grouping,
    record: Record,
    stories: Sequence[Story],
    new: Collection[str],
    stirred: Collection[str],
    lexicon: Lexicon,
) -> bool:
    """Compare a chapter anew where new articles touch it, and others that were `stirred`: they are copies of others
    now than they were. False, and nothing done, where all of it is to be compared."""
    home = {article: story.id for story in stories for article in story.articles}
    held = parts(kept, [name for name in home if name not in new])
    if len(held) + len(new) < len(home) or not all(current(one, lexicon) for one in held.values()):
        return False
    glances = {name: at_a_glance(one.glance) for name, one in held.items()}
    before = sorted((one.seen for one in glances.values()), key=lambda one: one.place)
    fresh = scenes(kept, record, sorted(new))
    came = [seen(scene, lexicon)._replace(lead=list(lead_of(scene, lexicon, background()))) for scene in fresh]
    every = sorted((*before, *came), key=lambda one: one.place)
    sides = belonging(map(names, every), map(by_titles, every), lexicon)
    if not touched.same_sides(before, came, sides, lexicon):
        return False
    story = sorted(set(home.values()))
    stored = {name: (at, data) for name, at, data in kept.rows("cluster", story)}
    there = {name: _CLUSTER.decode(data) for name, (_, data) in stored.items()}
    events = joined([one.telling for one in every], sides, {c.members: c for c in there.values()})
    rows = [row_of(home[c.members[0].article], c) for c in events if there.get(c.id) is not c]
    changed = {name for at, name, data in rows if stored.get(name) != (at, data)}
    gone = stored.keys() - {c.id for c in events}
    floor = ground((), events, (), sides, bodies(lexicon), lexicon, home, background(), line(every))
    was = [there[name] for name in sorted(changed | gone) if name in there]
    signs = touched.moved_signs(came, line(every))
    now = [c for c in events if c.id in changed]
    shift = touched.shifted(now, was, floor, signs)
    stirred = {*stirred, *touched.elsewhere(now, was)} & glances.keys()
    denying = touched.contested(fresh, glances, stirred | touched.fighting(glances, shift, floor), floor)
    out = _Adding(kept, record, glances, held, floor, {scene.id: scene for scene in fresh})
    found = out.found(shift, stirred, touched.moved_kinds(before, came, floor.line or line(every)), denying)
    if found is None:
        return False
    kept.drop("cluster", sorted(gone))
    kept.put_rows("cluster", [row for row in rows if row[1] in changed])
    found.write(kept, story, home)
    kept.remember(out.remembered(found))
    return True


@dataclass(slots=True)
class _Found:
    """Topics that were touched: their drafts, the findings, and claims (ids) that may stand no more; articles (ids) of
    which claims are others than they were."""

    drafts: list[Draft]
    findings: list[Finding]
    before: set[str]
    topics: set[Key]
    settled: set[str]

    def write(self, kept: Grouping, stories: Sequence[str], home: Mapping[str, str]) -> None:
        """Write claims and findings in place of those of the same topics; what is the same stays."""
        now = {draft.id: row_of(home[draft.scene.id], draft.claim) for draft in self.drafts}
        touched = self.before | now.keys()
        there = {name: (at, data) for name, at, data in kept.rows_by_id("claim", sorted(touched))}
        kept.drop("claim", sorted(there.keys() - now.keys()))
        kept.put_rows("claim", [row for name, row in now.items() if there.get(name) != (row[0], row[2])])
        where = {draft.id: home[draft.scene.id] for draft in self.drafts}
        rows = {one.id: row_of(where[one.claims[0]], one) for one in self.findings}
        old = {
            name: (at, data)
            for name, at, data in kept.rows("finding", stories)
            if name in rows or not touched.isdisjoint(_FOUND.decode(data).claims)
        }
        kept.drop("finding", sorted(old.keys() - rows.keys()))
        kept.put_rows("finding", [row for name, row in rows.items() if old.get(name) != (row[0], row[2])])


@dataclass(slots=True)
class _Adding:
    """A chapter to which articles come: what is known of the others, and those that were woken (`scenes`)."""

    kept: Grouping
    record: Record
    glances: Mapping[str, Glance]
    held: Mapping[str, Parts]
    floor: Ground
    scenes: dict[str, Scene]
    old: dict[str, tuple[str, Sequence[Draft]]] = field(default_factory=dict)

    def found(self, shift: Shift, stirred: Collection[str], kinds: set[str], denying: set[str] | None) -> _Found | None:
        """What stands on the topics that change; None where some article is not what it was. `denying`: the articles
        that have a say in what is denied, where that changes."""
        own = {*self.scenes, *stirred}
        fighting = touched.fighting(self.glances, shift, self.floor)
        dirty = self._read(touched.dirty(self.glances, shift) | fighting | own)
        tolls = self._settle(dirty, shift) if dirty is not None else None
        if dirty is None or tolls is None:
            return None
        before, after = self._moved(own, dirty | tolls)
        keys = touched.topics_of_events(self.glances, shift, kinds, self.floor.clusters)
        keys.update(key(draft) for draft in (*before, *after) if fixed(draft))
        loose = [[*key(draft)[1:], *marks(draft)] for draft in (*before, *after) if not fixed(draft)]
        numbers, known = touched.found_by(self.glances, loose)
        spoken = touched.quoted_alike(self.glances, self._said(own | fighting))
        spoken |= {(name, n) for name in own | fighting for n in range(len(self.scenes[name].witnesses))}
        woken = {name for name, one in self.glances.items() if not keys.isdisjoint(one.topics)}
        told = {k[0] for k in keys if k[1] == STATUS}
        woken |= {m.article for c in self.floor.clusters if c.id in told for m in c.members}
        moved = {*own, *(draft.scene.id for draft in (*before, *after)), *self._read_anew(dirty)}
        woken |= {*moved, *fighting, *numbers, *(name for name, _ in spoken)}
        woken |= denying or set()
        if not self._wake(woken):
            return None
        gone = {draft.id for draft in before}
        if denying is not None:  # read as if nobody had come: these claims may stand no more
            gone |= {one.id for one in contested(self.floor.hold(self._some(woken & self.glances.keys()), ()))}
        return self._topics(woken, keys, known, spoken, gone, moved, denying is not None)

    def _moved(self, own: Collection[str], those: Collection[str]) -> tuple[list[Draft], list[Draft]]:
        """The claims of some articles that are others than they were, and as they are; of others, `own`, all."""
        before: list[Draft] = []
        after: list[Draft] = []
        for name in sorted(those):
            was = {draft.id: draft for draft in self.old[name][1]} if name in self.old else {}
            now = {draft.id: draft for draft in settled(self.scenes[name])}
            same = set() if name in own else {n for n in was.keys() & now.keys() if alike(was[n], now[n])}
            before += [draft for n, draft in was.items() if n not in same]
            after += [draft for n, draft in now.items() if n not in same]
        return before, after

    def _read_anew(self, dirty: Collection[str]) -> set[str]:
        """Those of some articles whose claims stand on other ground than they did."""
        return {n for n in dirty if n not in self.old or self.old[n][0] != self.scenes[n].memory["drafts"][0]}

    def _topics(
        self,
        woken: set[str],
        keys: set[Key],
        known: set[tuple[str, str, str]],
        said: set[tuple[str, int]],
        before: set[str],
        moved: set[str],
        denied: bool,
    ) -> _Found:
        floor = self.floor.hold(self._some(woken), copies_of(self.kept, sorted(woken)))
        drafts = []
        for draft in (draft for scene in floor.scenes for draft in settled(scene)):
            what = key(draft)
            near = what in keys if fixed(draft) else any((*what[1:], mark) in known for mark in marks(draft))
            drafts += [draft] if near else []
        ids = {claim_id(*one) for one in said}
        spoken = list(witnessed(floor, said))
        of = {draft.claim.subject for draft in spoken if draft.id in ids}
        drafts += [draft for draft in spoken if draft.claim.subject in of]
        drafts += contested(floor) if denied else ()
        held = topics(drafts, floor.lexicon)
        found = [one for topic in held for one in findings(topic, floor)]
        return _Found([draft for topic in held for draft in topic.drafts], found, before | ids, keys, moved)

    def _read(self, dirty: set[str]) -> set[str] | None:
        """Read the claims of articles anew, and of those that have copied sentences with them; None as in `found`."""
        while True:
            if not self._wake(dirty, anew=True):
                return None
            copies = copies_of(self.kept, sorted(dirty))
            carry(self.floor.hold(self._some(dirty), copies))
            drafts = (draft for name in dirty for draft in self.scenes[name].memory["carried"])
            counted = {key(draft)[1:] for draft in drafts if not isinstance(draft.claim.value, str)}
            more = touched.carried_with(self.glances, dirty, counted, [group.articles for group in copies])
            if not more:
                return dirty
            dirty = dirty | more

    def _settle(self, dirty: set[str], shift: Shift) -> set[str] | None:
        """Put the tolls of all articles under their incidents, where one is touched. Returns these articles."""
        carried = {name: self.scenes[name].memory["carried"] for name in dirty}
        own = {name for name in dirty if any(d.claim.attribute in MOVED for d in carried[name])}
        own |= {name for name in dirty & self.glances.keys() if self.glances[name].tolls}
        those = {name for name, one in self.glances.items() if one.tolls}
        if not own and not any(shift.weighs(self.glances[name].seen.lead) for name in those):
            those = set()
        those |= own
        if not self._wake(those):
            return None
        settle(self.floor.hold(self._some(those), copies_of(self.kept, sorted(those))))
        for name in dirty - those:
            self.scenes[name].memory["claims"] = carried[name]
        return those

    def _wake(self, names: Collection[str], anew: bool = False) -> bool:
        """Have some articles at hand, with what is kept of them; `anew`: their claims will be read anew. False where
        one is not what it was."""
        wanted = sorted(name for name in names if name not in self.scenes)
        for scene in scenes(self.kept, self.record, wanted):
            held = self.held[scene.id]
            if not same(held, scene, self.floor.lexicon):
                return False
            give(scene, held, self.floor.lexicon)
            self.old[scene.id] = scene.memory["drafts"][0], settled(scene)
            self.scenes[scene.id] = scene
            if not anew:
                for what in ("carried", "claims"):
                    if not self.floor.knows(scene.memory[what]):
                        return False
                    scene.memory[what] = self.floor.as_now(scene.memory[what])
        return all(name in self.scenes for name in names)

    def _some(self, names: Iterable[str]) -> list[Scene]:
        return sorted((self.scenes[name] for name in names), key=lambda scene: order(scene.report))

    def _said(self, names: Iterable[str]) -> list[tuple[str, frozenset[str]]]:
        held = (w for name in names for w in self.scenes[name].witnesses if w.attribution.chain.source.entity)
        return [(w.attribution.chain.source.entity or "", w.key) for w in held]

    def remembered(self, found: _Found) -> list[Remembered]:
        """What is to be kept anew of the articles that were woken."""
        shared = counts(found.drafts)
        weighty = {name: {w.topic for w in one.weighed} for name, one in self.glances.items()}

        def times(name: str, topic: Key) -> int:
            return shared[topic] if topic in found.topics or name not in weighty else 1 + (topic in weighty[name])

        out = found_out([scene for scene in self.floor.scenes if scene.id in found.settled], times, self.floor)
        for scene in self.floor.scenes:
            if scene.id not in found.settled:
                old = self.glances[scene.id]
                new = old._replace(
                    seen=old.seen._replace(said=said(scene)),
                    weighed=weighed(scene, partial(times, scene.id), self.floor),
                    contested=scene.memory.get(TAKES_PART, old.contested),
                )
                out += [seen_anew(scene, new, self.held[scene.id])] if new != old else []
        return [one for one in out if one.article not in self.held or self.held[one.article].whole != one.data]
