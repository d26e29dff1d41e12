"""The site of the documentation: every link leads somewhere, nothing is asked from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.test_examples import ROOT, tool

pytest.importorskip("markdown_it")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    written = tool("site").build(folder)
    assert len(written) == len(list((ROOT / "docs").rglob("*.md")))
    return folder


def test_internal_links_lead_somewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        for link in re.findall(r'(?:href|src)="([^"]*)"', text):
            if re.match(r"https?:", link):
                continue
            where, _, anchor = link.partition("#")
            target = (page.parent / where).resolve() if where else page
            assert target.is_file(), f"{page.relative_to(site)}: {link}"
            assert not anchor or f'id="{anchor}"' in target.read_text("utf-8"), f"{page.name}: {link}"


def test_headings_are_linked_by_names_of_their_own(site: Path) -> None:
    names = re.findall(r' id="([^"]*)"', (site / "performance-history.html").read_text("utf-8"))
    assert len(names) == len(set(names))
    assert {"web-pages", "web-pages-1", "25-november-2026"} <= set(names)


def test_nothing_is_asked_from_outside(site: Path) -> None:
    sheet = (site / "style.css").read_text("utf-8")
    for name in re.findall(r'url\("([^"]+)"\)', sheet):
        assert (site / name).is_file(), name
    assert "@import" not in sheet
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert not re.search(r"<(?:script|img|iframe|link|source)[^>]*https?:", text), page.name
        assert "<script" not in text


def test_the_arabic_page_is_arabic(site: Path) -> None:
    text = (site / "ar.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl">' in text
    assert len(re.findall("[\u0621-\u064a]", text)) > 1200
    assert '<html lang="en" dir="ltr">' in (site / "index.html").read_text("utf-8")
