"""What lies beyond the bounds of a page is kept as one block, and nothing of it is lost or read."""

from __future__ import annotations

import time

import pytest

from tawatur.pages import read_bytes, read_html, read_text
from tawatur.pages.bounds import LONGEST, MOST_LINES, bound

LEAD = "قالت البلدية يوم الاثنين إن الجسر سيغلق أسبوعا، وأضافت أن 12 عاملا أصيبوا قرب السوق القديم.\n\n"


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        (LEAD, len(LEAD)),
        ("س" * (LONGEST + 9), LONGEST),
        ("كلمة " * LONGEST, LONGEST - 1),
        ("سطر\n" * (MOST_LINES + 5), 4 * MOST_LINES),
        ("سطر\n" * MOST_LINES, 4 * MOST_LINES),
    ],
)
def test_where_the_reading_of_a_page_ends(text: str, stop: int) -> None:
    assert bound(text) == stop


@pytest.mark.parametrize("text", [LEAD * 4_000, LEAD + "سطر\n" * 100_000, "كلمة " * 300_000])
def test_the_rest_is_one_block_of_furniture(text: str) -> None:
    page = read_text("x.txt", text)
    stop = bound(text)
    last = page.blocks[-1]
    assert text[last.span.start : last.span.end] == text[stop:].strip()
    assert last.role == "chrome" and last.article is None
    assert all(block.span.end <= stop for block in page.blocks[:-1])
    assert "".join("".join(page.printed(block.span).split()) for block in page.blocks) == "".join(text.split())


def test_html_of_too_many_lines_and_attributes_costs_no_more_than_seconds() -> None:
    many = " ".join(f"a{n}=x" for n in range(100_000))
    source = f"<html><body {many}><h1>خبر قصير</h1><p>{LEAD}</p>" + "<p>سطر</p>" * 50_000
    start = time.process_time()
    page = read_html("x.html", source)
    assert time.process_time() - start < 20
    assert page.printed(page.articles[0].body[0]) == LEAD.strip()
    assert page.text.count("سطر") == 50_000


def test_an_attribute_is_found_among_the_first_hundreds() -> None:
    many = " ".join(f"a{n}=x" for n in range(10_000))
    page = read_html("x.html", f"<html><body><aside class=related {many}>غير ذلك</aside><p>{LEAD}</p>")
    assert [page.printed(block.span) for block in page.blocks if block.role == "body"] == [LEAD.strip()]


def test_control_characters_are_no_fault() -> None:
    page = read_bytes("x.html", f"<html><body><script>\x0f</script>\x0e<p>{LEAD * 5}</p>".encode())
    assert page.articles[0].published is None
