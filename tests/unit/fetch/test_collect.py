"""Feeds, sitemaps and lists; what is kept, and what is not asked twice."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.read import read_item
from tawatur.fetch import Archive, Feed, Fetched, Fetcher, Limits, collect, feeds, links
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.model.page import Page


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(Limits(pace=0, wait=3), private=True, sleep=lambda seconds: None) as held:
        yield held


def gone_round(site: Any, fetcher: Fetcher, folder: Path, *paths: str, most: int = 9) -> tuple[list[Any], Archive]:
    with Archive(folder) as archive:
        return list(collect([f"{site.root}/{path}" for path in paths], archive, fetcher, most)), archive


def test_pages_are_kept_as_an_archive_that_can_be_read(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    found, archive = gone_round(site, fetcher, tmp_path, "ok", "missing", "pdf")
    assert [isinstance(answer, Failure) for answer in found] == [False, True, True]
    held = [item for item in items([archive.path]) if isinstance(item, Item)]
    assert [item.url for item in held] == [f"{site.root}/ok"] and "فيضان" in (held[0].data or b"").decode()


def test_a_second_run_asks_only_whether_something_changed(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    gone_round(site, fetcher, tmp_path, "ok")
    found, archive = gone_round(site, fetcher, tmp_path, "ok")
    assert found[0].status == 304 and archive.kept == 0 and not archive.path.exists()


def test_a_feed_is_followed_to_pages_that_are_new(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    found, _ = gone_round(site, fetcher, tmp_path, "feed")
    assert [answer.url for answer in found] == [f"{site.root}/ok?1", f"{site.root}/ok?2"]
    assert gone_round(site, fetcher, tmp_path, "feed")[0] == []
    assert site.hits["feed"] == 2 and site.hits["ok"] == 2


def test_a_part_of_an_address_is_no_other_page(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    gone_round(site, fetcher, tmp_path, "ok#one")
    found, _ = gone_round(site, fetcher, tmp_path, "ok#two", "ok#three")
    assert [answer.status for answer in found] == [304]


def test_what_did_not_come_is_asked_again_though_its_feed_did_not_change(
    site: Any, fetcher: Fetcher, tmp_path: Path
) -> None:
    found, archive = gone_round(site, fetcher, tmp_path, "torn-feed", most=1)
    assert len(found) == 1 and not archive.known(f"{site.root}/torn-feed").etag
    found, archive = gone_round(site, fetcher, tmp_path, "torn-feed")
    assert [answer.url for answer in found] == [f"{site.root}/weak"]
    assert archive.known(f"{site.root}/torn-feed").etag


def test_a_sitemap_index_leads_to_packed_sitemaps(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    found, _ = gone_round(site, fetcher, tmp_path, "index", "list")
    assert {answer.url for answer in found} == {f"{site.root}/ok?3", f"{site.root}/ok?4"}


def test_no_more_pages_than_allowed(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    assert len(gone_round(site, fetcher, tmp_path, "feed", most=1)[0]) == 1


def test_entities_of_a_feed_are_not_resolved() -> None:
    body = b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><link>/x&a;</link></item></channel></rss>'
    found = links(Fetched("http://a.test/", "http://a.test/", 200, {"content-type": "text/xml"}, body))
    assert found.kind == "feed" and all("b" not in url.removeprefix("http://a.test") for url in found.pages)


def test_a_feed_that_grows_without_end_and_names_what_is_no_address(
    site: Any, fetcher: Fetcher, tmp_path: Path
) -> None:
    found, _ = gone_round(site, fetcher, tmp_path, "laughs")
    assert [answer.url for answer in found] == [f"{site.root}/ok?5"]


def test_an_index_that_names_indexes_without_end(
    site: Any, fetcher: Fetcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["tawatur.fetch.collect"], "_MAPS", 20)
    found, archive = gone_round(site, fetcher, tmp_path, "maps-without-end")
    assert found == [] and site.hits["maps-without-end"] == 21
    assert not archive.fetched(f"{site.root}/maps-without-end")


def test_no_more_sitemaps_are_asked_than_pages_are_wanted(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    found, _ = gone_round(site, fetcher, tmp_path, "maps-of-pages")
    assert len(found) == 9 and site.hits["many"] == 1


def test_what_cannot_be_sent_back_is_not_remembered(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    for _ in range(2):
        found, archive = gone_round(site, fetcher, tmp_path, "named-in-arabic")
        assert [answer.status for answer in found] == [200]
        assert [item.url for item in items([archive.path]) if isinstance(item, Item)] == [found[0].url]


def test_no_failure_shows_a_password(site: Any, fetcher: Fetcher, tmp_path: Path) -> None:
    url = site.root.replace("//", "//user:secret@")
    with Archive(tmp_path) as archive:
        (failure,) = collect([url], archive, fetcher)
    assert isinstance(failure, Failure) and "secret" not in f"{failure}" and failure.page == site.root


@pytest.mark.parametrize("path", ["windows", "no-such-charset"])
def test_a_character_set_that_is_told_wrong(site: Any, fetcher: Fetcher, tmp_path: Path, path: str) -> None:
    _, archive = gone_round(site, fetcher, tmp_path, path)
    (item,) = items([archive.path])
    page = read_item(item, Lexicon()) if isinstance(item, Item) else item
    assert isinstance(page, Page) and "فيضان السد" in page.text


def test_broken_memory_is_named(tmp_path: Path) -> None:
    (tmp_path / "fetched.json").write_text("{", "utf-8")
    with pytest.raises(InputError, match=r"fetched\.json"):
        Archive(tmp_path)


def test_feeds_are_read_from_toml(tmp_path: Path) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(
        '[[feed]]\nurl = "https://echo.test/rss"\nevery = 120\n[[feed]]\nurl = "https://b.test/"\n', "utf-8"
    )
    assert feeds(file) == [Feed("https://echo.test/rss", 120.0), Feed("https://b.test/")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[feed]]\nurl = 1", "feed 1"),
        ('[[feed]]\nurl = "ftp://a.test"', "only http"),
        ('[[feed]]\nurl = "https://a.test"\nevery = 5', "every"),
        ('[[feed]]\nurl = "https://a.test"\nmost = 0', "most"),
        ('[[feed]]\nurl = "https://a.test"\nevry = 500', "evry"),
        ("feed = 1", r"\[\[feed\]\]"),
        ("[[", "not TOML"),
    ],
)
def test_what_is_wrong_with_a_list_of_feeds_is_said(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "feeds.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError, match=says):
        feeds(file)
