"""Doers that stand further off: behind a complement, in the clause or sentence before, or in the deed it came of."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
KENYA: tuple[EntityType, str] = ("GPE", "Kenya")
CHAD: tuple[EntityType, str] = ("GPE", "Chad")
PEOPLE: Names = {"سالم": SALEM, "رامي": RAMI}


def test_peoples_after_between() -> None:
    assert actors(one("أفضت المحادثات بين الروس والأوكرانيين إلى هدوء")) == ["Russia", "Ukraine"]


def test_body_taken_up_after_the_letter_that_gives() -> None:
    text = "تقدمت حركة ربان في التلال. وقتل حارسان في هجوم للحركة على الجسر"
    assert actors(read(text, {"حركة ربان": RUBAN})[-1]) == ["Ruban"]


def test_relative_clause_behind_a_complement() -> None:
    text = "الهجوم على الميناء القديم الذي شنه مسلحو ربان"
    assert actors(one(text, names={"ربان": RUBAN})) == ["Ruban"]


def test_relative_clause_of_another_gender_is_not_of_the_trigger() -> None:
    text = "الهجوم على المدينة القديمة التي شيدتها ربان"
    assert actors(one(text, names={"ربان": RUBAN})) == []


def test_time_between_commas_parts_nothing() -> None:
    event = one("تحدث سالم هاتفيا، أمس، مع رامي", names=PEOPLE, times={"أمس": "2025-07-03"})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_lapse_of_time_leads_to_no_caller() -> None:
    event = one("تأتي المكالمة بعد يومين من خطاب سالم", names=PEOPLE, times={"يومين": "P2D"})
    assert actors(event) == []


def test_sides_behind_another_trigger_are_not_of_the_verb() -> None:
    names: Names = {**PEOPLE, "كينيا": KENYA, "تشاد": CHAD}
    first, _ = read("بحث سالم مع رامي الخطوات التي تثبت وقف إطلاق النار بين كينيا وتشاد", names)
    assert (actors(first), targets(first)) == (["Salem"], ["Rami"])


def test_counterpart_is_met_by_who_was_named_before() -> None:
    text = "وصل سالم إلى الميناء، حيث يلتقي نظيره رامي"
    event = read(text, PEOPLE)[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_verb_goes_on_with_the_subject_of_the_sentence_before() -> None:
    text = "زار سالم الميناء. وبحث أيضا مع رامي خطط النقل"
    event = read(text, PEOPLE)[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_dual_verb_is_of_the_pair_before() -> None:
    text = "التقى سالم رامي في الميناء\nوناقشا التطورات الأخيرة"
    assert actors(read(text, PEOPLE)[-1]) == ["Salem", "Rami"]


def test_the_two_countries_named_last() -> None:
    text = "ردت كينيا على رسالة تشاد رغم الاتفاقيات الموقعة بين البلدين"
    assert actors(read(text, {"كينيا": KENYA, "تشاد": CHAD})[-1]) == ["Kenya", "Chad"]


def test_arrest_that_came_of_an_attack_is_by_who_attacked() -> None:
    first, second = read("شنت ربان غارة ليلية أسفرت عن اعتقال سالم", {"ربان": RUBAN, **PEOPLE})
    assert (actors(first), actors(second)) == (["Ruban"], ["Ruban"])


def test_at_whose_hand_behind_a_comma() -> None:
    text = "وقع هجوم في السوق القديمة، على يد ميليشيات ربان"
    assert actors(one(text, names={"ربان": RUBAN})) == ["Ruban"]


def test_body_that_meets() -> None:
    assert actors(one("عقد اجتماع طارئ لمجلس ربان", names={"مجلس ربان": RUBAN})) == ["Ruban"]


def test_delegation_on_a_visit() -> None:
    event = one("زيارة مرتقبة لوفد من ربان إلى هالين", names={"ربان": RUBAN, "هالين": HALIN})
    assert (actors(event), targets(event)) == (["Ruban"], ["Halin"])


def test_consent_is_a_deed_and_its_sanctions_are_of_who_consents() -> None:
    text = "وافقت لهار على فرض عقوبات على هالين"
    said = ("وافقت", "فرض عقوبات على هالين", "Lahar")
    first, second = read(text, {"لهار": LAHAR, "هالين": HALIN}, said=said)
    assert (first.type, second.type) == ("AGREE", "SANCTION")
    assert (actors(first), actors(second)) == (["Lahar"], ["Lahar"])


def test_deal_that_talks_did_not_reach() -> None:
    talks, deal = read("محادثات كينيا مع تشاد فشلت في الوصول إلى اتفاق", {"كينيا": KENYA, "تشاد": CHAD})
    assert (deal.status, actors(deal)) == ("denied", actors(talks))


@pytest.mark.parametrize(
    "text",
    [
        "تأمل كينيا في تقدم مفاوضات هدنة",
        "شددت كينيا على ضرورة وقف القتال",
        "سمحت كينيا للمنظمات بتقديم المساعدات",
    ],
)
def test_who_only_hopes_for_it_or_lets_others_do_it(text: str) -> None:
    assert "Kenya" not in actors(read(text, {"كينيا": KENYA})[-1])


def test_talks_in_a_capital() -> None:
    event = one("قالت مصادر إن مباحثات الدوحة ستستمر")
    assert actors(event) == []


def test_sanctions_that_aim_at_banks_are_no_attack() -> None:
    assert [event.type for event in read("فرضت لهار عقوبات تستهدف المصارف", {"لهار": LAHAR})] == ["SANCTION"]


def test_what_was_destroyed_is_no_negation() -> None:
    text = "تعهدت لهار بإصلاح ما دمرته ربان"
    assert read(text, {"لهار": LAHAR, "ربان": RUBAN})[-1].status == "occurred"


def test_future_of_a_listed_phrase() -> None:
    assert read("ستتبادل لهار وهالين الأسرى غدا", {"لهار": LAHAR, "هالين": HALIN})[0].status == "planned"


def test_subject_behind_the_pronoun_that_takes_up_a_place() -> None:
    event = one("المناطق التي انسحب منها جيش ربان", names={"جيش ربان": RUBAN})
    assert (event.type, actors(event)) == ("RETREAT", ["Ruban"])


def test_who_attended_did_not_meet() -> None:
    text = "عقد اجتماع بين سالم ورامي. وأشاد الاجتماع الذي حضره ربان بالنتائج"
    assert "Ruban" not in actors(read(text, {**PEOPLE, "ربان": RUBAN})[-1])


def test_parts_of_a_country_are_where_it_was() -> None:
    event = one("نفذت ربان غارات في مناطق متفرقة من لهار", names={"ربان": RUBAN, "لهار": LAHAR})
    assert actors(event) == ["Ruban"]


def test_mediator_by_himself() -> None:
    text = "وساطة كينيا بين لهار وهالين ناجحة. وشكر الجميع هذه الوساطة"
    names: Names = {"كينيا": KENYA, "لهار": LAHAR, "هالين": HALIN}
    assert actors(read(text, names)[-1]) == actors(read(text, names)[0])


def test_people_joined_to_an_adjective_are_no_people() -> None:
    text = "أبلغت ربان الوسطاء المصريين والقطريين موافقتها على الخطة"
    assert actors(read(text, {"ربان": RUBAN})[-1]) == ["Ruban"]


def test_topic_of_talks_is_not_of_who_holds_them() -> None:
    text = "يجري سالم مباحثات حول نتائج الاتفاق"
    assert actors(read(text, PEOPLE)[-1]) == []


def test_defences_of_a_country() -> None:
    assert actors(one("أسقطت الدفاعات الجوية السويدية أربع طائرات")) == ["Sweden"]
