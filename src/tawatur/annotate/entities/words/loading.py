"""From rows of the lexicon to the entries of the tables by which names are recognised."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from tawatur.annotate.entities.words.draft import Name
from tawatur.annotate.entities.words.tables import Body, Head, Honoured, Table, Trigger
from tawatur.lexicon import Lexicon, Row, cells
from tawatur.script.keys import bones
from tawatur.script.keys import key as sound
from tawatur.script.words import forms, learn

FILES = ("people", "places", "organisations", "outlets", "misc")
# Places and organisations of this rank are recognised in other spellings than those listed.
_HEARD = 4
_ROYAL = "royal"
# Kinds of outlet that are written for one country.
_AT_HOME = frozenset(("newspaper", "outlet"))
# Kinds of outlet are one kind to those who read mentions.
_KINDS = {"newspaper": "outlet", "broadcaster": "outlet", "magazine": "outlet"}


def common(lexicon: Lexicon) -> frozenset[str]:
    """Folded words that are no names by themselves: ordinary words, currencies, months and days."""
    path = files("tawatur.lexicon") / "data" / "names" / "common_words.txt"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    currencies = [form for row in lexicon.rows("units", "currencies") for form in cells(row, "forms")]
    months = [form for row in lexicon.rows("calendars", "words") for form in cells(row, "forms")]
    held = [line for line in (*lines, *currencies, *months) if not line.startswith("#") and " " not in line.strip()]
    learn(held)
    # على keeps its letter: see `printed.distinct`.
    return frozenset(form for line in held for form in forms(line)) | {"على"}


def names(rows: Iterable[Row]) -> Iterator[tuple[str, Name]]:
    """Every spelling of every row, Arabic and Latin, with the entry it names."""
    for row in rows:
        rank = int(row["rank"]) if row.get("rank", "").isdigit() else 0
        kind = row.get("kind", "")
        name = Name(row["label"], row["type"], _KINDS.get(kind, kind), row.get("country", ""), rank)  # type: ignore[arg-type]
        for column in ("ar", "latin"):
            for form in cells(row, column):
                yield form, name


def untitled(form: str, titles: Table[str]) -> str:
    """A person's form without the titles at its start ("الملك سلمان")."""
    words = form.split()
    while len(words) > 1:
        held = (n for n in (3, 2, 1) if len(words) > n and titles.get(forms(" ".join(words[:n]))))
        cut = next((n for n in held if n > 1 or words[0].startswith("ال")), 0)
        if not cut:
            break
        words = words[cut:]
    return " ".join(words)


def throned(written: Iterable[tuple[str, Name]], entries: Iterable[tuple[str, Name]]) -> Iterator[tuple[str, Name]]:
    """The entries, kings and princes who go by one name also with the title that makes it theirs ("الملك سلمان")."""
    for (form, name), (bare, _) in zip(written, entries, strict=True):
        yield bare, name
        if name.kind == _ROYAL and form != bare and " " not in bare:
            yield " ".join(form.split()[-2:]), name


def spelled(entries: Iterable[tuple[str, Name]]) -> Iterator[tuple[str, Name]]:
    """Every form; letters spelled out also with stops or hyphens between ("سي.إن.إن"), Korean names with a
    hyphen, places also without theirs.
    """
    for form, name in entries:
        yield form, name
        words = form.split()
        if 1 < len(words) < 6 and all(len(word) <= _LETTER for word in words):
            yield " . ".join(words), name
            yield " - ".join(words), name
        elif name.type == "GPE" and form.count("-") == 1 and len(words) == 1:
            yield form.replace("-", " "), name
        elif name.country in ("KP", "KR") and name.type == "PER" and len(words) == 3:
            yield f"{words[0]} {words[1]} - {words[2]}", name


# The name of a Latin letter in Arabic is not longer than this.
_LETTER = 4


def trimmed(
    entries: Iterable[tuple[str, Name]],
    triggers: Iterable[Row],
    nations: Iterable[str] = (),
    described: Collection[str] = (),
) -> Iterator[tuple[str, Name]]:
    """Without the forms that only put a generic noun before a listed form ("مدينة X", "حركة X" beside X), or what
    stands behind an outlet, company or club ("X البريطانية"); `nations` are the adjectives of country, `described` the
    words of bodies that an outlet may belong to: without its noun "the army's radio" is the army.
    """
    closing = frozenset(nations) | _CLOSING
    rows = reversed(list(triggers))
    outside = {f: (row["type"], row["inside"]) for row in rows for form in cells(row, "ar") for f in forms(form)[-1:]}
    held = [(forms(form), form, name) for form, name in entries]
    bare = {(key, name.label) for key, _, name in held}
    for key, form, name in held:
        sort, style = outside.get(key[0], ("", "yes")) if len(key) > 1 else ("", "yes")
        if style == "never" and (sort == "ORG") != (name.type == "ORG"):
            style = "yes"  # a directorate of health, not the district of a town
        state = len(key) > 1 and outside.get(key[1], ("", ""))[0] == "GPE"  # "إذاعة دولة كذا" is not the state
        if name.kind == "outlet" and len(key) > 1 and (state or key[1] in described):
            yield form, name
            continue
        if name.kind in _MEDIA and len(key) > 1 and key[-1] in closing and (key[:-1], name.label) in bare:
            continue
        if style == "outlet":
            style = "never" if name.kind == "outlet" else "no"
        if style == "never" or (key[0] in _STATES and name.kind == "state"):
            if key[1].isalnum():  # not ". كان" of letters spelled out
                yield " ".join(key[1:]), name
        elif not (style == "no" or (style == "al" and key[1][:2] != "ال")) or (key[1:], name.label) not in bare:
            yield form, name


_MEDIA = frozenset(("outlet", "agency", "company", "club"))
_CLOSING = frozenset(("الفضاييه", "الرسميه"))
# Before the name of a state of a federation ولاية is a generic noun.
_STATES = frozenset(("ولايه",))


def grouped(entries: Iterable[tuple[str, Name]]) -> Iterator[tuple[tuple[str, ...], tuple[Name, ...]]]:
    """Folded words -> homonyms together, best known first."""
    held: dict[tuple[str, ...], list[Name]] = {}
    for form, name in entries:
        key = forms(form)
        if key and name not in (known := held.setdefault(key, [])):
            known.append(name)
    for key, names in held.items():
        yield key, tuple(sorted(names, key=lambda n: n.rank)) if len(names) > 1 else tuple(names)


# With the word after it, it is one given name ("عبد العزيز").
_SERVANT = "عبد"


def people(
    entries: Iterable[tuple[str, Name]],
) -> tuple[dict[str, tuple[Name, ...]], dict[str, tuple[tuple[str, Name], ...]]]:
    """Last word of full names -> people, and consonant key of full names -> (form, person)."""
    surnames: dict[str, dict[Name, None]] = {}
    sounds: dict[str, list[tuple[str, Name]]] = {}
    for form, name in entries:
        held = forms(form) if name.type == "PER" else ()
        if len(held) > 1:
            if held[-2] != _SERVANT:
                surnames.setdefault(held[-1], {})[name] = None
            sounds.setdefault(sound(form), []).append((" ".join(held), name))
    return {k: tuple(v) for k, v in surnames.items()}, {k: tuple(v) for k, v in sounds.items()}


def spellings(names: Iterable[tuple[tuple[str, ...], tuple[Name, ...]]]) -> dict[str, tuple[tuple[str, Name], ...]]:
    """Consonants -> (form, place or organisation), of those that are not hardly known."""
    held: dict[str, list[tuple[str, Name]]] = {}
    for form, (name, *_) in names:
        if name.type in ("GPE", "LOC", "ORG") and name.rank <= _HEARD:
            printed = " ".join(form)
            held.setdefault(bones(printed), []).append((printed, name))
    return {key: tuple(entries) for key, entries in held.items()}


def proclitic(word: str) -> Iterator[str]:
    """A folded word as it is and with the usual proclitics ("الدوري", "والدوري", "للدوري")."""
    yield from (word, f"و{word}", f"ب{word}", f"لل{word[2:]}" if word.startswith("ال") else f"ل{word}")


def countries(rows: Iterable[Row]) -> dict[str, str]:
    """ISO code -> label, and label -> ISO code."""
    out: dict[str, str] = {}
    for row in rows:
        if row["kind"] == "country" and row.get("country"):
            out.setdefault(row["country"], row["label"])
            out.setdefault(row["label"], row["country"])
    return out


def homes(rows: Iterable[Row]) -> dict[str, str]:
    """Label -> ISO code of the country that a newspaper or portal is written for; what is broadcast goes everywhere."""
    return {row["label"]: row["country"] for row in rows if row["kind"] in _AT_HOME and row["country"]}


def definite(phrase: str) -> str:
    """A phrase with the article before each of its words."""
    return " ".join(f"ال{word}" for word in phrase.split())


def classed(rows: Iterable[Row], column: str) -> Iterator[tuple[str, str]]:
    """Every Arabic form of every row with what stands in one of its columns."""
    for row in rows:
        for form in cells(row, "ar"):
            yield form, row[column]


def bodies(table: dict[str, Any]) -> Iterator[tuple[Body, list[str]]]:
    """The kinds of bodies that countries have, each with its Arabic forms."""
    for name, held in table.items():
        if isinstance(held, dict):
            alone = held.get("alone", [])
            spelt = _spelt(held["ar"])
            forms_alone = frozenset(forms(form) for form in (_spelt(alone) if isinstance(alone, list) else spelt))
            home = alone if isinstance(alone, str) else ""
            yield Body(name, held.get("type", "ORG"), held["kind"], held["nominal"], held["label"], forms_alone, home,
                       held.get("by_country", {})), spelt  # fmt: skip


def _spelt(held: list[str]) -> list[str]:
    """Forms of bodies, those of a ministry also with two letters exchanged, as they are often typed."""
    return [*held, *(form.replace("وزارة", "وزراة") for form in held if form.startswith("وزارة"))]


def titles(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Every form of an office, by the kind of its role, then the titles, which say more on style."""
    styles = {"title": "address", "rank": "rank", "profession": "profession", "religious": "address"}
    for row in lexicon.rows("offices", "roles"):
        for form in cells(row, "ar"):
            yield form, styles.get(row["kind"], "office")
    yield from classed(lexicon.rows("titles", "titles"), "class")


def heads(rows: Iterable[Row]) -> Iterator[tuple[str, Head]]:
    """Every head noun of organisations with its English, its kind, and whether it has the article."""
    for row in rows:
        for form in cells(row, "ar"):
            yield form, Head(row["english"], row["kind"], form.startswith("ال"))


def paired(rows: Iterable[Row], listed: Table[tuple[Name, ...]]) -> Iterator[tuple[tuple[str, str], Name]]:
    """(A word, the word beside it) -> the best known of the name in full."""
    for row in rows:
        (name, *_) = listed.get(forms(row["name"])) or ()
        for beside in cells(row, "beside"):
            yield ("".join(forms(row["ar"])), "".join(forms(beside))), name


def honours(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Every title of those after whom things are called, with its English."""
    for row in rows:
        if row["class"] == "title":
            for form in cells(row, "ar"):
                yield "".join(forms(form)), row["english"]


def honoured(rows: Iterable[Row]) -> Iterator[tuple[str, Honoured]]:
    """Every noun of what is called after kings and princes, with what it makes of the name."""
    for row in rows:
        if row["class"] != "title":
            for form in cells(row, "ar"):
                held = Honoured(row["class"], row["kind"], row["english"], row["purpose"] == "1")  # type: ignore[arg-type]
                yield "".join(forms(form)), held


def triggers(rows: Iterable[Row]) -> Iterator[tuple[str, Trigger]]:
    """Every noun that stands before names with what it makes of them."""
    for row in reversed(list(rows)):  # where a noun stands twice, the first row holds
        for form in cells(row, "ar"):
            yield form, Trigger(row["type"], row["kind"], row["inside"])  # type: ignore[arg-type]


_COMPOUND = "عبد"


def units(rows: Sequence[Row]) -> dict[str, int]:
    """Folded name part -> how many people carry it, as given name or surname."""
    learn(row["unit"] for row in rows)
    out: dict[str, int] = {}
    for row in rows:
        count = int(row["n_given"]) + int(row["n_surname"])
        held = forms(row["unit"])
        written = (*held, "".join(held)) if held[0] == _COMPOUND else held  # "عبدالفتاح" too
        for form in written:
            out[form] = max(out.get(form, 0), count)
    return out


_CLUSTERS = Path(__file__).with_name("clusters.tsv")


def only_names(lexicon: Lexicon) -> frozenset[str]:
    """Folded words that news uses often and that are names and nothing else."""
    return frozenset(form for row in lexicon.rows("titles", "only_names") for form in forms(row["ar"]))


@cache
def clusters(path: Path = _CLUSTERS) -> dict[str, tuple[str, str]]:
    """Word -> (coarse, fine) cluster, for words that news uses often; empty without the file."""
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines()[1:])
    return {word: (coarse, fine) for word, coarse, fine in rows}
