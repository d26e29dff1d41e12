"""Words as the search knows them: folded, without proclitics and endings; and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from tawatur.model.span import Span
from tawatur.model.view import View
from tawatur.script.fold import fold
from tawatur.script.stems import core, stem, stemmed
from tawatur.script.words import plain, plain_forms, words

_ARTICLES = ("al", "el")  # as in al-Hardani: Arabic writes it into the word
_COMMON = 2  # a stem shorter than this carries nothing


@dataclass(frozen=True, slots=True)
class Asked:
    """Words asked for: for each of them its stems, one a spelling; any of them answers it.

    `others` are the spellings that were not typed, as words.
    """

    words: tuple[tuple[str, ...], ...] = ()
    others: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def query(self) -> str:
        """The full-text query that asks for all the words; "" where there are none."""
        return " AND ".join(
            f"({' OR '.join(map(_quoted, spelled))})" if len(spelled) > 1 else _quoted(spelled[0])
            for spelled in self.words
        )

    @property
    def stems(self) -> frozenset[str]:
        """All stems that answer."""
        return frozenset(held for spelled in self.words for held in spelled)


def parse(asked: str | Asked, spellings: Callable[[str], Iterable[str]] = lambda form: ()) -> Asked:
    """The words of what somebody typed; `spellings` gives other spellings of a folded word."""
    if isinstance(asked, Asked):
        return asked
    out, others = [], list[str]()
    read = [word for word in words(fold(asked)) if word.kind != "mark"]
    for word in read:
        if word.form not in _ARTICLES or len(read) == 1:
            spelled = list(spellings(word.form))
            others += spelled
            found = (stem(word.form), *map(stem, spelled))
            out.append(tuple(dict.fromkeys(held for held in found if len(held) >= _COMMON)))
    return Asked(tuple(dict.fromkeys(filter(None, out))), tuple(dict.fromkeys(others)))


def stems(view: View, spans: Iterable[Span]) -> str:
    """The stems of the words of some spans of a text, in order, parted by spaces: what the full-text index holds."""
    return " ".join(stemmed(chain.from_iterable(plain_forms(view, view.folded(span)) for span in spans)))


def query(asked: str | Asked) -> str:
    """A full-text query that asks for all the words of `asked`; "" when it holds none."""
    return parse(asked).query


def hits(text: str, asked: str | Asked, within: Span | None = None) -> list[Span]:
    """The raw spans of the words of a text that share a stem with the words asked for."""
    first, last = within or (0, len(text))
    view = fold(text[first:last])
    raw = (view.raw(*held) for held, _ in places(view, Span(0, len(view.text)), parse(asked).stems))
    return [Span(first + start, first + end) for start, end in raw]


def places(view: View, within: Span, wanted: frozenset[str]) -> list[tuple[Span, str]]:
    """The words of a folded stretch that have one of some stems: their folded spans, each with its stem.

    Only what holds the core of such a stem is read at all.
    """
    text, out, end = view.text, list[tuple[Span, str]](), within.start
    for found in _cores(wanted).finditer(text, within.start, within.end) if wanted else ():
        if found.start() < end:
            continue
        start, end = found.span()
        while start > within.start and not text[start - 1].isspace():
            start -= 1
        while end < within.end and not text[end].isspace():
            end += 1
        for word in plain(view, Span(start, end)):
            if (kept := stem(word.group())) in wanted:
                out.append((Span(*word.span()), kept))
    return out


@lru_cache(maxsize=1 << 8)
def _cores(wanted: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(held) for held in sorted(set(map(core, wanted)))))


def _quoted(held: str) -> str:
    return f'"{held}"'
