"""A number that is taken back: whose it was, and who corrects whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.compare.drafts.corrected import taken_back, wrong
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.across import Finding
from tawatur.model.span import Span

from .build import Draw, body, compared

LEXICON = Lexicon()
PLACE = {"targets": ["Port Town"], "place": "Port Town", "day": "2031-05-04"}


def corrected(behind: str, number: str = "سبعة عمال", name: str = "b") -> Draw:
    """The health office gives a toll of a blast, and what it is not."""
    words = f"الانفجار في المرفأ أدى إلى مقتل {number}{behind}"
    draw = Draw(f"قال مكتب صحة لهار إن {words}.", name=name, outlet="Dawn").quantity("سبعة عمال", 7, "worker killed")
    draw.said(words, "قال", body("Lahar Health Office", span=draw.at("مكتب صحة لهار")))
    return draw.event("الانفجار", "ASSAULT", mode="bombing", **PLACE)  # type: ignore[arg-type]


def claimed() -> Draw:
    """The Circle gives the other toll in another article."""
    words = "الانفجار في المرفأ أدى إلى مقتل تسعة عمال"
    draw = Draw(f"أعلنت الدائرة الحمراء أن {words} يوم الأحد.", name="a").quantity("تسعة عمال", 9, "worker killed")
    draw.said(words, "أعلنت", body("Red Circle", span=draw.at("الدائرة الحمراء")))
    return draw.event("الانفجار", "ASSAULT", mode="bombing", **PLACE)  # type: ignore[arg-type]


def killed(*draws: Draw) -> list[Finding]:
    return [f for f in compared(*draws)[2] if f.attribute == "killed"]


def test_who_is_corrected_said_the_other_number() -> None:
    draw = corrected(" وليس 9 كما قالت الدائرة الحمراء").entity("الدائرة الحمراء", "Red Circle")
    (one,) = killed(draw)
    assert (one.kind, [o.name for o in one.origins]) == ("differs", ["Red Circle", "Lahar Health Office"])
    assert one.why == "7 worker killed, not 9 worker killed: Lahar Health Office corrects Red Circle"
    (both,) = killed(claimed(), draw)
    assert [(o.name, len(o.claims)) for o in both.origins] == [("Red Circle", 2), ("Lahar Health Office", 1)]


def test_a_number_of_another_article_is_corrected_whether_it_is_said_whose_it_was_or_not() -> None:
    (one,) = killed(claimed(), corrected(" لا 9"))
    assert (one.kind, one.why.rpartition(": ")[2]) == ("differs", "Lahar Health Office corrects Red Circle")


def test_a_correction_whose_event_was_not_read_is_of_that_of_the_number_it_corrects() -> None:
    draw = corrected(" لا 9")
    draw.layers = replace(draw.layers, events=())
    home = {d.report().article.id: "one" for d in (claimed(), draw)}
    (one,) = [f for f in compared(claimed(), draw, stories=home)[2] if f.attribute == "killed"]
    assert one.kind == "differs"


def test_who_corrects_his_own_number_updates_it() -> None:
    (one,) = killed(corrected(" وليس 9 كما أعلن في وقت سابق"))
    assert (one.kind, one.why.rpartition(": ")[2]) == ("updated", "Lahar Health Office corrects itself")


def test_of_a_number_that_nobody_gave_it_is_said_that_it_is_not_so() -> None:
    (one,) = killed(corrected(" وليس 9"))
    assert one.why.startswith("7 worker killed, not 9: 1 origin")
    assert one.about.endswith("إلى مقتل …")


def test_not_a_number_but_another_one() -> None:
    draw = Draw("قال مكتب صحة لهار إن المرفأ لم يفقد تسعة عمال بل سبعة عمال.")
    draw.quantity("تسعة عمال", 9, "worker killed").quantity("سبعة عمال", 7, "worker killed")
    scene = Scene(draw.report())
    found = wrong(scene, draw.at("سبعة عمال"), LEXICON)
    assert found is not None and found.value == 9
    assert taken_back(scene, draw.at("تسعة عمال"), LEXICON)
    values = {d.claim.value for d in compared(draw)[1]}
    assert values == {7}


@pytest.mark.parametrize("behind", [" لا يزيد عن 9 أعوام", " لا سيما 9 نساء", " ولا خوف على الباقين"])
def test_what_is_only_negated_beside_a_number_takes_nothing_back(behind: str) -> None:
    draw = corrected(behind)
    assert wrong(Scene(draw.report()), draw.at("سبعة عمال"), LEXICON) is None


def test_no_less_than_so_many_is_a_number() -> None:
    draw = Draw("غرق القارب ولا أقل من سبعة بحارة في المرفأ.").quantity("سبعة بحارة", 7, "sailor", "at_least")
    held: Span = draw.at("سبعة بحارة")
    assert not taken_back(Scene(draw.report()), held, LEXICON)
