"""What stands late or apart: contents behind clauses, hearers, times and marks; cues behind what leads over to them."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize("verb", ["تؤكد", "يلاحظ"])
def test_a_text_may_be_cut_off_behind_a_verb(verb: str) -> None:
    assert read(f"رفض [PER:سالم] مقترح السد الجديد، {verb}").contents == [f"مقترح السد الجديد، {verb}"]


@pytest.mark.parametrize("text", ["كشف و عن خطة جديدة.", "وثمن و جهود المدير.", "حمل و المسؤولية", "وقدر و"])
def test_an_and_torn_off_is_no_word_of_its_own(text: str) -> None:
    assert all(content for content in read(text).contents)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال [PER:سالم] فيما دوت الصفارات «الطريق إلى السد مغلق منذ أمس».", "الطريق إلى السد مغلق منذ أمس"),
        ("قال [PER:سالم] كما ورد في نص نشر أمس إن الطريق مغلق.", "الطريق مغلق"),
        ("قال [PER:سالم]؛ مدير السد؛ الذي بني قبل عام، إن الطريق مغلق.", "الطريق مغلق"),
        ("أبلغت حركة النهر الوسطاء، أمس، موافقتها على المقترح.", "موافقتها على المقترح"),
        ("أبلغت حركة (النهر) الوسطاء موافقتها على المقترح.", "موافقتها على المقترح"),
        ("أبلغ [PER:سالم] الإدارة عدم رغبته في البقاء.", "عدم رغبته في البقاء"),
        ("طالب [PER:سالم] «الجميع بالعودة إلى القرية».", "العودة إلى القرية"),
        ("أشاد مدير السد [PER:سالم] بما تحقق من عمل.", "ما تحقق من عمل"),
        ("ومع ذلك أكد المدير أن الطريق مفتوح.", "الطريق مفتوح"),
        ("وسرعان ما أكد [PER:سالم] أن الطريق مفتوح.", "الطريق مفتوح"),
        ("وردا على سؤال عن موعد العودة قال [PER:سالم] إن الطريق مفتوح.", "الطريق مفتوح"),
        ("أعرب المسؤول عن أمله في فتح الطريق.", "فتح الطريق"),
        ("أعلن المدير أمس فقط فتح الطريق.", "فتح الطريق"),
        ("أعلن الناديان رفضهما خوض المباراة.", "رفضهما خوض المباراة"),
        ("لكن مصدرا في الشرطة قال «الطريق مغلق منذ ثلاثة أيام».", "الطريق مغلق منذ ثلاثة أيام"),
        ("جاء في سياق بيان الوزارة «أن الطريق إلى السد مغلق».", "أن الطريق إلى السد مغلق"),
        ("تبنت حركة النهر المسؤولية عن الحادث.", "المسؤولية عن الحادث"),
        ("ذكر نادي الوادي عبر حسابه بموقع تويتر: «عاد اللاعب إلى النادي».", "عاد اللاعب إلى النادي"),
        ("عبر [PER:سالم] بقوله: «أشعر بالفخر لفتح هذا السد».", "أشعر بالفخر لفتح هذا السد"),
        ("كشف أحدث تقرير للوزارة أن الطريق مغلق.", "الطريق مغلق"),
        ("وتعليقا على ذلك قال [PER:سالم] إن الطريق مفتوح.", "الطريق مفتوح"),
        ("قال مسؤول كبير وطلب عدم نشر اسمه «الطريق إلى السد مغلق منذ أمس».", "الطريق إلى السد مغلق منذ أمس"),
        ("وبشكل عام ذكر المصرف أنه حقق أرباحا.", "حقق أرباحا"),
        ("وانتقد السكان تصريحات [PER:سالم] التي قال فيها إن الطريق مفتوح.", "الطريق مفتوح"),
        ("عبر كل من المدير [PER:سالم] والمدير [PER:هاني] عن حزنهما.", "حزنهما"),
    ],
)
def test_content_is_found(text: str, content: str) -> None:
    assert content in read(text).contents


def test_who_says_it_while_doing_something_else() -> None:
    held = read("أغلق السكان الطريق مطالبين الوزارة بفتح السد.")
    assert held.contents == ["فتح السد"]
    assert not read("كان العمال مطالبين بالعودة أمس.").attributions


def test_what_crowds_call_out_is_what_they_say() -> None:
    held = read("ردد السكان شعار «الماء حق لنا جميعا».")
    assert held.contents == ["الماء حق لنا جميعا"]
    assert [held.words(a.chain.source) for a in held.attributions] == ["السكان"]


def test_what_it_was_said_just_before_does_not_speak() -> None:
    held = read("قال [PER:سالم] إن السد آمن. وأضاف قبيل المحادثات المرتقبة في [GPE:سلمار] أن الطريق مفتوح.")
    assert held.contents == ["السد آمن", "الطريق مفتوح"]
    assert held.sources == ["سالم"] * 2


def test_a_demonstration_demands() -> None:
    held = read("خرجت مظاهرات تطالب بفتح السد.")
    assert [(held.words(a.chain.source), a.act) for a in held.attributions] == [("مظاهرات", "demand")]


def test_a_document_is_taken_up_again() -> None:
    held = read("أصدرت الهيئة تقريرا عن السدود جاء فيه أن الطريق مغلق.")
    assert [(held.words(a.chain.source), a.chain.source.kind) for a in held.attributions] == [("تقريرا", "document")]


def test_while_he_says_something_more() -> None:
    held = read("قال [PER:سالم] إن الطريق مغلق. وهو يتهم البلدية بالتأخر.")
    assert held.contents[-1] == "البلدية بالتأخر"


def test_as_they_expect_so_it_is() -> None:
    held = read("وكما يتوقع المراقبون فإن الطريق سيفتح غدا.")
    assert held.contents == ["الطريق سيفتح غدا"]


def test_an_attack_is_laid_to_somebody() -> None:
    held = read("نسب [PER:سالم] الهجوم إلى عصابة من الوادي.")
    assert [(a.act, c) for a, c in zip(held.attributions, held.contents, strict=True)] == [
        ("accuse", "الهجوم إلى عصابة من الوادي")
    ]
