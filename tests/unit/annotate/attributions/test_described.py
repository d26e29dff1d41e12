"""Sources that are told by more than a name: second offices, where an office is, what commas add, shares of people."""

from __future__ import annotations

import pytest

from tests.attributed import one

OPEN = "الجسر مفتوح"


@pytest.mark.parametrize(
    ("phrase", "words", "entity"),
    [
        # whose office it is, behind where it is
        ("مدير الميناء بالمنطقة <العقيد> [PER:رامي الصباغ]", "مدير الميناء بالمنطقة العقيد رامي الصباغ", "رامي الصباغ"),
        (
            "مدير المرفأ في المدينة <الطبيب> [PER:رامي الصباغ]",
            "مدير المرفأ في المدينة الطبيب رامي الصباغ",
            "رامي الصباغ",
        ),
        # a second office behind a comma, and a name that no list knows
        ("عضو مجلس الاتحاد ، رئيس الوفد في البطولة نضال الدغموش", None, "Nidal al-Daghmoush"),
        (
            "خبير الري، الأستاذ في الجامعة، [PER:رامي الصباغ]،",
            "خبير الري، الأستاذ في الجامعة، رامي الصباغ",
            "رامي الصباغ",
        ),
        ("مدرب الفريق البرازيلي نضال الدغموش", None, "Nidal al-Daghmoush"),
        ("مهاجم الفريق نضال الدغموش", None, "Nidal al-Daghmoush"),
        # kin, told by the pronoun alone, or named
        ("والده", "والده", None),
        ("والده، [PER:رامي الصباغ]،", "والده، رامي الصباغ", "رامي الصباغ"),
        ("والد الطفل [PER:رامي الصباغ]", "والد الطفل رامي الصباغ", None),
        ("[PER:رامي الصباغ]، وهو من سكان الضاحية،", "رامي الصباغ، وهو من سكان الضاحية", "رامي الصباغ"),
        ("70% منهم", "70% منهم", None),
        ("12 منهم", "12 منهم", None),
        ("الملاحظون الاقتصاديون", "الملاحظون الاقتصاديون", None),
        # where and to whom they spoke is not of them
        ("بحارة تحدثوا ل[ORG,agency:وكالة سلمار]", "بحارة", None),
        ("ضابط في [ORG:شرطة الميناء] في الشهادة", "ضابط في شرطة الميناء", None),
    ],
)
def test_words_and_entity(phrase: str, words: str | None, entity: str | None) -> None:
    text, said = one(f"وأكد {phrase} أن {OPEN}.")
    span = said.chain.source.span
    assert span is not None and said.content[0].of(text) == OPEN
    assert (words is None or span.of(text) == words) and said.chain.source.entity == entity


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("كشفت شركة [ORG:النوارس]، الرائدة في بناء السفن، عن تصميم جديد.", "شركة النوارس", "تصميم جديد"),
        ("أعلن مقهى «النوارس» افتتاح فرع جديد.", "مقهى «النوارس»", "افتتاح فرع جديد"),
        ("أعلنت وكالة أنباء «النوارس» شبه الرسمية غرق السفينة.", "وكالة أنباء «النوارس» شبه الرسمية", "غرق السفينة"),
        ("انتقد القاص [PER:رامي الصباغ] تأخر الجائزة.", "القاص رامي الصباغ", "تأخر الجائزة"),
        (
            "كشف التقرير الـ (12) الصادر حديثا عن البنك المركزي ارتفاع عدد القروض.",
            "التقرير الـ (12) الصادر حديثا عن البنك المركزي", "ارتفاع عدد القروض",
        ),
    ],
)  # fmt: skip
def test_source_ends_where_what_is_said_begins(sentence: str, source: str, content: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None and (span.of(text), said.content[0].of(text)) == (source, content)


def test_a_day_between_commas_describes_nobody() -> None:
    text, said = one("أعلنت وزارة النقل، الخميس، افتتاح الجسر.")
    span = said.chain.source.span
    assert span is not None and (span.of(text), said.content[0].of(text)) == ("وزارة النقل", "افتتاح الجسر")


def test_a_plural_with_the_article_tells_which_people_are_meant() -> None:
    text, said = one("الصيادون الأجانب المقيمون يؤكدون أن الجسر مفتوح.")
    span = said.chain.source.span
    assert span is not None and span.of(text) == "الصيادون الأجانب المقيمون"


def test_an_outlet_between_commas_is_who_heard_it() -> None:
    text, said = one("وقال [PER:رامي الصباغ]، وهو بحار من الضاحية ل[ORG,agency:وكالة سلمار]، إن الجسر مفتوح.")
    span = said.chain.source.span
    assert span is not None and "وكالة" not in span.of(text)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("إن وزير النقل بعد نظره في نتائج اللجنة أكد أن الجسر مفتوح.", "وزير النقل"),
        ("لكن قائد الميناء بعد زيارته للصيادين في القرية أكد أن الجسر مفتوح.", "قائد الميناء"),
    ],
)
def test_what_is_behind_a_preposition_says_nothing(sentence: str, source: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None and span.of(text) == source
