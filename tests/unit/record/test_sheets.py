"""Words that were cut once come back as they were cut, and only where this code has cut them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.engine.item import Item
from tawatur.engine.run import run
from tawatur.group.text import Body
from tawatur.lexicon import Lexicon
from tawatur.model.page import Article, Page, Report
from tawatur.model.sheet import Sheet
from tawatur.model.span import Span
from tawatur.record import Record, lists
from tawatur.record.rows import sheet_of
from tawatur.record.sheets import packed, unpacked
from tawatur.script.prose import prose
from tests.conftest import TEXT, VERSIONS, hand_page

WORDS = st.text(st.sampled_from("بلدَّةـ 12.,5٣؟! ab’«»\u200f\n"), min_size=1, max_size=80)


def cut(text: str) -> Sheet:
    """The words of a text."""
    return Sheet.of(prose(Page("a", text), Article("a-1", 1, None, (Span(0, len(text)),))))


@given(WORDS)
def test_columns_are_the_words(text: str) -> None:
    running = prose(Page("a", text), Article("a-1", 1, None, (Span(0, len(text)),)))
    sheet, plain = Sheet.of(running), [word for word in running.words if word.kind != "mark"]
    assert [word for sentence in sheet.sentences for word in sheet.words(sentence)] == plain
    assert sheet.plain() == ([word.start for word in plain], [word.form for word in plain])
    assert [sheet.span(s) for s in sheet.sentences] == [running.span(s.first, s.last) for s in running.sentences]


@given(WORDS)
def test_what_is_packed_comes_back(text: str) -> None:
    sheet = cut(text)
    again = unpacked(packed(sheet))
    assert (tuple(again.starts), tuple(again.ends), tuple(again.forms)) == (sheet.starts, sheet.ends, sheet.forms)
    assert (again.kinds, again.sentences) == (sheet.kinds, sheet.sentences)


def test_what_is_read_is_kept_with_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Record.open(tmp_path / "x.db") as record:
        run(record, [Item("a.txt", data=TEXT.encode(), dates={1: date(2031, 3, 10)})], Lexicon())
        record.add(hand_page("hand.txt"), VERSIONS)
        held = record.kept(record.in_order(), words=True)
        read, by_hand = (held[name] for name in record.in_order())
        (page, *_) = record.pages()
        assert packed(sheet_of(read) or cut("")) == packed(Sheet.of(prose(page, page.articles[0])))
        assert sheet_of(by_hand) is None
        assert not any(held.sheet for held in record.kept(record.in_order()).values())
        monkeypatch.setattr(lists, "cut_by", lambda: "other code")
        assert sheet_of(record.kept(record.in_order(), words=True)[page.articles[0].id]) is None


@given(WORDS)
def test_copies_are_measured_on_the_same_words(text: str) -> None:
    article = Article("a-1", 1, None, (Span(0, len(text)),))
    report = Report(Page("a", text), article)
    assert Body(report).fingerprints == Body(report, Sheet.of(prose(report.page, article))).fingerprints
