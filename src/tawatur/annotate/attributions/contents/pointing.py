"""Contents that only point at something, and tell nothing of it ("نفت ذلك الشهر الماضي")."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.things import THINGS
from tawatur.annotate.attributions.words.grammar import PREPOSITION, TIME
from tawatur.annotate.attributions.words.kinds import WHICH
from tawatur.annotate.attributions.words.text import PARTING, Text

# "This", and what "would" be of it.
_THIS, _WOULD = "هذا", ["من", "شانه"]


def nothing(text: Text, first: int, last: int) -> bool:
    """Whether a content is a bare pronoun, alone or with an adjunct, or a source's wish not to be named."""
    if last - first == 1 and text.forms[first] in text.grammar.classes.of_time and text.tags[first - 1] & TIME:
        return True  # "نفت ذلك الشهر الماضي"
    points = text.forms[first].removeprefix("ب") in THINGS and not _told_of(text, first, last)
    if points and (last - first == 1 or _apart(text, first + 1)):
        return True
    return text.grammar.hidden.at(text.words, first, last) is not None


def hides(text: Text, at: int, last: int) -> bool:
    """Whether somebody only refuses or asks not to be named, by the verb at word `at`."""
    return text.grammar.hidden.at(text.words, min(at + 1, last - 1), last) is not None


def _told_of(text: Text, i: int, last: int) -> bool:
    """Whether something is told of a time that is pointed at, or of what this may do ("هذا العام كان جيدا")."""
    if i + 2 >= last or text.forms[i] != _THIS:
        return False
    told = (
        bool(text.tags[i + 1] & TIME)
        and text.forms[i + 2] not in text.grammar.classes.of_time
        and not _apart(text, i + 2)
    )
    return told or text.forms[i + 1 : i + 3] == _WOULD


def _apart(text: Text, i: int) -> bool:
    """Whether what stands here is not told of by a pronoun before it: an adjunct, or another clause."""
    joined = text.forms[i][0] == "و" and text.forms[i - 1].removeprefix("ب") not in WHICH  # "بما وصفه"
    return joined or bool(text.tags[i] & (PREPOSITION | TIME)) or text.forms[i] in PARTING
