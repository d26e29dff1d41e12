"""Whether two numbers are about one thing: places beside a country, percentages in everyday words, who comes along."""

from __future__ import annotations

from .build import Draw, body, compared


def test_a_country_beside_a_town_is_no_other_place() -> None:
    def kinds(country: str, label: str, kind: str) -> list[str]:
        text = (
            f"قتل ثمانية عمال في القصف على رملة، قالت شبكة أطباء {country}. وهبت الرياح. ثم تكلم والي رملة وقال إن ستة "
            "عمال قتلوا في القصف على رملة."
        )
        draw = Draw(text).quantity("ثمانية عمال", 8, "worker killed").quantity("ستة عمال", 6, "worker killed")
        draw.entity("رملة، قالت", "Ramla", "GPE", "city").entity(country, label, "GPE", kind)
        draw.entity("رملة وقال", "Ramla", "GPE", "city")
        draw.said("قتل ثمانية عمال في القصف على رملة", "قالت", body("Doctors' Network"))
        draw.said("ستة عمال قتلوا في القصف على رملة", "وقال", body("Governor of Ramla"))
        draw.event(
            "القصف على رملة، قالت", "ASSAULT", mode="shelling", place="Ramla", day="2031-05-04", quantities=(0, 1)
        )
        return [f.kind for f in compared(draw)[2] if f.attribute == "killed"]

    assert "differs" in kinds("سلمار", "Salmar", "country")
    assert "differs" not in kinds("كارن", "Karn", "city")


def test_percentages_in_everyday_words_of_two_markets_do_not_differ() -> None:
    def kinds(one: str, other: str) -> list[str]:
        draws = []
        for name, who, what, value in (("a", "النقابة", one, 6), ("b", "البلدية", other, 9)):
            text = f"الناتج من {what} في سلمار بزيادة نسبتها {value} في المئة، قالت {who}."
            draw = Draw(text, name, outlet=name).quantity(f"{value} في المئة", value, "percent")
            draw.entity("سلمار", "Salmar", "GPE", "country")
            draws.append(draw.said(text.split("،")[0], "قالت", body(f"Body {name}")))
        return [f.kind for f in compared(*draws)[2]]

    assert "differs" in kinds("صادرات التمور والأسماك المجففة", "صادرات التمور والأسماك المجففة")
    assert "differs" not in kinds("الشقق الجديدة", "الدراجات النارية")


def test_those_who_came_along_with_somebody_are_a_part() -> None:
    def part(words: str) -> bool:
        draw = Draw(f"خطف المسلحون {words} سبعة حراس.").quantity("سبعة حراس", 7, "guard kidnapped")
        (one,) = [d for d in compared(draw)[1] if d.claim.attribute == "kidnapped"]
        return one.part

    assert part("القائد برفقة") and not part("فجرا")
