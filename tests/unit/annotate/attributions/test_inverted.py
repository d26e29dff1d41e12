"""Subjects that stand behind what they refuse, welcome or call for."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("عارضت المقترح ست دول منها [GPE:سلمار] و[GPE:لهار].", "ست دول", "المقترح"),
        ("رفض المقترح الوزير [PER:وائل] أمس.", "الوزير وائل", "المقترح"),
        ("رفضت المقترح وزارة الموانئ.", "وزارة الموانئ", "المقترح"),
        ("أيدت القرار كل من [GPE:سلمار] و[GPE:لهار].", "سلمار ولهار", "القرار"),
        ("وقد دعت إلى هذا الإضراب مجموعة من الصيادين.", "مجموعة من الصيادين", "هذا الإضراب"),
        ("ودعا إلى الإضراب اتحاد الطلاب في المدينة.", "اتحاد الطلاب", "الإضراب"),
        ("رحب بالقرار وزير الموانئ.", "وزير الموانئ", "القرار"),
        ("شدد على أهمية الحوار وزير الموانئ.", "وزير الموانئ", "أهمية الحوار"),
        ("رفضت اللجنة المقترح.", "اللجنة", "المقترح"),
    ],
)
def test_subject_behind(sentence: str, source: str, content: str) -> None:
    found = read(sentence)
    assert found.contents == [content]
    assert (found.words(found.attributions[0].chain.source) or "").startswith(source)


def test_whose_office_it_is_calls_for_nothing() -> None:
    assert read("ودعا إلى لقاء [PER:وائل] رئيس اللجنة.").attributions == ()
