"""One item: a page to be read, with what is known of it beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from tawatur.pages import LIMIT

Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Item:
    """A page to be read: its name, and its bytes or the file that holds them; what is known of it beforehand.

    `dates` gives the publication day per article number, under `EVERY` that of all others; `outlet` is the outlet's
    name where the input says it, `charset` the character set that its server named.
    """

    name: str
    data: bytes | None = None
    path: Path | None = None
    media: Media | None = None
    url: str | None = None
    outlet: str | None = None
    charset: str | None = None
    dates: Mapping[int, date] = field(default_factory=dict)

    def load(self) -> bytes:
        """The bytes of the page. Raises OSError."""
        if self.data is not None:
            return self.data
        return head(self.path or Path(self.name))


def head(path: Path) -> bytes:
    """The bytes of a file, no further than it takes to see that they are too many. Raises OSError."""
    with path.open("rb") as file:
        return file.read(LIMIT + 1)
