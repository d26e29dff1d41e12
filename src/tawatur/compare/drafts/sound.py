"""Whether a statement was read soundly: it is printed whole, and by somebody who can speak.

What is read in doubt stands in the record as it was read; a finding does not rest on it alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tawatur.compare.drafts.vague import vague
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import PLACES
from tawatur.lexicon import Lexicon, cells
from tawatur.model.layers import Attribution, EntityMention, Link
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.script.fold import letters
from tawatur.script.words import forms

# Behind a statement: closing marks, then a mark that ends it, or the end of a line.
_BEHIND = re.compile(r"[\s\u064b-\u0652]*?[»”\"’'″)\]]*\s*?(?:$|[\n.،,؛;:!؟?…()\[\]«»\"“”\-–—*|])")
# Letters behind a statement in which the next one's cue stands, where no mark ends it.
_NEXT = 30
# A quotation of so many words is one; so many words behind it are no longer what it says of itself.
_QUOTED, _RUNS_ON = 3, 5
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))
_QUOTE = re.compile(r"«([^»]+)»|“([^”]+)”|\"([^\"]+)\"")
# A list of which only the first item was read.
_LISTED = re.compile(r":\s*[1١]\s*[-–)ـ.]")
# A dash or bracket in so many first letters closes what stands before ("his Majesty - God help him - that …").
_START = 24
_DASHES = "-–—"
# A source so many lines up is doubtful where somebody else is named since.
_LINES = 2
_COMMA = re.compile("[،,؛;.]")
_WHERE = frozenset(("حيث", "إذ", "اذ"))
# "And the …", "and that …".
_AND = ("وال", "وأن", "وان")


def sound(report: Report, number: int, lexicon: Lexicon) -> bool:
    """Whether an attribution (index) of an article was read soundly, as far as its words show."""
    said = report.article.layers.attributions[number]
    whole = _whole(report, said, lexicon) and not _wrapped(report, number) and not vague(report, number, lexicon)
    return whole and heard(report, number, lexicon)


def heard(report: Report, number: int, lexicon: Lexicon) -> bool:
    """Whether it is clear, as far as the words show, who says what is ascribed in an attribution (index)."""
    source = report.article.layers.attributions[number].chain.source
    return own_name(report, source, lexicon) and spoken(report, number, lexicon)


def spoken(report: Report, number: int, lexicon: Lexicon) -> bool:
    """The same, whatever the source is called: that something is said, and nobody else has taken the word."""
    said = report.article.layers.attributions[number]
    source = said.chain.source.entity
    if source is not None and any(link.entity == source for link in said.chain.via):
        return False  # nobody has his own words from himself through another
    return not _unsaid_noun(report, said, lexicon) and not _another(report, number, lexicon)


def _whole(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a content begins and ends where somebody's words do."""
    text, first, last = report.page.text, said.content[0], said.content[-1]
    if any(link.span is not None and part.covers(link.span) for link in said.chain.links for part in said.content):
        return False  # who speaks is no part of what he says
    if said.chain.source.carried and any(
        m.entity == said.chain.source.entity and m.span.start == first.start for m in report.article.layers.entities
    ):
        return False  # "said Omar in the port: «…»", read as said by whoever spoke before
    if not _ends(report, last.end) or _second(text, first) or _apposed(report, said, lexicon):
        return False
    words = [text[part.start : part.end] for part in said.content]
    if said.mode == "direct" and len(words[0].split()) < _QUOTED and _piece(text, said, lexicon):
        return False
    if any(_runs_on(part, lexicon) or any(part.count(a) != part.count(b) for a, b in _PAIRS) for part in words):
        return False
    if said.mode != "direct" and _does_more(text, first, lexicon):
        return False
    if (
        _manner(text, first, lexicon)
        or _interrupted(text, first)
        or _severed(text, first, lexicon)
        or _dangles(words[-1], lexicon)
    ):
        return False
    return not any(_LISTED.search(part) or _goes_over(part, lexicon) for part in words)


def _piece(text: str, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a content is only the quoted end of what is said ("announces the capture of «ten boats»")."""
    link, first = said.chain.source.span, said.content[0].start
    start = max(said.cue.end, link.end if link and link.end <= first else 0)
    between = text[start:first].rstrip('«“" ').split() if start < first else []
    own = folded(lexicon, "opens") | folded(lexicon, "stands_before")
    return bool(between) and between[-1][-1].isalpha() and own.isdisjoint(forms(between[-1]))


def _second(text: str, first: Span) -> bool:
    """Whether a content begins with "and" behind a comma: its first half was not read."""
    comma = _COMMA.search(text[max(first.start - 2, 0) : first.start])
    return comma is not None and text.startswith(_AND, first.start)


def _apposed(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a comma and an office stand behind who speaks: it tells who he is ("praised Omar, mayor of …")."""
    words, first = said.chain.source.words, said.content[0]
    if words is None or said.mode == "direct" or not said.cue.end <= words.start < words.end <= first.start:
        return False
    between, opening = report.page.text[words.end : first.start], forms(first.of(report.page.text).split()[0])
    return between.strip() in ("،", ",") and not _offices(lexicon).isdisjoint(opening)


def _does_more(text: str, first: Span, lexicon: Lexicon) -> bool:
    """Whether behind a noun that is said stands what the speaker did then ("praised the feast and thanked …")."""
    before = text[max(first.start - _START, 0) : first.start].split()[-1:]
    if before and not folded(lexicon, "opens").isdisjoint(forms(before[0])):
        return False
    words = _QUOTE.sub(" ", first.of(text)).split()[1:]
    return any(not folded(lexicon, "does_more").isdisjoint(forms(word)) for word in words if word.startswith("و"))


def _manner(text: str, first: Span, lexicon: Lexicon) -> bool:
    """Whether a content begins with how something is done ("بصفة رسمية"), and a preposition joined to it is not its."""
    glued = text[max(first.start - 1, 0)].isalpha()
    return glued and not folded(lexicon, "manner").isdisjoint(forms(first.of(text).split()[0]))


@cache
def _offices(lexicon: Lexicon) -> frozenset[str]:
    """The first words (folded) of all offices."""
    rows = (row for row in lexicon.rows("titles", "titles") if row["class"] == "office")
    return frozenset(forms(name)[0] for row in rows for name in cells(row, "ar"))


def _ends(report: Report, end: int) -> bool:
    """Whether a mark, a new line or the cue of another statement follows."""
    if _BEHIND.match(report.page.text, end):
        return True
    return any(end <= a.cue.start <= end + _NEXT for a in report.article.layers.attributions)


def _runs_on(words: str, lexicon: Lexicon) -> bool:
    """Whether behind a quotation the outlet's own words go on."""
    held = [m for m in _QUOTE.finditer(words) if len(m.group().split()) >= _QUOTED]
    if not held:
        return False
    rest = words[held[-1].end() :].lstrip("،, ").split()
    own = held[-1].start() == 0 or not folded(lexicon, "background").isdisjoint(forms(rest[0]) if rest else ())
    return len(rest) > _RUNS_ON and own


def _severed(text: str, first: Span, lexicon: Lexicon) -> bool:
    """Whether a content begins in the middle of a word that is none of a preposition and a noun ("من بعده")."""
    before = text[max(first.start - _START, 0) : first.start]
    if not before[-1:].isalpha():
        return False
    words = before.split()
    stands = len(words) > 1 and not folded(lexicon, "stands_before").isdisjoint(forms(words[-2]))
    return stands or before[-1:] == text[first.start : first.start + 1] == "ل"


def _dangles(words: str, lexicon: Lexicon) -> bool:
    """Whether a content ends where more must follow: with "who", with a preposition."""
    last = words.split()[-1:]
    open_ended = folded(lexicon, "relatives") | folded(lexicon, "stands_before") | folded(lexicon, "taken_up")
    return bool(last) and not open_ended.isdisjoint(forms(last[0]))


def _goes_over(words: str, lexicon: Lexicon) -> bool:
    """Whether behind a comma the outlet goes on with what else was said ("…, adding that")."""
    said = folded(lexicon, "says")
    if any(a in _WHERE and not said.isdisjoint(forms(b)) for a, b in pairwise(_QUOTE.sub(" ", words).split())):
        return True  # "… where it was told that"
    over = folded(lexicon, "adds") | {form for form in folded(lexicon, "asks") if form.startswith("ف")}
    return any(
        not over.isdisjoint(forms(held[0]))
        for part in _COMMA.split(_QUOTE.sub(" ", words))[1:]
        if (held := part.split()[:1])
    )


def _interrupted(text: str, first: Span) -> bool:
    """Whether a content begins within what stands between two dashes."""
    before = text[max(first.start - 3, 0) : first.start].strip()
    head = text[first.start : min(first.start + _START, first.end)]
    return (
        before[-1:] in _DASHES
        and before[-1:] != ""
        and any(f" {dash}" in head or f"{dash} " in head for dash in _DASHES)
    )


def own_name(report: Report, link: Link, lexicon: Lexicon) -> bool:
    """Whether a source is named by its own name, and not by a town that stands in its description."""
    words = link.words
    if words is None or link.entity is None:
        return True
    held = [m for m in report.article.layers.entities if m.entity == link.entity and words.overlaps(m.span)]
    return not held or any(m.type not in PLACES or _opens(report, m, words, lexicon) for m in held)


def _unsaid_noun(report: Report, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a noun of saying tells of no saying: "to stress …", "the need to …", "the Declaration of Cairo"."""
    if "/nouns/" not in said.made_by.rule:
        return False
    before = report.page.text[max(said.cue.start - _START, 0) : said.cue.start]
    if before.endswith("لل") or (before.endswith("ل") and not before.endswith("ال")):
        return True  # the preposition, not the article
    words = before.split()[-1:]
    if words and not folded(lexicon, "wished").isdisjoint(forms(words[0])):
        return True
    source = said.chain.source
    held = [m for m in report.article.layers.entities if source.words and source.words.covers(m.span)]
    return any(m.entity == source.entity and m.type in PLACES and m.kind != "country" for m in held)


def _opens(report: Report, mention: EntityMention, words: Span, lexicon: Lexicon) -> bool:
    """Whether a name, or its title, opens a description; a country with its form of state does ("the Kingdom of …")."""
    start = min(mention.span.start, mention.role.start if mention.role else mention.span.start)
    before = report.page.text[words.start : start].split()
    state = len(before) == 1 and not folded(lexicon, "state_forms").isdisjoint(forms(before[0]))
    return not before or (mention.kind == "country" and state)


def _wrapped(report: Report, number: int) -> bool:
    """Whether a statement holds the cue of another that is not in it ("…, which the minister confirmed")."""
    held = report.article.layers.attributions
    said = held[number]
    for n, other in enumerate(held):
        if n == number or not any(part.covers(other.cue) for part in said.content):
            continue
        if other.inside != number and not any(part.covers(other.content[0]) for part in said.content):
            return True
    return False


def _another(report: Report, number: int, lexicon: Lexicon) -> bool:
    """Whether somebody else has taken the word between a source and the cue that is ascribed to it."""
    held = report.article.layers.attributions
    said = held[number]
    link, cue = said.chain.source, said.cue.start
    start = link.words.end if link.words else cue
    if start >= cue:
        return False
    for other in held:
        begins = other.chain.source.span
        if link.carried and begins and start <= begins.start < cue and other.cue.start < cue and _apart(other, said):
            return not any(part.covers(other.cue) for a in held if a is not other for part in a.content)
    if link.carried and link.kind == "person" and _gender(report, said) * _spoke_as(report, link) < 0:
        return True  # "Mansour …, and the ministry refused …"
    people = [m for m in _unsaid(report, start, cue) if m.type == "PER" and m.entity and m.entity != link.entity]
    if not people:
        return False
    text = report.page.text
    lines = text.count("\n", start, cue)
    if link.carried and (lines >= _LINES or not text[people[-1].span.end : cue].strip()):
        return True
    between = text[people[-1].span.end : cue].split()
    relative = bool(between) and not folded(lexicon, "relatives").isdisjoint(
        form for w in between[:2] for form in forms(w)
    )
    return relative and not _COMMA.search(text[people[-1].span.end : cue].lstrip("،, "))


def _gender(report: Report, said: Attribution) -> int:
    """1 where the cue is of a man, -1 of a woman or body, 0 where it does not show."""
    cue, (_, _, lemma) = letters(report.printed(said.cue)), said.made_by.rule.rpartition("/")
    lemma = letters(lemma)
    if cue == lemma or cue[:1] == "ي":
        return 1
    return -1 if cue == f"{lemma}ت" or (cue[:1] == "ت" and lemma[:1] != "ت") else 0


def _spoke_as(report: Report, link: Link) -> int:
    """The same of the verbs with which somebody speaks in his own name."""
    held = report.article.layers.attributions
    own = [a for a in held if a.chain.source.entity == link.entity and not a.chain.source.carried]
    return next((found for a in own if (found := _gender(report, a))), 0)


def _apart(one: Attribution, other: Attribution) -> bool:
    a, b = one.chain.source.entity, other.chain.source.entity
    return a is not None and b is not None and a != b


def _unsaid(report: Report, start: int, end: int) -> list[EntityMention]:
    """The mentions between two places of the text that stand in nobody's words."""
    layers = report.article.layers
    held = [m for m in layers.entities if start <= m.span.start < end]
    return [m for m in held if not any(part.covers(m.span) for a in layers.attributions for part in a.content)]
