"""Pages: from a capture to a page with blocks and articles. Fixes the text once; nothing later changes it."""

from tawatur.pages.bounds import LONGEST, MOST_LINES, bound
from tawatur.pages.decode import decode
from tawatur.pages.html import read_html
from tawatur.pages.outlets import outlets
from tawatur.pages.read import LIMIT, read_bytes
from tawatur.pages.text import read_text

# Changes with any change of what is cut from a page: pages read by another version are read again.
VERSION = "7"

__all__ = [
    "LIMIT",
    "LONGEST",
    "MOST_LINES",
    "VERSION",
    "bound",
    "decode",
    "outlets",
    "read_bytes",
    "read_html",
    "read_text",
]
