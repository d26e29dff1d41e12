"""Sentences survive quotations, initials, numbers."""

from __future__ import annotations

import pytest

from tawatur.script.fold import fold
from tawatur.script.sentences import sentences
from tawatur.script.words import words


def cut(text: str) -> list[str]:
    """The sentences of a block, as printed."""
    held = words(fold(text))
    return [text[held[a].start : held[b - 1].end] for a, b in sentences(held, 0, len(held))]


@pytest.mark.parametrize(
    "one",
    [
        "قال الوزير «امتلأ السد. نحن سعداء» ثم غادر.",
        'قال الوزير "امتلأ السد. نحن سعداء" ثم غادر.',
        "نقلت أ.ف.ب عن د. سالم أن السد امتلأ.",
        "بلغت الكلفة 1.7 مليار درهم",
        "امتلأ السد",
    ],
)
def test_one_sentence(one: str) -> None:
    assert cut(one) == [one]


def test_stops_question_marks_and_ellipses_end_sentences() -> None:
    assert cut("امتلأ السد. هل فاض؟ لا أحد يعلم… وغادر الوزير") == [
        "امتلأ السد.", "هل فاض؟", "لا أحد يعلم…", "وغادر الوزير",
    ]  # fmt: skip


def test_closing_marks_stay_with_their_sentence() -> None:
    assert cut("قال «فاض السد.» ثم غادر الوزير")[0].startswith("قال «فاض السد.»")


def test_an_unclosed_mark_holds_nothing_together() -> None:
    assert len(cut('قال "امتلأ السد. غادر الوزير. عاد الوفد.')) == 3


def test_brackets_hold_a_sentence_together() -> None:
    assert cut("أوقف رجل (نور. ط) في الميناء. عاد الهدوء.") == ["أوقف رجل (نور. ط) في الميناء.", "عاد الهدوء."]


def test_a_year_of_our_era_closes_its_sentence() -> None:
    assert cut("بدأ العمل عام 2014م. وانتهى عام 2016م.") == ["بدأ العمل عام 2014م.", "وانتهى عام 2016م."]
