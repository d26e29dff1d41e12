"""The name lists are well formed, and what one file says of another holds."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "src/tawatur/lexicon/data"
TYPES = {"people": {"PER"}, "places": {"GPE", "LOC"}, "organisations": {"ORG"}, "outlets": {"ORG"}, "misc": {"MISC"}}
FLOORS = {"people": 3000, "places": 10_000, "organisations": 1500, "outlets": 300, "misc": 250}
SOURCES = {"hand", "arwikicats", "wikidata-names", "geonames", "babel"}
DATE = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?")
KINDS_OF_NAMES = sorted(TYPES)


@cache
def table(name: str) -> list[dict[str, str]]:
    header, *lines = (DATA / name).read_text("utf-8").splitlines()
    columns = header.split("\t")
    rows = [line.split("\t") for line in lines]
    assert all(len(row) == len(columns) for row in rows), name
    return [dict(zip(columns, row, strict=True)) for row in rows]


@pytest.mark.parametrize("name", KINDS_OF_NAMES)
def test_rows_are_well_formed(name: str) -> None:
    rows = table(f"names/{name}.tsv")
    assert len(rows) >= FLOORS[name]
    for row in rows:
        assert row["type"] in TYPES[name], row
        assert row["source"] in SOURCES, row
        assert re.fullmatch("[1-5]", row["rank"]), row
        assert re.fullmatch("(?:[A-Z]{2}(?:-[A-Z]{3})?)?", row["country"]), row
        assert row["label"] == row["label"].strip() != "", row
        assert row["kind"], row


@pytest.mark.parametrize("name", KINDS_OF_NAMES)
def test_spellings_are_arabic_trimmed_and_not_repeated(name: str) -> None:
    for row in table(f"names/{name}.tsv"):
        spellings = row["ar"].split("|")
        assert len(set(spellings)) == len(spellings), row
        for spelling in spellings:
            assert spelling == " ".join(spelling.split()) != "", row
            assert re.search("[\u0621-\u064a]", spelling) or re.search(r"\w", spelling), row


@pytest.mark.parametrize("name", KINDS_OF_NAMES)
def test_labels_are_sorted_and_named_once(name: str) -> None:
    labels = [row["label"] for row in table(f"names/{name}.tsv")]
    assert labels == sorted(labels)
    assert [label for label, n in Counter(labels).items() if n > 1] == []


@pytest.mark.parametrize("name", ["english", "glosses", "latin"])
def test_words_put_into_english_are_sorted_and_stand_once(name: str) -> None:
    words = [row["ar"] for row in table(f"titles/{name}.tsv")]
    assert words == sorted(set(words))


def test_no_label_is_both_person_and_body() -> None:
    people = {row["label"] for row in table("names/people.tsv")}
    others = {row["label"] for name in ("organisations", "outlets") for row in table(f"names/{name}.tsv")}
    assert people & others == set()


def test_holders_point_to_known_people_bodies_and_roles() -> None:
    people = {row["label"] for row in table("names/people.tsv")}
    bodies = {row["label"] for name in ("places", "organisations", "outlets") for row in table(f"names/{name}.tsv")}
    roles = {row["role"] for row in table("offices/roles.tsv")}
    for row in table("offices/holders.tsv"):
        assert row["person"] in people, row
        assert row["body"] in bodies, row
        assert row["role"] in roles, row
        assert DATE.fullmatch(row["from"]) and row["from"], row
        assert DATE.fullmatch(row["to"]), row
        assert not row["to"] or row["from"] <= row["to"], row


def test_one_head_of_government_at_a_time() -> None:
    terms: dict[str, list[tuple[str, str]]] = {}
    for row in table("offices/holders.tsv"):
        if row["role"] == "head-of-government":
            terms.setdefault(row["body"], []).append((row["from"], row["to"] or "9999"))
    for body, spans in terms.items():
        spans.sort()
        assert all(end <= begin for (_, end), (begin, _) in pairwise(spans)), (body, spans)


def test_roles_have_a_name_and_are_unique() -> None:
    rows = table("offices/roles.tsv")
    assert len({row["role"] for row in rows}) == len(rows)
    assert all(row["ar"] and row["scope"] and row["kind"] for row in rows)


def test_nationalities_carry_feminine_and_plural() -> None:
    forms = {row["country"]: row["ar"].split("|") for row in table("names/nationalities.tsv")}
    assert {"أوكراني", "أوكرانية", "أوكرانيون", "أوكرانيين", "أوكرانيات"} <= set(forms["Ukraine"])
    assert {"روس", "روسية"} <= set(forms["Russia"])
    assert not [country for country, words in forms.items() if any(w.startswith("ال") and w != "ألماني" for w in words)]


def test_units_are_spelled_and_most_are_counted() -> None:
    rows = table("names/units.tsv")
    assert len(rows) <= 30_000
    assert all(row["latin"] for row in rows)
    assert sum(int(row["n_given"]) + int(row["n_surname"]) > 0 for row in rows) > 0.9 * len(rows)


def test_words_of_every_day_are_held_back_but_capitals_are_not() -> None:
    words = set((DATA / "names/common_words.txt").read_text("utf-8").split())
    assert {"حرب", "السلام", "يوم", "علي"} <= words
    assert not {"بغداد", "القدس", "دمشق", "بيروت", "ترامب"} & words


def test_files_stay_small() -> None:
    assert sum(p.stat().st_size for folder in ("names", "offices") for p in (DATA / folder).iterdir()) < 4_000_000
