"""One claim that would be listed twice in a story is one."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.views.twins import Twins
from tawatur.model.across import Claim, EventCluster, Evidence, Finding, Origin
from tawatur.model.layers import Chain, Link
from tawatur.model.page import Report

from .build import Draw

OWN = Link(None, "Salmar Today", "outlet", True)
LEAD = "أغلقت بلدية الساحل القديم تسعة مخابز مخالفة لشروط النظافة العامة"
SAID = "وقال سالم النجار إن بلدية الساحل أغلقت تسعة مخابز مخالفة لشروط النظافة"


def _claim(draw: Draw, words: str, report: Report, value: object, attribute: str, source: Link | None = None) -> Claim:
    chain = Chain((OWN, source) if source else (OWN,))
    where = Evidence(report.article.id, draw.at(words))
    named = source is None or source.kind != "anonymous"
    return Claim(
        f"{report.page.name} {words}", report.article.id, "", attribute, value, "positive", chain, where,  # type: ignore[arg-type]
        unit="" if isinstance(value, str) else "bakery", named=named,
    )  # fmt: skip


def _finding(*claims: Claim) -> Finding:
    first = claims[0]
    kind = "single-source" if first.named else "unnamed-only"
    origin = Origin(first.chain.source.entity or "?", tuple(c.id for c in claims), named=first.named)
    return Finding(
        first.id, kind, "", first.attribute, first.id, tuple(c.id for c in claims), (origin,), "", len(claims), 1
    )  # type: ignore[arg-type]


def _folded(reports: Sequence[Report], findings: Sequence[Sequence[Claim]], *alone: Claim) -> tuple[Finding, ...]:
    claims = {c.id: c for held in (*findings, alone) for c in held}
    return Twins(reports, claims, ()).folded([_finding(*held) for held in findings])


def _person(name: str) -> Link:
    return Link(None, name, "person", True)


def test_a_number_told_in_the_same_words_is_listed_once_under_its_kind() -> None:
    one, other = Draw(LEAD, "a"), Draw(f"{LEAD} أمس", "b")
    a, b = one.report(), other.report()
    plain, closed = _claim(one, "تسعة", a, 9, "number"), _claim(other, "تسعة", b, 9, "closed")
    (found,) = _folded((a, b), ((plain,), (closed,)))
    assert (found.attribute, found.articles, set(found.claims)) == ("closed", 2, {plain.id, closed.id})


def test_a_number_in_other_words_or_of_another_source_is_another_one() -> None:
    one, other = Draw(LEAD, "a"), Draw("في الميناء تسعة مخابز لا تكفي سكانه في الشتاء الطويل", "b")
    a, b = one.report(), other.report()
    first, second = _claim(one, "تسعة", a, 9, "number"), _claim(other, "تسعة", b, 9, "number")
    assert len(_folded((a, b), ((first,), (second,)))) == 2
    same = Draw(LEAD, "c")
    c = same.report()
    third = _claim(one, "تسعة", a, 9, "number", _person("Omar Saber"))
    fourth = _claim(same, "تسعة", c, 9, "number", _person("Huda Raji"))
    assert len(_folded((a, c), ((third,), (fourth,)))) == 2


def test_equal_numbers_of_two_things_in_like_sentences_are_two() -> None:
    one = Draw("رفع مجلس الساحل القديم رسوم المخابز هذا الموسم في جلسته إلى تسعة دنانير", "a")
    other = Draw(
        "خلال جلسته القديمة خفض هذا الموسم مجلس الساحل رسوم المخابز، وصار ثمن كيس الملح عند باعة الميناء تسعة", "b"
    )
    a, b = one.report(), other.report()
    first, second = _claim(one, "تسعة", a, 9, "number"), _claim(other, "تسعة", b, 9, "number")
    assert len(_folded((a, b), ((first,), (second,)))) == 2


def test_who_is_named_with_the_number_elsewhere_in_the_story_is_its_source() -> None:
    one, other = Draw(LEAD, "a"), Draw(SAID, "b").said(SAID.partition(" إن ")[2], "قال", _person("Salem Najjar"))
    a, b = one.report(), other.report()
    told = _claim(one, "تسعة", a, 9, "number")
    said = _claim(other, "تسعة", b, 9, "number", _person("Salem Najjar"))
    (found,) = _folded((a, b), ((told,),), said)
    assert found.claims[0] == said.id
    assert [origin.name for origin in found.origins] == ["Salem Najjar"]
    assert found.articles == 2
    order = Draw(SAID, "c").said(SAID.partition(" إن ")[2], "قال", _person("Salem Najjar"), act="demand")
    c = order.report()
    asked = _claim(order, "تسعة", c, 9, "number", _person("Salem Najjar"))
    assert _folded((a, c), ((told,),), asked)[0].claims == (told.id, asked.id)  # he does not say that it is so


def test_a_toll_of_nobody_whom_the_next_sentence_names_is_his() -> None:
    draw = Draw("ذكر مسؤول في القرية أن القتلى تسعة. وأوضح سالم النجار مدير مستوصفها: سقط تسعة في السيل.", "a")
    draw.said("سقط تسعة في السيل", "أوضح", _person("Salem Najjar"))
    a = draw.report()
    nobody = _claim(draw, "القتلى تسعة", a, 9, "killed", Link(None, None, "anonymous", True))
    named = _claim(draw, "سقط تسعة", a, 9, "killed", _person("Salem Najjar"))
    (found,) = _folded((a,), ((nobody,),), named)
    assert (found.kind, found.claims[0]) == ("single-source", named.id)


def test_a_title_that_says_in_short_what_its_article_has_is_no_second_statement() -> None:
    title = "سالم النجار: استحداث سوق جديدة للسمك قرب الرصيف"
    long = "إحداث سوق جديدة للسمك قرب الرصيف القديم قبل الموسم"
    draw = Draw(f"وجه سالم النجار بـ {long}. وتمنى للصيادين موسما طيبا في البحر.", "a", title=title)
    a, who = draw.report(), _person("Salem Najjar")
    short = _claim(draw, title.partition(": ")[2], a, "x", "statement", who)
    whole = _claim(draw, long, a, "y", "statement", who)
    other = _claim(draw, "للصيادين موسما طيبا في البحر", a, "z", "statement", who)
    found = _folded((a,), ((short,), (whole,), (other,)))
    assert [set(f.claims) for f in found] == [{short.id, whole.id}, {other.id}]
    assert found[0].about == whole.id


def test_a_deed_in_a_title_and_in_the_lead_below_it_is_one() -> None:
    draw = Draw(
        "استقبل عمدة الساحل سالم النجار بمكتبه وفد الصيادين.", "a", title="سالم النجار عمدة الساحل استقبل وفد الصيادين"
    )
    a = draw.report()
    lead = _claim(draw, "استقبل عمدة", a, "happened", "status")
    title = _claim(draw, "الساحل استقبل", a, "happened", "status")
    again = _claim(draw, "استقبل عمدة الساحل", a, "happened", "status")
    same = Claim(**{name: getattr(lead, name) for name in Claim.__slots__} | {"id": "again"})
    assert len(_folded((a,), ((lead,), (same,)))) == 1
    assert len(_folded((a,), ((title,), (again,)))) == 2  # of events that are not known to be of one kind


def test_an_article_that_begins_with_the_same_sentence_is_a_witness_of_the_deed() -> None:
    lead = "استقبل عمدة الساحل سالم النجار بمكتبه وفد الصيادين القادم من جزيرة الملح."
    other = f"هدأت الريح. ساد الصمت في الميناء. {lead}"
    draws = [Draw(lead, "a"), Draw(lead, "b"), Draw(other, "c")]
    reports = [draw.report() for draw in draws]
    one, two, three = (_claim(d, "استقبل", r, "happened", "status") for d, r in zip(draws, reports, strict=True))
    events = [EventCluster(c.subject, "CONSULT", "visit", "visit", (), (), ()) for c in (one, two, three)]
    claims = {c.id: c for c in (one, two, three)}
    (found,) = Twins(reports, claims, events).folded([_finding(one)])
    assert set(found.claims) == {one.id, two.id}


def test_of_two_equal_numbers_of_one_sentence_each_is_another_in_its_copy_too() -> None:
    """Of nine on board two died, and nine were hurt: the nine hurt in one copy are not the nine on board in another."""
    text = "قالت بلدية الساحل إن القارب القديم كان يقل تسعة ركاب وإن الحريق الكبير أصاب تسعة منهم بجروح"
    one, other = Draw(text, "a"), Draw(f"{text} أمس", "b")
    a, b = one.report(), other.report()
    aboard = [_claim(d, "تسعة ركاب", r, 9, "number", _person("Mayor")) for d, r in ((one, a), (other, b))]
    hurt = [_claim(d, "تسعة منهم", r, 9, "injured", _person("Mayor")) for d, r in ((one, a), (other, b))]
    found = _folded((a, b), (aboard, hurt))
    assert [(f.attribute, len(f.claims)) for f in found] == [("number", 2), ("injured", 2)]
