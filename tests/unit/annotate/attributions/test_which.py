"""Relative clauses without a pronoun, verbs joined in one, and what follows a confession."""

from __future__ import annotations

import pytest

import tawatur
from tests.attributed import read


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("أوقفت الدورية متهمين، اعترفا بأن البضاعة مسروقة.", "متهمين"),
        ("ضبطت الدورية رجلا اعترف بأنه باع اللوحة المسروقة.", "رجلا"),
    ],
)
def test_who_was_caught_confesses(sentence: str, source: str) -> None:
    page = tawatur.read(sentence)
    said = page.articles[0].layers.attributions[-1]
    assert said.chain.source is not None
    assert said.chain.source.span is not None
    assert said.chain.source.span.of(page.text) == source


def test_what_was_done_upon_it_is_not_confessed() -> None:
    held = read("اعترف المتهم بسرقة اللوحة، وعلى إثر ذلك تمكنت الدورية من ضبط شريكه في الجبل.")
    assert held.contents == ["سرقة اللوحة"]


def test_a_verb_joined_in_a_relative_clause_says_nothing_of_its_own() -> None:
    held = read("أكد [PER:سالم] التزامه باللوائح التي تمنع وترفض كل بناء على الشاطئ.")
    assert held.contents == ["التزامه باللوائح التي تمنع وترفض كل بناء على الشاطئ"]


def test_he_whose_words_are_passed_on_to_hearers() -> None:
    held = read("أعلن [PER:سالم] الاستقالة. ونقلت الصحيفة عنه قوله للصحافيين إن العمل متعب.")
    source = held.attributions[-1].chain.source
    assert held.contents[-1] == "العمل متعب"
    assert source is not None
    assert source.entity == "سالم"
