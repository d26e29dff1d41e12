"""Firms and clubs that no list has, by the nouns before them: "شركة كرمانو", "نادي الفرسان"."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.chains import adjectives, works_for
from tawatur.annotate.entities.bodies.labels import organisation
from tawatur.annotate.entities.bodies.placenoun import PlaceNoun
from tawatur.annotate.entities.persons.parts import run_of_parts
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.looks import built_on_ordinary, located
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.tables import FOR_NEWS, Head
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

_CLUB = "نادي"
# Nouns of those who play.
TEAMS = frozenset((_CLUB, "فريق"))
# A name alone has so many letters.
_SHORT = 4
# So near stands a word of sport.
_NEAR = 9
# How words begin that are no name but a verb or have the article.
_VERBS = ("ال", "لل", "بال", "ي", "ت", "س", "ل", "ب")
# "Not", glued to a verb.
_NOT = "لا"
# An agency's kind, and how many words stand before what it is for at most, and one.
_AGENCY, _NAMED = "agency", 4
# Titles of people after whom streets and schools are called.
_HONOURED = frozenset(("address", "rank", "profession"))
# A noun with the article has so many letters.
_NOUN = 5


def working_for(noun: PlaceNoun) -> Draft | None:
    """A firm that is called by a place or a strange word and by what it is for ("شركة نسيمان للإعلام")."""
    words, last, known = noun.words, noun.last, noun.known
    place = noun.places.get(noun.behind)
    named = place or firm(noun) or _family(noun)
    if named is None or named.cut or named.last >= last or (place and place.type != "GPE"):
        return None
    end = works_for(words, named.last, last, known)
    if end is None:
        return None
    while end < last and (_of_field(words[end].form, known) or _and_field(words[end].form, known)):
        end += 1
    return Draft(named.first, end, 0, "ORG", "place noun", None, noun.kind)


def _family(noun: PlaceNoun) -> Draft | None:
    """The family that a firm is called after, with ال ("شركة النسيمي للسيارات")."""
    word, known = noun.words[noun.behind], noun.known
    borne = word.form in known.surnames or not known.of_news(word.form)
    if not borne or not definite(word, known) or known.glosses.get((word.form,)) or known.names.get((word.form,)):
        return None
    return Draft(noun.behind, noun.behind + 1, 0, "ORG", "place noun", None, noun.kind)


def _of_field(form: str, known: Vocabulary) -> bool:
    """Whether a word is the masculine adjective of a field ("للتطوير العمراني"), and not that of a country."""
    return (
        form.startswith("ال")
        and form.endswith("ي")
        and bool(known.glosses.get((form,)))
        and not known.nations.get((form,))
    )


def _and_field(form: str, known: Vocabulary) -> bool:
    """Whether "and" joins a further field here ("للصناعة والتجارة")."""
    return form.startswith("وال") and known.glosses.get((form[1:],)) is not None


def firm(noun: PlaceNoun) -> Draft | None:
    """A firm that no list has, called by a word or two that news does not use ("شركة كرمانو")."""
    at = end = noun.behind
    while end < min(noun.last, at + 2) and strange(noun.words[end], noun.known, True):
        end += 1
    if at > 1 and noun.words[at - 2].kind == "number":
        return None  # "285 شركة أجابت"
    return Draft(at, end, 0, "ORG", "place noun", None, noun.kind) if end > at else None


def founded(noun: PlaceNoun) -> Draft | None:
    """A firm called after somebody whom no list has ("مجموعة سالم الحمداني")."""
    borne = _unlisted(noun, noun.behind) if noun.stem in noun.known.classes.founded else None
    if borne is None or noun.known.names.match(noun.words, noun.behind, borne.last, clitics=False):
        return None
    return borne._replace(type="ORG", rule="place noun", kind=noun.kind, weak=False)


def newsroom(noun: PlaceNoun) -> Draft | None:
    """An agency that no list has, called by a noun or two and what it is for ("وكالة نسيم للأنباء")."""
    words, at, last, known = noun.words, noun.behind, noun.last, noun.known
    end = next((n for n in range(at + 1, min(last, at + _NAMED)) if words[n].form == FOR_NEWS), 0)
    named = (word.kind == "arabic" and not word.form.startswith(("ال", "لل")) for word in words[at:end])
    if not end or not all(named) or known.names.match(words, at, last, clitics=False):
        return None
    label = organisation(words, at, end, Head("News Agency", _AGENCY, False), known)
    return Draft(at, end + 1, 0, "ORG", "place noun", label, _AGENCY)


def bearer(noun: PlaceNoun) -> Draft | None:
    """The person after whom something is called ("مستشفى سالم الحمداني", "شارع الشهيد سالم الحمداني"): one who was
    found, or two parts of names or more.
    """
    at = _after_honour(noun)
    return noun.people.get(at) or _unlisted(noun, at)


def _after_honour(noun: PlaceNoun) -> int:
    """The word behind the title of whom something is called after, else that behind the noun."""
    at, last = noun.behind, noun.last
    title = noun.known.titles.match(noun.words, at, last, clitics=False)
    if title is None or title.value not in _HONOURED or title.last >= last:
        return at
    return title.last if noun.words[at].form.startswith("ال") else at


def _unlisted(noun: PlaceNoun, at: int) -> Draft | None:
    words, last, known = noun.words, noun.last, noun.known
    form = words[at].form
    run = run_of_parts(words, at, last, known) if form in known.units or form in known.particles else None
    if run is None or run.cut:
        return None
    open_ = run.last < last and known.particles.get(words[run.last - 1].form) == "kunya"
    return run._replace(last=run.last + open_)


def club(noun: PlaceNoun) -> Draft | None:
    """A club behind its noun where sport is written of: "نادي الفرسان", "نادي نسيمان"."""
    words, at, known, place = noun.words, noun.behind, noun.known, noun.places.get(noun.behind)
    around = words[max(0, at - _NEAR) : at + _NEAR]
    if noun.stem != _CLUB or not any(_of_sport(word, known) for word in around):
        return None  # "نادي الأولاد"
    if not (_of_town(place, words, noun.last, known) if place else _of_noun(words, at, noun.last, known)):
        return None
    draft = noun.names(at + 1, "ORG")._replace(kind="club")
    names = known.clubs.get(words[at].form)
    if not names:
        return draft
    return draft._replace(entity=names[0].label, country=names[0].country, listed=True, names=names)


def team(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """A club that no list has, called by a word that news does not use and the adjective of its country ("فريق
    كرمانو السويدي").
    """
    form, adjective = words[at].form, words[at + 1].form if at + 1 < last else ""
    if words[at].kind != "arabic" or len(form) < _SHORT or not adjective.endswith("ي"):
        return None
    if form.startswith("ال") or known.of_news(form) or form in known.nations_forms:
        return None
    if known.nations.get((adjective,)) not in known.countries or known.names.get((form,)):
        return None
    return Draft(at, at + 1, 0, "ORG", "place noun", None, "club")


def _of_sport(word: Word, known: Vocabulary) -> bool:
    return word.form in known.sport or word.form in known.sports


def _of_town(place: Draft, words: Sequence[Word], last: int, known: Vocabulary) -> bool:
    """Whether a club is called by this town, and by nothing behind it but the adjective of its country."""
    if place.type != "GPE" or place.length > 1 or place.cut or place.kind == "country":
        return False
    after = words[place.last].form if place.last < last else ""
    return not after.startswith("ال") or known.nations.get((after,)) is not None


def _of_noun(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a noun with the article alone is what a club is called by: one of the news only in a match ("فوز نادي
    الفرسان").
    """
    form, before = words[at].form, words[at - 2] if at > 1 else words[at]
    after = words[at + 1].form if at + 1 < last else ""
    if after.startswith("ال") or not definite(words[at], known):
        return False
    if _of_sport(before, known):
        return True
    return known.names.get((form,)) is None and form not in known.clubs and form not in known.common


def strange(word: Word, known: Vocabulary, foreign: bool = False) -> bool:
    """Whether a word is none of the news; `foreign`: it may end in a long vowel."""
    form = word.form
    if word.kind != "arabic" or len(form) < 4 or known.of_news(form):
        return False
    if form in known.nations_forms or form in known.units or form.endswith(("ي", "ه") if foreign else ("ي", "ه", "ا")):
        return False
    if form.startswith(("ال", "لل", "بال", "م", "ي", "ت", "س", "و")):
        return False  # rather a participle or a verb
    if form.startswith(_NOT) and form[2:] in known.ordinary:
        return False  # "لايعرف"
    return not (built_on_ordinary(form, known) or known.qualifiers.get((form,)) or located(form, known))


def definite(word: Word, known: Vocabulary) -> bool:
    """Whether a noun with the article may be the name of a quarter, street or hospital: no place noun itself ("حي
    المدينة"), no adjective, no number of the news.
    """
    form = word.form
    if not form.startswith("ال") or len(form) < _NOUN or form in known.frequent:
        return False
    rest = form[2:]
    if known.triggers.get((rest,)) or known.heads.get((rest,)) or known.heads.get((form,)):
        return False
    return not (known.qualifiers.get((form,)) or known.nations.get((form,)) or known.titles.get((form,)))


def agreeing(noun: PlaceNoun) -> Draft | None:
    """A firm or society called by an indefinite noun, which the definite adjective of its own tells to be a name
    ("جمعية نسيم الخيرية", "شركة كرمان العربية للاستثمار").
    """
    words, at, last, known = noun.words, noun.behind, noun.last, noun.known
    if noun.stem not in noun.known.classes.societies or at + 1 >= last or words[at].kind != "arabic":
        return None
    form, adjective = words[at].form, words[at + 1].form
    if len(form) < 3 or form.startswith(_VERBS) or form.endswith("ت") or form in known.frequent:
        return None
    if known.glosses.get((form,)) or known.glosses.get((f"ال{form}",)) or known.bare_nations.get((form,)):
        return None
    if not (adjective.startswith("ال") and adjective.endswith("يه")) or known.qualifiers.get((f"ال{form}",)):
        return None
    if known.names.get((form,)) or known.nations.get((adjective,)) in known.countries:
        return None  # "شركة كرمانو السويدية"
    if not (known.glosses.get((adjective,)) or nation(words, at + 1, last, known)):
        return None
    end = adjectives(words, at + 1, last, known)
    end = works_for(words, end, last, known) or end
    head = known.heads.get((noun.stem,))
    label = organisation(words, at, end, head, known) if head else None
    return Draft(at, end, 0, "ORG", "place noun", label, noun.kind)
