"""Every page opens, in both languages, is well formed, says what it should, and links to nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import tawatur
from tawatur.engine import across
from tawatur.lexicon import Lexicon
from tawatur.model.layers import LAYERS
from tawatur.output.brief import build
from tawatur.record import Record
from tawatur.record.rows import ids
from tests.serving import client

PLACES = ("/", "/said", "/names", "/search", "/search?q=سورمين", "/add", "/report", "/judge", "/api/v1/docs")
VOID = frozenset(("area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


class Outline(HTMLParser):
    """The elements of a page: whether they nest, their ids and links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        assert "style" not in held, f"<{tag}> has a style of its own: the policy of the pages forbids it"
        assert not any(name.startswith("on") for name in held)
        assert not (tag == "a" and "a" in self.open), "a link within a link"
        self.ids += [value for value in (held.get("id"),) if value]
        self.links += [value for value in (held.get("href"),) if value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open and self.open[-1] != tag:
            raise AssertionError(f"</{tag}> closes <{self.open[-1]}>")
        if tag not in VOID:
            self.open.pop()


def walk(web: TestClient, start: str, most: int) -> Iterator[tuple[str, Outline]]:
    """Pages that can be reached by links from one, the nearest first."""
    seen, waiting = {start}, [start]
    while waiting and most:
        place, most = waiting.pop(0), most - 1
        answer = web.get(place)
        assert answer.status_code == 200, f"{place}: {answer.status_code}"
        if not answer.headers["content-type"].startswith("text/html") or "content-disposition" in answer.headers:
            continue
        outline = Outline(answer.text)
        yield place, outline
        for link in outline.links:
            target = link.partition("#")[0]
            if target.startswith("/") and target not in seen and not target.startswith("/static/"):
                seen.add(target)
                waiting.append(target)


def test_what_is_named_as_a_method_is_a_word(web: TestClient) -> None:
    page = web.get("/search?q=لايوجدقط&since=2031-01-01").text
    assert "من دون تصفية" in page and "built-in" not in page


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("place", PLACES)
def test_a_page_opens(web: TestClient, place: str, prefix: str) -> None:
    answer = web.get(prefix + place)
    assert answer.status_code == 200
    outline = Outline(answer.text)
    assert len(outline.ids) == len(set(outline.ids))
    assert f'<html lang="{"en" if prefix else "ar"}" dir="{"ltr" if prefix else "rtl"}">' in answer.text


def test_links_lead_somewhere_and_anchors_are_there(web: TestClient) -> None:
    """From the front page on: stories, articles, claims, names, readings."""
    found = dict(walk(web, "/", 120))
    kinds = {place.split("/")[1] for place in found}
    assert {"story", "article", "claim", "entity", "said"} <= kinds
    for place, outline in found.items():
        assert len(outline.ids) == len(set(outline.ids)), place
        for link in outline.links:
            target, _, anchor = link.partition("#")
            if anchor and (target or place) in found:
                assert anchor in found[target or place].ids, f"{place} links to {link}"


def test_a_story_says_all_of_itself(web: TestClient, record: Path) -> None:
    with Record.open(record) as held:
        story = next(s for s in held.across("story") if len(s.articles) == 2)
    page = web.get(f"/story/{story.id}").text
    for anchor in ("brief", "time", "said", "origins", "differs", "copies", "open", "articles"):
        assert f'id="{anchor}"' in page
    assert page.count('<ol class="chain">') > 5
    number = re.search(r"/story/(\d+)", str(web.get("/story/1").url))
    assert number and web.get("/story/1").status_code == 200


def test_a_page_counts_open_questions_as_a_brief_does(web: TestClient, record: Path) -> None:
    with Record.open(record) as held:
        story = next(s for s in held.across("story") if len(s.articles) == 2)
        brief = build(across.view(held, story.id, Lexicon()))
    (asked,) = (section.lines for section in brief.sections if section.key == "open")
    page = web.get(f"/story/{story.id}").text
    listed = page.partition('<section class="sec" id="open"')[2].partition("</section>")[0]
    assert listed.count("<li>") == len(asked) > 1


def test_a_copy_stands_beside_its_original(web: TestClient, record: Path) -> None:
    with Record.open(record) as held:
        group = next(c for c in held.across("copies") if c.kind == "edited")
        story = next(s for s in held.across("story") if group.articles[0] in s.articles)
    page = web.get(f"/story/{story.id}").text
    assert "<del>60</del>" in page and "<ins>62</ins>" in page


def test_search_finds_and_marks_exactly(web: TestClient) -> None:
    page = web.get("/search", params={"q": "الأسرى"}).text
    assert "<mark>الأسرى</mark>" in page
    assert "<mark>للأسرى</mark>" in page or "<mark>أسرى</mark>" in page
    narrowed = web.get("/search", params={"q": "الأسرى", "until": "2031-03-01"}).text
    assert "<mark>" not in narrowed


def test_an_empty_answer_says_what_was_looked_for(web: TestClient) -> None:
    page = web.get("/search", params={"q": "زرافة"}).text
    assert "زرافة" in page and "بُحث في" in page


def test_said_is_narrowed_by_speaker_and_act(web: TestClient) -> None:
    everything = web.get("/said").text.count('<p class="act">')
    some = web.get("/said", params={"act": "deny"}).text.count('<p class="act">')
    assert 0 < some < everything
    assert "لا قول بهذه الشروط" in web.get("/said", params={"by": "nobody"}).text


def test_what_is_missing_is_said(web: TestClient) -> None:
    for place in ("/story/abc", "/article/abc-1", "/claim/x", "/entity/Nobody", "/reading/x.a1-2", "/page/x", "/x"):
        answer = web.get(place)
        assert answer.status_code == 404, place
        assert "لا شيء بهذا العنوان" in answer.text
    assert "Nothing has this address" in web.get("/en/story/abc").text
    assert "`tawatur" not in web.get("/story/abc").text, "commands are for the command line"


def test_an_unchanged_page_is_not_sent_again(web: TestClient) -> None:
    first = web.get("/said")
    assert web.get("/said", headers={"if-none-match": first.headers["etag"]}).status_code == 304
    assert web.get("/en/said", headers={"if-none-match": first.headers["etag"]}).status_code == 200
    assert web.get("/said").text == first.text


def test_the_other_language_keeps_the_page(web: TestClient) -> None:
    assert 'href="/en/search?q=' in web.get("/search?q=سد").text
    assert 'href="/search?q=' in web.get("/en/search?q=سد").text
    assert 'lang="en" dir="ltr"' in web.get("/?lang=en").text


def test_an_empty_record_says_what_to_do(tmp_path: Path) -> None:
    with client(tmp_path / "new.db") as web:
        assert "لم تُقرأ صفحة بعد" in web.get("/").text
        assert web.get("/said").status_code == web.get("/names").status_code == 200
        assert "لا عطل" in web.get("/report").text


def shown(page: str) -> str:
    """The words of a page in Arabic: what is marked as another language, and the mark-up, left out."""
    text = re.sub(r'<(bdi|div|p|a|code|h1)[^>]* lang="en".*?</\1>', "", page.partition("<main")[2], flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", text)


def test_readings_are_told_in_the_reader_s_language(web: TestClient, record: Path) -> None:
    with Record.open(record) as held:
        _, article = held.article(held.said()[0].article)
    for layer in LAYERS:
        name = ids(article, layer)[0]
        text = shown(web.get(f"/reading/{name}").text)
        assert not re.search(r"\b(positive|neutral|indirect|occurred|say|given)\b", text), name
        assert "Act" in web.get(f"/en/reading/{name}").text or layer != "attributions"
    assert "ذُكر عند القراءة" in web.get(f"/article/{article.id}").text


def test_no_raw_value_or_id_stands_in_arabic_pages(web: TestClient) -> None:
    pages = [place for place, _ in walk(web, "/", 12) if place.startswith(("/story/", "/claim/")) or place == "/"]
    assert len(pages) > 3
    for place in pages:
        heads = re.findall(r"<(?:h1|h2|h3|th|td|p)[^>]*>(.*?)</", web.get(place).text, flags=re.DOTALL)
        for head in heads:
            words = re.sub(r"<[^>]*>", " ", head)
            assert not re.search(r"\b[0-9a-f]{16}\b|\b(good|bad|happened)\b", words), (place, words)


def test_a_person_s_positions_stand_by_issue_and_day(web: TestClient) -> None:
    page = web.get("/entity/Oskar%20Vargen").text
    table = page.partition('id="positions"')[2].partition("</section>")[0]
    assert ('class="a-side"' in table and "الأسرى" in table) or "المياه" in table
    assert re.search(r'href="/article/[^"]+">(?:قول|تعهد|مطالبة|رفض|نفي)', table)


def test_latin_letters_find_arabic_names(web: TestClient) -> None:
    page = web.get("/search", params={"q": "Vargen"}).text
    assert "ويُبحث معه عن" in page and "<mark>فارغن</mark>" in page
    found = web.get("/api/v1/search", params={"q": "vargen", "limit": 50}).json()
    assert found["total"] >= web.get("/api/v1/search", params={"q": "فارغن"}).json()["total"] > 0
    assert web.get("/said", params={"about": "Vargen"}).text.count("<mark>") > 0


def test_articles_are_narrowed_by_what_they_tell(web: TestClient) -> None:
    def total(**asked: str) -> int:
        return int(web.get("/api/v1/search", params={"q": "سورمين"} | asked).json()["total"])

    assert total() > total(by="Oskar Vargen") > 0
    assert total() >= total(type="ASSAULT") > 0
    assert total(type="AID", status="denied") == 0
    assert total(act="threaten") <= total()


def test_names_are_proposed(web: TestClient) -> None:
    assert {"name": "أوسكار فارغن", "what": "شخص"} in web.get("/suggest", params={"q": "فارغ"}).json()
    assert {"name": "Oskar Vargen", "what": "person"} in [
        {key: str(value).lower() if key == "what" else value for key, value in row.items()}
        for row in web.get("/en/suggest", params={"q": "oskar var"}).json()
    ]
    assert web.get("/suggest", params={"q": "Oscar Fargen"}).json()[0]["name"] == "أوسكار فارغن"
    assert web.get("/suggest", params={"q": ""}).json() == []


def test_numbers_without_an_event_stand_under_words(tmp_path: Path) -> None:
    body = "قالت البلدية إن 12 عاملا أصيبوا. وقال مدير المستشفى إن تسعة عمال قتلوا حين فاض النهر."
    with Record.open(tmp_path / "r.db") as held:
        page = tawatur.read(f"سلمار تحصي خسائر الفيضان\n\n{body}\n", name="a.txt", published=date(2031, 3, 10))
        held.add(page, dict.fromkeys(LAYERS, "1"))
        across.update(held, Lexicon())
        (story,) = held.across("story")
    ids_ = {page.articles[0].id, page.id}
    with client(tmp_path / "r.db") as web:
        shown = re.sub(r"<[^>]*>", " ", web.get(f"/story/{story.id}").text)
    assert "12" in shown and not any(name in shown for name in ids_)


def test_a_weekday_of_an_unknown_week_is_shown(tmp_path: Path) -> None:
    """What is known of the day of an event stands in the list, though its page has no day."""
    body = "التقى وزير خارجية فرنسا نظيره الإيطالي في روما الخميس. وبحث الوزيران سبل التعاون بين البلدين."
    with Record.open(tmp_path / "r.db") as held:
        held.add(tawatur.read(f"لقاء في روما\n\n{body}\n", name="a.txt"), dict.fromkeys(LAYERS, "1"))
        across.update(held, Lexicon())
        (story,) = held.across("story")
    with client(tmp_path / "r.db") as web:
        assert '<span class="t">الخميس</span>' in web.get(f"/story/{story.id}").text
        assert '<span class="t">Thursday</span>' in web.get(f"/en/story/{story.id}").text
