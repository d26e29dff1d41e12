"""What holds of grouping and comparison whatever the articles: order changes nothing, nothing is lost, spans stand."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.compare.ground.values import agree, bounds, supports
from tawatur.group.copies import copies
from tawatur.group.stories import stories
from tawatur.model.across import Claim, Evidence
from tawatur.model.layers import Chain, Link
from tawatur.model.page import Article, Page, Report
from tawatur.model.span import Span

SENTENCES = [
    "افتتحت البلدية سوقا جديدة للسمك قرب الرصيف الغربي بعد أعمال استمرت ثلاث سنوات كاملة.",
    "وقال المحافظ إن الطريق الساحلي سيغلق شهرا من أجل أعمال الصيانة وتوسيع الجسر القديم.",
    "وصوت المجلس على موازنة العام المقبل بعد جلسة طويلة اعترض فيها أربعة من الأعضاء.",
    "وتضررت محاصيل القمح في السهل بسبب الصقيع الذي ضرب المنطقة أياما متتالية هذا الشتاء.",
    "ويستعد النادي لمباراته الأخيرة في الدوري من دون حارسه الأول الذي أصيب في التدريب.",
]


@st.composite
def report_sets(draw: st.DrawFn) -> list[Report]:
    out = []
    for n in range(draw(st.integers(0, 6))):
        text = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)))
        page = Page(f"p{n}", text)
        day = draw(st.one_of(st.none(), st.integers(1, 28)))
        out.append(
            Report(
                page,
                Article(f"{page.id}-1", 1, None, (Span(0, len(text)),), published=date(2031, 5, day) if day else None),
            )
        )
    return out


@settings(max_examples=40, deadline=None)
@given(report_sets(), st.randoms())
def test_shuffled_articles_give_the_same_groups(held: list[Report], random: object) -> None:
    other = list(held)
    random.shuffle(other)  # type: ignore[attr-defined]
    groups = copies(held)
    assert copies(other) == groups
    assert stories(other, groups) == stories(held, groups)


@settings(max_examples=40, deadline=None)
@given(report_sets())
def test_every_article_is_in_one_story_and_evidence_stands(held: list[Report]) -> None:
    groups = copies(held)
    told = [article for story in stories(held, groups) for article in story.articles]
    assert sorted(told) == sorted(report.article.id for report in held)
    texts = {report.article.id: report.page.text for report in held}
    for group in groups:
        assert group.original is None or group.original in group.articles
        for difference in group.differences:
            for side in (difference.left, difference.right):
                assert side is None or side.span.of(texts[side.article])


mods = st.sampled_from([None, "approx", "at_least", "at_most", "more_than", "less_than"])


def claim(value: int | tuple[int, int], mod: str | None) -> Claim:
    chain = Chain((Link(None, "o", "outlet"),))
    return Claim("c", "s", "s", "killed", value, "positive", chain, Evidence("a", Span(0, 1)), "person killed", mod)


@given(st.integers(0, 10_000), mods, st.integers(0, 10_000), mods)
def test_agreement_is_mutual_and_support_is_agreement(a: int, m: str | None, b: int, n: str | None) -> None:
    one, other = claim(a, m), claim(b, n)
    assert agree(one, other) == agree(other, one)
    assert agree(one, one)
    assert not supports(one, other) or agree(one, other)
    low, high = bounds(a, m) or (0, 0)
    assert low <= high
