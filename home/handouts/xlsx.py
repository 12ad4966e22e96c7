"""An outline as a workbook (XLSX): a worksheet for each heading, tables to fill in and to print.

Everything is text. A cell that begins like a formula stays one: it is never worked out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from itertools import count
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from .colours import EDGE, INK, SOFT, Voice, voice_of
from .legal import legal
from .outline import Fields, Heading, Note, Outline, Paragraph, Part, Points, Runs, Table, Ticks
from .package import steady

FONT = "Calibri"
NAME_LENGTH = 31  # of a worksheet, the format's own limit
NO_NAME = re.compile(r"[\[\]:*?/\\]")
NARROW, WIDE, ALL = 12, 44, 92  # widths in characters: least and most of a column, of a sheet
LINE = 15.5  # points
HIGHEST_HEAD = 8  # rows that may stay in sight above a table
BOXES = '"☐,☑"'


def write(outline: Outline) -> bytes:
    """The workbook's bytes; the same for the same outline."""
    outline = legal(outline)
    book = Workbook()
    book.remove(book.active)
    taken: set[str] = set()
    for place, (title, parts) in enumerate(outline.sections()):
        sheet = book.create_sheet(sheet_name(title, taken))
        Sheet(sheet, outline, parts).fill(title, first=place == 0)
    if not book.worksheets:
        Sheet(book.create_sheet(sheet_name(outline.title, taken)), outline, ()).fill(
            outline.title, first=True
        )
    set_properties(book, outline)
    written = BytesIO()
    book.save(written)
    return steady(written.getvalue(), outline.colophon.day)


def sheet_name(title: str, taken: set[str]) -> str:
    """A name the format allows, that no other sheet has; upper case makes no difference."""
    base = " ".join(NO_NAME.sub(" ", title).split()).strip("'")[:NAME_LENGTH].strip(" '") or "1"
    if base.lower() == "history":  # reserved
        base = f"{base} 1"
    name = base
    for number in count(2):
        if name.lower() not in taken:
            break
        name = f"{base[: NAME_LENGTH - 4]} {number}"
    taken.add(name.lower())
    return name


def set_properties(book: Workbook, outline: Outline) -> None:
    properties, colophon = book.properties, outline.colophon
    properties.title = outline.title
    properties.creator = properties.lastModifiedBy = colophon.site_name
    properties.language = outline.language
    properties.description = colophon.address
    properties.created = datetime.combine(colophon.day, time())


@dataclass
class Sheet:
    """One worksheet, filled from above."""

    sheet: Any
    outline: Outline
    parts: tuple[Part, ...]
    row: int = 0

    def __post_init__(self) -> None:
        self.widths = widths(self.parts)
        self.voice: Voice = voice_of(self.outline.colophon.tone)
        side = Side(style="thin", color=EDGE)
        self.box = Border(left=side, right=side, top=side, bottom=side)
        self.boxes = DataValidation(type="list", formula1=BOXES, allow_blank=False)

    def fill(self, title: str, first: bool) -> None:
        for place, width in enumerate(self.widths, 1):
            self.sheet.column_dimensions[get_column_letter(place)].width = width
        if first and title != self.outline.title:
            self.line(self.outline.title, size=18, bold=True, colour=self.voice.tone)
            self.line(self.outline.lead, colour=SOFT)
            self.row += 1
        self.line(title, size=14 if self.row else 18, bold=True, colour=self.voice.tone)
        if first and title == self.outline.title:
            self.line(self.outline.lead, colour=SOFT)
        for part in self.parts:
            self.add(part)
        self.row += 1
        self.line(source_line(self.outline), size=9, colour=SOFT)
        if self.boxes.sqref.ranges:
            self.sheet.add_data_validation(self.boxes)
        set_page(self.sheet, self.outline)

    def add(self, part: Part) -> None:
        match part:
            case Heading(text=text):
                self.row += 1
                self.line(text, size=12, bold=True, colour=self.voice.tone)
            case Paragraph(runs=runs):
                self.line(with_addresses(runs))
            case Points(items=items, numbered=numbered):
                for number, item in enumerate(items, 1):
                    mark = f"{number}. " if numbered else "• "
                    self.line(mark + with_addresses(item))
            case Ticks(items=ticks):
                for tick in ticks:
                    self.tick(tick)
            case Fields(items=items):
                self.row += 1
                for field in items:
                    self.field(field.label, field.lines)
            case Table():
                self.table(part)
            case Note(runs=runs):
                self.row += 1
                self.line(with_addresses(runs), size=9, colour=SOFT)

    def put(self, column: int, text: str, **font: Any) -> Any:
        """A cell with this text, whatever it looks like to a spreadsheet."""
        cell = self.sheet.cell(self.row, column)
        cell.value = text or None
        if text:
            cell.data_type = "s"
            cell.quotePrefix = text[:1] in "=+-@\t"
        cell.font = Font(name=FONT, **{"size": 11, "color": INK, **font})
        cell.alignment = Alignment(
            wrap_text=True,
            vertical="top",
            horizontal="right" if self.outline.right_to_left else "left",
            readingOrder=2 if self.outline.right_to_left else 1,
        )
        return cell

    def line(
        self,
        text: str,
        size: int = 11,
        colour: str = INK,
        bold: bool = False,
        start: int = 1,
    ) -> None:
        """A text across the whole width, as high as it needs."""
        if not text:
            return
        if start == 1:
            self.row += 1
        self.put(start, text, size=size, color=colour, bold=bold)
        last = len(self.widths)
        if last > start:
            self.sheet.merge_cells(
                start_row=self.row, end_row=self.row, start_column=start, end_column=last
            )
        room = sum(self.widths[start - 1 :]) * 11 / size
        self.sheet.row_dimensions[self.row].height = height(text, room) * size / 11 + 2

    def tick(self, text: str) -> None:
        """A box, to be changed from a list of two, and its point beside it."""
        self.row += 1
        box = self.put(1, "☐", size=14)
        self.boxes.add(box)
        if len(self.widths) == 1:
            box.value = f"☐ {text}"
            return
        self.line(text, start=2)

    def field(self, label: str, lines: int) -> None:
        self.row += 1
        cell = self.put(1, label, bold=True)
        cell.fill = PatternFill("solid", fgColor=self.voice.wash)
        for column in range(1, len(self.widths) + 1):
            self.sheet.cell(self.row, column).border = self.box
        if len(self.widths) > 2:
            self.sheet.merge_cells(
                start_row=self.row, end_row=self.row, start_column=2, end_column=len(self.widths)
            )
        needed = height(label, self.widths[0])
        self.sheet.row_dimensions[self.row].height = max(needed, lines * LINE * 1.3)

    def table(self, part: Table) -> None:
        self.row += 2 if self.row > 1 else 1
        first = self.row
        for column, name in enumerate(part.columns, 1):
            cell = self.put(column, name, bold=True, color="FFFFFF")
            cell.fill = PatternFill("solid", fgColor=self.voice.tone)
            cell.border = self.box
        self.fit(part.columns)
        for words in (*part.rows, *[("",) * len(part.columns)] * part.blank):
            self.row += 1
            for column, text in enumerate(words, 1):
                self.put(column, text).border = self.box
            self.fit(words)
        if self.sheet.print_title_rows is None:  # the first table is the sheet's own
            self.sheet.print_title_rows = f"{first}:{first}"
            last = get_column_letter(len(part.columns))
            self.sheet.auto_filter.ref = f"A{first}:{last}{self.row}"
            if first <= HIGHEST_HEAD:
                self.sheet.freeze_panes = f"A{first + 1}"

    def fit(self, words: tuple[str, ...]) -> None:
        highest = max(
            (height(text, self.widths[place]) for place, text in enumerate(words)), default=LINE
        )
        self.sheet.row_dimensions[self.row].height = max(highest, LINE) + 4


def widths(parts: tuple[Part, ...]) -> list[float]:
    """The widths of a sheet's columns in characters: as its tables need them."""
    found: list[float] = []
    for part in parts:
        if isinstance(part, Table):
            for place in range(len(part.columns)):
                words = [row[place] for row in (part.columns, *part.rows) if place < len(row)]
                needed = min(max([NARROW, *(len(word) + 4 for word in words)]), WIDE)
                found[place : place + 1] = [max([needed, *found[place : place + 1]])]
    if not found:
        return [26, ALL - 26] if any(isinstance(one, Fields) for one in parts) else [6, ALL - 6]
    missing = ALL - sum(found)
    return [width + max(0, missing) / len(found) for width in found]


def height(text: str, room: float) -> float:
    """How high a text is, in points, in a column `room` characters wide."""
    lines = sum(max(1, ceil(len(line) * 1.1 / room)) for line in text.split("\n"))
    return lines * LINE


def with_addresses(runs: Runs) -> str:
    """The words of runs; a cell holds one link at most, so addresses stand behind their words."""
    return "".join(
        f"{run.text} ({run.href})" if run.href and run.href != run.text else run.text
        for run in runs
    )


def source_line(outline: Outline) -> str:
    colophon = outline.colophon
    return f"{colophon.site_name} · {colophon.source} · {colophon.address} · {colophon.day_words}"


def set_page(sheet: Any, outline: Outline) -> None:
    """A4, one page wide; what is above and below every page."""
    sheet.sheet_view.rightToLeft = outline.right_to_left
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if sheet.print_title_rows else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.oddHeader.left.text = code_free(outline.colophon.site_name)
    sheet.oddHeader.right.text = code_free(outline.title)
    sheet.oddFooter.left.text = code_free(outline.colophon.day_words)
    sheet.oddFooter.right.text = "&P / &N"


def code_free(text: str) -> str:
    """A text for header or footer, where an ampersand begins a code; 255 characters are all."""
    return " ".join(text.split())[:80].replace("&", "&&")
