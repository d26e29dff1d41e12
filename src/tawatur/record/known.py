"""The names of a record, to be found by letters and by sound: made once for a state of it, then only read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice

from tawatur.script.fold import folded
from tawatur.script.keys import key, likeness
from tawatur.script.words import forms

_ALIKE = 0.8  # a word of a name that sounds less like what was typed is another word
_SPELLINGS = 6
_SHORTEST = 2  # consonants of a key that says anything


class KnownNames:
    """All forms of all names: (entity's label, form as printed, how often), the most often printed first."""

    def __init__(self, rows: Iterable[tuple[str, str, int]]) -> None:
        self._forms: dict[str, list[tuple[str, int]]] = {}
        self._labels: list[str] = []
        self._starts: list[int] = []
        lines: list[str] = []
        at = 0
        for label, form, times in rows:
            self._forms.setdefault(label, []).append((form, times))
            line = f"{folded(label)}\n{folded(form)}\0"
            self._labels.append(label)
            self._starts.append(at)
            lines.append(line)
            at += len(line)
        self._text = "".join(lines)
        self._sounds: dict[str, dict[str, None]] = {}
        self._words: dict[str, dict[str, None]] = {}
        self._listen(lines)

    def _listen(self, lines: Iterable[str]) -> None:
        heard: set[str] = set()
        for label, line in zip(self._labels, lines, strict=True):
            for part in line[:-1].split("\n"):
                if part in heard:
                    self._sounds[key(part)].setdefault(label)
                    continue
                heard.add(part)
                self._sounds.setdefault(key(part), {}).setdefault(label)
                for word in part.split():
                    for heard_as in {word, word.removeprefix("ال")}:
                        self._words.setdefault(key(heard_as), {}).setdefault(word)

    def forms(self, label: str) -> list[tuple[str, int]]:
        """The forms under which an entity is named, with how often, the most frequent first."""
        return self._forms.get(label, [])

    def like(self, part: str, most: int = 500) -> list[str]:
        """Labels of entities whose name, in any form, holds some letters (folded), the most often printed first."""
        wanted, out = part.strip(), dict[str, None]()
        at = self._text.find(wanted) if wanted else -1
        while at >= 0 and len(out) < most:
            row = bisect_right(self._starts, at) - 1
            out.setdefault(self._labels[row])
            end = self._starts[row + 1] if row + 1 < len(self._starts) else len(self._text)
            at = self._text.find(wanted, end)
        return list(out)

    def sounding(self, asked: str, most: int = 5) -> list[str]:
        """Labels of entities with a name that shares its consonants with what is asked, in either script."""
        wanted = key(asked)
        return list(islice(self._sounds.get(wanted, ()), most)) if len(wanted) >= _SHORTEST else []

    def spellings(self, form: str) -> list[str]:
        """For a word in Latin letters: the Arabic words of names that sound like it, the most alike first."""
        if not form.isalpha() or not "a" <= form[:1] <= "\u024f" or len(wanted := key(form)) < _SHORTEST:
            return []
        near = [(likeness(form, word), word) for word in self._words.get(wanted, ()) if word[0] >= "\u0600"]
        alike = sorted((-how, word) for how, word in near if how >= _ALIKE)
        return [part for _, word in alike[:_SPELLINGS] for part in forms(word)]
