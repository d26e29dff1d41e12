"""The style sheet, the script, the fonts and the icon, under an address that changes with their content."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from tawatur.model.ids import make_id
from tawatur.output.html.render import style

ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#fdfdfc"/>'
    '<path d="M28 6C17 6 17 16 8 16M28 16H8M28 26C17 26 17 16 8 16" fill="none" stroke="#a12a17" stroke-width="2"/>'
    '<circle cx="8" cy="16" r="5" fill="#1a1c1e"/></svg>'
)
_KINDS = {"css": "text/css; charset=utf-8", "woff2": "font/woff2", "svg": "image/svg+xml", "txt": "text/plain",
          "js": "text/javascript; charset=utf-8"}  # fmt: skip
_NAME = re.compile(r"(?:fonts/)?[a-zA-Z0-9-]+\.(css|woff2|svg|txt|js)")


@cache
def version() -> str:
    """A hash over all that is served from here."""
    fonts = sorted((files("tawatur.output.html") / "static" / "fonts").iterdir(), key=lambda file: file.name)
    script = (files("tawatur.output.html") / "static" / "reader.js").read_text("utf-8")
    return make_id(style(embed=False), script, ICON, *(f"{file.name}{len(file.read_bytes())}" for file in fonts))


@cache
def asset(name: str) -> tuple[bytes, str] | None:
    """The bytes of a file and its media type; None where there is none of this name."""
    match = _NAME.fullmatch(name)
    if not match:
        return None
    kind = _KINDS[match[1]]
    if name == "style.css":
        return str(style(embed=False)).encode(), kind
    if name == "icon.svg":
        return ICON.encode(), kind
    file = files("tawatur.output.html") / "static" / name
    return (file.read_bytes(), kind) if file.is_file() else None
