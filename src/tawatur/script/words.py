"""Words, and what may be glued to their front.

Arabic writes و ف ب ل ك س and ال without a space before the word they belong to. Whether the first letters of a word
are such proclitics cannot be known from the word alone, so a word has *readings*: every way to cut it, the whole word
first. Lexicons and context choose.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import compress, count
from typing import NamedTuple

from tawatur.model.prose import Word, WordKind
from tawatur.model.span import Span
from tawatur.model.view import View
from tawatur.script.fold import letters
from tawatur.script.memo import kept, one, ones

ARABIC_LETTER = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f"
_LATIN = "a-z\u00df-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff"
_WORD = re.compile(rf"([{ARABIC_LETTER}]+)|([0-9]+(?:[.,][0-9]+)*)|([{_LATIN}]+(?:['’][{_LATIN}]+)*)|([^\s])")
# Some presses type the fraction first and turn the two around with a right-to-left mark: "5.<mark>26" is seen as 26.5.
_TURNED = re.compile(r"([0-9]+)\.([0-9]+)")
_TURNED_FORM = re.compile(r"([0-9]+)r([0-9]+)")
# By the group that matched.
_KINDS: dict[int | None, WordKind] = {1: "arabic", 2: "number", 3: "latin", 4: "mark"}


class Reading(NamedTuple):
    """One way to cut a word: the proclitics, the stem, and how many folded letters stand before the stem's span.

    In "للبيت" the stem is "البيت", and its span starts at the second ل (cut 1).
    """

    clitics: str
    stem: str
    cut: int


def words(view: View, within: Span | None = None) -> list[Word]:
    """The words of a view, or of the folded stretch `within` (offsets of the view); offsets of the result are raw.

    A form is one string wherever it is met, in lexicons too: a score of tables are asked of it, and know it at a look.
    """
    start, end = within or (0, len(view.text))
    found, back = list(_WORD.finditer(view.text, start, end)), view.back
    read = zip(found, ones([m[0] for m in found]), strict=True)
    make = tuple.__new__  # a third of the time that Word(…) takes
    if back is None:
        return [make(Word, (*m.span(), form, _KINDS[m.lastindex])) for m, form in read]
    out = [make(Word, (back[m.start()], back[m.end() - 1] + 1, form, _KINDS[m.lastindex])) for m, form in read]
    for at in [at for at, word in enumerate(out) if word[3] == "number"]:
        first, last, form, kind = out[at]
        if last - first > len(form):
            out[at] = Word(first, last, _TURNED.sub(r"\2r\1", form), kind)
    return out


def among(forms: Iterable[str], known: Container[str]) -> list[int]:
    """The numbers of those forms that are known, in order."""
    return list(compress(count(), map(known.__contains__, forms)))


def kind_of(form: str) -> WordKind:
    """What a form of `words` is made of. Raises ValueError for what is none."""
    match = _WORD.match(form)
    if match is None:
        raise ValueError(f"no word: {form!r}")
    return _KINDS[match.lastindex]


def written(form: str) -> str:
    """A number of `words` as it stands in the text, where that turned it around."""
    return _TURNED_FORM.sub(r"\2.\1", form) if "r" in form else form


def forms(text: str) -> tuple[str, ...]:
    """The folded forms of the words of a text: the key under which lexicons keep a phrase."""
    held = _forms.get(text)
    if held is None:
        held = tuple(ones(_WORD_FORMS.findall(letters(text))))
        if len(text) < _LONG:
            _keep({text: held})
    return held


def running_forms(view: View, within: Span | None = None) -> list[str]:
    """The forms that `words` gives for a view or its stretch `within`, without their places: much faster."""
    start, end = within or (0, len(view.text))
    return _WORD_FORMS.findall(view.text, start, end)


def plain_forms(view: View, within: Span | None = None) -> list[str]:
    """The forms that `words` gives for a view or its stretch `within`, without places and without marks."""
    start, end = within or (0, len(view.text))
    return _PLAIN_FORMS.findall(view.text, start, end)


def plain(view: View, within: Span) -> Iterator[re.Match[str]]:
    """The words of `plain_forms`, with their places in the view."""
    return _PLAIN_FORMS.finditer(view.text, within.start, within.end)


def learn(phrases: Iterable[str]) -> None:
    """Make the forms of many phrases in one go, ten times as fast as one by one; `forms` knows them from then on."""
    wanted = list(dict.fromkeys(phrase for phrase in phrases if phrase not in _forms))
    lines = letters("\n".join(wanted)).split("\n")
    if len(lines) == len(wanted):  # else a phrase has a line break
        found = list(map(tuple, map(ones, map(_WORD_FORMS.findall, lines))))
        _keep(dict(zip(wanted, found, strict=True)))


def _keep(held: Mapping[str, tuple[str, ...]]) -> None:
    if len(_forms) >= _KEPT:
        _forms.clear()
    _forms.update(held)


_forms: dict[str, tuple[str, ...]] = {}
# So many phrases, and none longer in letters, are kept with their forms.
_KEPT, _LONG = 1 << 18, 200
_PLAIN = rf"[{ARABIC_LETTER}]+|[0-9]+(?:[.,][0-9]+)*|[{_LATIN}]+(?:['’][{_LATIN}]+)*"
_PLAIN_FORMS = re.compile(_PLAIN)
_WORD_FORMS = re.compile(rf"{_PLAIN}|[^\s]")


# Letters that may be glued to the front of a word.
PROCLITICS = frozenset("وفبلكس")
_HEADS = tuple(joint + letter for joint in ("", "و", "ف") for letter in ("", "ب", "ل", "ك", "س"))


@kept(1 << 17)
def readings(form: str) -> tuple[Reading, ...]:
    """Every way to cut a folded Arabic word, the whole word first, then fewer proclitics before more.

    A stem keeps at least two letters. Future س is cut only before the letters that begin an imperfect verb.
    """
    if form[:1] not in PROCLITICS:
        return (Reading("", form, 0),)
    found = [Reading("", form, 0)]
    heads = [("", 0)]
    if form[:1] in ("و", "ف") and len(form) > 2:
        found.append(Reading(form[0], one(form[1:]), 1))
        heads.append((form[0], 1))
    for clitics, at in heads:
        rest = form[at:]
        first = rest[:1]
        if len(rest) < 3:
            continue
        if first in ("ب", "ل", "ك"):
            found.append(Reading(clitics + first, one(rest[1:]), at + 1))
            if rest.startswith("لل") and len(rest) > 3:
                found.append(Reading(clitics + "ل", one("ا" + rest[1:]), at + 1))
        elif first == "س" and rest[1] in "يتنا":
            found.append(Reading(clitics + "س", one(rest[1:]), at + 1))
    return tuple(found)


def printed(stem: str) -> list[str]:
    """Every form that may have the stem among its readings: the way back from `readings`."""
    found = [head + stem for head in _HEADS]
    if stem.startswith("ال"):
        found += [f"{head}ل{stem[1:]}" for head in ("", "و", "ف")]
    return found


@kept(1 << 16)
def stems(form: str) -> tuple[str, ...]:
    """The stems of all readings of a word, with and without the article ال, each once."""
    out: dict[str, None] = {}
    for reading in readings(form):
        out[reading.stem] = None
    for stem in tuple(out):
        if stem.startswith("ال") and len(stem) > 4:
            out[one(stem[2:])] = None
    return tuple(out)
