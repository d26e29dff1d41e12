"""From paths to items: one item is one page to be read, or the failure to get at it."""

from __future__ import annotations

import email
import email.policy
import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from tawatur.engine import archives
from tawatur.engine.item import Item, Media, head
from tawatur.engine.rows import FIELDS, Row, day, length, lines, pick, table
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.model.page import EVERY
from tawatur.pages import LIMIT

# A sign as HTML writes it, and a tag that shows that a field of a table holds HTML.
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_MARKED = re.compile(r"<(?:!doctype|html|body|article|div|p|br|span|h[1-6])\b[^<>]*>", re.IGNORECASE)
SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".parquet", ".warc", ".warc.gz", ".xml", ".eml")


def items(
    paths: Iterable[Path],
    dates: Mapping[str, Mapping[int, date]] | None = None,
    published: date | None = None,
    fields: Mapping[str, str] | None = None,
) -> Iterator[Item | Failure]:
    """The pages under files and folders, by name; a folder is read for the files that Tawatur knows.

    `dates` maps a page's name to days per article, `published` is the day of all others. Raises InputError where a path
    does not exist or a folder holds no pages.
    """
    dates = dates or {}
    every = {EVERY: published} if published else {}
    for path in paths:
        for name, file in _files(path):
            for item in _open(name, file, fields or {}):
                if isinstance(item, Item) and not item.dates:
                    item = _dated(item, dates.get(item.name) or every)
                yield item


def count(paths: Iterable[Path]) -> int | None:
    """About how many pages there are under files and folders; None where only reading tells. Raises InputError."""
    found = [_pages_in(name.lower(), file) for path in paths for name, file in _files(path)]
    known = [number for number in found if number is not None]
    return sum(known) if len(known) == len(found) else None


def _pages_in(name: str, path: Path) -> int | None:
    if name.endswith((".jsonl", ".parquet")):
        return length(path)
    return None if name.endswith((".warc", ".warc.gz", ".xml")) else 1


def _within(name: str, path: Path) -> bytes | Failure:
    """The bytes of a feed or a mail; a failure where they cannot be read or are too many."""
    try:
        data = head(path)
    except OSError as error:
        return Failure(name, "open", f"{path}: {error.strerror}")
    return data if len(data) <= LIMIT else Failure(name, "open", f"{path}: more than {LIMIT:,} bytes, the limit")


def _dated(item: Item, dates: Mapping[int, date]) -> Item:
    return replace(item, dates=dict(dates)) if dates else item


def _files(path: Path) -> list[tuple[str, Path]]:
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.is_file() and p.name.lower().endswith(SUFFIXES))
        if not found:
            raise InputError(f"{path}: the folder holds no pages ({' '.join(SUFFIXES)})")
        return [(p.relative_to(path).as_posix(), p) for p in found]
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder")
    return [(path.name, path)]


def _open(name: str, path: Path, fields: Mapping[str, str]) -> Iterator[Item | Failure]:
    lower = name.lower()
    if lower.endswith(".jsonl"):
        yield from _rows(name, lines(name, path), fields)
    elif lower.endswith(".parquet"):
        yield from _rows(name, table(name, path), fields)
    elif lower.endswith((".warc", ".warc.gz")):
        yield from archives.pages(name, lambda: path.open("rb"))
    elif lower.endswith(".xml"):
        yield from _feed(name, path)
    elif lower.endswith(".eml"):
        yield from _mail(name, path)
    else:
        yield Item(name, path=path, media="html" if lower.endswith((".html", ".htm")) else None)


def _rows(name: str, rows: Iterator[tuple[int, Row | str]], fields: Mapping[str, str]) -> Iterator[Item | Failure]:
    """The pages of a table, one a row, each under the table's name and the row's number where it has no own name."""
    for number, row in rows:
        where = f"{name}#{number}" if number else name
        if isinstance(row, str):
            yield Failure(where, "open", row)
            continue
        yield from_row(where, row, fields)


def from_row(where: str, row: Row, fields: Mapping[str, str]) -> Item | Failure:
    """The page of a row of a table, under its own name, else under the place where it stands."""
    text = pick(row, "text", fields)
    if not text:
        keys = ", ".join(FIELDS["text"])
        return Failure(where, "open", f"{where}: no text under {keys}; name the key with --map text=KEY")
    title, byline = (_written(pick(row, key, fields).strip()) for key in ("title", "byline"))
    published = day(pick(row, "published", fields))
    marked = _MARKED.search(text) is not None
    return Item(
        pick(row, "name", fields) or where,
        _document(title, byline, text) if marked else _plain(title, byline, _written(text)),
        media="html" if marked else "text",
        url=pick(row, "url", fields) or None,
        outlet=pick(row, "outlet", fields) or None,
        dates={1: published} if published else {},
    )


def _written(text: str) -> str:
    """A text with the signs that its table writes as HTML does ("&quot;") as they are meant."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def _plain(*parts: str) -> bytes:
    return "\n\n".join(part for part in parts if part).encode("utf-8", "replace")


def _document(title: str, byline: str, body: str) -> bytes:
    """A piece of HTML that is the body of an article, with its title and who signs it, as a page."""
    head = f"<h1>{html.escape(title)}</h1>" if title else ""
    head += f"<p>{html.escape(byline)}</p>" if byline else ""
    page = f"<html><head><meta charset=utf-8></head><body><article>{head}<div>{body}</div></article></body></html>"
    return page.encode("utf-8", "replace")


def _feed(name: str, path: Path) -> Iterator[Item | Failure]:
    import feedparser

    data = _within(name, path)
    if isinstance(data, Failure):
        yield data
        return
    try:
        found = feedparser.parse(data)
    except Exception as error:  # feedparser ends in whatever a broken file makes its parsing run into
        yield Failure(name, "open", f"{path}: not readable as a feed: {error}")
        return
    if not found.entries:
        yield Failure(name, "open", f"{path}: no entries; is it a feed (RSS or Atom)?")
    for number, entry in enumerate(found.entries, 1):
        held = entry.get("content") or [{"value": entry.get("summary", "")}]
        title, body = entry.get("title", ""), held[0]["value"]
        when = entry.get("published_parsed") or dict.get(entry, "updated_parsed")
        yield Item(
            f"{name}#{number}",
            _document(title, "", body),
            media="html",
            url=entry.get("link"),
            outlet=found.feed.get("title"),
            dates={1: date(*when[:3])} if when else {},
        )


def _mail(name: str, path: Path) -> Iterator[Item | Failure]:
    held = _within(name, path)
    if isinstance(held, Failure):
        yield held
        return
    message = email.message_from_bytes(held, policy=email.policy.default)
    part = message.get_body(("html", "plain"))
    if part is None:
        yield Failure(name, "open", f"{path}: the mail holds no text")
        return
    media: Media = "html" if part.get_content_type() == "text/html" else "text"
    data = part.get_payload(decode=True)
    sent = message["date"].datetime if message["date"] else None
    yield Item(
        name,
        data if isinstance(data, bytes) else b"",
        media=media,
        charset=part.get_content_charset(),
        dates={1: sent.date()} if sent else {},
    )
