"""From what is read into the record: what came within a second is written in one transaction (docs/decisions/0007)."""

from __future__ import annotations

from time import monotonic
from types import TracebackType
from typing import Self

from tawatur.model.failure import Failure
from tawatur.record import Record
from tawatur.record.filing import Filed

# Seconds between two writings: what a kill costs at most, and how far behind another reader of the record is.
PERIOD = 1.0


class Keeping:
    """Holds what is read until it is time to write it. As a context manager: what is held is written at the end,
    whatever ends the reading."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._held: list[Filed | Failure] = []
        self._digests: set[str] = set()
        self._due = monotonic() + PERIOD

    def put(self, found: Filed | Failure) -> None:
        """Take a page or a failure. Raises RecordError where it is time to write and the store cannot."""
        self._held.append(found)
        if isinstance(found, Filed):
            self._digests.add(found.digest)
        if monotonic() >= self._due:
            self.write()

    def holds(self, digest: str) -> bool:
        """Whether the page of an input waits to be written."""
        return digest in self._digests

    def write(self) -> None:
        """Write what is held. Raises RecordError; then it is not held any more, and is read again another time."""
        held, self._held = self._held, []
        self._digests.clear()
        if held:
            self._record.write(held)
        self._due = monotonic() + PERIOD

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.write()
