"""What a number is about where its sentence does not tell its event: its own clause, with a gap in its place.

"Energy prices rose … in the second quarter" is what is counted; a name near the number, or the headline, may not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.compare.drafts.corrected import up_to_wrong
from tawatur.compare.drafts.endings import COMMAS, ended, ends, other_from, rounded, tells
from tawatur.compare.drafts.headings import faults, led_by, led_in
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Word
from tawatur.model.span import Span
from tawatur.script.words import forms

# Letters of prepositions and "and", by which a word leads on.
_LED_BY = ("و", "ب", "ل")
_AND, _WITHIN, _ABOUT = "و", "في", "عن"
# With "that" it opens a clause, which tells what happened first.
_AFTER_THAT = "بعد"
# Where the number stood.
_GAP = "…"
# So many telling words make a clause that stands by itself; so many before the number where a comma begins it, or in
# what somebody says.
_TELLING, _LED = 4, 3
# So many claims of one value are asked for a clause that stands by itself.
_ASKED = 12
# With fewer than these a number stands alone.
_LEAST = 2
# Words that are printed before the number, and after it, at most; after a deed.
_BEFORE, _AFTER, _WHOLE = 40, 14, 20
# A verb of the third person that takes up with a pronoun what stands before it ("…، يتخلله").
_TAKES_UP = re.compile(r"[يت]\w{2,}(?:ه|ها|هم|هما|هن)")
# Letters in which a word stands.
_LETTERS = 12
# A word of so many letters with a point is a title ("م. عمر").
_SHORT = 2
# Behind it another sentence begins.
_STOP = re.compile(r"[.؟!][»”\"]?\s")
# A noun in the accusative without its article: a verb stands before it ("issued …, an order …").
_OBJECT = re.compile(r"(?!ال|و)\w{3,}(?<!م)ا")
# Pairs of marks of which one without the other is not printed.
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_QUOTES = str.maketrans("()[]", "    ", "«»“”\"'")


def under_clause(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """The claims, of one value, under the clause in which the first was printed; in doubt where it says too little."""
    ranked = sorted(drafts, key=_doubt)
    asked = [d for d in ranked[:_ASKED] if _doubt(d) == _doubt(ranked[0])]
    first = min(asked, key=lambda d: faults(_clause(d, lexicon), lexicon)) if len(asked) > 1 else asked[0]
    about = _clause(first, lexicon)
    subject = first.scene.id
    if not about:
        about = first.scene.report.headline or subject
        drafts = [replace(d, doubtful=True) for d in drafts]
    return [replace(d, claim=replace(d.claim, subject=subject, about=about)) for d in drafts]


def _doubt(draft: Draft) -> tuple[bool, bool]:
    """Whether a claim stands in a title, and was read in doubt."""
    return draft.scene.role(draft.sentence) != "body", draft.doubtful


def _clause(draft: Draft, lexicon: Lexicon) -> str:
    """The clause of a claim, found once."""
    number = draft.claim.evidence.span
    held: dict[tuple[Lexicon, Span], str] = draft.scene.memory.setdefault("clauses", {})
    if (lexicon, number) not in held:
        held[lexicon, number] = clause(draft.scene, draft.sentence, number, lexicon)
    return held[lexicon, number]


def clause(scene: Scene, n: int, number: Span, lexicon: Lexicon, gap: bool = True) -> str:
    """The words of the clause (of a sentence, by index) that a number stands in, a gap in its place; "" for too few.

    Without gap it is the clause of a deed: who did it, or whom it met, may stand behind a comma.
    """
    words = scene.words(n)
    before = [w for w in words if w.end <= number.start]
    behind = up_to_wrong([w for w in words if w.start >= number.end], lexicon)
    after = behind[: _AFTER if gap else _WHOLE]
    times = [t.span for t in scene.dated(scene.sentences[n])]
    content = _said(scene, number)
    said = [w for w in before if w.end > content] or [w for w in before[-1:] if w.form not in folded(lexicon, "opens")]
    tail, telling = tells(after, times, lexicon), tells(said, times, lexicon)
    own = sum(tail) + sum(telling) >= _LEAST
    own = own and not (said and said[0].form == _ABOUT)  # "led, according to the mayor, to …" is the outlet's
    every = said if own else before  # who says it is no part of what it is about
    before = every[-_BEFORE:]
    lead = telling[-_BEFORE:] if own else tells(before, times, lexicon)
    starts, held = list(_starts(scene, before, lead, number, lexicon)), list(ends(scene, after, number, lexicon, gap))
    says_before, says_after = (_of_event(*run, lexicon) for run in ((before, lead), (after, tail)))
    other = other_from(after, lexicon)  # behind it too little is better than what is of something else

    if other == 0 and not any(lead):
        return ""  # a subhead: "nine boats", and then "said the mayor …"

    def told(start: int, end: int) -> bool:
        least = _LEAST if end == other else _enough(before, lead, start, own, lexicon)
        return sum(says_before[start:]) + sum(says_after[:end]) >= least

    while not told(starts[0], held[0]) and len(starts + held) > 2:
        (held if len(held) > 1 else starts).pop(0)
    first = starts[0] or (_part(scene, before, lead, lexicon) if len(every) > len(before) else 0)
    last = rounded(scene, behind, held[0], lexicon, cut=held[0] == len(after) < len(behind))
    if sum(lead[first:]) + sum(tail[:last]) < _LEAST:
        return ""
    first = led_in(before, first, lexicon)
    start = before[first].start if first < len(before) else number.start
    end = behind[last - 1].end if last else number.end
    text = scene.report.page.text
    opens = first < len(before) and _begins(scene, words, before[first])
    if first < len(before) and start < content < before[first].end and not _manner(scene, content, lexicon):
        start = content  # "admitted to holding nine": the preposition is no part of what is said
    elif first < len(before) and led_by(before[first].form, lexicon, opens) and not _named_from(scene, start):
        start += len(_AND)
    apart = " " if gap and text[number.end : number.end + 1].isalpha() else ""  # "9%compared with …"
    return _clean(f"{text[start : number.start]}{_GAP if gap else number.of(text)}{apart}{text[number.end : end]}")


def _manner(scene: Scene, content: int, lexicon: Lexicon) -> bool:
    """Whether what is said begins with how something is done ("بصفة رسمية")."""
    word = scene.report.page.text[content : content + _LETTERS].split()[:1]
    return bool(word) and not folded(lexicon, "manner").isdisjoint(forms(word[0]))


def _of_event(words: Sequence[Word], tells: Sequence[bool], lexicon: Lexicon) -> list[bool]:
    """Which telling words say something of an event: that so many were killed and hurt is not what happened."""
    counting = folded(lexicon, "counts_dead")
    return [told and word.form.removeprefix(_AND) not in counting for word, told in zip(words, tells, strict=True)]


def _enough(before: Sequence[Word], lead: Sequence[bool], start: int, said: bool, lexicon: Lexicon) -> int:
    """How many telling words make a clause that begins at a word (index): fewer behind "that", and where what somebody
    `said` begins and so many stand before the number. `lead`: which words tell."""
    that = before[start - 1].form in folded(lexicon, "that") if start else said and sum(lead) >= _LED
    return _LED if that else _TELLING


def _begins(scene: Scene, words: Sequence[Word], word: Word) -> bool:
    """Whether a word opens its sentence, or stands behind a mark in it."""
    last = next((w for w in reversed(words) if w.end <= word.start), None)
    return last is None or bool(scene.report.page.text[last.end : word.start].strip('"«“( \n'))


def _part(scene: Scene, before: Sequence[Word], lead: Sequence[bool], lexicon: Lexicon) -> int:
    """Where a part of a sentence begins (index) of which the beginning was cut: the nearest that tells enough, behind a
    comma or with a word that leads a part on; 0 for none. `lead`: which words tell."""
    text, leading = scene.report.page.text, folded(lexicon, "aside") | folded(lexicon, "clauses")
    commas = (not COMMAS.isdisjoint(text[before[at - 1].end : before[at].start]) for at in range(1, len(before)))
    behind = [at for at, comma in enumerate(commas, 1) if comma or before[at].form in leading]
    whole = [at for at in behind if before[at].form not in folded(lexicon, "relatives")]  # rather than "who …"
    phrases = [at for at in range(1, len(before)) if before[at].form in folded(lexicon, "stands_before")]
    telling = [at for at in whole or behind or phrases if sum(lead[at:]) >= _LED]
    last = telling[-1:] or behind[:1]
    return next(iter(last), next((at for at in range(1, len(before)) if before[at].form.startswith(_LED_BY)), 0))


def _said(scene: Scene, number: Span) -> int:
    """Where what somebody says of a number begins: the content around it, before which it is told who says it."""
    _, told = scene.voice(number)
    parts = scene.report.article.layers.attributions[told].content if told is not None else ()
    return next((part.start for part in parts if part.covers(number)), 0)


def _starts(
    scene: Scene, before: Sequence[Word], tells: Sequence[bool], number: Span, lexicon: Lexicon
) -> Iterator[int]:
    """The words before a number with which a clause may begin (indices), the nearest first; at last the first."""
    text, led, last = scene.report.page.text, 0, len(before) - 1
    if before and before[-1].form in folded(lexicon, "opens"):
        yield len(before)
    aside = _aside(scene, before, number, lexicon)
    for at in range(last, 0, -1):
        led += tells[at]
        between = text[before[at - 1].end : before[at].start]
        if before[at].form in folded(lexicon, "follows_on") and not _granted(before, at, lexicon):
            continue  # "which led to the death of …"
        meanwhile = at < last and before[at + 1].form in folded(lexicon, "meanwhile")
        begins = tells[at] or meanwhile or (before[at].form == _AND and at < last and before[at + 1].kind != "number")
        part = led >= _LED and begins and not aside and not COMMAS.isdisjoint(between)
        part = part and not _takes_up(before, at, lexicon) and not _by_the_way(text, before, at, lexicon)
        opens = (meanwhile and before[at].form == _WITHIN) or _opens(scene, before, at, lexicon)
        stop = len(before[at - 1].form) > _SHORT and ended(text, before[at - 1].end, before[at].start)
        if part or opens or stop:
            yield at
        if stop and _STOP.search(text, before[at - 1].end, before[at].start):
            return  # the sentence before
    yield 0


def _takes_up(before: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a word (index) behind a comma, or the next one, tells more of what stands before it."""
    first, held = before[at].form, folded(lexicon, "of_before")
    takes_up = _TAKES_UP.fullmatch(first) is not None or first in folded(lexicon, "lies")
    takes_up = takes_up or (_OBJECT.fullmatch(first) is not None and first not in folded(lexicon, "besides"))
    return takes_up or any(w.form in held for w in before[at : at + 2])


def _by_the_way(text: str, before: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a clause only goes on at a word (index), behind what is told by the way between two commas ("the port
    saw, over two days, the sinking of …")."""
    own = (folded(lexicon, "clauses") | folded(lexicon, "aside")) - {_ABOUT}
    if before[at].form.startswith(_AND) or not own.isdisjoint((before[at].form, before[0].form.removeprefix(_AND))):
        return False  # "although …, the port …"
    for k in range(at - 1, 0, -1):
        if not COMMAS.isdisjoint(text[before[k - 1].end : before[k].start]):
            return before[k].form in folded(lexicon, "by_the_way")
    return False


def _aside(scene: Scene, before: Sequence[Word], number: Span, lexicon: Lexicon) -> bool:
    """Whether a number goes on with what stands before the last comma: right behind it, or behind a preposition there
    ("the blast in the port, in the morning, led to the death of …"; "the price of …, for delivery in May, by …")."""
    text, ends = scene.report.page.text, [*(w.start for w in before[1:]), number.start]
    for word, end, behind in zip(reversed(before), reversed(ends), (None, *reversed(before)), strict=False):
        if not COMMAS.isdisjoint(text[word.end : end]):
            return behind is None or behind.form in folded(lexicon, "stands_before") | folded(lexicon, "measured")
    return False


def _opens(scene: Scene, before: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a word (index) begins a clause of its own: behind "that", but not behind "before that", "is due to"."""
    if before[at - 1].form not in folded(lexicon, "opens") or before[at].form in folded(lexicon, "god_willing"):
        return False
    pair = Span(before[at - 1].start, before[at].end)
    if any(m.span.covers(pair) for m in scene.report.article.layers.entities):
        return False  # "فان" of a name
    if _granted(before, at, lexicon):
        return False
    led = before[at - 2].form if at > 1 else ""
    was = before[at].form in folded(lexicon, "aside")  # "after it was at …" tells of what stands before
    aside = led in folded(lexicon, "aside") and (led != _AFTER_THAT or was)
    return not aside and led not in folded(lexicon, "awaits")


def _named_from(scene: Scene, start: int) -> bool:
    """Whether a name begins at a place of the text: its first letter is no "and"."""
    return any(m.span.start == start for m in scene.report.article.layers.entities)


def _granted(before: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether before a word (index) something is granted, from which its sentence goes on ("although …, it fell")."""
    first, that = folded(lexicon, "although"), folded(lexicon, "opens")
    granted = (k for k in range(at - 1) if before[k].form.removeprefix(_AND) in first)
    return any(before[k + 1].form in that for k in granted)


def _clean(words: str) -> str:
    """Words on one line, without the marks of which the other half is missing."""
    if any(words.count(a) != words.count(b) for a, b in _PAIRS) or words.count('"') % 2:
        words = words.translate(_QUOTES)
    return " ".join(words.split())
