"""Who is on which side: two countries parted by a dash, parties behind an insertion, those who fight or are helped."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

GUARD: tuple[EntityType, str] = ("ORG", "Lahar Guard")
CORPS: tuple[EntityType, str] = ("ORG", "Halin Corps")
FORCES: Names = {"حرس لهار": GUARD, "فيلق هالين": CORPS}
BOTH: Names = {"سالم": SALEM, "رامي": RAMI}


def test_two_adjectives_of_country_parted_by_a_dash() -> None:
    event = one("انتهت المحادثات الفرنسية – السويدية مساء")
    assert actors(event) == ["France", "Sweden"]


def test_an_adjective_of_what_is_supported_tells_not_who_supports() -> None:
    assert actors(one("جاءت الخطوة دعما للعملية الفرنسية", names={"سالم": SALEM})) == []


def test_an_adjective_of_a_town_tells_not_who_attacked_it() -> None:
    assert actors(one("أصيب شخص في انفجار ببلدة فرنسية")) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("سقطوا في معارك لهار", []),
        ("أنهكت الناس معارك لهار وهالين", ["Lahar", "Halin"]),
    ],
)
def test_a_country_alone_fights_nobody(text: str, who: list[str]) -> None:
    assert actors(one(text, names={"لهار": LAHAR, "هالين": HALIN})) == who


def test_parties_behind_an_insertion() -> None:
    text = "اندلعت اشتباكات في المرفأ، أكبر أحياء المدينة، بين حرس لهار وفيلق هالين"
    assert actors(one(text, names=FORCES)) == ["Lahar Guard", "Halin Corps"]


def test_whom_somebody_met_behind_a_place_in_commas() -> None:
    event = one("التقى سالم، في مقر البلدية الجديد، رامي", names=BOTH)
    assert (actors(event), targets(event)) == (["Salem"], ["Rami"])


def test_a_threat_is_to_whom_the_threatened_blow_would_hit() -> None:
    threat, blow = read("تصاعدت التهديدات الفرنسية بتوجيه ضربة عسكرية إلى لهار", names={"لهار": LAHAR})
    assert (actors(threat), targets(threat), targets(blow)) == (["France"], ["Lahar"], ["Lahar"])


def test_a_state_that_is_recognised() -> None:
    assert targets(one("رفضوا الاعتراف بلهار دولة مستقلة", names={"لهار": LAHAR})) == ["Lahar"]


def test_a_name_within_a_relative_clause_does_not_go_on() -> None:
    text = "أعلن حرس لهار الذي يقوده رامي تمديد وقف إطلاق النار"
    assert "Rami" not in actors(one(text, names={"حرس لهار": GUARD, "رامي": RAMI}))


def test_who_manages_though_it_is_said_whose_side_he_is_on() -> None:
    names: Names = {**FORCES, "سالم": SALEM, "هالين الكبرى": HALIN}
    event = one("جاء ذلك بعد نجاح حرس لهار الموالي لسالم في تحرير مدينة هالين الكبرى", names=names)
    assert actors(event) == ["Lahar Guard"]


def test_who_gets_a_call_though_his_title_is_long() -> None:
    title = "وزير الدفاع نائب رئيس مجلس الوزراء رئيس الهيئة العليا لتطوير المدن المهندس سالم"
    event = one(f"تلقى {title} اتصالا هاتفيا من رامي", names={title: SALEM, "رامي": RAMI})
    assert (actors(event), targets(event)) == (["Rami"], ["Salem"])


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("أكدوا ضرورة دعم حكومة لهار", [], ["Government of Lahar"]),
        ("نثمن دعم هالين لجهود السلام", ["Halin"], []),
        ("نثمن دعم هالين جهود السلام", ["Halin"], []),
    ],
)
def test_support_is_for_whom_follows_unless_its_object_does(text: str, who: list[str], whom: list[str]) -> None:
    names: Names = {"حكومة لهار": ("ORG", "Government of Lahar"), "هالين": HALIN}
    event = one(text, names=names)
    assert (event.type, actors(event), targets(event)) == ("SUPPORT", who, whom)


def test_two_words_of_help_have_one_object() -> None:
    first, second = read("أسهم ذلك في دعم ومساندة حرس لهار", names=FORCES)
    assert (targets(first), targets(second)) == (["Lahar Guard"], ["Lahar Guard"])


def test_to_whom_a_protest_goes() -> None:
    assert targets(one("سلموا مذكرة احتجاج إلى لهار", names={"لهار": LAHAR})) == ["Lahar"]


def test_whose_ports_a_blockade_is_on() -> None:
    event = one("فرضت هالين حصارا على الموانئ الفرنسية", names={"هالين": HALIN})
    assert (event.mode, actors(event), targets(event)) == ("blockade", ["Halin"], ["France"])
