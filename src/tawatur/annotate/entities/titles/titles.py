"""Titles: words that say what somebody is, before the name or in place of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.bodies import body_at
from tawatur.annotate.entities.bodies.compose import EVENT
from tawatur.annotate.entities.lists.gazetteer import place
from tawatur.annotate.entities.titles.parts import (
    APART,
    JOINTS,
    OFFICE,
    Head,
    Part,
    clitics,
    country_of,
    opens_name,
    part_at,
)
from tawatur.annotate.entities.words.draft import Draft, Title
from tawatur.annotate.entities.words.edges import given_title
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.nations import nation
from tawatur.annotate.entities.words.tables import GIVEN, RARE, SONS
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match
from tawatur.script.words import readings

# A title is not longer than this many words.
_LONGEST = 14
# "His crown prince": whose he is, the page tells.
_HIS_HEIR = "عهده"
_HEIR = frozenset(("العهد", _HIS_HEIR))
SERVANT = "خادم"  # of the two sanctuaries, whose title has neither field nor country
_KING = "الملك"  # the only title that goes on with it
# A noun of this kind is followed by the name of its town; joints within names.
_LOCAL = "local"
_WITHIN = frozenset(("filiation", "divine", "kunya"))
_IN, _AL = "في", "ال"
_TRADE, _NISBA = "profession", "ي"
# Parts of a title that say whose or what for it is, so that it needs no more.
_DEFINING = frozenset(("country", "body", "field", "title"))


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
    if match is None or _trapped(words, at, last, known) or _in_a_name(words, at, last, match, known):
        return None
    office = _Office(words, match, min(last, at + _LONGEST), known)
    office.complete()
    office.go_on()
    office.close()
    return office.title()


class _Office:
    """A title in the reading: how far its words go, whose office it is by them, and what may still follow."""

    __slots__ = (
        "alone", "body", "closed", "country", "definite", "end", "field", "former", "head", "here", "known", "match",
        "words",
    )  # fmt: skip

    def __init__(self, words: Sequence[Word], match: Match[str], end: int, known: Vocabulary) -> None:
        stem, here = match.reading.stem, match.last
        noun = stem.removeprefix(_AL)
        style = "" if noun == SERVANT else match.value
        self.words, self.match, self.end, self.known, self.here = words, match, end, known, here
        self.head = Head(noun, style, noun.startswith(known.classes.sent), noun.startswith(known.classes.heads))
        self.country, self.body, self.former, self.field, self.alone = "", "", False, False, 0
        with_al = stem.startswith(_AL)
        self.definite = with_al or any(
            word.form.startswith(_AL) or word.form == _HIS_HEIR for word in words[match.first + 1 : here]
        )
        # After a definite head nothing can stand bare, unless the title ends in a preposition ("المتحدث باسم").
        before = words[here - 1].form
        self.closed = (with_al and before not in JOINTS) or before in _HEIR

    def complete(self) -> None:
        """What a head without ال cannot be without: its noun, country or place; then the listed body that goes on."""
        words, here, end, known = self.words, self.here, self.end, self.known
        open_ = not self.closed and not self.definite
        if not self.closed and here < end and _plain_noun(words[here], known):
            self.here += 1
        elif open_ and here < end and self.head.state and (of := country_of(words, here, end, known, True)):
            self.here, self.country, self.definite = of.last, of.value, True
        elif open_ and self.match.value == OFFICE and (seat := _seat(words, here, end, known)):
            self.here, self.definite = seat.last, True
            self._owned_by(seat.kind, seat.entity or "")
        first = self.match.first
        if self.here - first > 1 and (over := _beyond(words, first + 1, self.here, end, known)):
            self.here, self.body, self.definite = over.last, over.entity or "", True

    def _owned_by(self, kind: str, label: str) -> None:
        if kind == "country":
            self.country = label
        else:
            self.body = label

    def go_on(self) -> None:
        """Part after part, as long as they are the title's; a further office that ends it may be somebody else's."""
        again, before = False, self.here
        while self.here < self.end and not self._over():
            part = part_at(self.words, self.here, self.end, self.known, self.head, self._owned() and not again)
            if part is None or self._another(part):
                break
            again, before = part.office, self.here
            self._take(part)
        if again and not (self.alone or self.words[self.here - 1].form.startswith(_AL)):
            self.alone = before  # "سفير سلمار رئيس المجموعة"

    def _over(self) -> bool:
        """Whether what stands here is where the bearer is or to whom he speaks ("حكم الرئيس في نسيم")."""
        within = self.words[self.here].form == _IN
        if within and self.country and not self.head.sent and self._at_place():
            return True  # "محاكمة رئيس سلمار السابق في لهار"
        if self._to_agency():
            return True
        if self.head.noun not in self.known.classes.leaders:
            return False
        if self.country and _heard(self.words, self.here, self.end, self.known):
            return True
        return self.closed and (within or self._towards())

    def _to_agency(self) -> bool:
        """Whether ل leads to an agency that heard him, and whose office it is not ("قال وزير الداخلية لوكالة …")."""
        of_his = self.words[self.here - 1].form.startswith(_AL) and not self.match.reading.stem.startswith(_AL)
        known = self.body or self.country or of_his or self.head.noun not in self.known.classes.of_outlets
        if self.words[self.here].form[0] != "ل" or not known:
            return False
        agency = place(self.words, self.here, self.end, self.known)
        return agency is not None and agency.kind == "agency" and agency.cut > 0

    def _at_place(self) -> bool:
        """Whether "in" stands here with a country or town."""
        town = place(self.words, self.here + 1, self.end, self.known) if self.here + 1 < self.end else None
        return town is not None and town.type == "GPE" and not town.cut

    def _towards(self) -> bool:
        """Whether a leader with nothing but his title stands before "to" and a town ("عودة الرئيس لنسيمان")."""
        if self.here > self.match.first + 1 or self.words[self.here].form[0] != "ل":
            return False
        town = place(self.words, self.here, self.end, self.known)
        return town is not None and town.type == "GPE" and town.cut > 0

    def _owned(self) -> bool:
        """Whether it is told whose office it is."""
        return bool(self.country or self.body) or self.closed or (self.field and self.words[self.here].form in APART)

    def _another(self, part: Part) -> bool:
        """Whether a further title is that of whom the first one meets ("استقبل خادم الحرمين الشريفين وزير الدفاع")."""
        if self.head.noun == SERVANT:
            return part.what == "title" and self.words[self.here].form != _KING
        if not (self.definite and part.office and self.match.first):
            return False
        return self.words[self.match.first - 1].form.removeprefix("و") in self.known.meeting

    def _take(self, part: Part) -> None:
        """What a part says, and where the title ends if no name follows."""
        what, value, form = part.what, part.value, self.words[self.here].form
        told = what == "state" or (what == "title" and self.country != "" and form.startswith(_AL))
        if told and not self.alone:
            self.alone = self.here
        self.here = part.last
        self.definite = self.definite or what in _DEFINING
        if what == "country":
            self.country = self.country or value
        elif what == "body":
            self.body = self.body or value
        elif what == "former":
            self.former = True
        elif what == "field":
            self.field = True
        elif what == "title" and form.removeprefix(_AL).startswith(self.known.classes.sent):
            self.head = self.head._replace(sent=True)
        elif what == "quality" and value == "new":
            self.closed = True  # "زار الوزير الجديد نسيمان"

    def close(self) -> None:
        """Further fields and the town, which only a name behind them shows to be the title's."""
        if self.match.value == OFFICE:
            self.here = _fields(self.words, self.here, self.end, self.known)
        self.here += _of_town(self.words, self.here, self.end, self.known)

    def title(self) -> Title:
        """The title as far as it was read."""
        match = self.match
        return Title(match.first, self.here, match.reading.cut, match.value, "", self.country, self.body, self.former,
                     self.definite, self.alone)  # fmt: skip


def _in_a_name(words: Sequence[Word], at: int, last: int, match: Match[str], known: Vocabulary) -> bool:
    """Whether a title of one word is a given name here, or an adjective."""
    if match.last - at > 1:
        return False
    if _adjective(words, at, last, match, known):
        return True
    if at and words[at - 1].form in SONS and not words[at].form.startswith(_AL):
        return True  # "عبد العزيز بن مساعد"
    return given_title(words, at, last, match.reading.stem, known)


def _adjective(words: Sequence[Word], at: int, last: int, match: Match[str], known: Vocabulary) -> bool:
    """Whether a trade is the adjective of a definite noun before it, no full name behind ("الهجوم الإرهابي")."""
    if match.value != _TRADE or not at or not words[at].form.endswith(_NISBA):
        return False
    if not (words[at].form.startswith(_AL) and with_al(words[at - 1].form)) or opens_name(words, at + 1, last, known):
        return False
    noun = next((r.stem for r in readings(words[at - 1].form) if r.stem.startswith(_AL)), "")
    return known.of_news(noun) and not (noun in known.units or known.titles.get((noun,)) or known.names.get((noun,)))


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
    return here if here > at and opens_name(words, here, end, known) else at


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
    if not _plain(word.form, known) or known.portfolios.begins(word.form):
        return False
    head = known.heads.get((word.form,))
    return head is None or head.kind == EVENT  # "مدير البرنامج"


def _plain(form: str, known: Vocabulary) -> bool:
    """Whether a word with ال is one of the news, no name, adjective or title."""
    if not form.startswith("ال") or len(form) < 5 or form in known.units or form not in known.ordinary:
        return False
    tables = (known.names, known.nations, known.qualifiers, known.titles, known.bodies)
    return not any(table.get((form,)) for table in tables)


def _heard(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> bool:
    """Whether ل leads to whom somebody speaks, once it is told whose office he holds ("الرئيس المصري للبرلمان")."""
    draft = body_at(words, at, end, known) or place(words, at, end, known)
    return draft is not None and clitics(words[at].form, draft.cut) == "ل"


def _seat(words: Sequence[Word], at: int, end: int, known: Vocabulary) -> Draft | None:
    """The place after a head without ال, which needs it, also where it is a name of persons too ("محافظ عدن نايف")."""
    if at >= end or words[at].form not in known.units or words[at].form in known.common:
        return None
    seat = place(words, at, end, known)
    return seat if seat and seat.type == "GPE" and not seat.cut and seat.names[0].rank <= RARE else None
