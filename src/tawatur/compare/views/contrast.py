"""How two sentences differ: what both say, what only one says, and what of that is opposed.

Words are compared by stems and by their consonants, so that هبوط and تهبط are one word. What stands on one side only
is looked up among opposites (`compare/opposites.tsv`), words that take back (`compare/stance.toml`), numbers and
countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from math import sqrt

from tawatur.compare.ground.consonants import bare
from tawatur.lexicon import Lexicon, cells
from tawatur.script.fold import fold
from tawatur.script.numerals import Numerals
from tawatur.script.phrases import Phrases
from tawatur.script.stems import stem
from tawatur.script.words import forms, readings, words

# A longer run in place of another is another sentence.
_SWAPPED = 2
CLASSES = ("negation", "denial", "failure", "plan", "concession", "question")
_SMALL = frozenset(
    forms("في من على إلى عن مع أن إن التي الذي ما هو هي كان قد و أو ثم هذا هذه ذلك تلك بين كما حول منذ حتى")
)


@dataclass(frozen=True, slots=True)
class Opposites:
    """Which words stand against which, by their consonants."""

    sides: dict[str, frozenset[tuple[int, int]]]

    def opposed(self, a: str, b: str) -> bool:
        """Whether two words (forms) stand on the two sides of one row."""
        there = self._of(b)
        return any((row, 1 - side) in there for row, side in self._of(a))

    def _of(self, form: str) -> frozenset[tuple[int, int]]:
        for name in variants(form):
            if name in self.sides:
                return self.sides[name]
        return frozenset()


@lru_cache(maxsize=1 << 16)
def variants(form: str) -> tuple[str, ...]:
    """The keys by which a word is looked up, the most exact first."""
    stems = dict.fromkeys(reading.stem.removeprefix("ال") for reading in readings(form))
    return (*stems, *dict.fromkeys("=" + bare(name) for name in stems if len(bare(name)) > 2))


@cache
def opposites(lexicon: Lexicon) -> Opposites:
    """The opposites of a lexicon."""
    held: dict[str, set[tuple[int, int]]] = {}
    for row, entry in enumerate(lexicon.rows("compare", "opposites")):
        for side, column in enumerate(("one", "other")):
            for text in cells(entry, column):
                form = forms(text)[-1]
                for name in (form.removeprefix("ال"), "=" + bare(form)):
                    if len(name) > 2:
                        held.setdefault(name, set()).add((row, side))
    return Opposites({name: frozenset(found) for name, found in held.items()})


@cache
def classes(lexicon: Lexicon) -> Phrases[str]:
    """The words of `compare/stance.toml` with their class."""
    table = lexicon.table("compare", "stance")
    return Phrases((text, entry["name"]) for entry in table["class"] for text in entry["words"])


@cache
def countries(lexicon: Lexicon) -> dict[str, str]:
    """Folded single words that name a country, its capital or its people, with its ISO code."""
    out: dict[str, str] = {}
    for row in lexicon.rows("names", "places"):
        if row["kind"] in ("country", "capital"):
            for text in cells(row, "ar"):
                if len(form := forms(text)) == 1:
                    out.setdefault(form[0].removeprefix("ال"), row["country"])
    for row in lexicon.rows("names", "nationalities"):
        for text in cells(row, "ar"):
            out.setdefault(forms(text)[0], row["iso"])
    return out


@cache
def numerals(lexicon: Lexicon) -> Numerals:
    """The numerals of a lexicon."""
    return Numerals((cells(r, "forms"), r["kind"], r["value"]) for r in lexicon.rows("numerals", "words"))


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence as it is compared: its telling words (forms and consonants), classes, numbers, countries."""

    forms: tuple[str, ...]
    keys: tuple[str, ...]
    classes: frozenset[str]
    numbers: frozenset[float]
    countries: frozenset[str]
    text: str


@lru_cache(maxsize=4096)
def said(text: str, lexicon: Lexicon) -> Said:
    """A sentence as it is compared."""
    held = words(fold(text))
    kept = [word.form for word in held if word.kind in ("arabic", "latin") and word.form not in _SMALL]
    found = frozenset(match.value for match in classes(lexicon).find(held, 0, len(held)))
    values = frozenset(float(n.value) for n in numerals(lexicon).find(held, 0, len(held)) if n.kind != "one")
    known = countries(lexicon)
    lands = frozenset(c for form in kept for name in variants(form) if (c := known.get(name)))
    return Said(tuple(kept), tuple(map(bare, kept)), found, values, lands, " ".join(w.form for w in held))


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two sentences side by side: `shared` pairs of places, `left` and `right` places that only one has."""

    one: Said
    other: Said
    shared: tuple[tuple[int, int], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    opposed: tuple[tuple[int, int], ...]


def contrast(a: str, b: str, lexicon: Lexicon) -> Contrast:
    """Set two sentences side by side."""
    one, other = said(a, lexicon), said(b, lexicon)
    free = list(range(len(other.keys)))
    shared = []
    for i, key in enumerate(one.keys):
        same = [j for j in free if other.keys[j] == key or stem(other.forms[j]) == stem(one.forms[i])]
        if same:
            j = min(same, key=lambda j: (other.forms[j] != one.forms[i], abs(i - j)))
            shared.append((i, j))
            free.remove(j)
    taken = {i for i, _ in shared}
    left = tuple(i for i in range(len(one.keys)) if i not in taken)
    known = opposites(lexicon)
    opposed = tuple((i, j) for i in left for j in free if known.opposed(one.forms[i], other.forms[j]))
    return Contrast(one, other, tuple(shared), left, tuple(free), opposed)


def replaced(c: Contrast) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Runs of words that stand in the same place of both sentences: (first, last) of each."""
    matcher = SequenceMatcher(None, c.one.keys, c.other.keys, autojunk=False)
    return [((a, b), (x, y)) for what, a, b, x, y in matcher.get_opcodes() if what == "replace"]


def features(c: Contrast) -> Iterator[tuple[str, float]]:
    """The figures that tell agreement from contradiction."""
    one, other = c.one, c.other
    m, n, k = len(one.keys), len(other.keys), len(c.shared)
    yield "words left", m
    yield "words right", n
    yield "ratio", m / max(n, 1)
    yield "left alone", len(c.left)
    yield "right alone", len(c.right)
    yield "jaccard", k / max(m + n - k, 1)
    yield "of left", k / max(m, 1)
    yield "of right", k / max(n, 1)
    yield "same form", sum(one.forms[i] == other.forms[j] for i, j in c.shared) / max(k, 1)
    yield "letters", _letters(one.text, other.text)
    yield "run", _run(one.keys, other.keys)
    pairs = [j for _, j in c.shared]
    turns = sum(pairs[x] > pairs[y] for x in range(k) for y in range(x + 1, k))
    yield "turned", turns / max(k * (k - 1) / 2, 1)
    yield "first", float((0, 0) in c.shared)
    yield "last", float((m - 1, n - 1) in c.shared)
    yield "opposed", len(c.opposed)
    yield "opposed share", len(c.opposed) / max(min(len(c.left), len(c.right)), 1)
    runs = replaced(c)
    yield "replaced", len(runs)
    yield "replaced one", sum(b - a == 1 and y - x == 1 for (a, b), (x, y) in runs)
    for name in CLASSES:
        yield f"{name} left", float(name in one.classes and name not in other.classes)
        yield f"{name} right", float(name in other.classes and name not in one.classes)
        yield f"{name} both", float(name in other.classes and name in one.classes)
    for name, a, b in (("numbers", one.numbers, other.numbers), ("countries", one.countries, other.countries)):
        yield f"{name} shared", len(a & b)
        yield f"{name} left", len(a - b)
        yield f"{name} right", len(b - a)
        yield f"{name} apart", float(bool(a - b) and bool(b - a))


def _letters(a: str, b: str) -> float:
    one, other = _grams(a), _grams(b)
    both = sum(min(x, other.get(g, 0)) for g, x in one.items())
    return both / max(sqrt(sum(one.values()) * sum(other.values())), 1)


@lru_cache(maxsize=4096)
def _grams(text: str) -> dict[str, int]:
    out: dict[str, int] = {}
    for n in range(len(text) - 2):
        out[text[n : n + 3]] = out.get(text[n : n + 3], 0) + 1
    return out


def _run(a: Sequence[str], b: Sequence[str]) -> float:
    found = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    return found.size / max(min(len(a), len(b)), 1)


def terms(c: Contrast) -> Iterator[str]:
    """What stands on one side only, as terms to be weighed: "<" left, ">" right, "~" one in place of the other."""
    yield from sorted({f"<{c.one.keys[i]}" for i in c.left} | {f">{c.other.keys[j]}" for j in c.right})
    found = set()
    for (first, last), (start, end) in replaced(c):
        if max(last - first, end - start) <= _SWAPPED:
            found |= {tuple(sorted((a, b))) for a in c.one.keys[first:last] for b in c.other.keys[start:end]}
    yield from (f"~{a}~{b}" for a, b in sorted(found))
