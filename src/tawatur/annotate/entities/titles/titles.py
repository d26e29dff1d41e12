"""Titles: words that say what somebody is, before the name or in place of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.bodies import body_at
from tawatur.annotate.entities.bodies.compose import organisation_at
from tawatur.annotate.entities.lists.gazetteer import place
from tawatur.annotate.entities.persons.ends import to_the_press
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.edges import given_title
from tawatur.annotate.entities.words.nations import nation, nation_after
from tawatur.annotate.entities.words.tables import GIVEN, RARE, SONS, USUAL
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

# A title is not longer than this many words.
_LONGEST = 14
# Who is sent "to" a country; other titles end before "to" ("وصل الملك إلى الرياض").
# "His crown prince": whose he is, the page tells.
_HIS_HEIR = "عهده"
_HEIR = frozenset(("العهد", _HIS_HEIR))
_SENT = ("سفير", "مبعوث", "مندوب", "موفد", "ممثل", "قنصل")
SERVANT = "خادم"  # of the two sanctuaries, whose title has neither field nor country
_KING = "الملك"  # the only title that goes on with it
# Heads of what only a state has: after them a name of a town and a country is the country's ("سلطان عمان").
_STATES = ("سلطان", "حاكم", "ملك", "عاهل", "رييس", "وزير", "سفير")
# The noun of a state before its name ("وزير خارجية دولة نسيم").
_STATE = "دوله"
# Who leads a country or its government.
_LEADERS = frozenset(("رييس", "رييسه", "وزير", "وزيره", "ملك", "عاهل", "مستشار"))
# Prepositions that lead from an office to something else once it is told whose it is ("طلب سفيرها من المجلس").
_APART = frozenset(("من", "علي", "على", "عن"))
# A noun of this kind is followed by the name of its town; joints within names.
_LOCAL = "local"
_WITHIN = frozenset(("filiation", "divine", "kunya"))
_JOINTS = frozenset(("في", "لدي", "الي", "عن", "من", "علي", "على", "باسم", "بلسان"))


def titles(words: Sequence[Word], last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Title]:
    """The titles of a sentence from left to right, none overlapping; one title may hold several offices in a row."""
    free = 0
    for at in starts:
        title = title_at(words, at, last, known) if at >= free else None
        if title:
            yield title
            free = title.last


def title_at(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> Title | None:
    """The longest title that begins at a word: a head, then field, adjectives, country, body, or a further title."""
    match = known.titles.match(words, at, last)
    if match is None or _trapped(words, at, last, known):
        return None
    if match.last - at == 1 and at and words[at - 1].form in SONS and not words[at].form.startswith("ال"):
        return None  # "عبد العزيز بن مساعد"
    if match.last - at == 1 and given_title(words, at, last, match.reading.stem, known):
        return None
    end = min(last, at + _LONGEST)
    here, country, body, former, style = match.last, "", "", False, match.value
    definite = any(word.form.startswith("ال") or word.form == _HIS_HEIR for word in words[at + 1 : here])
    definite = definite or match.reading.stem.startswith("ال")
    # After a definite head nothing can stand bare, unless the title ends in a preposition ("المتحدث باسم").
    closed = match.reading.stem.startswith("ال") and words[here - 1].form not in _JOINTS
    closed = closed or words[here - 1].form in _HEIR
    head, alone, field = match.reading.stem.removeprefix("ال"), 0, False
    sent, state = head.startswith(_SENT), head.startswith(_STATES)
    if not closed and here < end and _plain_noun(words[here], known):
        here += 1
    elif state and not closed and not definite and here < end and (of := _country(words, here, end, known, True)):
        here, country, definite = of[0], of[2], True
    elif not closed and not definite and style == "office" and (seat := _seat(words, here, end, known)):
        here, definite = seat.last, True
        country, body = (seat.entity or "", "") if seat.kind == "country" else ("", seat.entity or "")
    if here - at > 1 and (over := _beyond(words, at + 1, here, end, known)):
        here, body, definite = over.last, over.entity or "", True
    met = at > 0 and head != SERVANT and words[at - 1].form.removeprefix("و") in known.meeting
    again, before = False, here
    while here < end:
        if country and head in _LEADERS and _heard(words, here, end, known):
            break
        whose = bool(country or body) or closed or (words[here].form in _APART and field)
        if closed and head in _LEADERS and words[here].form == "في":
            break  # "حكم الرئيس في نسيم"
        step = _step(words, here, end, known, "" if head == SERVANT else style, whose and not again, sent, state)
        if step is None or (met and definite and step[1:] == ("title", "office")):
            break
        if head == SERVANT and step[1] == "title" and words[here].form != _KING:
            break  # "استقبل خادم الحرمين الشريفين وزير الدفاع فلانا"
        again = step[1:] == ("title", "office")
        before, (here, what, value) = here, step
        told = what == "state" or (what == "title" and country and words[before].form.startswith("ال"))
        alone = before if told and not alone else alone
        if what == "country":
            country, definite = country or value, True
        elif what == "body":
            body, definite = body or value, True
        elif what == "former":
            former = True
        elif what in ("field", "title"):
            definite, field = True, field or what == "field"
        elif what == "quality" and value == "new":
            closed = True  # "زار الوزير الجديد نسيمان"
    if again and not (alone or words[here - 1].form.startswith("ال")):
        alone = before  # "سفير سلمار رئيس المجموعة"
    here = _fields(words, here, end, known) if style == "office" else here
    if _of_town(words, here, end, known):
        here += 1
    return Title(at, here, match.reading.cut, style, "", country, body, former, definite, alone)


def _fields(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> int:
    """Where further fields of an office end and where it is, if a name stands behind them ("مدير الأوقاف والإرشاد سالم
    الحمداني", "المدير العام بالمنطقة سالم الحمداني").
    """
    here = at
    if not words[at - 1].form.startswith("ال"):
        return at
    while here < end and words[here].form.startswith("وال") and _plain(words[here].form[1:], known):
        here += 1
    if here < end and words[here].form.startswith("بال") and _houses(words[here].form[3:], known):
        here += 1
    return here if here > at and _opens_name(words, here, end, known) else at


def _houses(noun: str, known: Vocabulary) -> bool:
    """Whether a noun is that of a body or a place, where somebody has an office."""
    return known.heads.get((noun,)) is not None or known.triggers.get((noun,)) is not None


def _of_town(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a word is the town of the office before it: a full name follows ("مدير تعليم عفيف محمد الحمداني")."""
    local = known.triggers.get((words[at - 1].form,))
    if local is None or local.kind != _LOCAL or at + 2 >= end or words[at].kind != "arabic":
        return False
    if known.particles.get(words[at].form) == "compound" or known.particles.get(words[at + 1].form) in _WITHIN:
        return False
    return known.units.get(words[at + 1].form, 0) >= GIVEN and words[at + 2].kind == "arabic"


def _trapped(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether a phrase that begins before the word makes another of it ("من الأمام")."""
    held = known.traps.match(words, at - 1, last) if at else None
    return held is not None and held.last > at


def _beyond(words: Sequence[Word], at: int, here: int, end: int, known: Vocabulary) -> Draft | None:
    """The listed body that begins within an office and ends behind it ("رئيس الاتحاد الدولي لكرة القدم")."""
    if here >= end or nation(words, here, end, known):
        return None  # "محافظ البنك المركزي السويدي"
    for start in range(at, here):
        match = known.names.match(words, start, end)
        if match and match.last > here and match.value[0].type == "ORG":
            return place(words, start, end, known)
    return None


def _plain_noun(word: Word, known: Vocabulary) -> bool:
    """A definite noun that only says of what somebody is the head ("مدير المستشفى"): no name, field or adjective."""
    return _plain(word.form, known) and not known.portfolios.begins(word.form) and not known.heads.get((word.form,))


def _plain(form: str, known: Vocabulary) -> bool:
    """Whether a word with ال is one of the news, no name, adjective or title."""
    if not form.startswith("ال") or len(form) < 5 or form in known.units or form not in known.ordinary:
        return False
    tables = (known.names, known.nations, known.qualifiers, known.titles, known.bodies)
    return not any(table.get((form,)) for table in tables)


def _step(
    words: Sequence[Word], at: int, end: int, known: Vocabulary, style: str, owned: bool, sent: bool, state: bool
) -> tuple[int, str, str] | None:
    """One part of a title that stands at a word: (next word, what it is, its value)."""
    form = words[at].form
    if words[at].kind == "mark":
        return _quoted_body(words, at, end, known) or _after_comma(words, at, end, known)
    if found := nation(words, at, end, known):
        return found[1], "country", found[0]
    if form.startswith("وال") and (joint := nation_after(form, known)):
        return at + 1, "joint", joint
    if (match := known.qualifiers.match(words, at, end, clitics=False)) is not None:
        return match.last, match.value if match.value in ("former", "state") else "quality", match.value
    if known.sports.get(form) == "of" and nation(words, at + 1, end, known):
        return at + 1, "quality", "field"  # "المدرب الهلالي السويدي"
    if (
        style == "office"
        and (field := known.portfolios.match(words, at, end))
        and field.reading.clitics in ("", "ل", "و")
    ):
        return field.last, "field", field.value
    if style == "office" and not (owned and to_the_press(form, known)):
        joined = form in _JOINTS and at + 1 < end and (form != "الي" or sent) and not (owned and form in _APART)
        bare = joined or not owned
        if state and not owned and (country := _country(words, at + joined, end, known, bare)):
            return country
        if found_body := _body(words, at + joined, end, known, bare):
            return found_body
    again = known.titles.match(words, at, end, clitics=False)
    if (
        again
        and again.last - at == 1
        and given_title(words, at, end, form, known, owned and style in ("address", "office"))
    ):
        return None
    if again and form.endswith("ا") and known.titles.get((form[:-1],)):
        return None  # "عين نائبا لرئيس الوزراء وزيرا للمالية"
    return (again.last, "title", again.value) if again and again.value != "relation" else None


def _country(words: Sequence[Word], at: int, end: int, known: Vocabulary, bare: bool) -> tuple[int, str, str] | None:
    """The country whose office it is, also where its name is rather a town's or an ordinary word ("ملك المغرب")."""
    noun = next((r for r in readings(words[at].form) if r.stem == _STATE), None)
    match = known.names.match(words, at + (noun is not None), end)
    if match is None or (noun and match.reading.cut):
        return None
    reading = noun or match.reading
    if not (reading.clitics in ("ل", "ب") if reading.cut else bare):
        return None
    country = next((name.label for name in match.value if name.kind == "country"), "")
    return (match.last, "country", country) if country else None


def _heard(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether ل leads to whom somebody speaks, once it is told whose office he holds ("الرئيس المصري للبرلمان")."""
    draft = body_at(words, at, end, known) or place(words, at, end, known)
    return draft is not None and _clitics(words[at].form, draft.cut) == "ل"


def _body(words: Sequence[Word], at: int, end: int, known: Vocabulary, bare: bool) -> tuple[int, str, str] | None:
    """A place or an organisation whose office it is: with a glued ل or ب, or `bare` (also after a preposition)."""
    draft = body_at(words, at, end, known) or organisation_at(words, at, end, known)
    listed = place(words, at, end, known)
    if draft is None or (listed and listed.type == "ORG" and listed.last >= draft.last):
        draft = listed  # whose name is known is not called by its noun
    if draft is None or (_clitics(words[at].form, draft.cut) not in ("ل", "ب") if draft.cut else not bare):
        return None
    if draft.kind == "country" and draft.entity:
        return draft.last, "country", draft.entity
    usual = known.units.get(words[at].form, 0) >= USUAL
    rare = draft.length == 1 and draft.names and (draft.names[0].rank >= RARE or usual)
    if rare and not (draft.type == "GPE" and _opens_name(words, draft.last, end, known)):
        return None  # rather the name of the person
    if draft.rule == "body:capital" and (city := place(words, draft.last, end, known)) and not city.cut:
        return city.last, "body", city.entity or ""
    return draft.last, "body", draft.entity or ""


def _opens_name(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether a given name with more behind it stands here ("محافظ نسيمان سالم بن ناصر")."""
    if at + 1 >= end:
        return False
    return known.units.get(words[at].form, 0) >= GIVEN or known.particles.get(words[at].form) == "compound"


def _seat(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Draft | None:
    """The place after a head without ال, which needs it, also where it is a name of persons too ("محافظ عدن نايف")."""
    if at >= end or words[at].form not in known.units or words[at].form in known.common:
        return None
    seat = place(words, at, end, known)
    return seat if seat and seat.type == "GPE" and not seat.cut and seat.names[0].rank <= RARE else None


def _clitics(form: str, cut: int) -> str:
    return next((reading.clitics for reading in readings(form) if reading.cut == cut), "")


def _quoted_body(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> tuple[int, str, str] | None:
    """A body in quotation marks or brackets ("(البنتاغون)")."""
    if words[at].form not in '"«“(' or at + 2 >= end:
        return None
    draft = organisation_at(words, at + 1, end, known) or place(words, at + 1, end, known)
    if draft and draft.last < end and words[draft.last].form in '"»”)':
        return draft.last + 1, "body", draft.entity or ""
    return None


def _after_comma(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> tuple[int, str, str] | None:
    """A rank or form of address that goes on after a comma ("رئيس الجهاز، اللواء …")."""
    if words[at].form != "،" or at + 1 >= end:
        return None
    match = known.titles.match(words, at + 1, end, clitics=False)
    return (match.last, "title", match.value) if match and match.value in ("rank", "address") else None
