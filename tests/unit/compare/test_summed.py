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
