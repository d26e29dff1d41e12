"""Parts of titles: field, adjective, country, body or a further title that stands at a word of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.entities.bodies.bodies import body_at
from tawatur.annotate.entities.bodies.compose import organisation_at
from tawatur.annotate.entities.lists.gazetteer import place
from tawatur.annotate.entities.words.edges import given_title
from tawatur.annotate.entities.words.nations import nation, nation_after
from tawatur.annotate.entities.words.openings import to_the_press
from tawatur.annotate.entities.words.tables import GIVEN, RARE, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

OFFICE = "office"
# The noun of a state before its name ("وزير خارجية دولة نسيم").
_STATE = "دوله"
# Joints within titles.
JOINTS = frozenset(("في", "لدي", "الي", "عن", "من", "علي", "على", "باسم", "بلسان"))
# Prepositions that lead from an office to something else once it is told whose it is ("طلب سفيرها من المجلس").
APART = frozenset(("من", "علي", "على", "عن"))
_MARKS = frozenset('"«“(')
# What adjectives say that the title keeps apart from its qualities.
_KEPT = ("former", "state")


class Part(NamedTuple):
    """What stands at a word of a title: the word behind it, what it is, and its value."""

    last: int
    what: str
    value: str

    @property
    def office(self) -> bool:
        """Whether it is a further office."""
        return self.what == "title" and self.value == OFFICE


class Head(NamedTuple):
    """The head of a title: its noun and style, whether such are `sent` to somebody, whether only a `state` has them."""

    noun: str
    style: str
    sent: bool
    state: bool


def part_at(words: Sequence[Word], at: int, end: int, known: Vocabulary, head: Head, owned: bool) -> Part | None:
    """One part of a title that stands at a word; `owned`: it is told whose office it is."""
    if words[at].kind == "mark":
        return (
            _hyphened(words, at, end, known)
            or _quoted_body(words, at, end, known)
            or _after_comma(words, at, end, known)
        )
    if not owned and at + 1 < end and words[at + 1].form in _MARKS and (body := _quoted_body(words, at, end, known)):
        return body
    of_money = head.noun in known.classes.managed and known.qualifiers.get((words[at].form,)) == "field"
    return (
        (None if of_money else _nation(words, at, end, known))
        or _quality(words, at, end, known)
        or (_charge(words, at, end, known, head, owned) if head.style == OFFICE else None)
        or _further(words, at, end, known, owned and head.style in ("address", OFFICE))
    )


def _nation(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Part | None:
    """The adjective of a country, or of one more behind "and"."""
    if found := nation(words, at, end, known):
        return Part(found[1], "country", found[0])
    form = words[at].form
    joint = nation_after(form, known) if form.startswith("وال") else None
    return Part(at + 1, "joint", joint) if joint else None


def _hyphened(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Part | None:
    """The adjective of a second country behind a hyphen ("التحالف السويدي-السوري")."""
    if words[at].form != "-" or at + 1 >= end or known.nations.get((words[at - 1].form,)) is None:
        return None
    close = words[at].start == words[at - 1].end and words[at + 1].start == words[at].end
    found = nation(words, at + 1, end, known) if close else None
    return Part(found[1], "joint", found[0]) if found else None


def _quality(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Part | None:
    """An adjective of the title ("السابق", "العام"), or of the club that a trainer is of."""
    match = known.qualifiers.match(words, at, end, clitics=False)
    if match is not None:
        return Part(match.last, match.value if match.value in _KEPT else "quality", match.value)
    if known.sports.get(words[at].form) == "of" and nation(words, at + 1, end, known):
        return Part(at + 1, "quality", "field")  # "المدرب الهلالي السويدي"
    return None


def _charge(words: Sequence[Word], at: int, end: int, known: Vocabulary, head: Head, owned: bool) -> Part | None:
    """The field of an office, or the country or body that it is of."""
    field = known.portfolios.match(words, at, end)
    if field and field.reading.clitics in ("", "ل", "و"):
        return Part(field.last, "field", field.value)
    form = words[at].form
    if owned and to_the_press(form, known):
        return None
    joined = form in JOINTS and at + 1 < end and (form != "الي" or head.sent) and not (owned and form in APART)
    bare = joined or not owned
    if head.state and not owned and (country := country_of(words, at + joined, end, known, bare)):
        return country
    return _body(words, at + joined, end, known, bare)


def _further(words: Sequence[Word], at: int, end: int, known: Vocabulary, after: bool) -> Part | None:
    """A title behind the title; `after`: one that may be a given name there."""
    again = known.titles.match(words, at, end, clitics=False)
    if again is None or again.value == "relation":
        return None
    form = words[at].form
    if again.last - at == 1 and (given_title(words, at, end, form, known, after) or _is_name(words, at, end, known)):
        return None
    if form.endswith("ا") and known.titles.get((form[:-1],)):
        return None  # "عين نائبا لرئيس الوزراء وزيرا للمالية"
    return Part(again.last, "title", again.value)


def _is_name(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a title without ال begins the name of somebody listed ("أمير خان متقي")."""
    listed = known.names.match(words, at, end, clitics=False) if not words[at].form.startswith("ال") else None
    return listed is not None and listed.value[0].type == "PER" and listed.last - at > 1


def country_of(words: Sequence[Word], at: int, end: int, known: Vocabulary, bare: bool) -> Part | None:
    """The country whose office it is, also where its name is rather a town's or an ordinary word ("ملك المغرب")."""
    noun = next((r for r in readings(words[at].form) if r.stem == _STATE), None)
    match = known.names.match(words, at + (noun is not None), end)
    if match is None or (noun and match.reading.cut):
        return None
    reading = noun or match.reading
    if not (reading.clitics in ("ل", "ب") if reading.cut else bare):
        return None
    country = next((name.label for name in match.value if name.kind == "country"), "")
    return Part(match.last, "country", country) if country else None


def _body(words: Sequence[Word], at: int, end: int, known: Vocabulary, bare: bool) -> Part | None:
    """A place or an organisation whose office it is: with a glued ل or ب, or `bare` (also after a preposition)."""
    draft = body_at(words, at, end, known) or organisation_at(words, at, end, known)
    listed = place(words, at, end, known)
    if draft is None or (listed and listed.type == "ORG" and listed.last >= draft.last):
        draft = listed  # whose name is known is not called by its noun
    if draft is None or (clitics(words[at].form, draft.cut) not in ("ل", "ب") if draft.cut else not bare):
        return None
    if draft.kind == "country" and draft.entity:
        return Part(draft.last, "country", draft.entity)
    usual = known.units.get(words[at].form, 0) >= USUAL
    rare = draft.length == 1 and draft.names and (draft.names[0].rank >= RARE or usual)
    if rare and not (draft.type == "GPE" and opens_name(words, draft.last, end, known)):
        return None  # rather the name of the person
    if draft.rule == "body:capital" and (city := place(words, draft.last, end, known)) and not city.cut:
        return Part(city.last, "body", city.entity or "")
    return Part(draft.last, "body", draft.entity or "")


def opens_name(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a given name with more behind it stands here ("محافظ نسيمان سالم بن ناصر")."""
    if at + 1 >= end:
        return False
    return known.units.get(words[at].form, 0) >= GIVEN or known.particles.get(words[at].form) == "compound"


def clitics(form: str, cut: int) -> str:
    """The proclitics of a word that are its first `cut` letters."""
    return next((reading.clitics for reading in readings(form) if reading.cut == cut), "")


def _quoted_body(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Part | None:
    """A body in quotation marks or brackets ("(البنتاغون)"), also behind its noun ("حركة «إم 23»")."""
    noun = known.triggers.get((words[at].form,)) if at + 1 < end else None
    at += noun is not None and noun.type == "ORG" and words[at + 1].form in _MARKS
    if words[at].form not in _MARKS or at + 2 >= end:
        return None
    draft = organisation_at(words, at + 1, end, known) or place(words, at + 1, end, known)
    if draft and draft.last < end and words[draft.last].form in '"»”)':
        return Part(draft.last + 1, "body", draft.entity or "")
    return None


def _after_comma(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Part | None:
    """A rank or form of address that goes on after a comma ("رئيس الجهاز، اللواء …")."""
    if words[at].form != "،" or at + 1 >= end:
        return None
    match = known.titles.match(words, at + 1, end, clitics=False)
    return Part(match.last, "title", match.value) if match and match.value in ("rank", "address") else None
