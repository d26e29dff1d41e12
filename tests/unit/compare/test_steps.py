"""Steps of one toll in an article, and the same number told twice."""

from __future__ import annotations

from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import Draw, compared

LEAD = "أسفر انهيار في القرية عن مقتل عشرين عاملا."
ROSE = "وقال العمدة إن عدد القتلى ارتفع إلى عشرين قتيلا. وكانت مصادر في المشفى ذكرت أن أربعة عشر عاملا قتلوا."
OTHERS = "وقتل ثلاثون بحارا في غرق سفينة. وقتل أربعون راعيا في سيل. وقتل خمسون حارسا في حريق."


def draw(name: str, text: str, *numbers: tuple[str, int]) -> Draw:
    made = Draw(text, name=name, outlet=f"Paper {name}").entity("القرية", "Palm Village", "GPE", "village")
    for words, value in numbers:
        made.quantity(words, value, "person killed")
    return made


def risen(name: str = "a") -> Draw:
    """An article with so many tolls that none of them leads it, of which one says that it rose."""
    others = (("ثلاثون بحارا", 30), ("أربعون راعيا", 40), ("خمسون حارسا", 50))
    tolls = (("عشرين عاملا", 20), ("عشرين قتيلا", 20), ("أربعة عشر عاملا", 14))
    made = draw(name, f"{LEAD} {ROSE} {OTHERS}", *tolls, *others)
    made.said("عدد القتلى ارتفع إلى عشرين قتيلا", "قال العمدة", Link(None, "Omar Saber", "person"))
    return made.said("أربعة عشر عاملا قتلوا", "ذكرت", Link(made.at("مصادر في المشفى"), None, "anonymous"))


def dead(*draws: Draw) -> list[Finding]:
    home = {one.report().article.id: "one" for one in draws}
    return [f for f in compared(*draws, stories=home)[2] if f.attribute == "killed"]


def test_a_toll_that_rose_in_an_article_of_many_tolls_is_an_update() -> None:
    held = {f.kind: f for f in dead(risen())}
    assert "14 person killed, 20 person killed" in held["updated"].why
    assert sum("20 person" in f.why for f in dead(risen())) == 2  # the update, and who vouches for the last number


def test_another_article_of_the_story_gives_the_same_number() -> None:
    one, other = risen(), draw("b", "قتل عشرون عاملا في القرية أمس، وعاد الحراس.", ("عشرون عاملا", 20))
    (agreed,) = (f for f in dead(one, other) if f.kind != "updated" and "20 person" in f.why)
    assert agreed.articles == 2


def test_few_dead_are_one_toll_where_they_are_the_same_people() -> None:
    def together(unit: str) -> bool:
        made = draw("a", "قتل سبعة بحارة في القرية. وعاد الحراس. وقتل سبعة رعاة.")
        made.quantity("سبعة بحارة", 7, "sailor killed").quantity("سبعة رعاة", 7, unit)
        return len({d.incident for d in compared(made)[1]} - {""}) == 1

    assert together("sailor killed") and not together("person killed")


def test_few_dead_whom_two_nameless_sources_count_are_not_one_toll() -> None:
    made = draw("a", "قال حارس إن أربعة بحارة قتلوا في القرية. وقال طبيب إن أربعة رعاة قتلوا.")
    for words, who, cue in (("أربعة بحارة", "حارس", "قال حارس"), ("أربعة رعاة", "طبيب", "وقال طبيب")):
        made.quantity(words, 4, "person killed")
        made.said(f"{words} قتلوا", cue, Link(made.at(who), None, "anonymous"))
    assert {d.incident for d in compared(made)[1]} == {""}


def test_the_same_number_of_another_day_is_of_another_happening() -> None:
    made = draw(
        "a", "قتل عشرون عاملا في القرية أمس. وقتل عشرون بحارا في مايو.", ("عشرون عاملا", 20), ("عشرون بحارا", 20)
    )
    made.time("أمس", "2031-05-03").time("مايو", "2031-04-02")
    assert {d.incident for d in compared(made)[1]} == {""}


def test_what_makes_up_a_toll_is_no_step_of_it() -> None:
    lead = "ارتفعت حصيلة انهيار في القرية إلى ثلاثة وعشرين قتيلا."
    made = draw("a", f"{lead} وكان أربعة عشر عاملا قتلوا فورا وتوفي تسعة عمال لاحقا.", ("ثلاثة وعشرين قتيلا", 23))
    made.quantity("أربعة عشر عاملا", 14, "worker killed").quantity("تسعة عمال", 9, "worker killed")
    assert {f.kind for f in dead(made)} <= {"single-source", "unnamed-only"}
    parts = draw("b", f"{lead} وقتل أربعة عشر عاملا في السوق.", ("ثلاثة وعشرين قتيلا", 23), ("أربعة عشر عاملا", 14))
    assert "updated" not in {f.kind for f in dead(parts)}  # nobody says that they were counted before


def test_twice_as_many_is_no_sum() -> None:
    made = draw("a", "قال العمدة إن أربعة عمال قتلوا في القرية، وأشارت الحصيلة الأولية إلى مقتل عاملين.")
    made.quantity("أربعة عمال", 4, "worker killed").quantity("عاملين", 2, "worker killed")
    made.said("أربعة عمال قتلوا في القرية", "قال العمدة", Link(None, "Omar Saber", "person"))
    assert "updated" in {f.kind for f in dead(made)}
