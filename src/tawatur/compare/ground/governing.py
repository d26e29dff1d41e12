"""The verb that governs what somebody says: what is warned against, denied or called for is not what he says."""

from __future__ import annotations

import re

from tawatur.compare.ground.listed import folded
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.fold import letters
from tawatur.script.words import forms

# "That", with or without a preposition before it and a pronoun behind it; "not" before a verb.
_THAT = re.compile(r"(?:.*\W)?[بلف]?ان(?:ه|ها|هم|هما|هن|نا|ني|ك|كم)?")
_NOT = re.compile(r"(?:^|\s)(لم|لا|لن|ما)\s+$")
_NEAR = 6  # letters in which "not" stands
# What ends a clause; quotation marks that open, which the words of a content leave out.
_ENDS, _QUOTES = re.compile(r"[.!؟?\n:؛;]"), " \t«“\"'‘([ـ"
# Words between a verb and what it governs that are shown; letters from one to the other, at most.
_SHOWN, _REACH = 5, 160
_CUT = "…"
# In the rule of what is said "according to" somebody.
_PREPOSITIONS = "/prepositions/"


def governing(report: Report, said: Attribution, lexicon: Lexicon) -> str:
    """The words of a page from a verb of saying to what it governs, which read on with it: "warned … against "; ""
    where somebody says it plainly, in his own words or behind a verb that only says it, or that it is so. Who puts
    something down to a cause, calls it something or explains it does not only say it."""
    text, cue, start = report.page.text, said.cue, said.content[0].start
    if (
        said.mode == "direct"
        or _PREPOSITIONS in said.made_by.rule
        or not cue.end <= start <= cue.end + _REACH
        or not text[cue.start].isalpha()
    ):
        return ""
    between, cut = _between(report, said)
    shown = between.rstrip(_QUOTES)
    if _ENDS.search(between) or (shown and not shown[-1].isalpha()):
        return ""  # behind a mark somebody goes on
    words, glued = [word for word in shown.split() if word[-1].isalpha()], text[start - 1].isalpha()
    that = _THAT.fullmatch(letters(words[-1])) if words else not glued
    if said.act == "say" and that and not _tells(report, said, bool(words), lexicon):
        return ""
    if len(words) > _SHOWN:
        words, cut = words[-1:], True
    denied = _NOT.search(text, max(cue.start - _NEAR, 0), cue.start)
    verb = [*(denied.groups() if denied else ()), *report.printed(cue).split()]
    return " ".join((*verb, *([_CUT] if cut else ()), *words)) + ("" if glued else " ")


def _tells(report: Report, said: Attribution, clause: bool, lexicon: Lexicon) -> bool:
    """Whether a verb of saying tells more than that something is said, of a `clause` or of a thing."""
    lemma, first = letters(said.made_by.rule.rpartition("/")[2]), forms(report.printed(said.content[0]))[:1]
    return lemma in folded(lexicon, "ascribes") or (not clause and not folded(lexicon, "explained").isdisjoint(first))


def _between(report: Report, said: Attribution) -> tuple[str, bool]:
    """What stands between a verb and what it governs, without who speaks; whether he stood there."""
    start, end, source = said.cue.end, said.content[0].start, said.chain.source.span
    if source is None or not Span(start, end).covers(source) or start == end:
        return report.page.text[start:end], False
    return f"{report.page.text[start : source.start]} {report.page.text[source.end : end]}", True
