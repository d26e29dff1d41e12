"""Places by the nouns before them: "مطار قرطاج", "شارع بغداد"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import (
    TEAMS,
    agreeing,
    bearer,
    club,
    firm,
    founded,
    newsroom,
    team,
    working_for,
)
from tawatur.annotate.entities.bodies.placenoun import PlaceNoun
from tawatur.annotate.entities.bodies.roads import between_towns
from tawatur.annotate.entities.bodies.schools import school
from tawatur.annotate.entities.bodies.sites import HOSPITAL, MARKS, bears_any, graded, named, qualified, region, unknown
from tawatur.annotate.entities.bodies.towns import DUAL, row, second_town
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word

# Who is behind this noun is rather held there.
_PRISON = "سجن"
_AIRPORT = "مطار"
# Kinds of what is called after people.
_BUILT = frozenset(("facility", "hospital", "shrine", "street", "park"))
# Before a park of a name of its own this noun is no part of it.
_PARK, _WATER = "park", "water"
# Kinds of nouns before firms: behind them a strange word is the name of one.
_FIRMS = frozenset(("company", "platform"))
# Bodies that a town has: "the police of …"; their head is no such body.
_LOCAL = "local"
_AGENCY = "agency"
_BODIES = frozenset((_LOCAL, "school"))
_SEVERAL = 2
_HEADS = frozenset(("رييس", "رييسه", "لرييس"))
# "The municipality of …" is a place too, where something is in it.
_TOWN_HALL = "بلديه"
_WHERE = frozenset(("في", "من", "الي"))
# Before the name of a state of a federation this noun is no part of it.
_STATE = "ولايه"
_DISTRICT = "قضاء"
# Of nouns that names stand behind without them, this one tells even of a strange name in marks.
_CITY = "مدينه"


def places(
    words: Sequence[Word], last: int, starts: Sequence[int], found: Sequence[Draft], known: Vocabulary
) -> Iterator[Draft]:
    """Drafts for place nouns that belong to the name after them."""
    if not starts:
        return
    listed = {draft.first: draft for draft in found if draft.type in ("GPE", "LOC") and not draft.nominal}
    people = {draft.first: draft for draft in found if draft.type == "PER" and draft.length > 1 and not draft.cut}
    for at in starts:
        form = words[at].form
        if at and words[at - 1].form in known.classes.joints:
            continue  # "فون دير لاين"
        if form.endswith(DUAL) and (second := second_town(words, at, last, listed, known)):
            yield second
        if form.removeprefix("و") in known.classes.several:
            yield from row(words, at, last, listed, known)
        match = known.triggers.match(words, at, last) if known.triggers.begins(form) else None
        draft = _headed(PlaceNoun(match, words, last, listed, people, known)) if match else None
        if draft:
            yield _town(words, draft, known)
            if draft.kind == _LOCAL and not listed.keys() & {at + 1, at + 2}:
                yield draft._replace(first=at + 1, cut=0, type="GPE", rule="gazetteer:nested", kind="")
        if (held := listed.get(at)) and held.type == "LOC" and held.length > 1:
            yield from qualified(words, held, last, known)


def _town(words: Sequence[Word], draft: Draft, known: Vocabulary) -> Draft:
    """The place as a town where the page says so ("بلدة عين النسيم", "قرية جسر الواد")."""
    if draft.type != "LOC" or draft.cut or not draft.first:
        return draft
    noun = known.triggers.match(words, draft.first - 1, draft.first)
    if noun is None or noun.value.type != "GPE" or noun.value.inside != "never":
        return draft
    return draft._replace(type="GPE", kind=noun.value.kind)


def without_bearers(found: list[Draft], placed: Sequence[Draft]) -> list[Draft]:
    """The drafts and the placed ones, without the people after whom something is only called."""
    called = {at for d in placed if d.rule == "place noun" and d.length > 1 for at in range(d.first, d.last)}
    if called:
        found = [draft for draft in found if draft.type != "PER" or draft.last - 1 not in called]
    found += placed
    return found


def _headed(noun: PlaceNoun) -> Draft | None:
    """The body or place that a noun announces: what stands behind some nouns alone, with others both."""
    if noun.behind >= noun.last or _no_noun(noun):
        return None
    words, says, target = noun.words, noun.match.value, noun.places.get(noun.behind)
    if says.kind == _AGENCY and (draft := newsroom(noun)):
        return draft
    if target is None and noun.stem in TEAMS and (draft := team(words, noun.behind, noun.last, noun.known)):
        return draft
    if says.kind in _FIRMS:
        return _firm(noun)
    if target is None and says.type != "ORG" and (says.inside == "never" or _marked(noun)):
        return unknown(words, noun.behind, noun.last, noun.known, says)
    if target is None and says.kind == "region" and noun.behind - noun.match.first == 1:
        return None if noun.stem == _STATE else region(words, noun.match.first, noun.match.reading.cut, noun.known)
    if says.inside != "yes":
        return None
    target = target or _beyond(noun)
    if says.kind in _BODIES:
        return _body(noun, target)
    if says.type != "LOC":
        return None
    site = _site(noun, target)
    if site is None or target is None:
        return site
    return between_towns(noun, site, target)


def _no_noun(noun: PlaceNoun) -> bool:
    """Whether a word only looks like the noun ("كباب", "لقضاء أمسيات") or stands in a phrase ("من ناحية")."""
    at, clitics = noun.match.first, noun.match.reading.clitics
    if _whole(noun.words[at].form, noun.stem, noun.known):
        return True
    if clitics.endswith("ك") or (clitics and noun.stem == _DISTRICT):
        return True
    return at > 0 and noun.known.traps.match(noun.words, at - 1, noun.last) is not None


def _marked(noun: PlaceNoun) -> bool:
    """Whether a name in marks follows the noun of a town or of what is built ("ملعب «نسيمون ستاديوم»")."""
    built = noun.kind in _BUILT and noun.stem not in noun.known.classes.of_many
    return noun.words[noun.behind].form in MARKS and (noun.stem == _CITY or built)


def _firm(noun: PlaceNoun) -> Draft | None:
    """A club or firm; where a listed place stands behind the noun, only with more than it."""
    longer = club(noun) or working_for(noun)
    if longer or noun.behind in noun.places:
        return longer
    return agreeing(noun) or founded(noun) or firm(noun)


def _body(noun: PlaceNoun, target: Draft | None) -> Draft | None:
    """A body of a town or region, or a school called after somebody; what is "in the municipality" is in the town."""
    words, match = noun.words, noun.match
    if noun.kind == _LOCAL and noun.stem == _TOWN_HALL:
        town = None if target else unknown(words, noun.behind, noun.last, noun.known, match.value)
        if match.reading.clitics.endswith("ب") or (match.first and words[match.first - 1].form in _WHERE):
            return town
        target = town if town and not town.weak else target
    return school(noun, target) or _seated(noun, target)


def _site(noun: PlaceNoun, target: Draft | None) -> Draft | None:
    """A place that is called after the place behind its noun, after somebody, or by a strange word."""
    if target is None:
        borne = _bearer(noun)
        if borne is None and bears_any(noun):
            return named(noun)
    elif _not_its_name(noun, target):
        return None
    called = target or borne
    if called is None:
        return None
    end = called.last + _further(noun, called.last)
    end += graded(noun.words, end, noun.last, noun.match.value, noun.known)
    while end < noun.last and noun.words[end].form in noun.known.classes.malls:
        end += 1
    return noun.names(end, "LOC", target.country if target else "")


def _further(noun: PlaceNoun, at: int) -> int:
    """How many words of no list go on with what an airport is called by, where an adjective closes its name ("مطار
    نسيمان كرمانو الدولي").
    """
    end = at + 1
    closed = end < noun.last and graded(noun.words, end, noun.last, noun.match.value, noun.known)
    return int(noun.stem == _AIRPORT and closed and not noun.known.of_news(noun.words[at].form))


def _bearer(noun: PlaceNoun) -> Draft | None:
    """The person after whom a building, street or park is called; in a prison he is rather held."""
    return bearer(noun) if noun.kind in _BUILT and noun.stem != _PRISON else None


def _not_its_name(noun: PlaceNoun, target: Draft) -> bool:
    """Whether the place behind a noun is only where it is ("معسكر إسبانيا"), or has a noun of its own."""
    along = target.type == "LOC" and noun.kind == _WATER  # "ساحل بحر نسيمان"
    if noun.stem in noun.known.classes.lying and (target.kind == "country" or along):
        return True
    if target.cut or (target.length > 1 and _is_noun(noun.words[target.first].form, noun.known)):
        return True
    return noun.kind == _PARK and target.type != "GPE"


def _beyond(noun: PlaceNoun) -> Draft | None:
    """The place behind a word that tells what or which part of it is meant ("شرطة منطقة نسيمان", "مستشفى شرق
    نسيمان").
    """
    form, classes = noun.words[noun.behind].form, noun.known.classes
    between = form in classes.between if noun.kind == _LOCAL else noun.kind == HOSPITAL and form in classes.parts
    return noun.places.get(noun.behind + 1) if between else None


def _told(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the adjectives of a field end that close the name ("جامعة نسيمان التقنية")."""
    while at < last and words[at].form.endswith("يه") and known.glosses.get((words[at].form.removeprefix("و"),)):
        if known.nations.get((words[at].form,)):
            break
        at += 1
    return at


def _seated(noun: PlaceNoun, target: Draft | None) -> Draft | None:
    """A body that is called by its town or region ("شرطة نسيمان", "جامعة نسيمان")."""
    words, at = noun.words, noun.match.first
    if target is None or target.cut or target.type != "GPE" or (at and words[at - 1].form in _HEADS):
        return None
    country = target.country if len({name.country for name in target.names}) < _SEVERAL else ""
    taught = words[at].form[noun.match.reading.cut :] in noun.known.classes.taught
    return noun.names(_told(words, target.last, noun.last, noun.known) if taught else target.last, "ORG", country)


def _whole(form: str, stem: str, known: Vocabulary) -> bool:
    """Whether the word is an ordinary one as it stands and none without its first letters ("كبير" holds no well)."""
    return form != stem and form in known.ordinary and stem not in known.ordinary


def _is_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word is itself a place noun ("ملعب استاد الميناء" is the stadium)."""
    trigger = known.triggers.get((form,))
    return trigger is not None and trigger.inside == "yes"
