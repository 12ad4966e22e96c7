"""A text document before anything is in it: page, styles, language, header and footer."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .colours import EDGE, INK, SOFT, voice_of
from .docx_marks import element, field
from .outline import Outline

PAGE = (Cm(21), Cm(29.7))  # A4
MARGIN = Cm(2.2)
TEXT_WIDTH = PAGE[0] - 2 * MARGIN
FONT = "Calibri"
FONT_COMPLEX = "Arial"  # Arabic and Hebrew letters


def new_document(outline: Outline) -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1.1)
    set_properties(document, outline)
    set_styles(document, voice_of(outline.colophon.tone).tone)
    set_language(document, outline.language)
    return document


def set_properties(document: Any, outline: Outline) -> None:
    midnight = datetime.combine(outline.colophon.day, time())
    properties = document.core_properties
    properties.title = outline.title[:255]  # the format's own limit
    properties.author = properties.last_modified_by = outline.colophon.site_name[:255]
    properties.language = outline.language
    properties.comments = outline.colophon.address[:255]
    properties.created = properties.modified = midnight
    properties.revision = 1


def set_language(document: Any, language: str) -> None:
    """What spell checkers and screen readers go by."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for lang in defaults.iter(qn("w:lang")):
        for name in ("val", "eastAsia", "bidi"):
            lang.set(qn(f"w:{name}"), language)


def set_styles(document: Any, tone: str) -> None:
    looks = {
        "Normal": (11, INK, 0, 6),
        "Title": (24, tone, 0, 4),
        "Subtitle": (12, SOFT, 0, 12),
        "Heading 1": (15, tone, 16, 4),
        "Heading 2": (12, tone, 10, 3),
        "List Bullet": (11, INK, 0, 3),
        "List Number": (11, INK, 0, 3),
    }
    for name in ("Tick", "Note", "Cell", "Gap"):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
    looks |= {
        "Tick": (11, INK, 0, 4),
        "Note": (9, SOFT, 8, 4),
        "Cell": (10, INK, 2, 2),
        "Gap": (6, INK, 0, 0),
        "Header": (9, SOFT, 0, 0),
        "Footer": (9, SOFT, 0, 0),
    }
    for name, (size, colour, before, after) in looks.items():
        style = document.styles[name]
        dress(style, size, colour)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
    subtitle = document.styles["Subtitle"].element.rPr
    for name in ("w:i", "w:iCs", "w:spacing"):
        for old in subtitle.findall(qn(name)):
            subtitle.remove(old)
    for name in ("Header", "Footer"):  # their stops are made for another width
        stops = document.styles[name].element.pPr.find(qn("w:tabs"))
        stops.getparent().remove(stops)
    for line in document.styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for side in line:
            side.set(qn("w:color"), EDGE)
    tick = document.styles["Tick"].paragraph_format
    tick.left_indent, tick.first_line_indent = Cm(0.8), Cm(-0.8)
    tick.tab_stops.add_tab_stop(Cm(0.8))
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor.from_string(tone)
    link.font.underline = True


def dress(style: Any, size: int, colour: str) -> None:
    """Font, size and colour of a style, also for scripts that Word calls complex."""
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour)
    properties = style.element.get_or_add_rPr()
    fonts = properties.rFonts
    for name in list(fonts.attrib):
        if "Theme" in name:
            del fonts.attrib[name]  # a theme's font would win
    fonts.set(qn("w:cs"), FONT_COMPLEX)
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    properties.sz.addnext(element("w:szCs", val=str(2 * size)))
    border = style.element.pPr.find(qn("w:pBdr")) if style.element.pPr is not None else None
    if border is not None:
        for line in border:
            line.set(qn("w:color"), EDGE)


def add_frame(document: Any, outline: Outline) -> None:
    """Above every page the site and the packet, below it the address, the day and the page."""
    colophon, section = outline.colophon, document.sections[0]
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    for paragraph in (above, below):
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    above.add_run(colophon.site_name).bold = True
    above.add_run(f"\t{colophon.source}")
    below.add_run(f"{colophon.address} · {colophon.day_words}\t")
    field(below.add_run(), "PAGE")
    below.add_run(" / ")
    field(below.add_run(), "NUMPAGES")
