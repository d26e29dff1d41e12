"""Two weekdays of which one is meant, "later" behind its verb, and months whose name or year a page tears off."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.annotate.times.test_times import read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("تعلن اللجنة النتائج الأربعاء أو الخميس", ["2031-03-12", "2031-03-13"]),
        ("من المتوقع أن يعود الوفد يوم الجمعة أو السبت", ["2031-03-14", "2031-03-15"]),
        ("وأعلن الصيادون عودتهم في وقت لاحق عن طريق البحر", ["PAST_REF"]),
        ("أعلن المجلس عن لقاء في وقت لاحق", ["FUTURE_REF"]),
        ("قال الوزير إنه سيعود في وقت لاحق", ["FUTURE_REF"]),
    ],
)
def test_the_second_day_and_later(text: str, values: list[str]) -> None:
    assert [mention.value for mention in read(text)] == values


def test_a_month_of_the_year_to_come() -> None:
    day = date(2031, 12, 6)
    torn = "ينظم النادي سباقا في 17 يناير/ كانون المقبل"
    assert [(m.span.of(torn), m.value) for m in read(torn, day)] == [("17 يناير/ كانون المقبل", "2032-01-17")]
    assert [m.value for m in read("النادي ينظم سباقا في يناير", day)] == ["2032-01"]
    assert [m.value for m in read("نظم النادي سباقا في يناير", day)] == ["2031-01"]
