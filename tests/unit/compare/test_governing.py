"""The verb that governs what somebody says is given with it."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.compare.ground.governing import governing
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link

from .build import Draw, body, compared


def told(text: str, content: str, cue: str, act: Any = "say") -> str:
    """What is shown of a statement of the mayor."""
    draw = Draw(text)
    at = draw.at("العمدة") if "العمدة" in text else None
    report = draw.said(content, cue, Link(at, "Omar Saber", "person"), act=act).report()
    return governing(report, report.article.layers.attributions[0], Lexicon()) + content


@pytest.mark.parametrize(
    ("text", "content", "cue", "act", "shown"),
    [
        ("حذر العمدة من عبور الجسر", "عبور الجسر", "حذر", "warn", "حذر … من عبور الجسر"),
        ("العمدة يحذر البحارة من عبور الجسر", "عبور الجسر", "يحذر", "warn", "يحذر البحارة من عبور الجسر"),
        ("العمدة يأمل أن يفتح الجسر", "يفتح الجسر", "يأمل", "expect", "يأمل أن يفتح الجسر"),
        ("العمدة لم يستبعد أن يفتح الجسر", "يفتح الجسر", "يستبعد", "expect", "لم يستبعد أن يفتح الجسر"),
        ("نوه العمدة بجهود البحارة", "جهود البحارة", "نوه", "welcome", "نوه … بجهود البحارة"),
        ("ودعا العمدة في كلمة له أمام الحضور إلى «فتح الجسر»", "فتح الجسر", "دعا", "demand", "دعا … إلى فتح الجسر"),
        ("أمر العمدة ، بفتح الجسر", "فتح الجسر", "أمر", "demand", "أمر … بفتح الجسر"),
        ("العمدة يوضح أسباب الحريق", "أسباب الحريق", "يوضح", "say", "يوضح أسباب الحريق"),
        ("قلل العمدة من أهمية الجسر", "أهمية الجسر", "قلل", "say", "قلل … من أهمية الجسر"),
    ],
)
def test_what_is_governed_is_given_with_its_verb(text: str, content: str, cue: str, act: str, shown: str) -> None:
    assert told(text, content, cue, act) == shown


@pytest.mark.parametrize(
    ("text", "content", "cue", "act"),
    [
        ("وأضاف العمدة فإن الجسر مغلق", "الجسر مغلق", "أضاف", "say"),
        ("قال العمدة إن الجسر مغلق", "الجسر مغلق", "قال", "say"),
        ("يوضح العمدة أن أسباب الحريق كثيرة", "أسباب الحريق كثيرة", "يوضح", "say"),
        ("وأوضح العمدة،أن الجسر مغلق", "الجسر مغلق", "أوضح", "say"),
        ("أكد العمدة أهمية الجسر", "أهمية الجسر", "أكد", "say"),
        ("الجسر مغلق، حذر العمدة", "الجسر مغلق", "حذر", "warn"),
        ("طالب العمدة: الجسر مغلق", "الجسر مغلق", "طالب", "demand"),
        ("حذر العمدة. الجسر مغلق", "الجسر مغلق", "حذر", "warn"),
    ],
)
def test_what_is_said_plainly_stands_alone(text: str, content: str, cue: str, act: str) -> None:
    assert told(text, content, cue, act) == content


def test_what_is_put_down_to_a_cause_or_called_something_is_given_with_the_verb() -> None:
    for text, content, cue, lemma in (
        ("أرجع العمدة الضرر إلى الريح", "الضرر إلى الريح", "أرجع", "أرجع"),
        ("وصف العمدة الجسر بأنه متين", "الجسر بأنه متين", "وصف", "وصف"),
    ):
        source = Link(Draw(text).at("العمدة"), "Omar Saber", "person")
        report = Draw(text).said(content, cue, source, rule=f"cues/say_opinion/{lemma}").report()
        assert governing(report, report.article.layers.attributions[0], Lexicon()) == f"{cue} … "


def test_according_to_somebody_governs_nothing() -> None:
    draw = Draw("وفقا للعمدة فإن الجسر مغلق")
    source = Link(draw.at("لعمدة"), "Omar Saber", "person")
    report = draw.said("الجسر مغلق", "وفقا", source, rule="cues/prepositions/وفقا ل").report()
    assert governing(report, report.article.layers.attributions[0], Lexicon()) == ""


def test_a_finding_gives_what_was_warned_against_as_that() -> None:
    what = "عبور الجسر القديم قبل نهاية أعمال الصيانة"
    text = f"حذر العمدة من {what}."
    pages = (Draw(text, name=name, outlet=f"Salmar {name}") for name in "ab")
    *_, found = compared(*(page.said(what, "حذر", body("Salmar"), act="warn") for page in pages))
    assert [finding.why.partition(":")[0] for finding in found] == [f"حذر العمدة من {what}"]
