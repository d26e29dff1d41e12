"""What a number without event is about: a name of its clause, or one of its sentence and the title, or its article."""

from __future__ import annotations

import pytest

from tawatur.model.layers import Link

from .build import Draw, compared

ATTACK = {"targets": ["Port Town"], "actors": ["Salmar"], "place": "Port Town", "day": "2031-05-04"}
GREW = "زاد إنتاج مصنع الأمواج تسعة في المئة، بينما نقلت سفن رصيف النخيل الحمولة إلى مدينة الميناء."


def about(draw: Draw, attribute: str) -> str:
    """What the one claim of an attribute is about."""
    (found,) = (draft.claim for draft in compared(draw)[1] if draft.claim.attribute == attribute)
    return found.about


def test_a_name_close_before_the_number() -> None:
    draw = Draw(GREW, title="موسم طيب").quantity("تسعة في المئة", 9, "percent")
    draw.entity("رصيف النخيل", "Palm Quay").entity("مدينة الميناء", "Port Town", "GPE")
    assert about(draw, "rise") == "موسم طيب"
    assert about(draw.entity("مصنع الأمواج", "Amwaj Works"), "rise") == "Amwaj Works"


@pytest.mark.parametrize(("before", "name"), [("في ", "Port Town"), ("إلى ", "موسم طيب")])
def test_a_place_only_where_something_is_in_it(before: str, name: str) -> None:
    draw = Draw(f"زاد الشحن {before}الميناء تسعة في المئة.", title="موسم طيب").quantity("تسعة في المئة", 9, "percent")
    assert about(draw.entity("الميناء", "Port Town", "GPE"), "rise") == name


def test_a_name_that_the_title_gives_too() -> None:
    draw = Draw("زاد الشحن، وهو عماد النخيل، تسعة في المئة.", title="رصيف يزدهر").quantity(
        "تسعة في المئة", 9, "percent"
    )
    draw.entity("النخيل", "Palm Quay").entity("رصيف", "Palm Quay")
    assert about(draw, "rise") == "Palm Quay"
    assert about(draw.entity("عماد", "Pillar Union"), "rise") == "رصيف يزدهر"  # two of a type: open which


def test_people_are_counted_in_a_place() -> None:
    draw = Draw("غرق القارب وتوفي تسعة بحارة في مدينة الميناء، قالت الدائرة.", title="يوم حزين")
    draw.quantity("تسعة بحارة", 9, "sailor killed").entity("الدائرة", "Health Office").entity(
        "الميناء", "Port Town", "GPE"
    )
    source = Link(draw.at("الدائرة"), "Health Office", "organisation")
    draw.said("غرق القارب وتوفي تسعة بحارة في مدينة الميناء", "قالت", source)
    assert about(draw, "killed") == "Port Town"


def test_an_event_of_nobody_and_no_place_tells_not_what_is_counted() -> None:
    draw = Draw("وزعت الصفقات على تسعة عقود.", title="موسم طيب").quantity("تسعة عقود", 9, "contract")
    draw.event("الصفقات", "AGREE", day="2031-05-04", quantities=(0,))
    assert about(draw, "number") == "موسم طيب"


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("أوقع القصف الأحد تسعة قتلى من العمال.", True),
        ("أوقع هجوم الجمعة تسعة قتلى من العمال، وتجدد القصف الأحد.", False),
        ("قتل تسعة قتلى من العمال في القصف خلال عشرة أشهر.", False),
    ],
)
def test_dead_of_another_day_or_of_many_months_are_not_those_of_an_event(sentence: str, event: bool) -> None:
    draw = Draw(f"{sentence} وقالت الدائرة إن القصف عنيف.").quantity("تسعة قتلى من العمال", 9, "worker killed")
    draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    for words, value, kind in (
        ("الأحد", "2031-05-04", "date"),
        ("الجمعة", "2031-05-02", "date"),
        ("عشرة أشهر", "P10M", "duration"),
    ):
        if words in sentence:
            draw.time(words, value, kind)
    (claim,) = (d for d in compared(draw)[1] if d.claim.attribute == "killed")
    assert (claim.cluster is not None) is event


def test_media_that_nobody_names_counted_nothing() -> None:
    def told(name: str, outlet: str, words: str, source: Link) -> Draw:
        draw = Draw(f"أسفر القصف عن مقتل تسعة عمال، {words}.", name=name, outlet=outlet)
        draw.quantity("تسعة عمال", 9, "worker killed").event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
        return draw.said(
            "أسفر القصف عن مقتل تسعة عمال", words.split()[0], Link(draw.at(words.split(" ", 1)[1]), *source[1:])
        )

    found = compared(
        told("a", "Dawn", "أفادت تقارير إعلامية محلية", Link(None, None, "document")),
        told("b", "Dusk", "ذكرت وسائل إعلام في البلدة", Link(None, None, "anonymous")),
    )[2]
    assert {f.kind for f in found if f.attribute == "killed"} == {"unnamed-only"}


def test_a_battle_of_too_many_is_not_what_a_number_is_about() -> None:
    text = "قصف الفصيل الحي. وسقط تسعة قتلى من العمال."
    sides = {"actors": ["Salmar", "Lahar", "Red Circle"], "targets": ["Salmar", "Port Town"]}

    def told(**who: list[str]) -> str:
        draw = Draw(text, title="ليلة في الميناء").quantity("تسعة قتلى من العمال", 9, "worker killed")
        draw.event("قصف", "ASSAULT", mode="shelling", place="Port Town", day="2031-05-04", quantities=(0,), **who)
        return about(draw, "killed")

    assert told(**sides) == "ليلة في الميناء"
    assert told(actors=["Salmar"], targets=["Port Town"]).startswith("shelling: Salmar")


def test_each_number_of_such_a_battle_has_a_subject_of_its_own() -> None:
    text = "قصف الفصيل الحي. وسقط تسعة قتلى من العمال. وسقط ستة قتلى من البحارة في مدينة الميناء."
    draw = Draw(text, title="ليلة طويلة").quantity("تسعة قتلى من العمال", 9, "worker killed")
    draw.quantity("ستة قتلى من البحارة", 6, "sailor killed").entity("الميناء", "Port Town", "GPE")
    who = {"actors": ["Salmar", "Lahar", "Red Circle"], "targets": ["Salmar"]}
    draw.event("قصف", "ASSAULT", mode="shelling", day="2031-05-04", quantities=(0, 1), **who)  # type: ignore[arg-type]
    held = [d.claim for d in compared(draw)[1] if d.claim.attribute == "killed"]
    assert {claim.value: claim.about for claim in held} == {9: "ليلة طويلة", 6: "Port Town"}


def test_a_sentence_that_turns_to_something_else_has_no_event_before_it() -> None:
    text = "أصاب القصف الميناء الأحد. {} توفي تسعة بحارة في غرق قارب."
    for words, event in (("وبعد ذلك", True), ("من جهة أخرى،", False)):
        draw = Draw(text.format(words)).quantity("تسعة بحارة", 9, "sailor killed")
        draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
        (claim,) = (d for d in compared(draw)[1] if d.claim.attribute == "killed")
        assert (claim.cluster is not None) is event


def test_who_takes_a_deed_upon_himself_counts_no_dead() -> None:
    draw = Draw("تبنى الفصيل القصف الذي قتل فيه تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
    draw.said("القصف الذي قتل فيه تسعة بحارة", "تبنى", Link(draw.at("الفصيل"), "Red Circle", "organisation"))
    draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    (claim,) = (d.claim for d in compared(draw)[1] if d.claim.attribute == "killed")
    assert claim.chain.source.kind == "outlet"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("زاد الشحن بنسبة تسعة في المئة.", "rise"),
        ("زاد الشحن إلى تسعة في المئة.", "number"),
        ("زاد الشحن بزيادة بلغت تسعة في المئة.", "rise"),
        ("زاد الشحن وبلغت نسبته تسعة في المئة.", "number"),
    ],
)
def test_a_level_is_no_change(text: str, attribute: str) -> None:
    (found,) = compared(Draw(text, title="موسم طيب").quantity("تسعة في المئة", 9, "percent"))[1]
    assert found.claim.attribute == attribute


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("زاد الشحن في الموسم بنسبة تسعة في المئة.", False),
        ("زاد القمح في السوق بنسبة تسعة في المئة.", True),
        ("زاد الموسم بين تسعة في المئة وعشرة.", True),
    ],
)
def test_a_number_goes_with_a_title_that_speaks_of_the_same(text: str, doubtful: bool) -> None:
    draw = Draw(f"انتهت السنة.\n\n{text}", title="موسم طيب").quantity("تسعة في المئة", 9, "percent")
    (found,) = compared(draw)[1]
    assert found.doubtful is doubtful
