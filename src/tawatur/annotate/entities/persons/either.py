"""Words that are a title, an adjective or a part of the name: which of them they are where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.words.deeds import supervises
from tawatur.annotate.entities.words.edges import eulogy
from tawatur.annotate.entities.words.looks import outlandish
from tawatur.annotate.entities.words.tables import ALI, GIVEN, ON, SONS, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# So many carry a father's name that is an ordinary word.
_BORNE = 10
# Before these علي is the name, and no preposition.
_NOT_ON = frozenset((":", "،", ".", "في", "عن", "خلال", "قبل", "امس"))
# A foreign family name has more letters.
_FOREIGN = 5
# Before princes.
_PRINCES = frozenset(("الامير", "امير"))


def prince(words: Sequence[Word], at: int, form: str, known: Vocabulary) -> bool:
    """Whether a prince's given name is an adjective of a country elsewhere ("الأمير تركي"), or Ali."""
    if at == 0 or words[at - 1].form.lstrip("ول") not in _PRINCES or known.units.get(form, 0) < USUAL:
        return False
    if form == ALI:
        return (words[at + 1].form if at + 1 < len(words) else ".") in _NOT_ON or any(word.form == ON for word in words)
    return known.bare_nations.get((form,)) is not None


def named_too(words: Sequence[Word], at: int, here: int, form: str, known: Vocabulary) -> bool:
    """Whether a given name that is an ordinary word stands behind a title with ال, and a father's or family name behind
    it ("الدكتور رائد قطب"), or a foreign one ("الوزير اليوناني جورج كاراماندس").
    """
    if here > at + 1 or at == 0 or not words[at - 1].form.startswith("ال") or form in known.classes.no_names:
        return False
    carried = known.units.get(form, 0)
    if form in known.frequent or form.startswith("ال") or known.titles.get((form,)):
        return False
    if here > at:
        return carried >= _BORNE and form in known.surnames and known.units.get(words[at].form, 0) >= GIVEN
    after = words[at + 1].form if at + 1 < len(words) else ""
    own = after in known.surnames and after not in known.frequent and not known.titles.get((after,))
    own = own and known.units.get(after, 0) >= _BORNE
    return carried >= GIVEN and (own or (len(after) > _FOREIGN and outlandish(after, known)))


def other_begins(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a name ends before a word, because a title or a eulogy begins there."""
    title = known.titles.match(words, at, last)
    if supervises(words, at, known):
        return True
    named = title is not None and (family(words, at, last, known) or borne(words, at, last, known))
    return (title is not None and not named) or eulogy(words, at, last, known)


def borne(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a title is a father's name, because another title follows ("سالم محمد أمين حاكم الإقليم"); with ال, a
    family's behind a father's, because another one's title and name do ("سالم بن ناصر المخرج الأمير سعود").
    """
    form = words[at].form
    if form.startswith("ال"):
        fathered = any(word.form in SONS for word in words[max(at - 3, 0) : at - 1])
        if not fathered or at + 2 >= last or known.units.get(words[at + 2].form, 0) < GIVEN:
            return False
    elif known.units.get(form, 0) < GIVEN or known.units.get(words[at - 1].form, 0) < GIVEN:
        return False
    alone = known.titles.match(words, at, min(last, at + 2), clitics=False)
    behind = known.titles.match(words, at + 1, last, clitics=False)
    return alone is not None and alone.last == at + 1 and behind is not None


def family(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a title is the family name behind a given name, because no name follows ("قال سالم الشيخ إن")."""
    form, given = words[at].form, words[at - 1].form
    if not form.startswith("ال") or not known.titles.get((form,)):
        return False
    if form not in known.surnames or known.units.get(given, 0) < GIVEN or given.startswith("ال"):
        return False
    whole = known.titles.match(words, at, last)
    if whole is not None and whole.last - at > 1:
        return False  # "قال سالم رشيد الأمين العام"
    after = words[at + 1].form if at + 1 < last else ""
    return after in known.frequent or not (
        after in known.units
        or after in known.particles
        or after.startswith(("ال", "لل"))
        or known.titles.get((after,))
        or known.nations.get((after,))
        or known.names.get((after,))
    )


def surname(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether an adjective is the family name behind a given name ("الأستاذ سالم البشري"): people carry it, and no
    other adjective stands behind it, as with what is told of somebody.
    """
    form = words[at].form
    if known.units.get(words[at - 1].form, 0) < GIVEN or words[at - 1].form.startswith("ال"):
        return False
    if not form.startswith("ال") or form.endswith("يه") or form in known.frequent or known.nations.get((form,)):
        return False
    if known.units.get(form, 0) < USUAL:
        return False
    return at + 1 >= last or not words[at + 1].form.startswith("ال")
