"""What comparison found out about an article, to be kept beside it: who compares it next need not read it anew.

Kept are the signs of its sentences, its claims with the ground they were
read on, and what other articles made of these; its words stand in the record anyhow. Compressed, some 2 kB an article.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from zlib import compress, decompress

import msgspec

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster
from tawatur.model.span import Span

# A little less small than it might be, and made in half the time.
_LEVEL = 1


class _Draft(NamedTuple):
    """A claim without its article, and with the id of its event."""

    claim: Claim
    sentence: int
    stems: list[str]
    entities: list[str]
    cluster: str | None
    part: bool
    sides: list[str]
    incident: str
    parties: list[str]
    doubtful: bool
    since: str


class _Known(NamedTuple):
    """What is kept of an article: by sentences what they say; the clauses of numbers; the ground on which its claims
    were read, and these."""

    signs: list[tuple[tuple[int, ...], dict[str, int]]]
    clauses: list[tuple[Span, str]]
    under: str
    drafts: list[_Draft]


class _Moved(NamedTuple):
    """Of the claims of an article (indices) those that copies put under another event, and those of incidents."""

    carried: list[tuple[int, _Draft]]
    settled: list[tuple[int, _Draft]]


_ENCODER, _DECODER, _AFTER = msgspec.json.Encoder(), msgspec.json.Decoder(_Known), msgspec.json.Decoder(_Moved)


def known(scene: Scene) -> bytes:
    """What was found out about an article that was compared: made anew only where its claims were read anew."""
    under, drafts = scene.memory["drafts"]
    if scene.memory.get("known", ("",))[0] != under:
        held = _Known(
            [(sentences, dict(found)) for (*_, sentences), found in scene.memory.get("signs", {}).items()],
            [(span, words) for (_, span), words in scene.memory.get("clauses", {}).items()],
            under,
            [_bare(draft) for draft in drafts],
        )
        scene.memory["known"] = under, compress(_ENCODER.encode(held), _LEVEL)
    found: bytes = scene.memory["known"][1]
    return found


def moved(scene: Scene) -> bytes:
    """What other articles made of its claims; b"" where they stand as they were read."""
    _, drafts = scene.memory["drafts"]
    after, last = scene.memory["carried"], scene.memory["claims"]
    held = _Moved(
        [(n, _bare(d)) for n, (d, old) in enumerate(zip(after, drafts, strict=True)) if _another(d, old)],
        [(n, _bare(d)) for n, (d, old) in enumerate(zip(last, after, strict=True)) if _another(d, old)],
    )
    return _ENCODER.encode(held) if held.carried or held.settled else b""


def recall(scene: Scene, data: bytes, after: bytes, lexicon: Lexicon, news: tuple[Any, int]) -> None:
    """Give an article back what was kept of it, found with the same words and news at large."""
    held = _DECODER.decode(decompress(data))
    drafts = [_whole(draft, scene) for draft in held.drafts]
    moves = _AFTER.decode(after) if after else _Moved([], [])
    there = dict(enumerate(drafts)) | {n: _whole(draft, scene) for n, draft in moves.carried}
    last = there | {n: _whole(draft, scene) for n, draft in moves.settled}
    scene.memory.update(
        known=(held.under, data),
        clauses={(lexicon, span): words for span, words in held.clauses},
        signs={(lexicon, id(news), sentences): found for sentences, found in held.signs},
        drafts=(held.under, drafts),
        carried=list(there.values()),
        claims=list(last.values()),
    )


def alike(one: Draft, other: Draft) -> bool:
    """Whether a claim of an article is all that it was, whatever else is told of its event."""
    return _bare(one) == _bare(other)


def _another(draft: Draft, old: Draft) -> bool:
    """Whether a claim was put elsewhere than it was: under another event, place or incident."""
    one, other = draft.cluster, old.cluster
    here, there = draft.claim, old.claim
    return (
        draft.incident != old.incident or (one and one.id) != (other and other.id) or here.subject != there.subject
        or here.when != there.when or (one is None and here.about != there.about)
    )  # fmt: skip


def _bare(d: Draft) -> _Draft:
    cluster = d.cluster.id if d.cluster else None
    sets = (sorted(held) for held in (d.stems, d.entities, d.sides, d.parties))
    stems, entities, sides, parties = sets
    return _Draft(
        d.claim, d.sentence, stems, entities, cluster, d.part, sides, d.incident, parties, d.doubtful, d.since
    )  # fmt: skip


def _whole(d: _Draft, scene: Scene) -> Draft:
    """A claim; of its event it has the id alone, which is enough to find it among those that are now."""
    event = EventCluster(d.cluster, "", None, "", ()) if d.cluster else None
    stems, entities, sides, parties = map(frozenset, (d.stems, d.entities, d.sides, d.parties))
    return Draft(
        d.claim, scene, d.sentence, stems, entities, event, d.part, sides, d.incident, parties, d.doubtful, d.since
    )  # fmt: skip
