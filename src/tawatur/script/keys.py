"""One key for the spellings of a name, in Arabic and in Latin letters: its consonants, by class.

ويتكوف, ويتكف and Witkoff share a key, and so do زيلينسكي, زيلنسكي, Zelenskyy and Zelensky. Names that sound alike share
one too (بايدن and بوتين do): a key proposes, it never decides. `likeness` ranks what a key proposes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio

from tawatur.script.fold import folded
from tawatur.script.memo import kept

# Folded Arabic letter -> sound. Sounds are the letters of `_CLASSES`; a e i o u w y are vowels and glides.
_ARABIC = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "t", "ج": "g", "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ر": "r", "ز": "z",
    "س": "s", "ش": "c", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "g", "ف": "f", "ق": "k", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "", "پ": "b", "چ": "c", "ڤ": "f", "ژ": "z",
    "گ": "g", "ڨ": "g", "ڭ": "g",
}  # fmt: skip
# Latin spellings -> the sounds with which Arabic writes them, the longer first.
_LATIN = (
    ("tsch", "tc"), ("sch", "c"), ("tch", "tc"), ("sh", "c"), ("ch", "c"), ("kh", "x"), ("gh", "g"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("ck", "k"), ("cq", "k"), ("zh", "g"), ("ts", "ts"), ("tz", "ts"), ("qu", "ku"),
    ("x", "ks"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("v", "f"), ("p", "b"), ("j", "g"), ("w", "u"),
    ("y", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ea", "i"), ("e", "i"), ("o", "u"), ("'", ""), ("’", ""),
    ("-", " "),
)  # fmt: skip
_LATIN_PATTERN = re.compile("|".join(re.escape(spelling) for spelling, _ in _LATIN))
_LATIN_SOUNDS = dict(_LATIN)
_IN_ARABIC = re.compile("[\u0600-\u06ff]")
# Letters without a sound go; a space stays.
_SOUNDS = defaultdict(str, str.maketrans(_ARABIC | {" ": " "}))
_CLASSES = str.maketrans({"v": "f", "p": "b", "q": "k", "g": "k", "x": "k", "c": "s", "z": "s", "d": "t", "h": None,
                          **dict.fromkeys("aiuoe")})  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aiu]+")


@kept(1 << 16)
def sounds(name: str) -> str:
    """A rough common spelling of a name in either script: consonants and long vowels, lower case, words spaced."""
    form = folded(name)
    if _IN_ARABIC.search(form):
        out = form.translate(_SOUNDS)
    else:
        plain = unicodedata.normalize("NFKD", form.replace("ł", "l").replace("ø", "o").replace("ı", "i"))
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
        out = _LATIN_PATTERN.sub(lambda m: _LATIN_SOUNDS[m.group()], plain)
        out = re.sub("[^a-z ]", "", out)
    return _TWICE.sub(r"\1", out).strip()


@kept(1 << 16)
def key(name: str) -> str:
    """The consonant key of a name in either script: upper-case class letters, words and vowels left out."""
    held = sounds(name).replace(" ", "").translate(_CLASSES)
    return _TWICE.sub(r"\1", held).upper()


# Vowels, glides and throat sounds go, and letters that Arabic spellings of foreign names waver between become one.
_BONES = str.maketrans({**dict.fromkeys("اويهعء "), "ط": "ت", "ث": "ت", "ص": "س", "ق": "ك", "خ": "ك", "غ": "ج",
                        "ض": "د", "ظ": "ز", "ذ": "د", "ڤ": "ف", "پ": "ب", "گ": "ج", "چ": "ش"})  # fmt: skip


def bones(form: str) -> str:
    """The consonants of folded Arabic words: a quick key for spellings of one place or body in Arabic."""
    return form.translate(_BONES)


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """How alike two names sound, 0 to 1, across scripts: consonants by class count most, then sounds, then vowels.

    0 where it is less than `least`, as soon as the consonants show it.
    """
    consonants = 0.45 * ratio(key(one), key(other)) / 100
    if consonants + 0.55 < least - 0.01:
        return 0.0
    a, b = sounds(one), sounds(other)
    first = 1.0 if _opening(a) == _opening(b) else 0.0
    alike: float = (
        consonants
        + 0.30 * ratio(a, b) / 100
        + 0.15 * JaroWinkler.normalized_similarity(_VOWELS.sub("", a), _VOWELS.sub("", b))
        + 0.10 * first
    )
    return alike if alike >= least else 0.0


def _opening(sound: str) -> str:
    return sound[:1].translate(_CLASSES) or "a"
