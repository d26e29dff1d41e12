"""What comparison found out about articles, kept in the record: given back before it compares, written afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple
from zlib import compress, decompress

import msgspec

from tawatur.compare.drafts.contested import TAKES_PART
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.recall import known, moved, recall
from tawatur.compare.ground.scene import Scene
from tawatur.compare.likeness.topics import Key
from tawatur.engine.glances import Glance, glance
from tawatur.group.vectors import background
from tawatur.lexicon import Lexicon
from tawatur.model.ids import make_id
from tawatur.record.grouping import Grouping
from tawatur.record.sheets import SOURCES
from tawatur.record.shelves import Remembered

# What is found out rests on these packages: with any change in them it is found out anew.
_RESTS_ON = ("model", "script", "compare", "group", "engine")
# A little less small than it might be, and made in half the time; glances kept as they are read.
_LEVEL, _LAST = 1, 4_096
_ENCODER, _DECODER = msgspec.json.Encoder(), msgspec.json.Decoder(Glance)
# How long the parts are that come first.
_SIZE = 4


class Parts(NamedTuple):
    """What is kept of an article: at a glance, what was found out about it, what others made of its claims."""

    key: str
    glance: bytes
    known: bytes
    after: bytes

    @property
    def whole(self) -> bytes:
        """All of it, as the record keeps it."""
        sizes = (len(part).to_bytes(_SIZE, "big") for part in (self.glance, self.known))
        return b"".join((*sizes, self.glance, self.known, self.after))


def parts(kept: Grouping, articles: Sequence[str]) -> dict[str, Parts]:
    """What the record holds of some articles, by id, as far as it does."""
    out = {}
    for name, key, data in kept.remembered(articles):
        first = 2 * _SIZE + int.from_bytes(data[:_SIZE], "big")
        last = first + int.from_bytes(data[_SIZE : 2 * _SIZE], "big")
        out[name] = Parts(key, data[2 * _SIZE : first], data[first:last], data[last:])
    return out


def remind(scenes: Sequence[Scene], there: Mapping[str, Parts], lexicon: Lexicon) -> None:
    """Give articles that this process has not compared yet what the record holds of them."""
    for scene in scenes:
        held = there.get(scene.id)
        if held and "drafts" not in scene.memory and same(held, scene, lexicon):
            give(scene, held, lexicon)


def give(scene: Scene, held: Parts, lexicon: Lexicon) -> None:
    """Give an article what the record holds of it."""
    if scene.memory.get("parts") == held:
        return
    found = at_a_glance(held.glance)
    for witness, (_, stems) in zip(scene.witnesses, found.seen.said, strict=True):
        witness.asked = frozenset(stems.split("\n")) if stems else witness.asked
    recall(scene, held.known, held.after, lexicon, background())
    scene.memory.update({"parts": held, "seen": found.seen, TAKES_PART: found.contested})


@lru_cache(maxsize=_LAST)
def at_a_glance(data: bytes) -> Glance:
    """An article at a glance, as it is kept."""
    return _DECODER.decode(decompress(data))


def found_out(scenes: Sequence[Scene], times: Callable[[str, Key], int], floor: Ground) -> list[Remembered]:
    """What is to be kept of articles that were compared; `times`: how many claims a topic of an article (id) has."""
    out = []
    for scene in scenes:
        plain = _ENCODER.encode(glance(scene, partial(times, scene.id), floor))
        held = Parts(_key(scene, floor.lexicon), compress(plain, _LEVEL), known(scene), moved(scene))
        scene.memory["parts"] = held
        out.append(Remembered(scene.id, held.key, held.whole))
    return out


def seen_anew(scene: Scene, glance: Glance, held: Parts) -> Remembered:
    """What is to be kept of an article of which only that changed which is seen at a glance."""
    scene.memory["parts"] = held._replace(glance=compress(_ENCODER.encode(glance), _LEVEL))
    return Remembered(scene.id, held.key, scene.memory["parts"].whole)


def current(held: Parts, lexicon: Lexicon) -> bool:
    """Whether something was found out by this code, with these words."""
    return held.key.startswith(_made_by(lexicon) + ".")


def same(held: Parts, scene: Scene, lexicon: Lexicon) -> bool:
    """Whether something was found out about an article as it is."""
    return held.key == _key(scene, lexicon)


def _key(scene: Scene, lexicon: Lexicon) -> str:
    return f"{_made_by(lexicon)}.{scene.named}"


@cache
def _made_by(lexicon: Lexicon) -> str:
    """A hash over the words, and the code by which articles are read for comparison: its sources, compiled or not."""
    held = [file for name in _RESTS_ON for file in _inside(files(f"tawatur.{name}"))]
    return make_id(lexicon.version, *(part for file in held for part in (file.name, file.read_bytes())))


def _inside(folder: Traversable) -> list[Traversable]:
    """The sources in a folder and all folders in it, in order."""
    found: list[Traversable] = []
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            found += _inside(one)
        elif one.name.endswith(SOURCES):
            found.append(one)
    return found
