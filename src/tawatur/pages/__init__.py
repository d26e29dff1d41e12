"""Pages: from a capture to a page with blocks and articles. Fixes the text once; nothing later changes it."""

from tawatur.pages.text import read_text

__all__ = ["read_text"]
