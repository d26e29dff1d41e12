"""Deals that an article knows: whose they are, and that they stand whatever is done about them."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, SALEM, Names, actors, one, read, targets

BOTH: Names = {"لهار": LAHAR, "هالين": HALIN}
TREATY: Names = {"اتفاق كورنال": ("MISC", "Minsk agreements"), "الروسي": ("GPE", "Russia")}


def test_a_treaty_is_of_those_who_made_it() -> None:
    assert actors(one("شرح المبعوث الروسي بنود اتفاق كورنال", names=TREATY)) == ["Russia", "Ukraine"]


def test_a_known_deal_is_of_those_whom_its_fuller_telling_names() -> None:
    deals = read("وقعت لهار اتفاقا مع هالين أمس. وانتقد النائب الاتفاق مع هالين", names=BOTH)
    assert {*actors(deals[-1])} == {"Lahar", "Halin"}


def test_a_deal_is_not_of_who_does_something_because_of_it() -> None:
    assert actors(one("أعلنت لهار التعبئة بسبب الاتفاق مع هالين", names=BOTH)) == ["Halin"]


def test_without_an_end_of_war_a_deal_is_not_of_its_sides() -> None:
    names: Names = {"روسيا": ("GPE", "Russia"), "أوكرانيا": ("GPE", "Ukraine")}
    assert actors(read("تبيع روسيا القمح وتشتريه أوكرانيا. ودرس الخبراء المعاهدة القديمة", names=names)[-1]) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("حاول النائب تعطيل الاتفاق أمس", "occurred"),
        ("إذا أعاق النواب الاتفاق غادر الوزير", "occurred"),
        ("حذر النائب من مخاطر الاتفاق أمس", "occurred"),
        ("كتب المعارضون للاتفاق رسالة", "occurred"),
        ("يهدف الاتفاق لمنع الغش", "occurred"),
        ("الاتفاق سيقود إلى علاقات أوثق", "occurred"),
        ("الاتفاق سيبرم في القرية", "planned"),
        ("يأمل الوزير توقيع الاتفاق", "called-for"),
        ("اجتمع الوزراء للاتفاق على الموازنة", "called-for"),
        ("لا يوجد اتفاق بين العمال", "denied"),
        ("لا توجد أي هدنة في القرية", "denied"),
        ("لا يوجد اتفاق أو تفاهم على شيء", "denied"),
        ("للجنة جهود كبيرة في توقيع الاتفاقية", "occurred"),
    ],
)
def test_how_a_deal_stands(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def test_who_is_backed_is_no_backer() -> None:
    event = one("قررت لهار مساندة الفرنسي سالم في الانتخابات", names={"لهار": LAHAR, "سالم": SALEM})
    assert (actors(event), targets(event)) == (["Lahar"], ["Salem"])


def test_who_is_praised_for_his_help_gives_it() -> None:
    event = one("أشاد المحافظ بدعم هالين", names=BOTH)
    assert (actors(event), targets(event)) == (["Halin"], [])


def test_what_is_sent_and_that_it_is_sent_are_one_aid() -> None:
    event = one("سيرت لهار عشر شاحنات تحمل مساعدات إغاثية إلى هالين", names=BOTH)
    assert (actors(event), targets(event)) == (["Lahar"], ["Halin"])


def test_aid_that_is_taken_up_is_of_who_sent_it() -> None:
    events = read("وزعت لهار سلالا غذائية. وقال الناس إن هذه المساعدات كثيرة", names=BOTH)
    assert actors(events[-1]) == ["Lahar"]


def test_who_agrees_on_a_deal_makes_one() -> None:
    assert actors(one("اتفقت لهار وهالين على صفقة كبيرة", names=BOTH)) == ["Lahar", "Halin"]


def test_from_whom_help_comes() -> None:
    event = one("تلقت لهار من هالين دعما ماليا", names=BOTH)
    assert (actors(event), targets(event)) == (["Halin"], ["Lahar"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("للقاضي دور كبير في التوصل إلى الاتفاق", "occurred"),
        ("جرت اتصالات غير مباشرة للتوصل إلى هدنة", "called-for"),
        ("الحكومة غير راغبة في التوصل إلى اتفاق", "denied"),
        ("لا بد من توقيع اتفاق", "called-for"),
        ("لا بد من إتمام الصفقة", "called-for"),
        ("قال السكان إن هذه الهدنة قصيرة", "occurred"),
    ],
)
def test_whether_a_deal_is_reached(text: str, status: str) -> None:
    assert read(text)[-1].status == status
