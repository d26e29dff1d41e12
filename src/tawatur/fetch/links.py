"""The addresses that a feed, a sitemap or a list of addresses names."""

from __future__ import annotations

import gzip
import zlib
from io import BytesIO
from typing import Literal, NamedTuple
from urllib.parse import urljoin

from lxml import etree

from tawatur.fetch.client import Fetched
from tawatur.model.errors import FetchError

# A sitemap may hold so many addresses (the protocol's own bound), and be so long once unpacked.
_MOST, _SIZE = 50_000, 64_000_000
_PACKED = b"\x1f\x8b"


class Links(NamedTuple):
    """Addresses of pages, and of further sitemaps; `kind` is what named them."""

    kind: Literal["feed", "sitemap", "list", "page"]
    pages: tuple[str, ...]
    maps: tuple[str, ...] = ()


def links(found: Fetched) -> Links:
    """What a fetched document names, in its order, each once; kind "page" where it is a page of its own.

    Raises FetchError for a packed sitemap that is too large or broken.
    """
    body = _unpacked(found)
    if found.kind == "text/plain":
        lines = [line.strip() for line in body.decode("utf-8", "replace").splitlines()]
        named = [line for line in lines if line.startswith(("http://", "https://"))]
        if named and len(named) == len([line for line in lines if line and not line.startswith("#")]):
            return Links("list", _once(named, found.url))
        return Links("page", ())
    root = _root(body)
    if root is None:
        return Links("page", ())
    name = etree.QName(root).localname.lower()
    if name == "urlset":
        return Links("sitemap", _once(_texts(root, "loc"), found.url))
    if name == "sitemapindex":
        return Links("sitemap", (), _once(_texts(root, "loc"), found.url))
    if name in ("rss", "rdf"):
        return Links("feed", _once(_texts(root, "link", "item"), found.url))
    if name == "feed":
        return Links("feed", _once(_atom(root), found.url))
    return Links("page", ())


def _unpacked(found: Fetched) -> bytes:
    body = found.body or b""
    if not body.startswith(_PACKED):
        return body
    try:
        with gzip.GzipFile(fileobj=BytesIO(body)) as file:
            body = file.read(_SIZE + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FetchError(f"{found.url}: cannot be unpacked ({error})") from error
    if len(body) > _SIZE:
        raise FetchError(f"{found.url}: more than {_SIZE:,} bytes once unpacked")
    return body


def _root(body: bytes) -> etree._Element | None:
    """The root of an XML document of these kinds; no entity is ever resolved."""
    head = body[:2000].lower()
    if not any(mark in head for mark in (b"<urlset", b"<sitemapindex", b"<rss", b"<rdf:rdf", b"<feed")):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root: etree._Element | None = etree.fromstring(body, parser)
    except etree.XMLSyntaxError:
        return None
    return root


def _texts(root: etree._Element, name: str, inside: str = "") -> list[str]:
    out = []
    for element in root.iter("{*}" + name):
        parent = element.getparent()
        local = etree.QName(parent).localname.lower() if parent is not None else ""
        if (not inside or local == inside) and (element.text or "").strip():
            out.append((element.text or "").strip())
    return out


def _atom(root: etree._Element) -> list[str]:
    return [
        element.get("href", "")
        for entry in root.iter("{*}entry")
        for element in entry.iter("{*}link")
        if element.get("rel", "alternate") == "alternate" and element.get("href")
    ]


def _once(named: list[str], base: str) -> tuple[str, ...]:
    full = [_joined(base, name) for name in named[:_MOST]]
    return tuple(dict.fromkeys(name for name in full if name.startswith(("http://", "https://"))))


def _joined(base: str, name: str) -> str:
    """The full address; none where it is no address."""
    try:
        return urljoin(base, name)
    except ValueError:
        return ""
