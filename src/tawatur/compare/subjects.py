"""What a number is about where its sentence does not tell its event: its own clause, with a gap in its place.

"Energy prices rose … in the second quarter" is what is counted; a name near the number, or the headline, may not be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tawatur.compare.ground import Draft
from tawatur.compare.listed import folded
from tawatur.compare.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.prose import Word
from tawatur.model.span import Span

# Where the number stood.
GAP = "…"
# So many telling words make a clause that stands by itself; so many before the number where a comma begins it.
_TELLING, _LED = 4, 3
# With fewer than these a number stands alone.
_LEAST = 2
# Words that are printed before the number, and after it, at most; after a deed.
_BEFORE, _AFTER, _WHOLE = 28, 12, 20
# Letters of a word that tells something.
_LETTERS = 2
# Marks that may end a clause, and that do; pairs of marks of which one without the other is not printed.
_COMMAS, _ENDS = frozenset("،,"), frozenset("؛;:.!؟?…|")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_QUOTES = str.maketrans("", "", "()[]«»“”\"'")


def under_clause(drafts: Sequence[Draft], lexicon: Lexicon) -> list[Draft]:
    """The claims, of one value, under the clause in which the first was printed; in doubt where it says too little."""
    first = min(drafts, key=lambda d: (d.scene.role(d.sentence) != "body", d.doubtful))
    number = first.claim.evidence.span
    held: dict[tuple[Lexicon, Span], str] = first.scene.memory.setdefault("clauses", {})
    if (lexicon, number) not in held:
        held[lexicon, number] = clause(first.scene, first.sentence, number, lexicon)
    about = held[lexicon, number]
    subject = first.scene.id
    if not about:
        about = first.scene.report.headline or subject
        drafts = [replace(d, doubtful=True) for d in drafts]
    return [replace(d, claim=replace(d.claim, subject=subject, about=about)) for d in drafts]


def clause(scene: Scene, n: int, number: Span, lexicon: Lexicon, gap: bool = True) -> str:
    """The words of the clause (of a sentence, by index) that a number stands in, a gap in its place; "" for too few.

    Without gap it is the clause of a deed: who did it, or whom it met, may stand behind a comma.
    """
    words = scene.words(n)
    before = [w for w in words if w.end <= number.start][-_BEFORE:]
    after = [w for w in words if w.start >= number.end][: _AFTER if gap else _WHOLE]
    times = [t.span for t in scene.report.article.layers.times if scene.sentences[n].covers(t.span)]
    lead, tail = ([_tells(w, times, lexicon) for w in part] for part in (before, after))
    starts, ends = list(_starts(scene, before, lead, lexicon)), list(_ends(scene, after, number, lexicon, gap))
    while sum(lead[starts[0] :]) + sum(tail[: ends[0]]) < _TELLING and len(starts) + len(ends) > 2:
        (ends if len(ends) > 1 else starts).pop(0)
    first, last = starts[0], ends[0]
    while 0 < last < len(after) and not tail[last - 1]:
        last -= 1  # not "… in the" at the end
    if sum(lead[first:]) + sum(tail[:last]) < _LEAST:
        return ""
    start = before[first].start if first < len(before) else number.start
    end = after[last - 1].end if last else number.end
    text = scene.report.page.text
    return _clean(f"{text[start : number.start]}{GAP if gap else number.of(text)}{text[number.end : end]}")


def _starts(scene: Scene, before: Sequence[Word], tells: Sequence[bool], lexicon: Lexicon) -> Iterator[int]:
    """The words before a number with which a clause may begin (indices), the nearest first; at last the first."""
    text, led = scene.report.page.text, 0
    if before and before[-1].form in folded(lexicon, "opens"):
        yield len(before)
    for at in range(len(before) - 1, 0, -1):
        led += tells[at]
        between = text[before[at - 1].end : before[at].start]
        if before[at].form in folded(lexicon, "follows_on"):
            continue  # "which led to the death of …"
        part = led >= _LED and tells[at] and not _COMMAS.isdisjoint(between)
        if part or _opens(before, at, lexicon) or not _ENDS.isdisjoint(between):
            yield at
    yield 0


def _opens(before: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a word (index) begins a clause of its own: behind "that", but not behind "after that"."""
    if before[at - 1].form not in folded(lexicon, "opens") or before[at].form in folded(lexicon, "god_willing"):
        return False
    return at < 2 or before[at - 2].form not in folded(lexicon, "aside")


def _ends(scene: Scene, after: Sequence[Word], number: Span, lexicon: Lexicon, commas: bool) -> Iterator[int]:
    """The words after a number before which its clause may end (indices), the nearest first, none behind a stop."""
    text, end = scene.report.page.text, number.end
    marks = _COMMAS | _ENDS if commas else _ENDS
    stops = folded(lexicon, "opens") | folded(lexicon, "clauses")
    cues = {said.cue.start for said in scene.report.article.layers.attributions}
    for at, word in enumerate(after):
        between, end = text[end : word.start], word.end
        if not marks.isdisjoint(between) or word.form in stops or word.start in cues:
            yield at
        if not _ENDS.isdisjoint(between):
            return
    yield len(after)


def _tells(word: Word, times: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether a word is no number or time, and none of those that only bind others."""
    if word.kind == "number" or len(word.form) <= _LETTERS or word.form in folded(lexicon, "binds"):
        return False
    return not any(time.start <= word.start < time.end for time in times)


def _clean(words: str) -> str:
    """Words on one line, without the marks of which the other half is missing."""
    if any(words.count(a) != words.count(b) for a, b in _PAIRS) or words.count('"') % 2:
        words = words.translate(_QUOTES)
    return " ".join(words.split())
