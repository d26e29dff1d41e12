"""Full text answers alike in every store: what is asked, what is found, in which order."""

from __future__ import annotations

import pytest

from tawatur.record import Record
from tawatur.record.index import TsVector, index_of, vector
from tawatur.record.search import Asked, parse
from tests.conftest import TEXT, VERSIONS, hand_page


def test_words_of_the_title_go_before_words_of_the_body(store: str) -> None:
    said = " وذكر القرية مرة واحدة." * 2
    pages = (
        hand_page("a.txt", f"{TEXT.rstrip()}{said}\n"),
        hand_page("b.txt", TEXT.replace("نظيره في سلمار", "نظيره في القرية")),
    )
    with Record.open(store) as record:
        for page in pages:
            record.add(page, VERSIONS)
        assert record.search("القرية") == [f"{page.id}-1" for page in reversed(pages)]


def test_any_spelling_answers_and_all_words_must(store: str) -> None:
    with Record.open(store) as record:
        record.add(hand_page(), VERSIONS)
        spelled = Asked((("xyz", *parse("السد").words[0]), *parse("قرية").words))
        assert len(record.search(spelled)) == 1
        assert record.search(Asked((*spelled.words, ("xyz",)))) == []


@pytest.mark.parametrize("odd", ["a'b", "a\\b", "a:1", "!a", "a&b", "(", "a*", "\\'"])
def test_no_letter_of_a_word_is_a_sign_of_the_query(store: str, odd: str) -> None:
    with Record.open(store) as record:
        record.add(hand_page(), VERSIONS)
        assert record.search(odd) == []


def test_a_vector_is_written_out_within_the_limits() -> None:
    assert vector(("A", "سد نهر"), ("D", "سد o'neil")) == "'سد':1A,3D 'نهر':2A 'o''neil':4D"
    many = vector(("D", "سد " * 20_000))
    assert many.count("D") == 255
    assert vector(("D", "x" * 3_000)) == ""
    assert len(vector(("D", " ".join(map(str, range(250_000))))).encode()) < 1_500_000


def test_the_store_says_which_index() -> None:
    assert isinstance(index_of("postgresql"), TsVector)
    assert not isinstance(index_of("sqlite"), TsVector)
