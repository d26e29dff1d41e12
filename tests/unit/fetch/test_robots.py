"""robots.txt as RFC 9309 has it."""

from __future__ import annotations

import pytest

from tawatur.fetch.robots import Robots, rules
from tawatur.model.errors import FetchError


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /a", "/a/b", False),
        ("User-agent: *\nDisallow: /a", "/b", True),
        ("User-agent: *\nDisallow:", "/b", True),
        ("User-agent: *\nAllow: /\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/news", "/a/news/1", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*?print=", "/story?print=1", False),
        ("User-agent: *\nDisallow: /*?print=", "/story?page=1", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /خبر", "/%d8%ae%d8%a8%d8%b1/1", False),
        ("User-agent: *\nDisallow: /%D8%AE%D8%A8%D8%B1", "/خبر/1", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: tawatur\nAllow: /\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Tawatur/2\nDisallow: /b", "/a", True),
        ("User-agent: other\nUser-agent: TAWATUR\n\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a # all of it\r\nDisallow: /b", "/b", False),
        ("Disallow: /", "/a", True),
        ("<html><body>Disallow: /</body></html>", "/a", True),
        ("User-agent: *\nDisallow: /" + "*a" * 10_000, "/" + "a" * 9_999, True),
    ],
)
def test_what_is_allowed(text: str, path: str, allowed: bool) -> None:
    assert rules(text, "Tawatur/1").allow(path) is allowed


@pytest.mark.parametrize(
    ("text", "rest"),
    [("4", 4.0), ("0.5", 0.5), ("100000", 60.0), ("-1", 0.0), ("soon", 0.0), ("1e9", 0.0)],
)
def test_the_rest_that_is_asked_for(text: str, rest: float) -> None:
    assert rules(f"User-agent: *\nCrawl-delay: {text}", "Tawatur/1").rest == rest


def test_rules_are_asked_once_a_day_and_after_trouble_sooner() -> None:
    now, answers = [0.0], [(503, ""), (200, "User-agent: *\nDisallow: /a")]
    asked: list[str] = []

    def get(url: str) -> tuple[int, str]:
        asked.append(url)
        return answers[min(len(asked) - 1, 1)]

    robots = Robots("Tawatur/1", get, lambda: now[0])
    for _ in range(2):
        with pytest.raises(FetchError):
            robots.allows("http://a.test/b?c")
    now[0] += 1_000
    assert robots.allows("http://a.test/b?c") and not robots.allows("http://a.test/a?c")
    now[0] += 80_000
    assert robots.rest("http://a.test/") == 0 and len(asked) == 2
    now[0] += 10_000
    assert robots.allows("http://a.test/") and asked == ["http://a.test/robots.txt"] * 3
