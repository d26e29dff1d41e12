"""The one shape of errors: problem+json (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import msgspec
from starlette.responses import Response

from tawatur.output.api.shapes import Problem

PROBLEMS: dict[int | str, dict[str, Any]] = {
    code: {
        "description": what,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for code, what in ((404, "Nothing has this id."), (422, "A parameter is not right."), (429, "Too many requests."))
}


def problem(status: int, detail: str) -> Response:
    """An error as an answer."""
    held = Problem("about:blank", HTTPStatus(status).phrase, status, detail)
    return Response(msgspec.json.encode(held), status, media_type="application/problem+json")
