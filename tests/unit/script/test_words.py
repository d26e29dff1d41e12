"""Words and their proclitic readings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.script.fold import fold
from tawatur.script.words import Reading, forms, printed, readings, stems, words


def test_kinds_of_words() -> None:
    found = words(fold("قال Salem: 1,200.5 قرية، «نعم»"))
    assert [(w.form, w.kind) for w in found] == [
        ("قال", "arabic"), ("salem", "latin"), (":", "mark"), ("1,200.5", "number"), ("قريه", "arabic"), ("،", "mark"),
        ("«", "mark"), ("نعم", "arabic"), ("»", "mark"),
    ]  # fmt: skip


def test_offsets_are_those_of_the_raw_text() -> None:
    text = "إنَّ السَّدَّ"
    assert [text[w.start : w.end] for w in words(fold(text))] == ["إن", "السَّد"]


def test_the_whole_word_is_the_first_reading() -> None:
    assert readings("وبسالم")[0] == Reading("", "وبسالم", 0)
    assert Reading("وب", "سالم", 2) in readings("وبسالم")


def test_li_and_the_article_melt() -> None:
    assert Reading("ل", "البيت", 1) in readings("للبيت")
    assert Reading("ول", "البيت", 2) in readings("وللبيت")


def test_future_sin_only_before_a_verb() -> None:
    assert Reading("س", "يمتلي", 1) in readings("سيمتلي")
    assert all(reading.clitics != "س" for reading in readings("سلمار"))


def test_short_words_stay_whole() -> None:
    assert readings("وم") == (Reading("", "وم", 0),)


def test_stems_with_and_without_the_article() -> None:
    assert "سدود" in stems("والسدود")


def test_forms_are_the_key_of_a_phrase() -> None:
    assert forms("وزارة الرّي") == ("وزاره", "الري")


@given(st.text("وفبلكسايتنم", min_size=1, max_size=7))
def test_a_stem_may_be_printed_as_every_form_that_has_it(form: str) -> None:
    assert all(form in printed(reading.stem) for reading in readings(form))
