"""The unit behind (or before) a number: percent, currency, measure, counted noun."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.annotate.quantities.lexis import Lexis, Noun
from tawatur.model.prose import Word
from tawatur.script.numerals import Number
from tawatur.script.words import stems

_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¢": "cent", "₪": "ILS", "usd": "USD", "eur": "EUR", "gbp": "GBP"}
# So near before "م" a word of heat makes degrees of it ("درجة الحرارة الخارجية 37م").
_NEAR = 8
# Of whom a force has many.
_ANY = frozenset(("member", "person"))
_SUFFIXES = ("هم", "ها", "هن", "نا", "ه", "هما")


def _superlative(form: str) -> bool:
    """Whether a word has the shape of "oldest", "best" (أقدم)."""
    return len(form) == 4 and form[0] == "ا" and form[1] != "ل" and form[-1] != "ه"


def _of_people(form: str) -> bool:
    """Whether a definite word is the sound plural of people (المحتفلين), not a broken one (القوانين)."""
    return form.startswith("ال") and form.endswith("ين") and len(form) > 6 and form[-4] not in "او"


class Unit(NamedTuple):
    """A unit that ends before word `last`; `sort` is "person", "thing", "money", "measure"."""

    unit: str
    last: int
    sort: str
    factor: Number = 1


class Units:
    """Finds units in the words of one article; the places it names decide what a bare "ريال" is."""

    __slots__ = ("_places", "lexis", "words")

    def __init__(self, lexis: Lexis, words: Sequence[Word]) -> None:
        self.lexis, self.words = lexis, words
        self._places: Counter[str] | None = None

    def behind(self, at: int, last: int) -> Unit | None:
        """The unit that begins at word `at`, the number standing before it."""
        if at >= last:
            return None
        found = self.money(at, last) or self._measure(at, last)
        if found:
            return found
        noun = self.noun(at, last)
        if noun and noun[0].says == "one" and noun[0].definite and noun[0].unit == "person":
            return None  # an index, "… 100 البريطاني": whom a number counts has no article in the singular
        if noun and (noun[0].says != "two" or self.words[at].form in self.lexis.grammar["others"]):
            return Unit(noun[0].unit, noun[1], noun[0].sort)
        return self._governing(at, last) or self._of(at, last)

    def _governing(self, at: int, last: int) -> Unit | None:
        """A sound plural that governs another noun, without its ن: "عشرات مقاتلي الحركة"."""
        form = self.words[at].form
        held = self.lexis.nouns.get((f"{form}ن",)) if form.endswith("ي") and at + 1 < last else None
        return Unit(held.unit, at + 1, held.sort) if held and held.says == "many" else None

    def noun(self, at: int, last: int, clitics: bool = False) -> tuple[Noun, int] | None:
        """The counted noun at `at`, with the index after it."""
        if not 0 <= at < last:
            return None
        match = self.lexis.nouns.at(self.words, at, last, clitics)
        return (match.value, match.last) if match else None

    def _of(self, at: int, last: int) -> Unit | None:
        """من and a definite plural: "ثلاثة من المهربين", "80 ألفا من المتفرجين", "3 من أقدم حراس"; ممن are people."""
        if self.words[at].form == "ممن":
            return Unit("person", at, "person")
        if self.words[at].form != "من":
            return None
        start = at + 1
        money = self.money(start, last) if start < last and self.words[start].form.startswith("ال") else None
        if money:
            return money  # "ملايين من الدولارات"
        phrase = self.noun(start, last)
        several = phrase if phrase and phrase[1] > start + 1 and phrase[0].says == "many" else None
        if several and (several[0].definite or self._held(several[1], last)):
            return Unit(several[0].unit, several[1], several[0].sort)  # "أربعة من أفراد الشرطة"
        if start + 1 < last and _superlative(self.words[start].form):
            noun = self.noun(start + 1, last)
            if noun and noun[0].says == "many":
                return Unit(noun[0].unit, noun[1], noun[0].sort)
        who = self.noun(start, last)
        while start < last and self.words[start].form in self.lexis.grammar["inner"] and start < at + 3:
            start += 1
        noun = self.noun(start, last)
        if noun and who and start > at + 1 and who[0].unit in _ANY and noun[0].sort != "person":
            return Unit(who[0].unit, who[1], who[0].sort)  # "أربعة من عناصر القوات" are no forces
        if noun and noun[0].says == "many" and (noun[0].definite or start > at + 1 or self._held(noun[1], last)):
            return Unit(noun[0].unit, noun[1], noun[0].sort)
        owned = self._owned(self.words[start].form) if noun is None and start == at + 1 and start < last else None
        if owned:
            return Unit(owned.unit, start + 1, owned.sort)  # "157 من عسكرييها"
        if noun is None and start < last and _of_people(self.words[start].form):
            return Unit("person", start + 1, "person") if start == at + 1 else None
        return self._governing(start, last) if noun is None and start < last else None

    def _held(self, at: int, last: int) -> bool:
        """Whether a definite word follows, and makes the plural before it definite: "14 من قطاعات السوق"."""
        form = self.words[at].form if at < last else ""
        variety = self.words[at - 1].form in self.lexis.grammar["variety"]  # "12 من أنواع السفن" counts ships
        return form.startswith("ال") and len(form) > 4 and not variety

    def _measure(self, at: int, last: int) -> Unit | None:
        """A measure or percent at `at`; not "%" of an address, not "م." of a word, not "1231 م" of a year."""
        match = self.lexis.measures.at(self.words, at, last, clitics=False)
        if match is None:
            return None
        word, before = self.words[at], self.words[at - 1].form
        follow = self.words[match.last] if match.last < last else None
        if follow and word.form == "%" and follow.start == word.end and follow.kind in ("latin", "number"):
            return None
        short = word.kind == "arabic" and len(word.form) == 1 and match.last == at + 1
        if short and word.form == "م" and at > 1 and self.words[at - 2].form in self.lexis.grammar["area"]:
            return Unit("square metre", match.last, "measure")  # "بمساحة 1600م"
        if short and word.form == "م" and self._of_heat(at):
            return Unit("degree Celsius", match.last, "measure")
        if short and ((follow and follow.form == ".") or (word.form == "م" and before.isdigit() and int(before) > 999)):
            return None
        return Unit(match.value, match.last, "measure")

    def _of_heat(self, at: int) -> bool:
        """Whether heat was told of a few words back."""
        return any(word.form in self.lexis.grammar["heat"] for word in self.words[max(at - 1 - _NEAR, 0) : at])

    def pair_of_money(self, at: int, last: int) -> Unit | None:
        """The dual of a currency at `at`: دولارين, ليرتين."""
        form = self.lexis.coins.get(self.words[at].form)
        return self._nation(form, at + 1, last) if form else None

    def money(self, at: int, last: int) -> Unit | None:
        """A currency at `at`, by its nation, by the places of the article, or by habit."""
        form = self.words[at].form
        if form in _SYMBOLS:
            return Unit(_SYMBOLS[form], at + 1, "money")
        if self.words[at].kind == "latin" and len(form) == 3:
            code = form.upper()
            known = any(code == c for held in self.lexis.currencies.values() for c, _, _ in held)
            return Unit(code, at + 1, "money") if known else None
        end = at + 1
        if form not in self.lexis.currencies and form.startswith("ال"):
            form = form[2:]
        if form not in self.lexis.currencies and at + 2 < last and self.words[at + 1].form == ".":
            form, end = f"{form} . {self.words[at + 2].form}", at + 3
        return self._nation(form, end, last)

    def _nation(self, form: str, end: int, last: int) -> Unit | None:
        """The currency of a form that ends before `end`, by the nation behind it or else the places of the article."""
        held = self.lexis.currencies.get(form)
        if held is None:
            return None
        if end < last:
            nation = self.words[end].form
            nation = nation[2:] if nation.startswith("ال") else nation
            for code, nations, _ in held:
                if nation in nations:
                    return Unit(code, end + 1, "money")
        if len(held) == 1 or not held[0][1]:
            return Unit(held[0][0], end, "money")
        return Unit(self._by_place(held), end, "money")

    def _by_place(self, held: tuple[tuple[str, frozenset[str], frozenset[str]], ...]) -> str:
        if self._places is None:
            self._places = Counter(word.form for word in self.words if word.kind == "arabic")
        seen = self._places
        best, most = held[0][0], 0
        for code, nations, places in held:
            count = sum(seen[place] for place in places) + sum(seen[nation] for nation in nations)
            if count > most:
                best, most = code, count
        return best

    def _owned(self, form: str) -> Noun | None:
        """A plural with a pronoun glued to its end: روافده."""
        for stem in stems(form):
            for suffix in _SUFFIXES:
                if stem.endswith(suffix) and len(stem) > len(suffix) + 2:
                    base = stem[: -len(suffix)]
                    ends = {"ي": f"{base}ن", "ا": f"{base[:-1]}ي"}  # "عسكرييها", "أسراها"
                    for form in (base, ends.get(base[-1], base)):
                        held = self.lexis.nouns.get((form,))
                        if held and held.says == "many":
                            return held
        return None

    def _described(self, noun: Noun, at: int, first: int) -> tuple[Noun, int]:
        """The noun that a demonym only describes ("الجنود السلماريين الـ18"), or who it is itself, with its place."""
        match = self.lexis.nouns.at(self.words, at - 1, at) if noun.unit == "person" and at > first else None
        if match and match.last == at and match.value.says == "many" and match.value.definite:
            return match.value, at - 1
        return noun, at

    def ahead(self, at: int, first: int) -> tuple[Noun, int] | None:
        """The plural that a numeral at `at` follows ("المهربين الثلاثة", "روافده الثلاثة"), and where it begins."""
        for back in (1, 2, 3):
            start = at - back
            if start < first:
                return None
            match = self.lexis.nouns.at(self.words, start, at, clitics=True)
            if match and match.value.says == "many" and match.last - match.first >= (back if back == 1 else 1):
                if match.value.definite or back == 2:
                    return self._described(match.value, start, first)
                continue
            owned = self._owned(self.words[start].form) if back == 1 else None
            if owned:
                return owned, start
            if self.words[start].kind == "mark":
                return None
        return None
