"""Many addresses: pages, and what feeds, sitemaps and lists of addresses name; round after round for feeds."""

from __future__ import annotations

import tomllib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tawatur.fetch.addresses import bare, checked
from tawatur.fetch.archive import Archive
from tawatur.fetch.client import Fetched, Fetcher
from tawatur.fetch.links import links
from tawatur.model.errors import FetchError, InputError
from tawatur.model.failure import Failure

STAGE = "fetch"
_SHORTEST = 60.0
# Sitemaps in one run: an index may name the next one without end.
_MAPS = 500
_Why = Literal["given", "map", "page"]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, sitemap or page to look at again: `every` so many seconds, and at `most` so many pages a look."""

    url: str
    every: float = 900.0
    most: int = 100


def collect(urls: Iterable[str], archive: Archive, fetcher: Fetcher, most: int = 200) -> Iterator[Fetched | Failure]:
    """Fetch addresses and keep what comes in the archive; every answer, and every failure, as it comes.

    Of what feeds, sitemaps and lists name, at most `most` pages are fetched, those that were never fetched before; no
    further sitemap is asked for once so many wait. An address given by the user is asked again each time, on condition
    that it changed. That a feed did not change counts only once all that it names has come.
    """
    wanted: deque[tuple[str, _Why]] = deque((url, "given") for url in urls)
    asked: set[str] = set()
    waiting = followed = maps = 0
    whole, indexes = True, list[Fetched]()
    while wanted:
        url, why = wanted.popleft()
        try:
            url = checked(url)
            if url in asked or (why == "page" and archive.fetched(url)):
                continue
            if followed >= most if why == "page" else why == "map" and (waiting >= most or maps >= _MAPS):
                whole = False
                continue
            asked.add(url)
            followed += why == "page"
            maps += why == "map"
            known = archive.known(url)
            found = fetcher.get(url, known.etag, known.modified)
            named = links(found) if found.body is not None else None
        except FetchError as error:
            whole = False
            yield Failure(bare(url), STAGE, str(error))
            continue
        if named is None or named.kind == "page":
            archive.keep(found)
            yield found
            continue
        indexes.append(found)
        new = [link for link in named.pages if not archive.fetched(link)]
        waiting += len(new)
        wanted.extendleft((link, "map") for link in reversed(named.maps))
        wanted.extend((link, "page") for link in new)
    if whole:
        for found in indexes:
            archive.note(found)


def feeds(path: Path) -> list[Feed]:
    """The feeds of a TOML file, `[[feed]]` tables with `url`, and if wished `every` (seconds) and `most` (pages).

    Raises InputError that names the file and the entry.
    """
    try:
        held = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: not TOML: {error}") from error
    rows = held.get("feed")
    if not isinstance(rows, list) or not rows:
        raise InputError(f'{path}: no [[feed]] tables; each needs url = "https://…"')
    return [_feed(path, number, row) for number, row in enumerate(rows, 1)]


def _feed(path: Path, number: int, row: Any) -> Feed:
    where = f"{path}: feed {number}"
    if not isinstance(row, dict) or not isinstance(row.get("url"), str):
        raise InputError(f'{where}: needs url = "https://…"')
    unknown = sorted(set(row) - {"url", "every", "most"})
    if unknown:
        raise InputError(f"{where}: {', '.join(unknown)} is not known; there are url, every, most")
    every, most = row.get("every", 900), row.get("most", 100)
    if isinstance(every, bool) or not isinstance(every, int | float) or every < _SHORTEST:
        raise InputError(f"{where}: every is a number of seconds, {_SHORTEST:g} or more")
    if isinstance(most, bool) or not isinstance(most, int) or most < 1:
        raise InputError(f"{where}: most is a whole number of pages")
    try:
        return Feed(checked(row["url"]), float(every), most)
    except FetchError as error:
        raise InputError(f"{where}: {error}") from error
