"""Places by the nouns before them: "مطار قرطاج", "شارع بغداد"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.firms import (
    TEAMS,
    after_honour,
    agreeing,
    bearer,
    club,
    firm,
    founded,
    newsroom,
    team,
    working_for,
)
from tawatur.annotate.entities.bodies.roads import between_towns
from tawatur.annotate.entities.bodies.schools import school
from tawatur.annotate.entities.bodies.sites import HOSPITAL, MARKS, bears_any, graded, named, qualified, region, unknown
from tawatur.annotate.entities.bodies.towns import DUAL, second_town
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.tables import Trigger
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match

# Who is behind this noun is rather held there.
_PRISON = "سجن"
# Kinds of what is called after people.
_BUILT = frozenset(("facility", "hospital", "shrine", "street", "park"))
# What lies in a country does not bear its name.
_THERE = frozenset(("معسكر", "سوق", "ملعب"))
# Before a park of a name of its own this noun is no part of it.
_PARK = "park"
# Kinds of nouns before firms: behind them a strange word is the name of one.
_FIRMS = frozenset(("company", "platform"))
# Bodies that a town has: "the police of …"; their head is no such body.
_LOCAL = "local"
_AGENCY = "agency"
_BODIES = frozenset((_LOCAL, "school"))
_SEVERAL = 2
# Of these an adjective of their field is part of the name.
_TAUGHT = frozenset(("جامعه", "كليه", "اكاديميه", "غرفه"))
# Marks behind these are rather around the names of towns, or around what is plugged in.
_OF_MANY = frozenset(("طريق", "منفذ", "معبر", "سجن"))
_BETWEEN = frozenset(("منطقه", "مدينه"))
_PARTS = frozenset(("شمال", "جنوب", "شرق", "غرب", "وسط"))
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
    by_start = {draft.first: draft for draft in found if draft.type in ("GPE", "LOC") and not draft.nominal}
    people = {draft.first: draft for draft in found if draft.type == "PER" and draft.length > 1 and not draft.cut}
    for at in starts:
        form = words[at].form
        if form.endswith(DUAL) and (second := second_town(words, at, last, by_start, known)):
            yield second
        if known.triggers.begins(form) and (draft := _headed(words, at, last, by_start, people, known)):
            yield _town(words, draft, known)
            if draft.kind == _LOCAL and not by_start.keys() & {at + 1, at + 2}:
                yield draft._replace(first=at + 1, cut=0, type="GPE", rule="gazetteer:nested", kind="")
        if (held := by_start.get(at)) and held.type == "LOC" and held.length > 1:
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


def _headed(
    words: Sequence[Word],
    at: int,
    last: int,
    by_start: dict[int, Draft],
    people: dict[int, Draft],
    known: Vocabulary,
) -> Draft | None:
    """The body or place that the noun at a word announces: what stands behind some nouns alone, with others both."""
    match = known.triggers.match(words, at, last)
    if match is None or match.last >= last or _no_noun(words, match, last, known):
        return None
    noun, target = match.value, by_start.get(match.last)
    if noun.kind == _AGENCY and (draft := newsroom(words, match.last, last, known)):
        return draft
    if target is None and match.reading.stem in TEAMS and (draft := team(words, match.last, last, known)):
        return draft
    if noun.kind in _FIRMS:
        return _firm(words, match, last, by_start, known)
    if target is None and noun.type != "ORG" and (noun.inside == "never" or _marked(words, match)):
        return unknown(words, match.last, last, known, noun)
    if target is None and noun.kind == "region" and match.last - at == 1:
        return None if match.reading.stem == _STATE else region(words, at, match.reading.cut, known)
    if noun.inside != "yes":
        return None
    target = target or _beyond(words, match, by_start)
    if noun.kind in _BODIES:
        return _body(words, match, last, target, people, known)
    if noun.type != "LOC":
        return None
    site = _site(words, match, last, target, people, known)
    if site is None or target is None:
        return site
    return between_towns(words, site, match.reading.stem, target, last, by_start)


def _no_noun(words: Sequence[Word], match: Match[Trigger], last: int, known: Vocabulary) -> bool:
    """Whether a word only looks like the noun ("كباب", "لقضاء أمسيات") or stands in a phrase ("من ناحية")."""
    at, (clitics, stem, _) = match.first, match.reading
    if _whole(words[at].form, stem, known) or clitics.endswith("ك") or (stem == _DISTRICT and clitics):
        return True
    return at > 0 and known.traps.match(words, at - 1, last) is not None


def _marked(words: Sequence[Word], match: Match[Trigger]) -> bool:
    """Whether a name in marks follows the noun of a town or of what is built ("ملعب «نسيمون ستاديوم»")."""
    stem = match.reading.stem
    built = match.value.kind in _BUILT and stem not in _OF_MANY
    return words[match.last].form in MARKS and (stem == _CITY or built)


def _firm(
    words: Sequence[Word], match: Match[Trigger], last: int, by_start: dict[int, Draft], known: Vocabulary
) -> Draft | None:
    """A club or firm; where a listed place stands behind the noun, only with more than it."""
    target = by_start.get(match.last)
    longer = club(words, match, last, target, known) or working_for(words, match, last, by_start, known)
    if longer or target:
        return longer
    return (
        agreeing(words, match, last, known)
        or founded(words, match, last, known)
        or firm(words, match.last, last, known, match.value)
    )


def _body(
    words: Sequence[Word],
    match: Match[Trigger],
    last: int,
    target: Draft | None,
    people: dict[int, Draft],
    known: Vocabulary,
) -> Draft | None:
    """A body of a town or region, or a school called after somebody; what is "in the municipality" is in the town."""
    if match.value.kind == _LOCAL and match.reading.stem == _TOWN_HALL:
        town = None if target else unknown(words, match.last, last, known, match.value)
        if match.reading.clitics.endswith("ب") or (match.first and words[match.first - 1].form in _WHERE):
            return town
        target = town if town and not town.weak else target
    held = school(words, match, last, target, people, known)
    return held or _seated(words, match.first, match.reading.cut, target, match.value.kind, last, known)


def _site(
    words: Sequence[Word],
    match: Match[Trigger],
    last: int,
    target: Draft | None,
    people: dict[int, Draft],
    known: Vocabulary,
) -> Draft | None:
    """A place that is called after the place behind its noun, after somebody, or by a strange word."""
    noun, cut = match.value, match.reading.cut
    if target is None:
        borne = _bearer(words, match, last, people, known)
        if borne is None and bears_any(match.reading.stem, noun):
            return named(words, match.first, match.last, last, cut, known, noun)
    elif _not_its_name(words, match, target, known):
        return None
    called = target or borne
    if called is None:
        return None
    end = called.last + graded(words, called.last, last, noun, known)
    country = target.country if target else ""
    return Draft(match.first, end, cut, "LOC", "place noun", None, noun.kind, country=country)


def _bearer(
    words: Sequence[Word], match: Match[Trigger], last: int, people: dict[int, Draft], known: Vocabulary
) -> Draft | None:
    """The person after whom a building, street or park is called; in a prison he is rather held."""
    if match.value.kind not in _BUILT or match.reading.stem == _PRISON:
        return None
    at = after_honour(words, match.last, last, known)
    return people.get(at) or bearer(words, at, last, known)


def _not_its_name(words: Sequence[Word], match: Match[Trigger], target: Draft, known: Vocabulary) -> bool:
    """Whether the place behind a noun is only where it is ("معسكر إسبانيا"), or has a noun of its own."""
    if target.kind == "country" and match.reading.stem in _THERE:
        return True
    if target.cut or (target.length > 1 and _is_noun(words[target.first].form, known)):
        return True
    return match.value.kind == _PARK and target.type != "GPE"


def _beyond(words: Sequence[Word], match: Match[Trigger], by_start: dict[int, Draft]) -> Draft | None:
    """The place behind a word that tells what or which part of it is meant ("شرطة منطقة نسيمان", "مستشفى شرق
    نسيمان").
    """
    form = words[match.last].form
    between = form in _BETWEEN if match.value.kind == _LOCAL else match.value.kind == HOSPITAL and form in _PARTS
    return by_start.get(match.last + 1) if between else None


def _told(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the adjectives of a field end that close the name ("جامعة نسيمان التقنية")."""
    while at < last and words[at].form.endswith("يه") and known.glosses.get((words[at].form.removeprefix("و"),)):
        if known.nations.get((words[at].form,)):
            break
        at += 1
    return at


def _seated(
    words: Sequence[Word], at: int, cut: int, target: Draft | None, kind: str, last: int, known: Vocabulary
) -> Draft | None:
    """A body that is called by its town or region ("شرطة نسيمان", "جامعة نسيمان")."""
    if target is None or target.cut or target.type != "GPE" or (at and words[at - 1].form in _HEADS):
        return None
    country = target.country if len({name.country for name in target.names}) < _SEVERAL else ""
    end = _told(words, target.last, last, known) if words[at].form[cut:] in _TAUGHT else target.last
    return Draft(at, end, cut, "ORG", "place noun", None, kind, country=country)


def _whole(form: str, stem: str, known: Vocabulary) -> bool:
    """Whether the word is an ordinary one as it stands and none without its first letters ("كبير" holds no well)."""
    return form != stem and form in known.ordinary and stem not in known.ordinary


def _is_noun(form: str, known: Vocabulary) -> bool:
    """Whether a word is itself a place noun ("ملعب استاد الميناء" is the stadium)."""
    trigger = known.triggers.get((form,))
    return trigger is not None and trigger.inside == "yes"
