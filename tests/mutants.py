"""Pages gone wrong: the demo's pages cut, repeated, swapped, wrongly encoded, in broken HTML, JSON, WARC, feeds, mail.

`mutant(n)` is the same file for the same number, always. `tried` reads it and says what must not be.
"""

from __future__ import annotations

import gzip
import json
import time
import traceback
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random

from tawatur.engine.item import Item
from tawatur.engine.items import items
from tawatur.engine.read import read_item, versions
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError
from tawatur.model.failure import Failure
from tawatur.record import Record

SLOW = 5.0  # seconds of the processor
_ODD = (
    "\u200f", "\u200e", "\u202b", "\u200d", "\ufeff", "\u0640" * 9, "\u064b\u0651", "«", "»", '"', "“", "(", ")", "[",
    "؟", "…", "٣٤", "12,5", "٪", "\n\n", "\t", "\r", "\x00", "\x0b", "\u2028", "\U0001f600", "\ufdfa", "ﻻ", "ه",
    "\u06cc", "\u0660", "31/13/2031", "2031-02-30", "00:99", "-", "–", "•", "|", "#", "@", "http://a.b/", "&",
    "&nbsp;", "&#0;",
    "&#x110000;", "<", ">", "</", "<!--", "-->", "<script>", "<p", "]]>", "<?", "{", "}", "\\u0000", "\\",
    "١٢٣٤٥٦٧٨٩٠" * 30, "مليار " * 40, "قال " * 60, "إن " * 50, "و" * 300, "(" * 200, "«" * 100, "عن " * 40,
)  # fmt: skip
_TAGS = ("p", "div", "h1", "h2", "article", "aside", "ul", "li", "table", "tr", "td", "span", "a", "b", "script",
         "style", "br", "time", "meta", "iframe", "svg", "template", "select", "option", "textarea", "noscript",
         "title")  # fmt: skip
_ATTRIBUTES = ("", " class=related", " hidden", ' href="x', " datetime=2031-02-30")
_ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859_6", "cp1252", "utf-8-sig", "utf-7")


@cache
def pages() -> tuple[str, ...]:
    """The texts of the demo's pages."""
    folder = Path(str(files("tawatur.demo"))) / "pages"
    return tuple(path.read_text("utf-8") for path in sorted(folder.iterdir()))


def mutant(number: int) -> tuple[str, bytes]:
    """A file's name and bytes, by number."""
    dice = Random(number)
    text = dice.choice(pages())
    for _ in range(dice.randint(0, 4)):
        text = dice.choice(_CHANGES)(dice, text)[:60_000]
    suffix, pack = dice.choice(_PACKED)
    data = pack(dice, text)
    for _ in range(dice.choice((0, 0, 1, 3))):
        data = _spoilt(dice, data)
    return f"{number}{suffix}", data


def _place(dice: Random, text: str) -> tuple[int, int]:
    start = dice.randint(0, len(text))
    return start, min(len(text), start + dice.choice((1, 5, 40, 300, 2_000)))


def _cut(dice: Random, text: str) -> str:
    a, b = _place(dice, text)
    return dice.choice((text[:a] + text[b:], text[:a], text[a:], text[a:b]))


def _repeated(dice: Random, text: str) -> str:
    a, b = _place(dice, text)
    return text[:b] + text[a:b] * dice.choice((1, 2, 8, 50)) + text[b:]


def _odd(dice: Random, text: str) -> str:
    for _ in range(dice.choice((1, 5, 40))):
        at = dice.randint(0, len(text))
        text = text[:at] + dice.choice(_ODD) + text[at:]
    return text


def _swapped(dice: Random, text: str) -> str:
    parts = text.split(dice.choice((" ", "\n", ".", "،")))
    dice.shuffle(parts)
    return dice.choice((" ", "\n", "", ". ", "، ")).join(parts)


def _glued(dice: Random, text: str) -> str:
    return text.replace(dice.choice((" ", "\n", ".", "\n\n", " و")), dice.choice(("", " ", "\n")))


def _spliced(dice: Random, text: str) -> str:
    other = dice.choice(pages())
    return text[: dice.randint(0, len(text))] + other[dice.randint(0, len(other)) :]


_CHANGES = (_cut, _repeated, _odd, _swapped, _glued, _spliced)


def _spoilt(dice: Random, data: bytes) -> bytes:
    held = bytearray(data)
    if not held:
        return data
    what, at = dice.randint(0, 4), dice.randrange(len(held))
    if what == 0:
        del held[at:]
    elif what == 1:
        del held[at : at + dice.randint(1, 50)]
    elif what == 2:
        for _ in range(dice.choice((1, 10, 100))):
            held[dice.randrange(len(held))] = dice.randrange(256)
    elif what == 3:
        held[at:at] = held[at : at + dice.randint(1, 400)]
    else:
        other = dice.randrange(len(held))
        held[at], held[other] = held[other], held[at]
    return bytes(held)


def _plain(dice: Random, text: str) -> bytes:
    return text.encode(dice.choice(_ENCODINGS), "replace") if dice.random() < 0.2 else text.encode("utf-8", "replace")


def _html(dice: Random, text: str) -> bytes:
    out = ["<html><head><meta charset=utf-8><title>", text[:60], "</title></head><body>"] if dice.random() < 0.6 else []
    for part in text.split("\n"):
        tag = dice.choice(_TAGS)
        out.append(f"<{tag}{dice.choice(_ATTRIBUTES)}>{part}")
        if dice.random() < 0.7:
            out.append(f"</{dice.choice((tag, tag, tag, dice.choice(_TAGS)))}>")
    return "\n".join(out).encode("utf-8", "replace")


def _lines(dice: Random, text: str) -> bytes:
    rows = []
    for part in (text, text[: len(text) // 2], ""):
        row = {
            "text": part,
            "title": text[:50],
            "date": dice.choice(("2031-01-02", "غدا", 7, None, [1])),
            "url": "http://a.b/",
        }
        rows.append(json.dumps(row, ensure_ascii=dice.random() < 0.5))
    return "\n".join([*rows, "{", "[]", "null"]).encode("utf-8", "replace")


def _warc(dice: Random, text: str) -> bytes:
    return archive(*_answers(dice, text))


def _plain_warc(dice: Random, text: str) -> bytes:
    return archive(*_answers(dice, text), packed=False)


def _answers(dice: Random, text: str) -> list[tuple[bytes, str, str]]:
    kinds = ("text/html", "text/plain")
    return [(body, dice.choice(kinds), "") for body in (_html(dice, text), _plain(dice, text))]


def archive(*answers: tuple[bytes, str, str], packed: bool = True) -> bytes:
    """A WARC file of answers: (body, type, encoding of the body)."""
    out = b""
    for body, kind, encoding in answers:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Encoding: {encoding}\r\n\r\n".encode()
        told = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/1\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(head) + len(body)}\r\n\r\n"
        )
        record = told.encode() + head + body + b"\r\n\r\n"
        out += gzip.compress(record, mtime=0) if packed else record
    return out


def _feed(dice: Random, text: str) -> bytes:
    entry = f"<item><title>{text[:40]}</title><description><![CDATA[{text}]]></description><pubDate>x</pubDate></item>"
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>س</title>{entry * 2}</channel></rss>".encode(
        "utf-8", "replace"
    )


def _mail(dice: Random, text: str) -> bytes:
    charset = dice.choice(("utf-8", "windows-1256", "none-such"))
    kind = dice.choice(("plain", "html", "x"))
    return f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset={charset}\n\n{text}".encode(
        "utf-8", "replace"
    )


_PACKED: tuple[tuple[str, Callable[[Random, str], bytes]], ...] = (
    *[(".txt", _plain)] * 4, *[(".html", _html)] * 3, (".jsonl", _lines), (".warc", _plain_warc), (".warc.gz", _warc),
    (".xml", _feed), (".eml", _mail),
)  # fmt: skip


def tried(path: Path, record: Record, lexicon: Lexicon) -> Iterator[str]:
    """Read a file into a record; a line for each crash, each annotator's fault and each page that takes too long."""
    wanted = versions(lexicon)
    before = time.process_time()
    try:
        for item in items([path]):
            found = read_item(item, lexicon) if isinstance(item, Item) else item
            if not isinstance(found, Failure):
                record.add(found, wanted)
            elif "please report" in found.reason:
                yield f"{path.name}: {found.reason}"
            if (taken := time.process_time() - before) > SLOW:
                yield f"{path.name}: {taken:.1f} s"
            before = time.process_time()
    except InputError as error:
        if path.name not in str(error):
            yield f"{path.name}: an error that does not name the file: {error}"
    except Exception:
        yield f"{path.name}: {traceback.format_exc()}"
