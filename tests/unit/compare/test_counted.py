"""What a number counts in: its day, and whether a headline says it again."""

from __future__ import annotations

from .build import Draw, body, compared


def day(text: str, when: str, held: bool = True, named: str = "") -> str | None:
    """The day of the number of an attack of some day; `held`: it was read with that; `named`: words for the day."""
    draw = Draw(text).quantity("تسعة قتلى", 9, "person killed")
    draw.event("هجوم", "ASSAULT", day=when, quantities=(0,) if held else ())
    (found,) = (d for d in compared(draw.time(named, when) if named else draw)[1] if d.claim.value == 9)
    return found.claim.when


def test_a_number_has_the_day_of_what_it_was_read_with() -> None:
    assert day("وقع هجوم في الميناء، سقط تسعة قتلى.", "2031-05-03") == "2031-05-03"


def test_a_number_that_is_told_near_it_has_the_day_that_its_sentence_names() -> None:
    text = "وقع هجوم في الميناء. وسقط أمس تسعة قتلى."
    assert day(text, "2031-05-03", held=False) is None
    assert day(text, "2031-05-03", held=False, named="أمس") == "2031-05-03"
    text = "وقع هجوم في الميناء. وسقط تسعة قتلى، وعاد الهدوء أمس."
    assert day(text, "2031-05-03", held=False, named="أمس") is None


def test_what_was_done_besides_has_not_the_day_of_what_leads() -> None:
    for words, when in (("وسقط", "2031-05-03"), ("وفي السياق ذاته، سقط", None)):
        draw = Draw(f"وقع الهجوم أمس. {words} في هجوم تسعة قتلى.").quantity("تسعة قتلى", 9, "person killed")
        draw.event("هجوم ", "ASSAULT", quantities=(0,)).event("الهجوم", "ASSAULT", day="2031-05-03")
        (found,) = (d for d in compared(draw.time("أمس", "2031-05-03"))[1] if d.claim.value == 9)
        assert found.claim.when == when


def test_the_dead_of_a_day_named_last_have_not_the_day_of_another() -> None:
    text = "توفي بحار أمس في هجوم وقع الخميس وقتل فيه تسعة قتلى."
    assert day(text, "2031-05-03", named="أمس") == "2031-05-03"
    draw = (
        Draw(text).quantity("تسعة قتلى", 9, "person killed").event("هجوم", "ASSAULT", day="2031-05-03", quantities=(0,))
    )
    draw.time("أمس", "2031-05-03").time("الخميس", "2031-05-01")
    (found,) = (d for d in compared(draw)[1] if d.claim.value == 9)
    assert found.claim.when is None


def test_the_dead_of_two_attacks_have_no_day_of_one() -> None:
    assert day("وقع هجوم في الميناء، وخلف تسعة قتلى.", "2031-05-03") == "2031-05-03"
    assert day("وقع هجوم في الميناء، وخلف الحادثان تسعة قتلى.", "2031-05-03") is None


def test_what_has_happened_has_no_day_ahead() -> None:
    def when(status: str) -> str | None:
        draw = Draw("أنهت البلدية التجميد الذي بلغ تسعة قوارب.").quantity("تسعة قوارب", 9, "boat")
        draw.event("التجميد", "SANCTION", day="2032-03", status=status, quantities=(0,))
        (found,) = (d for d in compared(draw)[1] if d.claim.value == 9)
        return found.claim.when

    assert (when("occurred"), when("planned")) == (None, "2032-03")


def test_nobody_is_counted_ahead() -> None:
    assert day("وقع هجوم، سقط تسعة قتلى.", "2031-05-09") is None


def test_a_headline_that_calls_the_dead_otherwise_says_the_same_of_them() -> None:
    draw = Draw("أكد العمدة أن الانهيار أوقع تسعة قتلى.", title="مقتل تسعة بحارة")
    draw.quantity("تسعة بحارة", 9, "sailor killed").quantity("تسعة قتلى", 9, "person killed")
    draw.said("الانهيار أوقع تسعة قتلى", "أكد", body("Omar Saber", "person"))
    assert [(d.claim.unit, d.claim.chain.source.entity) for d in compared(draw)[1]] == [("person killed", "Omar Saber")]


def test_a_number_has_no_day_where_its_sentence_names_another_time() -> None:
    draw = Draw("وقع هجوم الأسبوع الماضي، سقط تسعة قتلى. وعاد الهجوم أمس.").quantity("تسعة قتلى", 9, "person killed")
    draw.event("هجوم", "ASSAULT", quantities=(0,)).event("الهجوم", "ASSAULT", day="2031-05-03")
    draw.time("الأسبوع الماضي", "2031-W17").time("أمس", "2031-05-03")
    (found,) = (d for d in compared(draw)[1] if d.claim.value == 9)
    assert found.claim.when is None


def test_what_is_counted_over_months_has_no_day() -> None:
    draw = Draw("خلال سبعة أشهر شنت الطائرات في اليوم تسع غارات.").quantity("تسع غارات", 9, "airstrike")
    draw.event("غارات", "ASSAULT", mode="airstrike", day="2031-05-03", quantities=(0,))
    (found,) = (d for d in compared(draw.time("سبعة أشهر", "P7M", "duration"))[1] if d.claim.value == 9)
    assert found.claim.when is None


def test_the_day_of_what_is_told_far_off_is_not_that_of_a_number() -> None:
    far = "وعاد الهدوء إلى القرية. وفتحت المدارس. وذكر أن الهجوم وقع أمس."
    near = "وقع الهجوم أمس."
    for text, when in ((f"وقع هجوم سقط فيه تسعة قتلى. {far}", None), (f"{near} وسقط في هجوم تسعة قتلى.", "2031-05-03")):
        draw = Draw(text).quantity("تسعة قتلى", 9, "person killed").time("أمس", "2031-05-03")
        draw.event("هجوم ", "ASSAULT", quantities=(0,)).event("الهجوم", "ASSAULT", day="2031-05-03")
        (found,) = (d for d in compared(draw)[1] if d.claim.value == 9)
        assert found.claim.when == when


def test_further_bodies_are_no_toll() -> None:
    held = {}
    for words in ("سبع جثث", "سبع جثث أخرى"):
        draw = Draw(f"انتشل البحارة {words} من الميناء بعد الغرق.").quantity("سبع جثث", 7, "body")
        draw.event("الغرق", "ASSAULT", quantities=(0,), day="2031-05-03")
        (found,) = (d for d in compared(draw)[1] if d.claim.value == 7)
        held[words] = found.claim.attribute
    assert held == {"سبع جثث": "killed", "سبع جثث أخرى": "number"}


def test_what_is_not_so_is_not_counted() -> None:
    for words, counted in (("كل رحلة مهمة حتى لو حملت", 0), ("كل رحلة مهمة وقد حملت", 1)):
        draw = Draw(f"{words} تسعة ركاب.").quantity("تسعة ركاب", 9, "passenger")
        assert len([d for d in compared(draw)[1] if d.claim.value == 9]) == counted
    draw = Draw("وصل من لو هافر تسعة ركاب.").quantity("تسعة ركاب", 9, "passenger").entity("لو هافر", "Le Havre", "GPE")
    assert [d.claim.value for d in compared(draw)[1]] == [9]


def test_older_dead_have_the_date_behind_them() -> None:
    for text, named, when in (
        ("تحيي البلدة ذكرى مقتل تسعة قتلى في المرفأ في 20 مايو 2021.", "20 مايو 2021", "2021-05-20"),
        ("تحيي البلدة ذكرى مقتل تسعة قتلى في المرفأ، في 20 مايو 2021.", "20 مايو 2021", None),
        ("سقط تسعة قتلى في المرفأ حسبما أعلن الخميس.", "الخميس", None),
    ):
        draw = Draw(text).quantity("تسعة قتلى", 9, "person killed").time(named, "2021-05-20")
        (found,) = (d for d in compared(draw)[1] if d.claim.value == 9)
        assert found.claim.when == when


def test_a_verb_joined_behind_a_number_is_of_the_next_one() -> None:
    draw = Draw("زارت البلدية ستة مطاعم وأغلقت تسعة متاجر.")
    draw.quantity("ستة مطاعم", 6, "restaurant").quantity("تسعة متاجر", 9, "shop")
    held = {d.claim.value: d.claim.attribute for d in compared(draw)[1]}
    assert held == {6: "number", 9: "closed"}


def test_what_happened_so_many_days_before_has_not_the_day_of_what_comes_after_it() -> None:
    for words, when in (("بعد أيام على", None), ("مع", "2031-05-03")):
        draw = Draw(f"وقع هجوم أمس {words} سقوط تسعة قتلى.").quantity("تسعة قتلى", 9, "person killed")
        draw.event("هجوم", "ASSAULT", day="2031-05-03", quantities=(0,)).time("أمس", "2031-05-03")
        _, drafts, _ = compared(draw.time("أيام", "PXD", "duration") if when is None else draw)
        (found,) = (d for d in drafts if d.claim.value == 9)
        assert found.claim.when == when


def test_a_headline_repeats_a_large_number_whatever_it_calls_those_counted() -> None:
    draw = Draw("وصل إلى الميناء 1343 بحارا.", title="الميناء يستقبل 1343 زائرا")
    _, drafts, _ = compared(draw.quantity("1343 بحارا", 1343, "sailor").quantity("1343 زائرا", 1343, "visitor"))
    assert [d.claim.unit for d in drafts] == ["sailor"]
