"""Reading bytes: what kind of page they are, whether it can be used, and the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.page import Page
from tawatur.pages.decode import arabic_share, decode
from tawatur.pages.html import read_html
from tawatur.pages.text import read_text

LIMIT = 20_000_000
# A page with fewer Arabic letters than this share is a page in another language with a quotation.
_LEAST_ARABIC = 0.3
_HTML = re.compile(
    r"\s*+(?:(?:<!--(?:(?!-->).)*+-->|<\?xml[^>]*+>)\s*+)*+<(?:!doctype|html|head|body|article|main|div|section|p|h1|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAGS = re.compile(r"</(?:p|div|h[1-6]|li|article|section|span|a)>", re.IGNORECASE)
_MANY_TAGS = 4
_HEAD = 20_000


def read_bytes(
    name: str,
    data: bytes,
    *,
    media: Literal["text", "html"] | None = None,
    dates: Mapping[int, date] | None = None,
    url: str | None = None,
    charset: str | None = None,
    limit: int = LIMIT,
    lexicon: Lexicon | None = None,
) -> Page:
    """The page in a file's bytes; `media` is found out where it is not given. `charset` is what its server named,
    `limit` is in bytes.

    A page of menus and headlines alone is a page without articles. Raises InputError, naming the file and the way
    out, where the file is too large, empty, binary, in no readable character set, or not in Arabic.
    """
    if len(data) > limit:
        raise InputError(
            f"{name}: more than {limit:,} bytes, the limit for one page. "
            "Split it into a file a page, or into lines of .jsonl."
        )
    text = decode(name, data, charset)
    media = media or sniff(text)
    page = (read_html if media == "html" else read_text)(name, text, dates=dates, url=url, lexicon=lexicon)
    share = arabic_share(page.text)
    if share < _LEAST_ARABIC:
        raise InputError(
            f"{name}: the page is not Arabic (only {share:.0%} of its letters are). "
            "Tawatur reads Arabic pages; leave it out."
        )
    return page


def sniff(text: str) -> Literal["text", "html"]:
    """Whether a text is HTML: it begins with a tag that pages begin with, or closes several of a page's tags."""
    head = text[:_HEAD].lstrip("\ufeff")
    return "html" if _HTML.match(head) or len(_TAGS.findall(head)) >= _MANY_TAGS else "text"
