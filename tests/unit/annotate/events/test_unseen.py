"""What pages that nobody had read showed: wrong doers and targets, in sentences made for this test."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import LAHAR, SALEM, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
SWEDEN: tuple[EntityType, str] = ("GPE", "Sweden")
NORWAY: tuple[EntityType, str] = ("GPE", "Norway")
PEOPLE: tuple[EntityType, str] = ("PER", "Benjamin Netanyahu")


def test_a_word_of_the_doer_s_name_cancels_nothing() -> None:
    assert actors(one("قصفت قوات الدعم السريع سوقا", names={"قوات الدعم السريع": ("ORG", "Ruban")})) == ["Ruban"]


def test_beside_is_not_by() -> None:
    text = "طال القصف السويدي إلى جانب لهار قرى أخرى"
    assert actors(one(text, names={"لهار": LAHAR})) == ["Sweden"]


def test_who_is_accused_behind_and_does_it() -> None:
    text = "وصل سالم. وتتهم لهار ربان بتنفيذ هجمات"
    names = {"سالم": SALEM, "لهار": LAHAR, "ربان": RUBAN}
    assert actors(read(text, names)[-1]) == ["Ruban"]


def test_a_clause_behind_a_comma_takes_up_a_raid() -> None:
    assert actors(one("وقع ذلك في غارة جوية، نفذها ربان على القرية", names={"ربان": RUBAN})) == ["Ruban"]


def test_people_before_a_quoted_body_are_its_own() -> None:
    assert actors(one("تجددت الاحتجاجات التي يخوضها شباب «ربان» أمس", names={"ربان": RUBAN})) == ["Ruban"]


def test_where_something_is_known_did_not_do_it() -> None:
    assert actors(one("هذه احتجاجات تعرفها مدن سويدية منذ أسبوع")) == []


def test_a_verb_before_its_subject_ends_what_a_preposition_leads_to() -> None:
    text = "جاءت زيارة سالم في وقت أرسلت لهار حاملة طائرات، ونشرت أسطولا في البحر"
    assert actors(read(text, {"سالم": SALEM, "لهار": LAHAR})[-1]) == ["Lahar"]


def test_a_people_of_a_country_is_no_party_of_it() -> None:
    event = one("احتج أكراد السويد وشيعة النرويج أمس", names={"السويد": SWEDEN, "النرويج": NORWAY})
    assert (actors(event), targets(event)) == ([], [])


def test_last_is_no_delay() -> None:
    assert "suspend" not in [event.mode for event in read("آخر إرسال للأسلحة إلى لهار كان أمس", {"لهار": LAHAR})]
    assert "suspend" in [event.mode for event in read("أخرت لهار إرسال الأسلحة", {"لهار": LAHAR})]


def test_who_arrests_so_many_is_not_arrested() -> None:
    event = one("جاء ذلك بعد اعتقال ربان خمسة شبان", names={"ربان": RUBAN}, counts={"خمسة شبان": (5, "person")})
    assert actors(event) == ["Ruban"]


def test_his_country_is_known_without_a_title() -> None:
    event = one("قال نتنياهو إن بلاده ستهاجم لهار", names={"نتنياهو": PEOPLE, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Israel"], ["Lahar"])


def test_an_army_in_its_own_country_does_not_fight_it() -> None:
    names = {"الجيش السويدي": ("ORG", "Army"), "السويد": SWEDEN}
    assert targets(one("سيطر الجيش السويدي على مساحات في شمال السويد", names=names)) == []


@pytest.mark.parametrize("site", ["أهداف سويدية", "مواقع سويدية"])
def test_what_a_country_has_is_hit_and_does_nothing(site: str) -> None:
    assert targets(one(f"شن ربان غارات على {site}", names={"ربان": RUBAN})) == ["Sweden"]
    assert actors(one(f"دخلت القوات {site} وقصفت قرية")) == []


def test_where_a_blow_came_from_is_not_hit() -> None:
    names: dict[str, tuple[EntityType, str]] = {"نهر لهار": ("LOC", "Lahar River")}
    assert targets(one("تعرضت القرية لقصف عنيف من الضفة الشرقية لنهر لهار", names=names)) == []


@pytest.mark.parametrize("doer", ["انتحاري سويدي", "مستوطنون سويديون"])
def test_people_of_a_country_do_not_act_for_it(doer: str) -> None:
    assert actors(one(f"وقع هجوم نفذه {doer}")) == []


def test_who_is_suspected_to_be_of_a_body_acts_for_it() -> None:
    text = "قال مصدر إن مسلحين يشتبه أنهم من حركة ربان قتلوا جنودا وأسروا آخرين"
    assert [actors(event) for event in read(text, {"ربان": RUBAN})] == [["Ruban"], ["Ruban"]]


def test_who_plans_a_sanction_behind_its_relative_imposes_it() -> None:
    text = "عرقل سالم العقوبات التي تعتزم لهار فرضها على ربان"
    names = {"سالم": SALEM, "لهار": LAHAR, "ربان": RUBAN}
    assert "Lahar" in actors(read(text, names)[-1])


def test_a_clause_behind_more_words_and_a_comma_takes_up_an_attack() -> None:
    text = "جاء ذلك بعد هجوم واسع النطاق بالصواريخ، شنته لهار قبل يومين"
    assert actors(one(text, names={"لهار": LAHAR})) == ["Lahar"]


def test_the_attack_that_was_warded_off_is_the_other_side_s() -> None:
    names = {"لهار": LAHAR}
    _, attack = read("أعلنت لهار إسقاط مسيرات سويدية. وأصاب الهجوم مصفاة.", names)
    assert (actors(attack), targets(attack)) == (["Sweden"], ["Lahar"])


def test_injury_is_no_verb_of_killing() -> None:
    text = "تحدث ربان عن إصابة جنديين جراء انفجار عبوة ناسفة"
    assert actors(read(text, {"ربان": RUBAN})[-1]) == []


def test_what_is_its_own_by_a_preposition() -> None:
    assert actors(read("وصلت حركة ربان إلى المدينة خلال عملية عسكرية لها", {"حركة ربان": RUBAN})[-1]) == ["Ruban"]


@pytest.mark.parametrize("doers", ["عناصر من حركة ربان", "مقاتلون من حركة ربان", "مسلحو تنظيم ربان"])
def test_people_of_a_body_carry_out_what_takes_up_the_attack(doers: str) -> None:
    assert actors(one(f"قتل جنود في هجوم شنه {doers} أمس", names={"ربان": RUBAN})) == ["Ruban"]


def test_gunmen_from_a_country_are_not_the_country() -> None:
    assert actors(one("قتل جنود في هجوم شنه مسلحون من لهار أمس", names={"لهار": LAHAR})) == []
