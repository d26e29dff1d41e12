"""Sides: to which country bodies belong, by lists and by their labels."""

from __future__ import annotations

import pytest

from tawatur.compare.ground.sides import bodies, listed, sides, states
from tawatur.lexicon import Lexicon

from .build import Draw


@pytest.mark.parametrize(
    ("label", "side"),
    [
        ("Ministry of Foreign Affairs (United Arab Emirates)", "United Arab Emirates"),
        ("Ministry of Health (Lebanon)", "Lebanon"),
        ("Government of Finland", "Finland"),
        ("Government of the United States", "United States"),
        ("Fishermen of the Coast", "Fishermen of the Coast"),
    ],
)
def test_a_label_names_its_country_in_brackets_or_behind_of(label: str, side: str) -> None:
    draw = Draw("أعلنت الوزارة التبادل.").event("التبادل", "AGREE", actors=[label])
    assert sides([draw.report()], Lexicon())[label] == side


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("السفير اليمني السابق في سورية", "Yemen"),
        ("الوزيرة الفنلندية", "Finland"),
        ("سفير البلاد لدى اليمن", "Sami Nour"),
        ("وزير المالية", "Sami Nour"),
    ],
)
def test_where_an_ambassador_serves_is_not_his_side(title: str, side: str) -> None:
    draw = Draw(f"قال {title} سامي نور إن السد سليم.").entity("سامي نور", "Sami Nour", "PER", role=title)
    assert sides([draw.report()], Lexicon())["Sami Nour"] == side


def test_who_heads_a_body_between_states_speaks_for_it_until_another_office_is_his() -> None:
    draw = Draw("قال غوتيريش إن الهدنة صامدة.").entity("غوتيريش", "António Guterres", "PER")
    assert sides([draw.report()], Lexicon())["António Guterres"] == "United Nations"
    assert "United Nations" not in states(Lexicon())


@pytest.mark.parametrize(
    ("label", "side"),
    [("Rapid Support Forces", "Rapid Support Forces"), ("Sudanese Armed Forces", "Sudan"), ("Houthis", "Houthis")],
)
def test_who_fights_on_his_own_account_is_no_part_of_his_countrys_side(label: str, side: str) -> None:
    draw = Draw("أعلنت الجماعة الهدنة.").event("الهدنة", "RETREAT", actors=[label])
    assert sides([draw.report()], Lexicon())[label] == side


@pytest.mark.parametrize("row", Lexicon().rows("compare", "wings"), ids=lambda row: row["group"])
def test_wings_fire_on_their_example(row: dict[str, str]) -> None:
    (named,) = [name for name in listed(Lexicon()) if name["label"] == row["group"]]
    assert any(spelling in row["example"] for spelling in named["ar"].split("|"))
    draw = Draw(row["example"]).event(row["example"].split()[0], "AGREE", actors=[row["group"]])
    assert sides([draw.report()], Lexicon())[row["group"]] == row["side"]


def test_who_is_sent_by_the_united_nations_speaks_for_them() -> None:
    draw = Draw("قال غروندبرغ إن الهدنة صامدة.").entity("غروندبرغ", "Hans Grundberg", "PER")
    assert sides([draw.report()], Lexicon())["Hans Grundberg"] == "United Nations"
    assert bodies(Lexicon())["Hans Grundberg"] == "United Nations"


@pytest.mark.parametrize("person", ["Al-Fateh Qurashi", "Mohamed Hamdan Dagalo"])
def test_who_leads_or_speaks_for_rebels_is_no_part_of_his_countrys_side(person: str) -> None:
    draw = Draw("قال القائد إن الهدنة صامدة.").entity("القائد", person, "PER")
    assert sides([draw.report()], Lexicon())[person] == "Rapid Support Forces"
