"""The words of time, from `calendars/words.tsv`: what each folded form may be, with its article and proclitics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from tawatur.lexicon import Lexicon, cells
from tawatur.model.prose import Word
from tawatur.script.numerals import WITH_ARTICLE
from tawatur.script.words import forms

# Kinds of words that take the article; the others are listed as they stand.
_ARTICLED = frozenset(("unit", "part", "season", "side", "weekday", "decade", "edge", "term"))
_HEADS = (("", 0), ("و", 1), ("ف", 1), ("ب", 1), ("ل", 1), ("ك", 1), ("وب", 2), ("ول", 2), ("فب", 2), ("فل", 2))


# Kinds that no time expression begins with, and those without which there is none.
_INNER = frozenset((
    "lasting", "into", "named", "named-day", "side", "when", "zone", "era", "whole", "same", "dayname", "held",
    "other", "few-after", "moment", "great", "general", "nowadays", "life", "unborn", "most", "meeting", "contract",
    "alike",
))  # fmt: skip
_CORE = frozenset((
    "month", "hijri", "weekday", "unit", "day", "part", "alone", "season", "decade", "ref", "rate", "past", "clock",
    "when", "within", "era", "moment", "quarterly", "until", "age",
))  # fmt: skip
# Kinds that begin an expression only before another word of time or a number.
# Endings of "they did it".
_THEY = ("وا", "وها", "وهم")
_NOT_THEY = ("ي", "ت", "ن", "م", "س", "ل", "ال")
_OPENING = frozenset(("this", "that", "before", "after", "every", "few", "bound", "edge", "into", "lasting"))


class Tag(NamedTuple):
    """What the words from here on may be: `size` words of a `kind`, worth `value`.

    `clitics` are glued to the first word, `cut` folded letters of it stand before the span, `definite`: it has ال.
    """

    kind: str
    value: str
    size: int
    clitics: str = ""
    cut: int = 0
    definite: bool = False


class Table:
    """Phrases by their first folded form, longest first; made once for a lexicon.

    `starts` are the forms with which an expression may begin, each with the forms that must follow ("" for any);
    `opening` those of them that need any word of time or number to follow; `cores` those of which an expression needs
    one; `days` the forms of words like أمس.
    """

    __slots__ = ("_held", "_next", "_single", "cores", "days", "opening", "starts")

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        held: dict[str, list[tuple[tuple[str, ...], Tag]]] = {}
        for form, kind, value in rows:
            first, *rest = forms(form)
            tail, size = tuple(rest), 1 + len(rest)
            definite = first.startswith("ال") and len(first) > 4
            if kind in ("month", "hijri"):  # its space lost: "شهررمضان"
                for head, cut in _HEADS:
                    held.setdefault(f"{head}شهر{first}", []).append((tail, Tag(kind, value, size, head, cut)))
            for head, cut in _HEADS:
                held.setdefault(head + first, []).append((tail, Tag(kind, value, size, head, cut, definite)))
            if definite:
                held.setdefault("لل" + first[2:], []).append((tail, Tag(kind, value, size, "ل", 1, True)))
            elif kind in _ARTICLED and not rest:
                for prefix, clitics, cut in WITH_ARTICLE:
                    held.setdefault(prefix + first, []).append((tail, Tag(kind, value, size, clitics, cut, True)))
        self.starts = {
            form: follows
            for form, entries in held.items()
            if (follows := frozenset(rest[0] if rest else "" for rest, tag in entries if tag.kind not in _INNER))
        }
        self.opening = frozenset(
            form
            for form in self.starts
            if all(tag.kind in _OPENING for rest, tag in held[form] if not rest)
            and any(tag.kind not in _INNER for rest, tag in held[form] if not rest)
        )
        self.cores = frozenset(
            last
            for form, entries in held.items()
            for rest, tag in entries
            if tag.kind in _CORE
            for last in (rest[-1:] or (form,))
        )
        self.days = frozenset(form for form, entries in held.items() if any(tag.kind == "day" for _, tag in entries))
        self._held = {
            form: tuple(sorted(entries, key=lambda e: (-e[1].size, e[1].cut))) for form, entries in held.items()
        }
        self._single = {form: tuple(tag for tail, tag in held if not tail) for form, held in self._held.items()}
        self._next = {form: frozenset(tail[0] for tail, _ in held if tail) for form, held in self._held.items()}

    def __contains__(self, form: str) -> bool:
        """Whether a phrase begins with the form."""
        return form in self._single

    def at(self, words: Sequence[Word], first: int, last: int) -> tuple[Tag, ...]:
        """Everything that the words from `first` on, and before `last`, may be; longest first."""
        form = words[first].form
        single = self._single.get(form)
        if single is None:
            return ()
        if first + 1 >= last or words[first + 1].form not in self._next[form]:
            return single
        out = []
        for tail, tag in self._held[form]:
            if not tail or (
                first + tag.size <= last
                and all(words[first + 1 + n].form == form for n, form in enumerate(tail))
            ):  # fmt: skip
                out.append(tag)
        return tuple(out)


@cache
def table(lexicon: Lexicon) -> Table:
    """The table of a lexicon's words of time, bounds among them (kind "bound", value "mod side span")."""
    rows = [
        (form, row["kind"], row["value"]) for row in lexicon.rows("calendars", "words") for form in cells(row, "forms")
    ]
    rows += [
        (form, "bound", f"{row['mod']} {row['side']} {row['span']}")
        for row in lexicon.rows("bounds", "words")
        for form in cells(row, "forms")
    ]
    return Table(rows)


class Tenses:
    """Forms that tell the tense of a clause; `nouns` are beginnings of nouns that look like a future verb."""

    __slots__ = ("_future", "_held", "_nouns", "_past")

    def __init__(self, future: frozenset[str], past: frozenset[str], nouns: tuple[str, ...]) -> None:
        self._future, self._past, self._nouns = future, past, nouns
        self._held: dict[str, Literal["past", "future"] | None] = {}

    def of(self, form: str) -> Literal["past", "future"] | None:
        """ "future", "past" or None: what one folded form says of its clause; judged once a form."""
        if form not in self._held:
            self._held[form] = self._judge(form)
        return self._held[form]

    def _judge(self, form: str) -> Literal["past", "future"] | None:
        for stem in (form, form[1:]) if form[:1] in ("و", "ف") else (form,):
            if stem in self._future:
                return "future"
            if stem in self._past:
                return "past"
            if stem.endswith(_THEY) and len(stem) > 5 and not stem.startswith(_NOT_THEY):
                return "past"
            if (
                len(stem) > 4 and stem[0] == "س" and stem[1] in "يتن"
                and (stem[-1] != "ه" or (stem[1] == "ي" and len(stem) > 5 and stem[-2] not in "يت"))
                and stem[-2:] not in ("ات", "يه", "ين") and not stem.startswith(self._nouns)
            ):  # fmt: skip
                return "future"
        return None


@cache
def tenses(lexicon: Lexicon) -> Tenses:
    """The markers of tense in `calendars/tense.tsv`."""
    held: dict[str, list[str]] = {"future": [], "past": [], "noun": []}
    for row in lexicon.rows("calendars", "tense"):
        held[row["kind"]] += [forms(form)[0] for form in cells(row, "forms")]
    return Tenses(frozenset(held["future"]), frozenset(held["past"]), tuple(held["noun"]))
