"""Listed names: the longest phrase of the gazetteer at each word, unless it is more likely an ordinary word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.lists.entries import entry
from tawatur.annotate.entities.lists.homographs import QUOTES
from tawatur.annotate.entities.lists.nesting import nested, ordinary
from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match
from tawatur.script.words import readings

_ROYAL, _COUNTRY = "royal", "country"
# Words from a generic noun to the quotation mark before its name, and from there to the mark behind it.
_FAR = 4
# Outlets are called "Russia today", but within Russia it is the day.
_TODAY, _WITHIN = "اليوم", frozenset(("في", "وفي", "داخل", "الي"))
# Letters of a perfect of what she did, more than these ("شنت").
_SHORT = 2


def listed(
    words: Sequence[Word], first: int, last: int, starts: Sequence[int], marked: bool, known: Vocabulary
) -> Iterator[Draft]:
    """Drafts of `[first, last)` from left to right, none overlapping; nested names follow the name that holds them.

    `marked`: there are quotation marks.
    """
    free = first
    for at in starts:
        match = known.names.at(words, at, last) if at >= free else None
        if match is None and marked and at >= free and (inside := _in_quotes(words, at, last, known)):
            yield inside
            free = inside.last
        if match and match.last - at == 1 and _trapped(words, first, at, last, known):
            continue
        if match and match.last < last and _longer_after_trigger(words, match, last, known):
            continue
        match = _ended(words, match, last, known) if match else None
        match = _joined(words, match, known) if match else None
        draft = entry(words, first, last, match, known) if match else None
        if draft:
            draft = _with_noun(words, first, draft, known)
            yield draft
            if draft.length > 1 and draft.type in ("ORG", "MISC", "LOC"):
                yield from nested(words, draft, known)
            free = draft.last


def _in_quotes(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """A name listed with its generic noun, of which the page sets the rest in quotation marks ("جماعة «البجعة»"), also
    after words that tell more of the noun ("وكالة الأنباء الرسمية «نسيم»", "وكالة أنباء «نسيم»").
    """
    mark = at + 1
    if mark < last and words[mark].kind == "arabic":
        mark += 1
    while mark < min(last, at + _FAR) and words[mark].form.startswith("ال"):
        mark += 1
    if mark >= last or words[mark].form not in QUOTES:
        return None
    first, close = mark + 1, mark + 1
    while close < min(last, mark + _FAR) and words[close].form not in QUOTES:
        close += 1
    if close == first or close >= last or words[close].form not in QUOTES:
        return None
    inside = tuple(word.form for word in words[first:close])
    for reading in readings(words[at].form):
        if names := known.names.get((reading.stem, *inside)):
            best = names[0]
            return Draft(first, close, 0, best.type, "gazetteer", best.label, best.kind, True, names=names,
                         country=best.country)  # fmt: skip
    return None


def _ended(
    words: Sequence[Word], match: Match[tuple[Name, ...]], last: int, known: Vocabulary
) -> Match[tuple[Name, ...]] | None:
    """The shorter name where the last word of the match belongs to what follows ("روسيا اليوم الخميس")."""
    if match.last - match.first < 2 or match.last >= last:
        return match
    if words[match.last - 1].form == _TODAY and match.first and _of_today(words[match.first - 1].form, known):
        return known.names.match(words, match.first, match.last - 1)  # "في روسيا اليوم", "هاجمت روسيا اليوم"
    held = known.traps.match(words, match.first, last)
    if held and held.last > match.last:
        return None  # "العاشر من رمضان الماضي"
    held = known.traps.match(words, match.last - 1, last)
    return match if held is None or held.last <= match.last else known.names.match(words, match.first, match.last - 1)


def _of_today(before: str, known: Vocabulary) -> bool:
    """Whether "today" behind a country is the day, by the word before it: within it, or a deed that no outlet does."""
    deed = before.endswith("ت") and not before.endswith("ات") and len(before) > _SHORT
    return before in _WITHIN or (deed and before not in known.telling)


def _joined(words: Sequence[Word], match: Match[tuple[Name, ...]], known: Vocabulary) -> Match[tuple[Name, ...]]:
    """The better known name after و where the whole word is a lesser one ("وجدة" is mostly Jeddah, not Oujda)."""
    form = words[match.first].form
    if match.last - match.first > 1 or match.reading.clitics or not form.startswith("و"):
        return match
    names = known.names.get((form[1:],))
    reading = next((r for r in readings(form) if r.stem == form[1:]), None)
    if not names or not reading or names[0].rank >= match.value[0].rank:
        return match
    return Match(match.first, match.last, reading, names)


def _with_noun(words: Sequence[Word], first: int, draft: Draft, known: Vocabulary) -> Draft:
    """An agency's name with the noun that it cannot stand without ("وكالة الصحافة السويدية")."""
    at = draft.first - 1
    if draft.kind != "agency" or draft.cut or at < first or not words[draft.first].form.startswith("ال"):
        return draft
    match = known.triggers.match(words, at, draft.first)
    if match is None or match.value.inside != "al":
        return draft
    return draft._replace(first=at, cut=match.reading.cut)


def _longer_after_trigger(words: Sequence[Word], match: Match[tuple[Name, ...]], last: int, known: Vocabulary) -> bool:
    """Whether the match begins with a generic noun or a throne's title and a name that ends later begins after it."""
    if match.last - match.first < 2:
        return False
    if match.value[0].kind != _ROYAL and known.triggers.match(words, match.first, match.first + 1) is None:
        return False
    inner = known.names.match(words, match.first + 1, last)
    return inner is not None and inner.last > match.last


def _trapped(words: Sequence[Word], first: int, at: int, last: int, known: Vocabulary) -> bool:
    """Whether the word stands in a phrase that makes an ordinary word of it ("مسقط رأسه")."""
    for start in (at, at - 1):
        held = known.traps.match(words, start, last) if start >= first else None
        if held and held.last > at:
            return True
    return False


def place(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """The listed country, region, city or organisation that begins at a word; common words alone do not count."""
    match = known.names.match(words, at, last)
    if match is None:
        return None
    if match.last - at == 1 and ordinary(words[at].form, match.reading.stem, known) and not _state(words, at, match):
        return None
    names = tuple(name for name in match.value if name.type != "PER")
    if not names:
        return None
    best = names[0]
    return Draft(at, match.last, match.reading.cut, best.type, "gazetteer", best.label, best.kind, True, names=names,
                 country=best.country)  # fmt: skip


def _state(words: Sequence[Word], at: int, match: Match[tuple[Name, ...]]) -> bool:
    """Whether a word of the news is the country that it calls, too ("حكومة المغرب", "الحكومة في مالي")."""
    if match.value[0].kind != _COUNTRY or match.reading.cut:
        return False
    return words[at].form.startswith("ال") or (at > 0 and words[at - 1].form == "في")
