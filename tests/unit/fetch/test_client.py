"""Fetching: what is asked, how often, and what a bad server can do (nothing but fail)."""

from __future__ import annotations

import socket
import time
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
        ("chunks", "once unpacked"),
        ("long-header", "protocol"),
        ("many-headers", "protocol"),
        ("after-the-end", "once unpacked"),
        ("empty-blocks", "once unpacked"),
        ("two-lengths", "protocol"),
        ("negative", "protocol"),
        ("unchanged", "304"),
        ("to-password", r"http://127\.0\.0\.1/: an address with a password"),
        ("to-itself", "more than 5 redirects"),
    ],
)
def test_a_bad_server_gets_a_clear_answer(site: Any, fetcher: Fetcher, path: str, says: str) -> None:
    with pytest.raises(FetchError, match=says):
        fetcher.get(f"{site.root}/{path}")


@pytest.mark.parametrize("path", ["trickle", "slow-head", "slow-chunk", "early-hints"])
def test_a_server_that_is_too_slow(site: Any, path: str) -> None:
    start = time.monotonic()
    with Fetcher(Limits(seconds=0.4, tries=1), private=True) as held, pytest.raises(FetchError, match="within"):
        held.get(f"{site.root}/{path}")
    assert time.monotonic() - start < 3


def test_no_more_than_the_length_that_is_told(site: Any, fetcher: Fetcher) -> None:
    assert len(fetcher.get(f"{site.root}/short").body or b"") == 60


def test_a_cookie_serves_a_redirect_and_is_forgotten(site: Any, fetcher: Fetcher) -> None:
    for _ in range(2):
        assert fetcher.get(f"{site.root}/cookie").status == 200
    assert site.hits["cookie"] == 4


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


def test_robots_with_a_byte_order_mark_are_kept_to(site: Any, fetcher: Fetcher) -> None:
    site.robots = "\ufeffUser-agent: *\nDisallow: /ok\n"
    with pytest.raises(FetchError, match=r"robots\.txt"):
        fetcher.get(f"{site.root}/ok")


def test_a_site_whose_robots_cannot_be_had_is_left_alone(site: Any, fetcher: Fetcher) -> None:
    site.robots = "trouble"
    with pytest.raises(FetchError, match="503"):
        fetcher.get(f"{site.root}/ok")
    assert site.hits["ok"] == 0
    with Fetcher(private=True, robots=False) as held:
        assert held.get(f"{site.root}/ok").status == 200


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "017700000001", "127.1", "127。0。0。1", "[::1]",
             "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]"],
)  # fmt: skip
def test_private_addresses_are_refused_however_they_are_written(site: Any, host: str) -> None:
    with Fetcher() as held, pytest.raises(FetchError, match=r"private|no such host"):
        held.get(site.root.replace("127.0.0.1", host))
    assert not site.hits


@pytest.fixture
def names(site: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Name of a host -> its addresses. A connection to a public one of them leads to the server of the tests."""
    held: dict[str, list[str]] = {}
    port = int(site.root.rpartition(":")[2])
    look, connect = socket.getaddrinfo, socket.create_connection

    def looked(host: str, *given: Any, **more: Any) -> Any:
        return [(2, 1, 6, "", (to, port)) for to in held[host]] if host in held else look(host, *given, **more)

    def connected(address: tuple[str, int], *given: Any, **more: Any) -> Any:
        return connect(("127.0.0.1", port) if public(address[0]) else address, *given, **more)

    monkeypatch.setattr(socket, "getaddrinfo", looked)
    monkeypatch.setattr(socket, "create_connection", connected)
    return held


def test_a_public_name_that_leads_to_a_private_address(site: Any, names: dict[str, list[str]]) -> None:
    names |= {"news.test": ["93.184.215.14"], "inside.test": ["10.0.0.8"], "both.test": ["93.184.215.14", "10.0.0.8"]}
    with Fetcher() as held:
        assert held.get("http://news.test/ok").status == 200
        for host in ("inside.test", "both.test"):
            with pytest.raises(FetchError, match="private"):
                held.get(f"http://{host}/ok")


@pytest.mark.parametrize("to", ["http://127.0.0.1/ok", "http://[::1]/ok", "http://inside.test/ok"])
def test_a_redirect_from_a_public_name_to_a_private_address(site: Any, names: dict[str, list[str]], to: str) -> None:
    names |= {"news.test": ["93.184.215.14"], "inside.test": ["169.254.169.254"]}
    site.at_elsewhere = lambda self: self.send(b"", 302, location=to)
    with Fetcher() as held, pytest.raises(FetchError, match="private"):
        held.get("http://news.test/elsewhere")
    assert site.hits == {"robots.txt": 1, "elsewhere": 1}


def test_a_name_whose_first_address_does_not_answer(
    site: Any, names: dict[str, list[str]], fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    names["news.test"] = ["93.184.215.15", "93.184.215.14"]
    connect = socket.create_connection

    def connected(address: tuple[str, int], *given: Any, **more: Any) -> Any:
        if address[0] == "93.184.215.15":
            raise ConnectionRefusedError(111, "refused")
        return connect(address, *given, **more)

    monkeypatch.setattr(socket, "create_connection", connected)
    assert fetcher.get("http://news.test/ok").status == 200


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.8", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:127.0.0.1", "0.0.0.0",
                "224.0.0.1", "100.64.0.1", "fd00::1", "fec0::1", "2002:7f00:1::", "64:ff9b::a00:8", "::10.0.0.8",
                "not an address"],
)  # fmt: skip
def test_what_is_not_public(address: str) -> None:
    assert not public(address)


def test_what_is_public() -> None:
    assert all(map(public, ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e")))


@pytest.mark.parametrize("url", ["ftp://a.test/", "file:///etc/passwd", "http://", "javascript:1", "http://u:p@a.test/",
                                 "http://a.test:99999/", "", "//a.test/x", "http://u:p@a.test:x/",
                                 "ftp://u:p@a.test/", "http://a.test\\@127.0.0.1/"])  # fmt: skip
def test_addresses_that_are_not_fetched(url: str) -> None:
    with pytest.raises(FetchError) as told:
        checked(url)
    assert "u:p" not in str(told.value)
