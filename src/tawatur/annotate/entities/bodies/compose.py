"""Organisations that no list has, by head noun: head + construct or adjectives."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.bodies.bodies import MINISTRIES, article
from tawatur.annotate.entities.bodies.chains import (
    construct_chain,
    definite_chain,
    purposed,
    seated,
    town_at,
    works_for,
    year_end,
)
from tawatur.annotate.entities.bodies.federations import central_bank, federation
from tawatur.annotate.entities.bodies.firms import strange
from tawatur.annotate.entities.bodies.labels import law_of_year, organisation
from tawatur.annotate.entities.bodies.listed import ends_listed, long_name, only_nations
from tawatur.annotate.entities.lists.gazetteer import place
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import pointed
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.tables import Head
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.layers import EntityType
from tawatur.model.prose import Word
from tawatur.script.phrases import Match

# A board that runs a body is no body itself.
_BOARD, _THE_ARMY = ("مجلس", "اداره"), "الجيش"
# Behind these a verb is to come.
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللتان"))
# Bodies that rule a field, and others that stand: no movement, group or row of things.
GOVERNING = frozenset(("Committee", "Council", "Authority", "Directorate", "Commission"))
_STANDING = GOVERNING | {"Association", "Center", "Institute", "Foundation", "Court", "College", "Syndicate", "League"}
# Bodies that many towns have.
_COURT, _COUNCIL = "Court", "Council"
# Kind of heads that name what is held, no body.
EVENT = "event"
_AFFAIRS, DEPARTMENT = "Affairs", "Department of"
_LAW, _DEANSHIP = "Law", "Deanship of"
LOCAL = frozenset((_COURT, "Institute", "Chamber", "Council", "Directorate", _AFFAIRS))
# Counsel for the defence is no body ("هيئة الدفاع").
_DEFENCE = "الدفاع"
# Organisations that are named by what they are for.
FOR = frozenset(("Center", "Institute", "Foundation", "Association", "Authority", "Fund", "Observatory", "Company"))
# A news agency's noun is outside its name; an agency that is for nothing like it is no news agency.
_AGENCY, _NEWS = "agency", "انباء"
_TOLD = (_NEWS, "اعلام", "صحافه", "اخبار")
# Ends of nouns with which an adjective agrees as with a feminine one.
_FEMININE = ("ه", "ات", "ا", "اء")


def organisation_at(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Draft | None:
    """A head noun with what makes it a name: "لجنة حقوق الإنسان العربية", "المؤسسة العامة للتحلية"."""
    match = known.heads.match(words, at, last)
    if match is None or _heads_nothing(words, at, last, match, known):
        return None
    head, first = match.value, match.last
    if closed := federation(words, match, last, known) or central_bank(words, match, last, known):
        return closed
    if head.english == _COUNCIL and not head.definite and (council := _of_region(words, match, last, known)):
        return council
    end = _chain_end(words, match, last, known)
    if head.english == DEPARTMENT:
        return _department(words, match, end, last, known) if end else None
    called = _called_for(words, match, last, known) if end is None else None
    end = end or called
    if end is None or (head.english in LOCAL and head.definite):
        local = _seated(words, match, last, known)
        if local or end is None or head.english == _AFFAIRS:
            return local  # what has affairs is a body only in its town ("الشؤون الصحية بلهار")
    if ends_listed(words, at, end, known):
        return None
    outside = _outside(words, match, known)
    inner = _inner(words, match, last, known)
    if inner:
        if only_nations(words, inner.last, end, known):
            return None if outside or inner.first > first else _of_listed(inner, match, end)
        if outside and not inner.cut and inner.last < end and not head.definite:
            return None  # "نادي الساحل بطل الدوري"
    if outside and not article(words[first].form) and words[first].form not in known.ordinary:
        return None
    fields = [i for i in range(first, end) if head.english != _LAW or not known.portfolios.get((words[i].form,))]
    country = next((found[0] for i in fields if (found := nation(words, i, end, known))), "")  # finance is not Mali's
    of_year = year_end(words, end, last) if head.english == _LAW else 0
    called, end = (of_year, of_year) if of_year else (called, end)
    sure = called is not None or (country != "" and (head.kind != EVENT or end - first > 1))
    sure = sure or _is_one(words, match, end, last, known)
    label = long_name(words, at, end, known) or organisation(words, first, end, head, known)
    kind = _kind(words, first, end, head)
    if end == of_year:
        label, kind = law_of_year(words, first, end, head, known), "law"
    type_: EntityType = "MISC" if head.kind == EVENT else "ORG"
    return Draft(match.first, end, match.reading.cut, type_, "head", label, kind,
                 country=known.countries.get(country, ""), weak=not sure)  # fmt: skip


def _department(words: Sequence[Word], match: Match[Head], end: int, last: int, known: Vocabulary) -> Draft | None:
    """The department of a field that is told to be in a town or region ("إدارة الملاحة بمحافظة لهار")."""
    fields = (word.form.removeprefix("و") for word in words[match.last : end])
    town = town_at(words, end, last, known) if all(known.glosses.get((form,)) for form in fields) else None
    if town is None:
        return None
    label = in_town(words, match.last, (end, town), match.value, known)
    return Draft(match.first, end, match.reading.cut, "ORG", "head", label, match.value.kind)


def _of_region(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> Draft | None:
    """The council of a governorate, region or town ("مجلس محافظة لهار")."""
    at = match.last
    noun = known.triggers.match(words, at, last)
    if noun is None or noun.value.type != "GPE" or noun.reading.cut or noun.last >= last:
        return None
    whole = known.names.match(words, at, last, clitics=False)
    if whole is None or whole.last == noun.last:
        whole = known.names.match(words, noun.last, last, clitics=False)
    if whole is None or whole.value[0].type != "GPE" or whole.value[0].kind == "country":
        return None
    region = whole.value[0]
    return Draft(match.first, whole.last, match.reading.cut, "ORG", "head", f"{region.label.split(',')[0]} Council",
                 match.value.kind, country=region.country)  # fmt: skip


def _heads_nothing(words: Sequence[Word], at: int, last: int, match: Match[Head], known: Vocabulary) -> bool:
    """Whether the noun is no head of a body here: a verb, part of a phrase, one that is pointed at, a ministry's (see
    `ministries_at`), a board's, or that of what somebody leads.
    """
    if match.reading.clitics.endswith("س"):
        return True
    held = known.traps.match(words, at - 1, last) if at else None
    held = held or known.traps.match(words, at, last)
    if held and held.last > at:
        return True  # "في مصلحة", "جهاز الحاسوب"
    if at and words[at - 1].form in _RELATIVES and not match.reading.cut:
        return True  # "التي تجمع الأعضاء", a verb
    if match.value.definite and (pointed(words, at) or _board(words, match, last)):
        return True
    if match.reading.stem in MINISTRIES:
        return True
    if match.last >= last:
        return False
    after = words[match.last].form
    if (match.reading.stem, after) == _BOARD:
        return True  # whose board it is, is the body
    return after == _THE_ARMY or (after.startswith("ال") and known.titles.get((after,)) is not None)  # "قوات الرئيس"


def _chain_end(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> int | None:
    """Where the words end that follow a head: adjectives and a purpose after ال, a construct without."""
    if match.value.definite:
        return definite_chain(words, match.last, last, known)
    return construct_chain(words, match.last, last, known, match.value.kind == "army")


def _outside(words: Sequence[Word], match: Match[Head], known: Vocabulary) -> bool:
    """Whether the noun only stands before names and is no part of them."""
    noun = known.triggers.get((match.reading.stem,))
    return noun is not None and noun.inside != "yes" and not (noun.inside == "al" and article(words[match.last].form))


def _inner(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> Draft | None:
    """The listed organisation behind a head, behind "news" after an agency's."""
    news = match.value.kind == _AGENCY and match.last < last and words[match.last].form == _NEWS
    at = match.last + news
    inner = place(words, at, last, known) if at < last else None
    return inner if inner and inner.type == "ORG" and (news or not inner.cut) else None


def _of_listed(inner: Draft, match: Match[Head], end: int) -> Draft:
    """The listed organisation with its noun and the adjectives of its country ("وكالة تاس الروسية")."""
    return inner._replace(first=match.first, last=end, cut=match.reading.cut, rule="head")


def _is_one(words: Sequence[Word], match: Match[Head], end: int, last: int, known: Vocabulary) -> bool:
    """Whether what stands behind a head, or its kind, shows that one body is called so."""
    head, first = match.value, match.last
    return (
        head.kind == "ministry"
        or (head.definite and any(word.form[0] == "ل" for word in words[first:end]))
        or (head.english in FOR and purposed(words, end, last, known))
        or _closed(words, first, end, head, known)
        or _twofold(words, first, end, head, known)
        or (head.english == "Association" and _at_town(words, end, last, known))
        or _agrees(words, first, end, match.reading.stem, known)
    )


def _kind(words: Sequence[Word], first: int, end: int, head: Head) -> str:
    """The kind of a body by its head, which is none for an agency that tells no news ("وكالة الفضاء السلمارية")."""
    told = head.kind != _AGENCY or any(word.form.endswith(_TOLD) for word in words[first:end])
    return head.kind if told else ""


def _seated(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> Draft | None:
    """A court, institute or council of a town, which its adjective and the town tell apart ("المحكمة العامة بلهار")."""
    head = match.value
    told = seated(words, match.last, last, known) if head.definite and head.english in LOCAL else None
    if told is None or known.bodies.match(words, match.first, last):
        return None
    if head.english != _COURT and known.qualifiers.get((words[match.last].form,)) == "rank":
        return None  # "المجلس العام"
    label = in_town(words, match.last, told, head, known)
    return Draft(match.first, told[0], match.reading.cut, "ORG", "head", label, head.kind)


def in_town(words: Sequence[Word], at: int, told: tuple[int, str], head: Head, known: Vocabulary) -> str:
    """The English of such a body, with its town."""
    return f"{organisation(words, at, told[0], head, known)} in {told[1]}"


def _closed(words: Sequence[Word], at: int, end: int, head: Head, known: Vocabulary) -> bool:
    """Whether what follows the head makes it one body: an adjective behind it, for a standing body also one of its
    field ("لجنة التنمية الاجتماعية"), or a field of government or science alone ("هيئة السياحة", "كلية الطب").
    """
    form = words[end - 1].form
    if known.qualifiers.get((form,)) is not None:
        return True
    if head.english == _DEANSHIP or (head.english == "College" and end - at > 1 and form in known.ordinary):
        return True
    if head.definite or not known.glosses.get((form,)):
        return False
    if end - at == 1:
        field = head.english in GOVERNING and form != _DEFENCE and known.portfolios.get((form,)) is not None
        return head.english == "College" or field
    told = head.english in GOVERNING or all(known.glosses.get((word.form,)) for word in words[at : end - 1])
    return told and head.english in _STANDING and form.startswith("ال") and form.endswith("يه")


def _at_town(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether it is told behind a society in which town it is ("جمعية النسيم بلهار")."""
    if at >= last:
        return False
    inside = words[at].form == "في" and at + 1 < last
    town = place(words, at + inside, last, known) if inside or words[at].form[0] == "ب" else None
    return town is not None and town.type == "GPE" and town.kind != "country" and town.cut == (not inside)


def _called_for(words: Sequence[Word], match: Match[Head], last: int, known: Vocabulary) -> int | None:
    """Where a body ends that is called by a place or a strange word and by what it is for ("مركز نسيمون للأبحاث")."""
    at = match.last
    if match.value.english not in FOR or match.value.definite or at + 1 >= last or words[at + 1].form[0] != "ل":
        return None
    named = place(words, at, last, known)
    own = named.type == "GPE" and not named.cut if named else strange(words[at], known, True)
    return works_for(words, named.last if named else at + 1, last, known) if own else None


def _twofold(words: Sequence[Word], at: int, end: int, head: Head, known: Vocabulary) -> bool:
    """Whether a standing body has two fields, the second with its adjective ("هيئة المياه والتراث الشعبي")."""
    if head.definite or head.english not in _STANDING or not article(words[end - 1].form):
        return False
    return any(words[i].form[0] == "و" and known.glosses.get((words[i].form[1:],)) for i in range(at + 1, end - 1))


def _agrees(words: Sequence[Word], at: int, end: int, noun: str, known: Vocabulary) -> bool:
    """Whether a feminine adjective closes the name that can only be the head's ("منظمة الأمل الإنسانية")."""
    named, adjective = words[at].form, words[end - 1].form
    if noun not in known.classes.bodies or end - at != 2 or not (adjective.endswith("يه") and article(adjective)):
        return False
    return article(named) and not named.endswith(_FEMININE) and known.glosses.get((named,)) is None


def _board(words: Sequence[Word], match: Match[Head], last: int) -> bool:
    """Whether the noun is what runs something ("الإدارة الفنية"), where no "general" makes a body of it."""
    return match.reading.stem == "الاداره" and (match.last >= last or words[match.last].form != "العامه")
