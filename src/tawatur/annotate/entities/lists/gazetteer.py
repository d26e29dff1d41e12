"""Listed names: the longest phrase of the gazetteer at each word, unless it is more likely an ordinary word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.lists.homographs import QUOTES, doubtful, fits, meant, quoted, triggered, unthroned
from tawatur.annotate.entities.lists.nesting import nested, ordinary
from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.edges import defined, eulogy, with_al
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match
from tawatur.script.words import readings

_CITY = "مدينه"  # no part of a town's name
# Kinds of places that lists tell apart by the adjective of their country.
_TOWNS = frozenset(("city", "town", "village", "district", "governorate"))
# Nor is this noun part of what a platform is called.
# Kind of films and books, and what the nouns before them are.
_WORK = "work"
_PLATFORM, _ITS_NOUN = "platform", "منصه"
_COUNTRY = "country"
_ROYAL = "royal"
_EVENT, _OF_THE_YEAR = "event", re.compile(r"(?:19|20)[0-9]{2}")
# Behind a town or country they make the name of a paper or site.
_PAPERS = frozenset(("نيوز", "بوست", "تايمز", "تريبيون", "هيرالد", "كرونيكل"))
# Kind of what is called by its adjectives alone ("المركزي السويدي").
_CALLED_SHORT = "bank"
# Words from a generic noun to the quotation mark before its name, and from there to the mark behind it.
_FAR = 4


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
        draft = _draft(words, first, last, match, known) if match else None
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
    held = known.traps.match(words, match.first, last)
    if held and held.last > match.last:
        return None  # "العاشر من رمضان الماضي"
    held = known.traps.match(words, match.last - 1, last)
    return match if held is None or held.last <= match.last else known.names.match(words, match.first, match.last - 1)


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


def _draft(
    words: Sequence[Word], first: int, last: int, match: Match[tuple[Name, ...]], known: Vocabulary
) -> Draft | None:
    names = match.value
    word = words[match.first]
    if match.reading.clitics.endswith("س"):
        return None  # a verb
    if known.nations.get((match.reading.stem,)) and defined(words, first, match.first, match.reading, known):
        return None  # an adjective of the definite noun before it
    if match.last - match.first == 1:
        names = meant(words, first, last, match, known)
    elif names[0].kind == _CALLED_SHORT and _adjective(words, first, match):
        return None  # "الجهاز المركزي السويدي"
    elif unthroned(words, first, match.first, match.last, names[0], known):
        return None  # "عبد العزيز" alone
    elif len(names) > 1 and (trigger := triggered(words, first, match.first, known)):
        names = tuple(name for name in names if fits(name, trigger)) or names  # "صحيفة الشرق الأوسط"
    elif word.kind == "arabic" and match.reading.clitics and len(match.reading.stem) < 2:
        return None
    if not names:
        return None
    if match.last < last and not (names := _of_country(words, match, last, names, known)):
        return None
    after = words[match.last].form if match.last < last else ""
    if len(names) > 1 and after and _of_region(after, known):
        names = tuple(name for name in names if name.type == "GPE") or names  # "أوستن بولاية تكساس"
    if names[0].type == "GPE" and after in _PAPERS and after in known.latin:
        label = f"{names[0].label} {known.latin[after]}"
        return Draft(match.first, match.last + 1, match.reading.cut, "ORG", "gazetteer", label, "outlet", True,
                     country=names[0].country)  # fmt: skip
    if len(names) > 1 and quoted(words, first, last, match.first, match.last):
        bodies = tuple(name for name in names if name.type == "ORG") or names
        names = bodies[:1] if triggered(words, first, match.first, known) else bodies
    best = names[0]
    alone = match.last - match.first == 1 and word.kind == "arabic"
    weak = alone and _weak(words, first, best, match, known)
    if weak and word.form.startswith("ال") and match.first > first and with_al(words[match.first - 1].form):
        return None  # an adjective too ("الأجواء الرطبة")
    weak = weak and not (best.type == "ORG" and quoted(words, first, last, match.first, match.last))
    if best.kind == _EVENT and not best.country and _year(words, match, last, known):
        label = f"{words[match.last].form} {best.label}"
        return Draft(match.first, match.last + 1, match.reading.cut, "MISC", "gazetteer", label, _EVENT, True)
    at, end, cut = match.first, match.last, match.reading.cut
    if end - at > 1 and _called(match.reading.stem, best, known):
        at, cut = at + 1, 0
    if end - at > 1 and _told_apart(words[end - 1].form, best, known):
        end -= 1
    if best.type == "PER" and end - at > 2:
        end = next((n for n in range(at + 1, end) if eulogy(words, n, end, known)), end)
    return Draft(
        at, end, cut, best.type, "gazetteer", best.label, best.kind, True,
        names=names, country=best.country, weak=weak,
    )  # fmt: skip


def _year(words: Sequence[Word], match: Match[tuple[Name, ...]], last: int, known: Vocabulary) -> bool:
    """Whether behind a cup or championship of many countries the year stands ("كأس آسيا 2031")."""
    if match.last >= last or match.reading.stem not in known.sport:
        return False
    return _OF_THE_YEAR.fullmatch(words[match.last].form) is not None


def _of_region(form: str, known: Vocabulary) -> bool:
    """Whether a word is "in" with the noun of a region, in which what is named before it lies."""
    trigger = known.triggers.get((form[1:],)) if form[0] == "ب" else None
    return trigger is not None and trigger.type == "GPE"


def _weak(words: Sequence[Word], first: int, best: Name, match: Match[tuple[Name, ...]], known: Vocabulary) -> bool:
    """Whether a single word is no name by itself, and no noun before it announces one."""
    if not doubtful(words, first, best, match, known):
        return False
    noun = triggered(words, first, match.first, known)
    return noun is None or (match.reading.stem in known.homographs and noun.type != best.type)


def _adjective(words: Sequence[Word], first: int, match: Match[tuple[Name, ...]]) -> bool:
    """Whether a name begins as the adjective of the definite noun before it."""
    at = match.first
    return at > first and words[at].form.startswith("ال") and with_al(words[at - 1].form)


def _of_country(
    words: Sequence[Word], match: Match[tuple[Name, ...]], last: int, names: tuple[Name, ...], known: Vocabulary
) -> tuple[Name, ...]:
    """The bodies that are of the country that an adjective behind them tells: "هيئة الإذاعة" is not everywhere that of
    the one country whose list has it under no fuller name.
    """
    if names[0].type != "ORG" or match.last - match.first < 2 or not known.heads.get((match.reading.stem,)):
        return names
    held = nation(words, match.last, last, known)
    iso = known.countries.get(held[0], "") if held else ""
    return tuple(name for name in names if name.country in ("", iso)) if iso else names


def _told_apart(form: str, name: Name, known: Vocabulary) -> bool:
    """Whether the last word of a listed town is the adjective of its country, which only tells which one is meant."""
    if name.type != "GPE" or name.kind not in _TOWNS:
        return False
    return known.countries.get(known.nations.get((form,)) or "", "-") == name.country


def _called(stem: str, name: Name, known: Vocabulary) -> bool:
    """Whether a listed name begins with what only tells of it ("مدينة الأبيض", but not Sadr City; "المخلوع صالح",
    "الملك فهد").
    """
    if name.kind == _WORK:
        return known.works.get(stem) == _WORK  # "مسلسل …"
    if name.type == "PER":
        throne = name.kind == _ROYAL and stem.startswith("ال") and known.titles.get((stem,)) is not None
        return throne or known.qualifiers.get((stem,)) == "former"
    if name.kind == _PLATFORM:
        return stem == _ITS_NOUN
    return name.type == "GPE" and stem == _CITY and "City" not in name.label


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
