"""Marks in a text document that the library has no words for."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_TABLE_DIRECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.run import Run

BOX = "☐"
BOXES_FONT = "MS Gothic"  # what Word's own tick boxes are drawn with
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
# What follows w:bidi in a paragraph's properties (ECMA-376, 17.3.1.26).
AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
    "w:pPrChange",
)


def element(name: str, **attributes: str) -> Any:
    """An element such as w:shd with attributes of the same name space."""
    found = OxmlElement(name)
    for key, value in attributes.items():
        found.set(qn(f"w:{key}"), value)
    return found


def tick_box(label: str) -> Any:
    """A box that Word ticks with a click, and that a screen reader calls by its point."""
    box: Any = parse_xml(
        f'<w:sdt xmlns:w="{W}" xmlns:w14="{W14}"><w:sdtPr><w:alias/><w14:checkbox>'
        '<w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="2612" w14:font="{BOXES_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{BOXES_FONT}"/>'
        "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>"
        f'<w:rFonts w:ascii="{BOXES_FONT}" w:eastAsia="{BOXES_FONT}" w:hAnsi="{BOXES_FONT}"/>'
        f"</w:rPr><w:t>{BOX}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    box.find(qn("w:sdtPr")).find(qn("w:alias")).set(qn("w:val"), label[:64])
    return box


def shade(cell: Any, colour: str) -> None:
    """A background behind a cell."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))


def field(run: Run, code: str) -> None:
    """What the program works out itself, such as PAGE."""
    for kind in ("begin", "", "end"):
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            words = OxmlElement("w:instrText")
            words.text = code
            run._r.append(words)


def mark_right_to_left(document: Any) -> None:
    """Paragraphs, runs, tables and pages that begin at the right."""
    for section in document.sections:
        properties = section._sectPr
        properties.insert_element_before(OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid")
    styles = document.styles
    turn(styles["Normal"].element.get_or_add_pPr())
    roots = [document.element.body]
    for section in document.sections:
        roots += [section.header._element, section.footer._element]
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            turn(paragraph.get_or_add_pPr())
            for run in paragraph.iter(qn("w:r")):
                if not run.findall(qn("w:fldChar")):
                    font = Run(run, document).font
                    font.rtl, font.cs_bold, font.cs_italic = True, font.bold, font.italic
        for table in root.iter(qn("w:tbl")):
            Table(table, document).table_direction = WD_TABLE_DIRECTION.RTL


def turn(properties: Any) -> None:
    if properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
