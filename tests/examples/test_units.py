"""Every entry of the lexicons of numbers, units and bounds is fired by its own example."""

from __future__ import annotations

import pytest

from tawatur.annotate.numbers import numerals
from tawatur.annotate.quantities import Quantities
from tawatur.annotate.times import Times
from tawatur.lexicon import Lexicon, Row, cells
from tawatur.model.layers import Layers, QuantityMention
from tawatur.model.page import Article, Page
from tawatur.model.prose import Prose
from tawatur.model.span import Span
from tawatur.script.fold import fold, folded
from tawatur.script.prose import prose
from tawatur.script.words import words

LEXICON = Lexicon()


def sentence(text: str) -> Prose:
    return prose(Page("example", text), Article("example-1", 1, None, (Span(0, len(text)),)))


def quantities(text: str) -> list[QuantityMention]:
    held = sentence(text)
    times = tuple(Times(LEXICON)(held, Layers()))
    return list(Quantities(LEXICON)(held, Layers(times=times)))


def rows(dimension: str, name: str) -> list[Row]:
    return list(LEXICON.rows(dimension, name))


def first(row: Row) -> str:
    return row.get("singular") or row["forms"].split("|")[0]


@pytest.mark.parametrize("row", rows("units", "nouns"), ids=first)
def test_nouns(row: Row) -> None:
    (found,) = quantities(row["example"])
    assert row["unit"] in found.unit and found.value in (4, 5, 7, 8, 9, 45)


@pytest.mark.parametrize("row", rows("units", "measures"), ids=first)
def test_measures(row: Row) -> None:
    assert [(m.value, m.unit) for m in quantities(row["example"])] == [(12, row["unit"])]


@pytest.mark.parametrize("row", rows("units", "currencies"), ids=lambda row: f"{first(row)} {row['code']}")
def test_currencies(row: Row) -> None:
    assert [m.unit for m in quantities(row["example"])] == [row["code"]]


@pytest.mark.parametrize("row", rows("units", "states"), ids=lambda row: f"{row['state']} {row['side']}")
def test_states(row: Row) -> None:
    (found,) = quantities(row["example"])
    assert found.value == 12 and row["state"] in found.unit


@pytest.mark.parametrize("row", rows("bounds", "words"), ids=lambda row: f"{row['mod']} {row['side']} {row['span']}")
def test_bounds(row: Row) -> None:
    (found,) = quantities(row["example"])
    assert (found.value, found.unit, found.mod) == (40, "runner", row["mod"])
    assert any(form in found.span.of(row["example"]) for form in cells(row, "forms")) == (row["span"] == "inside")


@pytest.mark.parametrize("row", rows("numerals", "words"), ids=lambda row: f"{first(row)} {row['kind']}")
def test_number_words(row: Row) -> None:
    held = words(fold(row["example"]))
    table = numerals(LEXICON)
    kinds = {word.kind for form in held if (word := table.word(form.form))}
    assert row["kind"] in kinds and list(table.find(held, 0, len(held)))


@pytest.mark.parametrize("row", rows("units", "naming"), ids=first)
def test_naming_words(row: Row) -> None:
    assert any(form in row["example"] for form in cells(row, "forms"))
    assert "12" in row["example"] and quantities(row["example"]) == []


SMALL_WORDS = {
    "captives": [("12 جريحا", "person injured"), ("9 أسرى", "prisoner")],
    "closes": [("12", "person injured")],
    "among": [("12 عاملا", "worker injured"), ("طفلان", "child injured")],
    "others": [("12 عاملا", "worker injured"), ("3 آخرين", "worker killed")],
    "variety": [("12 قاربا", "boat"), ("3 من نوع قديم", "boat")],
    "inner": [("ثلاثة من هؤلاء الوزراء", "minister")],
    "whole": [("ستة", "district"), ("عشرة أحياء", "district")],
    "sport": [("هدفين", "goal")],
    "compares": [("3 ملايين دينار", "TND"), ("مليونين", "TND")],
    "sized": [("40 عاملا", "worker")],
    "total": [("12", "person killed")],
    "aboard": [("12 راكبا", "passenger")],
    "mass": [],
    "traps": [("12 عاملا", "worker")],
    "series": [],
    "orders": [("12 مهربا", "smuggler")],
    "single": [("نحو طن", "ton")],
    "priced": [("خمسين ألف دينار", "TND"), ("3 ملايين", "TND")],
    "illness": [("12 إصابة", "case")],
    "area": [("300م", "square metre")],
    "heat": [("37م", "degree Celsius")],
    "injuries": [("12 إصابة", "person injured")],
    "aside": [("12 عاملا", "worker killed")],
    "reached": [("414", "passenger")],
    "numbered": [("13", "fisherman")],
    "meanwhile": [("3 عمال", "worker"), ("حارسان", "guard killed")],
    "ranges": [("20 ريالا إلى 40 ريالا", "SAR")],
}


@pytest.mark.parametrize("row", rows("units", "grammar"), ids=lambda row: row["kind"])
def test_small_words(row: Row) -> None:
    assert any(folded(form) in folded(row["example"]) for form in cells(row, "forms"))
    assert [(m.span.of(row["example"]), m.unit) for m in quantities(row["example"])] == SMALL_WORDS[row["kind"]]


def test_there_are_enough_nouns() -> None:
    assert len(rows("units", "nouns")) >= 500
