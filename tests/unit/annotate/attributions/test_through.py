"""Words before the clause of a source that tell who it is, and those that tell when, where and how it is said."""

from __future__ import annotations

import re

import pytest

from tests.attributed import one

END = " إن الميناء سيفتح غدا."


@pytest.mark.parametrize(
    "source",
    [
        "[PER:لويس كارو] كبير الاقتصاديين لشؤون لهار في مصرف المرسى",
        "[PER:رامي الصباغ] مدير الفرع في القوات البحرية",
        "الخبير في قطاع الفنادق [PER:رامي الصباغ]",
        "جماعة (المرسى) للدفاع عن حقوق الصيادين",
        "[ORG:شركة المرسى] للخدمات البحرية",
        "[PER:رامي الصباغ] مشرف تربوي",
        "[PER:رامي الصباغ] المدير العام لمؤسسة [PER:الصباغ]",
        "المدعي العام المتخصص بشؤون الحرائق [PER:رامي الصباغ]",
        "حركة الأمواج السلمارية المتطرفة",
        "دراسة سلمارية حديثة",
        "إمام وخطيب الجامع الكبير",
        "[PER:رامي الصباغ]؛ خبير الملاحة البحرية",
        '[PER:رامي الصباغ] مدير عام برنامج "المرسى"',
    ],
)
def test_what_tells_who_it_is_belongs_to_the_source(source: str) -> None:
    text, said = one("قال " + source + "،" + END)
    span = said.chain.source.span
    assert span is not None and span.of(text) == re.sub(r"\[\w+:(.*?)\]", r"\1", source)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("[PER:رامي الصباغ] في مقدمة الكتاب", "رامي الصباغ"),
        ("[PER:رامي الصباغ] مدير الفرع في تعليقه على القرار", "رامي الصباغ مدير الفرع"),
        ("[PER:رامي الصباغ] مدير الفرع في التقرير", "رامي الصباغ مدير الفرع"),
        ("[ORG:شركة المرسى] للخدمات البحرية يوم الجمعة", "شركة المرسى للخدمات البحرية"),
    ],
)
def test_what_tells_where_it_is_said_does_not(phrase: str, words: str) -> None:
    text, said = one("قال " + phrase + END)
    span = said.chain.source.span
    assert span is not None and span.of(text) == words


def test_a_second_verb_is_nobody() -> None:
    _, said = one('وأضاف يقول: "بالعمل ينجح الناس في كل ميناء من موانئ البلاد".')
    assert said.chain.source.span is None


def test_a_trade_with_its_country_is_his_who_is_named_behind_it() -> None:
    _, said = one("قال طبيب الأعصاب الفرنسي [PER:رامي الصباغ] إن الحركة مفيدة.")
    assert (said.chain.source.kind, said.chain.source.entity) == ("person", "رامي الصباغ")
