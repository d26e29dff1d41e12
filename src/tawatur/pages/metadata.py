"""Metadata of an HTML document: what JSON-LD, OpenGraph and meta elements say of its main article."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

_DAY = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_ARTICLE = re.compile(r"Article|Report|BlogPosting|NewsItem")
_DATES = (
    "article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "publishdate",
    "publish-date", "dc.date", "dcterms.date", "dc.date.issued", "parsely-pub-date", "sailthru.date",
    "article.published", "originalpublicationdate", "article:published", "publishedDate", "publish_date", "pub_date",
    "published_time", "publication_date", "og:pubdate", "dc.date.created", "cXenseParse:recs:publishtime",
    "cXenseParse:publishtime", "shareaholic:article_published_time", "article_date_original",
)  # fmt: skip
_SITES = ("og:site_name", "application-name", "dc.publisher")
_TITLES = ("og:title", "twitter:title", "dc.title")
# WordPress gives the writer's name in two fields: what the second says, and the name.
_WRITTEN_BY = re.compile(r"written|author|كُ?تب|بواسطة|الكاتب", re.IGNORECASE)
_LONGEST_NAME = 80
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field None where the document has none; `dated_by` names the element that gave the date.

    `page_title` is the title of the window, which may hold the site's name beside the headline; `body` the text that
    JSON-LD gives beside what the page shows.
    """

    title: str | None = None
    published: date | None = None
    dated_by: str = ""
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    page_title: str | None = None
    body: str | None = None


def metadata(root: etree._Element, address: str | None = None) -> Metadata:
    """Read the metadata of a parsed document that came from an address. Broken JSON-LD counts as absent."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip()
        content = (element.get("content") or "").strip()
        if name and content:
            meta.setdefault(name.lower(), content)
    nodes = list(_json_ld(root))
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    linked = next((node for node in nodes if _ARTICLE.search(str(node.get("@type", "")))), {})
    outlet = _name(linked.get("publisher"), named) or _first(meta, _SITES)
    published, dated_by = _published(root, meta, linked)
    return Metadata(
        title=_text(linked.get("headline")) or _first(meta, _TITLES),
        published=published,
        dated_by=dated_by,
        outlet=outlet,
        author=_author(root, meta, linked, named, outlet),
        url=_address(root, (_canonical(root), meta.get("og:url"), *_own_addresses(linked)), address),
        page_title=_words(title) if (title := root.find(".//title")) is not None else None,
        body=_text(linked.get("articleBody")),
    )


def _author(
    root: etree._Element, meta: dict[str, str], linked: dict[str, Any], named: dict[str, Any], outlet: str | None
) -> str | None:
    """The first author that is a name: no address, no organisation, not the outlet itself."""
    writer = linked.get("author")
    first = writer[0] if isinstance(writer, list) and writer else writer
    group = isinstance(first, dict) and "Organization" in str(first.get("@type", ""))
    marked = [
        _words(element)
        for element in root.iter("a", "span", "div", "p", "cite", "address")
        if element.get("itemprop") == "author" or (element.get("rel") or "").lower() == "author"
    ]
    signed = meta.get("twitter:data1") if _WRITTEN_BY.search(meta.get("twitter:label1", "")) else None
    for name in (None if group else _name(first, named), *(meta.get(name) for name in _AUTHORS), signed, *marked[:1]):
        if name and name != outlet and len(name) <= _LONGEST_NAME and "/" not in name and "@" not in name:
            return name
    return None


def _own_addresses(linked: dict[str, Any]) -> tuple[str | None, str | None]:
    page = linked.get("mainEntityOfPage")
    return _text(page.get("@id") if isinstance(page, dict) else page), _text(linked.get("url"))


def _address(root: etree._Element, found: tuple[str | None, ...], address: str | None) -> str | None:
    """The first address that is whole, or becomes so by the document's base or the address that it came from."""
    base = next((str(element.get("href")) for element in root.iter("base") if element.get("href")), "")
    for href in found:
        try:
            whole = urljoin(urljoin(address or "", base), href or "")
            if href and urlsplit(whole).scheme in ("http", "https"):
                return whole
        except ValueError:
            continue
    return None


def _published(root: etree._Element, meta: dict[str, str], linked: dict[str, Any]) -> tuple[date | None, str]:
    found = day(_text(linked.get("datePublished")))
    if found:
        return found, "JSON-LD datePublished"
    for name in _DATES:
        found = day(meta.get(name.lower()))
        if found:
            return found, f"meta {name}"
    for element in root.iter("time"):
        found = day(element.get("datetime"))
        if found:
            return found, "time element"
    return None, ""


def _json_ld(root: etree._Element) -> Iterator[dict[str, Any]]:
    """All objects of all JSON-LD scripts, those of a graph one by one."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
            continue
        try:
            found: deque[Any] = deque([json.loads(script.text)])
        except (ValueError, RecursionError):
            continue
        while found:
            node = found.popleft()
            if isinstance(node, list):
                found.extendleft(reversed(node))
            elif isinstance(node, dict):
                yield node
                graph = node.get("@graph")
                found += graph if isinstance(graph, list) else []


def _canonical(root: etree._Element) -> str | None:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return str(link.get("href"))
    return None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _words(element: etree._Element) -> str:
    """The text of an element on one line."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object, named: dict[str, Any]) -> str | None:
    """The name of a person or organisation that JSON-LD gives as a string, an object, its `@id` or a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict) and "name" not in value:
        value = named.get(str(value.get("@id")), value)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def day(value: str | None) -> date | None:
    """The first ISO date in a text, None where there is none that can exist."""
    match = _DAY.search(value or "")
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
