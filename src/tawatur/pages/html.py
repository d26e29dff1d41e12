"""HTML: a document's text by a walk of its tree, roles from structure and from words alike, facts from metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from lxml import etree

from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.page import Page, Role
from tawatur.model.span import Span
from tawatur.pages.articles import Facts
from tawatur.pages.credits import outlets
from tawatur.pages.decode import decode
from tawatur.pages.labels import labels
from tawatur.pages.metadata import Metadata, metadata
from tawatur.pages.text import build
from tawatur.pages.walk import structure, walk
from tawatur.script.fold import folded


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
    source = decode(name, html) if isinstance(html, bytes) else html
    root = _parse(name, source)
    known = metadata(root)
    text, hints = walk(root, structure(lexicon))
    facts = Facts(known.published, known.dated_by, _outlet(known, url, lexicon))
    page = build(
        name, text, labels(lexicon), lexicon, dates=dates, url=url or known.url, media="html",
        hints=_titled(text, hints, known), facts=facts,
    )  # fmt: skip
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


def _outlet(known: Metadata, url: str | None, lexicon: Lexicon) -> str | None:
    """The outlet of the metadata by its label, else that of the address, else what the metadata say."""
    held = outlets(lexicon)
    return held.called(known.outlet, url or known.url) if known.outlet else held.at(url or known.url)


def _titled(text: str, hints: list[tuple[Span, Role]], known: Metadata) -> list[tuple[Span, Role]]:
    """The hints, and "title" for the last line that says exactly what the metadata calls the headline."""
    wanted = folded(known.title or "")
    headings = [n for n, (span, role) in enumerate(hints) if role in ("title", "subhead")]
    for n in reversed(headings):
        if wanted and folded(hints[n][0].of(text)) == wanted:
            return [(span, "title" if m == n else role) for m, (span, role) in enumerate(hints)]
    return hints


def _dated(page: Page, source: str) -> Page:
    """The page with a date that htmldate finds in addresses and elsewhere in the mark-up, if it does."""
    from htmldate import find_date

    found = find_date(source, original_date=True, extensive_search=False)
    if not found:
        return page
    first = replace(page.articles[0], published=date.fromisoformat(found), dated_by="htmldate")
    return replace(page, articles=(first, *page.articles[1:]))
