"""Whom a pronoun, a relative clause or a light verb leads to, and whom it keeps out."""

from __future__ import annotations

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import SALEM, Names, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
DORA: tuple[EntityType, str] = ("GPE", "Dora")
SIDES: Names = {"حركة ربان": RUBAN, "جيش لهار": ("ORG", "Lahar Army")}


def test_who_is_set_free_is_named_in_the_sentence_before() -> None:
    free = read("أمرت المحكمة بإعادة محاكمة سالم. وأخلي سبيله لاحقا.", {"سالم": SALEM})[-1]
    assert (free.mode, targets(free)) == ("release", ["Salem"])


def test_who_is_set_free_does_not_set_free() -> None:
    free = read("اعتقل سالم ثم أطلق سراحه", {"سالم": SALEM})[-1]
    assert (actors(free), targets(free)) == ([], ["Salem"])


def test_he_is_not_the_authorities() -> None:
    text = "أشارت سلطات لهار إلى أنه فجر نفسه في السوق"
    names: Names = {"سلطات لهار": ("ORG", "Lahar authorities")}
    said = ("أشارت", "فجر نفسه في السوق", "Lahar authorities")
    assert [actors(event) for event in read(text, names, said=said, direct="سلطات لهار")] == [[]]


def test_a_town_that_sees_fighting_is_not_fought() -> None:
    event = one("أكدت مصادر أن مواجهات عنيفة تشهدها مدينة دورة مع حركة ربان", names={"دورة": DORA, "حركة ربان": RUBAN})
    assert (targets(event), event.status) == (["Ruban"], "ongoing")


def test_for_whom_an_ambush_is_laid() -> None:
    event = one("نصبت حركة ربان كمينا لجيش لهار قرب النهر", names=SIDES)
    assert (actors(event), targets(event)) == (["Ruban"], ["Lahar Army"])


def test_who_prepared_an_attack_does_not_suffer_it() -> None:
    assert targets(one("أفشل الحراس هجوما كانت حركة ربان تعد له", names=SIDES)) == []


def test_what_is_done_to_a_body_at_a_march_is_not_done_to_it_before() -> None:
    text = "شهدت البلدة أعمال عنف في مسيرة شارك فيها المئات من حركة ربان"
    *violence, march = read(text, SIDES)
    assert (actors(march), [targets(event) for event in violence]) == (["Ruban"], [[]] * len(violence))


def test_fighting_that_goes_on_behind_its_noun() -> None:
    assert one("قالت مصادر إن اشتباكات عنيفة تدور بين حركة ربان وجيش لهار", names=SIDES).status == "ongoing"


def test_so_many_gunmen_of_a_body_are_captured() -> None:
    names: Names = {"قوات لهار": ("ORG", "Lahar Army"), "حركة ربان": RUBAN}
    event = one("أسرت قوات لهار 40 من مسلحي حركة ربان", names=names, counts={"40": (40, "person")})
    assert (event.mode, actors(event), targets(event)) == ("capture", ["Lahar Army"], ["Ruban"])
