"""What comparison found out about an article, to be kept beside it: who compares it next need not read it anew.

Kept are the signs of its sentences, what is said in it as statements are compared, and its claims with the ground they
were read on; its words stand in the record anyhow. Compressed, some 2 kB an article.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from zlib import compress, decompress

import msgspec

from tawatur.compare.ground import Draft
from tawatur.compare.scene import Scene
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
    """What is kept of an article: by sentences what they say; the clauses of numbers; keys of what is said, where they
    were asked for; the ground on which its claims were read, and these."""

    signs: list[tuple[tuple[int, ...], dict[str, int]]]
    clauses: list[tuple[Span, str]]
    said: list[list[str] | None]
    under: str
    drafts: list[_Draft]


_ENCODER, _DECODER = msgspec.json.Encoder(), msgspec.json.Decoder(_Known)


def known(scene: Scene) -> bytes | None:
    """What is to be kept of an article that was compared; None where it is kept already, or was not compared."""
    under, drafts = scene.memory.get("drafts", ("", ()))
    if scene.memory.get("kept", "") == under:
        return None
    scene.memory["kept"] = under
    held = _Known(
        [(sentences, dict(found)) for (*_, sentences), found in scene.memory.get("signs", {}).items()],
        [(span, words) for (_, span), words in scene.memory.get("clauses", {}).items()],
        [None if witness.asked is None else sorted(witness.asked) for witness in scene.witnesses],
        under,
        [_bare(draft) for draft in drafts],
    )
    return compress(_ENCODER.encode(held), _LEVEL)


def recall(scene: Scene, data: bytes, lexicon: Lexicon, news: tuple[Any, int]) -> None:
    """Give an article back what was kept of it, found with the same words and news at large."""
    held = _DECODER.decode(decompress(data))
    for witness, key in zip(scene.witnesses, held.said, strict=True):
        if key is not None:
            witness.asked = frozenset(key)
    scene.memory.update(
        kept=held.under,
        clauses={(lexicon, span): words for span, words in held.clauses},
        signs={(lexicon, id(news), sentences): found for sentences, found in held.signs},
        drafts=(held.under, [_whole(draft, scene) for draft in held.drafts]),
    )


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
