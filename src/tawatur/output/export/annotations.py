"""`annotations`: spans as W3C Web Annotations (JSON-LD), one annotation page for each page of the record.

Each target has two selectors for the same span: its position in code points of the page's text, and its words with what
stands before and after, by which it can be found again on a page that has changed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from tawatur import __version__
from tawatur.model.layers import LAYERS, Attribution, Event
from tawatur.model.page import Article, Page, Report
from tawatur.model.span import Span
from tawatur.output.export import Settings
from tawatur.output.export.atom import urn
from tawatur.output.export.standoff import file_name
from tawatur.output.statements import describe
from tawatur.record import Record
from tawatur.record.rows import Mention, ids, span_of

Json = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Words beside a quotation that tell it from the same words elsewhere (code points).
_BESIDE = 32
_MOTIVATION = {"entities": "identifying", "times": "classifying", "quantities": "classifying",
               "attributions": "describing", "events": "classifying"}  # fmt: skip


def write(record: Record, folder: Path, settings: Settings) -> int:
    """Write one file a page, named as the page with `.jsonld` for its suffix. Returns how many."""
    taken: set[Path] = set()
    for page in record.pages():
        path = folder / Path(file_name(page.name)).with_suffix(".jsonld")
        if path in taken:
            path = path.with_name(f"{path.stem}-{page.id}.jsonld")
        taken.add(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(_annotation_page(page, settings), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return len(taken)


def _annotation_page(page: Page, settings: Settings) -> Json:
    """All readings of a page as an AnnotationPage."""
    source = page.url or settings.address("page", page.id) or urn(page.id)
    items = [
        _annotation(page, article, layer, name, reading, source, settings)
        for article in page.articles
        for layer in LAYERS
        for name, reading in zip(ids(article, layer), getattr(article.layers, layer), strict=True)
    ]
    return {"@context": CONTEXT, "id": settings.address("annotations", page.id) or urn(f"annotations {page.id}"),
            "type": "AnnotationPage", "items": items}  # fmt: skip


def _annotation(
    page: Page, article: Article, layer: str, name: str, reading: Mention, source: str, settings: Settings
) -> Json:
    spans = reading.content if isinstance(reading, Attribution) else (span_of(reading),)
    targets = [target(page, span, source) for span in spans]
    return {
        "id": settings.address("reading", name) or urn(name),
        "type": "Annotation",
        "motivation": _MOTIVATION[layer],
        "generator": {"type": "Software", "name": f"Tawatur {__version__}"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": layer},
            {"type": "TextualBody", "purpose": "describing", "language": "en",
             "value": _words(Report(page, article), reading)},
            {"type": "TextualBody", "purpose": _MOTIVATION[layer], "format": "application/json",
             "value": msgspec.json.encode(reading).decode()},
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }  # fmt: skip


def target(page: Page, span: Span, source: str) -> Json:
    """A span as a target: where it stands, and what is printed there with its surroundings."""
    text = page.text
    return {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": page.printed(span),
             "prefix": text[max(0, span.start - _BESIDE) : span.start], "suffix": text[span.end : span.end + _BESIDE]},
        ],
    }  # fmt: skip


def _words(report: Report, reading: Mention) -> str:
    """What a reading says, in a few words."""
    if isinstance(reading, Attribution):
        return f"{describe(reading.chain.source, report)}: {reading.act} ({report.printed(reading.cue)})"
    if isinstance(reading, Event):
        return " ".join(filter(None, (reading.type, reading.mode, reading.status, reading.date)))
    held = msgspec.to_builtins(reading)
    parts = (held.get(key) for key in ("type", "entity", "value", "unit", "mod"))
    return " ".join(str(part) for part in parts if part)
