"""Status from the words that lead to a deed from further off, and from its day."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import LAHAR, one, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("سيشارك سالم في قمة دولية عن المياه", "planned"),
        ("لم يشارك الفريق في الغارات على القرية", "occurred"),
        ("وسيلقي العمدة كلمة خلال الاجتماع المشترك", "planned"),
        ("سافروا إلى الحدود للمشاركة في عملية عسكرية", "called-for"),
        ("وصل شبان راغبون في إعادة إعمار القرية", "called-for"),
        ("ناقش الأعضاء فرض عقوبات على المصرفين", "planned"),
        ("رفض العمدة عقد اجتماع مع النقابة", "denied"),
        ("ولم يستبعد العمدة عقد اجتماع مع النقابة", "conditional"),
        ("بعد أيام عقد العمدة اجتماعا مع النقابة", "occurred"),
        ("لفتت الحركة الأنظار بدلا من قصف الميناء", "denied"),
        ("كان بوسع الشرطة اعتقال اللص قبل عام", "conditional"),
        ("وقال إن الهدف من الزيارة تعليم الصغار", "occurred"),
        ("وهو حادث يستدعي التحقيق بلا إبطاء", "called-for"),
        ("كشفت النتائج الأولية للتحقيق عيبا في السقف", "occurred"),
        ("يخضع المصرف للتحقيق منذ شهر", "occurred"),
        ("تخضع القرية الصغيرة لحصار منذ شهر", "ongoing"),
        ("يجب أن تخضع القرية لحصار", "called-for"),
        ("وقعا وثيقة مع التأكيد على انسحاب القوات من القرية", "called-for"),
        ("شكك في قدرته على إعادة العمدة إلى طاولة المفاوضات", "conditional"),
        ("أعلن العمدة ظهر الأحد عن وقف إطلاق النار", "occurred"),
        ("أشاد العمدة بجهود النقابة في الوساطة", "ongoing"),
        ("جددت النقابة جهودها في الوساطة", "called-for"),
        ("بقيت الرسوم دون تغيير في اجتماع النقابة", "occurred"),
        ("عادوا دون الدخول في مفاوضات", "denied"),
        ("تعمل البلدية على محاربة التطرف", "ongoing"),
        ("تعمل البلدية على إبرام اتفاق", "called-for"),
        ("ألغى العمدة مباحثات كانت مقررة", "denied"),
        ("سافر لتلقي الدعم المالي من المصرف", "called-for"),
        ("سيكون سالم أول رئيس يزور القرية", "planned"),
        ("كان سالم أول رئيس يزور القرية", "ongoing"),
        ("يتأهب الحراس لهجوم على القرية", "planned"),
        ("تحدث عن نية العمدة قصف القرية", "planned"),
        ("إذا انتهكت الحركة الاتفاق", "occurred"),
        ("تتجه البلدية إلى إغلاق مكتب القناة", "planned"),
        ("تهرع الدورية للقبض على اللص", "called-for"),
        ("انتشر الحراس خوفا من اندلاع اشتباكات في القرية", "conditional"),
        ("عاد الحراس بعد اندلاع اشتباكات في القرية", "occurred"),
        ("أخفقت الشرطة في منع الهجوم على القافلة", "occurred"),
        ("شكر العمدة الشرطة على منع الهجوم على القافلة", "denied"),
        ("تقدم الحراس في مسعى لتعزيز السيطرة على القرية", "called-for"),
        ("المشروعات التي ستحصل على تمويل من المصرف", "planned"),
        ("الأموال التي سيحصلون عليها في هذا الاتفاق كثيرة", "occurred"),
        ("وشروط العقد قيد التفاوض بين الفريقين", "ongoing"),
        ("ولم يتسن عقد اجتماع بين الفريقين", "denied"),
        ("نطلب منه بدلا من ذلك وقف إطلاق النار", "called-for"),
        ("وأكد أن ما يجري جريمة حرب بشعة", "ongoing"),
        ("قال إن على الحركة وقف إطلاق النار", "called-for"),
        ("دعا العمدة، وهو طبيب معروف، إلى عقد اجتماع للنقابة", "called-for"),
        ("وهي المرة الأولى التي يضرب فيها الجيش المدينة", "occurred"),
        ("القائد يعلن تحرير المدينة من المتمردين", "occurred"),
        ("يشهد العمدة توقيع اتفاقية لنقل المياه", "occurred"),
        ("انتقد استخدام المبنى لتمويل الفريق", "occurred"),
        ("لن يعقد اجتماع إلا بعد أسبوع", "conditional"),
        ("تسلم الوفد مقترحا جديدا بشأن وقف إطلاق النار", "called-for"),
    ],
)
def test_what_leads_to_a_deed(text: str, status: str) -> None:
    assert [event.status for event in read(text, names={"سالم": ("PER", "Salem")})] == [status]


def test_a_deal_reached_is_no_purpose() -> None:
    first, second = read("أعلنت لهار التوصل لاتفاق شامل لوقف إطلاق النار", names={"لهار": LAHAR})
    assert first.status == second.status == "occurred"


def test_what_may_be_done_by_a_verb_that_only_carries_it() -> None:
    event = one("قال إن لهار قد تزيد الرسوم الجمركية", names={"لهار": LAHAR})
    assert event.status == "conditional"


def test_before_it_in_the_past_it_has_happened() -> None:
    status = [event.status for event in read("قصف الرجل القرية قبل أن تعتقله الشرطة")]
    assert status == ["occurred", "occurred"]


def test_what_is_dated_behind_the_day_of_the_article_is_planned() -> None:
    text = "أعلن اتحاد المعلمين عن إضراب يوم 21 أبريل 2031"
    page = tawatur.read(f"خبر قصير من القرية\n\n{text} في مدارس القرية كلها.\n", published=date(2031, 3, 9))
    (event,) = page.articles[0].layers.events
    assert (event.status, event.date) == ("planned", "2031-04-21")
    page = tawatur.read(f"خبر قصير من القرية\n\n{text} في مدارس القرية كلها.\n", published=date(2031, 5, 9))
    (event,) = page.articles[0].layers.events
    assert event.status == "occurred"


def test_a_day_is_that_of_what_happened_then() -> None:
    text = "كان الحارس جالسا أمس أمام البيت حين أطلق مسلحون النار"
    assert one(text, times={"أمس": "2031-03-08"}).date == "2031-03-08"
    text = "عاد الهدوء إلى القرية أمس في حين أطلق مسلحون النار"
    assert one(text, times={"أمس": "2031-03-08"}).date is None


def test_a_day_in_a_clause_on_another_noun_is_not_that_of_the_deed() -> None:
    text = "أعلنت لهار موافقتها على المقترح الذي قدم لها أمس"
    assert one(text, names={"لهار": LAHAR}, times={"أمس": "2031-03-08"}).date is None
