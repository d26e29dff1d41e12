"""Words of drafts without what is joined to them."""

from __future__ import annotations

import pytest

from tawatur.annotate.entities.words.draft import whole_noun


@pytest.mark.parametrize(
    ("form", "cut", "noun"),
    [
        ("للقاعده", 1, "القاعده"),
        ("وللقاعده", 2, "القاعده"),
        ("والقاعده", 1, "القاعده"),
        ("القاعده", 0, "القاعده"),
        ("لكره", 1, "كره"),
    ],
)
def test_a_noun_gets_back_the_article_that_for_has_merged_with(form: str, cut: int, noun: str) -> None:
    assert whole_noun(form, cut) == noun
