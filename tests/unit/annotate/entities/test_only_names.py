"""Words that news uses often and that are names all the same."""

from __future__ import annotations

import pytest

import tawatur
from tawatur.lexicon import Lexicon

ROWS = Lexicon().rows("titles", "only_names")


@pytest.mark.parametrize("row", ROWS, ids=[row["ar"] for row in ROWS])
def test_a_name_is_read_wherever_it_stands(row: dict[str, str]) -> None:
    """Though nothing else in the article is of its country."""
    page = tawatur.read(f"أخبار متفرقة من أماكن عدة\n\n{row['example']}.\n")
    read = [page.printed(m.span) for a in page.articles for m in a.layers.entities]
    assert any(row["ar"] in name for name in read), read


@pytest.mark.parametrize("text", ["قالت شركة بوتاس التركية إن الضخ توقف.", "ينتج المصنع نترات بوتاس للزراعة."])
def test_potash_and_a_pipeline_company_are_no_racing_driver(text: str) -> None:
    """Whose family name is written alike; with his own name before it he is read."""
    page = tawatur.read(f"أخبار متفرقة من أماكن عدة\n\n{text}\n")
    assert all(m.type != "PER" for a in page.articles for m in a.layers.entities)
    page = tawatur.read("فاز فالتيري بوتاس بالسباق أمس. وقال بوتاس إن السيارة كانت سريعة.\n")
    assert [m.entity for a in page.articles for m in a.layers.entities] == ["Valtteri Bottas"] * 2
