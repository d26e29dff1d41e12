"""How far what somebody says runs, where other printings of it or a sign of the outlet's own voice show that it ends
before the content as it was read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.compare.ground.listed import entries, folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution
from tawatur.model.prose import Word
from tawatur.model.span import Span
from tawatur.script.stems import stem

# So many words make what somebody says; by so many last words of a shorter printing its end is found in a longer one.
_LEAST, _LAST = 3, 3
# So many words behind its end are what follows it there; letters in which a mark stands that ends its sentence.
_FOLLOWS, _NEAR = 2, 40
# Acts by which somebody speaks of what is to come: what came of it the outlet tells.
_AHEAD = frozenset({"expect", "demand", "promise", "propose", "warn", "threaten", "refuse"})
_AND, _THE, _WILL, _IMPERFECT, _HAS = "و", "ال", "وس", "يتنأس", "وقد"
# How a verb of the perfect ends behind "and", of so many letters ("وأطلقت القوات"), and a plural does not.
_HER, _SEVERAL, _SHORT = "ت", "ات", 4
_BETWEEN, _STOPS = re.compile(r"\s*[،,]\s*"), frozenset(".؟!\n")
_PAIRS, _CLOSES = (("(", ")"), ("«", "»"), ("“", "”")), frozenset(')»”"')


class _Printing(NamedTuple):
    """One printing: its article, words and stems of its first content; the stems with which the next sentence begins,
    where that content ends its own, else None."""

    scene: Scene
    said: Attribution
    words: list[Word]
    stems: tuple[str, ...]
    follows: tuple[str, ...] | None

    @property
    def part(self) -> Span:
        return self.said.content[0]


class _End(NamedTuple):
    """Where a printing ends with its sentence: its length in words, its last stems, what follows."""

    length: int
    tail: tuple[str, ...]
    follows: tuple[str, ...]


def ends(scenes: Sequence[Scene], said: Sequence[Attribution], lexicon: Lexicon) -> list[Span]:
    """The first part of what each printing of a statement gives, as far as it is said."""
    held = [_printing(scene, one) for scene, one in zip(scenes, said, strict=True)]
    lengths = sorted(len(one.words) for one in held)
    shorter = sorted({_End(len(p.stems), p.stems[-_LAST:], p.follows) for p in held if p.follows is not None})
    contents = sorted({p.stems for p in held})
    return [_said(one, shorter, lengths, contents, lexicon) for one in held]


def _printing(scene: Scene, said: Attribution) -> _Printing:
    words = _words(scene, said.content[0])
    return _Printing(scene, said, words, tuple(stem(w.form) for w in words), _behind(scene, said.content[0]))


def _said(
    one: _Printing,
    shorter: Sequence[_End],
    lengths: Sequence[int],
    contents: Sequence[tuple[str, ...]],
    lexicon: Lexicon,
) -> Span:
    """How far one printing is said."""
    if one.said.mode == "direct" or len(one.said.content) > 1:
        return one.part
    last = min(_own(one, lexicon), _shared(one, shorter, lengths, lexicon))
    if last < len(one.words):
        return _closed(one, one.words[last - 1].end) if last >= _LEAST else one.part
    return one.part if one.follows is not None else _whole(one, contents, lexicon)


def _whole(one: _Printing, contents: Sequence[tuple[str, ...]], lexicon: Lexicon) -> Span:
    """A content that was cut at a comma before "which", with the rest of its sentence, where another printing has that
    in its content."""
    scene, part = one.scene, one.part
    n = scene.place(Span(part.end - 1, part.end))
    rest = [w for w in scene.words(n) if w.start >= part.end] if n is not None and scene.role(n) == "body" else []
    if not rest or rest[0].form.removeprefix(_AND) not in folded(lexicon, "relatives"):
        return part
    if _BETWEEN.fullmatch(scene.report.page.text, part.end, rest[0].start) is None:
        return part
    if any(part.end <= said.cue.start < rest[-1].end for said in scene.report.article.layers.attributions):
        return part
    tail = tuple(stem(w.form) for w in rest)
    for other in contents:
        end = _end(other, one.stems[-_LAST:]) if len(other) > len(one.stems) >= _LEAST else 0
        if end and other[end:] == tail:
            return Span(part.start, rest[-1].end)
    return part


def _closed(one: _Printing, end: int) -> Span:
    """A content up to a place, with the marks that close there; whole where one stays open."""
    text, part = one.scene.report.page.text, one.part
    while end < part.end and text[end] in _CLOSES:
        end += 1
    words = text[part.start : end]
    opened = any(words.count(a) != words.count(b) for a, b in _PAIRS) or words.count('"') % 2
    return part if opened else Span(part.start, end)


def _words(scene: Scene, part: Span) -> list[Word]:
    """The words of a part of the text."""
    first, last = scene.place(part), scene.place(Span(part.end - 1, part.end))
    held = range(first, last + 1) if first is not None and last is not None else ()
    return [w for n in held for w in scene.words(n) if part.start <= w.start and w.end <= part.end]


def _own(one: _Printing, lexicon: Lexicon) -> int:
    """How many words of a content are said: up to where the outlet tells what came of a wish, or goes on with "but"
    behind a noun."""
    words, noun = one.words, _noun(one, lexicon)
    for at in range(_LEAST, len(words) - 1):
        form, then = words[at].form, words[at + 1].form
        came = one.said.act in _AHEAD and (form, then) in entries(lexicon, "came_of") and not _imperfect(words, at + 2)
        if came or (noun and form in folded(lexicon, "but")):
            return at
    return len(words)


def _imperfect(words: Sequence[Word], at: int) -> bool:
    """Whether a word (index) may be a verb of what is now or to come."""
    return at >= len(words) or words[at].form[:1] in _IMPERFECT


def _noun(one: _Printing, lexicon: Lexicon) -> bool:
    """Whether a content is a noun: a preposition stands right before it, or its article in it."""
    start, cue = one.part.start, one.said.cue
    before = one.scene.forms_in(Span(cue.start, start)) if cue.start < start else ()
    if not one.words or (before and before[-1] in folded(lexicon, "opens")):
        return False
    glued = one.scene.report.page.text[start - 1 : start].isalpha()
    led = bool(before) and before[-1] in folded(lexicon, "stands_before")
    return glued or led or one.words[0].form.startswith(_THE)


def _behind(scene: Scene, part: Span) -> tuple[str, ...] | None:
    """The stems of the words with which the next sentence begins, where a content ends its own; else None."""
    text, n = scene.report.page.text, scene.place(Span(part.end - 1, part.end))
    if n is None or scene.role(n) != "body":
        return None  # titles cut short
    mark = next((c for c in text[part.end : part.end + _NEAR] if not c.isspace() or c == "\n"), ".")
    if mark not in _STOPS:
        return None
    follows = scene.words(n + 1)[:_FOLLOWS] if n + 1 < len(scene.sentences) else []
    return tuple(stem(word.form) for word in follows)


def _shared(one: _Printing, shorter: Sequence[_End], lengths: Sequence[int], lexicon: Lexicon) -> int:
    """How many words of a content a shorter printing has that ends its sentence with them, where the rest is the
    outlet's own: by its first words, or since as many printings tell it in the next sentence as do not. All for none.
    """
    words, stems, last = one.words, one.stems, len(one.words)
    for other in shorter:
        end = _end(stems, other.tail) if _LEAST <= other.length < len(words) else 0
        if not end:
            continue
        longer = len(lengths) - bisect_right(lengths, other.length + _FOLLOWS)
        same = bool(other.follows) and stems[end : end + _FOLLOWS] == other.follows
        if _own_voice(words, end, lexicon) or (2 * longer <= len(lengths) and (same or _turns(words, end))):
            last = min(last, end)
    return last


def _end(stems: Sequence[str], tail: tuple[str, ...]) -> int:
    """Where (index) the last words of a shorter printing end in a longer one; 0 where they do not stand in it."""
    return next((at for at in range(_LEAST, len(stems)) if tuple(stems[at - _LAST : at]) == tail), 0)


def _turns(words: Sequence[Word], at: int) -> bool:
    """Whether at a word (index) "and" with a verb begins what another printing leaves out ("…, and the port began")."""
    first = words[at].form
    plain = first.startswith(_AND) and not first.startswith(_AND + _THE) and len(first) > _SHORT
    return plain and first.endswith(_HER) and not first.endswith(_SEVERAL) and at + 1 < len(words)


def _own_voice(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether at a word (index) an outlet begins to speak itself: "and … had", "but", "and … will"."""
    form = words[at].form
    if form == _HAS and _imperfect(words, at + 1):
        return False  # "and may"
    own = folded(lexicon, "background") | folded(lexicon, "but")
    will = form.startswith(_WILL) and form[2:3] in _IMPERFECT
    return form in own or will or tuple(w.form for w in words[at : at + 2]) in entries(lexicon, "came_of")
