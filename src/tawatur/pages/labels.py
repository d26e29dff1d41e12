"""Labels: the words of a page that are about the page, found on its folded text in all their spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from tawatur.lexicon import Lexicon
from tawatur.model.errors import LexiconError
from tawatur.model.page import ROLES, Role
from tawatur.pages.writers import parts
from tawatur.script.fold import folded
from tawatur.script.memo import kept

FILES = ("related", "credits", "tags", "ads", "chrome", "dates")
_POSITIONS = frozenset(("line", "prefix", "suffix", "inline", "word", "tail", "frame"))
# What may stand around and between labels: marks, digits, pictures.
_FILLER = re.compile(r"[\W\d_]*")
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = frozenset(("word",))
_TALK = frozenset(("share", "comments", "more", "site", "notice", "talk"))
# Pictures may stand between the label and its mark.
_MARK = re.compile(r"[ \u2600-\u27bf\ufe0f\U0001f300-\U0001faff]*[:：/\-–—|.»›>]")


@dataclass(frozen=True, slots=True)
class Label:
    """One spelling of a label. `kind` says what it does to the page, `role` what its own block is.

    `words` is the greatest number of words that may follow it on its line as what it labels (0: any number);
    `colon` says that a mark must stand between the two.
    """

    phrase: str
    kind: str
    role: Role
    position: frozenset[str]
    words: int = 0
    colon: bool = False


class Hit(NamedTuple):
    """A label at a folded stretch `[start, end)`."""

    label: Label
    start: int
    end: int


# Labels are parted by so many letters of their first word; kept for so many first letters of texts.
_HEAD, _KEPT = 4, 1 << 16


class Labels:
    """All labels, looked up by their first letters: a few comparisons a place, whatever their number.

    `common` are words of labels that stand in sentences as well, so that they do not tell talk.
    """

    __slots__ = ("_begin", "_buckets", "_menu", "_talk")

    def __init__(self, labels: Iterable[Label], common: Iterable[str] = ()) -> None:
        grouped: dict[str, dict[str, Label]] = {}
        talk: set[str] = set()
        menu: set[str] = set()
        for label in labels:
            key = folded(label.phrase)
            words = [_bare(word) for word in key.split()]
            talk.update(words if label.kind in _TALK and "frame" not in label.position else ())
            menu.update(words if label.kind == "section" else ())
            if label.position != _WORDS:
                held = grouped.setdefault(key[:2], {})
                held[key] = _merge(held[key], label) if key in held else label
        talk -= {_bare(folded(word)) for word in common}
        self._talk = frozenset(talk)
        self._menu = frozenset(talk | menu)
        self._buckets = {
            head: [(key.split()[0][:_HEAD], key, held[key]) for key in sorted(held, key=len, reverse=True)]
            for head, held in grouped.items()
        }
        # First letters as they stand in a text -> the labels that may begin there; filled as they are met.
        self._begin: dict[str, list[tuple[re.Pattern[str], Label]]] = {}

    def talk(self, forms: Sequence[str], menu: bool = False) -> float:
        """The share of words that belong to the talk of pages about themselves, 0 to 1; with `menu`, names of sections
        count as well. Short words do not count, and one such word among others is chance.
        """
        known = self._menu if menu else self._talk
        long = [form for form in forms if len(form) > 3 or menu]
        hits = sum(map(known.__contains__, map(_bare, long)))
        return hits / len(long) if hits > 1 or (hits and len(forms) == 1) else 0.0

    def at(self, text: str, start: int, end: int) -> Hit | None:
        """The longest label that begins at a folded offset."""
        head = text[start : start + _HEAD]
        likely = self._begin.get(head)
        for pattern, label in self._beginning(head) if likely is None else likely:
            match = pattern.match(text, start, end)
            if match and (match.end() - start > 3 or not _LETTER.match(text, match.end(), end)):
                return Hit(label, start, match.end())
        return None

    def _beginning(self, head: str) -> list[tuple[re.Pattern[str], Label]]:
        if len(self._begin) >= _KEPT:
            self._begin.clear()
        bucket = [*self._buckets.get(head[:2], ()), *(self._buckets.get(head[:1], ()) if len(head) > 1 else ())]
        held = self._begin[head] = [(_pattern(key), label) for first, key, label in bucket if head.startswith(first)]
        return held

    def run(self, text: str, start: int, end: int) -> tuple[list[Hit], int]:
        """Labels that follow one another from `start` on, glued or not, and where something else begins."""
        hits: list[Hit] = []
        at = _filler(text, start, end)
        while at < end:
            hit = self.at(text, at, end)
            if hit is None or (hit.label.colon and not marked(text, hit, end) and _filler(text, hit.end, end) < end):
                break
            hits.append(hit)
            at = _filler(text, hit.end, end)
        return hits, at


def whole_word(text: str, hit: Hit, end: int) -> bool:
    """Whether no word runs on through the end of a label. Long labels may have text of any kind glued to them."""
    after = text[hit.end : hit.end + 1]
    if hit.end >= end or not _LETTER.match(after):
        return True
    return after.isascii() != text[hit.end - 1].isascii() or " " in hit.label.phrase


def marked(text: str, hit: Hit, end: int) -> bool:
    """Whether a colon, dash or the like follows the label."""
    return _MARK.match(text, hit.end, end) is not None


def _filler(text: str, start: int, end: int) -> int:
    match = _FILLER.match(text, start, end)
    return match.end() if match else start


@kept(1 << 15)
def _bare(form: str) -> str:
    """A word without the article and what may be glued before it."""
    for head in ("وال", "بال", "لل", "ال", "و", "ل", "ب"):
        if form.startswith(head) and len(form) - len(head) >= 3:
            return form[len(head) :]
    return form


@cache  # most labels never stand on a page, and to compile them all takes a tenth of a second
def _pattern(key: str) -> re.Pattern[str]:
    """What a spelling matches: its words, glued or not; a word "#" is any number."""
    return re.compile(r"\s*".join("[0-9]+" if word == "#" else re.escape(word) for word in key.split()))


def _merge(known: Label, label: Label) -> Label:
    """One spelling entered twice: the first entry's meaning, the positions of both."""
    return Label(
        known.phrase, known.kind, known.role, known.position | label.position, known.words or label.words,
        known.colon or label.colon,
    )  # fmt: skip


def entries(lexicon: Lexicon) -> list[dict[str, Any]]:
    """The label entries as they stand in the lexicon, file by file."""
    return [entry for name in FILES for entry in lexicon.table("labels", name)["label"]]


@dataclass(frozen=True, slots=True)
class Joints:
    """What joins a paragraph to the one before: و and ف, unless the word has them of its own, and turns of phrase."""

    own: frozenset[str]
    turns: frozenset[tuple[str, ...]]

    def join(self, forms: Sequence[str]) -> bool:
        """Whether folded words begin in such a way."""
        if not forms:
            return False
        if forms[0][0] in "وف" and len(forms[0]) > 2 and forms[0] not in self.own:
            return True
        return any(tuple(forms[:n]) in self.turns for n in (1, 2, 3))


@cache
def joints(lexicon: Lexicon) -> Joints:
    """The joints of a lexicon."""
    table = lexicon.table("labels", "leads")
    return Joints(
        frozenset(folded(word) for word in table["own"]) | parts(lexicon),
        frozenset(tuple(folded(t).split()) for t in table["turns"]),
    )


@cache
def labels(lexicon: Lexicon, without: frozenset[str] = frozenset()) -> Labels:
    """The labels of a lexicon, less the phrases in `without` (for measuring how much hangs on a spelling)."""
    left_out = {folded(phrase) for phrase in without}
    held = []
    for entry in entries(lexicon):
        role, position = entry["role"], frozenset(entry["position"])
        if role not in ROLES or not position <= _POSITIONS:
            raise LexiconError(f"labels: unknown role or position in the entry with example {entry['example']!r}")
        held += [
            Label(phrase, entry["kind"], role, position, entry.get("words", 0), entry.get("colon", False))
            for phrase in entry["phrases"]
            if folded(phrase) not in left_out
        ]
    return Labels(held, lexicon.table("labels", "leads")["common"])
