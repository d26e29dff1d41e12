"""The demo corpus agrees with itself: offsets, dates, weekdays, names and expectations."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import tawatur.demo
from tawatur.lexicon.load import Lexicon

DEMO = Path(tawatur.demo.__file__).parent
PAGES = {path.stem: path.read_text("utf-8") for path in sorted((DEMO / "pages").iterdir())}
EXPECTED: dict[str, Any] = json.loads((DEMO / "expected.json").read_text("utf-8"))
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")


def printed(article: str) -> str:
    """The text of an article's page as a reader sees it."""
    text = PAGES[article.split("#")[0]]
    return html.unescape(re.sub(r"<[^>]+>", "", text)) if text.startswith("<!") else text


def test_articles_stories_and_dates_name_the_same_articles() -> None:
    dates = json.loads((DEMO / "dates.json").read_text("utf-8"))
    dated = {f"{Path(page).stem}#{number}": day for page, days in dates.items() for number, day in days.items()}
    assert dated == {article["id"]: article["published"] for article in EXPECTED["articles"]}
    assert sorted(dated) == sorted(article for story in EXPECTED["stories"] for article in story)
    assert {Path(page).stem for page in dates} == set(PAGES)


def test_every_expectation_stands_on_its_page() -> None:
    claims = [claim for finding in EXPECTED["findings"] for claim in finding["claims"]]
    for item in EXPECTED["numbers"] + claims + EXPECTED["chains"]:
        assert item["text"] in printed(item["article"]), item
    for group in EXPECTED["copy_groups"]:
        original, copy = (printed(article) for article in group["articles"])
        for shared in group.get("shared", ()):
            assert shared in original and shared in copy
        for difference in group.get("differences", ()):
            left, right = difference["left"], difference["right"]
            assert left is None or (left in original and left not in copy), difference
            assert right is None or (right in copy and right not in original), difference


def test_names_that_are_one_are_printed() -> None:
    text = "\n".join(PAGES.values())
    assert not [form for forms in EXPECTED["names"].values() for form in forms if form not in text]


@pytest.mark.parametrize("word, day", [("اليوم", 0), ("أمس", -1)])
def test_weekdays_agree_with_the_calendar(word: str, day: int) -> None:
    checked = 0
    for article in EXPECTED["articles"]:
        published = date.fromisoformat(article["published"])
        if article["id"].startswith("01"):  # two articles of different days on one page
            continue
        for weekday in re.findall(rf"\b{word} ({'|'.join(WEEKDAYS)})\b", printed(article["id"])):
            assert WEEKDAYS[(published.weekday() + day) % 7] == weekday, article["id"]
            checked += 1
    assert checked


def test_extension_tables_load_and_agree() -> None:
    lexicon = Lexicon((DEMO,))
    labels = [row["label"] for row in lexicon.extra("names")]
    assert len(labels) == len(set(labels)) > 40
    for row in lexicon.extra("holders"):
        assert row["person"] in labels and row["body"] in labels
        assert date.fromisoformat(row["from"]) <= date.fromisoformat(row["to"] or "9999-12-31")
    assert [row["iso"] for row in lexicon.extra("nationalities")] == ["XA", "XB", "XC"]


@pytest.mark.parametrize("path", sorted((DEMO / "gold").glob("*.json")), ids=lambda path: path.stem)
def test_gold_covers_its_page(path: Path) -> None:
    gold, text = json.loads(path.read_text("utf-8")), PAGES[path.stem]
    covered = [place for block in gold["blocks"] for place in range(*block["span"])]
    assert len(covered) == len(set(covered))
    assert {place for place, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    for layer in ("entities", "times", "quantities"):
        for item in gold[layer]:
            words = text[slice(*item["span"])]
            assert words and words == words.strip()
