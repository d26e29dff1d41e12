"""What phrases lead to: occasions before a quotation, asides behind "as he also said", texts that are announced."""

from __future__ import annotations

import pytest

from tests.attributed import read

SPOKE = "أكد الوزير [PER:سامر] أن السد امتلأ. "
QUOTE = "سنفتح البوابات كلها قبل نهاية الشتاء"


@pytest.mark.parametrize(
    "occasion",
    [
        "في مؤتمر صحفي بمقر الشرطة",
        "في ندوة أقامتها الجامعة",
        "في لقاء استضافه المعهد",
        "في اجتماع بقاعة البرلمان",
        "في حديث مع طلاب الجامعة",
        "في جلسة عقدتها اللجنة مع بدء مهلة مدتها شهران أمام المجلس تنتهي في الشتاء لقبول الخطة أو رفضها",
    ],
)
def test_an_occasion_leads_to_a_quotation(occasion: str) -> None:
    held = read(f"{SPOKE}وقال {occasion} «{QUOTE}».")
    assert (held.contents[1:], held.sources[1:]) == ([QUOTE], ["سامر"])


def test_who_speaks_stands_behind_the_place_of_an_occasion() -> None:
    held = read(f"وقال في مؤتمر صحفي بمقر الوزارة مدير السد [PER:هاني] «{QUOTE}».")
    source = held.attributions[0].chain.source
    assert source is not None
    assert held.words(source) == "مدير السد هاني"


def test_an_occasion_follows_the_quotation() -> None:
    held = read(f"{SPOKE}وقال «سنفتح البوابات كلها» في كلمة أمام مجلس النواب.")
    assert held.contents[1:] == ["سنفتح البوابات كلها"]


def test_whom_they_met_is_not_praised() -> None:
    held = read("قال النواب إن السد سليم. وأشادوا خلال زيارتهم للمتحف واللقاء بمديره [PER:سعيد] بجهود العمال.")
    assert held.contents == ["السد سليم", "جهود العمال"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        (
            "ارتفع سعر الحبر كثيرا هذا الشهر، ما يشير إلى نقص في المخازن بحسب وزارة الموانئ.",
            "ارتفع سعر الحبر كثيرا هذا الشهر، ما يشير إلى نقص في المخازن",
        ),
        ("عاد الحزب إلى الحكم، ما شكل بحسب المراقبين نصرا له.", "ما شكل"),
    ],
)
def test_what_came_of_it_belongs_to_the_sentence(sentence: str, content: str) -> None:
    assert read(sentence).contents == [content]


def test_a_source_is_not_said_by_itself() -> None:
    held = read("وقد نتج عن الحادث حسب الإحصائية التي سجلت بالمشفى ووفق آخر تحديث لها بلوغ عدد الجرحى خمسين حالة.")
    for said in held.attributions:
        source = said.chain.source
        assert source is not None
        assert source.span is not None
        assert all(part.end <= source.span.start or source.span.end <= part.start for part in said.content)


@pytest.mark.parametrize("aside", ["فيما يخص الجسور", "خلال المؤتمر"])
def test_as_he_also_said_opens_a_statement_of_its_own(aside: str) -> None:
    held = read(f"قال الوزير [PER:سامر] إن السد امتلأ، كما شدد [PER:سامر]، {aside}، على ضرورة فتح البوابات.")
    assert held.contents == ["السد امتلأ", "ضرورة فتح البوابات"]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("تراجعت [GPE:سلمار] التي حذر رئيسها [GPE:لهار] من أن البحر هائج.", "رئيسها", "البحر هائج"),
        ("وصلت السفن إلى [GPE:لهار] التي طالب وزيرها الدول المجاورة بفتح الموانئ.", "وزيرها", "فتح الموانئ"),
        ("أما [GPE:لهار] الذي ناشد وزير خارجيته المجتمع الدولي تقديم المساعدة.", "وزير خارجيته", "تقديم المساعدة"),
        ("عادت الأندية التي طالب رؤساؤها وزارة الرياضة بتأجيل المباريات.", "رؤساؤها", "تأجيل المباريات"),
    ],
)
def test_who_leads_them_speaks_and_not_whom_he_tells(sentence: str, source: str, content: str) -> None:
    held = read(sentence)
    link = held.attributions[0].chain.source
    assert link is not None
    assert (held.words(link), held.contents) == (source, [content])


@pytest.mark.parametrize("between", ["", " حول الحريق", " حول الحريق في مبنى المستشفى"])
def test_a_statement_tells_something_and_who_gave_it_out_goes_on(between: str) -> None:
    held = read(f"أصدرت [ORG:وزارة الموانئ] بيانا{between} جاء فيه أن السد سليم. وأضافت أن الماء نظيف.")
    assert held.contents == ["السد سليم", "الماء نظيف"]
    assert held.sources == [None, "وزارة الموانئ"]


def test_a_text_behind_its_colon_fills_the_next_paragraph() -> None:
    held = read(
        "أصدرت [ORG:وزارة الموانئ] بيانا بشأن السد، وفيما يلي نص البيان:\n"
        "السد سليم والماء نظيف. ولا حاجة إلى القلق.\n"
        "ومن جهة أخرى زار الوفد المدينة."
    )
    assert held.contents == ["السد سليم والماء نظيف. ولا حاجة إلى القلق"]
    assert held.sources == ["وزارة الموانئ"]


@pytest.mark.parametrize("led", ["قال تعالى:", "وقد قال عز وجل:"])
def test_scripture_has_no_source_and_closes_nothing(led: str) -> None:
    held = read(f"{SPOKE}{led} «وكونوا مع الصادقين في كل حال». وأضاف أن الماء نظيف.")
    assert held.contents == ["السد امتلأ", "الماء نظيف"]
    assert held.sources == ["سامر", "سامر"]


def test_scripture_in_what_is_said_is_said_by_nobody_else() -> None:
    assert read("أكد الشيخ [PER:سامر] أن الصدق خلق كما قال تعالى «وكونوا مع الصادقين».").sources == ["سامر"]


def test_a_name_is_no_praise() -> None:
    assert read("وقال [PER:عز] بلهفة إن الماء نظيف.").sources == ["عز"]


@pytest.mark.parametrize(
    "sentence",
    [
        "تعمل الوزارة لمواجهة التطرف ونشر الجمعية الوعي بين الناس، «عندما تعود القصور إلى القرى يعود النور».",
        "نشرت نتائج استطلاع «ما هي الوسيلة الأفضل لتعلم الغوص» في موقع الجامعة.",
    ],
)
def test_a_verbal_noun_or_a_title_is_no_statement(sentence: str) -> None:
    assert read(sentence).contents == []


@pytest.mark.parametrize(
    ("whom", "content"),
    [
        ("المرشحين للوظائف التعليمية لحجز موعد", "حجز موعد"),
        ("المتقدمين للمنح الدراسية إلى مراجعة مكاتبها", "مراجعة مكاتبها"),
        ("المرشحين للوظائف التعليمية للعام المقبل إلى تسجيل أسمائهم", "تسجيل أسمائهم"),
        ("الدول للاجتماع لبحث الأزمة", "لاجتماع لبحث الأزمة"),
    ],
)
def test_what_those_called_upon_applied_for_is_not_called_for(whom: str, content: str) -> None:
    assert read(f"دعت [ORG:وزارة الموانئ] {whom}.").contents == [content]


@pytest.mark.parametrize("body", ["وكالة الجامعة لشؤون الطالبات", "وكالة الوزارة لشؤون الموانئ"])
def test_the_affairs_of_an_agency_belong_to_its_name(body: str) -> None:
    held = read(f"أوضحت {body} أن القبول يبدأ الأحد.")
    link = held.attributions[0].chain.source
    assert link is not None
    assert held.words(link) == body


def test_whom_an_agency_calls_upon_is_not_its_affairs() -> None:
    held = read("دعت وكالة الرئاسة العامة لشؤون [LOC:المسجد الكبير] الزوار إلى الهدوء.")
    assert held.attributions[0].addressee is None
    assert held.contents == ["الهدوء"]


def test_a_body_that_gave_a_statement_is_no_man() -> None:
    held = read(
        "قال المدير [PER:سامر] إن السد سليم. وأصدرت شركة [ORG:مرسى] الكبيرة تقريرا قالت فيه إن البحر هائج. "
        "وقال إن الماء نظيف."
    )
    assert held.sources == ["سامر", "مرسى", "سامر"]
