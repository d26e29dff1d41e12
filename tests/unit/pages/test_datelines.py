"""Datelines that have a line of their own, and the head of a text with its outlet, day and hour on its first line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import tawatur
from tawatur.lexicon import Lexicon
from tawatur.model.page import Page

NAMES = """label\ttype\tkind\tar\tlatin\tcountry\trank\tsource\thost
Breeze News\tORG\tagency\tنسيم نيوز\tBreeze News\tXX\t3\ttest\t
"""
FIRST = "افتتحت وزارة الري في سلمار سدا جديدا يروي سهول الشمال كلها، وقال الوزير إن العمل استمر ثلاث سنوات كاملة.\n\n"
SECOND = "وأوضح الوزير أن المياه وصلت إلى القرى البعيدة، وأن المزارعين بدأوا الري منها قبل موسم الحصاد.\n"


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder: Path = tmp_path_factory.mktemp("words")
    (folder / "names.tsv").write_text(NAMES, "utf-8")
    return Lexicon((folder,))


def roles(page: Page) -> dict[str, str]:
    return {page.printed(block.span): block.role for block in page.blocks}


@pytest.mark.parametrize("line", ["نسيم نيوز- كرمانو العليا", "كرمانو العليا- “نسيم نيوز”:"])
def test_an_outlet_and_a_place_are_no_title(lexicon: Lexicon, line: str) -> None:
    page = tawatur.read(f"{line}\n\n{FIRST}{SECOND}", lexicon=lexicon)
    assert roles(page)[line] == "byline" and page.articles[0].title is None


def test_a_short_headline_with_a_dash_stays_one(lexicon: Lexicon) -> None:
    line = "سد جديد- سهول الشمال"
    page = tawatur.read(f"{line}\n\n{FIRST}{SECOND}", lexicon=lexicon)
    assert roles(page)[line] == "title"


def test_the_day_at_the_head_of_a_text_dates_it() -> None:
    head = "بوابة السهول -سلمار 24: السبت 10 مايو 2031 11:05 مساءً"
    page = tawatur.read(f"وزارة الري تفتتح سدا يروي سهول الشمال\n\n{head} {FIRST}{SECOND}")
    assert roles(page)[head] == "byline"
    assert page.articles[0].published == date(2031, 5, 10)
