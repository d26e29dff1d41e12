"""Days and places that a clause tells, and deeds of other days, which have doers of their own."""

from __future__ import annotations

from datetime import date

from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.pages import read_text
from tawatur.script.fold import fold
from tawatur.script.prose import prose
from tests.unit.annotate.events.reading import HALIN, LAHAR, Names, actors, one, read, targets

PLACES: Names = {"لهار": LAHAR, "هالين": HALIN}
MOVE: Names = {"حركة النهر": ("ORG", "River Movement"), **PLACES}


def test_day_and_place_in_the_clause_that_tells_how_it_was_made() -> None:
    text = "يرحب المجلس بالاتفاق الذي أبرمته حركة النهر مع وفد من الصيادين في هالين يوم 14 يوليو"
    event = read(text, names=MOVE, times={"14 يوليو": "2015-07-14"})[-1]
    assert event.place is not None
    assert (event.place.entity, event.date) == ("Halin", "2015-07-14")


def test_a_place_in_a_clause_is_not_hit() -> None:
    event = one("الجرائم التي ارتكبتها حركة النهر في لهار", names=MOVE)
    assert targets(event) == []


def test_the_host_of_talks() -> None:
    event = one("رحبت المنظمة بمحادثات السلام التي تحتضنها هالين", names={"هالين": HALIN})
    assert event.place is not None and event.place.entity == "Halin"


def test_a_town_taken_that_was_named_before() -> None:
    text = "وصل المقاتلون إلى مدينة لهار. وأعلن متحدث تحرير المدينة"
    event = read(text, names={"لهار": LAHAR})[-1]
    assert event.place is not None and event.place.entity == "Lahar"


def test_a_body_is_no_place() -> None:
    text = "سقط ثلاثة قتلى في صفوف حزب الله"
    more = "وقال شاهد إن السكان سمعوا دويا قويا ثم خرجوا إلى الطرقات وانتظروا هناك حتى الصباح."
    page = read_text("a", f"خبر من القرية اليوم\n\n{text}. {more}\n", dates={1: date(2015, 7, 24)})
    layers = annotate(prose(page, page.articles[0], fold(page.text)), pipeline(Lexicon()), Layers())
    assert layers.events and layers.events[0].place is None


def test_an_attack_of_another_day_has_its_own_doer() -> None:
    names: Names = {**MOVE, "متحف الجسر": ("LOC", "Bridge Museum")}
    text = "شنت حركة النهر هجوما أمس. وذكر الشاهد الهجوم على متحف الجسر في مارس"
    events = read(text, names=names, times={"أمس": "2015-07-23", "مارس": "2015-03"})
    assert actors(events[0]) == ["River Movement"]
    assert (actors(events[-1]), targets(events[-1])) == ([], ["Bridge Museum"])


def test_who_is_executed_somewhere_suffers_it() -> None:
    event = one("أعدمت حركة النهر أربعة سائقين في مدينة لهار", names=MOVE)
    assert targets(event) == []


def test_what_was_just_agreed_on_is_no_known_deal() -> None:
    text = "أبرمت لهار وهالين الاتفاق أمس. وعقدت قمة مصغرة تم الاتفاق خلالها على خطة"
    assert actors(read(text, names=PLACES)[-1]) == []


def test_an_inquiry_that_goes_on() -> None:
    assert read("قال الضابط إنه «على علم بحادث وقع قرب الجسر. والتحقيق جار»")[-1].status == "ongoing"


def test_roads_of_supply_between_towns() -> None:
    text = "تواصل حركة النهر فرض الحصار وقطع طرق الإمدادات بين لهار وهالين"
    event = read(text, names=MOVE)[-1]
    assert (event.type, event.mode, actors(event)) == ("COERCE", "blockade", ["River Movement"])
