"""A readable Latin label for an Arabic name that no gazetteer lists, the same every time.

Short vowels are not written in Arabic, so an `a` is put where two consonants would be hard to say. The result is a
label to recognise and to search by, not a transliteration that leads back.
"""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.script.fold import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "", "پ": "p", "چ": "ch", "ڤ": "v", "ژ": "zh",
    "گ": "g", "ڨ": "g", "ڭ": "g",
}  # fmt: skip
_VOWELS = frozenset("aiu")
_JOINTS = {"بن": "bin", "ابن": "ibn", "بنت": "bint", "ابو": "Abu", "ابي": "Abi", "ام": "Umm", "ال": "Al", "عبد": "Abd",
           "ولد": "Ould", "دي": "de", "فان": "van", "فون": "von", "الله": "Allah"}  # fmt: skip


def romanise(name: str, known: Mapping[str, str] | None = None) -> str:
    """The Latin label of a name in Arabic letters; Latin words stay. `known`: folded word -> its usual spelling."""
    bare = (word.strip("\"'«»“”().،,:") for word in name.split())
    return " ".join(_word(word, known or {}) for word in bare if word)


def _word(raw: str, known: Mapping[str, str]) -> str:
    word = fold(raw).text
    if not any("\u0600" <= letter <= "\u06ff" for letter in word):
        return raw
    if word in known:
        return known[word]
    if word in _JOINTS:
        return _JOINTS[word]
    if word.startswith("ال") and len(word) > 3:
        return f"al-{_spell(word[2:])}"
    return _spell(word)


def _spell(word: str) -> str:
    out: list[str] = []
    for at, letter in enumerate(word):
        sound = _LETTERS.get(letter, "")
        if letter in "وي" and _glides(word, at):
            sound = "w" if letter == "و" else "y"
        elif letter == "ه" and at == len(word) - 1 and at > 1:
            sound = "a" if not (out and out[-1] in _VOWELS) else ""
        if not sound or (out and out[-1] == sound and sound in _VOWELS):
            continue
        if out and out[-1][-1] not in _VOWELS and sound[0] not in _VOWELS and _needs_vowel(word, at, len(out)):
            out.append("a")
        out.append(sound)
    return "".join(out).capitalize()


def _glides(word: str, at: int) -> bool:
    """Whether و or ي is a consonant: at the start before a letter, or between a vowel and a vowel."""
    after = word[at + 1] if at + 1 < len(word) else ""
    before = word[at - 1] if at else ""
    return (at == 0 and after != "") or (before in "اوي" and after != "") or (after == "ا")


def _needs_vowel(word: str, at: int, written: int) -> bool:
    """Between the first two consonants, and between two before a third or at the end."""
    after = word[at + 1] if at + 1 < len(word) else ""
    return written == 1 or after == "" or after not in "اوي"
