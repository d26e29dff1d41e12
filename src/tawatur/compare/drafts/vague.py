"""What was read as said and is nothing that anybody says: a topic, the name of an occasion, a preamble, a belief."""

from __future__ import annotations

import re

from tawatur.compare.ground.listed import entries, folded
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution
from tawatur.model.page import Report
from tawatur.script.words import forms

# A sentence begins behind these; so many letters are looked back for its beginning.
_STOP, _PART = re.compile(r"[.؟!\n]"), re.compile(r"[.؟!\n،,؛]")
_BACK = 400
# Words before a cue in which stands what makes an aside of it; words from a belief to who is believed
# to say it, and to "that".
_BEFORE, _BELIEVED, _THAT = 3, 8, 3
# Letters behind a source in which what he says begins.
_AFTER = 16
_MARKS = frozenset('«“"')
# Letters at the end of a content in which its last words stand.
_TAIL = 60


def vague(report: Report, number: int, lexicon: Lexicon) -> bool:
    """Whether the content of an attribution (index) is nothing that somebody says, or that he is not said to say."""
    said = report.article.layers.attributions[number]
    return (
        not folded(lexicon, "greets").isdisjoint(forms(report.printed(said.cue)))
        or _topic(report, said, lexicon)
        or _occasion(report, said, lexicon)
        or _preamble(report, said, lexicon)
        or _believed(report, said, lexicon)
        or _circumstance(report, said, lexicon)
        or yet_to_come(report, said, lexicon)
    )


def _topic(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether it is only told of what somebody spoke ("explained the circumstances of the fire")."""
    first = forms(report.printed(said.content[0]))[:1]
    if said.mode == "direct" or said.act != "say" or not first or first[0] not in folded(lexicon, "topics"):
        return False
    return _led(report, said)[-1:] == [] or _led(report, said)[-1] not in folded(lexicon, "opens")


def _occasion(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a quotation is the name of what was held when somebody spoke ("said during «the Port Forum» that")."""
    start, text = said.content[0].start, report.page.text
    quoted = text[start] in _MARKS or text[max(start - 1, 0)] in _MARKS
    return (
        quoted
        and start > said.cue.end
        and _led(report, said)[-1:] != []
        and (_led(report, said)[-1] in folded(lexicon, "held_at"))
    )


def _preamble(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a content ends where what is said begins ("wishes to state the following")."""
    last = tuple(forms(report.printed(said.content[-1])[-_TAIL:]))
    return any(last[-len(words) :] == words for words in entries(lexicon, "following_on"))


def _believed(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether it is only believed or feared that somebody says something ("the belief that the bank holds that")."""
    words, source = said.chain.source.words, said.cue.start
    before = _sentence(report, min(source, words.start if words else source), _PART)[-_BELIEVED:]
    held = [at for at, form in enumerate(before) if form in folded(lexicon, "beliefs")]
    return any(not folded(lexicon, "opens").isdisjoint(before[at + 1 : at + _THAT]) for at in held)


def _circumstance(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a noun of saying gives the time of what somebody tells, and its content runs on into that ("days after
    the union's call on the port to close, it opened")."""
    if said.inside is None or "/nouns/" not in said.made_by.rule:
        return False
    outer = report.article.layers.attributions[said.inside]
    when = folded(lexicon, "while_telling").intersection(_sentence(report, said.cue.start)[-_BEFORE:])
    return bool(when) and outer.content[-1].end == said.content[-1].end


def yet_to_come(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a content stands before its cue, and what is said behind who says it ("what went round, in the words of
    Omar, that …")."""
    source = said.chain.source.span
    end = max(said.cue.end, source.end if source else 0)
    if said.mode == "direct" or said.content[-1].end > said.cue.start:
        return False
    behind = forms(report.page.text[end : end + _AFTER])[:2]
    first = [form for form in behind if form[0].isalnum()][:1]
    return first != [] and first[0] in folded(lexicon, "opens") | folded(lexicon, "tells_of")


def _led(report: Report, said: Attribution) -> list[str]:
    """The words (folded) right before a content, from its cue or who speaks on."""
    start, source = said.content[0].start, said.chain.source.span
    ends = [said.cue.end, *([source.end] if source else [])]
    begin = max((end for end in ends if end <= start), default=start)
    return _words(report.page.text[begin:start])


def _sentence(report: Report, end: int, stop: re.Pattern[str] = _STOP) -> list[str]:
    """The words (folded) of a sentence, or a part of one, before a place in it."""
    before = report.page.text[max(end - _BACK, 0) : end]
    last = [m.end() for m in stop.finditer(before)][-1:]
    return _words(before[last[0] if last else 0 :])


def _words(text: str) -> list[str]:
    """The folded words of a text, marks left out."""
    return [form for form in forms(text) if form[0].isalnum()]
