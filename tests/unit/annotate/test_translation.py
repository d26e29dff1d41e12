"""The detector of machine translation: each kind of evidence, and that one kind alone is not enough."""

from __future__ import annotations

import pytest

from tawatur.annotate.attributions import Attributions
from tawatur.annotate.translation import translated
from tawatur.lexicon import Lexicon
from tawatur.model.layers import EntityMention, Layers, Maker
from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose

LEXICON = Lexicon()
NATIVE = "قال وزير الري سالم الحرداني إن السد امتلأ، وأضاف أن القرى آمنة، وأن الطريق مفتوح، وأن الماء يكفي."
SPACED = NATIVE.replace("،", " ،")
NAMES = ("سالم الحرداني", "Hardani")


def score(text: str) -> tuple[float, tuple[str, ...]]:
    mentions = []
    for name in NAMES:
        at = text.find(name)
        while at >= 0:
            mentions.append(EntityMention(Span(at, at + len(name)), "PER", "Salem al-Hardani", Maker("h", "1", "h")))
            at = text.find(name, at + 1)
    running = prose(Page("p", text), Article("p-1", 1, None, (Span(0, len(text)),)))
    layers = Layers(entities=tuple(sorted(mentions, key=lambda m: m.span)))
    said = tuple(Attributions(LEXICON)(running, layers))
    return translated(running, Layers(layers.entities, attributions=said))


def test_native_text_scores_nothing() -> None:
    assert score(NATIVE) == (0.0, ())


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        (SPACED, "commas follow a space"),
        ("زار Hardani السد ثم عاد Hardani إلى القرية والتقى Hardani السكان هناك.", "Latin letters: Hardani"),
        ("قال سالم الحرداني إن السد امتلأ. وقالت سالم الحرداني إن القرى آمنة.", "verb against its subject"),
        ("وقع الإضراب الجوي قبل الفجر، ثم توقفت الإضرابات الجوية.", "air strike"),
    ],
)
def test_one_kind_of_evidence_is_shown_and_is_not_enough(text: str, evidence: str) -> None:
    value, why = score(text)
    assert 0 < value <= 0.5
    assert len(why) == 1 and evidence in why[0]


def test_two_kinds_are_enough() -> None:
    value, why = score(SPACED + " زار Hardani السد ثم عاد Hardani إلى القرية والتقى Hardani السكان هناك.")
    assert value > 0.5 and len(why) == 2


def test_names_in_brackets_and_few_words_are_no_evidence() -> None:
    assert score("أعلنت شركة النهر (River) إنتاج جهاز River في المدينة.") == (0.0, ())


@pytest.mark.parametrize("entry", LEXICON.table("calques", "phrases")["calque"], ids=lambda e: e["phrase"])
def test_every_calque_is_fired_by_its_example(entry: dict[str, str]) -> None:
    value, why = score(entry["example"])
    assert value > 0 and entry["from"] in why[-1]
