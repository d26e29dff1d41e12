"""Who was on which side: battles with flanks, charges denied and laid on, talks that a pronoun leads to."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
SIDES: Names = {"حركة ربان": RUBAN, "جيش لهار": ("ORG", "Lahar Army")}


@pytest.mark.parametrize(
    "text",
    [
        "دارت اشتباكات بين حركة ربان من جهة، وجيش لهار من جهة أخرى",
        "دارت اشتباكات بين حركة ربان من طرف وجيش لهار من طرف آخر",
        "وقعت اشتباكات بين حركة ربان، وعناصر جيش لهار",
    ],
)
def test_two_sides_fight_each_other_over_a_comma(text: str) -> None:
    assert actors(one(text, names=SIDES)) == ["Ruban", "Lahar Army"]


def test_a_named_side_fights_people_without_a_name() -> None:
    assert actors(one("دارت معارك بين مقاتلين محليين من طرف وجيش لهار من طرف آخر", names=SIDES)) == ["Lahar Army"]


def test_who_backs_a_side_does_not_part_it_from_the_other() -> None:
    text = "دارت اشتباكات بين جيش لهار مدعوما بفرقة كروم من جهة، وحركة ربان من جهة أخرى"
    names: Names = {**SIDES, "فرقة كروم": ("ORG", "Krum")}
    assert actors(one(text, names=names)) == ["Lahar Army", "Ruban"]


def test_fighting_at_the_edge_of_a_town_is_not_against_it() -> None:
    names: Names = {"جيش لهار": ("ORG", "Lahar Army"), "هالين": HALIN}
    assert targets(one("اشتبك جيش لهار مع مسلحين على أطراف هالين", names=names)) == []


def test_what_lies_at_the_sea_does_not_make_it_a_target() -> None:
    names: Names = {"حركة ربان": RUBAN, "بحر كروم": ("LOC", "Sea of Krum")}
    assert targets(one("استهدفت حركة ربان سفينة قرب المدينة على بحر كروم", names=names)) == []


def test_the_country_around_a_town_is_not_met() -> None:
    names: Names = {"سالم": SALEM, "رامي": RAMI, "دورة": ("GPE", "Dora"), "لهار": LAHAR}
    event = one("عقدت مباحثات بين سالم ورامي في دورة بلهار", names=names)
    assert (actors(event), targets(event)) == (["Salem", "Rami"], [])


def test_an_opposition_that_hits_somebody_only_bears_that_name() -> None:
    text = "استهدفت الفصائل المعارضة مواقع لجيش لهار بالقذائف"
    assert targets(one(text, names={"جيش لهار": ("ORG", "Lahar Army")})) == ["Lahar Army"]


def test_the_dead_in_the_ranks_of_a_body_are_its_own() -> None:
    assert targets(one("سقط قتلى في صفوف حركة ربان في كمين قرب النهر", names=SIDES)) == ["Ruban"]


def test_who_is_held_responsible_did_it() -> None:
    text = "حمل سالم لهار مسؤولية قصف القرية"
    said = ("حمل", "لهار مسؤولية قصف القرية", "Salem")
    assert actors(read(text, {"سالم": SALEM, "لهار": LAHAR}, said=said, act="accuse")[0]) == ["Lahar"]


def test_who_denies_a_charge_is_said_to_have_done_it() -> None:
    text = "نفت لهار الاتهامات بقتل المعارض"
    said = ("نفت", "الاتهامات بقتل المعارض", "Lahar")
    event = read(text, {"لهار": LAHAR}, said=said, act="deny")[-1]
    assert (actors(event), event.status) == (["Lahar"], "denied")


def test_an_attack_that_nobody_claims_is_nobodys() -> None:
    text = "أسفر الهجوم عن قتلى. ولم تعلن أي جهة مسؤوليتها عن الهجوم. وشنت حركة ربان هجوما قرب النهر."
    first, second, third = (e for e in read(text, SIDES) if e.type == "ASSAULT")
    assert (actors(first), actors(second), actors(third)) == ([], [], ["Ruban"])


def test_two_attacks_that_a_body_claims_are_its_own() -> None:
    text = "قتل عشرة في تفجيرين تبنتهما حركة ربان"
    assert actors(one(text, names=SIDES)) == ["Ruban"]


def test_the_two_sides_are_the_subject_over_a_time() -> None:
    text = "دارت معارك بين حركة ربان وجيش لهار، حيث تبادل الطرفان، السبت، هجمات بالصواريخ"
    last = read(text, SIDES, times={"السبت": "2031-05-03"})[-1]
    assert actors(last) == ["Ruban", "Lahar Army"]


def test_whose_hope_a_meeting_is_takes_part_in_it() -> None:
    event = one("أعرب سالم عن أمله في لقاء رامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_whose_hope_an_end_of_war_is_does_not_end_it() -> None:
    assert actors(one("أعرب سالم عن أمله في وقف القتال", names={"سالم": SALEM})) == []


def test_a_pronoun_behind_a_changed_hamza_tells_who_holds_talks() -> None:
    event = one("تحدثت الصحف عن سالم وعن إجرائه محادثات مع رامي", names={"سالم": SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_whom_talks_joined_to_others_is_named_in_the_main_clause() -> None:
    text = "وبعد لقاء جمعه برامي في المدينة، توجه سالم إلى هالين"
    event = read(text, {"رامي": RAMI, "سالم": SALEM, "هالين": HALIN})[0]
    assert actors(event) == ["Salem", "Rami"]


def test_who_is_met_during_a_visit_is_not_visited() -> None:
    text = "قام سالم بزيارة عمل التقى خلالها برامي"
    visit, met = read(text, {"سالم": SALEM, "رامي": RAMI})
    assert (actors(visit), targets(visit), targets(met)) == (["Salem"], [], ["Rami"])


def test_he_is_no_prosecution() -> None:
    text = "مثل سالم أمام النيابة التي قررت القبض عليه"
    assert targets(read(text, {"سالم": SALEM})[-1]) == ["Salem"]


def test_a_paper_is_no_he() -> None:
    names: Names = {"سالم": SALEM, "الضفاف": ("ORG", "Al-Difaf"), "رامي": RAMI}
    text = "قال سالم حين سألته «الضفاف» غداة لقائه رامي إنه متفائل"
    assert actors(one(text, names=names, kinds={"Al-Difaf": "outlet"})) == ["Salem"]


def test_who_will_meet_speaks_of_himself() -> None:
    text = "قال سالم «سألتقي رامي في المدينة»"
    event = read(text, {"سالم": SALEM, "رامي": RAMI}, said=("قال", "سألتقي رامي في المدينة", "Salem"), direct="سالم")[0]
    assert (actors(event), targets(event), event.status) == (["Salem"], ["Rami"], "planned")


def test_who_is_struck_off_a_list_of_sanctions_gets_relief() -> None:
    event = one("أعلنت لهار إزالة هالين رسميا من قائمة العقوبات", names={"لهار": LAHAR, "هالين": HALIN})
    assert (event.type, actors(event), targets(event)) == ("CONCEDE", ["Lahar"], ["Halin"])


def test_the_two_between_whom_a_deal_was_made_stand_behind_place_and_time() -> None:
    text = "جاء ذلك بموجب الاتفاق الذي أبرم في دورة الأسبوع الماضي بين لهار وهالين"
    event = one(text, names={"دورة": ("GPE", "Dora"), "لهار": LAHAR, "هالين": HALIN})
    assert actors(event) == ["Lahar", "Halin"]


def test_the_day_before_yesterday_counts_nothing() -> None:
    text = "فتحت الطائرات نيرانها أمس الأول على محيط المطار الذي تحاصره حركة ربان"
    siege = read(text, SIDES, times={"أمس الأول": "2031-05-03"})[-1]
    assert (siege.type, siege.status) == ("COERCE", "ongoing")


def test_a_body_is_named_before_a_time_in_commas() -> None:
    text = "أخفق مجلس لهار، مساء يوم الجمعة الماضي، في تبني مشروع قرار"
    event = one(text, names={"مجلس لهار": ("ORG", "Lahar Council")}, times={"مساء يوم الجمعة الماضي": "2031-05-02"})
    assert (event.type, event.status) == ("AGREE", "denied")
