"""Status from tense, negation, modality and what governs a trigger."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import Names, one, read


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
