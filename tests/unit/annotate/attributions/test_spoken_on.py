"""What somebody says on behind a colon without marks, or in marks of which the second was lost."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import read

BODY = "وصل الوفد إلى المدينة أمس.\n"
MINISTER = "وقال وزير النقل [PER:رامي الصباغ]"


def test_speech_behind_a_colon_goes_on_to_the_end_of_its_paragraph() -> None:
    held = read(BODY + MINISTER + ": الجسر آمن منذ شهرين. إنه أهم جسر في المنطقة.\nوغادر الوفد المدينة.")
    assert held.contents == ["الجسر آمن منذ شهرين. إنه أهم جسر في المنطقة"]


def test_another_who_speaks_in_the_paragraph_ends_it() -> None:
    held = read(BODY + MINISTER + ": الجسر آمن منذ شهرين. وقال الحارس [PER:هاني الزين] إن الرصيف مغلق.")
    assert held.contents == ["الجسر آمن منذ شهرين", "الرصيف مغلق"]


@pytest.mark.parametrize("opening", ["يذكر أن", "ويشار إلى أن"])
def test_what_the_outlet_recalls_in_the_paragraph_ends_it(opening: str) -> None:
    held = read(BODY + MINISTER + f": الجسر آمن منذ شهرين. {opening} الجسر شيد قبل عامين.")
    assert held.contents == ["الجسر آمن منذ شهرين"]


def test_in_a_body_of_one_paragraph_the_outlet_goes_on() -> None:
    held = read(BODY[:-1] + " " + MINISTER + ": الجسر آمن منذ شهرين. الطريق إلى الجسر طويل جدا.")
    assert held.contents == ["الجسر آمن منذ شهرين"]


def test_marks_that_are_not_closed_hold_the_paragraph() -> None:
    held = read(
        BODY + MINISTER + ': "وضعت الوزارة خططا للجسر، ويأتي في مقدمتها فتح الرصيف. هذه الخطط تنفع الجميع.\n'
        "وأكد مدير الميناء [PER:هاني الزين] أن الرصيف مغلق."
    )
    assert held.contents == [
        "وضعت الوزارة خططا للجسر، ويأتي في مقدمتها فتح الرصيف. هذه الخطط تنفع الجميع",
        "الرصيف مغلق",
    ]


def test_marks_that_are_not_closed_end_before_the_next_cue() -> None:
    held = read(BODY + MINISTER + ': "الجسر آمن. وقال الحارس [PER:هاني الزين] إن الرصيف مغلق.')
    assert "الرصيف مغلق" in held.contents
    assert held.contents[0] == "الجسر آمن"


def test_behind_that_only_its_sentence_is_told() -> None:
    held = read(BODY + MINISTER + ": إن الجسر آمن منذ شهرين. واعتقل ثلاثة من العمال.")
    assert held.contents == ["الجسر آمن منذ شهرين"]


def test_marks_set_the_wrong_way_round() -> None:
    held = read(
        BODY + MINISTER + ":» الجسر آمن منذ شهرين كاملين « .\nويشير الحارس [PER:هاني الزين] إلى أن الرصيف مغلق "
        "ويضيف :» ننتظر فتحه منذ شهرين كاملين ."
    )
    assert held.contents == ["الجسر آمن منذ شهرين كاملين", "الرصيف مغلق", "ننتظر فتحه منذ شهرين كاملين"]


def test_a_text_may_end_with_the_comma_of_a_clause_or_behind_marks_never_closed() -> None:
    """As one that was cut does."""
    held = read("دعا [PER:رامي الصباغ] إلى لقاء [PER:هاني الزين]، الذي وصل أمس،")
    assert held.sources == ["رامي الصباغ"]
    held = read(BODY + MINISTER + ': "الجسر آمن منذ شهرين ،')
    assert held.contents == ["الجسر آمن منذ شهرين"]


@pytest.mark.parametrize(
    "text",
    [
        'وأوضحت الشركة في رسالة لها على موقع "',
        "يسأل الناس متى يفتح الرصيف القديم في القرية، وهل نقبل الرأي الذي يقول:",
        "وشكر العمدة البحارة سائلا المولى عز وجل أن",
        "وأعرب المدرب سالم عن أمله في",
        'كثر في تلك الأيام الحديث عن الجسر. يقول سالم في حسابه في "',
        "وجاء التعاقد مع اللاعب من قبل مدرب الفريق الذي يرى",
    ],
)
def test_a_text_may_end_where_speech_would_begin(text: str) -> None:
    """Nothing is said there, and nothing is asked of the word behind."""
    page = tawatur.read(BODY + text)
    assert "say" not in {a.act for article in page.articles for a in article.layers.attributions}


def test_a_text_may_end_with_a_word_that_leads_to_a_document() -> None:
    assert read(BODY + "قال [PER:رامي الصباغ] إن الجسر آمن، حيث أكدت أول").sources[:1] == ["رامي الصباغ"]


def test_a_text_may_end_behind_who_says_so_and_a_comma() -> None:
    assert read(BODY + "انتهت أيام الراحة في القرية كما يقول البعض،").contents == ["انتهت أيام الراحة في القرية"]
