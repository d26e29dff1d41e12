"""Columns and letters, told in their writer's own voice: what is read of them only where something is named."""

from __future__ import annotations

from datetime import date

import pytest

import tawatur
from tawatur.model.layers import Layers

# Nothing but a writer's own voice.
MUSING = "يا صديقي، نحن في هذا الوادي ننسى! فماذا نقول لأبنائنا؟ وأين كنا؟"


def layers(body: str, title: str = "صباح الخير أيها الوادي") -> Layers:
    """What is read of a piece."""
    page = tawatur.read(f"{title}\n\n{body}\n", published=date(2031, 3, 9))
    return page.articles[0].layers


@pytest.mark.parametrize(
    "told",
    ["إن قتل النفس ظلم عظيم.", "والتعاون بين الجيران يصنع المدن.", "والحوار مع الجيران خير من الاعتداء عليهم."],
)
def test_of_what_a_writer_muses_on_nothing_is_told(told: str) -> None:
    assert not layers(f"{MUSING} {told}").events


@pytest.mark.parametrize(
    "told",
    [
        "قتل ثلاثة جنود في هجوم على مقر الشرطة.",
        "وفي يوم 7 مارس 2031 وقع هجوم كبير.",
        "وهاجم الجيش السوري القرية.",
    ],
)
def test_what_names_a_party_a_day_or_a_number_is_told(told: str) -> None:
    assert layers(f"{MUSING} {told}").events


def test_a_report_tells_of_what_names_nobody() -> None:
    assert layers("وقع هجوم كبير خلف النهر. وعاد السكان إلى البيوت.").events


def test_who_lets_others_speak_more_often_reports() -> None:
    said = " ".join(f"وقال الوزير سالم محمود إن الجسر رقم {n} آمن." for n in range(1, 9))
    assert layers(f"{MUSING} {said} ووقع هجوم كبير خلف النهر.").events


def test_he_who_says_may_be_anybody() -> None:
    body = "ثم قال إن الجسر جميل."
    assert not layers(f"{MUSING} {body}").attributions
    assert layers(f"{MUSING} وقال الوزير سالم محمود إن الجسر آمن.").attributions


def test_what_is_quoted_is_said_by_somebody() -> None:
    assert layers(f"{MUSING} ثم قال: «عودوا إلى البيوت قبل المساء».").attributions
