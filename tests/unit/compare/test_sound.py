"""Statements read in doubt: cut in a clause, run on behind a quotation, ascribed to who cannot have spoken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.compare.drafts.sound import heard, sound
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Chain, Link

from .build import HAND, Draw, body, compared

LEXICON = Lexicon()
OMAR = body("Omar Saber", "person")


def read(text: str, content: str, cue: str = "قال", source: Link = OMAR) -> bool:
    return sound(Draw(text).said(content, cue, source).report(), 0, LEXICON)


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ("قال العمدة إن الجسر مغلق.", "الجسر مغلق", True),
        ("قال العمدة إن الجسر مغلق بينها وبين الميناء.", "الجسر مغلق بينها", False),
        ("قال العمدة: «الجسر مغلق حتى الشتاء»", "الجسر مغلق حتى الشتاء", True),
        ("قال العمدة إن «الجسر مغلق حتى الشتاء» بعد جولة في الحي القديم من البلدة أمس.",
         "«الجسر مغلق حتى الشتاء» بعد جولة في الحي القديم من البلدة أمس", False),
        ("قال العمدة إن «الجسر مغلق حتى الشتاء» في البلدة.", "«الجسر مغلق حتى الشتاء» في البلدة", True),
        ("ندد العمدة بإغلاق «يضر كل الناس»، وكانت البلدة قد رممت الجسر أول العام.",
         "إغلاق «يضر كل الناس»، وكانت البلدة قد رممت الجسر أول العام", False),
        ("أكد العمدة - حفظه الله - متانة الجسر.", "حفظه الله - متانة الجسر", False),
        ("قال العمدة إن الأسماء هي: 1- سالم.", "الأسماء هي: 1- سالم", False),
    ],
)  # fmt: skip
def test_contents_begin_and_end_with_what_was_said(text: str, content: str, whole: bool) -> None:
    assert read(text, content, text.split()[0]) is whole


def test_a_town_in_a_description_does_not_speak() -> None:
    draw = Draw("قالت لجنة حي الميناء إن الجسر مغلق.")
    source = Link(draw.at("لجنة حي الميناء"), "Port Town", "organisation")
    draw.said("الجسر مغلق", "قالت", source)
    assert not heard(draw.entity("حي الميناء", "Port Town", "GPE", "city").report(), 0, LEXICON)
    plain = Draw("قالت مملكة سلمار إن الجسر مغلق.")
    plain.said("الجسر مغلق", "قالت", Link(plain.at("مملكة سلمار"), "Salmar", "organisation"))
    assert heard(plain.entity("سلمار", "Salmar", "GPE", "country").report(), 0, LEXICON)


def test_nobody_has_his_own_words_through_himself() -> None:
    draw = Draw("قال عمر نقلا عن عمر إن الجسر مغلق.").said("الجسر مغلق", "قال", OMAR)
    (made,) = draw.layers.attributions
    links = made.chain.links
    draw.layers = replace(draw.layers, attributions=(replace(made, chain=Chain((*links[:-1], OMAR, links[-1]))),))
    assert not heard(draw.report(), 0, LEXICON)


def test_who_spoke_last_is_not_who_spoke_before() -> None:
    draw = Draw("قال عمر إن الجسر مغلق. وقالت هدى إن المدرسة فتحت. وأضاف أن السوق عامر.")
    omar = Link(draw.at("عمر"), "Omar Saber", "person")
    draw.said("الجسر مغلق", "قال", omar).said("المدرسة فتحت", "قالت", Link(draw.at("هدى"), "Huda Raji", "person"))
    report = draw.said("السوق عامر", "أضاف", omar.carry()).report()
    assert [heard(report, n, LEXICON) for n in range(3)] == [True, True, False]


def test_a_man_does_not_go_on_as_a_woman() -> None:
    draw = Draw("أعلن عمر رحيله. وكان قد أقنع الناس قبل أن تتدخل البلدية وترفض القرار.")
    omar = Link(draw.at("عمر"), "Omar Saber", "person")
    draw.said("رحيله", "أعلن", omar).said("القرار", "ترفض", omar.carry())
    first, second = draw.layers.attributions
    rules = HAND._replace(rule="cues/say/أعلن"), HAND._replace(rule="cues/refuse/رفض")
    made = replace(first, made_by=rules[0]), replace(second, made_by=rules[1])
    draw.layers = replace(draw.layers, attributions=made)
    assert [heard(draw.report(), n, LEXICON) for n in range(2)] == [True, False]


def test_a_statement_is_shown_as_it_was_printed_whole_and_is_no_finding_where_nowhere() -> None:
    whole = "الطريق الساحلي سيبقى مغلقا حتى نهاية الصيانة في الجسر القديم"
    cut = Draw(f"قال إن {whole} والسوق.", name="a").said(whole, "قال", OMAR)
    right = Draw(f"قال إن {whole}.", name="b").said(whole, "قال", OMAR)
    (found,) = compared(cut, right)[2]
    assert (found.attribute, len(found.claims)) == ("statement", 2)
    assert compared(cut, Draw(f"قال إن {whole} والسوق.", name="b").said(whole, "قال", OMAR))[2] == []


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ("أشاد العمدة بالملوك من بعده باهتمامهم.", "عده باهتمامهم", False),
        ("أشاد العمدة بمتانة الجسر.", "متانة الجسر", True),
        ("قال العمدة إن للجسر عددا من القاعات التي:", "للجسر عددا من القاعات التي", False),
        ("قال العمدة، والجسر مغلق.", "والجسر مغلق", False),
        ("أشاد العمدة بمتانة الجسر، وذلك وفق الحارس.", "متانة الجسر، وذلك", False),
        ("أكد العمدة، وقوف البلدة معه.", "وقوف البلدة معه", True),
        ("قال العمدة إن الجسر مغلق، مجددا الشكر للبحارة.", "الجسر مغلق، مجددا الشكر للبحارة", False),
    ],
)
def test_contents_are_no_parts_of_words_and_hold_nothing_else(text: str, content: str, whole: bool) -> None:
    assert read(text, content, text.split()[0]) is whole


@pytest.mark.parametrize(
    ("text", "real"),
    [("كانت الزيارة فرصة للتأكيد على متانة الجسر.", False), ("جاء التأكيد على متانة الجسر.", True)],
)
def test_what_is_to_be_said_is_not_said(text: str, real: bool) -> None:
    draw = Draw(text).said("متانة الجسر", "تأكيد", OMAR)
    (made,) = draw.layers.attributions
    draw.layers = replace(draw.layers, attributions=(replace(made, made_by=HAND._replace(rule="cues/nouns/تأكيد")),))
    assert heard(draw.report(), 0, LEXICON) is real


def test_what_the_outlet_tells_behind_where_is_not_said() -> None:
    text = "ندد العمدة بإغلاق الجسر في البلدة حيث ذكرت أن تسعة قوارب غرقت."
    assert not read(text, "إغلاق الجسر في البلدة حيث ذكرت أن تسعة قوارب غرقت", "ندد")
    assert read("ندد العمدة بإغلاق الجسر حيث تمر القوارب.", "إغلاق الجسر حيث تمر القوارب", "ندد")


def test_an_office_behind_a_comma_is_that_of_who_speaks() -> None:
    for content, whole in (("ممثل البلدة (سنابل) مبادرة الميناء", False), ("بيع البلدة لسفن الميناء", True)):
        draw = Draw(f"ثمن عمر صابر، {content}.")
        source = Link(draw.at("عمر صابر"), "Omar Saber", "person")
        assert sound(draw.said(content, "ثمن", source).report(), 0, LEXICON) is whole


def test_what_the_outlet_asks_then_is_not_said() -> None:
    assert not read("قال العمدة إن الجسر طريق البحارة، فهل فتح الجسر.", "الجسر طريق البحارة، فهل فتح الجسر")


def test_how_something_is_done_is_not_said() -> None:
    text = "طالب العمدة البحارة بإبداء الرأي في خطة الجسر قبل فتحه بصفة رسمية."
    assert not read(text, "صفة رسمية", "طالب")
    assert read(text, "إبداء الرأي في خطة الجسر قبل فتحه بصفة رسمية", "طالب")


def test_what_a_speaker_did_then_is_no_part_of_what_he_praised() -> None:
    assert not read("أشاد العمدة بمتانة الجسر وقدم الشكر للبحارة.", "متانة الجسر وقدم الشكر للبحارة", "أشاد")
    assert read("أكد العمدة أن الحارس فتح الجسر وقدم الشكر.", "الحارس فتح الجسر وقدم الشكر", "أكد")


def test_the_quoted_end_of_what_is_said_is_no_statement() -> None:
    for words, whole in (("أعلن العمدة إغراق «عشرة قوارب».", False), ("قال العمدة إن «عشرة قوارب».", True)):
        draw = Draw(words).said("عشرة قوارب", words.split()[0], body("Omar Saber", "person", Draw(words).at("العمدة")))
        (said,) = draw.layers.attributions
        draw.layers = replace(draw.layers, attributions=(replace(said, mode="direct"),))
        assert sound(draw.report(), 0, LEXICON) is whole
