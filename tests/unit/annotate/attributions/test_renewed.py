"""What is said again, and what somebody is told with ب."""

from __future__ import annotations

import pytest

from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "act", "content"),
    [
        ("جددت الوزارة تأكيدها على أن السد آمن.", "say", "السد آمن"),
        ("كرر الوزير دعوته السكان إلى ترشيد المياه.", "demand", "ترشيد المياه"),
        ("جدد الوزير التأكيد على رفض إغلاق السد.", "refuse", "رفض إغلاق السد"),
        ("جدد الوزير تحذيره من أن السد قديم.", "warn", "السد قديم"),
        ("جدد الوزير رفضه لإغلاق السد.", "refuse", "رفضه لإغلاق السد"),
        ("جدد الوزير التزامه بإصلاح السد.", "promise", "التزامه بإصلاح السد"),
        ("أعاد [PER:سامر] التأكيد على أن السد آمن.", "say", "السد آمن"),
        ("أكد [PER:سامر] أن السد مفتوح.. مجددا التزام بلاده بصيانته.", "promise", "التزام بلاده بصيانته"),
    ],
)
def test_said_again(sentence: str, act: str, content: str) -> None:
    found = read(sentence)
    assert (found.attributions[-1].act, found.contents[-1]) == (act, content)


@pytest.mark.parametrize(
    ("sentence", "whom", "content"),
    [
        ("جدد [PER:سامر] مطالبته [GPE:سلمار] بإصلاح السد.", "سلمار", "إصلاح السد"),
        ("جددت الوزارة دعوتها لـ[GPE:سلمار] إلى إصلاح السد.", "سلمار", "إصلاح السد"),
        ("أكد الوزير أن [PER:سامر] أبلغ [PER:وائل] بتغير موعد الافتتاح.", "وائل", "تغير موعد الافتتاح"),
        ("أبلغت [GPE:سلمار] [GPE:لهار] برفضها خطة السد.", "لهار", "رفضها خطة السد"),
        ("أبلغت [GPE:سلمار] [GPE:لهار]، بوقت سابق، أن السد آمن.", "لهار", "السد آمن"),
    ],
)
def test_told_to(sentence: str, whom: str, content: str) -> None:
    found = read(sentence)
    said = found.attributions[-1]
    assert found.contents[-1] == content
    assert said.addressee is not None
    assert said.addressee.entity == whom


def test_told_to_him() -> None:
    found = read("قال [PER:سامر] إنه غضب حين أخبره [PER:وائل] برغبته في البيع.")
    assert found.contents[1] == "رغبته في البيع"
    assert found.sources == ["سامر", "وائل"]


def test_whom_somebody_told_is_not_who_tells() -> None:
    assert len(read("قال التقرير إن الطبيب وصل وأبلغ عائلة الحارس بوفاته رسميا.").attributions) == 1
