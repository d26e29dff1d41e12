"""Pages for people: templates filled from records, in Arabic or English, with the style sheet and fonts of the design.

One environment serves the self-contained brief, the reader's view of a page, and the web pages. Everything printed is
escaped; no page needs script, and none asks for anything outside itself.
"""

from tawatur.output.html.render import render, style

__all__ = ["render", "style"]
