"""Doers named by ways of grammar: craft of a country, people of a body, relatives, fire, partners, the two sides."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

GUARD: tuple[EntityType, str] = ("ORG", "Lahar Guard")
CORPS: tuple[EntityType, str] = ("ORG", "Halin Corps")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("كانت مقاتلات سويدية قصفت أطراف القرية", ["Sweden"]),
        ("طائرات سويدية تقصف أطراف القرية", ["Sweden"]),
        ("اندلعت اشتباكات بين القوات الحكومية السويدية وقوات روسية", ["Sweden", "Russia"]),
        ("قصفت المدفعية أطراف القرية غربي المدينة", []),
        ("وقع هجوم غربي المدينة", []),
        ("قدمت الجمعية مساعدات مالية", []),
    ],
)
def test_units_of_a_country(text: str, doers: list[str]) -> None:
    assert actors(one(text)) == doers


def test_people_and_craft_of_a_body() -> None:
    names: Names = {"حرس لهار": GUARD}
    assert actors(one("قوة تابعة لحرس لهار هاجمت القرية", names=names)) == ["Lahar Guard"]
    assert actors(one("وقعت غارة نفذتها طائرة تابعة لحرس لهار", names=names)) == ["Lahar Guard"]


def test_who_a_relative_clause_is_about_does_what_its_verb_says() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "لهار": LAHAR}
    event = one("عاد سالم، الذي التقى رامي أمس", names=names)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
    assert actors(one("القرية التي قصفتها لهار", names=names)) == ["Lahar"]


def test_a_light_verb_that_takes_up_a_visit() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "هالين": HALIN}
    assert actors(one("تزامنا مع زيارة لهالين يقوم بها سالم", names=names)) == ["Salem"]
    assert actors(one("وصل سالم في أول زيارة لهالين يقوم بها منذ عام", names=names)) == ["Salem"]
    visit, talks = read("غادر سالم القرية في زيارة يلتقي فيها رامي", names=names)
    assert (actors(visit), actors(talks), targets(talks)) == (["Salem"], ["Salem"], ["Rami"])


def test_whose_visit_a_pronoun_tells() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "هالين": HALIN}
    visit = read("التقى سالم ورامي أثناء زيارتهما هالين", names=names)[-1]
    assert (actors(visit), targets(visit)) == (["Salem", "Rami"], ["Halin"])


def test_whose_fire_it_was() -> None:
    names: Names = {"حرس لهار": GUARD}
    assert actors(one("قتل ثلاثة رجال برصاص حرس لهار", names=names)) == ["Lahar Guard"]
    assert actors(one("قتل ثلاثة رجال بنيران سويدية", names=names)) == ["Sweden"]


def test_the_second_of_a_pair_over_an_alias_and_a_comma() -> None:
    names: Names = {"حرس لهار": GUARD, "فيلق هالين": CORPS}
    event = one("اندلعت اشتباكات بين حرس لهار، وفيلق هالين عند الجسر", names=names)
    assert actors(event) == ["Lahar Guard", "Halin Corps"]


def test_the_two_sides_named_further_on() -> None:
    names: Names = {"حرس لهار": GUARD, "فيلق هالين": CORPS}
    first, _ = read("دارت معارك دامية خاضها الجانبان. واندلعت اشتباكات بين حرس لهار وفيلق هالين.", names=names)
    assert actors(first) == ["Lahar Guard", "Halin Corps"]


def test_with_whom_somebody_agrees() -> None:
    names = {"لهار": LAHAR, "هالين": HALIN}
    assert actors(one("توصلت لهار إلى اتفاق مع هالين", names=names)) == ["Lahar", "Halin"]
    assert actors(one("لم توقع لهار اتفاقا مع هالين", names=names)) == ["Lahar", "Halin"]


def test_who_answers_an_attack_did_not_do_it() -> None:
    names = {"لهار": LAHAR}
    events = read("أعلنت لهار حالة الطوارئ بعد هجوم على القرية", names=names)
    assert [actors(event) for event in events] == [["Lahar"], []]


def test_a_plural_verb_has_not_one_person_for_its_subject() -> None:
    assert actors(one("وذكر الشاهد سالم أمس: أطلقوا النار على القرية", names={"سالم": SALEM})) == []


def test_an_ally_called_by_one_word() -> None:
    names: Names = {"الحوثيين": ("ORG", "Houthis")}
    event = one("ذكر الرجل أن الحوثيين وصالح قصفوا القرية", names=names)
    assert actors(event) == ["Houthis", "Ali Abdullah Saleh"]
    assert actors(one("قصف الحوثيون القرية وهو عمل صالح", names={"الحوثيون": ("ORG", "Houthis")})) == ["Houthis"]


def test_the_occupation_is_the_state_in_an_article_on_it() -> None:
    events = read("وقعت غارة للاحتلال على بلدة فلسطينية هدم فيها الجنود منازل الأهالي. وبقي رجل فلسطيني في القرية.")
    assert actors(events[0]) == ["Israel"]


def test_who_is_pressed_to_do_it() -> None:
    names = {"سالم": SALEM, "هالين": HALIN, "لهار": LAHAR}
    assert actors(one("يضغط سالم على هالين لفرض رسوم على بضائع لهار", names=names)) == ["Halin"]


def test_aid_to_a_region_is_not_of_it() -> None:
    event = one("دخلت مساعدات غزة أمس", names={"غزة": ("GPE", "Gaza Strip")})
    assert (actors(event), targets(event)) == ([], ["Gaza Strip"])


def test_an_office_in_commas_parts_nobody_from_whom_he_met() -> None:
    names = {"سالم": SALEM, "رامي": RAMI}
    event = one("التقى سالم، وزير المياه والسدود، رامي في القرية", names=names)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_who_presides_is_not_who_agrees() -> None:
    names: Names = {"مجلس لهار": ("ORG", "Lahar Council"), "سالم": SALEM}
    assert actors(one("وافق مجلس لهار برئاسة سالم على الخطة", names=names)) == ["Lahar Council"]


def test_who_does_what_a_verbal_noun_carries() -> None:
    names = {"لهار": LAHAR}
    assert actors(one("عاد الهدوء بعد شن لهار ضربات جوية", names=names)) == ["Lahar"]


def test_a_plan_is_not_its_owners_deed() -> None:
    names: Names = {"مجلس لهار": ("ORG", "Lahar Council")}
    assert actors(one("يلزم التنفيذ الكامل لقرار مجلس لهار وضمان نشر قوة دولية", names=names)) == []


def test_a_body_without_a_name_is_nearer() -> None:
    names: Names = {"وكالة لهار": ("ORG", "Lahar Agency")}
    assert actors(one("أكدت وكالة لهار أن القوات المتمردة أعلنت سيطرتها على المطار", names=names)) == []


def test_where_talks_between_two_are_held() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "هالين": HALIN}
    assert actors(one("انتهت مباحثات هالين بين سالم ورامي", names=names)) == ["Salem", "Rami"]
