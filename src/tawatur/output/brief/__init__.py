"""The editor's brief of one story. `build` makes it from a StoryView, the others write it: Markdown, HTML, JSON.

Every line comes from a finding, an event or a statement, and carries references to the passages it rests on.
"""

from tawatur.output.brief.build import Brief, Section, build
from tawatur.output.brief.line import Line

__all__ = ["Brief", "Line", "Section", "build"]
