"""Status from tense, negation, modality and what governs a trigger."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import LAHAR, Names, one, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قصفت المدفعية أطراف القرية", "occurred"),
        ("لم تقصف المدفعية أطراف القرية", "denied"),
        ("سيزور سالم المدينة", "planned"),
        ("سوف يزور سالم المدينة", "planned"),
        ("قد يزور سالم المدينة", "conditional"),
        ("من المقرر أن يزور سالم المدينة", "planned"),
        ("يجب أن يزور سالم المدينة", "called-for"),
        ("إذا قصفت المدفعية القرية", "conditional"),
    ],
)
def test_verbs(text: str, status: str) -> None:
    assert one(text, names={"سالم": ("PER", "Salem")}).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وقع هجوم على القافلة", "occurred"),
        ("بعد الهجوم على القافلة عاد الهدوء", "occurred"),
        ("تستمر الغارات على القرية", "ongoing"),
        ("الغارات المستمرة على القرية", "ongoing"),
        ("ضرورة عقد اجتماع عاجل", "called-for"),
        ("الاجتماع المقرر بين الوزيرين", "planned"),
        ("اجتماع محتمل بين الوزيرين", "conditional"),
        ("إمكانية عقد اجتماع بين الوزيرين", "conditional"),
        ("دون التوصل إلى اتفاق", "denied"),
        ("فشل الوفد في التوصل إلى اتفاق", "denied"),
        ("بعد فشل المحادثات عاد الوفد", "occurred"),
        ("لم يعقد الوزيران اجتماعا", "denied"),
        ("يعقد الوزيران اجتماعا", "ongoing"),
        ("المفاوضات يجب أن تبدأ سريعا", "called-for"),
        ("لا هدنة في المدينة", "denied"),
        ("دعا إلى هدنة في المدينة", "called-for"),
        ("يخطط المسلحون لشن هجوم على القافلة", "planned"),
        ("ضرورة استمرار الحوار", "called-for"),
    ],
)
def test_nouns(text: str, status: str) -> None:
    assert one(text).status == status


def test_joined_nouns_share_their_status() -> None:
    first, second = read("شدد على ضرورة وقف إطلاق النار وتبادل الأسرى")
    assert first.status == second.status == "called-for"


def test_a_headline_takes_the_status_of_what_it_heads() -> None:
    names: Names = {"سالم": ("PER", "Salem")}
    head, body = read("من المقرر أن يزور سالم المدينة غدا", names=names, title="سالم يزور المدينة")
    assert head.status == body.status == "planned"


def test_a_possible_deal_of_a_headline_stays_possible() -> None:
    head, *_, body = read("وافق المجلس على صفقة زوارق", title="صفقة زوارق محتملة مع البلدة")
    assert (head.status, body.status) == ("conditional", "occurred")


def test_a_headline_takes_no_date_of_what_was_done_in_another_way() -> None:
    names: Names = {"سلمار": ("GPE", "Salmar"), "لهار": ("GPE", "Lahar")}
    text = "هو الأخطر منذ اندلاع اشتباكات في الشهر الماضي"
    head, body = read(text, names=names, times={"الشهر الماضي": "2031-04"}, title="سلمار تعلن إسقاط طائرة لهار")
    assert (head.mode, head.date) == ("air defence", None)
    assert (body.mode, body.date) == ("clash", "2031-04")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("سيجري الجانبان محادثات إذا سحبت الدولة سفيرها", "conditional"),
        ("وسط غارات على القرية", "ongoing"),
        ("يتصدى السكان للهجمات على القرية", "ongoing"),
        ("شدد على العمل على تسوية", "called-for"),
        ("يواصل الوفد البحث عن تسوية", "called-for"),
        ("أحرز تقدما نحو هدنة", "called-for"),
        ("قدرة المسلحين على شن هجوم", "occurred"),
        ("تعهد المرشح، خلال حملته، بوقف الحرب", "planned"),
        ("أعد تقريرا تمهيدا لرفع دعوى قضائية", "planned"),
        ("أشاد بهذا الهجوم على القرية", "occurred"),
        ("واصلت المدفعية دك مواقع القرية", "ongoing"),
        ("من المقرر عقد محادثات في القرية", "planned"),
    ],
)
def test_what_leads_to_a_noun(text: str, status: str) -> None:
    assert read(text)[0].status == status


def test_ability_is_no_deed() -> None:
    assert read("قال إن لديهم قدرة على اقتحام القرية")[0].status == "conditional"


def test_an_order_does_what_it_says() -> None:
    assert read("أصدر الرئيس أمرا يفرض غرامة على الشركة")[0].status == "occurred"


def test_a_wish_does_not_make_a_deed_a_wish() -> None:
    texts = {e.type: e.status for e in read("شدد على ضرورة الإفراج عن الجنود والهجوم على القرية")}
    assert texts["RETREAT"] == "called-for"
    assert texts["ASSAULT"] == "occurred"


def test_what_a_name_does_with_it_now_and_again() -> None:
    event = one("جماعة الفجر تعاقب بالقتل", names={"جماعة الفجر": ("ORG", "Dawn Group")})
    assert (event.status, [party.entity for party in event.actors]) == ("ongoing", ["Dawn Group"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أعلن الوزير التوصل إلى اتفاق بشأن المياه", "occurred"),
        ("أسفر الحوار الطويل عن التوصل إلى اتفاق", "occurred"),
        ("توصل الوفدان إلى اتفاق بشأن المياه", "occurred"),
        ("يسعى الوفدان إلى التوصل إلى اتفاق بشأن المياه", "called-for"),
        ("قبل شهر من زيارة سيجريها الوزير", "planned"),
        ("رشق الشبان الحراس أثناء محاولتهم تفريق المظاهرة", "occurred"),
        ("يعود العمال بعد أن يتم رفع العقوبات", "planned"),
        ("تستمر جهود مكافحة الإرهاب في البلدة", "ongoing"),
        ("قرر المجلس تأجيل فرض العقوبات", "planned"),
        ("الهدنة التي استمرت يومين", "occurred"),
        ("أعلن الوفد توقيع اتفاق شامل لوقف إطلاق النار", "occurred"),
        ("أكد المجلس رفض الاعتداءات على القرى", "occurred"),
        ("انهارت هدنة استمرت يومين", "occurred"),
        ("أنهى الحراس عملية قمع لمظاهرة في البلدة", "occurred"),
    ],
)
def test_what_was_reached_and_what_is_to_come(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def test_a_strike_announced_for_a_day_to_come() -> None:
    event = one("أعلن الاتحاد عن تنظيم إضراب عام الأسبوع المقبل", times={"الأسبوع المقبل": "2030-W10"})
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("هددت لهار، أمس، بقصف القرية", "conditional"),
        ("تحدث رئيس لهار متوعدا بقصف القرية", "conditional"),
        ("إذا تم التوصل إلى اتفاق فستهدأ القرى", "conditional"),
        ("تنطلق غدا اجتماعات لهار", "planned"),
        ("مشيرا إلى ضمان استمرار المفاوضات", "ongoing"),
        ("تهدف الجولة إلى بلوغ اتفاق", "called-for"),
    ],
)
def test_governors_over_a_time_and_of_circumstance(text: str, told: str) -> None:
    times = {"أمس": "2025-07-03"} if "أمس" in text else None
    assert read(text, names={"لهار": LAHAR}, times=times)[-1].status == told


def test_ceasefire_that_talks_are_about_is_wished_for() -> None:
    assert [event.status for event in read("تستمر مفاوضات وقف إطلاق النار")][-1] == "called-for"


def test_a_verb_to_come_behind_brackets() -> None:
    assert one("قالت إن الاجتماع (بين سالم ورامي) سيعقد هنا").status == "planned"


def test_what_is_planned_for_a_day_of_the_week_lies_ahead() -> None:
    body = "أعلن المكتب أن الرئيسين الروسي والصيني يجتمعان يوم الاثنين المقبل في موسكو. وعقد اجتماع آخر الاثنين الماضي."
    page = tawatur.read(f"روسيا والصين تجتمعان الاثنين\n\n{body}\n", published=date(2031, 3, 11))  # a Tuesday
    dates = [(event.status, event.date) for event in page.articles[0].layers.events]
    assert dates == [("planned", "2031-03-17"), ("planned", "2031-03-17"), ("occurred", "2031-03-10")]
