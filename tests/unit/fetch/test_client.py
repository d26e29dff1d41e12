"""Fetching: what is asked, how often, and what a bad server can do (nothing but fail)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tawatur.fetch import Fetcher, Limits
from tawatur.fetch.addresses import checked, public
from tawatur.model.errors import FetchError


class Clock:
    """Time that passes by sleeping."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(clock: Clock) -> Iterator[Fetcher]:
    with Fetcher(Limits(size=200_000, wait=3), private=True, clock=clock, sleep=clock.sleep) as held:
        yield held


def test_a_page(site: Any, fetcher: Fetcher) -> None:
    found = fetcher.get(f"{site.root}/ok#part")
    assert found.status == 200 and found.kind == "text/html" and "فيضان" in (found.body or b"").decode()
    assert site.hits["robots.txt"] == 1 and found.url == f"{site.root}/ok"


def test_what_did_not_change_is_not_sent_again(site: Any, fetcher: Fetcher) -> None:
    first = fetcher.get(f"{site.root}/ok")
    assert fetcher.get(f"{site.root}/ok", first.headers["etag"]).body is None


def test_a_redirect_is_followed_and_named(site: Any, fetcher: Fetcher) -> None:
    found = fetcher.get(f"{site.root}/moved")
    assert (found.asked, found.url) == (f"{site.root}/moved", f"{site.root}/ok?moved")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("missing", "404"),
        ("round", "more than 5 redirects"),
        ("to-file", "only http"),
        ("to-nowhere", "not an address|Invalid URL"),
        ("huge", "more than the limit"),
        ("endless", "once unpacked"),
        ("bomb", "once unpacked"),
        ("torn", "empty|unpacked|incomplete"),
        ("liar", "unpacked"),
        ("half", "incomplete|peer closed|protocol"),
        ("garbage", "protocol"),
        ("mute", "protocol|disconnected"),
        ("pdf", "no page"),
        ("empty", "empty"),
        ("down", "500"),
    ],
)
def test_a_bad_server_gets_a_clear_answer(site: Any, fetcher: Fetcher, path: str, says: str) -> None:
    with pytest.raises(FetchError, match=says):
        fetcher.get(f"{site.root}/{path}")


def test_a_server_that_is_too_slow(site: Any) -> None:
    with Fetcher(Limits(seconds=0.4, tries=1), private=True) as held, pytest.raises(FetchError, match="within"):
        held.get(f"{site.root}/trickle")


def test_a_server_in_trouble_is_asked_again_with_the_rest_it_asks_for(
    site: Any, fetcher: Fetcher, clock: Clock
) -> None:
    assert fetcher.get(f"{site.root}/weak").status == 200
    assert site.hits["weak"] == 3 and clock.slept.count(7.0) == 1 and 14.0 in clock.slept


def test_a_server_that_is_down_is_asked_as_often_as_allowed(site: Any, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError):
        fetcher.get(f"{site.root}/down")
    assert site.hits["down"] == fetcher.limits.tries


def test_pages_of_one_host_are_asked_at_a_pace(site: Any, fetcher: Fetcher, clock: Clock) -> None:
    for number in range(3):
        fetcher.get(f"{site.root}/ok?{number}")
    assert clock.slept == [1.0, 1.0]


def test_robots_are_kept_to(site: Any, fetcher: Fetcher, clock: Clock) -> None:
    site.robots = "User-agent: *\nDisallow: /missing\nCrawl-delay: 4\n"
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetcher.get(f"{site.root}/missing")
    fetcher.get(f"{site.root}/ok")
    fetcher.get(f"{site.root}/ok")
    assert clock.slept == [4.0] and site.hits["missing"] == 0


def test_a_site_whose_robots_cannot_be_had_is_left_alone(site: Any, fetcher: Fetcher) -> None:
    site.robots = "trouble"
    with pytest.raises(FetchError, match="503"):
        fetcher.get(f"{site.root}/ok")
    assert site.hits["ok"] == 0
    with Fetcher(private=True, robots=False) as held:
        assert held.get(f"{site.root}/ok").status == 200


def test_private_addresses_are_refused(site: Any) -> None:
    with Fetcher() as held:
        for host in ("127.0.0.1", "localhost"):
            with pytest.raises(FetchError, match="private"):
                held.get(site.root.replace("127.0.0.1", host))
    assert not site.hits


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:127.0.0.1", "0.0.0.0",
                "224.0.0.1", "100.64.0.1", "fd00::1", "not an address"],
)  # fmt: skip
def test_what_is_not_public(address: str) -> None:
    assert not public(address)


def test_what_is_public() -> None:
    assert public("93.184.215.14") and public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


@pytest.mark.parametrize("url", ["ftp://a.test/", "file:///etc/passwd", "http://", "javascript:1", "http://u:p@a.test/",
                                 "http://a.test:99999/", "", "//a.test/x"])  # fmt: skip
def test_addresses_that_are_not_fetched(url: str) -> None:
    with pytest.raises(FetchError) as told:
        checked(url)
    assert "u:p" not in str(told.value)
