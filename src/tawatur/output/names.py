"""Names as readers of a language know them: an entity's label in English, what Arabic pages print in Arabic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.lexicon.load import cells
from tawatur.script.keys import likeness

ARABIC = re.compile(r"[\u0621-\u064a]")
# Letters in the shapes of their places in a word, as old documents hold them.
_SHAPES = re.compile(r"[\ufb50-\ufdff\ufe70-\ufeff]")
# How one of a people is called; what ends otherwise calls the people ("أكراد").
_ONE_OF_THEM = ("ي", "ية", "يون", "يين", "يات", "يان", "يتان", "يتين")
_FILES = ("people", "organisations", "outlets", "places", "misc")
# A form that sounds like the label is a name; one that does not is an office or a description.
_ALIKE = 0.6
# Words of the fullest form by which a body is called.
_FULLEST = 5


class Names:
    """Label -> name in one language. Listed names come from the gazetteer, the others from what the record prints.

    `forms` gives the forms of a label as printed, with how often.
    """

    def __init__(self, forms: Callable[[str], list[tuple[str, int]]], lexicon: Lexicon, language: str) -> None:
        self._forms, self._lexicon, self._language = forms, lexicon, language
        self._held: dict[str, str] = {}

    def __call__(self, label: str) -> str:
        """The name of an entity."""
        if self._language != "ar" or ARABIC.search(label):
            return label
        if label not in self._held:
            self._held[label] = gazetteer(self._lexicon).get(label) or self._printed(label)
        return self._held[label]

    def forget(self) -> None:
        """Look the names up anew: the record has changed."""
        self._held.clear()

    def _printed(self, label: str) -> str:
        forms = [(in_letters(name), times) for name, times in self._forms(label)]
        forms = [(name, times) for name, times in forms if ARABIC.search(name)]
        if not forms:
            return label
        if label.endswith(")"):  # a body whose label names its state: the printed form that tells it too
            fuller = [form for form in forms[:20] if len(form[0].split()) <= _FULLEST]
            return max(fuller or forms[:1], key=lambda form: (len(form[0].split()), form[1], form[0]))[0]
        alike = [form for form in forms[:20] if likeness(label, form[0]) >= _ALIKE]
        return max(alike, key=lambda form: (likeness(label, form[0]), form[1]))[0] if alike else forms[0][0]


def in_letters(printed: str) -> str:
    """A printed name in plain letters, where it is printed in the shapes that letters take in a word."""
    return _SHAPES.sub(lambda shape: unicodedata.normalize("NFKC", shape[0]), printed)


@cache
def gazetteer(lexicon: Lexicon) -> dict[str, str]:
    """Label -> the first Arabic name that the gazetteer gives, or what a people is called ("الأكراد")."""
    out: dict[str, str] = {}
    rows = [row for name in _FILES for row in lexicon.rows("names", name)]
    for row in (*rows, *lexicon.extra("names")):
        names = cells(row, "ar")
        if names:
            out.setdefault(row["label"], names[0])
    for name, label in lexicon.table("cues", "media")["platform"].items():
        if ARABIC.search(name):
            out.setdefault(label, name)
    for row in lexicon.rows("names", "nationalities"):
        names = cells(row, "ar")
        people = [name for name in names if not name.endswith(_ONE_OF_THEM)]
        people += [name for name in names if name.endswith("يون")]
        if people:
            out.setdefault(row["country"], f"ال{people[0]}")
    return out
