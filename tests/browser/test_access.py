"""Everybody can use it: axe finds nothing serious on any page, in both languages, light and dark, narrow and wide."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Watched

PLACES = ("/", "/said", "/names", "/search?q=سورمين", "/search?q=زمهرير", "/add", "/report", "/judge", "/api/v1/docs")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Each width meets each scheme in one language: what axe sees of a page (colours, sizes) does not change with all three.
LOOKS = {"": (("light", 1440), ("dark", 360)), "/en": (("dark", 1440), ("light", 360))}


def faults(page: Any, script: str) -> list[str]:
    """What axe calls serious or critical: the rule, and the first element that breaks it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    grave = [held for held in found["violations"] if held["impact"] in ("serious", "critical")]
    return [f"{held['id']}: {held['nodes'][0]['html']} {held['nodes'][0]['failureSummary']}" for held in grave]


def kinds(watched: Watched) -> list[str]:
    """A place of every kind of page."""
    story = watched.open("/").get_attribute("h3 a", "href")
    page = watched.open(story)
    found = [
        page.get_attribute(f'main a[href^="/{kind}/"]', "href") for kind in ("article", "claim", "reading", "entity")
    ]
    return [*PLACES, story, *found, "/story/none"]


@pytest.mark.parametrize("language", LOOKS, ids=["ar", "en"])
def test_nothing_serious_on_any_page(watched: Watched, language: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python (axe-core)")
    script, told = axe.Axe().axe_script, []
    for place in kinds(watched):
        page = watched.open(language + place)
        for scheme, width in LOOKS[language]:
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 900})
            told += [f"{language}{place} {scheme} {width}: {fault}" for fault in faults(page, script)]
    watched.said.clear()  # the page that is not there is a 404, which the console notes
    assert told == []
