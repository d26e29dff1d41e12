"""When: a day is of what happened then, and not of what else its sentence tells."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import LAHAR, one, read

TIMES = {"أمس": "2031-03-08"}


@pytest.mark.parametrize(
    "text",
    [
        "اعتقل رجلان في القرية، وسلمت أوراقهما أمس إلى المحكمة",
        "وقع هجوم في القرية، وعادت أمس القوات",
        "تفقد السكان أمس موقع الهجوم",
        "وقع هجوم في القرية، على ما أفاد رجلان من أهلها أمس",
        "أعلن الفصيل أمس مسؤوليته عن هجوم على القرية",
        "ومنذ تولي العمدة الذي وعد بالهدوء أمس، وقع هجوم على القرية",
        "أعلن العمدة أمس رسوما إلى حين التوصل إلى اتفاق",
        "استند المجلس إلى القرار رقم 45 وتاريخ أمس وعقد اجتماعا",
        "دافع العمدة أمس عن جاره بعد سلسلة من الغارات على القرية",
        "أثنى العمدة أمس على صاحب الاتفاق الجديد",
        "اعتقل رجلان في القرية بمناسبة أمس",
        "من الواضح أمس أن السكان نزلوا إلى الشارع للتظاهر",
        "قدمت الجمعية مساعدات للجيران الذين وصلوا أمس",
    ],
)
def test_the_day_of_what_is_told_beside_it_is_not_its_own(text: str) -> None:
    assert [event.date for event in read(text, times=TIMES)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "اعتقل رجلان أمس، وسلمت أوراقهما إلى المحكمة",
        "وقع أمس الهجوم على القرية",
        "أعلن الفصيل مسؤوليته عن هجوم وقع أمس",
        "وقع هجوم في القرية، أمس",
        "ومنذ عاد العمدة، وقع هجوم أمس",
    ],
)
def test_its_own_day_stands_with_it(text: str) -> None:
    assert [event.date for event in read(text, times=TIMES)] == ["2031-03-08"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وإلى اليوم اعتقل رجال كثيرون", None),
        ("واعتقل رجال كثيرون إلى اليوم", None),
        ("واعتقل رجال كثيرون اليوم", "2031-05-04"),
        ("وهرب الحارس إلى القرية واعتقل اليوم", "2031-05-04"),
    ],
)
def test_what_adds_up_to_the_day_of_the_article_is_of_no_day(text: str, day: str | None) -> None:
    page = tawatur.read(f"خبر\n\n{text}.", published=date(2031, 5, 4))
    assert [event.date for event in page.articles[0].layers.events] == [day]


def test_who_speaks_behind_a_comma_speaks_on_that_day() -> None:
    said = ("أكد", "القرية هادئة", "Salem")
    text = "وقع هجوم في القرية، وأكد سالم أمس أن القرية هادئة"
    assert [event.date for event in read(text, times=TIMES, said=said)] == [None]


def test_what_happened_has_no_day_to_come() -> None:
    text = "أعلنت الشرطة عن مقتل تاجر يوم 21 أبريل 2031 في القرية"
    page = tawatur.read(f"خبر قصير من القرية\n\n{text}.\n", published=date(2031, 3, 9))
    assert [event.date for event in page.articles[0].layers.events] == [None]


def test_a_deed_has_the_day_of_the_place_where_it_is_done() -> None:
    text = "تواصل البحث أمس في القرية، حيث {} الشرطة ثلاثة رجال"
    assert [event.date for event in read(text.format("اعتقلت"), times=TIMES)] == ["2031-03-08"]
    assert [event.date for event in read("تواصل البحث أمس في القرية، حيث الهجوم على السكان", times=TIMES)] == [None]


def test_two_days_that_a_dual_leads_are_both_of_an_event() -> None:
    held = {"الجمعة": "2031-03-07", "السبت": "2031-03-08"}
    assert [e.date for e in read("وقع هجوم على القرية يومي الجمعة والسبت", times=held)] == ["2031-03-07/2031-03-08"]


def test_a_year_after_which_it_was_is_not_its_year() -> None:
    text = "انسحبت القوات من القرية بعد عام 2010"
    assert one(text, times={"عام 2010": "2010"}).date is None
    assert one(text.replace("بعد", "في"), times={"عام 2010": "2010"}).date == "2010"


@pytest.mark.parametrize(
    ("announced", "then"),
    [
        ("فرض عقوبات على شركات في لبنان", "2031-03-08"),
        ("عن فرض عقوبات على شركات في لبنان", "2031-03-08"),
        ("أن فرض عقوبات على شركات في لبنان سيكون صعبا", None),
        ("مقتل خمسة جنود في لبنان", None),
    ],
)
def test_sanctions_are_of_the_day_they_are_announced(announced: str, then: str | None) -> None:
    page = tawatur.read(f"أعلنت وزارة الخزانة الأميركية أمس {announced}.\n", published=date(2031, 3, 9))
    assert [event.date for event in page.articles[0].layers.events] == [then]


def test_a_day_that_is_over_is_of_the_consent_not_of_what_it_is_to() -> None:
    text = "أخبار القرية\n\nوافق العمدة على بيع حصته لجاره في فبراير الماضي.\n"
    events = tawatur.read(text, published=date(2031, 3, 9)).articles[0].layers.events
    assert [(event.status, event.date) for event in events] == [("occurred", "2031-02"), ("planned", None)]


def test_the_day_of_what_somebody_was_when_he_did_it() -> None:
    event = one("زار العمدة قرية لهار عندما كان معلما عام 2006", names={"لهار": LAHAR}, times={"عام 2006": "2006"})
    assert event.date == "2006"
