"""What a listed phrase becomes: which of its bearers may be meant, how far its words go, whether it is sure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.annotate.entities.lists.homographs import QUOTES, doubtful, fits, meant, quoted, triggered, unthroned
from tawatur.annotate.entities.words.draft import Draft, Name
from tawatur.annotate.entities.words.edges import defined, eulogy
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match

_CITY = "مدينه"  # no part of a town's name
# Nor are these of a small one's.
_AROUND, _SMALL = frozenset(("منطقه", "محليه")), frozenset(("town", "village", "city"))
# Kinds of places that lists tell apart by the adjective of their country.
_TOWNS = frozenset(("city", "town", "village", "district", "governorate"))
# Kind of films and books, and what the nouns before them are.
_WORK = "work"
# Nor is this noun part of what a platform is called.
_PLATFORM, _ITS_NOUN = "platform", "منصه"
_ROYAL = "royal"
_EVENT, _OF_THE_YEAR = "event", re.compile(r"(?:19|20)[0-9]{2}")
# What is made, of which a number tells which one.
_PRODUCT, _SERIES, _NUMBERED = "product", " series", re.compile(r"[1-9][0-9]?")
# Kinds of arms, whose nouns are no part of their names either.
_ARMS = frozenset(("weapon", "missile", "aircraft"))
# Kind of what is called by its adjectives alone ("المركزي السويدي").
_CALLED_SHORT = "bank"
# Words from a mark in a name to the one that closes it, at most.
_MARKED = 5


def entry(
    words: Sequence[Word], first: int, last: int, match: Match[tuple[Name, ...]], known: Vocabulary
) -> Draft | None:
    """The draft of a listed phrase in the sentence `[first, last)`, none where its words mean something else."""
    names = _possible(words, first, last, match, known)
    names = _around(words, first, last, match, names, known) if names else ()
    if not names:
        return None
    if match.last < last and (longer := _longer(words, match, names[0], known)):
        return longer
    best, alone = names[0], match.last - match.first == 1 and words[match.first].kind == "arabic"
    weak = alone and _weak(words, first, best, match, known)
    if weak and _adjective(words, first, match):
        return None  # "الأجواء الرطبة"
    weak = weak and not (best.type == "ORG" and quoted(words, first, last, match.first, match.last))
    at, end, cut = _edges(words, match, best, known)
    return Draft(
        at, end, cut, best.type, "gazetteer", best.label, best.kind, True,
        names=names, country=best.country, weak=weak,
    )  # fmt: skip


def _possible(
    words: Sequence[Word], first: int, last: int, match: Match[tuple[Name, ...]], known: Vocabulary
) -> tuple[Name, ...]:
    """The bearers that the phrase may stand for by what stands before it; none where it is a verb, an adjective or a
    given name.
    """
    reading, names = match.reading, match.value
    if reading.clitics.endswith("س"):
        return ()  # a verb
    if known.nations.get((reading.stem,)) and defined(words, first, match.first, reading, known):
        return ()  # an adjective of the definite noun before it
    if match.last - match.first == 1:
        return meant(words, first, last, match, known)
    if names[0].kind == _CALLED_SHORT and _adjective(words, first, match):
        return ()  # "الجهاز المركزي السويدي"
    if unthroned(words, first, match.first, match.last, names[0], known):
        return ()  # "عبد العزيز" alone
    if len(names) > 1 and (trigger := triggered(words, first, match.first, known)):
        return tuple(name for name in names if fits(name, trigger)) or names  # "صحيفة الشرق الأوسط"
    glued = words[match.first].kind == "arabic" and reading.clitics and len(reading.stem) < 2
    return () if glued else names


def _around(
    words: Sequence[Word],
    first: int,
    last: int,
    match: Match[tuple[Name, ...]],
    names: tuple[Name, ...],
    known: Vocabulary,
) -> tuple[Name, ...]:
    """Those of the names that fit the country, the region or the quotation marks behind them."""
    if match.last >= last:
        return names
    names = _of_country(words, match, last, names, known)
    if len(names) < 2:
        return names
    if _of_region(words[match.last].form, known):
        names = tuple(name for name in names if name.type == "GPE") or names  # "أوستن بولاية تكساس"
    if len(names) > 1 and quoted(words, first, last, match.first, match.last):
        bodies = tuple(name for name in names if name.type == "ORG") or names
        names = bodies[:1] if triggered(words, first, match.first, known) else bodies
    return names


def _longer(words: Sequence[Word], match: Match[tuple[Name, ...]], best: Name, known: Vocabulary) -> Draft | None:
    """A name that a list has the beginning of: a paper called after its town, a cup with its year, an end in marks."""
    after = words[match.last].form
    if best.type == "GPE" and after in known.classes.papers and after in known.latin:
        label = f"{best.label} {known.latin[after]}"
        return Draft(match.first, match.last + 1, match.reading.cut, "ORG", "gazetteer", label, "outlet", True,
                     country=best.country)  # fmt: skip
    if after in QUOTES and (end := _in_marks(words, match, best, known)):
        return Draft(match.first, end, match.reading.cut, best.type, "gazetteer", best.label, best.kind, True,
                     country=best.country)  # fmt: skip
    if best.kind == _PRODUCT and _NUMBERED.fullmatch(after):
        label = f"{best.label.removesuffix(_SERIES)} {after}"  # "نسيمان 5"
        return Draft(match.first, match.last + 1, match.reading.cut, "MISC", "gazetteer", label, _PRODUCT, True)
    if best.kind == _EVENT and not best.country and match.reading.stem in known.sport and _OF_THE_YEAR.fullmatch(after):
        label = f"{after} {best.label}"  # "كأس آسيا 2031"
        return Draft(match.first, match.last + 1, match.reading.cut, "MISC", "gazetteer", label, _EVENT, True)
    return None


def _in_marks(words: Sequence[Word], match: Match[tuple[Name, ...]], best: Name, known: Vocabulary) -> int:
    """Where a name ends whose last words stand in marks ("النهر "أف أم""); 0 where the list has none of these words."""
    reach = range(match.last + 2, min(match.last + _MARKED, len(words)))
    close = next((at for at in reach if words[at].form in QUOTES), 0)
    inner = [word.form for word in (*words[match.first + 1 : match.last], *words[match.last + 1 : close])]
    names = known.names.get((match.reading.stem, *inner)) if close else None
    return close + 1 if names and names[0].label == best.label else 0


def _edges(
    words: Sequence[Word], match: Match[tuple[Name, ...]], best: Name, known: Vocabulary
) -> tuple[int, int, int]:
    """Where the name itself begins and ends, and the letters before it: without what only tells of it."""
    at, end, cut = match.first, match.last, match.reading.cut
    if end - at > 1 and (_called(match.reading.stem, best, known) or _armed(words, match, best, known)):
        at, cut = at + 1, 0
    if end - at > 1 and _told_apart(words[end - 1].form, best, known):
        end -= 1
    if best.type == "PER" and end - at > 2:
        end = next((n for n in range(at + 1, end) if eulogy(words, n, end, known)), end)
    return at, end, cut


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


def _armed(words: Sequence[Word], match: Match[tuple[Name, ...]], name: Name, known: Vocabulary) -> bool:
    """Whether a listed name begins with the noun of an arm ("منظومة ثاد"), and is no description ("طائرة الرئاسة")."""
    if name.kind not in _ARMS or match.reading.stem not in known.classes.arms:
        return False
    rest = tuple(word.form for word in words[match.first + 1 : match.last])
    return not rest[0].startswith("ال") or known.names.get(rest) is not None


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
    if stem in _AROUND:
        return name.kind in _SMALL
    return name.type == "GPE" and stem == _CITY and "City" not in name.label
