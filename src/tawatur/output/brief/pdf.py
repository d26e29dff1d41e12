"""The brief as PDF: the HTML document as it prints, with its fonts, so that Arabic is shaped and runs right to left."""

from __future__ import annotations

import re

from tawatur.output.brief.build import Brief
from tawatur.output.brief.page import html
from tawatur.output.extras import needs

_FACE = re.compile(r'@font-face\{font-family:"([^"]+)";font-weight:(\d+);(.*?)unicode-range:(U\+0\d)[^}]*\}\n')
# Rules for what a click changes: paper needs none of them, and matching them takes most of the time.
_CLICKED = re.compile(r"[^{};/]*:(?:has|hover|checked|focus-visible)\([^{}]*\{[^{}]*\}")
_KEPT = {("IBM Plex Sans Arabic", "400"), ("IBM Plex Sans Arabic", "600"), ("Noto Naskh Arabic", "400")}
# What a renderer without grid and custom properties in font lists needs beside the style sheet of the page.
_SHEET = """
body, sup, .flag, .small { font-family: "Sans Arabic", "Sans Latin", sans-serif; }
q, .printed, .row > .matn, .row > h1.matn { font-family: "Naskh Arabic", "Naskh Latin", serif; }
.facts span { margin-inline-end: 1em; }
.chain, .chain li { display: inline; }
.chain .m { margin-inline-end: .3em; }
.brief-line { break-inside: avoid; }
.row { display: block; break-inside: auto; }
bdi { unicode-bidi: embed; } bdi[lang="en"] { direction: ltr; }
@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page); font-size: 8pt; } }
"""


def pdf(brief: Brief) -> bytes:
    """The document; nothing is asked from outside. Raises ExtraError without weasyprint."""
    weasyprint = needs("weasyprint", "pdf")
    inside = needs("weasyprint.urls", "pdf").URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    text = _CLICKED.sub("", _FACE.sub(_face, html(brief))).replace("</head>", f"<style>{_SHEET}</style></head>", 1)
    return bytes(weasyprint.HTML(string=text, url_fetcher=inside).write_pdf())


def _face(found: re.Match[str]) -> str:
    """A face under a family of its own: the renderer takes two files of one family and weight for one font."""
    family, weight, source, script = found.groups()
    if (family, weight) not in _KEPT:
        return ""
    name = ("Naskh" if "Naskh" in family else "Sans") + (" Arabic" if script == "U+06" else " Latin")
    return f'@font-face{{font-family:"{name}";font-weight:{weight};{source}}}\n'
