"""Names of places that no list has, and what closes the names of those that one has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import definite, strange
from tawatur.annotate.entities.bodies.labels import GRADES
from tawatur.annotate.entities.bodies.placenoun import PlaceNoun
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import built_on_ordinary
from tawatur.annotate.entities.words.tables import Trigger
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word

# What a noun with the article is the name of.
_QUARTER, _HOTEL = "quarter", "فندق"
# Kinds of place nouns behind which a strange word is a name.
_NAMED = frozenset(("facility", "mountain", "water", "shrine", "hospital", "park"))
# Names of what nobody built may end in a long vowel.
_WILD = frozenset(("mountain", "water"))
# Nouns whose name an adjective may close.
HOSPITAL = "hospital"
_GRADED = frozenset((HOSPITAL, "facility", "park"))
# How words begin that have the article or a preposition.
_NO_NAMES = ("ال", "لل", "بال", "وال")
_AND, MARKS, _CLOSING = "و", frozenset('"«“'), frozenset('"»”')
# Names in marks have at most so many words.
_LONGEST = 3
# Ends of nouns with a pronoun, which have more letters than this.
_PRONOUNS = ("نا", "هم", "ها", "هن")
_OURS = 5
# The name of a hotel has so many letters.
_BRAND = 4


def unknown(words: Sequence[Word], at: int, last: int, known: Vocabulary, trigger: Trigger) -> Draft | None:
    """A place nobody listed after "village", "subdistrict" and the like, in quotation marks or not."""
    marked = words[at].form in MARKS
    kind: EntityType = "LOC" if trigger.type == "LOC" else "GPE"
    if marked:
        at += 1
        if end := _marked_end(words, at, last):
            return Draft(at, end, 0, kind, "place noun", None, trigger.kind)
        if trigger.kind in _GRADED:
            return None  # rather what somebody thinks of it ("قصر «فخم»")
    if at >= last:
        return None  # a mark that nothing stands behind
    form = words[at].form
    if words[at].kind != "arabic" or len(form) < 3 or form in known.frequent or form in known.nations_forms:
        return None
    if known.triggers.get((form,)):
        return None  # "أهالي محافظتي نسيمان ولهار"
    if form[0] == _AND and known.of_news(form[1:]):
        return None  # "أهالي وزوار المنطقة"
    if form.startswith(("يت", "ست", "سي", "وي", "بال", "لل")) or (form.endswith(_PRONOUNS) and len(form) > _OURS):
        return None  # a verb, what happened to a village, or "our"
    if trigger.kind == "place" and form.startswith("ال") and known.glosses.get((form,)):
        return None  # "مديرية التوثيق"
    weak = known.of_news(form)
    weak = weak and not (trigger.kind == _QUARTER and definite(words[at], known))
    weak = weak and not (marked and trigger.type == "GPE" and at + 1 < last and words[at + 1].form in _CLOSING)
    type_ = kind if marked and trigger.kind != _QUARTER else "GPE"
    return Draft(at, at + 1, 0, type_, "place noun", None, trigger.kind, weak=weak)


def _marked_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where a name of two or three words ends that stands in marks, 0 where none does."""
    end = at
    while end < last and words[end].kind == "arabic" and words[end].form[0] != _AND:
        end += 1
    return end if 1 < end - at <= _LONGEST and end < last and words[end].form in _CLOSING else 0


def bears_any(noun: PlaceNoun) -> bool:
    """Whether behind a place noun even a word that no list has is its name ("قصر نسيمون", "شارع النسيم")."""
    return noun.kind in _NAMED or noun.stem in noun.known.classes.called


def named(noun: PlaceNoun) -> Draft | None:
    """A palace, camp, mountain or the like with a name that no list has and that is no word of the news."""
    words, last, known, trigger = noun.words, noun.last, noun.known, noun.match.value
    start = end = noun.behind
    stem = words[noun.match.first].form[noun.match.reading.cut :]
    if stem in known.classes.wild and definite(words[start], known) and not known.of_news(words[start].form):
        return None if known.names.match(words, noun.match.first, last) else noun.names(start + 1, "LOC")
    if stem in known.classes.called:
        end += definite(words[start], known)
        end += end > start and end < last and known.glosses.get((words[start].form, words[end].form)) is not None
    hotel = stem == _HOTEL
    wild = noun.kind in _WILD
    while end < min(last, start + 2) and (strange(words[end], known, wild) or (hotel and _foreign(words[end], known))):
        end += 1
    if hotel and end > start:
        end = _town_end(words, end, last, known)
    end += end == start and _graded_behind(words, start, last, known, trigger)
    end += end > start and graded(words, end, last, trigger, known)
    while start < end < last and words[end].form in known.classes.malls:
        end += 1
    return noun.names(end, "LOC") if end > start else None


def _foreign(word: Word, known: Vocabulary) -> bool:
    """Whether a word is none of the news and begins as foreign names may that no strange word does ("فندق ماريمان")."""
    form = word.form
    if word.kind != "arabic" or len(form) < _BRAND or known.of_news(form) or form in known.nations_forms:
        return False
    return not form.startswith(("ال", "لل", "ب", "ل", "و", "ي", "ت"))


def _town_end(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the town ends that tells which hotel of a chain is meant ("فندق ماريمان نسيمان")."""
    town = known.names.match(words, at, last, clitics=False) if at < last else None
    return town.last if town and town.value[0].type == "GPE" and town.value[0].kind != "country" else at


def region(words: Sequence[Word], at: int, cut: int, known: Vocabulary) -> Draft | None:
    """A governorate that no list has, with its noun ("محافظة تنومة"): no ordinary word stands for its name."""
    form = words[at + 1].form
    if words[at + 1].kind != "arabic" or len(form) < 4 or known.of_news(form):
        return None
    if known.nations.get((form,)) or known.qualifiers.get((form,)) or form.startswith(("يت", "ست", "سي", "وي", "وال")):
        return None
    if form.startswith(("بال", "لل")) or built_on_ordinary(form, known):
        return None
    return Draft(at, at + 2, cut, "GPE", "place noun", None, "region")


def qualified(words: Sequence[Word], draft: Draft, last: int, known: Vocabulary) -> Iterator[Draft]:
    """A listed base, airport or the like with the adjective that closes its name ("قاعدة العند الجوية")."""
    match = known.qualifiers.match(words, draft.last, last, clitics=False)
    if match and match.value == "field":
        yield draft._replace(last=match.last)
    elif match and match.value == "grade" and draft.kind == HOSPITAL:  # another one than that without it
        yield Draft(draft.first, match.last, draft.cut, "LOC", "place noun", None, HOSPITAL)


def graded(words: Sequence[Word], at: int, last: int, trigger: Trigger, known: Vocabulary) -> bool:
    """Whether an adjective stands here that closes the name of a hospital or prison ("مستشفى نسيمان المركزي")."""
    if (
        at >= last
        or trigger.kind not in _GRADED
        or known.qualifiers.get((words[at].form,)) not in GRADES
        or known.traps.match(words, at, last)
    ):
        return False
    return at + 1 >= last or words[at + 1].form not in known.classes.of_years


def _graded_behind(words: Sequence[Word], at: int, last: int, known: Vocabulary, trigger: Trigger) -> bool:
    """Whether a word that news does not use stands between the noun and its grade, which makes a name of both
    ("مستشفى سلمية العام").
    """
    form = words[at].form
    if words[at].kind != "arabic" or form.startswith(_NO_NAMES) or known.of_news(form):
        return False
    return graded(words, at + 1, last, trigger, known)
