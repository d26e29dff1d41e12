"""What one says and another denies: which denial is of which words, and when it is of none that were read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tawatur.compare.drafts.contested import ATTRIBUTE
from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import DAY, Draw, body, compared

SAYS = "قالت وزارة خارجية سلمار إن حرس لهار أطلق النار على قارب صيد وأصاب ثلاثة بحارة."
SAID = "حرس لهار أطلق النار على قارب صيد وأصاب ثلاثة بحارة"


def says(day: int = 0, text: str = SAYS, content: str = SAID) -> Draw:
    """Salmar's ministry says that Lahar's guards shot."""
    draw = Draw(text, "says", DAY + timedelta(day)).entity("لهار", "Lahar", "GPE", "country")
    return draw.said(content, "قالت", Link(draw.at("وزارة خارجية سلمار"), "Salmar", "organisation"))


def denies(content: str, day: int = 1, more: str = "", act: str = "deny", name: str = "denies") -> Draw:
    """Lahar's ministry denies something."""
    draw = Draw(f"نفت وزارة دفاع لهار، الثلاثاء، {content}.{more}", name, DAY + timedelta(day), "Lahar Today")
    source = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    return draw.said(content, "نفت", source, act=act)


def found(*draws: Draw) -> list[Finding]:
    return [f for f in compared(*draws)[2] if f.attribute == ATTRIBUTE]


def test_a_denial_in_another_article_is_of_what_it_denies() -> None:
    (one,) = found(says(), denies("إطلاق النار على قارب صيد"))
    assert one.kind == "party-against-party"
    assert one.about == "إطلاق النار على قارب صيد"
    assert [(o.name, o.party) for o in one.origins] == [("Salmar", True), ("Ministry of Defence (Lahar)", True)]
    assert one.why.endswith("said by Salmar, denied by Ministry of Defence (Lahar)")


@pytest.mark.parametrize(
    "content",
    [
        "إغلاق النهر أمام قارب صيد",  # another deed, whatever else is the same
        "إطلاق النار",  # too little to tell of what
        "إطلاق سراح صيادين من سجن المدينة",
    ],
)
def test_in_doubt_a_denial_is_of_nothing_that_was_read(content: str) -> None:
    assert found(says(), denies(content)) == []


def test_a_denial_long_after_is_of_something_else() -> None:
    assert found(says(), denies("إطلاق النار على قارب صيد", 12)) == []


def test_nobody_denies_what_his_own_side_says() -> None:
    own = replace(says(), layers=replace(says().layers, attributions=()))
    own.said(SAID, "قالت", Link(own.at("وزارة خارجية سلمار"), "Lahar Health Office", "organisation"))
    assert found(own, denies("إطلاق النار على قارب صيد")) == []


def test_who_refuses_an_offer_and_who_neither_confirms_nor_denies_deny_nothing() -> None:
    assert found(says(), denies("إطلاق النار على قارب صيد", act="refuse")) == []
    draw = Draw("لم تنف وزارة دفاع لهار إطلاق النار على قارب صيد.", "denies")
    source = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    assert found(says(), draw.said("إطلاق النار على قارب صيد", "تنف", source, act="deny")) == []


def test_of_a_denial_that_names_others_it_is_said_what_names_them_too() -> None:
    other = denies("إطلاق النار على قارب صيد في نهر كارن").entity("نهر كارن", "Karn", "GPE", "country")
    assert found(says(), other) == []


def test_who_denies_the_words_of_another_is_against_him() -> None:
    draw = denies("صحة ما أعلنته وزارة خارجية سلمار عن إصابة بحارة")
    draw.entity("وزارة خارجية سلمار", "Salmar", "ORG", "ministry")
    (one,) = found(says(), draw)  # two words in common are enough where it is said whose they are
    assert [o.name for o in one.origins] == ["Salmar", "Ministry of Defence (Lahar)"]
    elsewhere = denies("صحة ما أعلنته وزارة خارجية كارن عن إصابة بحارة")
    elsewhere.entity("وزارة خارجية كارن", "Karn", "ORG", "ministry")
    (alone,) = found(says(), elsewhere)  # who is named said it, whether that was read or not
    assert [o.name for o in alone.origins] == ["Karn", "Ministry of Defence (Lahar)"]


def test_right_behind_what_it_denies_a_denial_needs_fewer_words() -> None:
    text = "قالت نقابة الصيادين إن حرس لهار احتجز قاربا. ونفت وزارة دفاع لهار احتجاز أحد."
    draw = Draw(text).entity("لهار", "Lahar", "GPE", "country")
    draw.said("حرس لهار احتجز قاربا", "قالت", Link(draw.at("نقابة الصيادين"), "Fishers' Union", "organisation"))
    denial = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    (one,) = found(draw.said("احتجاز أحد", "نفت", denial, act="deny"))
    assert one.kind == "party-against-party"
    far = Draw(text.replace(". ونفت", ". وهبت الرياح. وخلت الأرصفة. وعاد العمال. ونفت")).entity("لهار", "Lahar", "GPE")
    far.said("حرس لهار احتجز قاربا", "قالت", Link(far.at("نقابة الصيادين"), "Fishers' Union", "organisation"))
    denial = Link(far.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    assert found(far.said("احتجاز أحد", "نفت", denial, act="deny")) == []


def test_copies_of_a_denial_are_of_one_matter() -> None:
    two = [denies("إطلاق النار على قارب صيد", day, name=f"denies {day}") for day in (1, 2)]
    (one,) = found(says(), *two)
    assert len(one.claims) == 3
    assert len(one.origins) == 2


def test_a_matter_is_called_after_its_first_denial() -> None:
    """The second denial is of both statements, and first paired with the one that the first denial is not of."""
    text = "قال بحارة سلمار إن حرس لهار أطلق النار على قارب صيد قرب الجسر."
    other = Draw(text, "also says", DAY).entity("لهار", "Lahar", "GPE", "country")
    other.said(
        "حرس لهار أطلق النار على قارب صيد قرب الجسر", "قال", Link(other.at("بحارة سلمار"), "Salmar", "organisation")
    )
    narrow = denies("إطلاق النار وإصابة ثلاثة بحارة", 1)
    (one,) = found(other, says(1), narrow, denies("إطلاق النار على قارب صيد", 2, name="denies again"))
    assert one.about == "إطلاق النار وإصابة ثلاثة بحارة"
    assert len(one.claims) == 4


def test_a_paper_or_man_alone_is_no_party() -> None:
    draw = Draw(SAYS.replace("وزارة خارجية سلمار", "صيادة من القرية"), "says").entity("لهار", "Lahar", "GPE")
    draw.said(SAID, "قالت", Link(draw.at("صيادة من القرية"), None, "anonymous"))
    (one,) = found(draw, denies("إطلاق النار على قارب صيد"))
    assert one.kind == "differs"
    paper = Draw(SAYS.replace("وزارة خارجية سلمار", "صحيفة المرفأ"), "says").entity("لهار", "Lahar", "GPE")
    paper.entity("صحيفة المرفأ", "Harbour Paper", "ORG", "newspaper")
    (one,) = found(
        paper.said(SAID, "قالت", body("Harbour Paper", span=paper.at("صحيفة المرفأ"))),
        denies("إطلاق النار على قارب صيد"),
    )
    assert one.kind == "differs"


def test_who_says_in_the_same_breath_that_he_denied_it_gives_his_own_words() -> None:
    draw = denies("إطلاق النار على قارب صيد")
    said = draw.layers.attributions[0]
    draw.layers = replace(draw.layers, attributions=(replace(said, mode="direct"),))
    assert found(says(), draw) == []


def test_who_denies_counts_nobody_and_does_not_say_that_it_happened() -> None:
    draw = denies("صحة الأنباء عن إطلاق النار على قارب صيد ومقتل تسعة بحارة").quantity("تسعة بحارة", 9, "sailor killed")
    draw.event("إطلاق النار", "ASSAULT", actors=["Lahar"], day="2031-05-04", by=0)
    _, drafts, _ = compared(draw)
    held = {(d.claim.attribute, d.claim.polarity) for d in drafts}
    assert held == {("status", "negative")}


def test_what_a_denial_only_mentions_is_neither_said_nor_denied() -> None:
    draw = denies("مشاركة حرسها في منع السفن من عبور المضيق قبل الهجوم")
    draw.event("الهجوم", "ASSAULT", actors=["Lahar"], day="2031-05-04", by=0)
    assert [d for d in compared(draw)[1] if d.claim.attribute == "status"] == []


def test_what_is_negated_itself_is_not_denied() -> None:
    text = "قالت وزارة خارجية سلمار إنه لم يتم إطلاق النار على قارب صيد في لهار."
    assert found(says(text=text, content="لم يتم إطلاق النار على قارب صيد"), denies("إطلاق النار على قارب صيد")) == []


def test_nobody_in_particular_denies_nothing() -> None:
    draw = Draw("نفى الكثيرون إطلاق النار على قارب صيد.", "denies")
    source = Link(draw.at("الكثيرون"), None, "anonymous")
    assert found(says(), draw.said("إطلاق النار على قارب صيد", "نفى", source, act="deny")) == []


def test_one_sentence_of_two_articles_that_was_read_in_two_ways_is_no_denial() -> None:
    text = "نفت وزارة دفاع لهار، الثلاثاء، إطلاق النار على قارب صيد."
    again = Draw(text, "says", DAY)
    again.said("إطلاق النار على قارب صيد", "نفت", Link(again.at("وزارة دفاع لهار"), "Salmar", "organisation"))
    assert found(again, denies("إطلاق النار على قارب صيد")) == []


def test_whom_the_sentence_names_is_not_whom_the_words_name() -> None:
    text = "قالت نقابة الصيادين في لهار إن المطر حجز قاربا كبيرا يوم السبت. ونفت وزارة دفاع لهار نهب قارب المرفأ."
    draw = Draw(text).entity("لهار", "Lahar", "GPE", "country")
    draw.said(
        "المطر حجز قاربا كبيرا يوم السبت", "قالت", Link(draw.at("نقابة الصيادين"), "Fishers' Union", "organisation")
    )
    denial = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    assert found(draw.said("نهب قارب المرفأ", "نفت", denial, act="deny")) == []


def test_who_rules_out_what_may_come_denies_nothing() -> None:
    draw = Draw("واستبعدت وزارة دفاع لهار إطلاق النار على قارب صيد.", "denies")
    source = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    assert found(says(), draw.said("إطلاق النار على قارب صيد", "استبعدت", source, act="deny")) == []


def test_who_passes_a_denial_on_says_nothing_against_it() -> None:
    text = "قالت مصادر المرفأ إن حرس لهار أطلق النار على قارب صيد. وأضافت أن وزارة دفاع لهار نفت إطلاق النار على قارب."
    draw = Draw(text).entity("لهار", "Lahar", "GPE", "country")
    hand = Link(draw.at("مصادر المرفأ"), None, "anonymous", sort="official")
    denial = Link(draw.at("وزارة دفاع لهار"), "Ministry of Defence (Lahar)", "organisation")
    draw.said("حرس لهار أطلق النار على قارب صيد", "قالت", hand)
    assert found(replace(draw).said("إطلاق النار على قارب", "نفت", denial, act="deny")) != []
    assert found(draw.said("إطلاق النار على قارب", "نفت", hand.carry(), denial, act="deny")) == []


def test_a_denial_of_any_part_in_a_deed_is_of_who_accuses_of_it() -> None:
    accusation = "حرس لهار بالوقوف وراء غرق قارب الصيد الكبير"
    draw = Draw(f"اتهمت كارن {accusation}.", "says").entity("لهار", "Lahar", "GPE", "country")
    draw.said(accusation, "اتهمت", Link(draw.at("كارن"), "Karn", "organisation"), act="accuse")
    (one,) = found(draw, denies("أي دور في غرق قارب الصيد الكبير"))
    assert one.kind == "party-against-party"
    text = "قالت كارن إن العاصفة سبب غرق قارب الصيد الكبير قرب لهار."
    told = Draw(text, "says").entity("لهار", "Lahar", "GPE", "country")
    told.said("العاصفة سبب غرق قارب الصيد الكبير قرب لهار", "قالت", Link(told.at("كارن"), "Karn", "organisation"))
    assert found(told, denies("أي دور في غرق قارب الصيد الكبير")) == []


def test_a_denial_may_be_of_all_that_a_statement_has() -> None:
    draw = denies("كل ما كتبته نقابة الصيادين").entity("نقابة الصيادين", "Fishers' Union")
    (one,) = found(draw)
    assert [o.name for o in one.origins] == ["Fishers' Union", "Ministry of Defence (Lahar)"]
    other = denies("كل ما كتبته نقابة الصيادين قبل غرق السفينة الكبيرة")
    assert found(other.entity("نقابة الصيادين", "Fishers' Union")) == []
