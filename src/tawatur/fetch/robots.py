"""What a site allows robots: its robots.txt as RFC 9309 reads it, asked once a host and day."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from tawatur.model.errors import FetchError

# Longest rest between two pages that a site may ask for, seconds.
_LONGEST = 60.0
# How long rules hold, and how long a site is left alone whose rules could not be had, seconds.
_HELD, _TROUBLE = 86_400.0, 900.0
_DELAY = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")


class Rules(NamedTuple):
    """What holds for this robot: (pattern, allowed), the longest pattern first; the rest it asks for, seconds."""

    paths: tuple[tuple[str, bool], ...] = ()
    rest: float = 0.0

    def allow(self, path: str) -> bool:
        """Whether a path, with its query, may be asked: the longest pattern that fits it decides."""
        path = _quoted(path) or "/"
        return next((allowed for pattern, allowed in self.paths if _fits(pattern, path)), True)


def rules(text: str, agent: str) -> Rules:
    """The rules of a robots.txt for a robot: of the groups that name it, else of those for all."""
    name = agent.partition("/")[0].lower()
    of: dict[str, tuple[list[tuple[str, bool]], list[float]]] = {name: ([], []), "*": ([], [])}
    named: list[str] = []
    heading = met = False
    for line in text.splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            named = named if heading else []
            called = re.split("[/ ]", value.lower())[0]
            named += [called] if called in of else []
            met |= called == name
            heading = True
        elif key in ("allow", "disallow", "crawl-delay"):
            heading = False
            for paths, rests in (of[one] for one in named):
                if key == "crawl-delay":
                    rests += [min(float(value), _LONGEST)] if _DELAY.fullmatch(value) else []
                elif value:
                    paths.append((_quoted(value), key == "allow"))
    paths, rests = of[name if met else "*"]
    return Rules(
        tuple(sorted(set(paths), key=lambda rule: (-len(rule[0]), not rule[1], rule[0]))), max(rests, default=0.0)
    )


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins with a pattern: `*` is anything, `$` at its end the end of the path."""
    ends, pattern = pattern.endswith("$"), pattern.removesuffix("$")
    first, *parts = pattern.split("*")
    if not path.startswith(first):
        return False
    if not parts:
        return not ends or path == first
    last = parts.pop() if ends else ""
    at = len(first)
    for part in parts:
        if (found := path.find(part, at)) < 0:
            return False
        at = found + len(part)
    return path.endswith(last) and len(path) - len(last) >= at


def _quoted(path: str) -> str:
    return quote(unquote(path), safe="/?&=*$:@!'()+,;~%-._")


class Robots:
    """The rules of every host asked so far. `get` fetches a text: (status, text); `clock` tells seconds."""

    def __init__(self, agent: str, get: Callable[[str], tuple[int, str]], clock: Callable[[], float]) -> None:
        self._agent, self._get, self._clock = agent, get, clock
        self._known: dict[str, tuple[float, Rules | FetchError]] = {}

    def allows(self, url: str) -> bool:
        """Whether the site lets this robot ask an address. Raises FetchError where the rules cannot be had at all."""
        held, parts = self._of(url), urlsplit(url)
        if isinstance(held, FetchError):
            raise held
        return held.allow(f"{parts.path}?{parts.query}" if parts.query else parts.path)

    def rest(self, url: str) -> float:
        """Seconds between two pages that the site asks for, 0 where it asks for none."""
        held = self._of(url)
        return 0.0 if isinstance(held, FetchError) else held.rest

    def _of(self, url: str) -> Rules | FetchError:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        until, held = self._known.get(site, (0.0, Rules()))
        if self._clock() >= until:
            held = self._read(site)
            self._known[site] = (self._clock() + (_TROUBLE if isinstance(held, FetchError) else _HELD), held)
        return held

    def _read(self, site: str) -> Rules | FetchError:
        """As RFC 9309 has it: none to be found allows all, a site in trouble allows nothing."""
        try:
            status, text = self._get(f"{site}/robots.txt")
        except FetchError as error:
            return error
        if status >= 500:
            return FetchError(
                f"{site}/robots.txt: the site answers {status}, so nothing is fetched from it", again=True
            )
        return rules(text, self._agent) if status < 400 else Rules()
