"""Who gets it, who is hit, who is accused; places that are no doers."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

NAMES: Names = {
    "لهار": LAHAR,
    "هالين": HALIN,
    "سلمار": ("GPE", "Salmar"),
    "حركة الفجر": ("ORG", "Dawn"),
    "جبهة النور": ("ORG", "Light"),
    "سالم": SALEM,
    "رامي": RAMI,
}


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("تواصل لهار استهداف حركة الفجر في هالين", ["Lahar"], ["Dawn"]),
        ("بدأت لهار باستهداف حركة الفجر", ["Lahar"], ["Dawn"]),
        ("استهدفت لهار مواقع لمتشددي حركة الفجر", ["Lahar"], ["Dawn"]),
        ("بدأت لهار حملة ضد حركة الفجر ومقاتلي جبهة النور لقصف القرية", ["Lahar"], []),
        ("شن الجيش غارة على حركة الفجر ومقاتلي جبهة النور", [], ["Dawn", "Light"]),
        ("تعرضت بلدة هالين لهجوم من حركة الفجر", ["Dawn"], ["Halin"]),
        ("أكد تعرض بلدة هالين لهجوم عنيف من حركة الفجر", ["Dawn"], ["Halin"]),
        ("وقع هجوم على قافلة من حركة الفجر", [], []),
        ("يعاني السكان من حصار حركة الفجر للمدينة", ["Dawn"], []),
        ("يعاني السكان من حصار حركة الفجر لهالين", ["Dawn"], ["Halin"]),
        ("ندد العمدة بتفجيرات لهار", [], ["Lahar"]),
        ("تسعى لهار إلى الحصول على قرض من هالين", ["Halin"], ["Lahar"]),
        ("بدأت لهار البحث عن قرض جديد", [], ["Lahar"]),
        ("وصل سالم إلى لهار في زيارة قصيرة", ["Salem"], ["Lahar"]),
        ("وزعت المساعدات بإشراف ومتابعة من سالم", [], []),
        ("استقبل سالم في القاعة الشرقية بلهار وفدا يقوده رامي", ["Salem"], ["Rami"]),
    ],
)
def test_who_does_it_and_who_gets_it(text: str, doers: list[str], hit: list[str]) -> None:
    event = read(text, names=NAMES)[-1]
    assert (actors(event), targets(event)) == (doers, hit)


def test_a_summit_is_not_of_its_region() -> None:
    event = one("قال إن قمة هالين كانت قصيرة", names={"هالين": HALIN})
    assert actors(event) == []
    assert event.place is not None and event.place.entity == "Halin"


def test_who_is_accused_did_it() -> None:
    text = "اتهم حزب العدالة تنظيم القاعدة بارتكاب مجزرة في القرية."
    page = tawatur.read(f"خبر قصير من القرية\n\n{text}\n", published=date(2031, 3, 9))
    (event,) = page.articles[0].layers.events
    assert actors(event) == ["Al-Qaeda"]


def test_without_whom_it_was_done_is_no_doer() -> None:
    assert actors(one("لم يشارك سالم في الغارات", names=NAMES)) == []
    assert actors(one("شارك سالم في مظاهرات القرية", names=NAMES)) == ["Salem"]


def test_a_body_taken_up_before_another_is_a_party() -> None:
    (_, event) = read("قصفت حركة الفجر القرية. ثم اندلعت معارك بين الحركة وجبهة النور", names=NAMES)
    assert actors(event) == ["Dawn", "Light"]


def test_a_countrys_ministers_without_a_label_are_the_country() -> None:
    names: Names = {"وزيري خارجية فرنسا": ("PER", ""), "فرنسا": ("GPE", "France")}
    assert actors(one("مباحثات وزيري خارجية فرنسا وجارتها عن المياه", names=names)) == ["France"]
