"""Arrests, penalties, orders and falls: how they stand, who did them, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import HALIN, LAHAR, SALEM, Names, actors, one, read, targets

FRONT: Names = {"جبهة الوادي": ("ORG", "Front")}
ARMY: Names = {"جيش لهار": ("ORG", "Army")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يعاقب بالسجن والغرامة مدة لا تقل عن خمس سنوات كل من زور وثيقة", "conditional"),
        ("عقوبته تصل إلى السجن عشر سنوات", "conditional"),
        ("حكمت عليه المحكمة بالسجن مدة عشر سنوات", "occurred"),
        ("وجه الوزير بسرعة القبض على السارق", "called-for"),
        ("صدرت توجيهات الوزير بإحالة السارق إلى القضاء", "called-for"),
        ("وجه الوزير رسالة شكر بعد القبض على السارق", "occurred"),
        ("استطاع الجنود محاصرة القرية", "occurred"),
        ("استطاعت الشرطة أن تعتقل اللص", "occurred"),
        ("لم يستطع الجنود محاصرة القرية", "denied"),
        ("تستطيع الشرطة اعتقال اللصوص", "conditional"),
        ("لا نرى مظاهرة في القرية", "denied"),
        ("أكد أن التدخل في الشأن الداخلي والقصف جريمتان", "occurred"),
        ("أعلن عن خطوات من شأنها حصار القرية", "conditional"),
        ("تعمل قوات الأمن على القبض على المهربين", "ongoing"),
        ("نشرت دوريات لمنع حالات الهروب ومواجهة الإرهاب", "called-for"),
        ("تم إحباط محاولة تهريب كميات كبيرة وضبط طن من الحشيش", "occurred"),
        ("طالب السكان بإصلاح الجسر، ومحاسبة المقصرين", "called-for"),
        ("كلفت قوة مكلفة محاصرة القرية", "called-for"),
        ("أحجم الخطيب عن شجب العنف", "denied"),
        ("ما زال يخضع للتحقيق", "ongoing"),
        ("طالب السكان من خلال موقعهم بضبط المتورطين", "called-for"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def test_who_falls_into_hands_suffers_it() -> None:
    taken = one("سقط سالم بيد جبهة الوادي", names={"سالم": SALEM, **FRONT})
    assert (actors(taken), targets(taken)) == (["Front"], ["Salem"])
    fall = read("نتائج التحقيق في سقوط هالين بيد جبهة الوادي", names={"هالين": HALIN, **FRONT})
    assert [actors(event) for event in fall] == [[], ["Front"]]


def test_a_border_between_two_is_a_place() -> None:
    names: Names = {"لهار": LAHAR, "سلمار": ("GPE", "Salmar")}
    assert actors(one("وصلت تعزيزات عسكرية إلى الحدود بين لهار وسلمار", names=names)) == []


def test_between_which_places_somebody_was_held_says_not_by_whom() -> None:
    names: Names = {"لهار": LAHAR, "سلمار": ("GPE", "Salmar")}
    assert actors(one("كان يتنقل حتى القبض عليه بين لهار وسلمار", names=names)) == []


def test_a_pronoun_and_from_lead_to_who_holds_somebody() -> None:
    assert actors(one("تم احتجازهم من جبهة الوادي", names=FRONT)) == ["Front"]


def test_what_a_nameless_court_does_is_not_done_by_whom_it_fines() -> None:
    fined = one("قال إن المحكمة غرمت سالم ألف دينار", names={"سالم": SALEM})
    assert (actors(fined), targets(fined)) == ([], ["Salem"])


def test_a_protest_against_somebody_is_not_his() -> None:
    text = "طرد ضابط في جيش لهار السكان، وبدأت ثورتهم ضد جيش لهار"
    assert actors(read(text, names=ARMY)[-1]) == []


def test_a_court_is_not_who_is_charged() -> None:
    charged = one("وجهت الشرطة إلى نيابة لهار تهمة السارق", names={"نيابة لهار": ("ORG", "Prosecution")})
    assert targets(charged) == []


def test_an_agency_that_tells_of_arrests_made_none() -> None:
    text = "خبر\n\nذكرت وكالة رويترز أن سبعة صيادين على الأقل اعتقلوا أمس.\n"
    (article,) = tawatur.read(text, published=date(2031, 3, 9)).articles
    assert [actors(event) for event in article.layers.events] == [[]]


def test_a_complaint_that_was_lodged_is_no_offer() -> None:
    assert one("ذكرت أن الاتحاد تقدم بشكوى ضد الممثل").status == "occurred"


def test_a_place_is_not_who_is_arrested_or_tried() -> None:
    arrest, _ = read("اعتقلت الشرطة خال منفذ هجوم هالين", names={"هالين": HALIN})
    assert targets(arrest) == []
    handed = one("جرى اعتقاله وتسليمه إلى لهار", names={"لهار": LAHAR})
    assert targets(handed) == []


def test_who_hears_a_sentence_does_not_pass_it() -> None:
    assert actors(one("ولم يحضر سالم جلسة النطق بالحكم", names={"سالم": SALEM})) == []


def test_who_is_fought_does_not_fight() -> None:
    fought = one("يشارك جيش لهار في محاربة داعش", names={"داعش": ("ORG", "Daesh"), **ARMY})
    assert (actors(fought), targets(fought)) == (["Army"], ["Daesh"])


def test_who_comes_before_a_court_is_tried() -> None:
    tried = one("ومثل سالم أمام المحكمة", names={"سالم": SALEM})
    assert (actors(tried), targets(tried)) == ([], ["Salem"])


def test_a_passive_has_no_doer_before_it() -> None:
    assert actors(read("كان سالم يخطط لعملية، وقبض عليه في الميناء", names={"سالم": SALEM})[-1]) == []


def test_who_backs_a_rising_does_not_rise() -> None:
    assert actors(read("خلال الانتفاضة التي دعمتها جبهة الوادي", names=FRONT)[0]) == []


def test_whom_a_pronoun_with_on_takes_up_is_tried() -> None:
    tried = one("في العاصمة سالم الذي حكم عليه بالسجن", names={"سالم": SALEM})
    assert (actors(tried), targets(tried)) == ([], ["Salem"])


def test_a_trial_is_not_of_whom_it_tries() -> None:
    trial = read("حكمت المحكمة بسجن سالم خمس سنوات في إعادة محاكمته بتهمة السرقة", names={"سالم": SALEM})[-1]
    assert (actors(trial), targets(trial)) == ([], ["Salem"])
