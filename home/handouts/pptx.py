"""An outline as slides (PPTX): a title slide, then one for each heading; what is too much for one
goes on on the next."""

from __future__ import annotations

from copy import deepcopy
from datetime import datetime, time
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Emu, Pt

from .colours import INK, PAPER, SOFT, SUN, voice_of
from .legal import legal
from .outline import Outline, Run, Runs, Table
from .package import steady
from .pptx_deck import Line, Slide, slides_of
from .pptx_marks import add_lines, mark_language, turn_table

WIDTH, HEIGHT = Emu(12192000), Emu(6858000)  # 16:9
MARGIN = Cm(1.9)
ROOM = WIDTH - 2 * MARGIN
ROW = Cm(1.15)
PLACES = {  # start, top, width, height
    "cover": (MARGIN, Cm(5.2), ROOM, Cm(4.6)),
    "lead": (MARGIN, Cm(10.2), ROOM, Cm(3.2)),
    "title": (MARGIN, Cm(1.0), ROOM, Cm(2.4)),
    "body": (MARGIN, Cm(3.7), ROOM, Cm(13.0)),
    "foot": (MARGIN, Cm(17.5), ROOM - Cm(3), Cm(0.9)),
    "number": (MARGIN + ROOM - Cm(3), Cm(17.5), Cm(3), Cm(0.9)),
}
COVER, CONTENT, TITLE_ONLY = 0, 1, 5  # layouts of the library's template


def write(outline: Outline) -> bytes:
    """The slides' bytes; the same for the same outline."""
    outline = legal(outline)
    show: Any = Presentation()
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    set_properties(show, outline)
    arrange(show)
    tone = voice_of(outline.colophon.tone).tone
    add_cover(show, outline, tone)
    for slide in slides_of(outline):
        add_slide(show, slide, outline, tone)
    for added in show.slides:
        mark_language(added, outline)
    written = BytesIO()
    show.save(written)
    return steady(written.getvalue(), outline.colophon.day)


def set_properties(show: Any, outline: Outline) -> None:
    midnight = datetime.combine(outline.colophon.day, time())
    properties = show.core_properties
    properties.title = outline.title[:255]  # the format's own limit
    properties.author = properties.last_modified_by = outline.colophon.site_name[:255]
    properties.language = outline.language
    properties.comments = outline.colophon.address[:255]
    properties.created = properties.modified = midnight
    properties.revision = 1


def arrange(show: Any) -> None:
    """Move the places of the template, which is 4:3, to where a wide slide wants them."""
    names = {COVER: ("cover", "lead"), CONTENT: ("title", "body"), TITLE_ONLY: ("title",)}
    for number, layout in enumerate(show.slide_layouts):
        for shape in layout.placeholders:
            kind = shape.placeholder_format.idx
            own = names.get(number, ())
            if kind < len(own):
                place(shape, own[kind])
            elif kind == 11:
                place(shape, "foot")
            elif kind == 12:
                place(shape, "number")


def place(shape: Any, name: str) -> None:
    shape.left, shape.top, shape.width, shape.height = PLACES[name]


def add_cover(show: Any, outline: Outline, tone: str) -> None:
    slide = show.slides.add_slide(show.slide_layouts[COVER])
    colour(slide, tone)
    title, lead = slide.placeholders[0], slide.placeholders[1]
    colophon = outline.colophon
    source = Line((Run(f"{colophon.site_name} · {colophon.source} · {colophon.day_words}"),), 18)
    add_lines(title, [Line((Run(outline.title, bold=True),), 44)], "FFFFFF")
    below = [Line((Run(outline.lead),), 24)] if outline.lead else []
    add_lines(lead, [*below, source], "FFFFFF")
    start = WIDTH - MARGIN - Cm(6) if outline.right_to_left else MARGIN
    line = slide.shapes.add_shape(1, start, Cm(9.95), Cm(6), Cm(0.12))
    line.fill.solid()
    line.fill.fore_color.rgb = RGBColor.from_string(SUN)
    line.line.fill.background()
    hide_from_readers(line)


def hide_from_readers(shape: Any) -> None:
    """An ornament: no name to read out."""
    properties = shape._element.nvSpPr.cNvPr
    properties.set("name", "")
    properties.set("descr", "")


def add_slide(show: Any, slide: Slide, outline: Outline, tone: str) -> None:
    layout = show.slide_layouts[TITLE_ONLY if slide.table else CONTENT]
    added = show.slides.add_slide(layout)
    colour(added, PAPER)
    add_lines(added.shapes.title, [Line((Run(slide.title, bold=True),), 32)], tone)
    if slide.table:
        add_table(added, slide.table, outline, tone)
    else:
        add_lines(added.placeholders[1], slide.lines, INK)
    add_foot(added, layout, outline)
    if slide.spoken:
        add_notes(added, slide.spoken, outline)


def add_notes(slide: Any, spoken: list[Runs], outline: Outline) -> None:
    """What the speaker says or remembers: below the slide, never on it."""
    notes = slide.notes_slide
    add_lines(notes.notes_placeholder, [Line(runs, 12) for runs in spoken], INK)
    mark_language(notes, outline)


def colour(slide: Any, colour: str) -> None:
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(colour)


def add_table(slide: Any, part: Table, outline: Outline, tone: str) -> None:
    rows = [part.columns, *part.rows, *[("",) * len(part.columns)] * part.blank]
    left, top, width, _height = PLACES["body"]
    frame = slide.shapes.add_table(len(rows), len(part.columns), left, top, width, ROW * len(rows))
    for column, share in zip(frame.table.columns, part.shares, strict=True):
        column.width = width * share // 100
    frame._element.nvGraphicFramePr.cNvPr.set("descr", " | ".join(part.columns))
    for number, words in enumerate(rows):
        for cell, text in zip(frame.table.rows[number].cells, words, strict=False):
            head = number == 0
            add_lines(cell, [Line((Run(text, bold=head),), 18)], "FFFFFF" if head else INK)
            cell.fill.solid()
            wash = voice_of(outline.colophon.tone).wash
            cell.fill.fore_color.rgb = RGBColor.from_string(
                tone if head else (wash if number % 2 else "FFFFFF")
            )
    if outline.right_to_left:
        turn_table(frame.table)


def add_foot(slide: Any, layout: Any, outline: Outline) -> None:
    """The packet's address and the number: the layout's own places, so that programs know them."""
    for shape in layout.placeholders:
        if shape.placeholder_format.idx in (11, 12):
            slide.shapes._spTree.append(deepcopy(shape._element))
    for shape in slide.placeholders:
        if shape.placeholder_format.idx == 11:
            colophon = outline.colophon
            words = f"{colophon.site_name} · {colophon.address}"
            add_lines(shape, [Line((Run(words),), 12)], SOFT)
        elif shape.placeholder_format.idx == 12:
            for run in shape._element.iter(
                "{http://schemas.openxmlformats.org/drawingml/2006/main}rPr"
            ):
                run.set("sz", str(Pt(12).centipoints))
