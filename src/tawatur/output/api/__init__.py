"""The API for programs: `/api/v1`, the same objects as JSON."""

from tawatur.output.api.problems import problem
from tawatur.output.api.routes import routes

__all__ = ["problem", "routes"]
