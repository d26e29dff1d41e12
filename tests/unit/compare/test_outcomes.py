"""How a meeting went: words that evaluate it, and those that only look like it."""

from __future__ import annotations

import pytest

from tawatur.compare.drafts.outcomes import _evaluation
from tawatur.lexicon import Lexicon
from tawatur.script.words import forms


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("كان اللقاء بناء ومثمرا", "good"),
        ("جلسة تشاور بعد غد بناء على طلب سلمار", ""),
        ("بحث الوزيران بناء الثقة", ""),
    ],
)
def test_constructive_and_based_on(words: str, kind: str) -> None:
    assert _evaluation(forms(words), Lexicon()) == kind
