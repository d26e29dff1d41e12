"""Titles with their names: whose each is, and those that stand for somebody without a name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tawatur.annotate.entities.bodies.housing import main_country
from tawatur.annotate.entities.persons.people import IN_THE_NAME
from tawatur.annotate.entities.titles.nominals import (
    again,
    chained,
    described,
    held_by,
    in_a_row,
    leading,
    on_page,
    thrones,
)
from tawatur.annotate.entities.titles.titles import title_at
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.offices import Offices
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Prose, Word

# What a state is of its alliances.
_MEMBERS = frozenset(("العضو", "العضوه"))
# Who serves the holder of an office.
_AIDES = frozenset(("adviser", "spokesperson", "press-secretary", "special-envoy"))
# A name that may be the beginning of a longer one has at least two words.
_GIVEN = 2
# Between a title and the name.
_APART = frozenset("،/")


class _Seats(NamedTuple):
    """Titles by the first word of the name that they lead or follow, those without a name, where the others begin."""

    leading: dict[int, Title]
    following: dict[int, Title]
    alone: list[Title]
    attached: set[int]

    def of(self, person: Draft) -> Title | None:
        """The title of a person, as it is told."""
        return self.leading.get(person.first) or self.following.get(person.first)


def titled(
    prose: Prose, held: Sequence[Title], found: Sequence[Draft], known: Vocabulary, offices: Offices
) -> Iterator[Draft]:
    """Names with their titles; titles without a name as nominal mentions."""
    words, day = prose.words, prose.published
    homes = [main_country(found, known) or known.countries.get(known.home(prose), ""), _throne(words, held, offices)]
    people = [draft for draft in found if draft.type == "PER"]
    held = list(_behind_names(words, held, people, known))
    told = _told(words, held, found, known.countries.get(homes[0], ""), known, offices)
    seats = _seats(words, told, people)
    nominal = list(_nominals(prose, held, found, seats, homes, known, offices))
    yield from nominal
    yield from thrones(words, [t for t in held if t.first in seats.attached], known, offices, day)
    inside = {at for title in held for at in range(title.first + 1, title.last)}
    places = {draft.first for draft in found if draft.type == "GPE"}
    spans = {(draft.first, draft.last) for draft in nominal}
    for draft in found:
        if draft.rule.startswith("body:") and draft.first in inside and _is_field(words, draft, known):
            continue
        if draft.rule == "body:capital" and draft.last in places:
            continue
        if draft.rule == "crf" and (draft.first, draft.last) in spans:
            continue
        title = seats.of(draft) if draft.type == "PER" else None
        if title and draft.listed:
            title = _own(words, title, draft, day, known, offices)
        elif title:
            draft = _holding(words, title, draft, day, known, offices)
        yield draft._replace(title=title) if title else draft


def _behind_names(
    words: Sequence[Word], held: Sequence[Title], people: Sequence[Draft], known: Vocabulary
) -> Iterator[Title]:
    """The titles; one that begins with somebody's family name begins behind it ("سالم بن ناصر المخرج الأمير سعود")."""
    ends = {at: draft.last for draft in people if not draft.nominal for at in range(draft.first + 1, draft.last)}
    for title in held:
        first = ends.get(title.first, title.first)
        if first == title.first or first >= title.last:
            yield title
        elif inner := title_at(words, first, title.last, known):
            yield inner


def _own(
    words: Sequence[Word], title: Title, person: Draft, day: date | None, known: Vocabulary, offices: Offices
) -> Title:
    """The part of a title that is the person's: who advises the holder of an office is told by that, and has another
    name ("مستشار الرئيس السويدي فلان").
    """
    for at in range(title.first + 1, title.last) if title.office in _AIDES else ():
        inner = title_at(words, at, person.first, known) if known.titles.begins(words[at].form) else None
        if inner is None or inner.last != title.last:
            continue
        country = inner.country or known.countries.get(person.country, "")
        office = offices.role(words, inner, known.countries.get(country, ""))
        if office and offices.holder([country], office, day, inner.former) == person.entity:
            return inner._replace(office=office)
    return title


def _holding(
    words: Sequence[Word], title: Title, person: Draft, day: date | None, known: Vocabulary, offices: Offices
) -> Draft:
    """The person as the holder of the office before the name, where the holder's name begins so ("سالم بن ناصر" of
    "سالم بن ناصر آل سلمار").
    """
    if person.length < _GIVEN or not title.office or not title.country:
        return person
    holder = offices.holder([title.country], title.office, day, title.former)
    forms = person.forms(words)
    if holder and any(form[: len(forms)] == forms for form in known.in_full.get(holder, ())):
        return person._replace(entity=holder, listed=True)
    return person


def _told(
    words: Sequence[Word], held: Sequence[Title], found: Sequence[Draft], own: str, known: Vocabulary, offices: Offices
) -> Iterator[Title]:
    """Titles with the office that each tells of; `own` is the country that the page speaks of."""
    bodies = [d for d in found if d.type == "ORG"]
    meant = {d.last: d for d in bodies if (d.nominal and d.listed and d.rule == "head") or d.rule == "place noun"}
    for title in held:
        office = offices.role(words, title, known.countries.get(title.country, ""))
        if title.body and title.last in meant and meant[title.last].first > title.first:
            title = title._replace(body=meant[title.last].entity or "")  # "مدير الشركة السويدية", named before
        bare = not (title.country or title.body)
        yield title._replace(office="" if bare and offices.foreign(office, own) else office)


def _seats(words: Sequence[Word], held: Iterable[Title], people: Sequence[Draft]) -> _Seats:
    """Whose each title is: of the name behind it, else of the one before it, else of nobody who is named."""
    starts = {draft.first for draft in people if not draft.cut}
    seats = _Seats({}, {}, [], set())
    for title in held:
        if title.last in starts:
            seats.leading[title.last] = title
        elif _apposed(words, title, starts):
            seats.leading[title.last + 1] = title
        elif (before := held_by(words, title, people)) is not None:
            seats.following.setdefault(before, title)
        else:
            seats.alone.append(title)
            continue
        seats.attached.add(title.first)
    return seats


def _nominals(
    prose: Prose,
    held: Sequence[Title],
    found: Sequence[Draft],
    seats: _Seats,
    homes: Sequence[str],
    known: Vocabulary,
    offices: Offices,
) -> Iterator[Draft]:
    """Titles that stand for somebody without a name, as mentions."""
    words = prose.words
    people = [draft for draft in found if draft.type == "PER"]
    labels = {draft.entity for draft in people if draft.entity}
    starts = {draft.first: draft for draft in people if not draft.cut}
    places = {draft.first: draft.last for draft in found if draft.type == "GPE"}
    others = chained(held, seats.attached, words)
    first = leading(held, seats.attached, words) | in_a_row(held, seats.attached, words, starts, places, known)
    named = [(title, starts[at]) for at, title in seats.leading.items()]
    named += [(seats.following[draft.first], draft) for draft in people if draft.first in seats.following]
    ends = frozenset(places.values())
    for title in seats.alone:
        if not title.country and _of_any(words, title.last, known):
            continue
        draft = described(words, title, homes, labels, offices, prose.published) or again(words, title, named)
        if draft and not (draft.listed and (title.country or title.body)):
            holder = on_page(title, named, words, offices)
            draft = draft._replace(entity=holder.entity, listed=holder.listed) if holder else draft
        if words[title.first].form in _MEMBERS and title.first in ends:
            continue  # "سلمار العضو في الحلف"
        if draft and title.first in first and not draft.listed:
            continue  # "القيادي في الحزب ورئيس الكتلة فلان"
        if draft and title.first not in others and not _broken(draft, people, found):
            yield draft


def _of_any(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether an adjective of country without ال makes an office that of anybody ("أول وزير خارجية سويدي")."""
    if at >= len(words) or words[at - 1].form.startswith("ال"):
        return False
    return known.bare_nations.get((words[at].form,)) is not None


def _throne(words: Sequence[Word], held: Sequence[Title], offices: Offices) -> str:
    """The country of the first title that only one country has ("خادم الحرمين الشريفين")."""
    owners = (offices.owner(offices.role(words, title, "")) for title in held)
    return next(filter(None, owners), "")


def _is_field(words: Sequence[Word], draft: Draft, known: Vocabulary) -> bool:
    """Whether a body inside a title is only the field of its office ("وزير الخارجية الأميركي")."""
    if draft.nominal or (draft.first and words[draft.first - 1].form in IN_THE_NAME):
        return False  # "المتحدث باسم الخارجية السويدية"
    match = known.portfolios.match(words, draft.first, draft.last)
    return match is not None and (match.last == draft.last or bool(nation(words, match.last, draft.last, known)))


def _apposed(words: Sequence[Word], title: Title, starts: Collection[int]) -> bool:
    """Whether the name follows after a comma ("وزير الخارجية الروسي، سيرغي لافروف") or a stroke ("الدكتور / سالم")."""
    after = title.last + 1
    return after in starts and words[title.last].form in _APART


def _broken(nominal: Draft, people: Sequence[Draft], found: Sequence[Draft]) -> bool:
    """Whether a description meets the name of a person, or ends or begins within another name."""
    return any(person.meets(nominal) for person in people) or any(
        nominal.first < draft.first < nominal.last < draft.last
        or (draft.first < nominal.first < draft.last < nominal.last and draft.listed)
        for draft in found
    )
