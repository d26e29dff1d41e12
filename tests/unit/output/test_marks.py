"""Marks become well-formed HTML, whatever they cross."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tawatur.model.span import Span
from tawatur.output.html.marks import Mark, marked
from tawatur.output.html.render import _isolated


class Reader(HTMLParser):
    """Collects the text and refuses what does not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.ids += [value or "" for key, value in attrs if key == "id"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_nested_marks_nest() -> None:
    outer, inner = Mark(Span(0, 6), "span", (("id", "a"),)), Mark(Span(2, 4), "b")
    assert marked("abcdef", Span(0, 6), [inner, outer]) == '<span id="a">ab<b>cd</b>ef</span>'


def test_crossing_marks_are_cut() -> None:
    one, two = Mark(Span(0, 4), "i", (("id", "a"),)), Mark(Span(2, 6), "b", (("id", "b"),))
    assert marked("abcdef", Span(0, 6), [one, two]) == '<i id="a">ab<b id="b">cd</b></i><b>ef</b>'


def test_what_is_printed_is_escaped_and_insertions_stand_where_they_belong() -> None:
    said = Mark(Span(0, 3), "span", (("title", '"><script>'),))
    out = marked("a<b>c", Span(0, 5), [said], {3: Markup("<sup>1</sup>")})
    assert out == '<span title="&#34;&gt;&lt;script&gt;">a&lt;b</span><sup>1</sup>&gt;c'


@given(
    st.text(st.sampled_from('ab<>&"س '), min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 11), st.integers(1, 12)), max_size=6),
)
def test_any_marks_keep_the_text_and_nest(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [
        Mark(Span(a, min(a + n, len(text))), "span", (("id", str(i)),), i)
        for i, (a, n) in enumerate(spans)
        if a < len(text)
    ]
    reader = Reader()
    reader.feed(str(marked(text, Span(0, len(text)), marks)))
    reader.close()
    assert reader.text == text
    assert reader.open == []
    assert sorted(reader.ids) == sorted({str(m.attributes[0][1]) for m in marks})


def test_runs_that_go_the_other_way_are_isolated() -> None:
    assert _isolated("Killed · فاض النهر في الوادي", "en") == 'Killed · <bdi lang="ar">فاض النهر في الوادي</bdi>'
    assert _isolated("قال Oskar Vargen إن", "ar") == 'قال <bdi lang="en">Oskar Vargen</bdi> إن'
    assert _isolated("4 (مديرية الصحة); 9 killed, say officials", "en") == (
        '4 (<bdi lang="ar">مديرية الصحة</bdi>); 9 killed, say officials'
    )
    assert _isolated("قال <b>Vargen</b> إن بوابات النهر", "en") == (
        '<bdi lang="ar">قال &lt;<bdi lang="en">b</bdi>&gt;<bdi lang="en">Vargen</bdi>&lt;/<bdi lang="en">b</bdi>&gt;'
        " إن بوابات النهر</bdi>"
    )
