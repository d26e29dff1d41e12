"""What lies ahead, hangs on a consent, is drafted, missed or only rumoured; days that are not an event's own."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tawatur.model.layers import Event
from tests.unit.annotate.events.reading import LAHAR, SALEM, one, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أحيل الرجل إلى النيابة لاستكمال إجراءات التحقيق", "called-for"),
        ("لا تباع الأرض إلا بعد موافقة المجلس", "conditional"),
        ("لم تبع الأرض إلا بعد موافقة المجلس", "occurred"),
        ("وقال إن الاجتماع سيناقش حصص المياه", "planned"),
        ("وقال إن القمة العربية عن الأنهار قد تعقد في القرية", "conditional"),
        ("وقال إن الصفقة قد تلغى", "conditional"),
        ("المفاوضات بين القريتين لم تعقد يوم الأحد", "denied"),
        ("وقال إن المفاوضات لم تحقق أي تقدم", "occurred"),
        ("اجتماعات من المقرر عقدها في القرية", "planned"),
        ("لم يحضر الوزير السابق جلسة محاكمته", "occurred"),
        ("لن يحضر الوزير السابق جلسة محاكمته", "planned"),
        ("عرض الوفد مشروع اتفاق على المجلس", "called-for"),
        ("تناول الوفد ملف المصالحة", "called-for"),
        ("لم يعثر على أي دليل على هجوم في الموقع", "denied"),
        ("عثر على دليل على هجوم في الموقع", "occurred"),
        ("امتنع عن الإدلاء بأي تعليق على التفجيرات", "occurred"),
        ("تم ذلك في اليوم السابق لاعتقالهم", "occurred"),
        ("من خلال تنظيمها لزيارة رسمية", "occurred"),
        ("دعاه إلى القيام بزيارة رسمية", "called-for"),
        ("قدم الفريق مقترحا يتضمن هدنة إنسانية", "called-for"),
        ("كتبوا مطالبهم الأولى، والتي تشمل توفير المياه للقرية", "called-for"),
        ("كان المصنع الهدف الرئيسي للهجوم", "occurred"),
        ("انتهت الهدنة قبل الفجر", "occurred"),
        ("لن نسمح بتهجير السكان", "denied"),
        ("الهدنة صامدة قرب القرية", "ongoing"),
        ("كتبوا مطلبا جديدا وهو إطلاق سراح السجناء", "called-for"),
        ("الإفراج عن السجناء أولوية للقرية", "called-for"),
        ("كبر جسر جوي سوف ينطلق إلى القرية", "planned"),
        ("كانت القرية عرضة لتحقيقات جنائية", "occurred"),
        ("تحدث المجلس عن توفير المياه للقرية في أقرب وقت", "planned"),
        ("تتناول بروتوكولات تشمل إيصال المساعدات إلى القرية", "planned"),
        ("وقع الطرفان بروتوكولات تتناول قضايا بينها إطلاق السجناء", "planned"),
        ("يجب أن ينجز أعماله، بما فيها وقف إطلاق النار", "called-for"),
        ("ضمن إطار الاتفاق الذي تنشده القرية", "called-for"),
        ("تحدث عن تسوية تسعى إليها القرية", "called-for"),
        ("إن هناك مفاوضات بين القريتين", "ongoing"),
        ("ستخضع البضائع لرسوم جمركية", "planned"),
        ("اتهم الحركة بتأخير تسليم الرهائن", "planned"),
        ("شرع المجلس بمفاوضات مع القرية", "ongoing"),
        ("عاد الجنود تنفيذا لشروط الهدنة", "occurred"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def _events(text: str) -> tuple[Event, ...]:
    page = tawatur.read(f"خبر\n\n{text}\n", published=date(2031, 3, 9))
    return page.articles[0].layers.events


def test_a_rumour_that_is_denied_did_not_happen() -> None:
    assert _events("نفت وزارة الداخلية المصرية ما تردد عن تعذيب سجين في القاهرة.")[0].status == "denied"


def test_what_is_done_on_a_visit_to_come_is_to_come() -> None:
    visit, meeting = _events("يغادر وزير الخارجية يوم غد الاثنين إلى مصر في زيارة رسمية يلتقي خلالها الرئيس المصري.")
    assert (visit.status, meeting.status) == ("planned", "planned")


def test_a_month_to_come_makes_it_planned() -> None:
    (event,) = _events("أعلن الوزير عن مؤتمر دولي في أكتوبر المقبل.")
    assert (event.status, event.date) == ("planned", "2031-10")


def test_the_day_of_a_meeting_is_not_that_of_the_attacks_it_is_about() -> None:
    meeting, attack = _events("أعلن الوزير عن اجتماع لبحث القصف على القرية يوم 20 مارس المقبل.")
    assert (meeting.date, attack.date) == ("2031-03-20", None)


def test_a_past_year_dates_nothing_that_is_planned() -> None:
    assert _events("وقال إن الاجتماع سيناقش نتائج أعمال الصندوق في العام الماضي.")[0].date is None


def test_the_day_of_a_clause_with_after_is_that_of_its_verb() -> None:
    event = one("اعتقل سالم بعد أن تولى المنصب في أكتوبر 2030", names={"سالم": SALEM}, times={"أكتوبر 2030": "2030-10"})
    assert event.date is None


def test_the_present_told_of_yesterday_is_over() -> None:
    (event,) = _events("وها هي الشرطة الفرنسية تعتقل أمس أربعة أشخاص في باريس.")
    assert event.status == "occurred"


def test_a_headline_without_a_verb_names_a_meeting_to_come() -> None:
    body = "قال وزير الخارجية المصري إن من المقرر عقد لقاء يوم 20 مارس بين الوزراء."
    page = tawatur.read(f"لقاء عربي في القاهرة\n\n{body}\n", published=date(2031, 3, 9))
    assert [(e.status, e.date) for e in page.articles[0].layers.events] == [("planned", "2031-03-20")] * 2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("خلفت المعارك خلال اليومين الماضيين عشرة قتلى.", "2031-03-07/2031-03-09"),
        ("قتل جنديان في قصف على القرية خلال الساعات الـ24 الماضية.", "2031-03-08/2031-03-09"),
        ("يحتجز المسلحون الرجل منذ يومين.", None),
    ],
)
def test_the_last_days_are_a_range(text: str, days: str | None) -> None:
    assert _events(text)[0].date == days


def test_a_country_is_the_goal_of_a_visit() -> None:
    event = one("يعتزم سالم زيارة لهار", names={"سالم": SALEM, "لهار": LAHAR})
    assert ([p.entity for p in event.actors], [p.entity for p in event.targets]) == (["Salem"], ["Lahar"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ومن أولويات الحكومة توقيع اتفاق مع سالم", "called-for"),
        ("ويفترض أن يجتمع الوزراء في العاصمة", "planned"),
        ("تم الاتفاق على إطلاق سراح الأسرى", "planned"),
        ("يفضي الحوار إلى إبرام اتفاق مع سالم", "planned"),
        ("يستعد سالم لزيارة القرية", "planned"),
        ("تقترب الحكومة من توقيع اتفاق مع سالم", "planned"),
        ("كلما اقتربت الحكومة من توقيع اتفاق مع سالم", "conditional"),
        ("تقترب السيارة من موقع الهجوم", "occurred"),
        ("أرجأ سالم زيارة القرية", "planned"),
        ("وتتمثل الخطة في إنهاء القتال، تبادل الأسرى", "planned"),
        ("قدمت الجمعية في أسرع وقت ممكن مساعدات غذائية", "occurred"),
    ],
)
def test_what_comes_first_or_is_supposed_to_come(text: str, told: str) -> None:
    assert read(text, names={"سالم": SALEM})[-1].status == told


def test_a_time_between_parts_no_wish_from_what_is_wished() -> None:
    (event,) = read("تسعى الحكومة منذ سنوات إلى توقيع اتفاق", times={"سنوات": "PXY"})
    assert event.status == "called-for"


def test_an_anniversary_has_a_day_of_its_own() -> None:
    body = "أحيا السكان الذكرى العاشرة للهجوم أمس في الساحة. وغنوا في ذكرى القصف عام 1999."
    page = tawatur.read(f"غناء في الساحة\n\n{body}\n", published=date(2031, 3, 11))
    assert [event.date for event in page.articles[0].layers.events] == [None, "1999"]


def test_a_day_between_commas_parts_no_verb_from_what_it_says_of_an_event() -> None:
    day = {"الثلاثاء": "2015-07-28"}
    assert one("اقترح المجلس، الثلاثاء، هدنة طويلة", times=day).status == "called-for"
    assert one("ألغى المجلس، الثلاثاء، المفاوضات", times=day).status == "denied"


def test_what_happened_does_not_get_the_day_of_what_is_to_come() -> None:
    text = (
        "اختتمت القمة الثلاثية عن المياه أعمالها في باريس الثلاثاء. وقال العمدة إن القادة اتفقوا على عقد قمة ثانية في "
        "سبتمبر المقبل. ووصفت الرئاسة القمة بأنها خطوة أولى."
    )
    page = tawatur.read(f"قمة باريس تنتهي بخلاف\n\n{text}", published=date(2015, 7, 28))
    found = [e for a in page.articles for e in a.layers.events if e.status in ("occurred", "ongoing")]
    assert found and all((e.date or "") <= "2015-07-28" for e in found)
