"""Filling templates."""

from __future__ import annotations

import base64
import re
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from tawatur.output.html.drawings import fold
from tawatur.output.html.words import LANGUAGES, counted, dated, day, on, words

# Weight and script of the fonts that the style sheet names; latin stands beside arabic for names and digits.
FONTS: dict[str, tuple[str, ...]] = {
    "IBM Plex Sans Arabic": ("ibm-plex-sans-arabic", "400", "600", "700"),
    "Noto Naskh Arabic": ("noto-naskh-arabic", "400", "700"),
}
_RANGES = {
    "arabic": "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC",
    "latin": "U+0000-00FF,U+2000-206F,U+20AC",
}


@cache
def environment() -> Environment:
    """The templates, escaping everything, failing on a word that is missing."""
    made = Environment(
        loader=PackageLoader("tawatur.output.html"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(counted=counted, dated=dated, day=day, on=on, fold=fold)
    made.filters["latin"] = isolated
    return made


def render(template: str, language: str, **context: Any) -> str:
    """A page from a template of this package; `w` holds the interface's words, `style` is written into the page."""
    held = environment().get_template(template)
    said = _LANGUAGE.set(language)
    try:
        return held.render(w=words(language), lang=language, **context)
    finally:
        _LANGUAGE.reset(said)


@cache
def prepare() -> None:
    """Compile all templates and load all words: once, so that the first readers do not each wait for it."""
    for name in environment().list_templates():
        environment().get_template(name)
    for language in LANGUAGES:
        words(language)


@cache
def style(embed: bool = True) -> Markup:
    """The style sheet; with `embed`, with its fonts inside, so that a page stands alone."""
    sheet = (files("tawatur.output.html") / "static" / "style.css").read_text("utf-8")
    return Markup(_faces(embed) + sheet)


def _faces(embed: bool) -> str:
    out = []
    for family, (stem, *weights) in FONTS.items():
        for script, reach in _RANGES.items():
            for weight in weights:
                name = f"{stem}-{script}-{weight}-normal.woff2"
                source = f"data:font/woff2;base64,{_font(name)}" if embed else f"fonts/{name}"
                out.append(
                    f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:swap;'
                    f'src:url("{source}") format("woff2");unicode-range:{reach}}}\n'
                )
    return "".join(out)


def _font(name: str) -> str:
    return base64.b64encode((files("tawatur.output.html") / "static" / "fonts" / name).read_bytes()).decode("ascii")


# The language of the page that is being made: macros and filters need not hand it on.
_LANGUAGE: ContextVar[str] = ContextVar("language", default="ar")
_BETWEEN = " · "
_LATIN_RUN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9 .,'’&()-]*[A-Za-z\u00c0-\u024f0-9)]|[A-Za-z]")
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
_ARABIC_LETTER = re.compile(rf"[{_ARABIC}]")
_ARABIC_RUN = re.compile(rf"[{_ARABIC}][{_ARABIC}0-9 .,«»“”\"'/-]*[{_ARABIC}]|[{_ARABIC}]")


def isolated(text: str) -> Markup:
    """Text in which every run of letters that go the other way is isolated, so that its neighbours keep their place."""
    return _isolated(text, _LANGUAGE.get())


@lru_cache(maxsize=1 << 14, typed=True)  # typed: markup and text that read alike are not the same
def _isolated(text: str, language: str) -> Markup:
    if language != "ar" and _BETWEEN in text:  # "Killed · " and printed words: our order, not theirs
        return Markup(_BETWEEN).join(_isolated(part, language) for part in text.split(_BETWEEN))
    letters = sum(map(str.isalpha, text))
    if language != "ar" and len(_ARABIC_LETTER.findall(text)) > letters / 2:  # printed words among ours
        return Markup('<bdi lang="ar">{}</bdi>').format(_isolated(text, "ar"))
    pattern, element = (
        (_LATIN_RUN, '<bdi lang="en">{}</bdi>') if language == "ar" else (_ARABIC_RUN, '<bdi lang="ar">{}</bdi>')
    )
    out, last = Markup(""), 0
    for match in pattern.finditer(text):
        out += text[last : match.start()]
        out += Markup(element).format(match.group())
        last = match.end()
    return out + text[last:]
