"""Text on slides: runs with size, colour, language and direction."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Cm, Pt

from .outline import Outline
from .pptx_deck import Line

FONT = "Calibri"
INDENT = Cm(0.95)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def add_lines(shape: Any, lines: list[Line], colour: str) -> None:
    """Write lines into a shape or a cell, in place of what is there."""
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.space_after = Pt(line.size * 0.3)
        set_mark(paragraph, line.mark)
        for run in line.runs:
            for place, words in enumerate(run.text.split("\n")):
                if place:
                    paragraph.add_line_break()
                if words:
                    added = paragraph.add_run()
                    added.text = words
                    font = added.font
                    font.name, font.size = FONT, Pt(line.size)
                    font.color.rgb = RGBColor.from_string(colour)
                    font.bold = run.bold
                    font.italic = run.italic
                    if run.href:
                        added.hyperlink.address = run.href


def set_mark(paragraph: Any, mark: str) -> None:
    """A bullet that programs know as one; without a mark, none of the template's either."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(int(INDENT)) if mark else "0")
    properties.set("indent", str(-int(INDENT)) if mark else "0")
    if mark in ("", "•", "☐"):
        bullet = properties.makeelement(A + ("buChar" if mark else "buNone"), {})
        if mark:
            bullet.set("char", mark)
    else:
        bullet = properties.makeelement(A + "buAutoNum", {"type": "arabicPeriod"})
        bullet.set("startAt", mark.rstrip("."))
    properties.append(bullet)


def mark_language(slide: Any, outline: Outline) -> None:
    """Language of every run; direction of every paragraph."""
    for paragraph in slide._element.iter(A + "p"):
        for kind in ("rPr", "endParaRPr"):
            for properties in paragraph.iter(A + kind):
                properties.set("lang", outline.language)
        if outline.right_to_left:
            properties = paragraph.get_or_add_pPr()
            properties.set("rtl", "1")
            properties.set("algn", "r")


def turn_table(table: Any) -> None:
    table._tbl.tblPr.set("rtl", "1")
