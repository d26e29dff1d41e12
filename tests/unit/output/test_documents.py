"""The brief as documents of the office: DOCX and PDF, right to left."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from tawatur.engine import across
from tawatur.model.errors import ExtraError
from tawatur.output.brief import Brief, build
from tawatur.output.extras import needs
from tawatur.record import Record
from tests.serving import demo_lexicon

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module", params=["ar", "en"])
def brief(request: pytest.FixtureRequest, record: Path) -> Brief:
    """The brief of a story of the demo."""
    with Record.open(record) as held:
        return build(across.view(held, "1", demo_lexicon()), request.param)


def test_word_runs_right_to_left(brief: Brief) -> None:
    pytest.importorskip("docx", reason="pip install 'tawatur[docx]'")
    from tawatur.output.brief.word import docx

    data = docx(brief)
    assert data == docx(brief)
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        body = Xml.fromstring(held.read("word/document.xml"))
        styles = held.read("word/styles.xml").decode()
    arabic = brief.language == "ar"
    paragraphs = list(body.iter(f"{W}p"))
    bidi = [p for p in paragraphs if p.find(f"{W}pPr/{W}bidi") is not None]
    assert len(bidi) == len(paragraphs) if arabic else 0 < len(bidi) < len(paragraphs)
    for run in body.iter(f"{W}r"):
        text = "".join(node.text or "" for node in run.iter(f"{W}t"))
        if re.search("[\u0621-\u064a]", text):
            assert run.find(f"{W}rPr/{W}rtl") is not None, text
            assert not re.search("[A-Za-z]{2}", text), text
    assert (body.find(f".//{W}tblPr/{W}bidiVisual") is not None) == arabic
    assert (body.find(f".//{W}sectPr/{W}bidi") is not None) == arabic
    assert 'w:cs="Arial"' in styles
    title = styles[styles.index('w:styleId="Title"') :]
    assert "<w:kern" not in (title := title[: title.index("</w:style>")])
    assert "<w:spacing w:val" not in title  # letters of Arabic are joined
    marks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} == marks
    words = " ".join("".join(node.text or "" for node in p.iter(f"{W}t")) for p in paragraphs)
    for section in brief.sections:
        assert section.heading in words


def test_pdf_shapes_arabic_with_its_own_fonts(brief: Brief) -> None:
    try:
        needs("weasyprint", "pdf")
    except ExtraError as error:  # weasyprint needs Pango of the system
        pytest.skip(str(error))
    pdfium = pytest.importorskip("pypdfium2")
    from tawatur.output.brief.pdf import pdf

    if brief.language != "ar":
        pytest.skip("one language shows it")
    document = pdfium.PdfDocument(pdf(replace(brief, sections=brief.sections[:2], reports=brief.reports[:1])))
    try:
        fonts = set()
        for n in range(min(2, len(document))):
            for held in document[n].get_objects():
                if hasattr(held, "get_font"):
                    fonts.add(held.get_font().get_base_name())
        text = document[0].get_textpage()
        letters = text.get_text_range()
        assert "المتن" not in letters  # the link to the text is for keyboards, not for paper
        # The first letter of the first heading stands to the right of its last.
        heading = brief.sections[0].heading.split()[0]
        found = text.search(heading)
        place = found.get_next()
        assert place, letters[:200]
        first, last = text.get_charbox(place[0]), text.get_charbox(place[0] + place[1] - 1)
        assert first[0] > last[0]
    finally:
        document.close()
    named = " ".join(fonts)
    assert "Sans-Arabic" in named, named
    assert "Naskh-Arabic" in named, named
