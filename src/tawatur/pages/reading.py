"""Reading a line for labels: those it begins with, those that follow a full stop in its middle, and what they label.

Works on folded text alone; offsets are those of the folded page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from tawatur.pages.heads import HOUR, headed_by_day, timed
from tawatur.pages.labels import Hit, Labels, marked, whole_word
from tawatur.pages.wraps import foreign, framed, style

_WORD = re.compile(r"[^\W_]+")
# Where a label may begin inside a line: after the end of a sentence, and after another label's text.
_AFTER_STOP = re.compile(r"[.!?؟»“”\")\]…]\s*(?=[^\W\d_])")
# Marks between which a label's word is a name.
_OPENS, _CLOSES = frozenset('"“'), frozenset('"”')
_BYLINE_DATE = re.compile(r"\s[-–—|،,]\s|\s\|\s?")
_DATE = re.compile(r"(?<![0-9])[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}(?![0-9])")
_COLON = re.compile(r"\s?[:：]")
# Marks of sentences, which key words do not have among them.
_MARK = re.compile(r"[.!?؟،,:;؛]")
_BUTTONS = frozenset(("share", "comments", "more", "ad", "site"))
_LOOSE = frozenset(("date", "section"))
# "Read also in politics" is all label; what follows it is a headline from this many words on.
_HEADLINE = 4
# Labels after a full stop, what they label, and the head of an item have this many code points at most.
_TAIL = 300
# A line of credits: so many code points, a year, and a name of so many words at its head.
_CREDIT, _NAMED = 150, 5
# A label that stands before the outlet and the headline under which it printed the text may have so many words behind.
_HEADED = 20
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
# An address of the web or of mail: no space, so that the whole line is one.
_ADDRESS = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?")
# A dateline with a line of its own gives the day by both calendars, as state agencies do: up to three words, then a
# number; behind the days up to three words more.
_TWO_DAYS = re.compile(r"(?:[^\W\d_]+ ){1,3}(?=[0-9]{1,2} )(?=[^\n]{0,60}\b1[34][0-9]{2} ?ه\b)")
_BEHIND = 3
# Where several labels fill a line, the first of these decides what it is.
_RANK = ("publisher", "tags", "related", "comments", "notice", "site", "share", "more", "caption", "byline", "date",
         "ad", "section")  # fmt: skip
_OWN_FIRST = frozenset(("publisher", "tags", "byline", "date"))


class Part(NamedTuple):
    """A stretch of a line: where it starts (it ends where the next begins), its label's kind, what that labels."""

    start: int
    kind: str = ""
    payload: tuple[int, int] | None = None


def read_parts(text: str, start: int, end: int, labels: Labels) -> Iterator[Part]:
    """Cut a line at its labels. The parts follow one another without a hole."""
    if _ADDRESS.fullmatch(text, start, end) or text.startswith("©", start) or foreign(text, start, end):
        yield Part(start, "site")
        return
    if (at := style(text, start, end)) > start:
        yield Part(start, "site")
        if at >= end:
            return
        start = at
    if headline := framed(text, start, end, labels):
        yield from (Part(start, "notice"), Part(headline[0]), Part(headline[1], "notice"))
        return
    cuts = [start, *_inner(text, start, end, labels), end]
    for a, b in pairwise(cuts):
        yield from _labelled(text, a, b, labels)


def _inner(text: str, start: int, end: int, labels: Labels) -> list[int]:
    """Where a label follows the end of a sentence inside a line."""
    found = []
    for match in _AFTER_STOP.finditer(text, start, end):
        at = match.end()
        hit = labels.at(text, at, end)
        quoted = text[at - 1] in _OPENS and text[hit.end : hit.end + 1] in _CLOSES if hit else False
        if hit and not quoted and whole_word(text, hit, end) and _stands(text, hit, at, end, labels):
            found.append(at)
    return found


def _stands(text: str, hit: Hit, at: int, end: int, labels: Labels) -> bool:
    """Whether what follows a full stop is a label, and not the first word of a sentence."""
    if _closes(text, hit, end) or (hit.end >= end and hit.label.kind == "related" and " " in hit.label.phrase):
        return True
    if "inline" in hit.label.position and (marked(text, hit, end) or " " in hit.label.phrase):
        return _fits(text, hit, end)
    if end - at > _TAIL:
        return False
    hits, stop = labels.run(text, at, end)
    if sum(h.end - h.start for h in hits) < 3:
        return False
    return stop >= end and all(not h.label.position.isdisjoint(("suffix", "inline")) for h in hits)


def _closes(text: str, hit: Hit, end: int) -> bool:
    """Whether a label of key words closes a text: a few words without a mark among them behind it."""
    if "tail" not in hit.label.position or marked(text, hit, end):
        return False
    words = len(_WORD.findall(text, hit.end, min(end, hit.end + _TAIL)))
    return 1 < words <= hit.label.words and not _MARK.search(text, hit.end, end)


def _labelled(text: str, start: int, end: int, labels: Labels) -> Iterator[Part]:
    hits, stop = labels.run(text, start, end)
    stop = end if hits and _ADDRESS.fullmatch(text, stop, end) else stop
    if hits and hits[0].start == start and text[start - 1 : start] == " " and _closes(text, hits[0], end):
        yield Part(start, hits[0].label.kind, (_payload(text, hits[0].end, end), end))
        return
    if stop >= end and [hit.label.kind for hit in hits] == ["site", "date"] and marked(text, hits[0], end):
        yield Part(start, "byline")  # "العربية - 13 نوفمبر 2025": the outlet, not its language
        return
    if stop >= end:
        yield (
            _full(text, start, end, hits)
            if hits
            else Part(start, "date" if _DATE.search(text, start, end) else "marks")
        )
        return
    if (hits or _DATE.search(text, start, stop)) and timed(text, start, stop, end, hits):
        yield Part(start, "byline")
        return
    while hits and not (whole_word(text, hits[-1], end) and (len(hits) == 1 or hits[-1].label.kind not in _LOOSE)):
        stop = hits.pop().start
    if (text_at := headed_by_day(text, start, end, labels)) > start:
        yield from (Part(start, "byline"), Part(text_at))
        return
    if not hits:
        yield from _credited(text, start, end, labels) or (Part(start, _signed(text, start, end, labels)),)
        return
    first, last = hits[0], hits[-1]
    if any(char.isdigit() for char in text[start : first.start]):
        yield Part(start, _signed(text, start, end, labels))
    elif len(hits) > 1 and last.label.kind in _OWN_FIRST and _follows_day(hits) and _fits(text, last, end):
        yield Part(start, last.label.kind, (_payload(text, last.end, end), end))
    elif first.label.kind == "date" and "prefix" in first.label.position:
        yield _dated(text, start, first, end, labels)
    elif "prefix" in first.label.position and first.label.kind != "related" and _fits(text, first, end):
        yield Part(start, first.label.kind, (_payload(text, first.end, end), end))
    elif first.label.kind == "byline" and (name := _named(text, first, end, labels)):
        yield Part(start, "byline", name[:2])
        if name[2] < end:
            yield Part(name[2])
    elif len(hits) > 1 and last.label.kind == _leading(hits) == "publisher" and _fits(text, last, end):
        yield Part(start, "publisher", (_payload(text, last.end, end), end))
    elif _row(hits) or _leads(text, last, end):
        yield Part(start, _leading(hits))
        if _row(hits) or len(_WORD.findall(text, last.end, end)) >= _HEADLINE:
            yield Part(_payload(text, last.end, end))
    else:
        yield Part(start)


def _full(text: str, start: int, end: int, hits: Sequence[Hit]) -> Part:
    """A line that holds nothing but labels, dates, numbers and marks."""
    rest = _payload(text, hits[0].end, end)
    kind = _leading(hits)
    if kind == "date" and not any(len(h.label.phrase) > 2 for h in hits):
        kind = "marks"
    elif kind == "date" and hits[-1].label.kind == "byline" and not any(map(str.isdigit, text[start:end])):
        kind = "byline"  # a place and "agencies"
    return Part(start, kind, (rest, end) if rest < end else None)


def _leading(hits: Sequence[Hit]) -> str:
    if hits[0].label.kind in _OWN_FIRST:
        return hits[0].label.kind
    return min((hit.label.kind for hit in hits), key=_RANK.index)


def _follows_day(hits: Sequence[Hit]) -> bool:
    """Whether the last label, which may stand before a name, has nothing but a day before it ("on D by N")."""
    named = hits[-1].label.kind != "date" and "prefix" in hits[-1].label.position
    return named and all(hit.label.kind == "date" for hit in hits[:-1])


def _row(hits: Sequence[Hit]) -> bool:
    """Several buttons in a row; dates and names of sections open sentences, too."""
    return len(hits) > 1 and all(hit.label.kind in _BUTTONS for hit in hits)


def _leads(text: str, hit: Hit, end: int) -> bool:
    """Whether a label stands before what it labels; any label of headlines does, where a colon follows."""
    if hit.label.kind == "related" and _COLON.match(text, hit.end, end):
        return True
    return "prefix" in hit.label.position and _fits(text, hit, end)


def _dated(text: str, start: int, hit: Hit, end: int, labels: Labels) -> Part:
    """ "Published in X on D": X is the outlet where it is no date."""
    at = _payload(text, hit.end, end)
    stop = _day(text, at, end, labels)
    words = len(_WORD.findall(text, at, stop))
    if stop >= end or not 1 <= words <= 5 or len(_WORD.findall(text, stop, end)) > 8:
        return Part(start, "date" if words == 0 else "")
    return Part(start, "publisher", (at, stop))


def _day(text: str, at: int, end: int, labels: Labels) -> int:
    """Where a date begins behind a name; `end` where none does."""
    while at < end:
        found, after = labels.run(text, at, end)
        if found and found[0].label.kind == "date":
            return at
        if not found and after >= end and _DATE.search(text, at, end):
            return at
        word = _WORD.search(text, at, end)
        at = word.end() if word else end
    return end


def _named(text: str, hit: Hit, end: int, labels: Labels) -> tuple[int, int, int] | None:
    """The name between a label and a date, and where that ends: with the line, or before the text that both head.

    The first two words are no date ("رمضان" is a name); before a text the label has its colon, the date its year.
    """
    if "prefix" not in hit.label.position:
        return None
    at = _payload(text, hit.end, end)
    near = min(end, at + _CREDIT)
    words = list(islice(_WORD.finditer(text, at, near), 2))
    day = _day(text, words[-1].end(), near, labels) if len(words) == 2 else end
    if day >= near or not _fits(text, hit, day):
        return None
    after = labels.run(text, day, end)[1]
    heads = marked(text, hit, end) and _YEAR.search(text, day, after) and HOUR.search(text, day, after)
    return (at, day, after) if after >= end or heads else None


def _credited(text: str, start: int, end: int, labels: Labels) -> tuple[Part, ...]:
    """ "N published in X on D": the writer's name, then as `_dated`; nothing for any other line."""
    if end - start > _CREDIT or not _YEAR.search(text, start, end):
        return ()
    if (wrote := labels.at(text, start, end)) and wrote.label.kind == "byline" and whole_word(text, wrote, end):
        at = _payload(text, wrote.end, end)
        day = _day(text, at, end, labels)
        if 1 < len(_WORD.findall(text, at, day)) <= _NAMED and labels.run(text, day, end)[1] >= end:
            return (Part(start, "byline", (at, day)),)  # "wrote N on D"
    for word in islice(_WORD.finditer(text, start, end), 1, 1 + _NAMED):
        hit = labels.at(text, word.start(), end)
        if hit and hit.label.kind == "date" and "prefix" in hit.label.position and " " in hit.label.phrase:
            rest = _dated(text, hit.start, hit, end, labels)
            return (Part(start, "byline", (start, hit.start)), rest) if rest.kind else ()
    return ()


def _signed(text: str, start: int, end: int, labels: Labels) -> str:
    """Whether a line is a name and, after a dash, nothing but a date or an age (the head of an item in a feed), or how
    the text came about ("follow-up").

    Or a place, the day by both calendars and at most an agency's name: a dateline with a line of its own.
    """
    if end - start <= _CREDIT and (place := _TWO_DAYS.match(text, start, end)):
        _, after = labels.run(text, place.end(), end)
        if _YEAR.search(text, place.end(), after) and len(_WORD.findall(text, after, end)) <= _BEHIND:
            return "byline"
    match = _BYLINE_DATE.search(text, start, end) if end - start <= _TAIL else None
    if match is None or len(_WORD.findall(text, start, match.start())) > 5:
        return ""
    hits, stop = labels.run(text, match.end(), end)
    kinds = {hit.label.kind for hit in hits} if stop >= end else set()
    figures = stop >= end and not hits and _DATE.search(text, match.end(), end)
    return "byline" if figures or kinds in ({"date"}, {"byline"}) else ""


def _fits(text: str, hit: Hit, end: int) -> bool:
    """Whether what follows a label on its line can be what it labels."""
    label = hit.label
    has_mark = marked(text, hit, end)
    single = label.kind == "tags" and " " not in label.phrase and text[hit.start - 2 : hit.start] != "| "
    if not has_mark and (label.colon or single):
        return False
    words = len(_WORD.findall(text, hit.end, min(end, hit.end + _TAIL)))
    if label.kind == "publisher" and not has_mark:
        return words <= 4 or _headed(text, hit, end, words)
    return not label.words or words <= label.words


def _headed(text: str, hit: Hit, end: int, words: int) -> bool:
    """Whether an outlet's name, a colon and the headline there follow a label that may stand before so much."""
    colon = text.find(":", hit.end, end)
    return _HEADED <= hit.label.words >= words and colon > 0 and len(_WORD.findall(text, hit.end, colon)) <= _HEADLINE


def _payload(text: str, start: int, end: int) -> int:
    """Where text begins after a label: past colons, dashes and white space."""
    while start < end and not (text[start].isalnum() or text[start] in "\"'«“(#@&"):
        start += 1
    return start
