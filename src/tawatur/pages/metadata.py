"""Metadata of an HTML document: what JSON-LD, OpenGraph and meta elements say of its main article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree

_DAY = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_ARTICLE = re.compile(r"Article|Report|BlogPosting|NewsItem")
_DATES = (
    "article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "publishdate",
    "publish-date", "dc.date", "dcterms.date", "dc.date.issued", "parsely-pub-date", "sailthru.date",
    "article.published", "originalpublicationdate",
)  # fmt: skip
_SITES = ("og:site_name", "application-name", "dc.publisher")
_TITLES = ("og:title", "twitter:title", "dc.title")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each field None where the document has none; `dated_by` names the element that gave the date."""

    title: str | None = None
    published: date | None = None
    dated_by: str = ""
    outlet: str | None = None
    author: str | None = None
    url: str | None = None


def metadata(root: etree._Element) -> Metadata:
    """Read the metadata of a parsed document. Broken JSON-LD counts as absent."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip()
        content = (element.get("content") or "").strip()
        if name and content:
            meta.setdefault(name.lower(), content)
    linked = next((node for node in _json_ld(root) if _ARTICLE.search(str(node.get("@type", "")))), {})
    published, dated_by = _published(root, meta, linked)
    return Metadata(
        title=_text(linked.get("headline")) or _first(meta, _TITLES),
        published=published,
        dated_by=dated_by,
        outlet=_name(linked.get("publisher")) or _first(meta, _SITES),
        author=_name(linked.get("author")) or _first(meta, _AUTHORS),
        url=_canonical(root) or meta.get("og:url"),
    )


def _published(root: etree._Element, meta: dict[str, str], linked: dict[str, Any]) -> tuple[date | None, str]:
    day = _day(_text(linked.get("datePublished")))
    if day:
        return day, "JSON-LD datePublished"
    for name in _DATES:
        day = _day(meta.get(name.lower()))
        if day:
            return day, f"meta {name}"
    for element in root.iter("time"):
        day = _day(element.get("datetime"))
        if day:
            return day, "time element"
    return None, ""


def _json_ld(root: etree._Element) -> Iterator[dict[str, Any]]:
    """All objects of all JSON-LD scripts, those of a graph one by one."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
            continue
        try:
            found: list[Any] = [json.loads(script.text)]
        except (ValueError, RecursionError):
            continue
        while found:
            node = found.pop(0)
            if isinstance(node, list):
                found = node + found
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


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """The name of a person or organisation that JSON-LD gives as a string, an object or a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _day(value: str | None) -> date | None:
    match = _DAY.search(value or "")
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
