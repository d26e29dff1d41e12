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


def held(name: str, words: str, value: int, unit: str = "person arrested", place: str = "") -> Draw:
    """An article that tells of some who are held, in words of its own."""
    draw = Draw(
        f"{words} {value} شخصا{f' في {place}' if place else ''}. وتحدث {name} عن الصيد.", name=name, outlet=name
    )
    draw.quantity(f"{value} شخصا", value, unit)
    return draw.entity(place, place, "GPE", "city") if place else draw


def joined(*draws: Draw) -> bool:
    """Whether the numbers of some articles of a story are under one happening."""
    _, drafts, _ = compared(*draws, stories={draw.report().article.id: "one" for draw in draws})
    return len({d.incident for d in drafts}) == 1 and all(d.incident for d in drafts)


def test_a_number_that_is_hardly_that_of_two_is_one_in_whatever_words() -> None:
    one, two = held("a", "أوقفت الشرطة", 251), held("b", "بلغ عدد المحتجزين حتى المساء", 251)
    assert joined(one, two)
    assert not joined(held("a", "أوقفت الشرطة", 200), held("b", "بلغ عدد المحتجزين حتى المساء", 200))


def test_the_same_number_at_two_places_is_of_two() -> None:
    one, two = held("a", "أوقفت الشرطة", 251, place="رملة"), held("b", "بلغ عدد المحتجزين", 251, place="صور")
    assert not joined(one, two)
