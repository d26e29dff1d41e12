"""Doers named at some distance: by a decision, a request, a relative clause, a noun that takes a body up."""

from __future__ import annotations

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
ARMY: tuple[EntityType, str] = ("ORG", "Halin Army")
LAHIJ: tuple[EntityType, str] = ("GPE", "Lahij Governorate")


def test_owner_of_a_decision() -> None:
    names = {"رامي": RAMI, "لهار": LAHAR}
    assert actors(one("انتقد رامي قرار لهار تعليق شحنات القمح", names=names)) == ["Lahar"]


def test_sides_of_a_relative_clause() -> None:
    event = one("تحدث سالم عن المحادثات التي عقدت بين وفدين سويدي ونرويجي في مارس", names={"سالم": SALEM})
    assert actors(event) == ["Sweden", "Norway"]


def test_relative_that_agrees_with_no_country() -> None:
    assert actors(one("غطى الدخان سماء لهار، الذي دمر منازل كثيرة", names={"لهار": LAHAR})) == []


def test_feminine_verb_of_a_relative_clause_has_no_man_after_it_as_subject() -> None:
    event = one("غضبت لهار، التي استدعت السفير رامي", names={"لهار": LAHAR, "السفير رامي": RAMI})
    assert actors(event) == ["Lahar"]


def test_who_is_asked_by_a_pronoun() -> None:
    event = read("استقبل سالم رامي، طالبا منه التركيز على وقف القتال", names={"سالم": SALEM, "رامي": RAMI})[-1]
    assert actors(event) == ["Rami"]


def test_examples_are_no_owners() -> None:
    text = "تقف لهار في صف دول كهالين وفلور خلال مشاركتها في عملية عسكرية"
    event = read(text, names={"لهار": LAHAR, "هالين": HALIN, "فلور": ("GPE", "Flor")})[-1]
    assert actors(event) == ["Lahar"]


def test_meeting_that_somebody_goes_to() -> None:
    event = read("سافر سالم إلى القرية للقاء رامي", names={"سالم": SALEM, "رامي": RAMI})[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_name_in_brackets_after_its_fighters() -> None:
    assert actors(one("وأطلق مسلحو (روبان) النار على القرية", names={"روبان": RUBAN})) == ["Ruban"]


def test_body_taken_up_by_its_noun_not_by_the_body_named_last() -> None:
    text = "ظهر تنظيم «روبان» قبل عام. وصل جيش هالين إلى القرية. ثم قصف التنظيم السوق."
    assert actors(read(text, names={"روبان": RUBAN, "جيش هالين": ARMY})[-1]) == ["Ruban"]


def test_body_that_no_list_knows_takes_over_nobody() -> None:
    text = "شنت لهار غارة على القرية. وشن طيران مجهول الغارات صباحا."
    assert actors(read(text, names={"لهار": LAHAR})[-1]) == []


def test_unlike_is_no_clause_of_its_own() -> None:
    event = one("قال إن جيش هالين استخدم القوة غير المبررة لاعتقال أطفال", names={"جيش هالين": ARMY})
    assert actors(event) == ["Halin Army"]


def test_sponsor_is_no_party() -> None:
    assert actors(one("وقعت الفصائل على اتفاق برعاية روبان", names={"روبان": RUBAN})) == []
    assert actors(one("عقدت الفصائل اجتماعا بمبادرة من روبان", names={"روبان": RUBAN})) == []


def test_countries_of_a_tour_are_its_goals() -> None:
    event = one("بدأ سالم جولة أوروبية تشمل لهار وهالين", names={"سالم": SALEM, "لهار": LAHAR, "هالين": HALIN})
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar", "Halin"])


def test_governorate_suffers_its_bombing() -> None:
    assert actors(one("وقع تفجير لحج صباحا", names={"لحج": LAHIJ})) == []


def test_pronoun_of_an_attempt_is_its_doer() -> None:
    event = read("اشتبك الجنود مع عناصر روبان لدى محاولتهم اقتحام القرية", names={"روبان": RUBAN})[-1]
    assert actors(event) == ["Ruban"]


def test_legitimacy_is_the_government_not_what_rebels_rise_against() -> None:
    text = "انسحب الحوثيون من الحي. {} رجلين في السوق."
    assert actors(read(text.format("واعتقلت الشرعية"))[-1]) == ["Government of Yemen"]
    assert actors(read(text.format("واعتقل المتمردون على الشرعية"))[-1]) == []


def test_who_would_end_a_war_himself_ends_it_against_nobody() -> None:
    names: dict[str, tuple[EntityType, str]] = {
        "روسيا": ("GPE", "Russia"), "أوكرانيا": ("GPE", "Ukraine"), "بوتين": ("PER", "Vladimir Putin"),
    }  # fmt: skip
    event = read("تحارب روسيا أوكرانيا منذ أعوام. وقال إن بوتين مستعد لوقف القتال", names=names)[-1]
    assert (actors(event), targets(event)) == (["Vladimir Putin"], [])


def test_visit_taken_up_keeps_its_goal_as_target() -> None:
    text = "زار سالم لهار صباحا. وانتهت الزيارة ليلا."
    event = read(text, names={"سالم": SALEM, "لهار": LAHAR})[-1]
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar"])


def test_known_body_spoken_of_with_the_article_may_be_the_one_before() -> None:
    text = "اعتقلت لهار رجلين. ثم أجرت السلطات الأمنية الاعتقالات من جديد."
    assert actors(read(text, names={"لهار": LAHAR})[-1]) == ["Lahar"]


def test_town_is_no_owner() -> None:
    names: dict[str, tuple[EntityType, str]] = {"تعز": ("GPE", "Taiz")}
    assert actors(read("دخل المسلحون تعز خلال سيطرتهم على القرية", names=names)[-1]) == []


def test_a_deal_is_not_of_enemies_who_make_none() -> None:
    names: Names = {"إسرائيل": ("GPE", "Israel"), "إيران": ("GPE", "Iran")}
    assert actors(one("تابعت إسرائيل وإيران أمس أخبار الاتفاق النووي", names=names)) == []


def test_what_somebody_calls_bad_is_not_his() -> None:
    text = "قال سالم إنها صفقة سيئة"
    assert actors(one(text, names={"سالم": SALEM}, said=("قال", "صفقة سيئة", "Salem"))) == []


def test_the_stops_of_a_tour_are_no_goals_of_the_visit_that_is_told() -> None:
    names = {"سالم": SALEM, "لهار": LAHAR, "هالين": HALIN}
    for text in ("تأتي زيارة سالم إلى لهار ضمن جولة شملت هالين", "زار سالم لهار في ختام جولة قادته إلى هالين"):
        assert targets(read(text, names=names)[0]) == ["Lahar"]
    assert targets(read("زيارة سالم إلى لهار وإلى هالين ضمن جولة", names=names)[0]) == ["Lahar", "Halin"]
