"""What is not settled yet, comes first, was to be yesterday, is not true or too early to speak of; deeds in a list."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import LAHAR, one, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("الصفقة، التي لم تحسم بعد، تشمل عشرين طائرة", "planned"),
        ("صفقة الغواصات لم تحسم بعد", "planned"),
        ("رحب الوزير بالاتفاق على القضية التي لم تحسم بعد", "occurred"),
        ("تحرير المدينة من المتمردين يعد من أولويات الجيش", "planned"),
        ("من المبكر الحديث عن اشتباكات في القرية", "denied"),
        ("الحديث عن اشتباكات في القرية", "occurred"),
        ("لا صحة لأنباء مقتل جندي في القرية", "denied"),
        ("أكد أنه لا صحة لما تردد عن توقيع اتفاق", "denied"),
        ("ستعود القوات في حالة توقيع الاتفاق", "conditional"),
        ("وضع الوزير الجنود في حالة تأهب قصوى", "occurred"),
        ("نفى الجيش أن تكون طائراته قصفت القرية", "denied"),
        ("أكد الجيش أن طائراته قصفت القرية", "occurred"),
        ("تم عمل الإسعافات اللازمة للطفلة وإنقاذها", "occurred"),
        ("لن تعود القوات ما لم ينسحب المتمردون من القرية", "conditional"),
        ("وقعا البيان، على أن تنسحب القوات من القرية", "planned"),
        ("لولا دعم عسكري من الجيران", "occurred"),
        ("جاء ذلك تفعيلا لمذكرة التفاهم", "occurred"),
        ("قدم الرجل المال لاستخدامه في هجمات", "called-for"),
        ("ولم يتعرض الوزير لأي اتهام", "denied"),
        ("عاد الجنود تنفيذا لشروط اتفاق الهدنة", "occurred"),
        ("تم القبض عليه في الميناء", "occurred"),
        ("يسعى إلى بحث زيارته الأخيرة", "occurred"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def test_what_was_to_be_yesterday_was_not() -> None:
    text = "كان من المقرر أن يعقد الوزير أمس اجتماعا مع نظيره"
    assert one(text, times={"أمس": "2031-03-08"}).status == "denied"
    assert one(text.replace("أمس", "غدا"), times={"غدا": "2031-03-10"}).status == "planned"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("توجب على الجميع الوقوف مع أهل القرية، والتعاون مع لهار", "called-for"),
        ("توجب على الجميع الوقوف مع أهل القرية، والتعاون بين لهار والقرية مستمر", "occurred"),
        ("القوات على وشك دخول القرية، واستعادة السيطرة على لهار", "planned"),
    ],
)
def test_a_deed_of_a_list_is_what_the_list_is(text: str, status: str) -> None:
    assert read(text, names={"لهار": LAHAR})[-1].status == status


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("ويشمل الاتفاق الإفراج عن السجناء", ["occurred", "planned"]),
        ("وقعا اتفاقا يشمل الإفراج عن السجناء", ["occurred", "planned"]),
        ("توصل الجيران إلى اتفاق على بدء محادثات", ["occurred", "planned"]),
        ("انتهت مفاوضات حول اتفاق جديد", ["occurred", "called-for"]),
        ("أصدر العمدة أوامر بإغلاق المعبر", ["occurred", "called-for"]),
    ],
)
def test_what_a_deal_or_talks_hold_is_still_to_come(text: str, statuses: list[str]) -> None:
    assert [event.status for event in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لن ينتقل اللاعب إلا بموافقة النادي", "conditional"),
        ("لم يغادر الوفد إلا بعد توقيع الاتفاق", "occurred"),
        ("لا تقطع الطريق إلا سيطرة القوات على المعبر", "occurred"),
        ("تحدث عن القوة المزمع توقيع اتفاق بشأنها", "planned"),
        ("تأجلت المفاوضات التي كان من المفترض عقدها هناك", "planned"),
        ("رحب الجيران بالهدنة الإنسانية", "occurred"),
        ("قالوا إن الهدنة لم يعد لها معنى", "occurred"),
        ("جرت مفاوضات طويلة جدا بين الجيران حول الهدنة", "called-for"),
        ("وقع عشرة رجال ضحية في أحدث أعمال العنف", "occurred"),
        ("محاصرة التنظيمات المسلحة مسؤولية الجميع", "called-for"),
        ("يعتقد السكان أن الانسحاب من القرية قد فتح الباب", "occurred"),
        ("لا هدنة إلا في حال السماح لهم", "conditional"),
        ("حذر العمدة من رفض الاتفاق مع لهار", "occurred"),
        ("يمكن فهم الهجوم على القرية", "occurred"),
        ("أغلق الحراس المعابر للبحث عن منفذي عملية التفجير", "occurred"),
        ("تقرر أن تبدأ الهدنة", "planned"),
        ("تقرر فرض عقوبات على لهار", "occurred"),
        ("أشار الطبيب إلى عدم معرفته بمصدر الطلق الناري", "occurred"),
        ("لم نقدم أي تنازلات في مفاوضات القرية", "occurred"),
        ("هو الهجوم الثاني في شهر الذي يستهدف القرية", "occurred"),
        ("أكد الجيران أهمية توقيت الزيارة", "occurred"),
        ("قال العمدة إن هدف الزيارة بسيط", "occurred"),
        ("وأشار إلى امتناع الجيران عن التعاون مع القرية", "denied"),
        ("أدى الضباب إلى إلغاء عشر رحلات واحتجاز السياح", "occurred"),
        ("استغل الحراس فرصة انسحاب المتمردين من القرية", "occurred"),
        ("بدل أن تنسحب القوات من القرية طال الجدل", "denied"),
        ("جمع العمدة جيرانه للوصول إلى توافق عام", "called-for"),
        ("لن نكف عن التعاون مع القرية", "ongoing"),
        ("هم خصوم لمعارضتهم للمناورات السنوية", "occurred"),
        ("إن توقيع الاتفاق ضروري", "called-for"),
        ("إن شن هجوم أمر مرجح", "conditional"),
        ("ستصل الوفود، فإن الزيارة ستكون فرصة للجيران", "planned"),
        ("لم تكن هناك زيارة رسمية للقرية", "denied"),
        ("مر العام دون أن يتمكن المجلس من المصادقة على الموازنة", "denied"),
        ("أعلن الحراس إجهاض هجوم على القرية", "denied"),
        ("قال إننا مستمرون في المفاوضات مع الجيران", "ongoing"),
        ("تنتظر القرية تمديد الهدنة التي أبرمت في الربيع", "occurred"),
        ("تمهيدا لمؤتمر الحوار، الذي استمر يومين", "occurred"),
        ("تسعى القرية إلى توقيع اتفاق المياه التي جرت في السهل", "called-for"),
        ("العقبة الوحيدة التي تقف أمام توقيع الاتفاق", "conditional"),
        ("ساعدت الأمطار الجيران على تهدئة الأوضاع", "occurred"),
        ("لن يرى الضيف الجسر أثناء الزيارة", "planned"),
        ("جرت مشاورات التعاون الاقتصادي بين القريتين", "called-for"),
        ("افتتح المعرض بهدف تنشيط الزراعة ورفع مستوى التبادل التجاري", "called-for"),
        ("يعمل على خطط قدمها إلى الجيران في اجتماع", "occurred"),
        ("قرر النادي إرسال وفد إلى القرية", "planned"),
        ("إذا قرر العمدة إرسال وفد إلى القرية", "conditional"),
        ("قررت المحكمة فرض غرامة على المصنع", "occurred"),
        ("وقف البناء مقابل رفع العقوبات عن القرية", "planned"),
        ("وسقوط المدينة بيد المتمردين مسألة وقت", "planned"),
        ("سيعلن العمدة القرار بعد مشاورات في القرية", "planned"),
        ("قال العمدة إن المفاوضات اقتربت من الحسم", "ongoing"),
        ("بحث الضيفان آخر الأخبار وأوجه التعاون بين القريتين", "called-for"),
        ("أثار الحفل الجدل وليس الاتفاق على المياه", "occurred"),
        ("اتهامات وجهتها المحكمة بارتكاب مجازر", "occurred"),
        ("اتهم جاره بمحاولة قتل أخيه", "occurred"),
    ],
)
def test_exceptions_what_is_scheduled_and_what_is_known(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def test_what_is_known_by_its_day_happened() -> None:
    text = "وسط خشية أن يجر اتفاق الأسبوع الماضي القطيعة"
    assert one(text, times={"الأسبوع الماضي": "2031-W09"}).status == "occurred"


def test_what_began_years_ago_goes_on_no_more() -> None:
    page = tawatur.read("أخبار القرية\n\nبدأت المفاوضات بين الجيران في عام 1996.\n", published=date(2031, 3, 9))
    assert [event.status for event in page.articles[0].layers.events] == ["occurred"]
