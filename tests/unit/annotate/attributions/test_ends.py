"""Where a content ends: participles, contrasts, relatives behind names, pluperfects with a source of their own."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("قال الوزير إن السد آمن موضحا في هذا السياق أن المياه كافية.", "السد آمن"),
        ("أعلن الوزير دعمه للسكان داعيا إنهاء الأزمة في البلاد.", "دعمه للسكان"),
        ("قالت الوزيرة إن الخطة مهمة للسكان متهمة الشركة بالتأخير.", "الخطة مهمة للسكان"),
        ("أكد الوزير دعمه لمدينة [GPE:سلمار] التي دمرها الفيضان.", "دعمه لمدينة سلمار"),
        ("أكد مصدر أن الموعد قريب، وكان مصدر آخر قد أفاد بأن المدينة جاهزة.", "الموعد قريب"),
        ("قال الوزير إن السد آمن، ولم يوضح متى يفتح.", "السد آمن"),
        ("قال الوزير إن السد آمن، ولم تصله مياه هذا العام.", "السد آمن، ولم تصله مياه هذا العام"),
        ("قال الوزير إن السد آمن، في حين تحتاج القناة إلى إصلاح.", "السد آمن، في حين تحتاج القناة إلى إصلاح"),
        ("قالت الوزارة إن السد آمن لكنها توقعت ألا تكفي المياه.", "السد آمن"),
    ],
)
def test_end(sentence: str, first: str) -> None:
    assert read(sentence).contents[0] == first


def test_what_is_said_not_to_be() -> None:
    held = read("توقعت الوزارة ألا تكفي المياه.")
    assert held.contents == ["ألا تكفي المياه"]
    assert held.attributions[0].polarity == "negative"


@pytest.mark.parametrize(
    "sentence",
    [
        "وصل طالب جامعي إلى المدينة بدراجة.",
        "تتخذ الهيئة من المدينة مقرا لها بفضل موقعها.",
        "تعتبر سلمار من أجمل المدن.",
        "عملوا قدر الإمكان في الميناء.",
    ],
)
def test_words_that_report_nothing(sentence: str) -> None:
    assert read(sentence).contents == []
