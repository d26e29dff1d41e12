"""Two words that a page prints without the space between them."""

from __future__ import annotations

from tawatur.model.page import Article, Page
from tawatur.model.span import Span
from tawatur.script.prose import prose


def forms(text: str) -> list[tuple[str, str]]:
    held = prose(Page("x", text), Article("a", 1, None, (Span(0, len(text)),)))
    return [(text[word.start : word.end], word.form) for word in held.words]


def test_ta_marbuta_ends_a_word() -> None:
    assert forms("مجلةنسيم القديمةوقال ذلك") == [
        ("مجلة", "مجله"), ("نسيم", "نسيم"), ("القديمة", "القديمه"), ("وقال", "وقال"), ("ذلك", "ذلك"),
    ]  # fmt: skip


def test_marks_and_single_letters_part_nothing() -> None:
    assert forms("المدرسةً حياةو ةالعمل") == [("المدرسة", "المدرسه"), ("حياةو", "حياهو"), ("ةالعمل", "هالعمل")]
