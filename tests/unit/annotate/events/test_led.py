"""Whose deed it is by what leads to the noun or follows it, not by the nearest name."""

from __future__ import annotations

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
HUDA: tuple[EntityType, str] = ("PER", "Huda")
NORWAY: tuple[EntityType, str] = ("GPE", "Norway")
SWEDEN: tuple[EntityType, str] = ("GPE", "Sweden")


def test_a_people_is_helped_by_whom_is_said_before_it() -> None:
    event = one("هذا دور لهار في إغاثة الشعب السويدي", names={"لهار": LAHAR})
    assert targets(event) == ["Sweden"] and "Sweden" not in actors(event)
    event = one("جاء دعم السويد للشعب في وقته", names={"السويد": SWEDEN})
    assert (actors(event), targets(event)) == (["Sweden"], [])


def test_relief_has_its_object_behind_it() -> None:
    event = one("تتواصل إغاثة لهار", names={"لهار": LAHAR})
    assert (actors(event), targets(event)) == ([], ["Lahar"])


def test_help_that_belongs_to_a_body_is_its_own() -> None:
    event = one("وصلت مساعدات تابعة لربان إلى هالين", names={"ربان": RUBAN, "هالين": HALIN})
    assert (actors(event), targets(event)) == (["Ruban"], ["Halin"])


def test_who_is_kept_from_a_deed_would_do_it() -> None:
    event = one("تهدف الخطة إلى منع ربان من شن هجمات", names={"ربان": RUBAN})
    assert (actors(event), event.status) == (["Ruban"], "denied")


def test_who_is_negotiated_with_does_not_do_it() -> None:
    event = one("كلفه المجلس بمفاوضة سالم", names={"سالم": SALEM})
    assert (actors(event), targets(event)) == ([], ["Salem"])


def test_who_wishes_to_meet_somebody_is_not_whom_he_meets() -> None:
    event = one("أعرب سالم عن رغبته في لقاء رامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_relative_on_who_holds_an_office_of_a_body() -> None:
    text = "إن هدى مفوضة التجارة بربان التي زارت لهار متفائلة"
    event = one(text, names={"هدى": HUDA, "ربان": RUBAN, "لهار": LAHAR})
    assert (actors(event), targets(event)) == (["Huda"], ["Lahar"])


def test_who_comes_back_from_a_visit_made_it() -> None:
    event = one("جاء ذلك منذ عودة سالم من زيارة استمرت يومين", names={"سالم": SALEM})
    assert actors(event) == ["Salem"]


def test_who_had_a_meeting() -> None:
    event = one("كان لسالم لقاء مع رامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_who_defends_a_deal_is_no_party_of_it() -> None:
    assert actors(one("واصل سالم دفاعه عن الاتفاق", names={"سالم": SALEM})) == []


def test_whose_goods_are_agreed_to_agrees_to_nothing() -> None:
    event = one("وافقت ربان على شحنة جديدة من لهار", names={"ربان": RUBAN, "لهار": LAHAR})
    assert actors(event) == ["Ruban"]


def test_those_who_are_visited_discuss_nothing_alone() -> None:
    text = "سالم في زيارة للهار وهالين لمناقشة الحدود"
    event = read(text, {"سالم": SALEM, "لهار": LAHAR, "هالين": HALIN})[-1]
    assert "Lahar" not in actors(event)


def test_what_stands_behind_a_verb_of_result_is_its_subject() -> None:
    text = "أعلنت لهار حالة الطوارئ، حيث أسفرت المعارك عن دمار واسع"
    assert actors(read(text, {"لهار": LAHAR})[-1]) == []


def test_a_pronoun_with_an_object_of_its_own_behind_it_does_the_deed() -> None:
    text = "هددت ربان لهار بعد إغلاقها مقرها"
    assert actors(read(text, {"ربان": RUBAN, "لهار": LAHAR})[-1]) == ["Lahar"]


def test_who_comes_away_from_an_attack_suffers_it() -> None:
    text = "نجا سالم، وزير لهار، أمس، من محاولة اغتيال"
    event = one(text, names={"سالم": SALEM, "لهار": LAHAR}, times={"أمس": "2031-03-08"})
    assert (actors(event), targets(event)) == ([], ["Salem"])


def test_what_is_answered_is_not_the_deed_of_who_answers() -> None:
    events = read("شنت لهار غارات ردا على الهجوم في البلدة", {"لهار": LAHAR})
    assert [actors(event) for event in events] == [["Lahar"], []]


def test_where_protests_are_seen_does_not_protest() -> None:
    assert actors(one("هذه أكبر احتجاجات تشهدها لهار منذ عام", names={"لهار": LAHAR})) == []


def test_a_warrant_is_against_whom_it_is_issued() -> None:
    assert targets(one("صدرت مذكرة توقيف بحق سالم", names={"سالم": SALEM})) == ["Salem"]


def test_people_of_a_country_who_are_seized_are_not_their_country() -> None:
    assert actors(one("جرى اعتقال سويديين في المطار")) == []
    assert actors(one("بدأت حملة اعتقالات سويدية في المدينة")) == ["Sweden"]
    assert actors(one("أكد الناطق تسليم الرهائن السويديين")) == []


def test_so_many_drones_of_a_country_are_not_shot_down_by_it() -> None:
    event = one("اعترضت الدفاعات 30 مسيرة سويدية", counts={"30 مسيرة": (30, "drone")})
    assert (actors(event), targets(event)) == ([], ["Sweden"])


def test_a_pair_of_countries_behind_the_verb_are_those_named_last() -> None:
    text = "تعد النرويج أهم حليف للسويد ويتشاور البلدان كل عام"
    assert actors(one(text, names={"النرويج": NORWAY, "للسويد": SWEDEN})) == ["Norway", "Sweden"]


def test_who_finds_a_suspect_did_not_attack() -> None:
    event = one("أعلن سالم تحديد مكان مشتبه به في هجوم قديم", names={"سالم": SALEM})
    assert actors(event) == []


def test_who_refuses_a_charge_does_not_make_it() -> None:
    assert actors(read("رفض سالم اتهامات بالفساد", names={"سالم": SALEM})[-1]) == []


def test_who_is_given_an_ultimatum_does_not_set_it() -> None:
    event = one("منح سالم لهار مهلة جديدة", names={"سالم": SALEM, "لهار": LAHAR})
    assert actors(event) == ["Salem"]
    assert actors(one("ومنح الرئيس لهار مهلة جديدة", names={"لهار": LAHAR})) == []


def test_tension_between_others_is_not_theirs_who_strike() -> None:
    text = "تأتي الضربات السويدية على وقع التوتر بين لهار وهالين"
    assert actors(one(text, names={"لهار": LAHAR, "هالين": HALIN})) == ["Sweden"]


def test_the_land_that_is_left_does_not_leave() -> None:
    event = one("طلبوا من القوات مغادرة الأراضي السويدية")
    assert (event.type, event.mode, actors(event)) == ("RETREAT", "withdraw", [])


def test_whose_forces_leave() -> None:
    event = one("بدأ انسحاب قوات تابعة لربان من البلدة", names={"ربان": RUBAN})
    assert actors(event) == ["Ruban"]


def test_who_carried_out_what_a_place_follows() -> None:
    assert actors(one("وقع هجوم مسلح في هالين نفذه ربان", names={"هالين": HALIN, "ربان": RUBAN})) == ["Ruban"]
    text = "ساد الخوف من غارة في هالين بعد هجوم شنه ربان"
    assert actors(read(text, {"هالين": HALIN, "ربان": RUBAN})[0]) == []


def test_whose_body_is_hit_did_not_strike() -> None:
    text = "أكد الجيش أن الهجمات استهدفت مجمعا لحركة ربان"
    event = one(text, names={"ربان": RUBAN})
    assert "Ruban" not in actors(event)


def test_who_goes_on_killing() -> None:
    assert actors(one("لهار تواصل القتل في القرى", names={"لهار": LAHAR})) == ["Lahar"]


def test_the_latter_is_the_one_named_last() -> None:
    text = "بين ربان والسويد خلاف، تواصل الأخيرة شن ضربات"
    assert actors(one(text, names={"ربان": RUBAN, "السويد": SWEDEN})) == ["Sweden"]


def test_craft_of_two_countries() -> None:
    assert actors(one("قصفت طائرات سويدية ونرويجية مواقع في الجبل")) == ["Sweden", "Norway"]


def test_an_adjective_behind_an_object_is_not_who_refuses() -> None:
    assert actors(one("جاء ذلك بعد رفضهم طلبا سويديا")) == []
