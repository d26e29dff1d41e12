"""Who a headline calls before its colon: fields for ministries, people by where they are from, crowds."""

from __future__ import annotations

import pytest

from tests.attributed import Read, read


def headline(marked: str) -> Read:
    return read(marked, title=True)


def test_a_field_is_the_ministry_that_is_named_behind_a_preposition() -> None:
    held = read(
        "الداخلية: إصابة بحارين في المرفأ\n\nصرح المتحدث باسم ل[ORG:وزارة الداخلية] بأن الجسر مغلق.", title=True
    )
    assert held.attributions[0].chain.source.entity == "وزارة الداخلية"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("الصحة: لا إصابات جديدة بالمرض", "الصحة", "organisation"),
        ("صحة [GPE:تيلفان]: لا نقص في الدم", "صحة تيلفان", "organisation"),
        ("الصحة اليمنية: لا نقص في الدم", "الصحة اليمنية", "organisation"),
        ("عضو «شورى»: البلاد بخير اليوم", "عضو «شورى»", "anonymous"),
        ("جماهير النادي: «تعبنا من الانتظار يا رئيس»", "جماهير النادي", "anonymous"),
        ("مواطنون: الطريق مغلق منذ شهر", "مواطنون", "anonymous"),
        ("والد الغريق: ابني أنقذ ثلاثة رجال", "والد الغريق", "anonymous"),
        ("تقارير: النادي مستعد لعرض جديد", "تقارير", "document"),
        ("اليمني [PER:سالم]: النادي استحق الفوز", "اليمني سالم", "person"),
        ("د. [PER:سالم العلي]: المسرح أبو الفنون", "سالم العلي", "person"),
    ],
)
def test_somebody_is_called(text: str, words: str, kind: str) -> None:
    held = headline(text)
    assert [(held.words(a.chain.source), a.chain.source.kind) for a in held.attributions] == [(words, kind)]


@pytest.mark.parametrize(
    "text", ["دوري السهل: مطاردة النهر مستمرة", "مفكرة: «خبز من القمح»", "طريق الجنوب: إغلاق ثلاثة جسور"]
)
def test_a_topic_says_nothing(text: str) -> None:
    assert not headline(text).attributions


def test_a_writer_before_the_title_says_nothing() -> None:
    writer = "[PER:رامي الصباغ]"
    held = read(f"{writer}: لماذا لا نبني الجسر؟\n{writer}\nبناء الجسر واجب.", title=True)
    assert held.contents == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- مسؤول أمريكي: الخلاف يدور حول ثلاث نقاط فقط", ["مسؤول أمريكي"]),
        ("* مصدر في الوفد: لن نقبل بأي انسحاب", ["مصدر في الوفد"]),
        ("• [PER:سالم العلي]: المسرح أبو الفنون", ["سالم العلي"]),
        ("* المجموعة الأولى: ثلاثة فرق من الساحل", []),
        ("- جامعة الساحل: تراجعت إلى المركز العاشر", []),
    ],
)
def test_points_of_a_list_call_people(text: str, words: list[str]) -> None:
    held = read(text)
    assert [held.words(a.chain.source) for a in held.attributions] == words
