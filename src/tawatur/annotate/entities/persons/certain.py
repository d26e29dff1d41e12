"""Given and family names that leave no doubt: what stands side by side can be nothing but somebody's name."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.persons.ends import EVERYBODY
from tawatur.annotate.entities.words.looks import nisba
from tawatur.annotate.entities.words.openings import EVERYDAY
from tawatur.annotate.entities.words.tables import ALI, GIVEN, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# A family name with ال has so many letters.
_LONG = 5
# Ends of nouns that are no family's name.
_MANY = ("ه", "ات", "ين", "ون")
_PEOPLE = _MANY[2:]
# So many people carry a given name that is no other word, or the family name of somebody well known.
_CARRIED = 10
_PLAYERS = frozenset(("athlete", "coach"))


def certain_end(given: str, words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int | None:
    """Where the name ends that goes on with the word `at` behind a given name, if it leaves no doubt."""
    if _plainly(given, words[at].form, known):
        return at + 1
    if at + 1 < last and _in_three(given, words[at].form, words[at + 1].form, known):
        return at + 2
    return None


def _plainly(given: str, family: str, known: Vocabulary) -> bool:
    """Whether a given name and a family name with ال leave no doubt ("محمد الواكد", "بندر المنيعي")."""
    if not family.startswith("ال"):
        return False
    carried = known.units.get(given, 0)
    if carried >= EVERYBODY and (_of_everybody(family, known) or (family in EVERYDAY and given != ALI)):
        return True
    if given in known.frequent or given in known.classes.verbs or given.startswith("ال") or known.titles.get((given,)):
        return False
    if given in known.common:
        own = nisba(family) and known.units.get(family, 0) >= USUAL
        return own and carried >= GIVEN and family_name(family, known)
    if nisba(family) and family_name(family, known):
        least = USUAL if known.units.get(family, 0) >= USUAL else _CARRIED
        return carried >= (GIVEN if given in known.ordinary or given.endswith("ه") else least)
    if carried < GIVEN or given in known.classes.nouns:
        return False
    return (family_name(family, known) and not family.endswith(_MANY)) or (
        nisba(family) and _from_nowhere(family, known)
    )


def _in_three(given: str, father: str, family: str, known: Vocabulary) -> bool:
    """Whether two given names, however ordinary, and a word of origin make a name ("هاني جميل الحجازي")."""
    for form in (given, father):
        carried = known.units.get(form, 0)
        if carried < (EVERYBODY if form in known.frequent else GIVEN) or known.titles.get((form,)) or form == ALI:
            return False
    if given in known.classes.verbs or given.startswith("ال") or father.startswith("ال") or not nisba(family):
        return False
    return family in known.units or known.nations.get((family,)) is not None or family_name(family, known)


def _of_everybody(family: str, known: Vocabulary) -> bool:
    """Whether a word with ال is a family's behind a most usual given name: no ordinary word, or one borne by many."""
    carried = known.units.get(family, 0)
    if carried >= _CARRIED and family in known.surnames:
        return family not in known.common and family not in known.frequent and not known.titles.get((family,))
    return carried >= USUAL and (family not in known.ordinary or (nisba(family) and _from_nowhere(family, known)))


def family_name(form: str, known: Vocabulary) -> bool:
    """Whether a word with ال is none of the news, so that behind a given name it is the family's."""
    if not form.startswith("ال") or len(form) < _LONG or known.of_news(form):
        return False
    if (form[2:] in known.ordinary or form.endswith(_PEOPLE)) and form not in known.units:
        return False
    return not (known.titles.get((form,)) or known.qualifiers.get((form,)) or known.nations.get((form,)))


def _from_nowhere(form: str, known: Vocabulary) -> bool:
    """Whether a word with ال and an ending of origin is no adjective that news uses ("العامري", but "الدولي")."""
    if known.units.get(form, 0) < GIVEN // 2 or form in known.common or form in known.frequent:
        return False
    return known.nations.get((form,)) is None and known.qualifiers.get((form,)) is None


def famous(form: str, known: Vocabulary) -> bool:
    """Whether somebody listed is called by a word alone that hardly anybody has for a given name ("بوتين").

    Players and coaches are not: they are often called by their given names.
    """
    names = known.names.get((form,))
    if names is None or names[0].type != "PER" or names[0].kind in _PLAYERS:
        return False
    return known.units.get(form, 0) < USUAL


def tells_of(form: str, known: Vocabulary) -> bool:
    """Whether a word without ال behind a whole name tells of its bearer ("مستعد") rather than going on with it."""
    return not form.startswith("ال") and known.units.get(form, 0) < GIVEN and form not in known.surnames
