"""Counter: walks over a sentence and puts number, bound, unit and state together."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.annotate.quantities import amounts, rows, states
from tawatur.annotate.quantities.alone import Bare, alone
from tawatur.annotate.quantities.doubles import double
from tawatur.annotate.quantities.found import Found, Scope, Value
from tawatur.annotate.quantities.lexis import ARTICLES, BEGINS, BOUND, COMMAS, NOUN, ONE, OPENS, SIGN, Lexis
from tawatur.annotate.quantities.units import Unit, Units
from tawatur.model.prose import Prose
from tawatur.script.numerals import Numeral, Numerals
from tawatur.script.words import among

# So many words of sport make an article one about a match.
_MATCH = 3
# What is counted otherwise there.
_IN_SPORT = {"target": "goal", "meeting": "match", "confrontation": "match", "floor": "round", "copy": "edition"}
# And what is so only there, in one of these forms: حكم is a verdict elsewhere.
_REFEREE, _VERDICT = "referee", "verdict"
# Who is hurt: an injury in an article about a match, a case in one with so many words of illness.
_HURT, _EPIDEMIC = "person injured", 2
_OPEN, _CLOSE = frozenset('(«"“'), frozenset(')»"”')
# "Two guards at least and nine workers": a bound behind one number is none before the next.
_AND, _OR, _LEAST = "و", "او", "الاقل"


class Counter:
    """Reads the quantities of an article's sentences, in order; remembers the last currency, and within a sentence the
    last quantity.

    `covered` are the indices of words that a time or a name has taken.
    """

    __slots__ = ("_covered", "_flags", "_forms", "_ill", "_last", "_match", "_money", "_scope", "_words")

    def __init__(self, lexis: Lexis, numerals: Numerals, prose: Prose, covered: frozenset[int]) -> None:
        words = prose.words
        self._scope = Scope(lexis, numerals, words, Units(lexis, words))
        self._words, self._forms, self._covered = words, prose.forms, covered
        self._flags = list(map(lexis.flags.__getitem__, prose.forms))
        self._last: Found | None = None
        self._match: bool | None = None
        self._ill: bool | None = None
        self._money: str | None = None

    def read(self, first: int, last: int) -> Iterator[Found]:
        """The quantities of the sentence `[first, last)`."""
        self._last = None
        end, flags = first, self._flags
        for at in self._held(first, last):
            flag = flags[at]
            if at < end or at in self._covered or not (flag & BEGINS or self._may(flag, at, last)):
                continue
            found = self._at(first, at, last)
            if found is None:
                continue
            found = self._specified(found, last)
            yield found
            self._last = found
            self._money = found.unit if found.sort == "money" else self._money
            end = max(found.last, at + 1)

    def _specified(self, found: Found, last: int) -> Found:
        """The quantity with its unit as the row that it stands in, or the article, has it."""
        if found.unit in _IN_SPORT and self._sport():
            return found._replace(unit=_IN_SPORT[found.unit])
        grammar = self._scope.lexis.grammar
        forms = [word.form for word in self._words[max(found.first - 1, 0) : found.last]]
        if found.unit == _REFEREE and forms[-1] in grammar["verdicts"] and not self._sport():
            return found._replace(unit=_VERDICT)
        if found.unit == _HURT and any(
            form.removeprefix("و").removeprefix("ال").removeprefix("ل") in grammar["injuries"] for form in forms
        ):
            unit = "injury" if self._sport() else "case" if self._illness() else _HURT
            return found._replace(unit=unit)
        return rows.specified(self._scope, self._last, found, last)

    def _illness(self) -> bool:
        """Whether the article is about an illness: there, إصابة is a case."""
        if self._ill is None:
            self._ill = len(among(self._forms, self._scope.lexis.grammar["illness"])) >= _EPIDEMIC
        return self._ill

    def _may(self, flag: int, at: int, last: int) -> bool:
        """Whether a quantity may begin at a word of this flag, by what stands around it."""
        return bool(
            (flag & OPENS and self._scope.lexis.before.at(self._words, at, last))
            or (flag & NOUN and self._last is not None and self._last.last == at)
            or (flag & SIGN and at + 1 < last and self._words[at + 1].kind == "number")
        )

    def _sport(self) -> bool:
        """Whether the article is about a match: there, هدف is a goal, not a target, and لقاء a match."""
        if self._match is None:
            sport = self._scope.lexis.grammar["sport"]
            self._match = len(among(self._forms, sport)) >= _MATCH
        return self._match

    def _held(self, first: int, last: int) -> list[int]:
        """The words of a sentence that may be of a quantity; up to two words before "one" may begin it."""
        flags = self._flags
        held = [at for at, flag in enumerate(flags[first:last], first) if flag]
        ones = [at for at in held if flags[at] & ONE]
        for at in ones:
            for before in range(max(at - 2, first), at):
                flags[before] |= BEGINS
        return [at for at, flag in enumerate(flags[first:last], first) if flag] if ones else held

    def _at(self, first: int, at: int, last: int) -> Found | None:
        """The quantity that begins at `at`, a bound before and behind it included."""
        scope = self._scope
        bound = scope.lexis.before.at(self._words, at, last) if self._flags[at] & BOUND else None
        if bound and at > first and self._words[at - 1].form == _OR:
            bound = None  # "speaks one or more of the 14 languages"
        start = bound.last if bound else last
        if start < last and self._words[start].form in _OPEN:  # "أكثر من (30) قاربا"
            start += 1
        if bound and start < last and start not in self._covered and not self._words[start].form.startswith(_AND):
            found = self._number(first, start, last, bound.value.mod, at)
            if found:
                found = self._closed(found, last)
                return found._replace(first=at, cut=bound.reading.cut) if bound.value.inside else found
        found = self._number(first, at, last, amounts.exceeded(scope, first, at), at)
        return self._closed(found, last) if found else None

    def _closed(self, found: Found, last: int) -> Found:
        """A bound behind: "تقريبا", "على الأقل", also between commas; not "أو أقل من 30"."""
        words, end = self._words, found.last
        aside = end + 1 < last and words[end].form in COMMAS
        match = self._scope.lexis.after.at(words, end + aside, last, clitics=False) if end < last else None
        than = match is not None and match.last < last and words[match.last].form == "من"
        if match is None or (than and words[match.last - 1].form != _LEAST):  # "أقل من", not "على الأقل من"
            return found
        goes_on = aside and match.last < last and words[match.last].kind != "mark"
        if goes_on and (match.value.mod != "at_least" or self._scope.numerals.starts(words[match.last])):
            return found  # "قتل 5، على الأقل 3 منهم في المدينة"
        return found._replace(last=match.last, mod=match.value.mod)

    def _number(self, first: int, at: int, last: int, mod: str | None, begin: int) -> Found | None:
        """The quantity of the number at `at`; a bound before it begins at `begin`."""
        words, word = self._words, self._words[at]
        start = at + 1 if word.form in ARTICLES and at + 1 < last and words[at + 1].kind == "number" else at
        if word.form in ("$", "€", "£") or (word.kind == "latin" and word.form in ("usd", "eur")):
            return self._symbol(at, last, mod)
        number = amounts.numeral(self._scope, start, last)
        if number is None:
            if found := rows.one(self._scope, self._last, at, last):
                return found
            starts = self._scope.numerals.starts(words[start])
            return None if starts else double(self._scope, self._last, first, at, last, mod)
        if not self._covered.isdisjoint(range(number.first, number.last)):
            return None
        if number.kind == "ordinal":
            return double(self._scope, self._last, first, at, last, mod)
        if start > at:
            number = number._replace(cut=ARTICLES[word.form], definite=True)
        return self._counted(first, at, number, last, mod, begin)

    def _symbol(self, at: int, last: int, mod: str | None) -> Found | None:
        """A sign of currency before the number: "$20"."""
        unit = self._scope.units.money(at, last)
        number = amounts.numeral(self._scope, unit.last, last) if unit else None
        if unit is None or number is None or number.kind != "cardinal":
            return None
        return Found(at, number.last, 0, number.value, unit.unit, mod, "symbol", "money")

    def _counted(self, first: int, at: int, number: Numeral, last: int, mod: str | None, begin: int) -> Found | None:
        """The number with what it counts."""
        scope, words, end = self._scope, self._words, number.last
        value: Value = number.value
        mod = mod or ("more_than" if number.kind == "bare" else None)
        if any(is_none(scope, number) for is_none in amounts.NONE) or amounts.is_share(scope, number, last):
            return None
        rate = amounts.rate(scope, number, last, mod, at)
        if rate:
            return rate
        high = amounts.upper(scope, number, last)
        if high:
            value, end = amounts.pair(number, high), high.last
        if end < last and words[end].form in _CLOSE and at > first and words[at - 1].form in _OPEN:
            end += 1 if scope.units.behind(end + 1, last) else 0  # "(151) عقارا"
        unit = scope.units.behind(end, last)
        if number.kind == "fraction" and (unit is None or not self._halved(unit, end)):
            return None
        if number.definite and number.kind != "bare" and (unit is None or unit.sort in ("person", "thing")):
            ahead = self._behind_noun(first, at, value, end, last, mod, unit)
            if ahead:
                return ahead
        if unit is None:
            named = amounts.is_name(scope, number)
            if named:
                return None
            bare = Bare(number, value, at, end, first, last, begin, mod)
            least = self._of_some(bare)
            if least:
                return least
            return alone(scope, bare, self._last, self._money, self._covered)
        return self._with_unit(first, at, number, value, unit, last, mod)

    def _of_some(self, bare: Bare) -> Found | None:
        """A number with a bound before "of" and what it is of ("4 على الأقل من قرى الوادي")."""
        if bare.end >= bare.last:
            return None
        match = self._scope.lexis.after.at(self._words, bare.end, bare.last, clitics=False)
        if match is None or match.last >= bare.last or self._words[match.last].form != "من":
            return None
        noun = self._scope.units.noun(match.last + 1, bare.last)
        if noun is None or noun[0].says != "many":
            return None
        return bare._replace(end=noun[1], mod=match.value.mod).of(noun[0].unit, "number of", noun[0].sort)

    def _halved(self, unit: Unit, at: int) -> bool:
        """Whether a unit at `at` can be one of which there is a part: "نصف متر", "نصف دولار"."""
        return unit.sort == "measure" or (unit.sort == "money" and not self._words[at].form.startswith("ال"))

    def _with_unit(
        self, first: int, at: int, number: Numeral, value: Value, unit: Unit, last: int, mod: str | None
    ) -> Found | None:
        scope, value = self._scope, amounts.doubled(self._scope, number, value)
        if unit.sort == "money":
            unit, value = amounts.with_coins(scope, unit, value, last)
        unit, value = amounts.spanned(scope, number, unit, value, last)
        unit = states.people(scope, self._last, unit, last)
        if states.counted_dead(scope, unit.unit, first, at):
            unit = unit._replace(unit="person killed", sort="person")
        state = states.state_of(scope, self._last, unit.sort, first, at, unit.last, last)
        if number.kind == "one":
            held = states.governing(scope, first, at)
            if state is None or held is None or held[1] > 0:
                return None  # "أحد الحراس" is somebody, "مقتل أحد الحراس" is one killed
        spelt = number.kind == "cardinal" and not number.digits and unit.sort in ("person", "thing")
        if spelt and number.value == 1 and state is None:
            return None
        name = states.with_state(unit.unit, state)
        return Found(at, unit.last, number.cut, value, name, mod, f"number+{unit.sort}", unit.sort)

    def _behind_noun(
        self, first: int, at: int, value: Value, end: int, last: int, mod: str | None, unit: Unit | None
    ) -> Found | None:
        """A definite number behind its noun: "المهربين الثلاثة", "الدول الـ15"."""
        scope = self._scope
        ahead = scope.units.ahead(at, first)
        if ahead is None or value == 1 or (unit is not None and not self._words[end].form.startswith("ال")):
            return None
        noun, start = ahead
        match = scope.lexis.nouns.at(self._words, start, at)
        state = states.state_of(scope, self._last, noun.sort, first, start, end, last)
        cut = match.reading.cut if match else int(self._words[start].form.startswith("و"))
        return Found(start, end, cut, value, states.with_state(noun.unit, state), mod, "noun+number", noun.sort)
