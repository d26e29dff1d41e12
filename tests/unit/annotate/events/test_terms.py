"""What is agreed, threatened, near or brought about by others: how it stands by the words before it."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import HALIN, LAHAR, Names, read

SIDES: Names = {"لهار": LAHAR, "هالين": HALIN}


def status(text: str, word: str, **given: object) -> str:
    """How the event of a word stands."""
    return next(e.status for e in read(text, **given) if word in e.trigger.of(text))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("اتفقت لهار وهالين خلال مشاورات على تنفيذ صفقة تبادل", "صفقة", "planned"),
        ("وقعت لهار اتفاقا مع جارتها على تنفيذ صفقة تبادل", "صفقة", "planned"),
        ("رحبت لهار بالاتفاق الموقع أمس في القصر، ويشمل الإفراج عن الأسرى", "الإفراج", "planned"),
        ("بدأ اتفاق السلام بين لهار وهالين والذي يتضمن الإفراج عن الأسرى", "الإفراج", "planned"),
        ("تشمل الهدنة تبادل الأسرى", "تبادل", "planned"),
        ("تعتمد لهار على الدعم العسكري", "الدعم", "ongoing"),
        ("تأهب الجيش بعد تهديده لهار بضربة عسكرية", "ضربة", "conditional"),
        ("استمرت جهود الإنقاذ طوال الليل", "الإنقاذ", "ongoing"),
        ("قال الحارس إن الجهود جارية لإنقاذ العالقين", "إنقاذ", "ongoing"),
        ("دعا الحارس إلى تكثيف جهود الإنقاذ", "الإنقاذ", "called-for"),
        ("أحيا الحزب الذكرى التاسعة لاغتيال زعيمه", "اغتيال", "occurred"),
        ("قصف المسلحون البلدة في محاولة للاستيلاء على الجسر", "استيلاء", "called-for"),
        ("كشف الحرس إحباط تهريب كميات من التبغ وضبط شبكة إجرامية", "ضبط", "occurred"),
        ("اتهم الحارس بالتحريض على قتل الجنود", "قتل", "called-for"),
        ("قال إن حدوده أمر غير قابل للتفاوض", "تفاوض", "denied"),
        ("قالوا إن الوقت حان للتنحي", "تنحي", "called-for"),
        ("قال إن الاتفاق قريب", "الاتفاق", "planned"),
        ("قال إن الاجتماع قريب من نهايته", "الاجتماع", "occurred"),
        ("تحدثت الصحف عن هدنة وشيكة", "هدنة", "planned"),
        ("ليس هناك اتفاق وشيك", "اتفاق", "denied"),
        ("شكر الوزير الدول الضامنة لوقف إطلاق النار", "وقف", "occurred"),
        ("هنأ الوزير جيرانه على نجاح جهودهم في الوساطة", "الوساطة", "occurred"),
        ("أدت جهود الوجهاء إلى تأمين عملية تبادل", "عملية", "occurred"),
        ("تعتزم لهار، تقديم مليون دولار إلى هالين", "تقديم", "planned"),
        ("يهدف اتفاق السلام، وهو أكبر خطوة، إلى تمهيد الطريق", "اتفاق", "occurred"),
        ("عبر الحارس عن قناعته بأن يفضي هذا الاتفاق إلى هدوء طويل", "الاتفاق", "occurred"),
        ("أجرى الوفد محادثات بشأن رفع العقوبات عن لهار", "رفع", "called-for"),
        ("وافقت لهار على مقترح قدمه الوجهاء في القصر بشأن اتفاق لإنهاء القتال", "اتفاق", "called-for"),
    ],
)
def test_how_it_stands(text: str, word: str, expected: str) -> None:
    assert status(text, word, names=SIDES) == expected


def test_a_deal_whose_reaching_is_reported_was_reached() -> None:
    text = "أفاد سالم بالتوصل إلى اتفاق بين الجانبين"
    assert status(text, "اتفاق", said=("أفاد", "التوصل إلى اتفاق بين الجانبين", "Salem")) == "occurred"


def test_mediation_by_which_talks_are_held_stands_as_they_do() -> None:
    text = "اتفقت لهار وهالين على هدنة خلال محادثات تجري في القصر بوساطة الوجهاء"
    assert status(text, "وساطة", names=SIDES) == "occurred"


def test_what_is_not_open_to_a_meeting_meets_nobody() -> None:
    assert all("قابل" not in e.trigger.of("قال سالم إن الشرط غير قابل") for e in read("قال سالم إن الشرط غير قابل"))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("لم تؤكد الدولتان عقد الاجتماع", "الاجتماع", "conditional"),
        ("زيارة الوزير المرتقبة تشمل لقاءات في البلدية", "لقاءات", "planned"),
        ("ستشمل الزيارة لقاءات مع رئيس البلدية", "لقاءات", "planned"),
    ],
)
def test_meetings_that_are_not_confirmed_or_part_of_a_visit(text: str, word: str, expected: str) -> None:
    assert status(text, word) == expected


def test_the_day_behind_a_deal_that_somebody_leaves_is_that_of_his_leaving() -> None:
    left, deal = read("انسحبت لهار من اتفاق الصيد عام 2018", names=SIDES, times={"عام 2018": "2018"})
    assert (left.date, deal.date) == ("2018", None)
    left, deal = read("انسحبت لهار من اتفاق الصيد المبرم عام 2015", names=SIDES, times={"عام 2015": "2015"})
    assert (left.date, deal.date) == (None, "2015")
