"""Accounts of portals: what is promised, let be done or denied, whose people are struck, between which towns."""

from __future__ import annotations

import pytest

from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import SALEM, Names, actors, one, read, targets

RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")
LAHAR: tuple[EntityType, str] = ("GPE", "Lahar")
DORA: tuple[EntityType, str] = ("GPE", "Dora")
SIDES: Names = {"حركة ربان": RUBAN, "جيش لهار": ("ORG", "Lahar Army"), "لهار": LAHAR}


@pytest.mark.parametrize(
    ("text", "said", "act", "status"),
    [
        ("هدد سالم خلال لقاء في المرفأ بقصف المطار", ("هدد", "قصف المطار", "Salem"), "threaten", "planned"),
        ("تعهد سالم خلال لقاء في المرفأ بمحاسبة القتلة", ("تعهد", "محاسبة القتلة", "Salem"), "promise", "planned"),
        ("دعا سالم، وهو وزير سابق، إلى الإسراع بمحاكمة المدير", ("دعا", "الإسراع بمحاكمة المدير", "Salem"), "demand",
         "called-for"),
        ("نفى سالم التوصل إلى اتفاق", ("نفى", "التوصل إلى اتفاق", "Salem"), "deny", "denied"),
    ],
)  # fmt: skip
def test_how_stands_what_somebody_says_of_it(text: str, said: tuple[str, str, str], act: str, status: str) -> None:
    assert read(text, {"سالم": SALEM}, said=said, act=act)[-1].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ستسمح الحكومة بفتح المعبر أمام المرضى", "planned"),
        ("سمحت الحكومة بفتح المعبر أمام المرضى", "occurred"),
        ("سيستأنف المحامي الحكم القاضي بسجنه خمس سنوات", "occurred"),
        ("ينص الاتفاق على إطلاق سراح مئة أسير", "planned"),
    ],
)
def test_how_it_stands(text: str, status: str) -> None:
    assert read(text)[-1].status == status


def test_what_the_end_of_a_month_will_bring() -> None:
    text = "تنسحب القوات من القاعدة نهاية الشهر"
    assert one(text, times={"نهاية الشهر": "2025-11"}).status == "planned"


def test_units_of_two_sides() -> None:
    event = one("اندلعت اشتباكات بين وحدات من جيش لهار ومقاتلين من حركة ربان", names=SIDES)
    assert set(actors(event)) == {"Lahar Army", "Ruban"}


def test_one_of_the_two_in_brackets() -> None:
    event = one("عقد اجتماع بين جيش لهار و(حركة ربان)", names=SIDES)
    assert set(actors(event)) == {"Lahar Army", "Ruban"}


def test_a_convoy_between_two_towns() -> None:
    event = one("هاجم مسلحون قافلة بين مدينتي دورة ولهار", names={"دورة": DORA, "لهار": LAHAR})
    assert actors(event) == []


def test_another_man_of_a_body() -> None:
    event = one("استهدف جيش لهار عنصرا آخر من حركة ربان", names=SIDES)
    assert (actors(event), targets(event)) == (["Lahar Army"], ["Ruban"])


def test_whose_staff_is_held() -> None:
    names: Names = {"حركة ربان": RUBAN, "بنك لهار": ("ORG", "Bank of Lahar")}
    event = one("طال احتجاز حركة ربان لموظفي بنك لهار", names=names)
    assert (actors(event), targets(event)) == (["Ruban"], ["Bank of Lahar"])


def test_mediators_are_not_the_two_sides() -> None:
    text = "انتهت المفاوضات بين لهار وهالين بوساطة دورة وتامر. واتفق الجانبان على هدنة."
    names: Names = {"لهار": LAHAR, "هالين": ("GPE", "Halin"), "دورة": DORA, "تامر": ("GPE", "Tamar")}
    agreed = next(event for event in read(text, names) if event.type == "AGREE")
    assert set(actors(agreed)) == {"Lahar", "Halin"}


def test_who_condemns_an_attack_does_not_do_it() -> None:
    event = one("لهار تندد بقصف المستشفى", names={"لهار": LAHAR}, said=("تندد", "قصف المستشفى", "Lahar"))
    assert (actors(event), event.status) == ([], "occurred")
