"""Festivals, fairs and conferences that are called by their town, season or matter, without quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.chains import purposed
from tawatur.annotate.entities.bodies.labels import organisation
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import Head
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

# Styles of nouns of what is held.
HELD = frozenset(("plan", "event"))
_FESTIVAL, _COUNTRY = "مهرجان", "country"
_PRIZE, _GRAND = "جايزه", "الكبري"
# What a fair is for has more letters than this, its preposition counted.
_PURPOSE = 4
# Kinds of adjectives that close the name of a festival.
_CLOSING = frozenset(("field", "rank"))
_OPENING, _OURS = frozenset('"«“('), "نا"
_TEN = "عشر"


def fair_at(words: Sequence[Word], noun: int, last: int, known: Vocabulary) -> Draft | None:
    """What is held and called by its town and what it is about ("مهرجان نسيمان السينمائي"), a festival also by its town
    alone, by its season, or by a matter that an adjective closes ("مهرجان العسل الدولي").
    """
    reading = next(r for r in readings(words[noun].form) if known.works.get(r.stem) in HELD)
    if reading.stem.startswith("ال") or noun + 1 >= last:
        return None
    at = noun + 1 + _of_something(words, noun + 1, last, reading.stem, known)
    town = known.names.match(words, at, last, clitics=False)
    country, end = "", 0
    if town is not None and town.value[0].type == "GPE":
        end, country = _about(words, town.last, last, known), town.value[0].country
        if end == town.last and at == noun + 1:
            alone = reading.stem == _FESTIVAL and town.value[0].kind != _COUNTRY and _over(words, end, last)
            end = end if alone else 0
        if reading.stem == _PRIZE and town.last < last and words[town.last].form == _GRAND:
            name = town.value[0].label
            race = f"{known.adjectives.get(name, name.split(',')[0])} Grand Prix"
            return Draft(noun, town.last + 1, reading.cut, "MISC", "fair", race, "event", country=country)
    elif reading.stem == _FESTIVAL:
        end = _season_end(words, noun + 1, last, known) or _matter_end(words, noun + 1, last, known)
    if not end:
        return None
    held = known.honoured.get(reading.stem)
    head = Head(held.english if held else "Event", "", False)
    if town is not None and country and at == noun + 1:
        label = f"{town.value[0].label.split(',')[0]} {organisation(words, town.last, end, head, known)}"
    else:
        label = organisation(words, noun + 1, end, head, known)
    return Draft(noun, end, reading.cut, "MISC", "fair", label, "event", country=country)


def _about(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the adjectives of its field and its purpose end behind a town, or the word itself."""
    end = at
    while end < last and words[end].form.startswith("ال") and words[end].form.endswith("ي"):
        form = words[end].form
        told = known.glosses.get((form,)) or known.qualifiers.get((form,)) == "field"
        if known.nations.get((form,)) or not told:
            break
        end += 1
    if end > at and purposed(words, end, last, known):
        end += 2  # "معرض نسيمان الدولي لصناعة السفن"
    elif end < last and words[end].form.startswith("لل") and len(words[end].form) > _PURPOSE:
        end += 1
        while end < last and words[end].form.startswith("وال") and known.glosses.get((words[end].form[1:],)):
            end += 1
    return end


def _over(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a name may end here: no mark opens that holds the name itself, no word goes on with the town's, and no
    verb makes a motto of it ("مهرجان نسيمان يجمعنا").
    """
    form = words[at].form if at < last else ""
    return not (form in _OPENING or form.startswith("ال") or form.endswith(_OURS))


def _season_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the name of a festival ends that its season and a region make ("مهرجان صيف الساحل"), 0 where none does."""
    if at + 1 >= last or words[at].form not in known.classes.seasons:
        return 0
    form = words[at + 1].form
    if form in known.classes.of_years or not form.startswith("ال") or known.names.match(words, at, at + 2):
        return 0  # "مهرجان عيد الفطر" is any
    return at + 2


def _matter_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the name of a festival ends that a noun with ال and adjectives of rank make, 0 where none does."""
    form, end = words[at].form, at + 1
    if words[at].kind != "arabic" or not form.startswith("ال") or form in known.frequent or _closes(form, known):
        return 0
    while end < last and words[end].form.startswith("وال") and known.glosses.get((words[end].form[1:],)):
        end += 1
    paired = end > at + 1
    if paired and end < last and words[end].form.startswith("ال") and words[end].form.endswith("ه"):
        end += 1  # "التراث والحرف القديمة"
    closed = end
    while closed < last and _closes(words[closed].form, known):
        closed += 1
    closed += closed > end and closed < last and words[closed].form == _TEN  # "الثالث عشر"
    return closed if closed > end or paired else 0


def _closes(form: str, known: Vocabulary) -> bool:
    """Whether a word is an adjective that closes the name of a masculine noun ("الدولي", "الثامن")."""
    if not form.startswith("ال") or form.endswith("ه") or known.nations.get((form,)):
        return False
    return known.qualifiers.get((form,)) in _CLOSING or form in known.classes.ordinals


def _of_something(words: Sequence[Word], at: int, last: int, noun: str, known: Vocabulary) -> bool:
    """Whether a noun stands between the festival and its town that tells what it is of ("مهرجان تمور نسيمان")."""
    if noun != _FESTIVAL or at + 1 >= last:
        return False
    form = words[at].form
    if words[at].kind != "arabic" or form in known.frequent or len(form) < 3:
        return False
    tables = (known.names, known.titles, known.triggers, known.heads)
    return not form.startswith(("ال", "ب", "لل")) and not any(table.get((form,)) for table in tables)
