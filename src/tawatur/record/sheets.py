"""The words of articles as the record keeps them: columns of JSON, compressed to some 2 kB an article."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple
from zlib import compress, decompress

import msgspec

from tawatur.model.ids import make_id
from tawatur.model.prose import Sentence
from tawatur.model.sheet import Sheet
from tawatur.script.memo import ones

# What code is made of; libraries that are compiled from it read alike.
SOURCES = (".py", ".tsv", ".json")
# A little less small than it might be, and made in half the time.
_LEVEL = 1


class _Columns(NamedTuple):
    """The columns of a sheet: how far each word starts from the one before, how long it is, the forms as one string."""

    steps: list[int]
    sizes: list[int]
    forms: str
    kinds: str
    sentences: tuple[Sentence, ...]


_ENCODER, _DECODER = msgspec.json.Encoder(), msgspec.json.Decoder(_Columns)


def packed(sheet: Sheet) -> bytes:
    """A sheet as it is kept."""
    steps = list(map(sub, sheet.starts, (0, *sheet.starts)))
    sizes = list(map(sub, sheet.ends, sheet.starts))
    return compress(
        _ENCODER.encode(_Columns(steps, sizes, " ".join(sheet.forms), sheet.kinds, sheet.sentences)), _LEVEL
    )


def unpacked(data: bytes) -> Sheet:
    """The sheet that was kept."""
    held = _DECODER.decode(decompress(data))
    starts = list(accumulate(held.steps))
    forms = ones(held.forms.split())
    return Sheet(starts, list(map(add, starts, held.sizes)), forms, held.kinds, held.sentences)


@cache
def cut_by() -> str:
    """A hash of the code that cuts words and sentences: what other code has cut is cut anew."""
    found = (file for file in files("tawatur.script").iterdir() if file.name.endswith(SOURCES))
    held = sorted(found, key=lambda file: file.name)
    return make_id(*(part for file in held for part in (file.name, file.read_bytes())))
