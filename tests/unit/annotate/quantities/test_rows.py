"""Numbers in a row over places, those whose number is told, parts of people, and cases of an illness."""

from __future__ import annotations

import pytest

from tests.unit.annotate.quantities.test_quantities import shown


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "أسقط الحرس 12 مسيرة فوق لهار، و5 فوق نسيمان، وواحدة فوق كرمانو، وطائرتان فوق سلمار",
            [(12, "drone"), (5, "drone"), (1, "drone"), (2, "drone")],
        ),
        ("أسقط الحرس 9 مسيرات، منها 6 فوق البحر، و3 فوق الميناء", [(9, "drone"), (6, "drone"), (3, "drone")]),
        ("دوت الصفارات وحلقت الطيور فوق ست مناطق", [(6, "region")]),
        ("أعاد المسلحون الصيادين الأحياء وعددهم 13، إلى الميناء", [(13, "fisherman")]),
        ("قال المركز إن الاعتقالات شملت 8 من لهار، و5 من نسيمان", [(8, "person arrested"), (5, "person arrested")]),
        (
            "ذكر الحرس أن 7 بحارة لقوا حتفهم، ثم قال إن 30 آخرين في عداد المفقودين",
            [(7, "sailor killed"), (30, "sailor missing")],
        ),
        ("وصل 33 شهيدا ومصابا", [(33, "person killed or injured")]),
        ("نقلت السيارات 3 قتلى وإصابة واحدة", [(3, "person killed"), (1, "person injured")]),
        ("سقط 34 شهيدا مساء أمس قرب الميناء القديم، بينهم 9 صيادين", [(34, "person killed"), (9, "fisherman killed")]),
        (
            "أحصى المركز 40 قتيلا من حراس الميناء إضافة إلى 7 مسلحين",
            [(40, "person killed"), (7, "militant killed")],
        ),
        ("اندلعت النار في 4 على الأقل من قرى الوادي", [(4, "village")]),
        ("سجلت الوزارة 12 إصابة بوباء الكوليرا، بينها 3 وفيات", [(12, "case"), (3, "death")]),
        ("شخصت العيادة إصابة 7 أفراد على الأقل من الحراس بالسرطان، والسرطان مرض", [(7, "case")]),
        ("نقلت السيارات 12 إصابة", [(12, "person injured")]),
    ],
)
def test_what_is_counted_stands_elsewhere(text: str, held: list[tuple[int, str]]) -> None:
    assert [(value, unit) for _, value, unit, _ in shown(text)] == held


def test_over_is_no_bound_of_places() -> None:
    assert shown("حلقت الطيور فوق ست مناطق")[0][0] == "ست مناطق"
    assert shown("يعيش فوق 40 قاربا")[0][3] == "more_than"
