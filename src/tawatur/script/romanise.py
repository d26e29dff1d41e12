"""A readable Latin label for an Arabic name that no gazetteer lists, the same every time.

Short vowels are not written in Arabic; they are put as the usual spellings of names have them between such letters. The
result is a label to recognise and to search by, not a transliteration that leads back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tawatur.script.fold import fold
from tawatur.script.memo import kept

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "", "پ": "p", "چ": "ch", "ڤ": "v", "ژ": "zh",
    "گ": "g", "ڨ": "g", "ڭ": "g",
}  # fmt: skip
Letters = dict[str, str]
LETTERS = Path(__file__).with_name("letters.tsv")
# How many neighbours to the left and right are looked at, the most first.
WINDOWS = ((1, 2), (1, 1), (0, 2), (0, 1), (1, 0), (0, 0))
_JOINTS = {"بن": "bin", "ابن": "ibn", "بنت": "bint", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "ال": "Al", "عبد": "Abd",
           "ولد": "Ould", "دي": "de", "فان": "van", "فون": "von", "الله": "Allah"}  # fmt: skip
_ARTICLE = re.compile("(?:al|el)[- ]", re.IGNORECASE)
# Of origin, feminine.
_ENDINGS = {"ي": "i", "ه": "a"}
# Letters of the shortest word of which another is made.
_MADE_OF = 3
# Of rulers and popes, behind their name.
_NUMBERED = {"الاول": "I", "الثاني": "II", "الثالث": "III", "الرابع": "IV", "الخامس": "V", "السادس": "VI",
             "السابع": "VII", "الثامن": "VIII", "التاسع": "IX", "العاشر": "X"}  # fmt: skip
# What is joined to the article, how it is said with it, and the letters that both take.
_GLUED = (("وال", "wal", 3), ("بال", "bil", 3), ("كال", "kal", 3), ("لل", "lil", 2))
_PREPOSITIONS = {"من": "min", "في": "fi", "الي": "ila"}


def romanise(name: str, known: Mapping[str, str] | None = None) -> str:
    """The Latin label of a name in Arabic letters; Latin words stay. `known`: folded word -> its usual spelling."""
    bare = [held for word in name.split() if (held := word.strip("\"'«»“”().،,:"))]
    out: list[str] = []
    at = 0
    while at < len(bare):
        whole = _joined(bare[at : at + 2], known or {})
        number = _NUMBERED.get(_folded(bare[at]), "") if out else ""
        out.append(whole or number or _word(bare[at], known or {}))
        at += 2 if whole else 1
    return " ".join(out)


def _joined(two: list[str], known: Mapping[str, str]) -> str:
    """One name of two words ("عبد العزيز", "نور الدين"), as it is mostly spelled; "" where it is none."""
    first, *rest = map(_folded, two)
    if not rest or not rest[0].startswith("ال"):
        return ""
    usual = known.get(first + rest[0])
    if usual or first != "عبد":
        return usual or ""
    return f"Abdul {_made(rest[0][2:], known) or _spell(rest[0][2:])}"


@kept(1 << 14)
def _folded(word: str) -> str:
    return fold(word).text


def _word(raw: str, known: Mapping[str, str]) -> str:
    word = _folded(raw)
    if not any("\u0600" <= letter <= "\u06ff" for letter in word):
        return raw
    if len(word) == 1:
        return _LETTERS.get(word, word).upper() or word  # an initial ("أ ف ب")
    if word in _PREPOSITIONS:
        return _PREPOSITIONS[word]
    if word in known:
        return known[word]
    if word in _JOINTS:
        return _JOINTS[word]
    if glued := _glued(word, known):
        return glued
    if word.startswith("ال") and len(word) > 3:
        if raw.startswith("أل"):  # no article: "ألمايو"
            return f"Al{_spell(word[2:]).lower()}"
        return f"al-{_made(word[2:], known) or _spell(word[2:])}"
    held = known.get(f"ال{word}", "")
    return _ARTICLE.sub("", held) if _ARTICLE.match(held) else _made(word, known) or _spell(word)


def _glued(word: str, known: Mapping[str, str]) -> str:
    """A known word with what is joined to its article ("والأطفال", "للأطفال"), "" where it is none."""
    joint, letters = next(((said, cut) for held, said, cut in _GLUED if word.startswith(held)), ("", 0))
    noun = known.get(f"ال{word[letters:]}", "") if joint and len(word) - letters >= _MADE_OF else ""
    return f"{joint}-{_ARTICLE.sub('', noun)}" if noun else ""


def _made(word: str, known: Mapping[str, str]) -> str:
    """The spelling of a word that is known without its article, or made of a known one; "" where neither is.

    "Issa" in "al-Issa", "Jizan" in "Jizani", "Salim" in "Salima".
    """
    if word in known:
        return known[word] if known[word].isalpha() else ""
    stem = known.get(word[:-1], "") if len(word) > _MADE_OF else ""
    if not stem.isalpha() or word[-1] not in _ENDINGS:
        return ""
    return stem.rstrip("aeiy") + _ENDINGS[word[-1]] if stem[-1] in "aeiy" else stem + _ENDINGS[word[-1]]


@kept(1 << 14)
def _spell(word: str) -> str:
    return spelled(word, letters()).capitalize()


def spelled(word: str, learned: Letters) -> str:
    """A folded word letter by letter, each as its neighbours ask, the longest known context first."""
    out = []
    for at in range(len(word)):
        out.append(next((learned[c] for c in contexts(word, at) if c in learned), _LETTERS.get(word[at], "")))
    return "".join(out)


def contexts(word: str, at: int) -> list[str]:
    """What may be known of a letter: "left|letter|right" the longest first."""
    padded, here = f"^{word}$$", at + 1
    letter = padded[here]
    return [f"{padded[here - left : here]}|{letter}|{padded[here + 1 : here + 1 + right]}" for left, right in WINDOWS]


@cache
def letters(path: Path = LETTERS) -> Letters:
    """The learned contexts, read once (`tools/train_romaniser.py`)."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines()[1:])
    return {held[0]: held[1] for held in rows}
