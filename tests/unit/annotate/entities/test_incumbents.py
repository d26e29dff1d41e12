"""Surnames alone that mean who holds an office on the day, in sentences made for this test."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur

from .conftest import Read

NOW, THEN = date(2026, 2, 1), date(2015, 7, 20)


def people(read: Read, text: str, **more: object) -> list[tuple[str, str | None]]:
    return [(printed, mention.entity) for printed, mention in read(text, **more) if mention.type == "PER"]


@pytest.mark.parametrize(("day", "who"), [(NOW, "Nawaf Salam"), (THEN, "Tammam Salam")])
def test_who_speaks_is_who_holds_an_office_then(read: Read, day: date, who: str) -> None:
    assert people(read, "وقال سلام إن الطريق مفتوح أمام لبنان.", day=day) == [("سلام", who)]


def test_a_headline_names_its_speaker_before_a_colon(read: Read) -> None:
    assert people(read, "عاد الهدوء إلى لبنان أمس.", day=NOW, title="عون: الطريق مفتوح") == [("عون", "Joseph Aoun")]


@pytest.mark.parametrize(
    "text",
    [
        "وقال سلام إن الطريق مفتوح أمام كارنوفيا.",  # another country
        "يرى الناس في لبنان بعد سلام طويل أن الطريق مفتوح.",
        "وطلب لبنان عون الدول على أن يعيد بناء الجسر.",
    ],
)
def test_a_word_is_nobody_where_nothing_says_so(read: Read, text: str) -> None:
    assert people(read, text, day=NOW) == []


def test_without_a_day_nobody_is_meant(read: Read) -> None:
    assert people(read, "وقال سلام إن الطريق مفتوح أمام لبنان.", day=None) == []


def test_a_listed_surname_is_its_bearer_in_office(read: Read) -> None:
    text = "وقال الزنداني إن اليمن بحاجة إلى جسر."
    assert people(read, text, day=NOW) == [("الزنداني", "Shaya Mohsin al-Zindani")]
    assert people(read, text, day=THEN) == [("الزنداني", "Abdul Majeed al-Zindani")]


def test_a_name_of_nobodys_is_found_again(read: Read) -> None:
    text = "وأكد العليمي أن الطريق في اليمن مفتوح. وشكر السكان العليمي على ذلك."
    assert people(read, text, day=NOW) == [("العليمي", "Rashad al-Alimi")] * 2


def test_who_is_named_in_full_on_the_page_is_meant_though_a_namesake_holds_an_office(read: Read) -> None:
    text = "أكد المشرف على المركز عبدالله الربيعة أن الحملة مستمرة في السعودية. وقال الربيعة إن المركز يعمل."
    held = read(text, day=date(2015, 7, 22))
    assert dict(held)["الربيعة"].entity == dict(held)["عبدالله الربيعة"].entity == "Abdullah Al Rabeeah"


def test_who_heads_a_mission_in_a_country_is_not_its_president() -> None:
    text = "وقالت رئيسة بعثة اللجنة في فرنسا إن الماء قليل، وأضافت أن البعثة باقية."
    (article,) = tawatur.read(text, published=date(2026, 4, 18)).articles
    assert "Emmanuel Macron" not in {m.entity for m in article.layers.entities}
