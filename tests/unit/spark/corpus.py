"""Demo pages, each several times with changes: whole and edited copies, an excerpt, a round-up; and rows that fail."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.read import read_item
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.model.page import Page, Report

DEMO = Path(str(files("tawatur.demo")))
NAMES = ("03_agency_verbatim", "06_toll_morning", "12_sanctions")
MAP = {"text": "matn", "published": "day"}

# Two telegrams, which have a formula in common and are no copies: only the places that they name tell.
FORMULA = (
    "بعث رئيس الجمهورية برقية تهنئة إلى {who} بمناسبة ذكرى استقلال {where}. وأعرب الرئيس باسمه واسم شعب البلاد "
    "وحكومتها عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة، وعن أمله في أن يدوم التقدم والازدهار لشعب {where} "
    "الصديق، وأن تتوثق العلاقات المتميزة التي تجمع البلدين والشعبين في جميع المجالات."
)
TELEGRAMS = (
    ("الرئيسة سيلفا أورتانو وأعضاء مجلس النواب وقادة الأحزاب", "دلفارا"),
    ("المستشار يوناس فالدك وعمدة العاصمة وأهل الجزر الشمالية", "تالوريا"),
)


def rows() -> list[dict[str, str]]:
    """Rows of a table: `headline`, `matn`, `day`."""
    days = json.loads((DEMO / "dates.json").read_text("utf-8"))
    out, every = [], []
    for name in NAMES:
        title, *body = (DEMO / "pages" / f"{name}.txt").read_text("utf-8").strip().splitlines()
        day = days[f"{name}.txt"]["1"]
        half = len(body) // 2 or 1
        changed = [line.replace("12", "14").replace("قال", "ذكر") for line in body]
        every += body
        for n, held in enumerate((body, body, changed, body[:-1], body[half:])):
            out.append({"headline": title, "matn": "\n".join(held), "day": f"{day[:-2]}{10 + n}"})
    out.append({"headline": "جولة الأنباء", "matn": "\n".join(every), "day": "2031-03-20"})
    for who, where in TELEGRAMS:
        out.append(
            {"headline": f"تهنئة إلى {where}", "matn": FORMULA.format(who=who, where=where), "day": "2031-03-19"}
        )
    out.append({"headline": "صفحة بلا متن", "matn": "", "day": "2031-03-20"})
    return out


def read(path: Path, words: Lexicon) -> tuple[list[tuple[Item, Page]], list[Failure]]:
    """What one machine reads in a file: pages with what they came from, and failures."""
    pages, failures = [], []
    for item in items([path], fields=MAP):
        found = item if isinstance(item, Failure) else read_item(item, words)
        if isinstance(found, Failure):
            failures.append(found)
        else:
            assert isinstance(item, Item)
            pages.append((item, found))
    return pages, failures


def reports(pages: list[tuple[Item, Page]]) -> Iterator[Report]:
    """The articles of some pages."""
    return (Report(page, article) for _, page in pages for article in page.articles)
