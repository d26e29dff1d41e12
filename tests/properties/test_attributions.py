"""What holds for attributions of any text: spans lie in it, indices point back, cost stays in bounds."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attributed import Read, read

WORDS = st.sampled_from(
    ["قال", "وأضاف", "إن", "أن", "«", "»", '"', "،", ".", ":", "[PER:سالم]", "[ORG:الهيئة]", "بحسب", "مضيفا", "مصدر",
     "الذي", "رفض", "نقلت", "عن", "قوله", "في", "بيان", "لوكالة", "(", ")", "السد", "امتلأ", "\n", "لم", "3", "ما",
     "تصفه"]
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


def test_a_megabyte_with_ten_thousand_marks() -> None:
    paragraph = 'قال [PER:سالم] إن "السد امتلأ بالماء والنهر فاض على القرى القريبة منه"، وأضاف أن الطريق مغلق '
    text = (paragraph * 5000)[:1_000_000]
    started = time.monotonic()
    held = read(text)
    assert time.monotonic() - started < 20
    assert len(held.attributions) > 1000


def test_marks_that_are_never_closed() -> None:
    started = time.monotonic()
    read("قال سالم «إن " * 5000)
    read('"' * 20_000 + " نص")
    assert time.monotonic() - started < 20
