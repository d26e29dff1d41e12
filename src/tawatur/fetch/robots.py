"""What a site allows robots: its robots.txt, asked once a host."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from tawatur.model.errors import FetchError

# Longest rest between two pages that a site may ask for, seconds.
_LONGEST = 60.0


class Robots:
    """The rules of every host asked so far. `get` fetches a text: (status, text)."""

    def __init__(self, agent: str, get: Callable[[str], tuple[int, str]]) -> None:
        self._agent, self._get = agent, get
        self._rules: dict[str, RobotFileParser | FetchError] = {}

    def allows(self, url: str) -> bool:
        """Whether the site lets this robot ask an address. Raises FetchError where the rules cannot be had at all."""
        rules = self._of(url)
        if isinstance(rules, FetchError):
            raise rules
        return rules.can_fetch(self._agent, url)

    def rest(self, url: str) -> float:
        """Seconds between two pages that the site asks for, 0 where it asks for none."""
        rules = self._of(url)
        delay = None if isinstance(rules, FetchError) else rules.crawl_delay(self._agent)
        return min(float(delay), _LONGEST) if delay else 0.0

    def _of(self, url: str) -> RobotFileParser | FetchError:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(site)
        return self._rules[site]

    def _read(self, site: str) -> RobotFileParser | FetchError:
        """As RFC 9309 has it: none to be found allows all, a site in trouble allows nothing."""
        rules = RobotFileParser()
        try:
            status, text = self._get(f"{site}/robots.txt")
        except FetchError as error:
            return error
        if status >= 500:
            return FetchError(
                f"{site}/robots.txt: the site answers {status}, so nothing is fetched from it", again=True
            )
        rules.parse(text.splitlines() if status < 400 else [])
        return rules
