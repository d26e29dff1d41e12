"""The day on which something was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.uttered import uttered
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link

from .build import Draw

PRINTED, EVE = "2031-05-04", "2031-05-03"
BRIDGE = "الجسر مغلق"


def days(draw: Draw) -> list[str | None]:
    """The day of each statement of an article."""
    scene = Scene(draw.report())
    return [uttered(scene, number, Lexicon()) for number in range(len(draw.layers.attributions))]


def bridge(text: str, cue: str = "قال", time: str = "", value: str = EVE, kind: str = "date") -> Draw:
    """What the mayor says of the bridge, in some words."""
    draw = Draw(text).said(BRIDGE, cue, Link(Draw(text).at("عمر صابر"), "Omar Saber", "person"), rule="cues/say/قال")
    return draw.time(time, value, kind) if time else draw


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (f"قال عمر صابر أمس إن {BRIDGE}", "أمس"),
        (f"قال عمر صابر، أمس السبت، إن {BRIDGE}", "أمس السبت"),
        (f"قال أمس عمر صابر إن {BRIDGE}", "أمس"),
        (f"وقال عمر صابر في حديث لصحيفة الميناء أمس إن {BRIDGE}", "أمس"),
        (f"عمر صابر قال أمس إن {BRIDGE}", "أمس"),
        (f"قال عمر صابر - أمس - إن {BRIDGE}", "أمس"),
        (f"وأمس قال عمر صابر إن {BRIDGE}", "أمس"),
        (f"في مؤتمر صحفي أمس، قال عمر صابر إن {BRIDGE}", "أمس"),
        (f"وقال عمر صابر خلال المؤتمر الذي عقد أمس إن {BRIDGE}", "أمس"),
        (f"وقال عمر صابر في خطابه الذي ألقاه أمس في الميناء إن {BRIDGE}", "أمس"),
        (f"{BRIDGE}، قال عمر صابر أمس.", "أمس"),
        (f"وقال عمر صابر - خلال اجتماعه أمس بالبحارة - إن {BRIDGE}", "أمس"),
        (f"عمر صابر في خطابه أمس قال إن {BRIDGE}", "أمس"),
    ],
)
def test_a_day_beside_the_verb_is_that_of_saying(text: str, time: str) -> None:
    assert days(bridge(text, time=time)) == [EVE]


@pytest.mark.parametrize(
    ("text", "time", "value", "kind"),
    [
        (f"وفي مارس قال عمر صابر إن {BRIDGE}", "مارس", "2031-03", "date"),
        (f"قال عمر صابر الأسبوع الماضي إن {BRIDGE}", "الأسبوع الماضي", "2031-W17", "date"),
        (f"وفي وقت سابق من هذا الأسبوع قال عمر صابر إن {BRIDGE}", "وقت سابق من هذا الأسبوع", "2031-W18", "date"),
        (f"وقال عمر صابر في وقت سابق إن {BRIDGE}", "", "", ""),
        (f"وقال عمر صابر آنذاك إن {BRIDGE}", "", "", ""),
        (f"وقال عمر صابر مسبقا إن {BRIDGE}", "", "", ""),
        (f"وسبق لرئيس البلدية الجديد عمر صابر أن قال إن {BRIDGE}", "", "", ""),
        (f"قال عمر صابر قبل يومين إن {BRIDGE}", "يومين", "P2D", "duration"),
        (f"وكان عمر صابر قال إن {BRIDGE}", "", "", ""),
        (f"وكان عمر صابر، وهو عمدة الميناء، قد قال إن {BRIDGE}", "", "", ""),
        (f"كان عمر صابر، قال إن {BRIDGE}", "", "", ""),
        (f"وكان العمدة السابق للميناء قال إن {BRIDGE} كما ذكر عمر صابر", "", "", ""),
        (f"وسبق أن قال عمر صابر إن {BRIDGE}", "", "", ""),
        (f"غادر البحارة بعد أن قال عمر صابر إن {BRIDGE}", "", "", ""),
        (f"غادر البحارة بعدما قال عمر صابر إن {BRIDGE}", "", "", ""),
    ],
)
def test_an_earlier_time_without_a_day_leaves_it_open(text: str, time: str, value: str, kind: str) -> None:
    assert days(bridge(text, time=time, value=value, kind=kind)) == [None]


@pytest.mark.parametrize(
    ("text", "time", "value"),
    [
        (f"قال عمر صابر إن {BRIDGE} منذ أمس", "أمس", EVE),
        (f"قال عمر صابر في المرفأ الذي زاره أمس إن {BRIDGE}", "أمس", EVE),
        (f"قال عمر صابر بعد عاصفة أمس إن {BRIDGE}", "أمس", EVE),
        (f"قال عمر صابر هذا العام إن {BRIDGE}", "هذا العام", "2031"),
        (f"قال عمر صابر غدا إن {BRIDGE}", "غدا", "2031-05-05"),
        (f"بعد عاصفة ضربت أمس، قال عمر صابر إن {BRIDGE}", "أمس", EVE),
        (f"قال عمر صابر - الفائز أمس بالكأس - للبحارة إن {BRIDGE}", "أمس", EVE),
    ],
)
def test_a_time_of_something_else_is_none_of_saying(text: str, time: str, value: str) -> None:
    assert days(bridge(text, time=time, value=value)) == [PRINTED]
    assert days(bridge(f"وكان عمر صابر يقول إن {BRIDGE}", "يقول")) == [PRINTED]


def test_hours_ago_is_the_day_of_printing() -> None:
    text = f"وكان عمر صابر قد قال قبل ساعتين إن {BRIDGE}"
    assert days(bridge(text, time="ساعتين", value="PT2H", kind="duration")) == [PRINTED]


def test_who_goes_on_does_so_on_the_same_day() -> None:
    on = " وأضاف أن الميناء مفتوح."
    carried, named = Link(None, "Omar Saber", "person", True), Link(None, "Omar Saber", "person")
    for text, time, value, goes_on, day in (
        (f"قال عمر صابر أمس إن {BRIDGE}.{on}", "أمس", EVE, carried, EVE),
        (f"قال عمر صابر أمس إن {BRIDGE}.{on}", "أمس", EVE, named, EVE),
        (f"وفي مارس قال عمر صابر إن {BRIDGE}.{on}", "مارس", "2031-03", carried, None),
        (f"وفي مارس قال عمر صابر إن {BRIDGE}.{on}", "مارس", "2031-03", named, PRINTED),
        (f"قال عمر صابر أمس إن {BRIDGE}.{on}", "أمس", EVE, Link(None, "Huda Raji", "person"), PRINTED),
    ):
        assert days(bridge(text, time=time, value=value).said("الميناء مفتوح", "أضاف", goes_on))[1] == day


def test_the_sources_go_on_where_sources_spoke() -> None:
    text = f"قالت مصادر محلية أمس إن {BRIDGE}. وقالت المصادر إن الميناء مفتوح."
    draw = Draw(text).time("أمس", EVE).said(BRIDGE, "قالت", Link(Draw(text).at("مصادر محلية"), None, "anonymous"))
    assert days(draw.said("الميناء مفتوح", "وقالت", Link(draw.at("المصادر"), None, "anonymous"))) == [EVE, EVE]


def test_who_speaks_in_turn_does_so_on_the_same_day() -> None:
    for turn, day in (("من جهته", EVE), ("وفي القرية", PRINTED)):
        draw = Draw(f"قال عمر صابر أمس إن {BRIDGE}. {turn} قال الحارس إن الميناء مفتوح.").time("أمس", EVE)
        draw.said(BRIDGE, "قال", Link(draw.at("عمر صابر"), "Omar Saber", "person"), rule="cues/say/قال")
        draw.said("الميناء مفتوح", f"{turn} قال", Link(draw.at("الحارس"), "Huda Raji", "person"))
        assert days(draw) == [EVE, day]


def test_what_is_told_behind_of_the_occasion_gives_the_day() -> None:
    draw = bridge(f"قال عمر صابر إن {BRIDGE}. جاء ذلك خلال لقاء أمس مع البحارة.", time="أمس")
    assert days(draw) == [EVE]
    met = bridge(f"التقى عمر صابر البحارة أمس. وقال عمر صابر إن {BRIDGE}.")
    assert days(met.event("التقى", "CONSULT", actors=["Omar Saber"], day=EVE)) == [EVE]


def test_what_somebody_tells_of_another_was_said_earlier() -> None:
    draw = bridge(f"قال عمر صابر إن الحارس قال إن {BRIDGE} اليوم")
    draw.said(f"{BRIDGE} اليوم", "قال إن الجسر", Link(draw.at("الحارس"), "Huda Raji", "person"), rule="cues/say/قال")
    one, other = draw.layers.attributions
    draw.layers = replace(draw.layers, attributions=(one, replace(other, inside=0)))
    assert days(draw) == [PRINTED, None]


def test_a_title_is_said_on_the_day_that_the_body_tells() -> None:
    draw = Draw(f"قال عمر صابر أمس إن {BRIDGE} بعد العاصفة", title="صابر: الميناء مفتوح").time("أمس", EVE)
    draw.said("الميناء مفتوح", "صابر", Link(None, "Omar Saber", "person"))
    assert days(draw.said(f"{BRIDGE} بعد العاصفة", "قال", Link(draw.at("عمر صابر"), "Omar Saber", "person"))) == [
        EVE,
        EVE,
    ]
