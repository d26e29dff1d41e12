"""Incidents: what makes the tolls of two articles those of one happening, besides the words of their leads."""

from __future__ import annotations

from .build import Draw, compared


def blast(name: str, words: str, place: str, dead: str, hurt: str, further: str = "") -> Draw:
    """An article that begins with the toll of a blast, in words of its own."""
    draw = Draw(
        f"{words} {dead} وأصيب {hurt} في انفجار في {place}. وتحدث {name} عن الصيد. {further}", name=name, outlet=name
    )
    draw.quantity(dead, 2, "sailor killed").quantity(hurt, 4, "sailor injured").entity(place, place, "GPE", "city")
    return draw


def incidents(*draws: Draw, story: bool = True) -> list[str]:
    home = {draw.report().article.id: "one" if story else draw.name for draw in draws}
    return [d.incident for d in compared(*draws, stories=home)[1]]


def test_two_tolls_alike_are_of_one_mishap_whatever_its_place_is_called() -> None:
    one = blast("a", "قتل", "رملة", "بحاران اثنان", "أربعة بحارة")
    two = blast("b", "لقي مصرعهما", "مشارف صور", "اثنان من الصيادين", "أربعة آخرون")
    held = incidents(one, two)
    assert len(held) == 4 and len(set(held)) == 1 and held[0]
    assert not any(incidents(one, two, story=False))


def test_so_many_hurt_further_down_in_two_articles_of_one_incident_are_the_same() -> None:
    def led(name: str, words: str, further: str) -> Draw:
        text = f"{words} ثلاثون بحارا في انفجار عبارة الساحل في رملة. وهبت الرياح. وتحدث {name} عن الصيد. {further}."
        draw = Draw(text, name=name, outlet=name).entity("رملة", "Ramla", "GPE", "city").entity("الساحل", "Coast Line")
        draw.quantity("ثلاثون بحارا", 30, "sailor killed")
        return draw.quantity("خمسة", 5, "person injured")

    one, two = led("a", "قتل", "وأصيب خمسة بجروح"), led("b", "لقي", "وقال سكان إن خمسة نقلوا إلى المستشفى")
    held = incidents(one, two)
    assert len(held) == 4 and len(set(held)) == 1 and held[0]


def test_a_place_alone_makes_two_road_accidents_no_one() -> None:
    """A region has many a day; two blasts at one place in one story are one."""

    def crash(name: str, text: str, mishap: str, hurt: str, value: int) -> Draw:
        draw = Draw(f"{text} {hurt} في {mishap} في رملة. وتحدث {name} عن الصيد.", name=name, outlet=name)
        return draw.quantity(hurt, value, "sailor injured").entity("رملة", "Ramla", "GPE", "province")

    for mishap, joined in (("حادث مروري", False), ("انفجار", True)):
        one = crash("a", "نقل إلى العيادة", mishap, "سبعة بحارة", 7)
        two = crash("b", "عولج عند الجسر", mishap, "تسعة بحارة", 9)
        held = incidents(one, two)
        assert any(held) is joined
