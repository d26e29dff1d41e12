"""Reading one page: a pure function of the page and the lexicon."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from tawatur import pages
from tawatur.annotate.pipeline import annotate, pipeline
from tawatur.annotate.translation import translated
from tawatur.engine.item import Item
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.model.ids import make_id
from tawatur.model.page import EVERY, Article, Page, Party
from tawatur.model.prose import Prose
from tawatur.script.fold import fold
from tawatur.script.prose import prose

# How the names of files of pages end.
_FILES = (".txt", ".html", ".htm")


def read(
    source: str | bytes | Path,
    *,
    name: str | None = None,
    published: date | None = None,
    dates: Mapping[int, date] | None = None,
    lexicon: Lexicon | None = None,
) -> Page:
    """Read one page: its articles, with all layers.

    `source` is the page's text, its bytes (text or HTML, in any encoding), or the path of its file. `published` is the
    day of publication of every article, `dates` the days per article number (from 1). All spans of the answer are code
    points of its `text`. Raises InputError where this cannot be a page (NUL, no text, no such file; the name of
    a file as a `str`).
    """
    days = dates if dates is not None else {EVERY: published} if published else None
    words = lexicon or Lexicon()
    if isinstance(source, str):
        if source.endswith(_FILES) and source.isprintable() and " " not in source:  # one word: no page says so little
            raise InputError(f"{source}: this is read as the text of a page; for a file give pathlib.Path({source!r})")
        return annotated(pages.read_text(name or "text", source, dates=days, lexicon=words), words)
    try:
        data = source.read_bytes() if isinstance(source, Path) else source
    except OSError as error:
        raise InputError(f"{source!s}: {error.strerror}") from error
    called = name or (source.name if isinstance(source, Path) else "text")
    return annotated(pages.read_bytes(called, data, dates=days, lexicon=words), words)


class Annotated(NamedTuple):
    """A page with its layers, and the running text of each of its articles, which was cut for them."""

    page: Page
    running: tuple[Prose, ...]


def annotated(page: Page, lexicon: Lexicon, only: frozenset[str] | None = None) -> Page:
    """The page with the layers of all its articles; with `only`, the other layers stay as they are."""
    return worked(page, lexicon, only).page


def worked(page: Page, lexicon: Lexicon, only: frozenset[str] | None = None) -> Annotated:
    """The same, with the prose that was made for it."""
    view = fold(page.text)
    running = tuple(prose(page, article, view) for article in page.articles)
    held = zip(page.articles, running, strict=True)
    return Annotated(replace(page, articles=tuple(_article(a, text, lexicon, only) for a, text in held)), running)


def _article(article: Article, running: Prose, lexicon: Lexicon, only: frozenset[str] | None) -> Article:
    wanted = [a for a in pipeline(lexicon) if only is None or a.writes in only]
    layers = annotate(running, wanted, article.layers)
    score, evidence = translated(running, layers, lexicon)
    return replace(article, layers=layers, translated=score, translated_by=evidence)


def read_item(item: Item, lexicon: Lexicon) -> Page | Failure:
    """Read one item; what cannot be read comes back as a failure that names the page, the stage and the reason."""
    found = read_whole(item, lexicon)
    return found if isinstance(found, Failure) else found.page


def read_whole(item: Item, lexicon: Lexicon) -> Annotated | Failure:
    """The same, with the prose that was made for it."""
    try:
        data = item.load()
    except OSError as error:
        return Failure(item.name, "open", f"{item.path}: {error.strerror}")
    try:
        page = pages.read_bytes(
            item.name,
            data,
            media=item.media,
            dates=item.dates or None,
            url=item.url,
            charset=item.charset,
            lexicon=lexicon,
        )
    except InputError as error:
        return Failure(item.name, "pages", str(error))
    except Exception as error:  # as below
        return _fault(item.name, "pages", error)
    held = pages.outlets(lexicon)
    label = held.called(item.outlet, item.url) if item.outlet else held.at(item.url)
    if label:
        page = replace(page, articles=tuple(_published_by(article, label) for article in page.articles))
    return renew(page, lexicon)


def renew(page: Page, lexicon: Lexicon, only: frozenset[str] | None = None) -> Annotated | Failure:
    """`worked`, where a fault of an annotator becomes a failure of this page and stops no other."""
    try:
        return worked(page, lexicon, only)
    except Exception as error:  # one page's fault must not lose the others; the row names it in full
        return _fault(page.name, "annotate", error)


def _fault(page: str, stage: str, error: Exception) -> Failure:
    where = traceback.extract_tb(error.__traceback__)[-1]
    at = f"{Path(where.filename).name}:{where.lineno}"
    return Failure(page, stage, f"{type(error).__name__}: {error} (at {at}); please report this page")


def unread(page: Page) -> Failure | None:
    """What was not read of a page that is longer than any page of news; None where all of it was."""
    stop = pages.bound(page.text)
    if stop == len(page.text):
        return None
    reason = (
        f"{page.name}: read as far as code point {stop:,} of {len(page.text):,} (a page is at most {pages.LONGEST:,} "
        f"of them, in {pages.MOST_LINES:,} lines); the rest is kept as one block. Split the file to have it read."
    )
    return Failure(page.name, "pages", reason)


def _published_by(article: Article, outlet: str) -> Article:
    return article if article.publisher else replace(article, publisher=Party(outlet))


def digest(item: Item, data: bytes) -> str:
    """The hash of an input as it came: two inputs with one digest give one page."""
    days = sorted((number, day.isoformat()) for number, day in item.dates.items())
    return make_id(pages.VERSION, item.name, item.media, item.url, item.outlet, days, blake2b(data).hexdigest())


def versions(lexicon: Lexicon) -> dict[str, str]:
    """The version behind each layer: the annotator's, those of the layers it reads, and the lexicon's."""
    out: dict[str, str] = {}
    for annotator in pipeline(lexicon):
        below = [out[layer] for layer in annotator.reads]
        out[annotator.writes] = "/".join((f"{annotator.name}-{annotator.version}", lexicon.version, *below))
    return {layer: _short(version) for layer, version in out.items()}


def _short(version: str) -> str:
    return f"{version.split('/')[0]}-{make_id(version)[:8]}"
