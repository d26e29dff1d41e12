"""Failure: what could not be read is a row, not a log line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """A page (by name) that a stage could not read, or not to its end, and why."""

    page: str
    stage: str
    reason: str
