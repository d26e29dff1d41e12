"""The names of one more article: labels that are new find the entity they mean among those that sound alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tawatur import resolve
from tawatur.model.across import Entity, Judgement
from tawatur.model.ids import make_id
from tawatur.record import Record
from tawatur.record.grouping import Grouping
from tawatur.record.labels import Named
from tawatur.script.keys import key, likeness

# A sound that more labels share points at nobody; so many rows are looked at of each label, and labels so alike.
_CROWD, _ROWS, _LIKELY = 60, 30, 0.75


def label(kept: Grouping, record: Record, article: str) -> set[str]:
    """Give the labels of a new article their entities. Returns the chapters in which a label has come to mean another.

    A label with a form that its entity did not have adds it; what stands as one stays one.
    """
    rows = kept.names_in([article])
    known = kept.aliases(sorted({row.label for row in rows}))
    held = {one.id: one for *_, one in kept.found("entity", sorted({entity for entity, _ in known.values()}))}
    fresh = sorted({r.label for r in rows if r.label not in known or r.form not in held[known[r.label][0]].names})
    if not fresh:
        return set()
    asked = sorted({*fresh, *_mates(kept, rows, set(fresh))})
    aliases = kept.aliases(asked)
    old = {one.id: one for *_, one in kept.found("entity", sorted({entity for entity, _ in aliases.values()}))}
    asked = sorted({*asked, *(name for one in old.values() for name in one.labels)})
    around = kept.named(asked, _ROWS)
    unlisted = {row.article for row in around if not row.listed}
    mentions = {*rows, *around, *kept.names_in(sorted(unlisted))}
    stand = [Judgement(one.label, name, True) for one in old.values() for name in one.labels if name != one.label]
    found = resolve.resolve(seen(mentions), [*stand, *record.judgements()], set(asked))
    made = [
        _made(entity, [old[e] for e in sorted({aliases[n][0] for n in entity.labels if n in aliases})])
        for entity in {found[name].id: found[name] for name in fresh}.values()
    ]
    now = {name: one.label for one in made for name in one.labels}
    before = {name: one.label for one in old.values() for name in one.labels if name in now}
    ids = {one.id for one in made}
    kept.drop("entity", sorted({aliases[name][0] for name in now if name in aliases} - ids))
    kept.put("entity", (("", one) for one in made))
    kept.add_labels(
        ((name, one.id, one.label) for one in made for name in one.labels),
        (sound for one in made for name in one.labels for sound in sounds(one, name)),
    )
    moved = {name for name, main in before.items() if now[name] != main}
    kept.forget(moved)
    return _chapters(kept, moved)


def _mates(kept: Grouping, rows: Sequence[Named], fresh: set[str]) -> set[str]:
    """The labels that may mean what new ones mean."""
    names = {(row.label, row.type, name) for row in rows if row.label in fresh for name in (row.label, row.form)}
    asked = [(sound, kind) for _, kind, name in names if name.split() and len(sound := key(name.split()[-1])) > 1]
    there = kept.sounding(asked, _CROWD) - fresh
    return {mate for mate in there if any(_alike(mate, name) for _, _, name in names)}


def _alike(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    if not a or not b or not _like(a[-1], b[-1]):
        return False
    return len(a) == 1 or len(b) == 1 or _like(a[0], b[0])


@lru_cache(maxsize=1 << 14)
def _like(one: str, other: str) -> bool:
    return likeness(one, other) >= _LIKELY


def seen(rows: Iterable[Named]) -> Iterator[resolve.Seen]:
    """The mentions that are counted in some rows."""
    for row in sorted(rows):
        for nominal, times in ((True, row.nominal), (False, row.times - row.nominal)):
            if times > 0:
                yield resolve.Seen(row.label, row.type, row.form, row.article, row.listed, nominal, times)


def sounds(entity: Entity, label: str) -> Iterator[tuple[str, str, str]]:
    """(sound, type, label) by which a label is found: of its last word, and of the last words of the entity's names."""
    for name in (label, *entity.names):
        if name.split() and len(sound := key(name.split()[-1])) > 1:
            yield sound, entity.type, label


def _made(entity: Entity, old: Sequence[Entity]) -> Entity:
    """An entity with all that is known of those it is made from; it keeps the label that readers have seen."""
    listed = [one for one in old if one.listed]
    first = min(old, key=lambda one: (not one.listed, -len(one.names), one.label), default=None)
    main, kind = entity.label, entity.type
    if first and (listed or not entity.listed):
        main, kind = first.label, first.type
    labels = tuple(sorted({*entity.labels, *(name for one in old for name in one.labels)}))
    names = tuple(dict.fromkeys((*(name for one in old for name in one.names), *entity.names)))
    return Entity(make_id("entity", kind, main), main, kind, names, entity.listed or bool(listed), labels)


def _chapters(kept: Grouping, labels: set[str]) -> set[str]:
    articles = sorted({row.article for row in kept.named(sorted(labels), _ROWS)})
    stories = sorted(set(kept.homes(articles).values()))
    return {thread.chapter for thread in kept.threads("story", stories)}
