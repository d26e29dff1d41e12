"""What the outlet remarks in its own voice behind what is said: background, what was kept back."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.whereas import goes_along, said_too
from tawatur.annotate.attributions.phrases.heads import can_speak
from tawatur.annotate.attributions.words.grammar import TAIL, TAILS
from tawatur.annotate.attributions.words.kinds import AS
from tawatur.annotate.attributions.words.text import COMMAS, Text
from tawatur.model.layers import Act

_CUE = 2  # words within which a clause says who says something
_WITHOUT = "دون"  # of who speaks in what is told ("بحسب البيان، أكد الوزير …، دون أن يذكر …")
_BEFORE = ["قبل", "ان"]
# In the midst of a place, which is no background ("وسط المدينة"); what may be its plural, of no place.
_AMID = "وسط"
# With these it is told who is among those told of, in so many words and to a comma.
_AMONG, _FEW = frozenset(("بينهم", "بينها", "منهم", "منها", "ضمنهم", "بينهن")), 9
# What goes on behind that: where and how it came about.
_GOES_ON = frozenset(("في", "جراء", "اثر", "نتيجه", "بسبب", "خلال"))
# "None of them", of whom no report says that he kept something back.
_NOT, _NONE = "ولم", frozenset(("اي", "ايا", "احد"))


def remarked(text: Text, start: int, i: int, last: int, clausal: bool, act: Act) -> bool:
    """Whether after this comma the outlet goes on in its own voice; `start`: where what is said begins."""
    if closer(text, i, last):
        return not (clausal and of_telling(text, start, i)) and not _of_none(text, i, last)
    if _before_told(text, i, last):
        return True
    if clausal and act == "say" and said_too(text, i, last):
        return False
    if inserted(text, start, i) or amid_place(text, i):
        return False
    if text.tags[i] & TAIL and not text.joined[i] and not (i + 1 < last and goes_along(text, i, clausal)):
        return True
    tails = bool(text.opens[i] & TAILS) and text.grammar.tails.at(text.words, i, last, clitics=False) is not None
    return tails and not _of_none(text, i, last)


def of_himself(text: Text, first: int, end: int, entity: str | None) -> int:
    """Where the outlet goes on to tell what he who speaks did, by his name ("…، كما سعى فلان إلى …"), else `end`."""
    if entity is None:
        return end
    for i in range(first + 2, end - 2):
        if text.forms[i] != AS or text.forms[i - 1] not in COMMAS or i + 2 not in text.starting:
            continue
        mention = text.starting[i + 2].mention
        if mention.type == "PER" and mention.entity == entity and text.words[i + 1].kind == "arabic":
            return i - 1
    return end


def _before_told(text: Text, i: int, last: int) -> bool:
    """Whether it is told here what others said later ("…، قبل أن تعلن السلطات …")."""
    if text.forms[i : i + 2] != _BEFORE or i + 3 >= last or not can_speak(text, i + 3):
        return False
    return any(r.tense == "imperfect" and "that" in r.cue.frames and not r.cue.guard for r in text.readings(i + 2))


def amid_place(text: Text, i: int) -> bool:
    """Whether "amid" tells of a place here ("وسط مدينة لهار")."""
    if text.forms[i] != _AMID or i + 1 >= text.size:
        return False
    name = text.starting.get(i + 1)
    return text.forms[i + 1].removeprefix("ال") in text.grammar.places or (
        name is not None and name.mention.type in ("GPE", "LOC")
    )


def inserted(text: Text, start: int, i: int) -> bool:
    """Whether this comma only closes who is among those told of, and their story goes on ("…، بينهم طفل، في هجوم")."""
    if text.forms[i] not in _GOES_ON:
        return False
    comma = next((j for j in range(i - 2, max(start, i - _FEW), -1) if text.forms[j] in COMMAS), i)
    return any(form.removeprefix("و") in _AMONG for form in text.forms[comma + 1 : comma + 3][: i - comma - 1])


def _of_none(text: Text, i: int, last: int) -> bool:
    """Whether it is told of all of those in question that they did not ("…، ولم يؤكد أي من الطرفين …")."""
    if text.forms[i] != _NOT or i + 3 >= last:
        return False
    return text.forms[i + 2] in _NONE and text.forms[i + 3] == "من"


def closer(text: Text, i: int, last: int) -> bool:
    """Whether words stand here with which the outlet goes on ("دون أن يحدد …")."""
    return bool(text.opens[i] & TAILS) and text.grammar.closers.at(text.words, i, last) is not None


def of_telling(text: Text, start: int, i: int) -> bool:
    """Whether it is told that somebody said something without saying more: this is told, too ("بحسب البيان، فقد أكد
    الوزير …، دون أن يذكر …")."""
    near = range(start, min(start + _CUE, i))
    return text.forms[i] == _WITHOUT and any(r.tense == "perfect" for at in near for r in text.readings(at))
