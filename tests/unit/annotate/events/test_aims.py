"""What a verb aims at, brings about or allows, what is near, and what is only held later on the day."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import LAHAR, one, read

NAMES = {"لهار": LAHAR}
SPORT = "لعب المدرب والمهاجم والحارس مباراة في الدوري. "


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تهدف المفاوضات إلى توسيع الميناء", "occurred"),
        ("يسعى الوفد إلى عقد مفاوضات", "called-for"),
        ("وهو ما دفع لهار لإبرام اتفاق", "occurred"),
        ("عاد الوزير لإبرام اتفاق", "called-for"),
        ("كان الحادث سببا لمفاوضات طويلة", "occurred"),
        ("القانون لا يخول المجلس فرض عقوبات اقتصادية", "denied"),
        ("القانون يخول المجلس فرض عقوبات اقتصادية", "conditional"),
        ("الصفقة التي قد يتم إبرامها كبيرة", "conditional"),
        ("الصفقة التي تم إبرامها كبيرة", "occurred"),
        ("الدعم العسكري الذي قدمته لهار كبير", "occurred"),
        ("تراجعت الأسعار مع قرب التوصل إلى اتفاق", "planned"),
        ("الطرفان على وشك التوصل لاتفاق", "planned"),
        ("عاد الوفد للتوصل إلى اتفاق", "called-for"),
        ("تتصدر القرية قضية نزع السلاح", "called-for"),
    ],
)
def test_what_a_word_makes_of_what_it_leads_to(text: str, status: str) -> None:
    assert one(text, names=NAMES).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تعقد اللجنة اليوم اجتماعا", "planned"),
        ("عقدت اللجنة اليوم اجتماعا", "occurred"),
        ("تواصل اللجنة اليوم مفاوضات", "ongoing"),
    ],
)
def test_a_meeting_of_today_told_in_the_present_is_still_to_come(text: str, status: str) -> None:
    assert one(text, times={"اليوم": "2031-03-09"}).status == status


def test_the_topic_of_a_deal_to_come_is_to_come() -> None:
    deal, loan = read("عاد الوزراء لإعداد اتفاق حول قرض جديد")
    assert (deal.status, loan.status) == ("planned", "planned")


def test_clubs_negotiate_and_take_offers_too() -> None:
    assert [event.type for event in read(SPORT + "المفاوضات مع الهداف مستمرة. وافق النادي على العرض.")] == [
        "CONSULT",
        "AGREE",
    ]
    assert not read(SPORT + "اتفق النادي مع الهداف. وافق المدرب على الراحة.")


def test_a_year_far_behind_since_is_not_that_of_what_stands_before_it() -> None:
    times = {"عام 2011": "2011"}
    assert one("هذا أول هجوم منذ بدء النزاع على الجزيرة المجاورة عام 2011", times=times).date is None
    assert one("وقع أول هجوم في البلد المجاور عام 2011", times=times).date == "2011"


def test_it_is_said_is_no_dismissal() -> None:
    assert not read("يقال عنهم كثير")
    assert one("أقيل الوزير").mode == "dismissal"
