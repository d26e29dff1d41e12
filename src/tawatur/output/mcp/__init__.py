"""The record as tools for assistants (Model Context Protocol): `answers` says what, `server` speaks the protocol.

Every answer cites spans: the page's id, half-open code points, the words printed there, and the permanent address where
the record is served.
"""

from tawatur.output.mcp.server import serve

__all__ = ["serve"]
