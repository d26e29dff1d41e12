"""Optional packages: imported when a format needs them, named with their extra where they are not there."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tawatur.model.errors import ExtraError


def needs(module: str, extra: str) -> Any:
    """A module of an optional package. Raises ExtraError, which says what to install."""
    try:
        return import_module(module)
    except (ImportError, OSError) as error:  # OSError: a library of the system that the package loads is missing
        if isinstance(error, OSError):
            raise ExtraError(f"{module} cannot be loaded: {error}") from error
        missing = error.name or module
        raise ExtraError(
            f"this needs the package {missing!r}, which is not installed: pip install 'tawatur[{extra}]'"
        ) from error
