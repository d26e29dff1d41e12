"""Descriptions by office, bodies without their country, and capitals as goals of journeys."""

from __future__ import annotations

from datetime import date

import pytest

from .conftest import Read

DAY = date(2015, 7, 9)


def found(read: Read, text: str, title: str = "") -> dict[str, str | None]:
    return {printed: mention.entity for printed, mention in read(text, DAY, title)}


def test_a_throne_is_of_the_country_that_has_one(read: Read) -> None:
    text = "هنأ خادم الحرمين الشريفين رئيس كولومبيا وشعب كولومبيا. وعبر سمو ولي العهد عن شكره. وأضاف الملك المفدى كلمة."
    held = found(read, text)
    assert held["سمو ولي العهد"] == "Muhammad bin Nayef"
    assert held["الملك المفدى"] == "Salman of Saudi Arabia"


def test_the_servant_of_the_sanctuaries_has_no_field(read: Read) -> None:
    assert "خادم الحرمين الشريفين" in found(read, "وصل ضيوف خادم الحرمين الشريفين للحج والعمرة.")
    assert "خادم للحرمين الشريفين" in found(read, "وصلت رسالة من خادم للحرمين الشريفين إلى السعودية.")


def test_the_servant_of_the_sanctuaries_holds_no_second_office(read: Read) -> None:
    text = "استقبل خادم الحرمين الشريفين وزير الدفاع السويدي سالم الحمداني."
    held = found(read, text)
    assert held["خادم الحرمين الشريفين"] == "Salman of Saudi Arabia" and "سالم الحمداني" in held


def test_a_body_is_of_the_country_it_is_in(read: Read) -> None:
    held = found(read, "زارت السويد وفود السويد. وكانت الحكومة والبرلمان في إيرلندا قد وافقا على الجسر.")
    assert held["الحكومة"] == "Government of Ireland" and held["البرلمان"] == "Oireachtas"


def test_a_ministry_with_two_letters_exchanged(read: Read) -> None:
    assert found(read, "أعلنت وزراة الخارجية السويدية الخبر.")["وزراة الخارجية السويدية"]


def test_behind_the_adjective_of_its_country_a_body_goes_on_with_known_words_only(read: Read) -> None:
    assert "وزارة التجارة السويدية" in found(read, "أنهت وزارة التجارة السويدية القضية أمس.")


@pytest.mark.parametrize(
    "text",
    [
        "تسير الشركة الرحلات من وإلى نسيمان كل يوم.",
        "قال الحارس إن حكم الرئيس في دلفارا طويل.",
        "قال المستشار بالديوان الملكي إن السعودية بخير.",
        "أوضح مدير عام هيئة السياحة أمين عام مجلس التنمية السياحية الدكتور سالم الناصر الخبر.",
    ],
)
def test_what_describes_nobody(read: Read, text: str) -> None:
    assert not [printed for printed, mention in read(text, DAY) if mention.type == "PER" and mention.nominal]


def test_who_meets_another_is_not_their_office(read: Read) -> None:
    held = found(read, "التقى الرئيس المصري وزير الخارجية الروسي سيرغي لافروف.")
    assert held["الرئيس المصري"] == "Abdel Fattah el-Sisi" and held["سيرغي لافروف"] == "Sergey Lavrov"


def test_whom_somebody_tells_is_no_name(read: Read) -> None:
    assert "لصحافيين" not in found(read, "قال محافظ نسيمان لصحافيين في الميناء إن الجسر آمن.")


@pytest.mark.parametrize(
    ("text", "printed", "label"),
    [
        ("بدأت زيارة الوفد لبيروت أمس.", "بيروت", "Beirut"),
        ("انتشر الخبر في أرجاء لندن أمس.", "لندن", "London"),
        ("تزور الفرقة المدن خاصة الرياض، جدة، الدمام.", "الرياض", "Riyadh"),
    ],
)
def test_a_capital_is_a_town_where_somebody_travels(read: Read, text: str, printed: str, label: str) -> None:
    assert found(read, text)[printed] == label


def test_a_firm_told_of_by_its_country_has_the_head_who_is_named_behind(read: Read) -> None:
    text = (
        "أعلنت سيمنز أن الأرباح تراجعت. وحذر الرئيس التنفيذي للشركة الألمانية من الأزمة. "
        "وقال سالم الحمداني الرئيس التنفيذي إن العمل جار."
    )
    held = {printed: mention.entity for printed, mention in read(text)}
    assert held["لشركة الألمانية"] == "Siemens"
    assert held["الرئيس التنفيذي للشركة الألمانية"] == held["سالم الحمداني"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("بدأت محاكمة رئيس تشاد السابق في السنغال أمس.", "رئيس تشاد السابق"),
        ("وصل وزير الخارجية الروسي في لندن متأخرا.", "وزير الخارجية الروسي"),
        ("قال السفير الروسي السابق في لندن إنه عائد.", "السفير الروسي السابق في لندن"),
    ],
)
def test_an_office_ends_before_where_its_holder_is_unless_it_is_sent_there(read: Read, text: str, office: str) -> None:
    assert office in found(read, text)
