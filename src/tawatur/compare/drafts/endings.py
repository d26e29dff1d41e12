"""Where the clause of a number ends, and with which word: none that only leads on to others, none of half a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.compare.ground.listed import entries, folded, openers
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Word
from tawatur.model.span import Span

_AND, _THE, _OF = "و", "ال", "من"
# Letters before a number in which the verb stands of which it is told who does it.
_NEAR = 40
# So begins what came of it ("…, so that it reached").
_SO_THAT = ("لت", "لي")
# So many words make a phrase that is dropped where it goes on behind them; so many stay.
_PHRASE, _LEFT = 8, 3
# So many words of a name, a time or a number are told behind the last one.
_MORE = 4
# Letters of a word that tells something, and of one that may have "and" before it.
_LETTERS, _SHORT = 2, 4
# Words with which a text turns, and the lists of them.
_TURN, _TURNING = 3, ("turns", "on_the_side")
# So many words more are told where a mark ends them.
_TO_MARK = 6
# Marks that close what is printed between two.
_CLOSES = frozenset(')]»”"')
# Marks that may end a clause, and that do.
COMMAS, _ENDS = frozenset("،,"), frozenset("؛;:.!؟?…|")


def ends(scene: Scene, after: Sequence[Word], number: Span, lexicon: Lexicon, commas: bool) -> Iterator[int]:
    """The words after a number before which its clause may end (indices), the nearest first, none behind a stop."""
    text, end = scene.report.page.text, number.end
    clauses = folded(lexicon, "clauses")
    stops = folded(lexicon, "opens") | clauses
    cues = {said.cue.start for said in scene.report.article.layers.attributions}
    brought = not folded(lexicon, "brings_about").isdisjoint(_before(scene, number))
    based = bool(after) and after[0].form in folded(lexicon, "based_on")
    for at, word in enumerate(after):
        stop = ended(text, end, word.start)
        comma = commas and not COMMAS.isdisjoint(text[end : word.start])
        comma = comma and not (brought and word.form == _OF)  # "managed …, to reach it"
        opens = word.form in stops or word.form.removeprefix(_AND) in clauses
        opens = (
            (opens and at > 0) or _joined(word, lexicon) or (word.form[:2] in _SO_THAT and at > 1) if based else opens
        )
        opens = opens and not (at and after[at - 1].form in folded(lexicon, "awaits"))
        if stop or comma or opens or _turned(after, at, lexicon) or word.start in cues:
            yield at
        if stop:
            return
        end = word.end
    yield len(after)


def other_from(after: Sequence[Word], lexicon: Lexicon) -> int:
    """With which of the words after a number (index) the text goes on to something else; -1 for none."""
    return next((at for at in range(len(after)) if _turned(after, at, lexicon)), -1)


def _turned(after: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    return _turns(after, at, lexicon) or after[at].form in _own(lexicon)


@cache
def _own(lexicon: Lexicon) -> frozenset[str]:
    """Words with which an outlet goes on to something else: "and … had", "and … said", "but"."""
    said = folded(lexicon, "says") | folded(lexicon, "announces")
    return folded(lexicon, "background") | folded(lexicon, "but") | {_AND + form for form in said}


def _turns(after: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether at a word (index) a text turns to something else ("من جهة أخرى")."""
    if after[at].form not in openers(lexicon, *_TURNING):
        return False
    held = tuple(word.form for word in after[at : at + _TURN])
    held = (held[0].removeprefix(_AND), *held[1:])
    return any(held[: len(turn)] == turn for name in _TURNING for turn in entries(lexicon, name))


def _before(scene: Scene, number: Span) -> Sequence[str]:
    """The words (folded) right before a number."""
    start = max(number.start - _NEAR, 0)
    return scene.forms_in(Span(start, number.start))[-_LEFT:] if start < number.start else ()


def rounded(scene: Scene, behind: Sequence[Word], last: int, lexicon: Lexicon, cut: bool) -> int:
    """How many of the words behind a number are told, of some that its clause has; `cut`: more of it follow."""
    if cut and (marked := _to_mark(scene, behind, last)):
        return marked
    if cut:
        last = _unparted(scene, behind, last, lexicon)
    if cut and last < len(behind):
        last = _phrased(behind, last, lexicon)
    governed = 0 < last < len(behind) and behind[last].form in folded(lexicon, "that")
    if governed and not _parted(scene, behind, last):
        last -= 1  # not "… and it is expected" before "that"
    while last and (_dangles(behind[last - 1], lexicon) or (cut and _bare(scene, behind[last - 1]))):
        if scene.report.page.text[behind[last - 1].end : behind[last - 1].end + 1] in _CLOSES:
            break  # "class (B)"
        last -= 1  # not "… in the" at the end
    return last


def _to_mark(scene: Scene, behind: Sequence[Word], last: int) -> int:
    """How many words there are up to the next mark, where it stands not far behind the last of those that are told; 0
    where it does not."""
    text = scene.report.page.text
    for at in range(max(last, 1), min(last + _TO_MARK, len(behind)) + 1):
        start = behind[at - 1].end
        end = behind[at].start if at < len(behind) else min(start + 2, len(text) - 1)
        if ended(text, start, end) or not COMMAS.isdisjoint(text[start:end]):
            return at
    return 0


def _unparted(scene: Scene, behind: Sequence[Word], last: int, lexicon: Lexicon) -> int:
    """The same with the rest of a name, a time or a number that the last of the words begin, and definite words on."""
    pair = Span(behind[last - 1].start, behind[last].end)
    layers = scene.report.article.layers
    held = (m.span for layer in (layers.entities, layers.times, layers.quantities) for m in layer)
    end = max((span.end for span in held if span.covers(pair)), default=0)
    more = sum(1 for w in behind[last : last + _MORE + 1] if w.start < end)
    last = last + more if more <= _MORE else last
    limit = min(last + _MORE, len(behind))
    while last < limit and _of_last(scene, behind, last, lexicon):
        last += 1
    return last


def _of_last(scene: Scene, behind: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a word (index) with its article goes with the one before it ("the common | interests")."""
    word = behind[at]
    of_last = word.form.startswith(_THE) and word.form not in folded(lexicon, "relatives")
    return of_last and not _parted(scene, behind, at) and not _dangles(behind[at - 1], lexicon)


def _phrased(behind: Sequence[Word], last: int, lexicon: Lexicon) -> int:
    """The same up to a phrase that goes on behind the last of the words."""
    if _leads(behind[last], lexicon) or _joined(behind[last], lexicon):
        return last
    back = range(last - 1, max(last - 1 - _PHRASE, _LEFT - 1), -1)
    return next((at for at in back if _leads(behind[at], lexicon) or _joined(behind[at], lexicon)), last)


def _joined(word: Word, lexicon: Lexicon) -> bool:
    """Whether "and" is written as one with a word."""
    return word.form.startswith(_AND) and len(word.form) > _SHORT and word.form not in folded(lexicon, "own_and")


def _dangles(word: Word, lexicon: Lexicon) -> bool:
    """Whether more must follow a word."""
    return _binds(word, lexicon) or word.form in folded(lexicon, "dangles")


def _bare(scene: Scene, word: Word) -> bool:
    """Whether a word is a number that ends no count and no time."""
    layers = scene.report.article.layers
    wholes = (m.span.end for layer in (layers.times, layers.quantities) for m in layer)
    return word.kind == "number" and word.end not in wholes


def _leads(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word leads on to others: one that only binds, or with which a phrase of place or cause begins."""
    return _dangles(word, lexicon) or word.form in folded(lexicon, "stands_before")


def _parted(scene: Scene, words: Sequence[Word], at: int) -> bool:
    """Whether a mark stands before a word (index)."""
    return bool(scene.report.page.text[words[at - 1].end : words[at].start].strip())


def ended(text: str, start: int, end: int) -> bool:
    """Whether a mark between two words ends a clause: none within a time of day ("10:21")."""
    clock = text[start:end] == ":" and text[start - 1].isdecimal() and text[end].isdecimal()
    return not clock and not _ENDS.isdisjoint(text[start:end])


def tells(words: Sequence[Word], times: Sequence[Span], lexicon: Lexicon) -> list[bool]:
    """Which words are no number or time, and none of those that only bind others."""
    binds = folded(lexicon, "binds")
    return [
        len(form) > _LETTERS
        and kind != "number"
        and form not in binds
        and not any(time.start <= start < time.end for time in times)
        for start, _, form, kind in words
    ]


def _binds(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word only binds others, and ends nothing."""
    return word.kind != "number" and (len(word.form) <= _LETTERS or word.form in folded(lexicon, "binds"))
