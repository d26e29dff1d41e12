"""HTML: a document's text by a walk of its tree, roles from structure and from words alike, facts from metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import islice

from lxml import etree

from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.page import Page
from tawatur.pages.address import day
from tawatur.pages.articles import Facts
from tawatur.pages.decode import decode
from tawatur.pages.hints import masthead, once, titled
from tawatur.pages.labels import labels
from tawatur.pages.metadata import Metadata, metadata
from tawatur.pages.outlets import outlets
from tawatur.pages.structure import Structure, structure
from tawatur.pages.text import build
from tawatur.pages.walk import walk

# A tag with its attributes, where it is so long that they may be many: the parser compares each with all before it.
_OVERLOADED = re.compile(r"""<[a-zA-Z](?:[^"'<>]|"[^"]*+"|'[^']*+'){5000,}+""")
_ATTRIBUTE = re.compile(r"""\s+[^\s=>]+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?""")
_MOST_ATTRIBUTES = 500
_TAG = re.compile("<[^<>]*+>")
# Code points that no XML may hold.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_html(
    name: str,
    html: bytes | str,
    *,
    dates: Mapping[int, date] | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> Page:
    """Cut an HTML document into blocks and articles.

    The page's text is that of the tree walk: every text node that is shown, once, a line for each block element.
    Raises InputError where bytes cannot be decoded or nothing can be parsed, TextError where the text holds NUL.
    """
    lexicon = lexicon or Lexicon()
    source = _OVERLOADED.sub(_lightened, decode(name, html) if isinstance(html, bytes) else html)
    root = _parse(name, source)
    known = metadata(root, url)
    words = structure(lexicon)

    def read(words: Structure) -> Page:
        text, hints, entries = walk(root, words)
        hints = once(text, titled(text, hints, known.title, entries))
        site = known.outlet or masthead(text, hints, known.page_title)
        days = tuple((entry.span, entry.day) for entry in entries)
        facts = Facts(known.published, known.dated_by, _outlet(site, url or known.url, lexicon), known.author, days)
        return build(
            name, text, labels(lexicon), lexicon, dates=dates, url=url or known.url, media="html",
            hints=hints, heads={entry.head for entry in entries}, facts=facts,
        )  # fmt: skip

    page = read(words)
    if not page.articles and words.captions(root):
        # A gallery: its captions are its text.
        page = read(words.gallery())
    if not page.articles and known.body:
        # The page is made in the browser: what it will show stands in its metadata.
        _shown(root, known)
        page = read(words)
    return page if not page.articles or page.articles[0].published else _dated(page, source)


def _parse(name: str, source: str) -> etree._Element:
    if "\0" in source:
        raise InputError(f"{name}: the document holds NUL (code point 0); is this a binary file?")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=False)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{name}: no HTML could be parsed ({error.msg}). Save the page again.") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError(f"{name}: the HTML is nested too deeply to be read whole. Save the page's text instead.")
    if root is None:
        raise InputError(f"{name}: the HTML is empty. Leave it out, or save the page again.")
    return root


def _shown(root: etree._Element, known: Metadata) -> None:
    """Add the article of the metadata to the document, a paragraph a line."""
    article = etree.SubElement(root, "article")
    etree.SubElement(article, "h1").text = _plain(known.title or "")
    for line in (known.body or "").splitlines():
        etree.SubElement(article, "p").text = _plain(line)


def _plain(text: str) -> str:
    """A text of the metadata without mark-up and without what no document may hold."""
    return _NOT_XML.sub(" ", unescape(_TAG.sub(" ", text)))


def _lightened(tag: re.Match[str]) -> str:
    """A tag without the attributes past the first few hundred."""
    last = next(islice(_ATTRIBUTE.finditer(tag.group()), _MOST_ATTRIBUTES, None), None)
    return tag.group()[: last.start()] if last else tag.group()


def _outlet(site: str | None, url: str | None, lexicon: Lexicon) -> str | None:
    """The outlet that the page calls itself, by its label, else that of the address, else what the page says."""
    held = outlets(lexicon)
    return held.called(site, url) if site else held.at(url)


def _dated(page: Page, source: str) -> Page:
    """The page with the day in its address, else one that htmldate finds in the mark-up, if it does."""
    if held := day(page.url):
        return replace(
            page, articles=(replace(page.articles[0], published=held, dated_by="address"), *page.articles[1:])
        )
    from htmldate import find_date

    found = find_date(_NOT_XML.sub(" ", source), original_date=True, extensive_search=False)
    if not found:
        return page
    first = replace(page.articles[0], published=date.fromisoformat(found), dated_by="htmldate")
    return replace(page, articles=(first, *page.articles[1:]))
