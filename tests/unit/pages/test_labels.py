"""Every label in every spelling, found where its entry says it may stand."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.lexicon import Lexicon
from tawatur.pages import read_text
from tawatur.pages.labels import entries, joints, labels
from tawatur.pages.reading import read_parts
from tawatur.script.fold import fold, folded

LEXICON = Lexicon()
ENTRIES = [pytest.param(entry, id=f"{entry['kind']}-{n}") for n, entry in enumerate(entries(LEXICON))]
BODY = "قال مدير المرفأ إن السفن ستصل صباح الغد من الشمال."


def kinds(line: str, without: frozenset[str] = frozenset()) -> list[str]:
    text = fold(line).text
    return [part.kind for part in read_parts(text, 0, len(text), labels(LEXICON, without))]


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_example_fires_its_entry(entry: dict[str, Any]) -> None:
    if entry["position"] == ["word"]:
        words = tuple(folded(entry["example"]).split())
        assert labels(LEXICON).talk(words, menu=entry["kind"] == "section") >= 0.5
    else:
        at = -1 if entry["position"] == ["tail"] else 0  # a label that closes a text stands behind its last sentence
        assert kinds(entry["example"])[at] == entry["kind"]
        page = read_text("example", f"{BODY}\n\n{entry['example']}")
        assert page.blocks[at or 1].role == entry["role"]


@pytest.mark.parametrize("entry", [entry for entry in entries(LEXICON) if "line" in entry["position"]])
def test_a_line_of_the_phrase_alone_is_no_text(entry: dict[str, Any]) -> None:
    assert [phrase for phrase in entry["phrases"] if kinds(phrase.replace("#", "12"))[0] == ""] == []


def test_a_label_with_a_number_takes_any_number_and_nothing_else() -> None:
    assert kinds("قائمة من 4 عناصر") == kinds("قائمة من ١٢ عنصراً") == ["related"]
    assert kinds("قائمة من عناصر الشرطة") == kinds("عناصر الشرطة تصل إلى المرفأ") == [""]


@pytest.mark.parametrize("line", ["إِقرأ أَيضاً", "اقرا ايضا:", "• اقـرأ أيضاً •", "اقرأ  أيضا 👇"])
def test_spelling_marks_and_pictures_do_not_matter(line: str) -> None:
    assert kinds(line) == ["related"]


def test_withheld_labels_are_not_found() -> None:
    assert kinds("مقالات مشابهة") == ["related"]
    assert kinds("مقالات مشابهة", frozenset({"مقالات مشابهة"})) == [""]


@pytest.mark.parametrize(
    "line",
    [
        "شارك مئات المزارعين في المعرض",
        "تابع الوزير الأعمال",
        "المصدر قال إن السفن ستصل غدا صباحا من الشمال",
        "قائمة من المطالب رفعها الصيادون إلى البلدية",
    ],
)
def test_words_of_labels_inside_a_sentence_are_text(line: str) -> None:
    assert kinds(line) == [""]


def test_labels_glued_to_one_another_are_all_labels() -> None:
    assert kinds("تخطي إلى المحتوىشارك المقالطباعة") == ["site"]


def test_the_first_words_of_a_lead_join_nothing() -> None:
    own = joints(LEXICON)
    assert not own.join(("وصل", "الوفد"))
    assert own.join(("وقال", "الوفد"))
    assert own.join(tuple(folded("من جهته قال").split()))
    assert not own.join(())
