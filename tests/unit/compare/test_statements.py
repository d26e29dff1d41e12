"""Statements: one speaker's words in several articles are one; positions and their turns."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

from tawatur.compare.drafts.witnessed import _printed
from tawatur.compare.ground.statements import Witness, _near, stance, statements
from tawatur.compare.views.ledgers import ledgers
from tawatur.compare.views.open_questions import open_questions, unread_pages
from tawatur.compare.views.positions import positions, spoken
from tawatur.compare.views.timeline import timeline
from tawatur.group.clusters import clusters
from tawatur.lexicon import Lexicon
from tawatur.model.failure import Failure
from tawatur.model.layers import EntityMention, Link
from tawatur.model.page import Report

from .build import HAND, SIDES, Draw, body, compared


def said(name: str, text: str, by: str, day: int, act: str = "say") -> Report:
    from datetime import date

    words = text.removeprefix("قال إن ")
    return Draw(text, name=name, day=date(2031, 5, day)).said(words, "قال", body(by, "person"), act=act).report()


def witnesses(*reports: Report) -> list[Witness]:
    return [Witness(report, n) for report in reports for n in range(len(report.article.layers.attributions))]


FULL = "قال إن الطريق الساحلي سيبقى مغلقا حتى نهاية أعمال الصيانة في الجسر"
SHORT = "قال إن الطريق الساحلي سيبقى مغلقا حتى نهاية أعمال الصيانة"
OTHER = "قال إن أسعار القمح سترتفع قبل حلول الشتاء بسبب الصقيع"


def test_one_speaker_one_statement_in_two_wordings() -> None:
    found = statements(witnesses(said("a", FULL, "Omar Saber", 4), said("b", SHORT, "Omar Saber", 5)))
    assert [len(s.witnesses) for s in found] == [2]


def test_of_several_printings_the_one_of_middle_length_is_shown() -> None:
    (found,) = statements(
        witnesses(*(said(n, w, "Omar Saber", 4) for n, w in (("a", FULL), ("b", SHORT), ("c", FULL))))
    )
    parts = [w.attribution.content[0] for w in found.witnesses]
    assert _printed(found, [False] * 3, parts, Lexicon())[1] == FULL.removeprefix("قال إن ")
    assert _printed(found, [True, False, False], parts, Lexicon())[1] == SHORT.removeprefix("قال إن ")
    assert _printed(found, [True] * 3, parts, Lexicon())[0] is found.first


def test_a_statement_within_another_is_no_printing_of_its_own() -> None:
    whole, part = "الطريق مغلق لكنه يتفهم أن الجسر القديم يحتاج إلى صيانة", "الجسر القديم يحتاج إلى صيانة"
    draws = [Draw(f"قال عمر إن {whole}", name=name, outlet=name) for name in "ab"]
    for draw in draws:
        draw.said(whole, "قال", body("Omar Saber", "person")).said(part, "يتفهم", body("Omar Saber", "person"))
        said, inner = draw.layers.attributions
        draw.layers = replace(draw.layers, attributions=(said, replace(inner, inside=0)))
    held = [d.claim.value for d in compared(*draws)[1] if d.claim.attribute == "statement"]
    assert held == [whole, whole]


def test_one_speaker_with_and_without_his_fathers_name_says_one_statement() -> None:
    one, two, other = (Draw(FULL, name=name, outlet=name) for name in "abc")
    for draw, name in ((one, "Omar Saber"), (two, "Omar bin Salim Saber"), (other, "Omar bin Salim")):
        draw.said(FULL.removeprefix("قال إن "), "قال", body(name, "person"))
    found = [f for f in compared(one, two, other)[2] if f.attribute == "statement"]
    assert [len(f.claims) for f in found] == [2]


def test_other_words_and_other_speakers_are_other_statements() -> None:
    found = statements(
        witnesses(said("a", FULL, "Omar Saber", 4), said("b", OTHER, "Omar Saber", 4), said("c", FULL, "Huda Raji", 4))
    )
    assert [len(s.witnesses) for s in found] == [1, 1, 1]


def test_a_long_name_with_its_title_is_one_word_of_a_statement() -> None:
    title = "المستشار في ديوان البلدة والمشرف العام على دار المعونة وصندوق المواسم"

    def by(name: str, begin: str, end: str) -> Report:
        text = f"قال إن {begin} {title} سالم النجار {end}"
        draw = Draw(text, name=name).said(text.removeprefix("قال إن "), "قال", body("Omar Saber", "person"))
        made = EntityMention(draw.at("سالم النجار"), "PER", "Salem Najjar", HAND, role=draw.at(title))
        draw.layers = replace(draw.layers, entities=(made,))
        return draw.report()

    one = by("a", "القافلة تحركت بإشراف", "أمس")
    other = by("b", "الدفعة الثانية من الأدوية ستصل بمتابعة", "إلى المشفى الجديد")
    assert [len(s.witnesses) for s in statements(witnesses(one, other))] == [1, 1]


def test_the_same_wishes_for_two_countries_are_two() -> None:
    def to(name: str, country: str) -> Report:
        wish = f"أصدق التهاني وأطيب التمنيات بالصحة والسعادة ولحكومة وشعب {country} التقدم والازدهار"
        draw = Draw(f"أعرب عن {wish}", name=name).said(wish, "أعرب", body("Omar Saber", "person"))
        made = EntityMention(draw.at(country), "GPE", {"كارنوفيا": "Karnovia", "دلفارا": "Delvara"}[country], HAND)
        draw.layers = replace(draw.layers, entities=(made,))
        return draw.report()

    found = statements(witnesses(to("a", "كارنوفيا"), to("b", "دلفارا"), to("c", "كارنوفيا")))
    assert [len(s.witnesses) for s in found] == [2, 1]


def test_the_same_news_of_two_quarters_are_two_though_their_names_begin_with_an_article() -> None:
    def fire(name: str, quarter: str, label: str) -> Report:
        words = f"بلاغا ورد إلى غرفة العمليات ظهر أمس عن حريق في مبنى سكني بحي {quarter}"
        draw = Draw(f"قال إن {words}", name=name).said(words, "قال", body("Omar Saber", "person"))
        draw.layers = replace(draw.layers, entities=(EntityMention(draw.at(quarter), "LOC", label, HAND),))
        return draw.report()

    found = statements(witnesses(fire("a", "الورد", "al-Ward"), fire("b", "النخيل", "al-Nakheel")))
    assert [len(s.witnesses) for s in found] == [1, 1]


def test_two_statements_of_one_article_are_not_one_that_another_printed_in_one() -> None:
    one, other = "الطريق الساحلي سيبقى مغلقا حتى الشتاء", "أسعار القمح سترتفع بسبب الصقيع الطويل"
    long = said("a", f"قال إن {one} و{other}", "Omar Saber", 4)
    draw = Draw(f"قال إن {one} وأضاف أن {other}", name="b")
    twice = draw.said(one, "قال", body("Omar Saber", "person")).said(other, "أضاف", body("Omar Saber", "person"))
    assert [len(s.witnesses) for s in statements(witnesses(long, twice.report()))] == [2, 1]


def test_short_wishes_for_two_days_are_two() -> None:
    one, other = "ذكرى يوم الحصاد لبلاده", "ذكرى يوم الميناء لبلاده"
    found = statements(
        witnesses(said("a", f"قال إن {one}", "Omar Saber", 4), said("b", f"قال إن {other}", "Omar Saber", 4))
    )
    assert [len(s.witnesses) for s in found] == [1, 1]


def test_many_statements_of_one_speaker_stay_apart_and_are_found_again() -> None:
    reports = [
        said(f"n{n}", f"قال إن المشروع رقم {n}{n} سيبدأ في الحي {n} من المدينة", "Omar Saber", 4) for n in range(30)
    ]
    again = said("z", FULL, "Omar Saber", 6)
    found = statements(witnesses(said("a", FULL, "Omar Saber", 4), *reports, again))
    assert max(len(s.witnesses) for s in found if s.first.words.startswith("الطريق")) == 2


def test_positions_by_side_and_issue_with_turns() -> None:
    text = "قال إن وقف إطلاق النار {} لبلاده وللمنطقة كلها"
    reports = [
        said("a", text.format("ضروري"), "Omar Saber", 4, "demand"),
        said("b", text.format("مرفوض اليوم"), "Omar Saber", 6, "refuse"),
        said("c", text.format("مطلوب غدا"), "Huda Raji", 7, "demand"),
    ]
    held = spoken(reports, SIDES, Lexicon())
    found = {(p.side, p.issue): p for p in positions(held)}
    assert found["Salmar", "ceasefire"].turns == (1,)
    assert [s.said for s in found["Salmar", "ceasefire"].statements] == ["2031-05-04", "2031-05-06"]
    assert found["Lahar", "ceasefire"].turns == ()
    assert [stance(s.act, s.polarity) for s in held] == [1, -1, 1]


def test_timeline_keeps_what_happened_apart_from_plans_and_wishes() -> None:
    text = "وقع القصف الأحد. وتبدأ المفاوضات الثلاثاء. وأرجئت الزيارة. ودعا إلى الهدنة."
    draw = (
        Draw(text)
        .event("القصف", "ASSAULT", day="2031-05-04")
        .event("المفاوضات", "CONSULT", mode="talks", status="planned", day="2031-05-06", actors=["Salmar", "Lahar"])
    )
    draw.event("الزيارة", "CONSULT", mode="visit", status="denied").event("الهدنة", "RETREAT", status="called-for")
    report = draw.report()
    entries = timeline(clusters([report], SIDES), {report.article.id: report})
    assert [(e.when, e.state) for e in entries] == [
        ("2031-05-04", "happened"), ("2031-05-06", "planned"), (None, "not come about"),
    ]  # fmt: skip


def test_an_entry_shows_first_who_tells_it_as_it_stands() -> None:
    reports = []
    for name, status in (("a", "denied"), ("b", "occurred"), ("c", "occurred")):
        draw = Draw("الاتفاق بين سلمار ولهار على التبادل.", name=name)
        reports.append(draw.event("الاتفاق", "AGREE", actors=["Salmar", "Lahar"], status=status).report())
    (entry,) = timeline(clusters(reports, SIDES), {r.article.id: r for r in reports})
    denied, *told = (report.article.id for report in reports)
    assert (entry.state, [e.article for e in entry.evidence]) == ("happened", [*told, denied])


def test_ledgers_and_open_questions() -> None:
    text = "أسفر القصف الأحد عن مقتل سبعة عمال وإصابة تسعة عمال، قالت الدائرة."
    draw = Draw(text).quantity("سبعة عمال", 7, "worker killed").quantity("تسعة عمال", 9, "worker injured")
    draw.said("القصف الأحد عن مقتل سبعة عمال وإصابة تسعة عمال", "قالت", body("Lahar Health Office"))
    draw.event("القصف", "ASSAULT", place="Port Town", day="2031-05-04")
    _, drafts, found = compared(draw)
    claims = {d.id: d.claim for d in drafts}
    (toll,) = ledgers(claims.values())
    assert (toll.kind, [claims[c].value for c in toll.claims]) == ("toll", [9, 7])
    asked = list(open_questions(found, claims, [], [draw.report()], [Failure("x.txt", "pages", "NUL")]))
    assert [q.kind for q in asked] == ["single source", "single source", "failure"]
    assert all(q.evidence for q in asked if q.finding)
    assert list(open_questions([], {}, [], [], [], 3)) == [unread_pages(3)]


def test_which_statements_are_looked_at_hangs_on_nothing_else_that_was_said() -> None:
    where = {("x", stem): [n, 3] for n, stem in enumerate(("one", "three", "two"))}
    assert {tuple(_near("x", key, where)) for key in permutations(("one", "three", "two"))} == {(0, 1, 2, 3)}


def test_what_was_said_at_the_time_has_not_the_day_of_printing() -> None:
    said_on = {}
    for cue in ("قال رامي حينها", "وكان رامي قد قال", "قال رامي اليوم"):
        text = f"{cue} إن الطريق الساحلي سيبقى مغلقا حتى نهاية أعمال الصيانة."
        content = text.partition("إن ")[2].removesuffix(".")
        draws = [Draw(text, name=name).said(content, "قال", body("Omar Saber", "person")) for name in ("a", "b")]
        said_on[cue] = {d.claim.said for d in compared(*draws)[1] if d.claim.attribute == "statement"}
    assert list(said_on.values()) == [{None}, {None}, {"2031-05-04"}]


def test_what_was_said_in_an_earlier_month_has_not_the_day_of_printing() -> None:
    rest = "إن الطريق الساحلي سيبقى مغلقا حتى نهاية أعمال الصيانة."
    said_on = {}
    for words, when, value in (
        (f"وفي مارس الماضي، قال رامي {rest}", "مارس الماضي", "2031-03"),
        (f"قال رامي في مارس الماضي {rest}", "مارس الماضي", "2031-03"),
        (f"قال رامي أمس {rest}", "أمس", "2031-05-03"),
        (f"قال رامي الذي عين في مارس الماضي {rest}", "مارس الماضي", "2031-03"),
    ):
        content = words.partition("إن ")[2].removesuffix(".")
        draws = [Draw(words, name=name).time(when, value) for name in ("a", "b")]
        for draw in draws:
            draw.said(content, "قال", body("Omar Saber", "person", draw.at("رامي")))
        said_on[words] = {d.claim.said for d in compared(*draws)[1] if d.claim.attribute == "statement"}
    assert list(said_on.values()) == [{None}, {None}, {"2031-05-03"}, {"2031-05-04"}]


def test_an_announcement_of_something_past_has_not_the_day_of_printing() -> None:
    said_on = []
    for when, value in (("مارس الماضي", "2031-03"), ("مساء اليوم", "2031-05-04")):
        content = f"فتح الطريق الساحلي أمام الحافلات وجميع الشاحنات الكبيرة منذ {when}"
        draws = [Draw(f"بعد إعلان رامي {content}.", name=name).time(when, value) for name in ("a", "b")]
        for draw in draws:
            draw.said(content, "إعلان", body("Omar Saber", "person", draw.at("رامي")), rule="cues/nouns/إعلان")
        said_on.append({d.claim.said for d in compared(*draws)[1] if d.claim.attribute == "statement"})
    assert said_on == [{None}, {"2031-05-04"}]


def test_who_denies_what_is_said_of_his_side_or_condemns_what_is_done_to_it_is_a_party() -> None:
    found = {}
    for words, act in (
        ("بيع المصنع إلى شركة أجنبية في الخريف القادم", "deny"),
        ("ما يجري من تدخل سافر في شؤون لهار", "condemn"),
        ("ما يجري من تدخل سافر في شؤون سلمار", "condemn"),
        ("ما يجري من تدخل سافر في شؤون لهار", "say"),
    ):
        draws = [
            Draw(f"قالت هدى راجي {words}.", name=name).said(words, "قالت", body("Huda Raji", "person"), act=act)
            for name in ("a", "b")
        ]
        for draw in draws:
            draw.entity("لهار", "Lahar", "GPE") if "لهار" in words else None
        found[words, act] = {d.claim.party for d in compared(*draws)[1] if d.claim.attribute == "statement"}
    assert list(found.values()) == [{True}, {True}, {False}, {False}]


def test_spokesmen_of_one_side_say_one_statement_of_one_origin() -> None:
    found = []
    for other in ("Ministry of Defence (Salmar)", "Huda Raji"):
        draws = [
            Draw(text, name=name).said(text.removeprefix("قال إن "), "قال", body(by, "spokesperson"))
            for name, text, by in (("a", FULL, "Omar Saber"), ("b", SHORT, other))
        ]
        held = [f for f in compared(*draws)[2] if f.attribute == "statement"]
        found.append([(f.kind, f.articles, len(f.origins)) for f in held])
    assert found == [[("single-source", 2, 1)], []]


def test_a_wish_and_a_prayer_are_no_single_source() -> None:
    content = "يعود الصيادون من البحر البعيد سالمين قبل حلول الشتاء"

    def kinds(cue: str, between: str) -> list[str]:
        draws = [
            Draw(f"شكر سالم النجار أهل الساحل، {cue} {between}أن {content}.", name=n, outlet=n)
            .entity("سالم النجار", "Salem Najjar", "PER").said(content, cue, body("Salem Najjar", "person"))
            for n in ("a", "b")
        ]  # fmt: skip
        return [f.kind for f in compared(*draws)[2]]

    assert kinds("متمنيا", "") == kinds("سائلا", "الله ") == []
    assert kinds("مؤكدا", "") == ["single-source"]
    assert kinds("داعيا", "إلى ") == ["single-source"]


def test_an_official_is_of_the_side_that_his_words_name() -> None:
    def of(words: str, kind: Any, sort: str = "") -> str:
        draw = Draw(f"قال {words} إن وقف إطلاق النار ضروري لبلاده.")
        link = Link(draw.at(words), None, kind, sort=sort)
        draw.said("وقف إطلاق النار ضروري لبلاده", "قال", link)
        (held,) = spoken([draw.report()], {**SIDES, "Sweden": "Sweden"}, Lexicon())
        return held.side

    assert of("مسؤول سويدي كبير", "anonymous", "official") == "Sweden"
    assert of("قيادة الأسطول السويدية", "organisation") == "Sweden"
    assert of("ثلاثة بحارة سويديين", "anonymous") == ""
    assert of("وزارة المالية", "organisation") == ""
