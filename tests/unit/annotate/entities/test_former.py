"""Offices that tell who is meant, and those that do not."""

from __future__ import annotations

from datetime import date

from .conftest import Read


def test_a_holder_long_gone_is_told_by_the_office_alone(read: Read) -> None:
    held = dict(read("غاب رئيس وزراء مصر الأسبق طويلا.", day=date(2025, 7, 23)))
    assert held["رئيس وزراء مصر الأسبق"].entity == "former head of government of Egypt"


def test_who_manages_money_is_of_no_country(read: Read) -> None:
    assert not [m for printed, m in read("أكد المدير المالي أن الأرباح ارتفعت.") if m.nominal]


def test_a_rank_is_nobody(read: Read) -> None:
    assert not [m for _, m in read("لعب مع عميد الأندية السعودية.") if m.type == "PER"]


def test_the_envoy_of_the_custodian_is_the_kingdoms(read: Read) -> None:
    held = dict(read("زار سفير خادم الحرمين لدى السويد القرية."))
    assert held["سفير خادم الحرمين لدى السويد"].entity == "ambassador of Saudi Arabia"


def test_who_governs_a_state_of_a_federation_is_its_governor(read: Read) -> None:
    assert dict(read("أعلن حاكم تكساس الخبر."))["حاكم تكساس"].entity == "governor of Texas"


def test_a_title_inside_the_name_of_a_place_is_none(read: Read) -> None:
    assert [printed for printed, _ in read("عند الكعبة المشرفة معلم قديم.")] == ["الكعبة المشرفة"]


def test_a_ministry_is_not_of_a_country_that_only_money_sounds_like(read: Read) -> None:
    text = "خرج من وزارة الصحة دون مستحقاته المالية."
    assert [m.entity for printed, m in read(text) if printed == "وزارة الصحة"] == ["Ministry of Health"]
