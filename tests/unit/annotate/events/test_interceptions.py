"""Drones and missiles: who launched them, who shot them down, what an attack was made with, whose craft they were."""

from __future__ import annotations

from tawatur.engine.read import read as whole
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Event
from tests.unit.annotate.events.reading import HALIN, LAHAR, SALEM, Names, actors, one, read, targets

RIM: Names = {"حركة ريم": ("ORG", "Rim Movement"), "لهار": LAHAR, "هالين": HALIN}
LEXICON = Lexicon()


def events(text: str) -> list[Event]:
    """The events of a text as the whole pipeline reads it."""
    return [event for article in whole(text, lexicon=LEXICON).articles for event in article.layers.events]


def test_two_drones_are_shot_down_as_many_are() -> None:
    event = one("أسقطت لهار طائرتين مسيرتين نرويجيتين", names=RIM)
    assert (event.mode, actors(event), targets(event)) == ("air defence", ["Lahar"], ["Norway"])


def test_drones_that_are_destroyed_are_shot_down() -> None:
    event = one("تم تدمير تسع طائرات مسيرة نرويجية فوق البحر")
    assert (event.mode, targets(event)) == ("air defence", ["Norway"])


def test_what_a_drone_destroys_is_not_shot_down() -> None:
    (event,) = read("دمرت مسيرة نرويجية مخزن الحبوب")
    assert event.mode != "air defence"


def test_intercepted_and_destroyed_is_one_event() -> None:
    assert len(read("اعترضت لهار ودمرت عشرين مسيرة", names=RIM)) == 1


def test_who_launched_is_the_target_of_who_intercepts() -> None:
    shot, launched = read("اعترضت لهار صاروخا أطلقته هالين", names=RIM)
    assert (actors(shot), targets(shot)) == (["Lahar"], ["Halin"])
    assert actors(launched) == ["Halin"]


def test_a_missile_was_launched_by_where_it_came_from_not_by_who_intercepted_it() -> None:
    shot, launched = read("اعترضت لهار صاروخا أطلق من هالين", names=RIM)
    assert (targets(shot), actors(launched)) == (["Halin"], ["Halin"])


def test_who_intercepts_a_missile_did_not_launch_it() -> None:
    launch = read("إطلاق صاروخ آخر اعترضته لهار", names=RIM)[0]
    assert actors(launch) == []


def test_where_the_launchers_stood_did_not_launch() -> None:
    launched = read("صواريخ أطلقتها حركة ريم من هالين", names=RIM)[0]
    assert actors(launched) == ["Rim Movement"]


def test_backers_launch_nothing() -> None:
    launched = read("صاروخ أطلقته حركة ريم المدعومة من لهار على هالين", names=RIM)[0]
    assert actors(launched) == ["Rim Movement"]


def test_an_attack_that_was_met_is_of_who_made_it() -> None:
    met, made = read("أعلنت لهار التصدي لهجوم شنته حركة ريم على البلدة", names=RIM)
    assert (targets(met), actors(made)) == (["Rim Movement"], ["Rim Movement"])


def test_the_defences_of_who_tells_of_them() -> None:
    (event,) = events("قالت وزارة الدفاع السويدية إن منظومات الدفاع الجوي أسقطت ليلا 20 مسيرة نرويجية.")
    assert (actors(event), targets(event)) == (["Ministry of Defence (Sweden)"], ["Norway"])


def test_the_defences_of_whose_statement_it_is() -> None:
    text = "قال الجيش السويدي إن الليلة هادئة. وأفاد البيان بأن قوات الدفاع الجوي أسقطت 20 مسيرة نرويجية."
    (event,) = events(text)
    assert (actors(event), targets(event)) == (["Sweden Armed Forces"], ["Norway"])


def test_who_speaks_for_a_body_of_no_list_does_it_not_for_his_country() -> None:
    (event,) = events('قال الناطق باسم "الوادي" سالم حامد إن مقاتليهم نجحوا في إسقاط مروحية صغيرة.')
    assert actors(event) == []


def test_air_defence_of_a_country_by_its_adjective() -> None:
    event = one("أسقطت قوات الدفاع الجوي السويدية مسيرات نرويجية")
    assert (actors(event), targets(event)) == (["Sweden"], ["Norway"])


def test_launched_drones_are_no_missiles() -> None:
    assert one("أطلقت لهار تسعين طائرة مسيرة على هالين", names=RIM).mode == "drone"
    assert one("أطلقت لهار تسعين صاروخا على هالين", names=RIM).mode == "missile"


def test_a_missile_sets_off_sirens() -> None:
    assert read("أطلق الصاروخ الصفارات فوق القرية") == ()


def test_drones_as_the_means_of_an_attack() -> None:
    for text in (
        "استهدفت طائرة مسيرة سويدية سيارة قرب الجسر",
        "وقع هجوم شنته طائرة سويدية مسيرة على القرية",
        "شنت لهار هجوما باستخدام 20 طائرة مسيرة",
        "هاجمت لهار المعسكر بطائرات من دون طيار",
    ):
        assert one(text, names=RIM).mode == "drone", text
    assert one("استهدفت طائرة سويدية سيارة قرب الجسر").mode is None


def test_craft_that_belong_to_a_body_act_for_it() -> None:
    event = one("قصفت طائرة تابعة للهار مواقع تابعة لحركة ريم", names=RIM | {"للهار": LAHAR})
    assert targets(event) == ["Rim Movement"]
    event = one("وقع هجوم بطائرة مسيرة تابعة لحركة ريم استهدف موقعا في لهار", names=RIM)
    assert (actors(event), "Rim Movement" in targets(event)) == (["Rim Movement"], False)


def test_an_attack_of_somebody_that_hit_a_place() -> None:
    event = one("وقع قصف لحركة ريم استهدف المدرسة", names=RIM)
    assert (actors(event), targets(event)) == (["Rim Movement"], [])


def test_who_answers_by_an_attack_makes_it() -> None:
    assert actors(one("وترد لهار بقصف المواقع", names=RIM)) == ["Lahar"]


def test_who_releases_stands_before_what_he_releases() -> None:
    event = one("رحبت الأسر بإفراج حركة ريم عن المخطوفين", names=RIM)
    assert (actors(event), targets(event)) == (["Rim Movement"], [])


def test_a_death_after_which_battles_broke_out_is_told_apart() -> None:
    battles, death = read("اندلعت مواجهات بعد مقتل سالم", names={"سالم": SALEM})
    assert (battles.mode, targets(death)) == ("clash", ["Salem"])


def test_an_interception_has_not_the_day_of_an_attack_of_who_shot() -> None:
    text = "اعترضت لهار صاروخا أطلقته هالين. وكان ذلك بعد هجوم شنته لهار على هالين السبت الماضي"
    shot = read(text, names=RIM, times={"السبت الماضي": "2025-08-30"})[0]
    assert (shot.mode, shot.date) == ("air defence", None)
