"""Tolls told by the way: older dead of whom several articles of a story tell."""

from __future__ import annotations

from .build import Draw, compared


def background(name: str, words: str, value: int) -> Draw:
    """An article that tells of older dead by the way."""
    draw = Draw(f"ناقش المجلس سلامة المرافئ. {words} قتيلا من ركاب العبارة قرب مرفأ رملة.", name=name, outlet=name)
    draw.quantity(f"{words.split()[-1]} قتيلا", value, "person killed")
    return draw.entity("مرفأ رملة", "Port Ramla", "GPE").entity("العبارة", "the ferry", "MISC")


def retold(value: int, number: str) -> int:
    """How many articles have one toll, of two that tell of it by the way."""
    one = background("a", f"وكان الحريق قبل أعوام أوقع {number}", value)
    two = background("b", f"وجاء ذلك بعد حريق كبير سقط فيه {number}", value)
    home = {draw.report().article.id: "one" for draw in (one, two)}
    _, drafts, _ = compared(one, two, stories=home)
    return len({d.scene.id for d in drafts if d.incident})


def test_older_dead_of_whom_two_articles_tell_by_the_way_are_the_same() -> None:
    assert retold(90, "تسعين") == 2
    assert retold(9, "تسعة") == 0
