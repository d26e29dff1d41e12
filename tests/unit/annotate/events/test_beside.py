"""Parties by what stands beside them: two adjectives of country, part of a body, a border, a capital, who is let."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

GUARD: tuple[EntityType, str] = ("ORG", "Lahar Guard")
CORPS: tuple[EntityType, str] = ("ORG", "Halin Corps")
BODIES: Names = {"حرس لهار": GUARD, "فيلق هالين": CORPS}
MEN: Names = {"سالم": SALEM, "رامي": RAMI, "لهار": LAHAR}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("اتفق الطرفان السويدي والنرويجي على هدنة", ["Sweden", "Norway"]),
        ("عقدت محادثات بين الوفدين السويدي والنرويجي", ["Sweden", "Norway"]),
        ("اجتمع وزيرا الدفاع السويدي والنرويجي أمس", ["Sweden", "Norway"]),
    ],
)
def test_two_adjectives_of_country_after_a_dual(text: str, doers: list[str]) -> None:
    assert actors(read(text)[0]) == doers


def test_part_of_a_body_is_hit() -> None:
    event = one("قتل حرس لهار عشرات من عناصر فيلق هالين", names=BODIES)
    assert (actors(event), targets(event)) == (["Lahar Guard"], ["Halin Corps"])


def test_a_country_behind_a_border_has_no_part() -> None:
    event = one("وقعت اشتباكات قرب الحدود مع هالين", names={"هالين": HALIN})
    assert (actors(event), targets(event)) == ([], [])


def test_people_of_a_mind_do_not_make_its_object_a_target() -> None:
    event = one("اعتقل حرس لهار متظاهرين مؤيدين لفيلق هالين", names=BODIES)
    assert (actors(event), targets(event)) == (["Lahar Guard"], [])


def test_what_those_who_are_seized_were_doing_adds_no_target() -> None:
    event = one("اعتقل حرس لهار رجلين كانا ينشران دعاية لفيلق هالين", names=BODIES)
    assert targets(event) == []


def test_each_of_a_list_is_met() -> None:
    event = one("التقى سالم بكل من لهار ورامي", names=MEN)
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar", "Rami"])


def test_talks_bring_two_together() -> None:
    assert actors(one("جمع اللقاء سالم ورامي", names=MEN)) == ["Salem", "Rami"]


def test_a_visit_to_a_capital_is_one_to_its_country() -> None:
    event = one("بدأ سالم زيارة إلى أوسلو", names={"سالم": SALEM, "أوسلو": ("GPE", "Oslo")})
    assert (targets(event), event.place and event.place.entity) == (["Norway"], "Oslo")


def test_who_is_let_do_it_does_it() -> None:
    event = read("وافقت لهار على السماح لفيلق هالين بشن غارات", names={"لهار": LAHAR, "فيلق هالين": CORPS})[-1]
    assert actors(event) == ["Halin Corps"]


def test_who_killed_in_an_attack_led_it() -> None:
    event = one("قتل حرس لهار قياديا بارزا في غارة على القرية", names=BODIES)
    assert actors(event) == ["Lahar Guard"]


def test_to_whom_an_attack_is_ascribed() -> None:
    event = one("وقع هجوم نسبته لهار إلى فيلق هالين", names={"لهار": LAHAR, "فيلق هالين": CORPS})
    assert actors(event) == ["Halin Corps"]


def test_what_talks_will_be_about_is_planned() -> None:
    assert one("سيتناول اللقاء بين سالم ورامي الحدود", names=MEN).status == "planned"


def test_where_clause_goes_on_with_the_doer() -> None:
    events = read("داهم حرس لهار القرية، حيث اعتقل ستة أشخاص", names=BODIES)
    assert [actors(event) for event in events] == [["Lahar Guard"], ["Lahar Guard"]]


def test_a_day_behind_the_scene_of_a_deed_is_that_of_the_deed_too() -> None:
    events = read("اعتقلت الشرطة ستة خلال مظاهرة في المدينة أمس", times={"أمس": "2031-03-09"})
    assert [event.date for event in events] == ["2031-03-09", "2031-03-09"]


def test_what_is_joined_to_an_object_is_no_subject() -> None:
    event = one("هاجم حرس لهار بلدتي سالم ورامي", names={"حرس لهار": GUARD, "رامي": HALIN})
    assert (actors(event), targets(event)) == (["Lahar Guard"], ["Halin"])


def test_who_comes_is_named_behind_where_to() -> None:
    event = one("وصل إلى لهار الوزير سالم", names=MEN)
    assert (actors(event), targets(event)) == (["Salem"], ["Lahar"])


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("ندد رامي بمواصلة لهار قصف هالين", ["Lahar"], ["Halin"]),
        ("عاد رامي بعد تمكن حركة هالين من تحرير القرية من لهار", ["Halin"], ["Lahar"]),
        ("قتل خمسة إثر قيام لهار بقصف مدرسة في هالين", ["Lahar"], ["Halin"]),
    ],
)
def test_who_manages_or_goes_on_to_do_it(text: str, doers: list[str], hit: list[str]) -> None:
    event = read(text, names={**MEN, "هالين": HALIN})[-1]
    assert (actors(event), targets(event)) == (doers, hit)


def test_who_announces_a_new_round_of_sanctions_imposes_it() -> None:
    text = "أعلنت لهار عن حزمة جديدة من العقوبات على هالين"
    said = ("أعلنت", "حزمة جديدة من العقوبات على هالين", "Lahar")
    assert actors(one(text, names={"لهار": LAHAR, "هالين": HALIN}, said=said)) == ["Lahar"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("بدأت مفاوضات بشأن تبادل الأسرى", ["ongoing", "called-for"]),
        ("يأمل سالم في صفقة تنهي الحرب", ["called-for", "called-for"]),
        ("حذر سالم من أن المناورات العسكرية تهدد الأمن", ["occurred"]),
        ("سيتدخل سالم في حال تعرض لهار لهجوم", ["conditional"]),
        ("طالب سالم باحترام الهدنة", ["occurred"]),
        ("كان من المفترض أن يلتقي سالم ورامي", ["planned"]),
        ("وصلت المساعدات القادمة من لهار", ["occurred"]),
    ],
)
def test_status_by_what_leads_to_a_deed(text: str, statuses: list[str]) -> None:
    assert [event.status for event in read(text, names=MEN)] == statuses


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("عقد مسؤولون سويديون ونرويجيون محادثات طويلة", ["Sweden", "Norway"]),
        ("وصلت مساعدات سويدية ونرويجية إلى القرية", ["Sweden", "Norway"]),
        ("وقع هجوم أطلقت فيه لهار عشرات المسيرات", ["Lahar"]),
        ("يزور وفد من لهار القرية", ["Lahar"]),
        ("تبنى فيلق هالين قتل جنديين", ["Halin Corps"]),
        ("أعلن فيلق هالين تسجيل غارات جديدة", []),
        ("نسب رامي الهجوم إلى فيلق هالين", ["Halin Corps"]),
        ("صعدت لهار حملتها من خلال قصف القرية", ["Lahar"]),
    ],
)
def test_doers_by_the_words_around(text: str, doers: list[str]) -> None:
    events = read(text, names={**MEN, "فيلق هالين": CORPS})
    assert [doer for event in events for doer in actors(event)] == doers


def test_who_leads_a_body_is_not_who_its_pronoun_means() -> None:
    names = {"فيلق هالين": CORPS, "رامي": RAMI}
    assert actors(one("أعلن فيلق هالين الذي يقوده رامي أنه سينسحب من القرية", names=names)) == ["Halin Corps"]


def test_a_blast_by_nobody_is_not_laid_at_the_door_of_another_raid() -> None:
    text = "شنت لهار غارات على القرية. وقتل اثنان في انفجار سيارة مفخخة. ولم تتبن أي جهة الهجوم"
    assert [actors(event) for event in read(text, names={"لهار": LAHAR})] == [["Lahar"], [], []]


def test_a_verb_behind_a_fronted_day_has_its_doer_behind_it() -> None:
    event = one("والثلاثاء، قصف فيلق هالين القرية", names={"فيلق هالين": CORPS}, times={"والثلاثاء": "2031-03-09"})
    assert actors(event) == ["Halin Corps"]


MINE = "أجريت مكالمة هاتفية طويلة مع رامي"


def test_who_says_in_his_own_words_that_he_did_it_did_it() -> None:
    text = f'قال سالم: "{MINE}"'
    event = one(text, names=MEN, said=("قال", MINE, "Salem"), direct="سالم")
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])
    others = "أجريت مكالمة هاتفية بين رامي ولهار"  # "was held": those between whom it was are named
    event = one(f'قال سالم: "{others}"', names=MEN, said=("قال", others, "Salem"), direct="سالم")
    assert actors(event) == ["Rami", "Lahar"]


@pytest.mark.parametrize("when", ["بعد اجتماعه", "قبل لقاء"])
def test_who_is_met_before_or_after_a_call_has_no_part_in_it(when: str) -> None:
    events = read(f"أجرى سالم مكالمة هاتفية {when} مع رامي", names=MEN)
    assert (actors(events[0]), targets(events[0])) == (["Salem"], [])


@pytest.mark.parametrize("text", ["اختطف مسلحون من لهار ثلاثة عمال", "وقال إن مسلحا من ولاية لهار قتل ثلاثة عمال"])
def test_gunmen_act_for_no_country_they_are_from(text: str) -> None:
    assert actors(one(text, names={"لهار": LAHAR})) == []
