"""Doers beside their verb: over a time, behind a verbal noun, of verbs joined by و, of meetings one after another."""

from __future__ import annotations

import pytest

import tawatur
from tawatur.annotate.events.words.triggers import entries
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityType
from tests.unit.annotate.events.reading import HALIN, LAHAR, RAMI, SALEM, Names, actors, one, read, targets

NADER: tuple[EntityType, str] = ("PER", "Nader")
RUBAN: tuple[EntityType, str] = ("ORG", "Ruban")


def test_subject_behind_a_time_between_dashes() -> None:
    event = one(
        "أفرجت - اليوم السبت - حركة ربان عن ستة سجناء", names={"ربان": RUBAN}, times={"اليوم السبت": "2015-07-25"}
    )
    assert actors(event) == ["Ruban"]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات حربية سويدية مخازن الميناء",
        "غارات نفذها الطيران السويدي على الميناء",
        "غارة شنتها طائرات سويدية على الميناء",
    ],
)
def test_forces_of_a_country_without_a_name(text: str) -> None:
    assert actors(read(text)[0]) == ["Sweden"]


def test_name_after_the_authorities_is_the_object() -> None:
    assert actors(one("اعتقلت السلطات سالم في منزله", names={"سالم": SALEM})) == []


def test_verbs_joined_share_their_subject() -> None:
    first, second = read("داهمت قوات ربان قرية حالين واعتقلت شابا", {"قوات ربان": RUBAN, "حالين": HALIN})
    assert actors(first) == actors(second) == ["Ruban"]


def test_who_also_met_somebody_is_the_host_before() -> None:
    names = {"سالم": SALEM, "رامي": RAMI, "نادر": NADER}
    _, event = read("التقى سالم رامي في القصر. كما التقى نادر.", names)
    assert (actors(event), targets(event)) == (["Salem"], ["Nader"])


def test_subject_of_a_condition_is_not_the_name_after_that() -> None:
    names = {"لهار": LAHAR, "ربان": RUBAN}
    assert actors(one("قال إن لهار تنتظر إذا استجابت ربان لطلبها", names=names)) == ["Ruban"]


def test_subject_behind_a_verbal_noun_with_its_object() -> None:
    assert actors(one("جاء ذلك بعد استعادة ربان السيطرة على مدينة النخيل", names={"ربان": RUBAN})) == ["Ruban"]


def test_belongings_that_are_hit_are_no_doers() -> None:
    assert actors(one("دمرت ضربات مخازن تابعة لربان", names={"ربان": RUBAN})) == []


def test_who_is_helped_does_it() -> None:
    names = {"سالم": SALEM, "ربان": RUBAN}
    assert actors(read("اتهم سالم بتسهيل المهمة على ربان في السيطرة على البلدة", names)[-1]) == ["Ruban"]


def test_deciders_and_threateners_of_sanctions() -> None:
    names = {"لهار": LAHAR, "حالين": HALIN}
    assert actors(one("قررت لهار فرض عقوبات جديدة على حالين", names=names)) == ["Lahar"]


def test_no_condition_of_an_entry_has_two_words() -> None:
    """Conditions are looked up as single words: of two only the first would count."""
    fields = ("objects", "next", "unless", "before", "not_before")
    long = [
        word for _, _, entry in entries(Lexicon()) for field in fields for word in entry.get(field, ()) if " " in word
    ]
    assert long == []


def test_an_exchange_takes_two_and_not_who_mediates() -> None:
    names: Names = {"مارين": ("GPE", "Marin"), "لهار": LAHAR, "هالين": HALIN}
    text = (
        "أعلنت مارين نجاح وساطتها بين لهار وهالين، وقالت مارين إن عملية تبادل شملت مئة أسير. "
        "وقالت لهار إن عملية التبادل انتهت مساء."
    )
    events = [event for event in read(text, names) if event.mode == "prisoner-exchange"]
    assert len(events) == 2
    assert [{party.entity for party in (*e.actors, *e.targets)} for e in events] == [{"Lahar", "Halin"}] * 2


def test_who_says_it_before_a_quotation_that_opens_with_a_time_did_not_do_it() -> None:
    text = 'أعلن سالم "هذا الصباح فجر انتحاري سترته في السوق"'
    assert one(text, names={"سالم": SALEM}, times={"هذا الصباح": "2031-03-09TMO"}).actors == ()


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("قصفت فصائل مسلحة، بينها ربان، القرية", ["Ruban"]),
        ("قصفت فصائل بينها ربان القرية", ["Ruban"]),
        ("قصفت قوات عدة مواقع، بينها مقر ربان", []),
        ("هاجمت ربان القرية. وقصفت المعارضة الجسر", []),
    ],
)
def test_doers_without_a_name_and_those_among_them(text: str, doers: list[str]) -> None:
    assert actors(read(text, names={"ربان": RUBAN})[-1]) == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("إثر سيطرتها على القرية، فجرت ربان الجسر", ["Ruban"]),
        ("إثر سيطرتهم على القرية، فجر رجال من لهار الجسر", []),
        ("أدان العمدة دور ربان في قصف القرية", ["Ruban"]),
        ("ينتقد العمدة إصرار ربان على قصف القرية", ["Ruban"]),
        ("ينتقد العمدة دور ربان السينمائي وقصف القرية", []),
    ],
)
def test_doers_behind_a_deed_with_their_pronoun_or_behind_their_part_in_it(text: str, doers: list[str]) -> None:
    assert actors(read(text, names={"ربان": RUBAN, "لهار": LAHAR})[0]) == doers


def test_who_passes_on_a_statement_does_nothing_in_it() -> None:
    page = tawatur.read("خبر الوادي\n\nونقلت صحيفة هآرتس عن مصادر أن المستوى السياسي لم يصادق على الاتفاق بعد.\n")
    (event,) = page.articles[0].layers.events
    assert (event.type, event.actors) == ("AGREE", ())


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة الصحة السويدية مقتل تسعة أشخاص في قصف على الميناء",
        "وكانت وزارة الصحة السويدية قد أعلنت مقتل تسعة أشخاص بقصف على الميناء",
    ],
)
def test_who_counts_the_dead_did_not_kill_them(text: str) -> None:
    (article,) = tawatur.read(f"حصيلة الميناء\n\n{text}. وقال سكان إن الميناء خلا من الصيادين منذ الفجر.").articles
    assert [e.actors for e in article.layers.events if e.type == "ASSAULT"] == [()]


def test_a_name_that_is_kept_back_is_no_force_that_is_sent() -> None:
    found = read("قال مصدر في الجيش، مفضلا عدم نشر اسمه، إن القوات غادرت")
    assert all(event.type != "MOBILIZE" for event in found)
