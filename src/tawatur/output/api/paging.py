"""Cursors: opaque to whoever pages, an offset to us."""

from __future__ import annotations

import base64
import binascii

from tawatur.model.errors import InputError


def skipped(cursor: str | None) -> int:
    """How many rows lie before a cursor's page. Raises InputError where it is none of ours."""
    if not cursor:
        return 0
    try:
        held = base64.urlsafe_b64decode(cursor.encode()).decode()
    except (binascii.Error, UnicodeError) as error:
        raise InputError("cursor: not one that this API gave") from error
    if not held.startswith("skip:") or not held[5:].isascii() or not held[5:].isdecimal() or len(held) > 15:
        raise InputError("cursor: not one that this API gave")
    return int(held[5:])


def following(skip: int, total: int) -> str | None:
    """The cursor of the page that begins after `skip` rows; None where there is none."""
    return base64.urlsafe_b64encode(f"skip:{skip}".encode()).decode() if skip < total else None
