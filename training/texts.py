"""Texts of the training annotation, read from the corpora's own files.

The annotation files hold offsets only. This module rebuilds the text they refer to, in the one form that the
offsets count: Unicode code points of the text as stored, nothing normalised.
"""

import hashlib
import html
import json
import re
from pathlib import Path
from typing import Any

_TITLE = re.compile(r"<TITLE>(.*?)</TITLE>", re.DOTALL)
_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)


class TextMismatchError(ValueError):
    """The text at hand is not the one that was annotated."""


def ant_text(root: Path, stem: str) -> str:
    """Text of the ANT corpus article `stem`, e.g. "JA-politic-45-11122016", below `root`.

    The title, an empty line, the article, one line end. The abstract repeats the article's start and is left out.
    Raises FileNotFoundError for an unknown stem and ValueError for a file without title or text.
    """
    path = root / stem.split("-")[1] / f"{stem}.txt"
    # Decoded from bytes so that line ends stay as they are.
    raw = path.read_bytes().decode("utf-8-sig")
    title, text = _TITLE.search(raw), _TEXT.search(raw)
    if title is None or text is None:
        raise ValueError(f"{stem}: no title or no text")
    return f"{html.unescape(title[1].strip())}\n\n{html.unescape(text[1].strip())}\n"


def ntrex_text(tsv: Path, doc: str) -> str:
    """Arabic text of the NTREX-128 document `doc`, e.g. "bbc.381790": its lines in order, joined with a line end.

    `tsv` has the columns document, Arabic, English. Raises KeyError for an unknown document.
    """
    rows = (line.split("\t") for line in tsv.read_bytes().decode("utf-8-sig").split("\n") if line)
    lines = [row[1] for row in rows if row[0] == doc]
    if not lines:
        raise KeyError(doc)
    return "\n".join(lines)


def digest(text: str) -> str:
    """SHA-256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def load(annotation_path: Path, ant_root: Path, ntrex_tsv: Path) -> tuple[str, dict[str, Any]]:
    """The annotated text and its annotation; raises TextMismatchError when the corpus has another text.

    An annotation with the key `length` covers only that many code points from the start of the document.
    """
    annotation: dict[str, Any] = json.loads(annotation_path.read_text(encoding="utf-8"))
    page = annotation["page"]
    text = ant_text(ant_root, page) if annotation["source"] == "ant" else ntrex_text(ntrex_tsv, page)
    text = text[: annotation.get("length")]
    if digest(text) != annotation["text_sha256"]:
        raise TextMismatchError(f"{annotation_path.name}: the corpus has another text of {page}")
    return text, annotation
