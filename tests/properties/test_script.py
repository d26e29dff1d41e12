"""Whatever the letters: folding maps back, words lie in the text, sentences cover the words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model.span import Span
from tawatur.output.find import _pieces
from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.stems import core, stem
from tawatur.script.words import readings, words

LETTERS = 'ابتثسلوفك ىيئةهأإآٱؤكگی\u0651\u064b\u0640\u200f\u202b\u00a0١۲3ﻻﷲ«»"“”.؟!،:aZé🙂\n'
hostile = st.text(st.one_of(st.sampled_from(LETTERS), st.characters(exclude_categories=["Cs"])), max_size=80)


@given(hostile)
def test_every_folded_stretch_has_a_raw_one_that_folds_to_it(text: str) -> None:
    view = fold(text)
    for at in range(len(view.text)):
        span = view.raw(at, at + 1)
        assert view.text[at] in fold(span.of(text)).text
    assert fold(view.text).text == view.text


@given(hostile)
def test_words_are_in_order_and_in_the_text(text: str) -> None:
    held = words(fold(text))
    last = 0
    for word in held:
        assert last <= word.start or text[word.start] == text[last - 1]
        assert 0 <= word.start < word.end <= len(text)
        assert word.form in fold(text[word.start : word.end]).text
        last = word.end


@given(hostile)
def test_sentences_cover_every_word_once(text: str) -> None:
    held = words(fold(text))
    at = 0
    for first, last in sentences(held, 0, len(held)):
        assert first == at < last
        at = last
    assert at == len(held)


@given(st.text(st.sampled_from("ابتسلوفكيه"), min_size=1, max_size=9))
def test_readings_only_cut_the_front(form: str) -> None:
    for reading in readings(form):
        assert form.endswith(reading.stem) or reading.stem == "ا" + form[reading.cut :]
        assert len(reading.stem) >= 2 or reading.cut == 0


heads = st.sampled_from(("", "و", "ف", "ب", "ل", "ال", "وال", "بال", "كال", "لل", "س", "ست", "است", "يست", "فسي", "ن"))
tails = st.sampled_from(("", "ه", "ها", "هم", "ات", "ون", "ين", "ان", "تم", "وا", "نا", "كما", "يه", "ي", "ت", "تها"))


@given(heads, st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويء"), min_size=1, max_size=6), tails)
def test_a_word_holds_the_core_of_its_stem(head: str, root: str, tail: str) -> None:
    assert core(stem(head + root + tail)) in head + root + tail


@given(hostile)
def test_pieces_of_a_block_cut_no_sentence(text: str) -> None:
    view = fold(text)
    pieces = [words(view, piece) for piece in _pieces(view, Span(0, len(view.text)))]
    assert [word for piece in pieces for word in piece] == words(view)
    cut = [piece[last - 1].end for piece in pieces for _, last in sentences(piece, 0, len(piece))]
    whole = words(view)
    assert cut == [whole[last - 1].end for _, last in sentences(whole, 0, len(whole))]
