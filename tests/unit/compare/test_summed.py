"""A lead sums up what is given further down."""

from __future__ import annotations

from tawatur.model.layers import Link

from .build import Draw, body, compared

OFFICE = body("Lahar Health Office")


def sources(draw: Draw) -> dict[int, str | None]:
    """Who gives each number first."""
    drafts = sorted(compared(draw)[1], key=lambda d: d.claim.evidence.span, reverse=True)
    return {d.claim.value: d.claim.chain.source.entity for d in drafts if isinstance(d.claim.value, int)}


def again(cue: str, **more: object) -> Draw:
    draw = Draw(f"باع الميناء هذا العام سبعين قاربا قديما للصيادين. {cue} الدائرة أن الميناء باع سبعين زورقا للصيادين.")
    draw.quantity("سبعين قاربا قديما", 70, "boat").quantity("سبعين زورقا", 70, "boat")
    return draw.said("الميناء باع سبعين زورقا للصيادين", cue, OFFICE, **more)  # type: ignore[arg-type]


def test_a_number_of_the_lead_is_of_who_says_it_again() -> None:
    assert sources(again("ذكرت")) == {70: "Lahar Health Office"}
    assert sources(again("تطلب", act="ask")) == {70: "Salmar Today"}


def toll(last: str, second: Link) -> Draw:
    text = f"توفي تسعة بحارة في الميناء. وذكرت الدائرة أن ستة بحارة توفوا في المرسى، وأضافت أن {last} توفوا فيه."
    draw = Draw(text).quantity("تسعة بحارة", 9, "sailor killed").quantity("ستة بحارة", 6, "sailor killed")
    draw.quantity(last, 3, "sailor killed").said("ستة بحارة توفوا في المرسى", "ذكرت", OFFICE)
    return draw.said(f"{last} توفوا فيه", "أضافت", second)


def test_a_total_of_the_lead_is_of_who_gives_what_makes_it_up() -> None:
    assert sources(toll("ثلاثة آخرين", OFFICE))[9] == "Lahar Health Office"
    assert sources(toll("ثلاثة آخرين", body("Red Circle")))[9] == "Salmar Today"
    assert sources(toll("ثلاثة بحارة", OFFICE))[9] == "Salmar Today"


def lead(first: Link | None, then: Link, children: str = "أربعة أطفال") -> dict[str, bool]:
    """Whether each of two tolls of an article is read in doubt, by the unit."""
    text = f"قتل {children} في حريق شب بالميناء، كما أفادت السلطات. وقال متحدث إن الضحايا أربعة قاصرين."
    draw = Draw(text).quantity(children, 4, "child killed").quantity("أربعة قاصرين", 4, "minor killed")
    if first:
        draw.said(f"قتل {children} في حريق شب بالميناء", "أفادت", first)
    draw.said("الضحايا أربعة قاصرين", "قال", then)
    return {d.claim.unit: d.doubtful for d in compared(draw)[1] if d.claim.attribute == "killed"}


def test_a_finding_rests_on_who_is_known_of_two_who_give_a_toll() -> None:
    nobody = Link(None, None, "organisation")
    assert lead(nobody, OFFICE) == {"child killed": True, "minor killed": False}
    assert lead(nobody, nobody)["child killed"] is False
    assert lead(body("Red Circle"), OFFICE)["child killed"] is False
