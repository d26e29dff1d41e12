"""Classes of words, as a component's file lists them."""

from __future__ import annotations

from tawatur.annotate.classes import folded


def test_words_are_folded_to_sets_and_beginnings_to_tuples() -> None:
    held = folded({"words": {"areas": ["منطقة", "إقليم"]}, "beginnings": {"heads": ["أرب", "است"]}})
    assert held == {"areas": frozenset(("منطقه", "اقليم")), "heads": ("ارب", "است")}
