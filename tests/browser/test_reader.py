"""The reader in a real browser: nothing is asked for elsewhere, nothing complains, nothing runs over the edge."""

from __future__ import annotations

import re
from typing import Any
from urllib.request import Request, urlopen

import pytest

from tests.browser.conftest import Watched

PLACES = ("/", "/said", "/names", "/search?q=سورمين", "/add", "/report", "/judge", "/api/v1/docs")
WINDOWS: list[dict[str, Any]] = [
    {"viewport": {"width": 360, "height": 740}},
    {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
]


@pytest.mark.parametrize("watched", WINDOWS, indirect=True, ids=["phone", "desk"])
def test_pages_fit_and_stay_at_home(watched: Watched) -> None:
    page = watched.open("/")
    story = page.get_attribute("h3 a", "href")
    page = watched.open(story)
    found = [page.get_attribute(f'main a[href^="/{kind}/"]', "href") for kind in ("article", "claim", "reading")]
    entities = page.get_attribute('main a[href^="/entity/"]', "href")
    for place in (*PLACES, story, entities, *found):
        for prefix in ("", "/en"):
            page = watched.open(prefix + place)
            assert watched.overflow <= 0, prefix + place
            assert page.evaluate("document.dir") == ("ltr" if prefix else "rtl")
            assert page.evaluate("document.fonts.check('16px \"IBM Plex Sans Arabic\"')")


def test_heads_are_answered(site: str) -> None:
    with urlopen(Request(f"{site}/said", method="HEAD")) as answer:
        assert answer.status == 200 and answer.headers["etag"] and answer.read() == b""


def test_arabic_begins_at_the_right(watched: Watched) -> None:
    page = watched.open("/")
    word, nav = (page.locator(place).bounding_box() for place in (".top .word", ".top nav"))
    assert word["x"] > nav["x"] > 350
    page = watched.open("/en/")
    word, nav = (page.locator(place).bounding_box() for place in (".top .word", ".top nav"))
    assert word["x"] < nav["x"]


def test_a_search_finds(watched: Watched) -> None:
    page = watched.open("/")
    page.fill(".top input[name=q]", "الأسرى")
    page.press(".top input[name=q]", "Enter")
    page.wait_for_url("**/search?q=*")
    assert page.locator("mark").count() > 2
    page.check('input[name="status"][value="occurred"]')
    page.click(".filters button")
    page.wait_for_url("**status=occurred*")
    page.click(".hit h3 a >> nth=0")
    page.wait_for_url("**/article/**")
    assert page.locator(".say").count() > 0


@pytest.mark.parametrize("watched", [{"java_script_enabled": False}], indirect=True, ids=["no script"])
def test_layers_switch_without_script(watched: Watched) -> None:
    page = watched.open("/search?q=سورمين")
    page.click(".hit h3 a >> nth=0")
    name = page.locator(".row .name").first
    drawn = "e => getComputedStyle(e).textDecorationLine"
    assert name.evaluate(drawn) == "underline"
    page.uncheck("#l-names")
    assert name.evaluate(drawn) == "none"
    page.uncheck("#l-said")
    assert page.locator(".notes").first.is_hidden()


def test_names_are_proposed_while_one_types(watched: Watched) -> None:
    page = watched.open("/report")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("فارغ")
    page.wait_for_selector("#known-names option", state="attached")
    assert page.locator('#known-names option[value="أوسكار فارغن"]').count() == 1


def test_layers_stay_as_they_were_switched(watched: Watched) -> None:
    page = watched.open("/search?q=سورمين")
    page.click(".hit h3 a >> nth=0")
    page.uncheck("#l-names")
    page.check("#l-ev")
    page.reload()
    assert not page.is_checked("#l-names") and page.is_checked("#l-ev") and page.is_checked("#l-said")


def test_a_paste_is_read_and_a_hostile_one_is_text(watched: Watched) -> None:
    page = watched.open("/add")
    page.fill(
        "textarea",
        "<script>window.bad=1</script> يهدد الوزير\n\nقال الوزير <img src=x onerror=bad()> إن الأمر انتهى.\n",
    )
    page.fill("input[name=name]", "hostile.txt")
    page.fill("input[name=published]", "2031-03-20")
    page.click("main form button")
    page.wait_for_selector("text=انتهت", timeout=30_000)
    page.click('main a[href^="/article/"] >> nth=0')
    assert "<script>window.bad=1</script>" in page.inner_text("article")
    assert page.evaluate("window.bad") is None
    assert page.locator("article img, article script").count() == 0
    assert "20 آذار/مارس 2031" in page.inner_text("main")


@pytest.mark.parametrize("watched", [{"viewport": {"width": 320, "height": 700}}], indirect=True, ids=["narrow"])
def test_a_long_chain_stays_within_a_narrow_page(watched: Watched) -> None:
    names = ("سالم الحرداني", "ليث القاضي", "نادر الصافي", "كريم الجابري", "هاني البدري", "ماجد الحلو", "رامي النجار")
    handed = " ".join(f"إن {name} قال" for name in names[1:])
    page = watched.open("/en/add")
    area = page.locator("textarea").bounding_box()
    assert area["x"] > 8 and area["x"] + area["width"] < 312
    page.fill("textarea", f"شهادات عن إغلاق الجسر\n\nقال {names[0]} {handed} إن الجسر أغلق يوم الثلاثاء.\n")
    page.click("main form button")
    page.wait_for_selector("text=articles", timeout=30_000)
    page.click('main a[href*="/article/"] >> nth=0')
    assert page.locator(".note.deep").count() > 1
    assert page.locator(".note.deep .chain").first.locator("li").count() == 1  # what it adds to the one around it
    assert watched.overflow <= 0
    box = page.locator(".notes").first.bounding_box()
    assert all(held["x"] >= box["x"] for held in (n.bounding_box() for n in page.locator(".note.deep").all()))


def test_a_reading_is_judged_by_keyboard(watched: Watched) -> None:
    page = watched.open("/said")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.click('.said a[href^="/reading/"] >> nth=0')
    page.focus("summary")
    page.keyboard.press("Enter")
    page.fill("#remark-text", "القائل غيره")
    page.fill("#remark-by", "محرّر")
    page.focus("details button")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=القائل غيره")
    assert re.search(r"/reading/", page.url)
    page.click("text=ارجع عنه")
    page.wait_for_selector("text=رُجع عنه")


def test_print_keeps_the_apparatus(watched: Watched) -> None:
    page = watched.open("/search?q=سورمين")
    page.click(".hit h3 a >> nth=0")
    page.emulate_media(media="print")
    assert page.locator(".top nav").is_hidden()
    assert page.locator(".notes").first.is_visible()
