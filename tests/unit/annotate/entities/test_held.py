"""What is held and played for: festivals without marks, prizes of motor sport, leagues, cups, federations."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("افتتح مهرجان الإسكندرية السينمائي أمس.", "مهرجان الإسكندرية السينمائي", "Alexandria Film Festival"),
        ("زار الناس مهرجان القطيف أمس.", "مهرجان القطيف", "Qatif Festival"),
        ("زار الناس مهرجان العسل الدولي الثامن.", "مهرجان العسل الدولي الثامن", "Eighth International Honey Festival"),
        ("زار الناس مهرجان الورد الدولي الثالث عشر.", "مهرجان الورد الدولي الثالث عشر", None),
        ("زار الناس مهرجان صيف الساحل أمس.", "مهرجان صيف الساحل", None),
        ("انسحب السائق من جائزة المجر الكبرى.", "جائزة المجر الكبرى", "Hungarian Grand Prix"),
        ("يبدأ الملتقى الخليجي الرابع للتخطيط غدا.", "الملتقى الخليجي الرابع للتخطيط", None),
        ("غاب برنامج الشيخ سالم العودة هذا العام.", "برنامج الشيخ سالم العودة", None),
    ],
)
def test_what_is_held_is_a_name_without_marks(read: Read, text: str, name: str, label: str | None) -> None:
    held = dict(read(text))
    assert held[name].type == "MISC"
    assert label is None or held[name].entity == label


@pytest.mark.parametrize(
    "text",
    ["أقيم مهرجان عيد الفطر أمس.", "زار الناس مهرجان القطيف يجمعنا.", "زار الناس مهرجان القطيف «ريح الوادي»."],
)
def test_no_festival_is_called_by_a_feast_or_before_its_own_name(read: Read, text: str) -> None:
    assert not [printed for printed, _ in read(text) if printed.startswith("مهرجان")]


def test_a_league_is_that_of_its_country(read: Read) -> None:
    held = dict(read("انتقل اللاعب من الدوري البلجيكي إلى دوري الدرجة الأولى الألماني."))
    assert held["الدوري البلجيكي"].entity == "Belgian Pro League"
    assert held["دوري الدرجة الأولى الألماني"].entity == "Bundesliga"


def test_a_federation_goes_on_with_its_sport_but_not_behind_its_cup(read: Read) -> None:
    held = dict(read("رفض الاتحاد الإكوادوري لكرة القدم الشكوى."))
    assert held["الاتحاد الإكوادوري لكرة القدم"].entity == "Football Association of Ecuador"
    assert "كأس الاتحاد الإنجليزي" in dict(read("فاز بكأس الاتحاد الإنجليزي لكرة القدم."))
    hand = dict(read("رفض الاتحاد الإكوادوري لكرة اليد الشكوى."))
    assert hand["الاتحاد الإكوادوري لكرة اليد"].entity == "Ecuadorian Handball Federation"
