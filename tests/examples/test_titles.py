"""Every row of the title lexicon is fired by its example, and no form stands in a row in vain."""

from __future__ import annotations

import pytest

from tawatur.annotate.entities import Entities
from tawatur.annotate.entities.words.vocabulary import Vocabulary, vocabulary
from tawatur.lexicon import Lexicon, Row, cells
from tawatur.model.layers import EntityMention, Layers
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.fold import folded
from tawatur.script.prose import prose
from tawatur.script.words import forms, readings

LEXICON = Lexicon()
FILES = ("titles", "sports", "qualifiers", "portfolios", "particles", "triggers", "heads", "metonyms", "traps", "calls")
FILES += ("letters", "works", "honours", "homographs", "eulogies", "pairs", "behind")
ROWS = [
    pytest.param(name, row, id=f"{name}: {row['ar'][:20]}") for name in FILES for row in LEXICON.rows("titles", name)
]
BODIES = [(k, v) for k, v in LEXICON.table("titles", "bodies").items() if isinstance(v, dict)]


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    return vocabulary(LEXICON)


@pytest.fixture(scope="module")
def entities() -> Entities:
    return Entities(LEXICON)


def mentions(entities: Entities, text: str) -> list[EntityMention]:
    page = Page("x", text)
    return list(entities(prose(page, Article("a", 1, None, (Span(0, len(text)),))), Layers()))


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_the_example_holds_a_form_of_its_row(name: str, row: Row) -> None:
    held = [reading.stem for form in forms(row["example"]) for reading in readings(form)]
    words = " ".join(folded(row["example"]).split())
    assert any(folded(form) in words or folded(form) in held for form in cells(row, "ar")), row["example"]


@pytest.mark.parametrize("row", LEXICON.rows("titles", "titles"), ids=lambda row: row["example"])
def test_a_title_before_a_name_is_read_as_its_role(entities: Entities, row: Row) -> None:
    text = row["example"]
    people = [m for m in mentions(entities, text) if m.type == "PER" and not m.nominal]
    assert [m.span.of(text) for m in people] == ["سالم الحمداني"]
    assert people[0].role is not None


@pytest.mark.parametrize("row", LEXICON.rows("titles", "portfolios"), ids=lambda row: row["field"])
def test_a_field_belongs_to_the_role(entities: Entities, row: Row) -> None:
    text = row["example"]
    (person,) = (m for m in mentions(entities, text) if m.type == "PER")
    assert person.role is not None and person.role.of(text) == text.removesuffix(" سالم الحمداني")


@pytest.mark.parametrize("row", LEXICON.rows("titles", "letters"), ids=lambda row: row["letter"])
def test_letters_spell_an_abbreviation(entities: Entities, row: Row) -> None:
    held = [m.entity or "" for m in mentions(entities, row["example"]) if m.made_by.rule == "initials"]
    assert len(held) == 1 and row["letter"] in held[0] and len(held[0]) == 3


@pytest.mark.parametrize("row", LEXICON.rows("titles", "works"), ids=lambda row: row["example"])
def test_a_quoted_name_behind_a_work_is_a_thing(entities: Entities, row: Row) -> None:
    type_ = "ORG" if row["class"] in ("body", "outlet", "share") else "MISC"
    (thing,) = (m for m in mentions(entities, row["example"]) if m.type == type_)
    assert f"«{thing.span.of(row['example'])}»" in row["example"]


@pytest.mark.parametrize("row", LEXICON.rows("titles", "honours"), ids=lambda row: row["example"])
def test_what_is_called_after_a_king_is_one_name(entities: Entities, row: Row) -> None:
    (thing,) = (m for m in mentions(entities, row["example"]) if m.made_by.rule == "honours")
    assert (thing.type == row["class"] or row["class"] == "title") and row["english"] in (thing.entity or "")


@pytest.mark.parametrize("row", LEXICON.rows("titles", "homographs"), ids=lambda row: row["ar"])
def test_an_ordinary_word_is_a_name_in_the_company_of_its_country(entities: Entities, row: Row) -> None:
    named = {m.span.of(row["example"]) for m in mentions(entities, row["example"])}
    assert row["ar"] in named
    assert not mentions(entities, row["silent"])


@pytest.mark.parametrize("row", LEXICON.rows("titles", "pairs"), ids=lambda row: row["ar"])
def test_a_word_is_a_name_beside_another(entities: Entities, row: Row) -> None:
    held = [m for m in mentions(entities, row["example"]) if m.made_by.rule == "pair"]
    assert row["ar"] in {m.span.of(row["example"]) for m in held}
    assert not any(m.made_by.rule == "pair" for m in mentions(entities, row["silent"]))


@pytest.mark.parametrize("row", LEXICON.rows("titles", "behind"), ids=lambda row: row["ar"])
def test_a_word_is_a_name_behind_a_noun(entities: Entities, row: Row) -> None:
    held = [m.span.of(row["example"]) for m in mentions(entities, row["example"]) if m.made_by.rule == "behind"]
    assert held in ([row["ar"]], [f"ل{row['ar'][2:]}"])  # "للشرعية" is the noun from its second ل on
    assert not any(m.made_by.rule == "behind" for m in mentions(entities, row["silent"]))


@pytest.mark.parametrize("row", LEXICON.rows("titles", "eulogies"), ids=lambda row: row["ar"][:20])
def test_a_eulogy_is_no_part_of_the_name(entities: Entities, row: Row) -> None:
    assert [m.span.of(row["example"]) for m in mentions(entities, row["example"])] == ["سالم بن ناصر"]


@pytest.mark.parametrize("row", LEXICON.rows("titles", "heads"), ids=lambda row: row["example"])
def test_a_head_noun_begins_an_organisation(entities: Entities, row: Row) -> None:
    text = row["example"]
    starts = tuple(folded(form) for form in cells(row, "ar"))
    type_ = "MISC" if row["kind"] == "event" else "ORG"
    held = [m for m in mentions(entities, text) if m.type == type_]
    assert any(folded(m.span.of(text)).startswith(starts) for m in held), [m.span.of(text) for m in held]


@pytest.mark.parametrize(("name", "body"), BODIES, ids=[name for name, _ in BODIES])
def test_a_body_is_read_with_its_country(entities: Entities, name: str, body: dict[str, object]) -> None:
    text = str(body["example"])
    assert any(m.made_by.rule == f"body:{name}" for m in mentions(entities, text)), text


def test_every_form_can_be_looked_up(known: Vocabulary) -> None:
    for name, table in (("titles", known.titles), ("qualifiers", known.qualifiers), ("portfolios", known.portfolios)):
        for row in LEXICON.rows("titles", name):
            for form in cells(row, "ar"):
                assert table.get(forms(form)), f"{name}: {form}"


def test_by_country_labels_name_known_countries(known: Vocabulary) -> None:
    nations = {row["country"] for row in LEXICON.rows("names", "nationalities")} | set(known.countries)
    for name, body in BODIES:
        for country in body.get("by_country", {}):
            assert country in nations, f"{name}: {country}"


@pytest.mark.parametrize("kind", ["words", "beginnings"])
def test_a_class_of_words_holds_each_word_once(kind: str) -> None:
    for name, words in LEXICON.table("titles", "classes")[kind].items():
        held = [forms(word) for word in words]
        assert all(len(form) == 1 for form in held) and len(set(held)) == len(held), name
