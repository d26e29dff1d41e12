"""Events that are only taken up, and events that are told."""

from __future__ import annotations

import pytest

from tests.unit.annotate.events.reading import RAMI, read


@pytest.mark.parametrize(
    "text",
    [
        "عاد الهدوء بعد الغارة",
        "أثارت هذه الغارة غضب السكان",
        "اعترف الرجل بضلوعه في هجوم على القافلة",
        "لم يزر القرية أحد منذ القصف",
        "يخاف السكان من الغارات",
        "تحدث عن الاجتماع مطولا",
    ],
)
def test_taken_up(text: str) -> None:
    assert read(text)[0].passing


@pytest.mark.parametrize(
    "text",
    [
        "قصفت المدفعية القرية",
        "وقعت غارة على القرية",
        "عاد الهدوء بعد غارة على القرية",
        "الغارة دمرت المصنع",
        "يجب وقف الاجتماع",
    ],
)
def test_told(text: str) -> None:
    assert not any(event.passing for event in read(text))


def test_a_day_or_a_number_tells() -> None:
    assert not read("عاد الهدوء بعد الغارة أمس", times={"أمس": "2031-03-08"})[0].passing
    assert not read("عاد الهدوء بعد الهجوم بسبع مسيرات", counts={"بسبع مسيرات": (7, "drone")})[0].passing


def test_a_headline_tells() -> None:
    head = read("عاد الهدوء إلى القرية", title="هدوء بعد الغارة")[0]
    assert not head.passing


def test_what_was_destroyed_is_not_what_was_captured() -> None:
    counts = {"سبع عربات": (7, "vehicle"), "تسع عربات": (9, "vehicle")}
    destroyed, captured = read("دمرت الحركة سبع عربات وتسع عربات، واستولت على الميناء", counts=counts)
    assert (destroyed.quantities, captured.quantities) == ((0, 1), ())


def test_the_dead_of_an_answer_are_not_of_the_attack_answered() -> None:
    counts = {"سبعة جنود": (7, "soldier killed")}
    killed, answered = read("مقتل سبعة جنود في إطار الرد على هجمات الحركة", counts=counts)
    assert (killed.quantities, answered.quantities) == ((0,), ())


def test_a_refusal_that_is_voiced_is_no_deed_beside_its_cue() -> None:
    text = "أعرب رامي عن رفضه للخطة"
    assert read(text, names={"رامي": RAMI}, said=("أعرب", "رفضه للخطة", "Rami")) == ()
