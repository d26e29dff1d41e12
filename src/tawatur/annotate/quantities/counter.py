"""Counter: walks over a sentence and puts number, bound, unit and state together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.annotate.quantities import states
from tawatur.annotate.quantities.lexis import Bound, Lexis
from tawatur.annotate.quantities.units import Unit, Units
from tawatur.model.prose import Word
from tawatur.script.numerals import Number, Numeral, Numerals
from tawatur.script.words import readings

_ARTICLES = {"ال": 0, "بال": 1, "وال": 1, "لل": 1}
# A quantity may begin here; "one"; a singular noun.
_BEGINS, _ONE, _NOUN = 1, 2, 4
_MARKS = frozenset(("$", "€", "£", "-", "−", "."))
_TO = frozenset(("-", "–", "—", "الي", "و", "او", "~"))
_PREPOSITIONS = frozenset((
    "في", "من", "علي", "خلال", "بينهم", "بينهن", "منهم", "جراء", "بسبب", "اثر", "بعد", "قبل", "منذ", "حتي", "لدي", "اثناء",
    "عند", "قرب", "امس", "اليوم", "كما", "فيما", "بينما", "حسب", "وفق", "الي", "ب", "ل", "عندما", "حين", "اثناء", "لقوا",
    "قتلوا", "اصيبوا", "غير", "اغلبهم", "معظمهم", "جميعهم",
))  # fmt: skip
_GENERAL = frozenset(("person", "resident", "citizen", "member"))
_KINDS = frozenset(("نوع", "انواع", "طراز", "صنف", "اصناف"))
_OTHERS = frozenset(("اخران", "اخريان", "اخرين", "اخرون", "اخري", "اخر", "اخريات"))


class Found(NamedTuple):
    """A quantity at the words `[first, last)`, from folded letter `cut` of the first."""

    first: int
    last: int
    cut: int
    value: Number | tuple[Number, Number]
    unit: str
    mod: str | None
    rule: str
    sort: str = "thing"


class Counter:
    """Reads the quantities of an article's sentences, in order; remembers the last one within a sentence."""

    __slots__ = ("covered", "last", "lexis", "numerals", "units", "words")

    def __init__(self, lexis: Lexis, numerals: Numerals, words: Sequence[Word], covered: frozenset[int]) -> None:
        self.lexis, self.numerals, self.words, self.covered = lexis, numerals, words, covered
        self.units = Units(lexis, words)
        self.last: Found | None = None

    def read(self, first: int, last: int) -> Iterator[Found]:
        """The quantities of the sentence `[first, last)`."""
        self.last = None
        flags = self._flags(first, last)
        at = first
        while at < last:
            n = at - first
            may = flags[n] & _BEGINS or (flags[n + 1] | flags[n + 2]) & _ONE
            if not may and not (flags[n] & _NOUN and self.last is not None and self.last.last == at):
                at += 1
                continue
            found = self._at(first, at, last) if at not in self.covered else None
            if found is None:
                at += 1
                continue
            yield found
            self.last = found
            at = max(found.last, at + 1)

    def _flags(self, first: int, last: int) -> list[int]:
        """What each word may be in a quantity; judged once a form. Two zeros behind the last."""
        known = self.lexis.flags
        held = self.words[first:last]
        flags = [known.get(word.form, -1) for word in held]
        if -1 in flags:
            for n, word in enumerate(held):
                if flags[n] < 0:
                    flags[n] = known[word.form] = self._judge(word)
        return [*flags, 0, 0]

    def _judge(self, word: Word) -> int:
        if word.kind == "number":
            return _BEGINS
        number = self.numerals.word(word.form)
        if word.kind != "arabic":
            return _BEGINS if word.form in _MARKS or word.form in ("usd", "eur") else 0
        cut = {reading.stem for reading in readings(word.form)}
        one = number is not None and number.value in (1, 0.5, 0.25) and number.kind in ("unit", "part")
        begins = number is not None or word.form in _ARTICLES or not cut.isdisjoint(self.lexis.first)
        return (_BEGINS if begins else 0) | (_ONE if one else 0) | (0 if cut.isdisjoint(self.lexis.singular) else _NOUN)

    def _at(self, first: int, at: int, last: int) -> Found | None:
        word = self.words[at]
        bound = self.lexis.before.at(self.words, at, last) if word.kind == "arabic" else None
        if bound and bound.last < last and bound.last not in self.covered:
            found = self._number(first, bound.last, last, bound.value)
            if found:
                if bound.value.inside:
                    return found._replace(first=at, cut=bound.reading.cut)
                return found
        return self._number(first, at, last, None)

    def _number(self, first: int, at: int, last: int, bound: Bound | None) -> Found | None:
        word = self.words[at]
        start = at + 1 if word.form in _ARTICLES and at + 1 < last and self.words[at + 1].kind == "number" else at
        if self.numerals.starts(self.words[start]):
            number = self.numerals.parse(self.words, start, last)
            if number is None or any(i in self.covered for i in range(number.first, number.last)):
                return None
            if number.kind == "ordinal":
                return self._double(first, at, last, bound)
            articled = start > at or number.definite
            cut = _ARTICLES.get(word.form, 0) if start > at else number.cut
            found = self._counted(first, number, last, bound, articled, at)
            return self._finish(found, last)._replace(cut=cut if found.first == at else found.cut) if found else None
        if word.form in ("$", "€", "£") or (word.kind == "latin" and word.form in ("usd", "eur")):
            return self._symbol(at, last, bound)
        return self._double(first, at, last, bound)

    def _finish(self, found: Found, last: int) -> Found:
        """A bound behind: "تقريبا", "على الأقل"."""
        if found.last < last:
            match = self.lexis.after.at(self.words, found.last, last, clitics=False)
            compared = match and match.last < last and self.words[match.last].form == "من"  # "أو أقل من 30"
            if match and not compared:
                return found._replace(last=match.last, mod=match.value.mod)
        return found

    def _counted(
        self, first: int, number: Numeral, last: int, bound: Bound | None, articled: bool, at: int
    ) -> Found | None:
        value: Number | tuple[Number, Number] = number.value
        end, mod = number.last, bound.mod if bound else None
        if number.kind == "bare":
            mod = mod or "more_than"
        if self._tied(number):
            return None
        closed = end < last and self.words[end].form in ")»" and at > first and self.words[at - 1].form in "(«"
        if closed and self.units.behind(end + 1, last):
            end += 1  # "(151) عقارا"
        rate = self._rate(number, last, mod, at)
        if rate:
            return rate
        high = self._range(number, last)
        if high:
            shared = high.scale if number.scale == 1 and number.value < high.value / high.scale else 1
            value, end = (number.value * shared, high.value), high.last
        unit = self.units.behind(end, last)
        if number.kind == "fraction" and (unit is None or unit.sort != "measure"):
            return None
        if articled and number.kind != "bare" and (unit is None or unit.sort in ("person", "thing")):
            ahead = self.units.ahead(at, first)
            if ahead and (unit is None or self.words[end].form.startswith("ال")):
                cut = self.lexis.nouns.at(self.words, ahead[1], at)
                state = self._state(ahead[0].sort, first, ahead[1], end, last)
                name = states.with_state(ahead[0].unit, state) if state else ahead[0].unit
                return Found(
                    ahead[1], end, cut.reading.cut if cut else 0, value, name, mod, "noun+number", ahead[0].sort
                )
        if unit is None:
            if self._named(number):
                return None
            return self._alone(first, number, value, end, last, mod, at, bound is not None)
        if number.kind == "one" and unit.sort != "person":
            return None
        if unit.sort == "money":
            unit, value = self._cents(unit, value, last)
            unit, value = self._both(unit, value, last)
        unit = self._people(unit, last)
        name = self._stated(unit, first, at, last)
        if number.kind == "one" and (name == unit.unit or not self._governed(first, at)):
            return None
        if number.value == 1 and number.kind == "cardinal" and not number.digits and unit.sort in ("person", "thing"):
            if name == unit.unit:
                return None
        return Found(at, unit.last, number.cut, value, name, mod, f"number+{unit.sort}", unit.sort)

    def _people(self, unit: Unit, last: int) -> Unit:
        """Who the dead are ("آلاف القتلى من المدنيين"), what else befell them ("القتلى والمفقودين"), others (آخرين)."""
        held = unit.unit.split()
        if unit.last < last and unit.sort == "person":
            form = self.words[unit.last].form
            if len(held) == 2 and form == "من":
                noun = self.units.noun(unit.last + 1, last)
                if noun and noun[0].sort == "person" and noun[0].definite:
                    return unit._replace(unit=f"{noun[0].unit} {held[1]}", last=noun[1])
            if len(held) == 2 and form.startswith("و"):
                noun = self.units.noun(unit.last, last, clitics=True)
                if noun and noun[0].unit.startswith("person ") and noun[0].definite:
                    return unit._replace(unit=f"{unit.unit} or {noun[0].unit.split()[1]}", last=noun[1])
        if held[0] in _GENERAL and len(held) == 1 and unit.last < last:
            noun = self.units.noun(unit.last, last)
            if noun and noun[0].sort == "person" and noun[0].unit.split()[0] not in _GENERAL:
                return unit._replace(unit=noun[0].unit, last=noun[1])
        if self.words[unit.last - 1].form in _OTHERS and self.last and self.last.sort == "person":
            return unit._replace(unit=self.last.unit.split()[0] if len(self.last.unit.split()) == 2 else self.last.unit)
        return unit

    def _stated(self, unit: Unit, first: int, at: int, last: int) -> str:
        state = self._state(unit.sort, first, at, unit.last, last)
        return states.with_state(unit.unit, state) if state else unit.unit

    def _state(self, sort: str, first: int, at: int, end: int, last: int) -> str | None:
        """What befell the people counted at `[at, end)`."""
        if sort != "person":
            return None
        before = self.last.last if self.last else first
        held = states.governing(self.lexis, self.words, max(first, before), at)
        if held:
            return held[0]
        after = states.following(self.lexis, self.words, end, last)
        if after:
            return after
        if self.last and self.last.sort == "person" and len(self.last.unit.split()) > 1:
            joined = self.words[at].form[:1] == "و" or self.words[at - 1].form == "و"
            near = at - self.last.last <= 2 and joined
            if near or (states.among(self.words, first, at) and at - self.last.last <= 5):
                return self.last.unit.split()[-1]
        return None

    def _governed(self, first: int, at: int) -> bool:
        held = states.governing(self.lexis, self.words, first, at)
        return held is not None and held[1] == 0

    def _alone(
        self, first: int, number: Numeral, value: Number | tuple[Number, Number], end: int, last: int, mod: str | None,
        at: int, bounded: bool,
    ) -> Found | None:  # fmt: skip
        """A number without a noun: what befell it says that people are meant, or it goes on with the unit before."""
        if number.kind in ("one", "fraction") or (articled_only(self.words[at].form, number) and number.kind != "bare"):
            return None
        held = states.governing(self.lexis, self.words, max(first, self.last.last if self.last else first), at)
        reach = held[1] if held else 99
        goes_on = end >= last or self.words[end].kind == "mark" or self.words[end].form[0] == "و"
        goes_on = goes_on or self.words[end].form in _PREPOSITIONS
        if held and held[0] != "body" and (reach == 0 or (reach == 1 and bounded)) and goes_on:
            return Found(at, end, number.cut, value, f"person {held[0]}", mod, "number+state", "person")
        after = states.following(self.lexis, self.words, end, min(last, end + 2))
        if after and number.kind != "ordinal":
            return Found(at, end, number.cut, value, f"person {after}", mod, "number+state", "person")
        of = self._out_of(end, last)
        if of:
            return Found(at, end, number.cut, value, of, mod, "number of")
        if self.last and end < last and self.words[end].form in ("من", "منها", "منهم") and self._joined(at):
            if end + 2 < last and self.words[end + 1].form in _KINDS:
                end += 3
            elif self.last.sort == "person" and self.words[end].form == "من":
                state = self.last.unit.split()[-1]
                return Found(at, end, number.cut, value, states.with_state("person", state) if state in states.STATES else "person",
                             mod, "same state", "person")  # fmt: skip
            return Found(at, end, number.cut, value, self.last.unit, mod, "same unit", self.last.sort)
        if self.last and number.scale >= 1000 and self.last.unit not in ("times", "percent") and self._compared(at):
            return Found(at, end, number.cut, value, self.last.unit, mod, "same unit", self.last.sort)
        return None

    def _joined(self, at: int) -> bool:
        assert self.last is not None
        return at - self.last.last <= 10 and (self.words[at - 1].form == "و" or self.words[at].form.startswith("و"))

    def _compared(self, at: int) -> bool:
        assert self.last is not None
        return (
            self.words[at - 1].form in ("من", "الي", "مقابل", "مقارنه", "ب", "و", "بلغ") and at - self.last.last <= 12
        )

    def _out_of(self, end: int, last: int) -> str | None:
        """ "ستة من أصل عشرة أحياء": the unit of the whole."""
        if end + 1 >= last or self.words[end].form != "من":
            return None
        start = end + 2 if self.words[end + 1].form in ("اصل", "بين", "مجموع", "اجمالي") else end + 1
        if start >= last or not self.numerals.starts(self.words[start]):
            return None
        whole = self.numerals.parse(self.words, start, last)
        unit = self.units.behind(whole.last, last) if whole and whole.kind == "cardinal" else None
        return unit.unit if unit else None

    def _range(self, number: Numeral, last: int) -> Numeral | None:
        """The other end of "10-20", "من 10 إلى 20", "بين 10 و20"; the unit stands behind it."""
        at = number.last
        if at >= last or number.kind != "cardinal" or number.value < 0:
            return None
        before = self.words[number.first - 1].form if number.first else ""
        between = before in ("بين", "مابين", "وبين")
        mark = self.words[at].form
        start = at + 1 if mark in _TO else at
        to = before == "من" and mark[:1] == "ل"
        if start >= last or (mark not in _TO and not between and not to):
            return None
        if mark in ("و",) and not between:
            return None
        high = self.numerals.parse(self.words, start, last) if self.numerals.starts(self.words[start]) else None
        if high is None or high.kind != "cardinal" or high.value <= number.value:
            return None
        joined = (between and high.clitics == "و") or (before == "من" and high.clitics == "ل")
        if (high.clitics and not joined) or not self.units.behind(high.last, last):
            return None
        return high

    def _cents(
        self, unit: Unit, value: Number | tuple[Number, Number], last: int
    ) -> tuple[Unit, Number | tuple[Number, Number]]:
        """ "20 دولارا و43 سنتا"."""
        at = unit.last
        if at >= last or isinstance(value, tuple) or unit.unit in ("cent", "penny"):
            return unit, value
        start = at + 1 if self.words[at].form == "و" else at
        if start >= last or not self.numerals.starts(self.words[start]):
            return unit, value
        small = self.numerals.parse(self.words, start, last)
        more = self.units.money(small.last, last) if small and small.last < last else None
        if small and small.kind == "cardinal" and more and more.unit in ("cent", "penny", "millime", "fils", "halala"):
            hundred = 1000 if more.unit in ("millime", "fils") else 100
            return unit._replace(last=more.last), round(value + small.value / hundred, 4)
        return unit, value

    def _both(
        self, unit: Unit, value: Number | tuple[Number, Number], last: int
    ) -> tuple[Unit, Number | tuple[Number, Number]]:
        """ "10$-20$": the unit on both ends."""
        at = unit.last
        if at + 1 >= last or self.words[at].form not in ("-", "–") or isinstance(value, tuple):
            return unit, value
        if self.words[at + 1].kind != "number":
            return unit, value
        high = self.numerals.parse(self.words, at + 1, last)
        more = self.units.money(high.last, last) if high and high.last < last else None
        if high and more and more.unit == unit.unit and high.value > value:
            return unit._replace(last=more.last), (value, high.value)
        return unit, value

    def _rate(self, number: Numeral, last: int, mod: str | None, at: int) -> Found | None:
        """ "16,1 في كل مائة ألف نسمة"."""
        end = number.last
        if end + 1 < last and self.words[end].form == "في" and self.words[end + 1].form == "كل":
            start = end + 2
        elif end < last and self.words[end].form == "لكل":
            start = end + 1
        else:
            return None
        whole = (
            self.numerals.parse(self.words, start, last)
            if start < last and self.numerals.starts(self.words[start])
            else None
        )
        if whole is None or whole.kind != "cardinal":
            return None
        noun = self.units.noun(whole.last, last)
        return Found(
            at, noun[1] if noun else whole.last, number.cut, number.value, f"per {whole.value} people", mod, "rate"
        )

    def _named(self, number: Numeral) -> bool:
        """Whether the number names something: رقم 5, القرار 2216."""
        first = number.first
        if first == 0:
            return False
        return self.words[first - 1].form in self.lexis.naming

    def _tied(self, number: Numeral) -> bool:
        """Whether the number is glued to a name or an address: إف-16, IR1, %D8."""
        first = number.first
        if first == 0:
            return False
        before = self.words[first - 1]
        tied = before.end == self.words[first].start
        return tied and (before.form in ("-", "/", ":", "_", "#", "%") or before.kind == "latin") and number.digits

    def _symbol(self, at: int, last: int, bound: Bound | None) -> Found | None:
        """A sign of currency before the number: "$20"."""
        unit = self.units.money(at, last)
        if unit is None or unit.last >= last or not self.numerals.starts(self.words[unit.last]):
            return None
        number = self.numerals.parse(self.words, unit.last, last)
        if number is None or number.kind != "cardinal":
            return None
        return self._finish(
            Found(at, number.last, 0, number.value, unit.unit, bound.mod if bound else None, "symbol", "money"), last
        )

    def _double(self, first: int, at: int, last: int, bound: Bound | None) -> Found | None:
        """A dual (شخصين), a noun with "واحد", or one person joined to others ("خمسة رجال وامرأة")."""
        word = self.words[at]
        if word.kind != "arabic":
            return None
        match = self.lexis.nouns.at(self.words, at, last)
        if match is None:
            pair = self.lexis.pairs.at(self.words, at, last, clitics=False)
            if pair:
                return self._finish(Found(at, pair.last, 0, 2, pair.value, bound.mod if bound else None, "dual"), last)
            return self._one_coin(at, last, bound)
        noun, cut, end = match.value, match.reading.cut, match.last
        value: Number | None = 2 if noun.count == "two" else None
        follow = self.numerals.word(self.words[end].form) if end < last else None
        if value == 2 and match.reading.clitics.endswith("ك"):
            return None
        if value == 2 and at > first and self.words[at - 1].form in ("بين", "وبين", "مابين"):
            return None
        if value is None and bound and noun.unit == "times" and noun.definite:
            value = 2  # "أكثر من الضعف"
        if value is None and noun.count == "one" and not noun.definite and noun.unit not in ("side", "party", "number"):
            if follow and follow.kind == "unit" and follow.value == 1 and not follow.clitics and not follow.definite:
                value, end = 1, end + 1
            elif (
                self.last
                and self.last.last == at
                and match.reading.clitics == "و"
                and noun.unit in ("woman", "man", "child", "girl")
            ):
                value = 1
        if value is None:
            return None
        unit = Unit(noun.unit, end, noun.sort)
        half = self.numerals.word(self.words[end].form) if end < last else None
        if value == 2 and half and half.value == 0.5 and half.clitics == "و":
            value, end = value + 0.5, end + 1
            if end < last and self.words[end].form in ("المره", "الضعف"):
                end += 1
        if value == 2 and end < last and self._agrees(end, last):
            end += 1
        return self._finish(
            Found(
                at,
                end,
                cut,
                value,
                self._stated(unit, first, at, last),
                bound.mod if bound else None,
                "dual" if value == 2 else "one",
                noun.sort,
            ),
            last,
        )

    def _agrees(self, at: int, last: int) -> bool:
        """Whether a dual adjective follows and nothing hangs on it: "صاروخين باليستيين", not "مصدرين مقربين من"."""
        form = self.words[at].form
        if form[-2:] not in ("ين", "ان") or len(form) < 5 or form.startswith(("ال", "و")):
            return False
        return at + 1 >= last or self.words[at + 1].form not in ("من", "في", "علي", "الي", "عن")

    def _one_coin(self, at: int, last: int, bound: Bound | None) -> Found | None:
        """ "ريال واحد", "دولارين", "كيلوغرام واحد"."""
        unit = self.units.money(at, last) or self.units.behind(at, last)
        if unit is None or unit.last >= last or unit.sort not in ("money", "measure"):
            return None
        part, conj, end = self.numerals.next(self.words, unit.last, last)
        if part and conj and part.kind == "part" and unit.sort == "measure":
            mod = bound.mod if bound else None
            return Found(at, end, 0, 1 + part.value, unit.unit, mod, "one", unit.sort)  # "لتر ونصف"
        follow = self.numerals.word(self.words[unit.last].form)
        if follow and follow.kind == "unit" and follow.value == 1 and not follow.clitics and not follow.definite:
            return Found(at, unit.last + 1, 0, 1, unit.unit, bound.mod if bound else None, "one", unit.sort)
        return None


def articled_only(form: str, number: Numeral) -> bool:
    """Whether a number has the article and nothing to count: "الثلاثة"."""
    return number.definite or form in _ARTICLES
