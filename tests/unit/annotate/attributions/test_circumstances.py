"""What a speaker does meanwhile, and verbs that are no part of a source."""

from __future__ import annotations

import pytest

from tests.attributed import one, read


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("قال المدير وهو يشير إلى الحقل إن المحصول تلف.", "المدير", "المحصول تلف"),
        ("قال المدير وهو جار للمتحف إن المحصول تلف.", "المدير", "المحصول تلف"),
        ("يقول أحدهم وهو يعلق على الخبر: «لن يتغير شيء هنا».", "أحدهم", "لن يتغير شيء هنا"),
        ("أكد مسؤول يتعامل مع الملف أن الجسر آمن.", "مسؤول", "الجسر آمن"),
        ("أكد مسؤولون يمنيون أن الجسر آمن.", "مسؤولون يمنيون", "الجسر آمن"),
        ("أكد المدير بكل صراحة أن الجسر آمن.", "المدير", "الجسر آمن"),
    ],
)
def test_source_and_content(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    first = held.attributions[0]
    assert (held.words(first.chain.source), held.contents[0]) == (source, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال [PER:سامر الحلبي] إن الجسر آمن. وقال وهو يمسك بالباب «هذه هي النهاية يا ناس».",
        "قالت [PER:منى الدريدي] إن الجسر آمن. وتابعت متحمسة: «أنا أحب المسرح كثيرا».",
        "قال <المدرب> [PER:سامر الحلبي] إن الفريق جاهز. وأضاف الفرنسي أنه سعيد.",
    ],
)
def test_who_goes_on(sentence: str) -> None:
    first, second = read(sentence).sources
    assert first == second


def test_a_verb_in_marks_is_no_name_of_a_body() -> None:
    held = read("جاء في القرار أن المجلس «يصادق» على الاتفاق و«يطالب بإلحاح بتطبيقه».")
    assert held.words(held.attributions[-1].chain.source) == "المجلس"


def test_who_is_told_with_every_clarity() -> None:
    text, said = one("قال [PER:سامر الحلبي] للجنة بكل وضوح إن الجسر آمن.")
    assert said.content[0].of(text) == "الجسر آمن"
