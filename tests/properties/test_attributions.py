"""What holds for attributions of any text: spans lie in it, indices point back, cost stays in bounds."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attributed import Read, read

WORDS = st.sampled_from(
    ["قال", "وأضاف", "إن", "أن", "«", "»", '"', "،", ".", ":", "[PER:سالم]", "[ORG:الهيئة]", "بحسب", "مضيفا", "مصدر",
     "الذي", "رفض", "نقلت", "عن", "قوله", "في", "بيان", "لوكالة", "(", ")", "السد", "امتلأ", "\n", "لم", "3", "ما",
     "تصفه", "و", "كشف", "حمل", "على", "لسان", "المتحدث", "باسمها", "تحدثوا", "إلى", "أمس", "بينه", "وبين", "زعيمهم",
     "كان", "قد", "مصدرين", "رحب", "بجميع"]
)  # fmt: skip


def sound(held: Read) -> None:
    for number, said in enumerate(held.attributions):
        assert said.content and said.chain.outlet.kind == "outlet"
        for span in (*said.content, said.cue, *(link.span for link in said.chain.links if link.span)):
            assert span.of(held.text).strip() == span.of(held.text)
        assert said.inside is None or (0 <= said.inside < len(held.attributions) and said.inside != number)
    starts = [said.content[0].start for said in held.attributions]
    assert starts == sorted(starts)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60))
def test_any_text(words: list[str]) -> None:
    marked = " ".join(words)
    held = read("نص " + marked)
    sound(held)
    assert held == read("نص " + marked)


PARAGRAPH = 'قال [PER:سالم] إن "السد امتلأ بالماء والنهر فاض على القرى القريبة منه"، وأضاف أن الطريق مغلق '


def cost(text: str) -> float:
    """Seconds of processor time that a text takes."""
    started = time.process_time()
    read(text)
    return time.process_time() - started


def test_a_paragraph_without_end_is_read_in_linear_time() -> None:
    """Four times the marks take about four times as long: sixteen would be quadratic. A megabyte takes seconds."""
    read(PARAGRAPH)
    assert len(read(PARAGRAPH * 600).attributions) > 300
    assert cost(PARAGRAPH * 2400) < 9 * cost(PARAGRAPH * 600) + 0.5


@pytest.mark.parametrize(
    "unit", ["قال سالم «إن ", '"', "نشر سالم صورة: «السد ", "السد» امتلأ على حد قوله، ", "نشر سالم: «السد» و«النهر» "]
)  # fmt: skip
def test_marks_that_are_never_closed_are_read_in_linear_time(unit: str) -> None:
    assert cost(unit * 4000 + " نص") < 9 * cost(unit * 1000 + " نص") + 0.5
