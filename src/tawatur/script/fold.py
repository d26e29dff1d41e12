"""Folding: one reading for the many ways in which Arabic letters are written, with the way back.

Folded are: the hamza forms (أ إ آ ٱ -> ا, ؤ -> و, ئ -> ي), alef maqsura (ى -> ي), ta marbuta (ة -> ه), Persian and
Urdu letters (ی ک ۀ …), the hamza of شؤون and مسؤول as Egypt writes it (شئون, مسئول), digits of three kinds (-> 0-9),
exotic spaces (-> space), curly quotation marks of one kind, presentation forms and ligatures (by their compatibility
decomposition), Latin letters (-> lower case). Left out are:
short vowels and other marks, tatweel, bidi controls, zero-width characters.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import cache, lru_cache

from tawatur.model.span import Span
from tawatur.model.view import View

# One to one, applied by str.replace: an order of magnitude faster than str.translate on Arabic text.
_ONE_TO_ONE: tuple[tuple[str, str], ...] = tuple(
    (old, new)
    for olds, new in (
        ("أإآٱٲٳ", "ا"), ("ؤۇۆۈ", "و"), ("ئىیېۍے", "ي"), ("ةۀۂہھەۃ", "ه"), ("کڪګ", "ك"), ("٫", "."), ("٬", ","),
        ("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
        *((chr(0x0660 + n) + chr(0x06F0 + n), str(n)) for n in range(10)),
    )
    for old in olds
)  # fmt: skip
# A word of a lexicon is shorter than this: one look a letter beats one pass a letter to be folded.
_SHORT = 30
_TABLE = {ord(old): new for old, new in _ONE_TO_ONE}
# Longer texts than this are rare.
_PLACES = 1 << 16
# A text of so many letters may be a page.
_PAGE = 400
_DROPPED = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\ufeff\u00ad"
)
_PRESENTED = "\ufb50-\ufdff\ufe70-\ufefc"
_ODD = re.compile(f"[{_DROPPED}{_PRESENTED}]")
_DROP = re.compile(f"[{_DROPPED}]")


def fold(text: str) -> View:
    """Fold a text of any length; `View.raw` leads back to it. Linear in the length of the text."""
    return _remembered(text) if len(text) > _PAGE else _fold(text)


@lru_cache(maxsize=4)
def _remembered(text: str) -> View:
    """The stages of reading fold the text of a page one after the other."""
    return _fold(text)


def _fold(text: str) -> View:
    if not _ODD.search(text):
        return View(_fold_letters(text))
    out: list[str] = []
    back = array("l")
    places = _counted() if len(text) <= _PLACES else array("l", range(len(text)))
    last = 0
    for match in _ODD.finditer(text):
        at = match.start()
        out.append(text[last:at])
        back += places[last:at]
        letters = _decompose(match.group())
        out.append(letters)
        back.extend([at] * len(letters))
        last = at + 1
    out.append(text[last:])
    back += places[last : len(text)]
    return View(_fold_letters("".join(out)), back)


def letters(text: str) -> str:
    """The folded text alone, without the way back: faster where marks are left out."""
    return _fold_letters(_ODD.sub(lambda odd: _decompose(odd.group()), text) if _ODD.search(text) else text)


@cache
def _counted() -> array[int]:
    """0, 1, 2 …: ways back are copied from it."""
    return array("l", range(_PLACES))


def folded(text: str) -> str:
    """The folded reading alone, white space at its edges left out and runs of it made one space."""
    return " ".join(letters(text).split())


def raw_cut(text: str, span: Span, letters: int) -> int:
    """The raw offset after so many folded letters of a word that stands at `span`."""
    at = span.start
    while letters > 0 and at < span.end:
        letters -= len(_decompose(text[at])) if _ODD.match(text[at]) else 1
        at += 1
    while at < span.end and _DROP.match(text[at]):
        at += 1
    return at


@cache
def _decompose(char: str) -> str:
    if _DROP.match(char):
        return ""
    letters = unicodedata.normalize("NFKC", char)
    return _DROP.sub("", letters).replace(" ", "") if letters != char else char


def _fold_letters(text: str) -> str:
    if "ئو" in text:
        text = text.replace("شئون", "شؤون").replace("مسئول", "مسؤول")
    if len(text) < _SHORT:
        text = text.translate(_TABLE)
    else:
        for old, new in _ONE_TO_ONE:
            text = text.replace(old, new)
    # İ is the one letter whose lower case is two code points.
    return text.lower() if "İ" not in text else "İ".join(part.lower() for part in text.split("İ"))
