"""What comparison found out about articles, kept in the record: given back before it compares, written afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from tawatur.compare.recall import known, recall
from tawatur.compare.scene import Scene
from tawatur.group.vectors import background
from tawatur.lexicon import Lexicon
from tawatur.model.ids import make_id
from tawatur.record.grouping import Grouping
from tawatur.record.sheets import SOURCES
from tawatur.record.shelves import Remembered

# What is found out rests on these packages: with any change in them it is found out anew.
_RESTS_ON = ("model", "script", "compare", "group")


def remind(kept: Grouping, scenes: Sequence[Scene], lexicon: Lexicon) -> None:
    """Give articles that this process has not compared yet what the record holds of them."""
    wanted = {scene.id: scene for scene in scenes if "drafts" not in scene.memory}
    for name, key, data in kept.remembered(list(wanted)):
        if key == _key(wanted[name], lexicon):
            recall(wanted[name], data, lexicon, background())


def found_out(scenes: Iterable[Scene], lexicon: Lexicon) -> list[Remembered]:
    """What the record does not hold yet of articles that were compared."""
    return [Remembered(scene.id, _key(scene, lexicon), data) for scene in scenes if (data := known(scene)) is not None]


def _key(scene: Scene, lexicon: Lexicon) -> str:
    return make_id(_made_by(lexicon), scene.named)


@cache
def _made_by(lexicon: Lexicon) -> str:
    """A hash over the words, and the code by which articles are read for comparison: its sources, compiled or not."""
    held = [file for name in _RESTS_ON for file in _inside(files(f"tawatur.{name}"))]
    return make_id(lexicon.version, *(part for file in held for part in (file.name, file.read_bytes())))


def _inside(folder: Traversable) -> list[Traversable]:
    held = (file for file in folder.iterdir() if file.name.endswith(SOURCES))
    return sorted(held, key=lambda file: file.name)
