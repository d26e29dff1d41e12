"""Drawings count right, turn with the direction of reading, and escape what they print."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from tawatur.model.across import Difference, Evidence
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.html.copies import beside, changes, likeness
from tawatur.output.html.curve import Point, curve
from tawatur.output.html.drawings import Bundle, fold, meeting, short
from tawatur.output.html.network import Tie, network
from tawatur.output.html.timeline import Moment, timeline
from tawatur.output.html.tree import Leaf, Root, tree
from tawatur.output.html.words import on, words
from tests.conftest import at, hand_page

BUNDLES = (Bundle("named", "وزارة الصحة", 3), Bundle("party", "<b>&", 1), Bundle("doc", "سجل", 2))


def parsed(drawing: str) -> ElementTree.Element:
    """The drawing as XML; it must be well formed and carry no style of its own."""
    assert "style=" not in drawing
    return ElementTree.fromstring(drawing.replace("&hellip;", "…"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_fold_has_a_dash_for_each_article(language: str) -> None:
    drawing = fold(BUNDLES, language)
    parsed(drawing)
    assert len(re.findall(r'stroke-width="2"', drawing)) == 6
    assert drawing.count("<circle") == 2 and drawing.count("<rect") == 1


def test_an_empty_fold_is_nothing() -> None:
    assert fold((), "ar") == ""


def test_drawings_turn_with_the_direction() -> None:
    def first(language: str) -> float:
        return float(re.search(r'class="f" cx="([\d.]+)"', fold(BUNDLES, language))[1])  # type: ignore[index]

    assert first("ar") == pytest.approx(64 - first("en"))


def test_a_meeting_names_its_origins() -> None:
    drawing = meeting(BUNDLES, "ar", "6 مقالات", "3 أصول")
    parsed(drawing)
    assert "وزارة الصحة" in drawing and "&lt;b&gt;&amp;" in drawing


def test_a_tree_draws_a_transmitter_once() -> None:
    leaves = (Leaf("أ", "2031-03-01", "وكالة"), Leaf("ب", "2031-03-02", "وكالة"), Leaf("ج", "2031-03-01", ""))
    drawing = tree([Root("الوزارة", "named", leaves, ("نصّ واحد",))], "ar")
    parsed(drawing)
    assert drawing.count("وكالة") == 1
    assert drawing.count('class="r"') == 4 and "نصّ واحد" in drawing


def test_a_timeline_parts_what_happened_from_what_was_announced() -> None:
    moments = [
        Moment(date(2031, 3, 1), "happened", "قصف"),
        Moment(date(2031, 3, 2), "planned", "لقاء"),
        Moment(date(2031, 3, 3), "not come about", "هدنة"),
        Moment(date(1999, 1, 1), "happened", "قديم"),
    ]
    drawing = timeline(moments, "ar")
    parsed(drawing)
    assert "قصف" in drawing and "قديم" not in drawing
    assert drawing.count('class="f"') == drawing.count('class="o"') == drawing.count('class="k"') == 1
    assert timeline(moments[:1], "ar") == "" == timeline([], "ar")
    assert "أُعلن أنه سيقع" in drawing and 'viewBox="0 0 1000 348"' in drawing
    happened = timeline([moments[0], moments[2]], "ar")
    assert "أُعلن أنه سيقع" not in happened and 'viewBox="0 190 1000 158"' in happened


def test_crowded_days_drop_labels_and_never_signs() -> None:
    moments = [Moment(date(2031, 3, day), "happened", f"حدث طويل الاسم {n}") for day in (1, 2) for n in range(9)]
    drawing = timeline(moments, "en")
    assert drawing.count('class="f"') == 18


def test_a_long_name_stays_within_the_network() -> None:
    long = "Joint Committee of the Savrin Basin for Water and Borders"
    names = [Tie(f"{n} {long}", "meeting", 1) for n in range(8)]
    ends = re.findall(r'<text class="b" x="([0-9.]+)"[^>]*>([^<]+)<', network("Delvara", names, "en"))
    assert len(ends) == 8 and sum(name.endswith("…") for _, name in ends) >= 6
    for x, name in ends:
        assert len(name) * 6 / 2 <= min(float(x), 420 - float(x))


def test_a_network_draws_each_tie_by_kind() -> None:
    drawing = network("فلان", [Tie("أ", "meeting", 3), Tie("ب", "call", 1), Tie("ج", "planned", 1)], "ar")
    parsed(drawing)
    assert all(look in drawing for look in ('class="l"', 'class="l dash"', 'class="l dot"'))


def test_labels_are_cut_at_words() -> None:
    assert short("كلمة", 10) == "كلمة"
    assert short("كلمة أخرى طويلة", 10) == "كلمة…"


def test_copies_side_by_side() -> None:
    one, other = hand_page("a.txt"), hand_page("b.txt", hand_page().text.replace("يلتقي نظيره", "يلتقي زميله"))
    left, right = (Report(page, page.articles[0]) for page in (one, other))
    spans = [
        at(report.page.text, words) for report, words in ((left, "الري يلتقي نظيره في"), (right, "الري يلتقي زميله في"))
    ]
    held = Difference("changed", Evidence(left.article.id, spans[0]), Evidence(right.article.id, spans[1]))
    gone = Difference("dropped", Evidence(left.article.id, spans[0]), None)
    alien = Difference("added", None, Evidence("elsewhere-1", Span(0, 2)))
    changed, dropped = changes((held, gone, alien), left, right)
    assert "<del>نظيره</del>" in changed.left and "<ins>زميله</ins>" in changed.right
    assert dropped.right == "" and "<del>" in dropped.left


def test_days_in_tables() -> None:
    assert on("2031-03-09", "ar") == "9 آذار/مارس 2031"
    assert on(date(2031, 3, 9), "en") == "9 March 2031"
    assert on("2031-03", "en") == "March 2031"
    assert [on(vague, "en") for vague in ("2031-W10", "PAST_REF", None)] == ["week 10 of 2031", "PAST_REF", ""]
    assert on("2031-03-09TEV", "en") == "9 March 2031 evening"


def keys(held: dict[str, object], before: str = "") -> set[str]:
    """All keys of nested tables."""
    out = {before + key for key in held}
    return out.union(*(keys(v, f"{before}{k}.") for k, v in held.items() if isinstance(v, dict)))


def test_both_languages_have_the_same_words() -> None:
    assert keys(dict(words("ar"))) == keys(dict(words("en")))


TOLL = (
    Point("killed", "وزارة الصحة", "named", "2031-03-09", 4, "4"),
    Point("killed", "وزارة الصحة", "named", "2031-03-10", 9, "9"),
    Point("killed", "الدفاع المدني", "named", "2031-03-10", 7, "7"),
    Point("injured", "وزارة الصحة", "named", "2031-03-09", 30, "30"),
)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_curve_has_a_line_for_each_speaker(language: str) -> None:
    drawing = str(curve(TOLL, language))
    parsed(drawing)
    assert drawing.count("<circle") == 3 and "9 · وزارة الصحة" in drawing and "30" not in drawing
    lines = [path for path in re.findall(r'd="(M[^"]+)"', drawing) if "V" in path]
    assert len(lines) == 1


def test_numbers_that_do_not_move_are_no_curve() -> None:
    assert curve(TOLL[1:3], "ar") == ""
    assert curve((TOLL[0], replace(TOLL[0], day="2031-03-12")), "ar") == ""
    assert curve((), "ar") == ""


def test_two_wordings_are_held_against_each_other() -> None:
    text = str(beside("قتل أربعة أشخاص أمس", "قتل تسعة أشخاص <أمس>"))
    assert text == "قتل <del>أربعة</del> <ins>تسعة</ins> أشخاص <del>أمس</del> <ins>&lt;أمس&gt;</ins>"
    assert likeness("قتل أربعة", "قتل تسعة") == 0.5
