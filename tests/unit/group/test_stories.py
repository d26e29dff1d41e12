"""Stories and lines on small collections made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from tawatur.group.happenings import happenings
from tawatur.group.leaves import likeness, sketch
from tawatur.group.lines import between
from tawatur.group.related import attached, joined
from tawatur.group.stories import JOIN, asked, stories
from tawatur.group.vectors import counted
from tawatur.model.across import Story
from tawatur.model.grouped import Leaf
from tawatur.model.layers import EntityMention, Maker
from tawatur.model.page import Article, Page, Report
from tawatur.model.sheet import Sheet
from tawatur.model.span import Span, trim
from tawatur.script.prose import prose

from ..compare.build import Draw

FIRE = "اندلع حريق كبير في مصنع الأصباغ شرق مدينة المرفأ وأتى على المخازن كلها قبل وصول فرق الإطفاء من المدن المجاورة"
FIRE_AGAIN = (
    "أخمدت فرق الإطفاء حريق مصنع الأصباغ شرق المرفأ بعد تسع ساعات، "
    "وقد أتى الحريق على المخازن وعلى جزء من المدينة الصناعية"
)
VOTE = (
    "صوت مجلس النواب على قانون الإيجارات الجديد بعد نقاش طويل، وعارضه نواب المعارضة الذين طالبوا بسقف للزيادة السنوية"
)


def report(name: str, title: str, body: str, day: int | None, related: str = "") -> Report:
    text = f"{title}\n\n{body}\n\n{related}"
    start = len(title) + 2
    block = trim(text, start + len(body), len(text))
    article = Article(
        f"{name}-1", 1, Span(0, len(title)), (Span(start, start + len(body)),), related=(block,) if block else (),
        published=date(2031, 5, day) if day else None,
    )  # fmt: skip
    return Report(Page(name, text), article)


FIRST = report("a", "حريق في مصنع الأصباغ بالمرفأ", FIRE, 4, "إخماد حريق مصنع الأصباغ شرق المرفأ\nأسعار الخضار اليوم")
SECOND = report("b", "إخماد حريق مصنع الأصباغ", FIRE_AGAIN, 5)
THIRD = report("c", "النواب يقرون قانون الإيجارات", VOTE, 5)


def test_articles_join_with_a_reason() -> None:
    found = stories([THIRD, SECOND, FIRST])
    assert [story.articles for story in found] == [("a-1", "b-1"), ("c-1",)]
    assert len(found[0].why) == 1 and "words" in found[0].why[0]
    assert found[0].when == ("2031-05-04", "2031-05-05")


def test_the_words_of_a_name_weigh_together_what_one_word_does() -> None:
    bare = report("a", "اجتماع الوزير سامر وهدان الجميل", "ناقش المجتمعون أسعار القمح", 4)
    span = Span(bare.page.text.index("سامر"), bare.page.text.index("\n"))
    mention = EntityMention(span, "PER", "Samer Wahdan", Maker("test", "1", "name"))
    layers = replace(bare.article.layers, entities=(mention,))
    named = Report(bare.page, replace(bare.article, layers=layers))
    sheet = Sheet.of(prose(bare.page, bare.article))
    before, after = counted(bare, sheet), counted(named, sheet)
    changed = {name: before[name] / after[name] for name in before if before[name] != after[name]}
    assert list(changed.values()) == pytest.approx([3, 3, 3])


def leaf(name: str, outlet: str = "", day: int = 4, **sides: int) -> Leaf:
    """An article with the words of all others."""
    named = tuple(sorted(sides.items()))
    return Leaf(name, date(2031, 5, day), (name, 1), {"telegram": 1.0}, sides=named, outlet=outlet)


def test_more_is_asked_where_outlets_print_both() -> None:
    """Three newspapers have one article each of a lorry and of a ship that day: these are two happenings."""
    lorry, ship = ([leaf(f"{what}{n}", f"Outlet {n}") for n in range(3)] for what in "ab")
    assert asked(lorry, ship) == 2 * JOIN
    assert asked(lorry, [leaf(f"c{n}", f"Outlet {n}", day=5) for n in range(3)]) == JOIN
    assert asked(lorry, [leaf(f"d{n}", f"Other {n}") for n in range(3)]) == JOIN
    assert asked(lorry[:2], ship) == JOIN
    assert asked([leaf(f"e{n}") for n in range(3)], [leaf(f"f{n}") for n in range(3)]) == JOIN


def test_articles_about_countries_of_which_the_other_says_nothing_are_less_alike() -> None:
    one, other = leaf("a", home=2, east=6), leaf("b", home=2, west=6)
    assert likeness(one, other, {}) < JOIN + 0.1
    assert likeness(one, leaf("c", home=2, east=6, west=1), {}) == pytest.approx(1)
    assert likeness(one, leaf("d", home=2), {}) == pytest.approx(1)


def test_titles_that_name_places_of_which_the_other_says_nothing_part_articles() -> None:
    here = replace(leaf("a"), headed=("Port",), named=("Harbour Office", "Port"))
    there = replace(leaf("b"), headed=("Hill Town",), named=("Hill Town",))
    assert likeness(here, there, {}) < JOIN + 0.1
    assert likeness(here, replace(there, named=("Hill Town", "Port")), {}) == pytest.approx(1)
    assert likeness(here, replace(there, headed=()), {}) == pytest.approx(1)


def test_what_a_title_names_is_kept_with_an_article() -> None:
    bare = report("a", "حريق في المرفأ", FIRE, 4)
    text, made = bare.page.text, Maker("test", "1", "name")
    spans = (Span(text.index("المرفأ"), text.index("\n")), Span(text.index("مصنع"), text.index("مصنع") + 4))
    mentions = (EntityMention(spans[0], "GPE", "Port", made), EntityMention(spans[1], "ORG", None, made))
    land = EntityMention(spans[1], "GPE", "Land", made, kind="country")
    layers = replace(bare.article.layers, entities=(*mentions, land))
    held, _ = sketch(Report(bare.page, replace(bare.article, layers=layers)), {})
    assert (held.headed, held.named) == (("Port",), ("Port", "مصنع"))


def test_order_changes_nothing() -> None:
    assert stories([FIRST, SECOND, THIRD]) == stories([THIRD, FIRST, SECOND])


def test_related_headlines_are_attached() -> None:
    (fire, _) = stories([FIRST, SECOND, THIRD])
    assert [e.span.of(FIRST.page.text) for e in fire.related] == ["إخماد حريق مصنع الأصباغ شرق المرفأ"]


def test_headlines_of_a_story_that_took_in_one_article_are_those_of_all_at_once() -> None:
    beside = report("c", "حريق", FIRE, 5, "النواب يقرون قانون الإيجارات الجديد\nحريق كبير في مصنع الأصباغ")
    before = attached([[FIRST, beside]])[0]
    assert len(before) == 2
    for new, more in ((THIRD, 1), (SECOND, 0)):
        found = joined([FIRST, beside, new], new.article.id, before)
        assert found == attached([[FIRST, beside, new]])[0]
        assert len(found) == 2 + more
    assert len(joined([FIRST, beside, SECOND], "b-1", ())) < 3


def test_the_same_words_weeks_later_are_another_story_of_the_line() -> None:
    later = report("d", "حريق في مصنع الأصباغ بالمرفأ", FIRE_AGAIN, 28)
    found = stories([FIRST, later])
    assert [story.articles for story in found] == [("a-1",), ("d-1",)]
    assert found[0].line == found[1].line


def test_a_story_keeps_its_id_when_it_grows() -> None:
    assert stories([FIRST])[0].id == stories([FIRST, SECOND, THIRD])[0].id


@pytest.mark.parametrize("reports", [[], [report("e", "خبر", "نص", None)]])
def test_little_is_enough(reports: list[Report]) -> None:
    assert len(stories(reports)) == len(reports)


def call(name: str, day: int | None, when: str, more: str = "") -> Report:
    """An article on a call of two presidents, in words of its own; `when` is the day of the call (TIMEX3)."""
    text = f"تحدث الرئيسان هاتفيا بشأن بوابات السد. {more}"
    draw = Draw(text, name=name, day=date(2031, 5, day) if day else None, title=f"اتصال الرئيسين {more.split()[0]}")
    return draw.event("تحدث", "CONSULT", actors=("Salmar", "Lahar"), day=when).report()


SUNDAY = [
    call("a", 4, "2031-05-04", "واستمر الاتصال أربعين دقيقة ونقل المترجمون ما قيل فيه من وعود وشكاوى عن مواسم الري"),
    call("b", None, "XXXX-WXX-7", "ووصفه بيان الرئاسة بالصريح، وخالفه وزير تحدث أمام نواب لجنة المياه عن فشل ذريع"),
]


def places(found: Iterable[Story], reports: Sequence[Report]) -> list[str]:
    names = {r.article.id: r.page.name[0] for r in reports}
    return sorted("".join(sorted(names[article] for article in story.articles)) for story in found)


def test_an_undated_article_joins_those_with_the_same_news_on_that_day_of_the_week() -> None:
    monday = call("c", None, "XXXX-WXX-1", "ووصفه بيان الرئاسة بالصريح، وخالفه وزير تحدث أمام نواب لجنة المياه")
    assert places(stories(SUNDAY), SUNDAY) == ["ab"]
    other = [SUNDAY[0], monday]
    assert places(stories(other), other) == ["a", "c"]


def test_an_undated_article_joins_no_story_before_a_day_it_tells_of() -> None:
    draw = Draw(
        "تحدث الرئيسان هاتفيا بشأن بوابات السد. وكانت لجنة قد اجتمعت قبل ذلك.", name="b", day=None, title="اتصال"
    )
    draw.event("تحدث", "CONSULT", actors=("Salmar", "Lahar"), day="XXXX-WXX-7")
    before = [SUNDAY[0], draw.report()]
    assert places(stories(before), before) == ["ab"]
    after = [SUNDAY[0], draw.event("اجتمعت", "CONSULT", actors=("Red Circle",), day="2031-05-08").report()]
    assert places(stories(after), after) == ["a", "b"]


def test_an_undated_article_is_no_bridge_between_weeks() -> None:
    week = [*SUNDAY, call("c", 11, "2031-05-11", "واستمر الاتصال أربعين دقيقة ونقل المترجمون ما قيل فيه من وعود")]
    found = places(stories(week), week)
    assert found in (["a", "bc"], ["ab", "c"])
    assert places(stories(week[::-1]), week) == found


def test_what_leads_without_a_day_and_is_told_of_two_is_news_of_the_day_it_is_printed() -> None:
    def told(name: str, trigger: str, mode: str | None, more: str) -> Report:
        draw = Draw(f"{trigger} {more}", name=name, day=date(2031, 5, 4), title=more)
        return draw.event(trigger, "CONSULT", mode=mode, actors=("Salmar", "Lahar")).report()

    words = [
        ("تحدث", "الرئيسان هاتفيا بشأن بوابات السد أربعين دقيقة ونقل المترجمون وعودا وشكاوى عن مواسم الري"),
        ("اتصل", "زعيما البلدين أحدهما بالآخر كما قال بيان وصف ما دار عن مواسم الري بالصريح"),
    ]
    same = [told(name, trigger, "phone", more) for name, (trigger, more) in zip("ab", words, strict=True)]
    vague = [told(name, trigger, None, more) for name, (trigger, more) in zip("ab", words, strict=True)]
    assert places(stories(same), same) == ["ab"]
    assert places(stories(vague), vague) == ["a", "b"]


def test_what_the_record_keeps_of_an_article_and_a_story_has_one_order() -> None:
    names = [f"Port {letter}" for letter in "HCFADGBE"]
    draw = Draw("وقع الاتفاق الأحد.", title="اتفاق الموانئ").event(
        "الاتفاق", "AGREE", actors=names, targets=names[::-1]
    )
    (held,) = happenings(draw.report())
    assert (held.actors, held.targets) == (tuple(sorted(names)),) * 2
    assert between((name, 1) for name in names) == (("Port A", "Port B"), ("Port A", "Port C"), ("Port B", "Port C"))
