"""An outline as a text document (DOCX): real headings, lists, boxes to click, gaps to type into."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph

from .colours import voice_of
from .docx_frame import TEXT_WIDTH, add_frame, new_document
from .docx_marks import element, mark_right_to_left, shade, tick_box
from .legal import legal
from .outline import Fields, Heading, Note, Outline, Paragraph, Part, Points, Runs, Table, Ticks
from .package import steady

LABEL_WIDTH = Cm(5.4)
LINE = Cm(0.8)  # as high as people write by hand


def write(outline: Outline) -> bytes:
    """The document's bytes; the same for the same outline."""
    outline = legal(outline)
    document = new_document(outline)
    document.add_paragraph(outline.title, style="Title")
    if outline.lead:
        document.add_paragraph(outline.lead, style="Subtitle")
    for part in outline.parts:
        add_part(document, part, voice_of(outline.colophon.tone).wash)
    add_frame(document, outline)
    if outline.right_to_left:
        mark_right_to_left(document)
    written = BytesIO()
    document.save(written)
    return steady(written.getvalue(), outline.colophon.day)


def add_part(document: Any, part: Part, wash: str) -> None:
    match part:
        case Heading(text=text, level=level):
            document.add_heading(text, level)
        case Paragraph(runs=runs):
            add_runs(document.add_paragraph(), runs)
        case Points(items=items, numbered=numbered):
            style = "List Number" if numbered else "List Bullet"
            added = [document.add_paragraph(style=style) for _item in items]
            for paragraph, item in zip(added, items, strict=True):
                add_runs(paragraph, item)
            if numbered:
                count_from_one(document, added)
        case Ticks(items=ticks):
            for tick in ticks:
                paragraph = document.add_paragraph(style="Tick")
                paragraph._p.append(tick_box(tick))
                paragraph.add_run("\t")
                paragraph.add_run(tick)
        case Fields():
            add_fields(document, part, wash)
        case Table():
            add_table(document, part, wash)
        case Note(runs=runs):
            add_runs(document.add_paragraph(style="Note"), runs)


def add_runs(paragraph: WordParagraph, runs: Runs) -> None:
    for run in runs:
        parent: Any = paragraph
        added = parent.add_run(run.text)
        added.bold = run.bold or None
        added.italic = run.italic or None
        if run.href:
            added.style = "Hyperlink"
            target = paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, True)
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), target)
            link.append(added._r)
            paragraph._p.append(link)


def count_from_one(document: Any, paragraphs: list[WordParagraph]) -> None:
    """Give a numbered list a counter of its own: Word would go on where the last one ended."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    of_style = style.pPr.numPr.numId.val
    abstract = next(num for num in numbering.num_lst if num.numId == of_style).abstractNumId.val
    counter = numbering.add_num(abstract)
    counter.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = counter.numId


def add_fields(document: Any, fields: Fields, wash: str) -> None:
    """A table: the label at the start, the gap beside it."""
    table = document.add_table(len(fields.items), 2, style="Table Grid")
    table.autofit = False
    for row, field in zip(table.rows, fields.items, strict=True):
        row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        row.height = int(LINE * field.lines)
        keep_whole(row)
        label, gap = row.cells
        label.width, gap.width = LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH
        put(label, field.label, bold=True)
        shade(label, wash)
    set_grid(table, [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH])
    document.add_paragraph(style="Gap")


def add_table(document: Any, part: Table, wash: str) -> None:
    """A table whose header is repeated on every page; empty rows are as high as a line by hand."""
    lines = 1 + len(part.rows) + part.blank
    table = document.add_table(lines, len(part.columns), style="Table Grid")
    table.autofit = False
    rows = list(table.rows)
    rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for cell, name in zip(rows[0].cells, part.columns, strict=False):
        put(cell, name, bold=True)
        shade(cell, wash)
    for row, words in zip(rows[1:], part.rows, strict=False):
        for cell, text in zip(row.cells, words, strict=False):
            put(cell, text)
    for row in rows:
        row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        row.height = LINE
        keep_whole(row)
    set_grid(table, [TEXT_WIDTH * share // 100 for share in part.shares])
    document.add_paragraph(style="Gap")


def put(cell: Cell, text: str, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    run = paragraph.add_run(text)
    run.bold = bold or None


def keep_whole(row: Any) -> None:
    """No row is torn apart by the end of a page."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def set_grid(table: WordTable, widths: list[int]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
