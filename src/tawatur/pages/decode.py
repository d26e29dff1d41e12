"""Decoding: from the bytes of a file to a text, or to an error that names the file and the way out."""

from __future__ import annotations

import re
from functools import partial

from tawatur.model.errors import InputError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,30})""")
_MAGIC = (
    (b"%PDF", "a PDF"), (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an office document"), (b"SQLite format 3", "a database"), (b"\x7fELF", "a program"),
    (b"RIFF", "a media file"),
)  # fmt: skip
# Runs of letters: a text has a fifth as many of them as letters.
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE = 100_000
_HEAD = 4096
# Letters of Arabic, at least, for each broken byte.
_MOST_BROKEN = 20
# UTF-8 that was taken for another character set and encoded once more: half of what is not ASCII are these letters.
_TWICE = (("cp1256", "طظ"), ("cp1252", "ØÙ"))
_FOREIGN = re.compile("[^\x00-\x7f]+")
# Code points that texts do not hold, and the share that makes a binary file: some sites have one in sixty.
_BINARY = 0.05
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a]")


def decode(name: str, data: bytes, told: str | None = None) -> str:
    """The text of a file: by its byte order mark, its declared character set, or as UTF-8, UTF-16 or windows-1256.

    `told` is the character set that its server named, for documents that name none.
    Raises InputError for an empty or binary file, and for one that no tried character set turns into Arabic or Latin.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{name}: the file is empty. Leave it out, or save the page again.")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"{name}: this is {what}, not a text or HTML page. Convert it to text first.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(name, _mended(_strict(name, data[len(mark) :], encoding)))
    # Bytes beyond ASCII that are UTF-8 are so whatever the document declares; no other text of any length is by chance.
    text = _wide(data) or _try(data, "utf-8") or _nearly_utf8(data) or _declared(data, told) or _eight_bit(data)
    if text is None:
        raise InputError(
            f"{name}: not readable as UTF-8, UTF-16 or windows-1256. "
            "Save it as UTF-8, or give its character set in the HTML."
        )
    return _checked(name, _mended(text))


def arabic_share(text: str) -> float:
    """The share of Arabic letters among the letters of a text's beginning, 0 to 1 (1 where there are no letters)."""
    sample = text[:_SAMPLE]
    letters = _count(_LETTERS, sample)
    return _count(_ARABIC, sample) / letters if letters else 1.0


def _count(runs: re.Pattern[str], text: str) -> int:
    """How many code points the runs of a text have together."""
    return sum(map(len, runs.findall(text)))


def _strict(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: broken {encoding.upper()} at byte {error.start}. Save it again as UTF-8.") from error


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _declared(data: bytes, told: str | None) -> str | None:
    """By the character set that the document names, else its server; a wrong claim counts for nothing."""
    match = _META.search(data, 0, _HEAD) or _XML.search(data, 0, _HEAD)
    name = match.group(1).decode("ascii") if match else told
    return None if name is None or b"\x00" in data[:_HEAD] else _try(data, name)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of ASCII is NUL, every second byte of Arabic is 06."""
    head = data[:_HEAD]
    if len(data) % 2 or len(head) < 4:
        return None
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if high.count(0) + high.count(6) > 0.9 * len(high):
            return _try(data, encoding)
    return None


def _nearly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, as a page cut off in transfer has them; each becomes U+FFFD."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return text if broken * _MOST_BROKEN <= _count(_ARABIC, text) else None


def _eight_bit(data: bytes) -> str | None:
    """Windows-1256 or ISO 8859-6, whichever writes the Arabic article more often; None where neither gives a text."""
    read = [text for encoding in ("cp1256", "iso8859-6") if (text := _try(data, encoding))]
    if not read:
        return None
    text = max(read, key=lambda text: text.count("ال", 0, _SAMPLE))
    sample = text[:_SAMPLE]
    words = len(sample.split())
    letters = _count(_LETTERS, sample)
    return (
        text if arabic_share(text) > 0.3 and letters > 0.4 * len(sample) and sample.count("ال") > 0.1 * words else None
    )


def _mended(text: str) -> str:
    """The text, where a site encoded it twice as it was meant; what cannot be so stays as it is."""
    sample = text[:_SAMPLE]
    foreign = len(sample.encode("utf-8", "replace")) - len(sample)
    for encoding, leads in _TWICE:
        if 3 * sum(map(sample.count, leads)) > max(foreign, 60):
            return _FOREIGN.sub(partial(_once, encoding), text)
    return text


def _once(encoding: str, run: re.Match[str]) -> str:
    try:
        return b"".join(_byte(char, encoding) for char in run.group()).decode("utf-8")
    except UnicodeError:
        return run.group()


def _byte(char: str, encoding: str) -> bytes:
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return char.encode("latin-1")


def _checked(name: str, text: str) -> str:
    if "\x00" in text or len(_CONTROL.findall(text[:_SAMPLE])) > _BINARY * len(text[:_SAMPLE]):
        raise InputError(f"{name}: holds control characters; this is a binary file, not a page. Leave it out.")
    return text
