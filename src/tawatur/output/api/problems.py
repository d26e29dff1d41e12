"""The one shape of errors: problem+json (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from starlette.responses import Response

from tawatur.output.api.shapes import Problem


def problem(status: int, detail: str) -> Response:
    """An error as an answer."""
    held = Problem("about:blank", HTTPStatus(status).phrase, status, detail)
    return Response(msgspec.json.encode(held), status, media_type="application/problem+json")
