"""What was read as said and is no statement: a topic, the name of an occasion, a preamble, a belief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawatur.compare.drafts.sound import sound
from tawatur.compare.drafts.vague import vague
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link

from .build import Draw, body

LEXICON = Lexicon()
OMAR = body("Omar Saber", "person")


def read(text: str, content: str, cue: str, mode: str = "indirect") -> tuple[bool, bool]:
    """Whether a content is vague, and whether it is read soundly."""
    draw = Draw(text).said(content, cue, OMAR)
    (made,) = draw.layers.attributions
    draw.layers = replace(draw.layers, attributions=(replace(made, mode=mode),))  # type: ignore[arg-type]
    return vague(draw.report(), 0, LEXICON), sound(draw.report(), 0, LEXICON)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أوضح العمدة ملابسات غرق القارب القديم.", "ملابسات غرق القارب القديم"),
        ("كشف العمدة عن تفاصيل بناء الرصيف الجديد.", "تفاصيل بناء الرصيف الجديد"),
        ("قال العمدة إن البلدية تود بيان ما يلي:", "البلدية تود بيان ما يلي"),
        ("بارك العمدة احتفال أهل القرية بالحصاد.", "احتفال أهل القرية بالحصاد"),
    ],
)
def test_a_topic_or_a_preamble_is_no_statement(text: str, content: str) -> None:
    assert read(text, content, text.split()[0]) == (True, False)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أوضح العمدة أن ملابسات الغرق ما زالت مجهولة.", "ملابسات الغرق ما زالت مجهولة"),
        ("أكد العمدة فتح الرصيف عبر الباب التالي.", "فتح الرصيف عبر الباب التالي"),
    ],
)
def test_a_clause_on_a_topic_is_one(text: str, content: str) -> None:
    assert read(text, content, text.split()[0]) == (False, True)


def test_the_name_of_an_occasion_is_no_quotation() -> None:
    text = "قال العمدة على هامش «ملتقى الصيادين الثاني» إن الرصيف جاهز."
    assert read(text, "ملتقى الصيادين الثاني", "قال", "direct")[0]
    assert read("ذكر العمدة أطباقا مثل: «خبز وسمن وعسل»", "خبز وسمن وعسل", "ذكر", "direct")[0]
    assert not read("قال العمدة على هامش الملتقى: «الرصيف جاهز تماما»", "الرصيف جاهز تماما", "قال", "direct")[0]


def test_what_is_believed_of_somebody_he_does_not_say() -> None:
    text = "يعزز الهدوء الاعتقاد بأن العمدة يرى أن الرصيف جاهز."
    assert read(text, "الرصيف جاهز", "يرى")[0]
    assert not read("وسط مخاوف من أن يغرق المركب، قال العمدة إن الرصيف جاهز.", "الرصيف جاهز", "قال")[0]
    assert not read("تحوم شكوك حول الرصيف، حيث إن العمدة رفض بناءه.", "بناءه", "رفض")[0]


def test_a_call_that_gives_only_the_time_runs_into_what_followed() -> None:
    text = "أكد عمر أنه بعد أيام من مطالبة الاتحاد البلدية بالتمهل بدأت البلدية البناء."
    inner = "البلدية بالتمهل بدأت البلدية البناء"
    draw = Draw(text).said(f"بعد أيام من مطالبة الاتحاد {inner}", "أكد", OMAR)
    draw.said(inner, "مطالبة", Link(draw.at("الاتحاد"), "Port Union", "organisation"), rule="cues/nouns/مطالبة")
    outer, made = draw.layers.attributions
    draw.layers = replace(draw.layers, attributions=(outer, replace(made, inside=0)))
    assert [vague(draw.report(), n, LEXICON) for n in (0, 1)] == [False, True]


def test_what_is_said_behind_its_speaker_does_not_stand_before_him() -> None:
    before = "أصدر المكتب بيانا على ما نشر في الصحف"
    said = Draw(f"{before} على لسان عمر سابر، عن إغلاق الجسر.")
    said.said(before, "على لسان", Link(said.at("عمر سابر"), "Omar Saber", "person"))
    plain = Draw("الجسر مغلق حتى الشتاء، على لسان عمر سابر، في الميناء.")
    plain.said("الجسر مغلق حتى الشتاء", "على لسان", Link(plain.at("عمر سابر"), "Omar Saber", "person"))
    assert [vague(draw.report(), 0, LEXICON) for draw in (said, plain)] == [True, False]
