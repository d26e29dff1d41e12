"""One article after the other: what stands stays, what is equal to grouping all at once, what is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tawatur.engine import across, arrival
from tawatur.engine.whole import anew
from tawatur.lexicon import Lexicon
from tawatur.model.across import Story
from tawatur.model.layers import LAYERS, EntityMention, Layers, Maker
from tawatur.model.page import Article, Page, Report
from tawatur.model.span import Span
from tawatur.record import Record

from ..group.test_copies import OWN, PARTS
from ..group.test_copies import report as printed
from ..group.test_stories import SUNDAY

VERSIONS = dict.fromkeys(LAYERS, "1")
FIRE = "اندلع حريق كبير في مصنع الأصباغ شرق مدينة المرفأ وأتى على المخازن كلها قبل وصول فرق الإطفاء من المدن المجاورة"
WORKERS = "قطعت نقابة سائقي الحافلات الطريق أمام المخازن في مدينة المرفأ، وطالبت بصرف الأجور المتأخرة منذ ثلاثة أشهر"
BOTH = f"{FIRE}. {WORKERS}"


def told(name: str, title: str, body: str, day: int) -> Report:
    text, start = f"{title}\n\n{body}", len(title) + 2
    page = Page(name, text)
    article = Article(f"{page.id}-1", 1, Span(0, len(title)), (Span(start, len(text)),), published=date(2031, 5, day))
    return Report(page, article)


def put(record: Record, *reports: Report) -> None:
    for report in reports:
        page = report.page
        record.add(replace(page, articles=(replace(report.article, id=f"{page.id}-1"),)), VERSIONS)
    across.update(record, Lexicon())


def names(record: Record) -> dict[str, str]:
    return {article.id: page.name for page in record.pages() for article in page.articles}


def groups(record: Record, kind: str) -> set[frozenset[str]]:
    called = names(record)
    return {frozenset(called[article] for article in one.articles) for one in record.across(kind)}


@pytest.fixture(autouse=True)
def joining(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let articles join, however few stand."""
    monkeypatch.setattr(arrival, "FEW", 0)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record.open(tmp_path / "r.db")


SOME = [
    told("a", "حريق في مصنع الأصباغ بالمرفأ", FIRE, 4),
    printed("b", PARTS, 4, "Coast Agency"),
    printed("c", [*PARTS[:4], OWN[0]], 5),
    printed("d", [*OWN[:3], PARTS[1], PARTS[2], *OWN[3:]], 5),
    told("e", "إخماد حريق مصنع الأصباغ بالمرفأ", FIRE.replace("اندلع", "أخمد"), 5),
    told("f", "سائقو الحافلات يقطعون الطريق", WORKERS, 5),
]


def test_one_by_one_is_all_at_once(record: Record, tmp_path: Path) -> None:
    other = Record.open(tmp_path / "other.db")
    put(record, *SOME)
    for report in SOME:
        put(other, report)
    assert groups(record, "story") == groups(other, "story")
    assert sorted(record.across("copies"), key=lambda g: g.id) == sorted(other.across("copies"), key=lambda g: g.id)
    assert len(record.across("copies")) > 1


def test_copies_are_the_same_in_any_order(record: Record, tmp_path: Path) -> None:
    other = Record.open(tmp_path / "other.db")
    put(record, *SOME)
    for report in reversed(SOME):
        put(other, report)
    assert {g.id: g for g in record.across("copies")} == {g.id: g for g in other.across("copies")}


def test_numbers_and_ids_of_stories_stay(record: Record) -> None:
    put(record, SOME[0], SOME[5])
    before = {one.id: number for number, one in record.stories()}
    put(record, SOME[1], SOME[4])
    after = {one.id: number for number, one in record.stories()}
    assert before.items() <= after.items() and len(after) == 3


def test_a_story_that_goes_into_another_is_told_and_still_found(record: Record) -> None:
    first, second = told("a", "حريق المصنع", FIRE, 4), told("b", "احتجاج عمال", WORKERS, 4)
    put(record, first, second)
    assert len(record.stories()) == 2
    put(record, told("c", "حريق المصنع واحتجاج عمال", BOTH, 4))
    ((number, story),) = record.stories()
    (moved,) = record.across("moved")
    assert (number, len(story.articles), moved.into) == (1, 3, story.id) and moved.why
    assert record.story(str(moved.number)) == record.story(moved.id) == (1, story)
    assert len(story.why) == 2


def test_a_number_is_not_given_twice(record: Record) -> None:
    put(record, told("a", "حريق المصنع", FIRE, 4), told("b", "احتجاج عمال", WORKERS, 4))
    put(record, told("c", "حريق المصنع واحتجاج عمال", BOTH, 4))
    put(record, printed("d", PARTS, 4))
    assert [number for number, _ in record.stories()] == [1, 3]


def test_an_article_read_anew_stays_where_it_is(record: Record) -> None:
    put(record, *SOME)
    before: list[Story] = record.across("story")
    put(record, SOME[4])
    assert record.across("story") == before


def test_an_article_that_is_gone_leaves_its_story_and_its_copies(record: Record) -> None:
    put(record, *SOME)
    page = SOME[2].page
    record.add(replace(page, articles=()), VERSIONS)
    across.update(record, Lexicon())
    assert frozenset("ae") in groups(record, "story")
    assert all("c" not in members for kind in ("story", "copies") for members in groups(record, kind))
    assert frozenset("bd") in groups(record, "copies")


def test_a_text_stays_one_when_the_article_is_gone_that_showed_it(record: Record) -> None:
    """Grouped at once, the first of a text is what the others are held against."""
    texts = [printed(name, [*PARTS, OWN[n]], 4 + n) for n, name in enumerate("wxyz")]
    put(record, SOME[0], *texts)
    anew(record, Lexicon())
    assert frozenset("wxyz") in groups(record, "copies")
    gone = min((one.page for one in texts), key=lambda page: page.id)
    record.add(replace(gone, articles=()), VERSIONS)
    across.update(record, Lexicon())
    assert frozenset("wxyz") - {gone.name} in groups(record, "copies")


def test_grouping_anew_keeps_what_is_the_same(record: Record) -> None:
    for report in SOME:
        put(record, report)
    before = {one.id: number for number, one in record.stories()}
    anew(record, Lexicon())
    assert {one.id: number for number, one in record.stories()} == before


def test_a_broken_update_changes_nothing(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    put(record, *SOME[:4])
    before = record.across("story"), record.across("copies")

    def fail(*_: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as broken:
        broken.setattr("tawatur.engine.arrival.compare", fail)
        with pytest.raises(RuntimeError):
            put(record, SOME[4])
    assert (record.across("story"), record.across("copies")) == before
    across.update(record, Lexicon())
    assert frozenset("ae") in groups(record, "story")


def test_many_at_once_are_grouped_anew(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(arrival, "anew", lambda *given: calls.append("anew") or anew(*given))
    monkeypatch.setattr(arrival, "_MANY", 3)
    put(record, *SOME[:3])
    put(record, SOME[3])
    assert calls == ["anew"]
    put(record, *SOME[4:], told("g", "حريق آخر", FIRE, 6))
    assert calls == ["anew", "anew"] and len(names(record)) == 7


def test_while_few_stand_all_are_grouped_anew(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrival, "FEW", 20)
    other = Record.open(tmp_path / "other.db")
    put(record, *SOME)
    for report in reversed(SOME):
        put(other, report)
    numbers = [number for number, _ in other.stories()]
    assert len(set(numbers)) == len(numbers) > 1  # what stood keeps its number, and no new one gets it
    for kind in ("story", "copies", "cluster", "claim", "finding"):
        assert {one.id: one for one in record.across(kind)} == {one.id: one for one in other.across(kind)}


def test_undated_articles_find_their_story_in_whatever_order_they_come(record: Record, tmp_path: Path) -> None:
    other = Record.open(tmp_path / "other.db")
    for report in SUNDAY:
        put(record, report)
    for report in reversed(SUNDAY):
        put(other, report)
    assert groups(record, "story") == groups(other, "story") == {frozenset(("a.txt", "b.txt"))}


def named(name: str, form: str, nominal: bool) -> Report:
    report = told(name, f"{form} في المرفأ", f"زار {form} المرفأ", 4)
    start = report.page.text.index(form)
    mention = EntityMention(Span(start, start + len(form)), "PER", "Salem Hardani", Maker("t", "1", "r"), nominal)
    article = replace(report.article, layers=Layers(entities=(mention,)))
    return Report(report.page, article)


def test_a_description_that_comes_is_no_spelling_of_a_name(record: Record, tmp_path: Path) -> None:
    came = [named("a", "سالم الحرداني", False), named("b", "وزير الري", True)]
    other = Record.open(tmp_path / "other.db")
    put(record, *came)
    for report in came:
        put(other, report)
    assert [e.names for e in other.across("entity")] == [("سالم الحرداني",)]
    assert other.across("entity") == record.across("entity")
