"""The brief: every section is there, every line rests on a passage, every reference opens it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import tawatur
from tawatur.lexicon import Lexicon
from tawatur.model.across import (
    Claim,
    Entity,
    Entry,
    EventCluster,
    Evidence,
    Finding,
    Ledger,
    OpenQuestion,
    Origin,
    Reading,
    Spoken,
    Story,
    StoryView,
)
from tawatur.model.layers import Link
from tawatur.model.page import Report
from tawatur.model.span import Span
from tawatur.output.brief import build
from tawatur.output.brief.build import SECTIONS
from tawatur.output.brief.jsons import brief_json
from tawatur.output.brief.markdown import markdown
from tawatur.output.brief.page import html
from tawatur.output.brief.phrase import Phrases, brief_words
from tawatur.output.brief.sections import _weightiest
from tawatur.output.brief.terminal import lines
from tawatur.output.html.article import hand
from tawatur.output.html.words import counted, day, words
from tests.conftest import TEXT, at, hand_page
from tests.unit.compare.build import Draw


def view(text: str = TEXT) -> StoryView:
    """A story of one article with one of everything, made by hand."""
    page = hand_page(text=text)
    article = page.articles[0]
    villages = Evidence(article.id, at(text, "12 قرية"))
    said = article.layers.attributions[1]
    claims = {
        name: Claim(
            name, "c1", "flood", "count", value, "positive", said.chain, villages, "village", mod, said="2031-03-10"
        )
        for name, value, mod in (("k1", 12, None), ("k2", (20, 30), None), ("k3", 9, "at_least"))
    }
    origin = Origin("Salem al-Hardani", ("k1",))
    kinds = ("corroborated", "single-source", "unnamed-only", "differs", "updated", "party-against-party")
    findings = tuple(
        Finding(kind, kind, "c1", "count", "flood", tuple(claims), (origin,), "why", 1, 1)  # type: ignore[arg-type]
        for kind in kinds
    )
    spoken = Spoken(
        "Salem al-Hardani", "Lahar", "say", "positive", "2031-03-10", (Reading(article.id, 1),), (villages,)
    )
    title = Evidence(article.id, article.title or villages.span)
    cluster = EventCluster("c1", "CONSULT", "talks", "talks", (Reading(article.id, 0),), ("Salem al-Hardani",), ("X",))
    return StoryView(
        number=1,
        story=Story("s1", (article.id,), title, ("2031-03-10", "2031-03-10"), "l1"),
        reports=(Report(page, article),),
        entities=(Entity("e1", "Salem al-Hardani", "PER", ("سالم الحرداني",)),),
        clusters=(cluster,),
        timeline=(
            Entry("2031-03-09", "happened", "talks", "c1", (title,)),
            Entry(None, "planned", "talks", "c1", (title,)),
        ),
        statements=(spoken,),
        findings=findings,
        claims=claims,
        copies=(),
        positions=(),
        ledgers=(Ledger("toll", "c1", "flood", tuple(claims)),),
        open=(OpenQuestion("single source", "flood", "single-source", (villages,)),),
    )


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_attribute_has_its_words(language: str) -> None:
    table = Lexicon().table("compare", "attributes")
    assert {row["name"] for row in table["attribute"]} <= set(brief_words(language)["attributes"])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_section_is_there_and_every_line_rests_on_a_passage(language: str) -> None:
    brief = build(view(), language)
    assert tuple(section.key for section in brief.sections) == SECTIONS
    for section in brief.sections:
        assert section.heading
        assert all(line.evidence for line in section.lines), section.key
        assert section.lines or section.key == "copies"


def test_values_are_said_with_their_bounds() -> None:
    (differ,) = [section for section in build(view()).sections if section.key == "differ"]
    assert [line.text for line in differ.lines[:3]] == ["12", "من 20 إلى 30", "9 أو أكثر"]
    assert all(line.quote == "وأضاف أن 12 قرية غمرتها المياه." for line in differ.lines)
    assert differ.lines[0].chain[-1].words == "سالم الحرداني"


def test_numbers_stand_in_a_table_with_who_gives_them() -> None:
    written = markdown(build(view(), "en"))
    table = written.split("## The numbers, and who gives them")[1].split("\n## ")[0]
    rows = [row for row in table.splitlines() if row.startswith("| **")]
    assert [row.split("**")[1] for row in rows] == ["Number: 12", "Number: from 20 to 30", "Number: 9 or more"]
    assert all("Salem al-Hardani" in row and "[^" in row for row in rows)


@pytest.mark.parametrize(
    ("kind", "mode", "arabic", "english"),
    [
        ("ASSAULT", "drone", "هجوم بطائرات مسيّرة: سلمار على لهار", "drone attack: Salmar on Lahar"),
        ("ASSAULT", "clash", "اشتباك: سلمار مع لهار", "clash: Salmar with Lahar"),
        ("CONSULT", "visit", "زيارة: سلمار إلى لهار", "visit: Salmar to Lahar"),
        ("AID", None, "مساعدة: سلمار إلى لهار", "aid: Salmar for Lahar"),
        ("REJECT", None, "رفض: سلمار، والطرف الآخر لهار", "rejection: Salmar, with or against Lahar"),
    ],
)
def test_an_event_joins_its_sides_by_its_kind(kind: str, mode: str | None, arabic: str, english: str) -> None:
    cluster = EventCluster("c1", kind, mode, "", (), ("Salmar",), ("Lahar",))
    called = {"Salmar": "سلمار", "Lahar": "لهار"}
    assert Phrases(view(), "ar", called.__getitem__).event(cluster) == arabic
    assert Phrases(view(), "en").event(cluster) == english


def test_a_statement_is_told_by_its_act() -> None:
    draw = Draw("قالت سلمار إنها تأمل أن يفتح الجسر.")
    source = Link(draw.at("سلمار"), "Salmar", "organisation")
    draw.said("تأمل أن يفتح الجسر", "قالت", source).said("يفتح الجسر", "تأمل", source, act="expect")
    report = draw.report()
    first = next(iter(view().claims.values()))
    for printed, told in (("يفتح الجسر", "Salmar expects"), ("تأمل أن يفتح الجسر", "Salmar says")):
        claim = replace(
            first, attribute="statement", about="Salmar", evidence=Evidence(report.article.id, draw.at(printed)),
            chain=report.article.layers.attributions[0].chain,
        )  # fmt: skip
        assert Phrases(replace(view(), reports=(report,)), "en").told(claim) == told


def test_what_is_made_light_of_is_told_with_its_verb() -> None:
    draw = Draw("قلل العمدة من أهمية الجسر. وأكد أهمية الميناء.")
    source = Link(None, "Salem al-Hardani", "person")
    draw.said("أهمية الجسر", "قلل", source).said("أهمية الميناء", "أكد", source)
    said = Phrases(replace(view(), reports=(draw.report(),)), "ar")
    told = [said.uttered(Reading(draw.report().article.id, n)) for n in range(2)]
    assert told == ["قلل العمدة من أهمية الجسر", "أهمية الميناء"]


def test_statements_that_are_not_shown_are_counted() -> None:
    said = view().statements[0]
    text = " ".join(f"الجسر {n} مغلق." for n in range(8))
    draw = Draw(text)
    for n in range(8):
        draw.said(f"الجسر {n} مغلق", f"الجسر {n}", Link(None, "Salem al-Hardani", "person"))
    report = draw.report()
    many = tuple(
        replace(
            said,
            witnesses=(Reading(report.article.id, n),),
            evidence=(Evidence(report.article.id, draw.at(f"الجسر {n} مغلق")),),
        )
        for n in range(8)
    )
    whole, few = (
        build(replace(view(), reports=(report,), statements=many[:n], findings=(), ledgers=(), open=()), "en")
        for n in (6, 8)
    )
    told = [{line.group for line in s.lines} for b in (whole, few) for s in b.sections if s.key == "said"]
    assert told == [{"Lahar · 6 statements"}, {"Lahar · 8 statements, 6 of them here"}]


def test_single_sources_are_one_open_question() -> None:
    brief = build(view(), "en")
    (section,) = [section for section in brief.sections if section.key == "open"]
    assert [line.flag for line in section.lines].count("one origin") == 1
    assert [line.text for line in section.lines if line.flag == "one origin"] == [
        "Findings with no second origin in this story: 1"
    ]


def test_a_share_says_that_it_is_one() -> None:
    shown = view()
    claim = replace(next(iter(shown.claims.values())), value=25, unit="percent", mod=None)
    assert Phrases(shown, "en").value(claim) == "25%"
    assert Phrases(shown, "en").value(replace(claim, value=(20, 30))) == "from 20% to 30%"


def test_names_that_no_article_prints_come_from_the_list() -> None:
    arabic = Phrases(view(), "ar")
    assert arabic.name("Salem al-Hardani") == "سالم الحرداني"
    assert arabic.name("Zaporizhzhia") == "زابوريجيا"
    assert arabic.name("Salmar Lighthouse") == "Salmar Lighthouse"
    assert Phrases(view(), "en").name("Zaporizhzhia") == "Zaporizhzhia"


def test_a_body_goes_by_its_own_name_where_an_article_prints_it() -> None:
    text = "قال جيش الاحتلال إن الطريق مغلق. وقال الجيش الإسرائيلي إنه سيفتح.\n"
    page = tawatur.read(text, published=date(2031, 3, 10))
    held = replace(view(), reports=(Report(page, page.articles[0]),))
    assert Phrases(held, "ar").name("Israel Defense Forces") == "الجيش الإسرائيلي"


def test_english_by_wish() -> None:
    brief = build(view(), "en")
    assert brief.sections[0].heading == "What happened and what was announced"
    assert "Salem al-Hardani" in brief.sections[0].lines[0].text


def test_markdown_names_page_and_code_points() -> None:
    written = markdown(build(view()))
    span = at(TEXT, "12 قرية")
    assert written.startswith('<div dir="rtl" lang="ar">')
    assert f"dam.txt, {span.start}-{span.end}: 12 قرية" in written
    used, kept = set(re.findall(r"\[\^(\d+)\](?!:)", written)), set(re.findall(r"^\[\^(\d+)\]:", written, re.MULTILINE))
    assert used == kept


def test_every_reference_of_the_page_opens_a_passage() -> None:
    written = html(build(view()))
    assert '<html lang="ar" dir="rtl">' in written
    wanted = set(re.findall(r'href="#([^"]+)"', written))
    there = re.findall(r'\bid="([^"]+)"', written)
    assert wanted <= set(there)
    assert len(there) == len(set(there))
    assert "http" not in re.sub(r"https?://www\.w3\.org", "", written)


def test_a_hostile_page_shows_as_text() -> None:
    hostile = TEXT.replace("في سلمار", "<script>alert(1)</script>[x](y)")
    assert "<script" not in html(build(view(hostile)))
    assert "[x](y)" not in markdown(build(view(hostile)))


def test_json_gives_offsets_and_words() -> None:
    held: dict[str, Any] = json.loads(json.dumps(brief_json(build(view()))))
    passage = held["sections"][3]["lines"][0]["evidence"][0]
    assert TEXT[passage["start"] : passage["end"]] == passage["text"] == "12 قرية"
    assert held["unit"].startswith("Unicode code points")


def test_the_terminal_shows_what_is_asked() -> None:
    shown = "\n".join(lines(build(view()), ("differ",)))
    assert "ما تختلف فيه" in shown
    assert "ما لم يثبت" not in shown


def keys(table: Any) -> Any:
    """The keys of a table and of the tables in it."""
    return {key: keys(value) for key, value in table.items()} if isinstance(table, dict) else None


def test_both_languages_have_the_same_words() -> None:
    assert keys(words("ar")) == keys(words("en"))
    assert keys(brief_words("ar")) == keys(brief_words("en"))


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "مقالة واحدة"), (2, "مقالتان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالة"), (103, "103 مقالات")],
)
def test_arabic_counts(number: int, written: str) -> None:
    assert counted(number, "articles", "ar") == written


def test_days() -> None:
    assert day("2031-03-10", "ar") == "الاثنين 10 آذار/مارس 2031"
    assert day("2031-03", "en") == "March 2031"
    assert day("2031-03-10TNI", "ar") == "الاثنين 10 آذار/مارس 2031 ليلا"
    assert day("2031-W11", "en") == "week 11 of 2031"
    assert day("2031", "ar") == "2031"
    assert day("2031-03-10T14:30", "en") == "Monday 10 March 2031 14:30"
    assert day("2031-02-31", "en") == "2031-02-31"
    assert day(None, "en") == ""
    assert day("XXXX-WXX-4", "ar") == "الخميس"
    assert day("XXXX-05-19TMO", "en") == f"19 May {words('en')['calendar']['parts']['MO']}"
    assert day("XXXX-XX-XXTNI", "ar") == words("ar")["calendar"]["parts"]["NI"]
    assert [day(value, "ar") for value in ("XXXX", "XXXX-WXX", "XXXX-XX-XX")] == [""] * 3  # nothing is known of it


def test_who_is_listed_goes_by_the_name_of_the_list() -> None:
    draw = Draw("قال أنطونيو مانويل غوتيريش إن الهدنة صامدة.").entity(
        "أنطونيو مانويل غوتيريش", "António Guterres", "PER"
    )
    assert Phrases(replace(view(), reports=(draw.report(),)), "ar").name("António Guterres") == "أنطونيو غوتيريش"


@pytest.mark.parametrize(
    ("label", "kind", "printed"),
    [
        ("Salem Nassim", "spokesperson", "spokesperson of Salem Nassim"),
        ("spokesperson of Port Authority", "spokesperson", "spokesperson of Port Authority"),
        ("Salem Nassim", "person", "Salem Nassim"),
    ],
)
def test_a_spokesman_is_not_whose_he_is(label: str, kind: Any, printed: str) -> None:
    drawn = hand(Link(None, label, kind), Draw("قال إن الجسر آمن.").report(), words("en"))
    assert drawn.words == printed


@pytest.mark.parametrize(
    ("called", "printed"),
    [("المتحدث", "Salem Nassim"), ("المتحدث باسم سالم نسيم", "spokesperson of Salem Nassim")],
)
def test_a_spokesman_who_was_named_speaks_not_for_himself(called: str, printed: str) -> None:
    draw = Draw(f"تحدث {called} في المرفأ، وسالم نسيم فيه.")
    draw.entity("سالم نسيم", "Salem Nassim", "PER")
    assert hand(Link(draw.at(called), "Salem Nassim", "spokesperson"), draw.report(), words("en")).words == printed


@pytest.mark.parametrize(
    ("printed", "kind", "shape"),
    [
        ("السلطات المحلية", "organisation", "unnamed"),
        ("تقارير اقتصادية", "document", "unnamed"),
        ("تقرير الميناء", "document", "doc"),
        ("شرطة «الميناء»", "organisation", "named"),
        ("لجنة الرقابة على الأرصفة", "organisation", "named"),
        ("لجنة تحقيق مستقلة", "organisation", "unnamed"),
    ],
)
def test_who_is_not_known_is_drawn_as_unnamed(printed: str, kind: Any, shape: str) -> None:
    draw = Draw(f"قالت {printed} إن الجسر آمن.")
    assert hand(Link(draw.at(printed), None, kind), draw.report(), words("en")).shape == shape


def test_an_outlet_that_is_carried_over_is_told_by_its_words() -> None:
    draw = Draw("قال سالم لموقع البلدية إن الجسر أغلق.")
    link = Link(draw.at("موقع البلدية"), None, "outlet").carry()
    assert hand(link, draw.report(), words("ar")).words == "موقع البلدية"
    assert hand(Link(None, None, "outlet", True), draw.report(), words("ar")).words == "ناشر غير مذكور"


def test_a_body_within_another_is_shown_with_it() -> None:
    body, whole = "عمادة القبول والتسجيل", "عمادة القبول والتسجيل بجامعة الميناء"
    draw = Draw(f"أعلنت {whole} أن الباب مفتوح.").entity("جامعة الميناء", "Port University")
    source = Link(draw.at(whole), "Port University", "organisation")
    report = draw.said("الباب مفتوح", "أعلنت", source).report()
    chain = report.article.layers.attributions[0].chain
    shown = {language: Phrases(view(), language).chain(chain, report)[-1].words for language in ("ar", "en")}
    assert shown == {"ar": whole, "en": "Port University"}
    fund = "صندوق جامعة الميناء للأبحاث"
    draw = Draw(f"أعلن {fund} أن الباب مفتوح.").entity("جامعة الميناء", "Port University")
    link = Link(draw.at(fund), "Port University", "organisation")
    assert Phrases(view(), "ar").chain(chain._replace(links=(link,)), draw.report())[-1].words == fund
    alone = chain._replace(links=(source._replace(span=draw.at("جامعة الميناء")),))
    assert body not in Phrases(view(), "ar").chain(alone, report)[-1].words


def test_what_is_announced_for_a_day_stands_in_the_timeline_whoever_takes_part() -> None:
    here = (Evidence("a", Span(0, 3)),)
    entries = [
        Entry("2031-05-04", "happened", "strike", "firm", here),
        Entry("2031-05-04", "happened", "meeting", "bare", here),
        Entry("2031-09", "planned", "meeting", "next", here),
    ]
    assert [e.cluster for e in _weightiest(entries, {"bare", "next"})] == ["firm", "next"]


def test_an_event_without_a_day_is_told_with_the_day_of_who_told_it_first() -> None:
    told = replace(view(), timeline=tuple(replace(entry, when=None) for entry in view().timeline))
    (first, *_) = next(s for s in build(told, "en").sections if s.key == "happened").lines
    assert re.fullmatch(r"no date \(first told \w+ \d+ \w+ \d{4}\)", first.when)


def test_an_article_of_another_story_is_told_as_such() -> None:
    held = view()
    other = held.reports[-1]
    say = Phrases(replace(held, reports=held.reports[:-1], others=(other,)), "en")
    assert say.article(other.article.id) == f"{Phrases(held, 'en').article(other.article.id)} (of another story)"
