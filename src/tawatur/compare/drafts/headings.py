"""Whether the words for what a claim is about can stand by themselves as a heading."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.ground.listed import entries, folded, openers
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Word
from tawatur.script.words import forms

# Where the number stands; letters by which a clause goes on from the one before it, at words of more letters.
_GAP, _AND, _SO, _IN_IT = "…", "و", "ف", "فيه"
# Lists of words with which a clause begins behind "and" or "so".
_BEGIN = ("stands_before", "follows_on", "says", "adding", "began", "by_whom", "shares")
_GLUED, _SHORT = "بلفو", 4
# Letters of a word of the perfect.
_ROOT = 3
# Letters of a word behind "and"; how verbs begin and end, and a plural.
_WORD, _IMPERFECT, _HER, _SEVERAL, _THE = 2, "يت", "ت", "ات", "ال"
# Endings of what is somebody's; words before the number among which "who" stands.
_THEIRS, _NEAR = ("اه", "ها", "هم", "ته"), 4


def led_in(words: Sequence[Word], first: int, lexicon: Lexicon) -> int:
    """Where (index) a clause begins behind the words that only lead on to it: "but", "while"."""
    at = first
    leads = folded(lexicon, "but") | folded(lexicon, "leads_on") | {_AND}
    while at < len(words) - 1 and words[at].form in leads:
        at += 1
    for name in ("turns", "on_the_side", "at_that_time"):  # "on another front", "at the same time"
        if at < len(words) and words[at].form in openers(lexicon, name):
            at += next((len(turn) for turn in entries(lexicon, name) if _stands(turn, words, at)), 0)
    return at


def _stands(turn: Sequence[str], words: Sequence[Word], at: int) -> bool:
    """Whether a phrase (folded) stands at a word (index), with or without "and", and something behind it."""
    held, end = [word.form for word in words[at : at + len(turn)]], at + len(turn)
    again = any(word.form == _IN_IT for word in words[end : end + 2])  # "at the time in which …"
    return end < len(words) and not again and [held[0].removeprefix(_AND), *held[1:]] == list(turn)


def led_by(form: str, lexicon: Lexicon, opens: bool = False) -> bool:
    """Whether a word (folded) with which a clause begins has "and" or "so" before it, which says nothing there;
    `opens`: its sentence begins with it, too."""
    rest = form[1:]
    if form.startswith(_SO) and (len(rest) > _WORD or rest in folded(lexicon, "stands_before")):
        return any(rest in folded(lexicon, name) for name in _BEGIN) or (rest.startswith(_THE) and len(rest) > _SHORT)
    if not form.startswith(_AND) or form in folded(lexicon, "own_and") or len(rest) < _WORD:
        return False
    if opens and len(rest) >= _ROOT:
        return True
    verb = rest[0] in _IMPERFECT or (rest.endswith(_HER) and not rest.endswith(_SEVERAL) and len(rest) > _SHORT)
    return verb or rest.startswith(_THE) or any(rest in folded(lexicon, name) for name in _BEGIN)


def faults(words: str, lexicon: Lexicon) -> int:
    """In how many ways a clause is no heading: it is told by the way, or of what came later ("the blast comes a day
    after the death of …"), begins in the middle ("of having killed …"), with what is somebody's ("its toll rose to …"),
    gives its number of who stands right before ("who …"), or first of all."""
    before = [form for form in forms(words.partition(_GAP)[0]) if form[0].isalnum()]
    plain = [form.removeprefix(_AND) for form in before]
    aside = not folded(lexicon, "while_telling").isdisjoint(plain)
    middle = before[:1] != [] and before[0][0] in _GLUED and len(before[0]) > _SHORT
    owned = any(form.endswith(_THEIRS) and len(form) > _SHORT for form in plain[:2])
    who = not folded(lexicon, "relatives").isdisjoint(plain[-_NEAR:])
    return 2 * (aside + owned + (not words)) + middle + who + words.startswith(_GAP)
