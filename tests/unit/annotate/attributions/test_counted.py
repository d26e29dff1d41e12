"""Sources told by how many they are, and where the words of a source end before what it calls for or rejects."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import one, read


@pytest.mark.parametrize(
    ("sentence", "words", "content"),
    [
        ("قالت ثلاثة مصادر في وزارة الدفاع إن الجسر آمن.", "ثلاثة مصادر في وزارة الدفاع", "الجسر آمن"),
        ("ودعت ثلاث دول بحرية إلى وقف الصيد.", "ثلاث دول بحرية", "وقف الصيد"),
        ("رفض ثلاثة نواب مشروع القرار.", "ثلاثة نواب", "مشروع القرار"),
        ("أعلنت ثلاثة أحزاب انسحابها من المجلس.", "ثلاثة أحزاب", "انسحابها من المجلس"),
        ("وبحسب مصدرين محليين، فإن الجسر آمن.", "مصدرين محليين", "الجسر آمن"),
    ],
)
def test_several_are_unnamed_whatever_body_they_are_of(sentence: str, words: str, content: str) -> None:
    page = tawatur.read(f"رسالة الميناء\n\n{sentence}\n")
    said = page.articles[0].layers.attributions[0]
    source = said.chain.source
    assert source.span is not None and page.printed(source.span) == words
    assert (source.kind, source.entity) == ("anonymous", None)
    assert page.printed(said.content[0]) == content


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("دعا الوزير للتصويت بكثافة.", "الوزير"),
        ("دعا مدير المستشفى للتبرع بالدم.", "مدير المستشفى"),
        ("دعت اللجنة العليا للصيد السكان إلى الحذر.", "اللجنة العليا للصيد"),
        ("رفضت [GPE:سلمار] مزاعم [GPE:لهار] بأن الجزيرة لها.", "سلمار"),
    ],
)
def test_where_a_source_ends(sentence: str, words: str) -> None:
    held = read(sentence)
    assert held.words(held.attributions[0].chain.source) == words


def test_an_unnamed_source_that_denies_what_another_said_is_heard_by_the_outlet() -> None:
    held = read("قالت [GPE:لهار] إن القتلى عشرون، لكن مصدرا في الشركة نفى هذه الأنباء.")
    assert held.contents == ["القتلى عشرون", "هذه الأنباء"]
    assert held.attributions[1].chain.source.kind == "anonymous" and held.attributions[1].chain.via == ()


def test_one_who_speaks_for_a_body_stands_in_the_accusative_too() -> None:
    text, said = one("غير أن متحدثا باسم [ORG:وزارة النقل] قال إن الجسر آمن.")
    source = said.chain.source
    assert source.span is not None and source.span.of(text) == "متحدثا باسم وزارة النقل"
    assert (source.kind, source.entity) == ("spokesperson", "وزارة النقل")
