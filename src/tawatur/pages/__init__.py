"""Pages: from a capture to a page with blocks and articles. Fixes the text once; nothing later changes it."""

from tawatur.pages.decode import decode
from tawatur.pages.html import read_html
from tawatur.pages.read import read_bytes
from tawatur.pages.text import read_text

__all__ = ["decode", "read_bytes", "read_html", "read_text"]
