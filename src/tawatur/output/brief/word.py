"""The brief as DOCX, right to left where its language is: paragraphs, runs, tables and fonts are marked for Arabic."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from tawatur.model.across import Evidence
from tawatur.output.brief.build import Brief
from tawatur.output.brief.line import Line
from tawatur.output.extras import needs
from tawatur.output.html.article import in_words
from tawatur.output.html.words import day, words

# Fonts that every office suite has, with Arabic letters: Tawatur's own voice, and what was printed.
_SANS, _NASKH = "Arial", "Times New Roman"
_RED = "A12A17"
_LATIN = re.compile(r"([A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9 .,'’&()_-]*)")
# What stands after w:bidi in a paragraph's properties, by the schema.
_AFTER_BIDI = tuple(f"w:{name}" for name in (
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
    "pPrChange",
))  # fmt: skip


def docx(brief: Brief) -> bytes:
    """The document: headline, sections, a table of the articles, the passages by number. Same brief, same bytes.

    Raises ExtraError without python-docx.
    """
    return _Document(brief).made()


class _Document:
    def __init__(self, brief: Brief) -> None:
        self._docx = needs("docx", "docx")
        self._qn, self._element = needs("docx.oxml.ns", "docx").qn, needs("docx.oxml", "docx").OxmlElement
        self._brief, self._rtl = brief, words(brief.language)["direction"] == "rtl"
        self._out = self._docx.Document()
        self._numbers = {evidence: n for n, evidence in enumerate(brief.cited(), 1)}

    def made(self) -> bytes:
        brief = self._brief
        self._styles()
        self._paragraph("Title", rtl=True).add(brief.headline)
        self._paragraph().add(" · ".join(filter(None, (brief.when, *brief.facts))))
        for section in brief.sections:
            self._paragraph("Heading 1").add(section.heading)
            self._paragraph().add(section.note if section.lines else section.empty, small=True)
            group = ""
            for line in section.lines:
                if line.group and line.group != group:
                    self._paragraph("Heading 2").add(line.group)
                group = line.group
                self._line(line)
        self._paragraph("Heading 1").add(brief.words.w["headings"]["sources"])
        self._articles()
        for evidence, number in self._numbers.items():
            self._passage(evidence, number)
        held = io.BytesIO()
        self._out.save(held)
        return _timeless(held.getvalue())

    def _styles(self) -> None:
        """Fonts and sizes for both scripts, direction of the section, language of the words."""
        for name, size in (("Normal", 11), ("Title", 20), ("Heading 1", 15), ("Heading 2", 12)):
            style = self._out.styles[name]
            if name == "Normal":
                style.paragraph_format.space_after = self._docx.shared.Pt(2)
            style.font.name, style.font.size = _SANS, self._docx.shared.Pt(size)
            style.font.color.rgb = self._docx.shared.RGBColor(0x1A, 0x1C, 0x1E)
            held = style.element.get_or_add_rPr()
            fonts = held.get_or_add_rFonts()
            for key in list(fonts.attrib):
                if key.endswith("Theme"):
                    del fonts.attrib[key]
            fonts.set(self._qn("w:cs"), _SANS)
            for stretch in held.xpath("w:spacing|w:kern"):  # it would pull joined letters apart
                held.remove(stretch)
            self._add(held, "w:szCs", str(size * 2))
            self._add(held, "w:lang", "en-US").set(self._qn("w:bidi"), "ar-SA")
        if self._rtl:
            section = self._out.sections[0]._sectPr
            section.append(self._element("w:bidi"))

    def _add(self, parent: Any, name: str, value: str | None = None) -> Any:
        for old in parent.findall(self._qn(name)):
            parent.remove(old)
        made = self._element(name)
        if value is not None:
            made.set(self._qn("w:val"), value)
        parent.append(made)
        return made

    def _paragraph(self, style: str = "Normal", rtl: bool | None = None, before: int = 0) -> _Paragraph:
        """A new paragraph; `before` is the space above it in points, which parts one line of the brief from another."""
        made = self._out.add_paragraph(style=style)
        if before:
            made.paragraph_format.space_before = self._docx.shared.Pt(before)
            made.paragraph_format.keep_with_next = True
        return _Paragraph(made, self._rtl if rtl is None else rtl)

    def _line(self, line: Line) -> None:
        first = self._paragraph(before=7)
        first.add(" ".join(filter(None, (line.mark, line.when))) + " " if line.mark or line.when else "", small=True)
        first.add(line.text, bold=True)
        if line.flag:
            first.add(f" [{line.flag}]", small=True)
        for evidence in line.evidence:
            first.link(self._numbers[evidence])
        if line.quote:
            self._paragraph(rtl=True).add(f"«{line.quote}»", font=_NASKH)
        if line.chain:
            joint = words(self._brief.language)["links"]["from"]
            self._paragraph().add(in_words(line.chain, joint), small=True)
        if line.note:
            self._paragraph().add(line.note, small=True)

    def _articles(self) -> None:
        table = self._out.add_table(rows=0, cols=3, style="Table Grid")
        if self._rtl:
            # The first column stands at the right.
            table._tblPr.insert_element_before(
                self._element("w:bidiVisual"), "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc",
                "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook",
            )  # fmt: skip
        brief = self._brief
        for report in brief.reports:
            outlet = brief.words.name(report.article.outlet) if report.article.outlet else report.page.name
            when = day(report.article.published, brief.language) or brief.words.w["say"]["undated"]
            cells = table.add_row().cells
            for cell, text in zip(cells, (when, outlet, report.headline), strict=True):
                _Paragraph(cell.paragraphs[0], self._rtl or text is report.headline).add(text)

    def _passage(self, evidence: Evidence, number: int) -> None:
        report = next(r for r in self._brief.reports if r.article.id == evidence.article)
        span = evidence.span
        made = self._paragraph(rtl=self._rtl)
        made.target(number)
        made.add(f"{number}. {report.page.name} {span.start}-{span.end}: ", small=True)
        made.add(self._brief.words.printed(evidence), font=_NASKH, small=True)


class _Paragraph:
    """A paragraph with its direction; what is added is cut into runs of one script."""

    def __init__(self, paragraph: Any, rtl: bool) -> None:
        self._p, self._rtl = paragraph, rtl
        self._qn, self._element = needs("docx.oxml.ns", "docx").qn, needs("docx.oxml", "docx").OxmlElement
        if rtl:
            properties = paragraph._p.get_or_add_pPr()
            properties.insert_element_before(self._element("w:bidi"), *_AFTER_BIDI)

    def add(self, text: str, bold: bool = False, small: bool = False, font: str = "") -> None:
        """Words: Arabic runs are marked right-to-left, Latin runs are not."""
        for piece in filter(None, _LATIN.split(text)):
            run = self._p.add_run(piece)
            latin = bool(_LATIN.fullmatch(piece))
            if bold:
                run.font.bold = run.font.cs_bold = True
            if font:
                run.font.name = font
                run._r.get_or_add_rPr().get_or_add_rFonts().set(self._qn("w:cs"), font)
            if small:
                self._size(run, 18)
            if not latin and (self._rtl or re.search(r"[\u0600-\u06ff]", piece)):
                run.font.rtl = True

    def link(self, number: int) -> None:
        """A raised number that leads to the passage of this number."""
        link = self._element("w:hyperlink")
        link.set(self._qn("w:anchor"), f"passage{number}")
        run = self._p.add_run(f" {number}")
        run.font.superscript = True
        run.font.color.rgb = needs("docx.shared", "docx").RGBColor.from_string(_RED)
        link.append(run._r)
        self._p._p.append(link)

    def target(self, number: int) -> None:
        """Where links to this number lead."""
        for name in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = self._element(name)
            mark.set(self._qn("w:id"), str(number))
            if name == "w:bookmarkStart":
                mark.set(self._qn("w:name"), f"passage{number}")
            self._p._p.append(mark)

    def _size(self, run: Any, half_points: int) -> None:
        run.font.size = needs("docx.shared", "docx").Pt(half_points / 2)
        made = self._element("w:szCs")
        made.set(self._qn("w:val"), str(half_points))
        run._r.get_or_add_rPr().find(self._qn("w:sz")).addnext(made)


def _timeless(data: bytes) -> bytes:
    """The same archive without the time at which it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as held, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in held.namelist():
            made.writestr(zipfile.ZipInfo(name), held.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
