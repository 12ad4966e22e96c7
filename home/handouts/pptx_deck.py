"""What stands on which slide: big text has little room, so that long parts are spread out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from .outline import (
    Fields,
    Heading,
    Note,
    Outline,
    Paragraph,
    Part,
    Points,
    Run,
    Runs,
    Table,
    Ticks,
    plain,
)

SIZE, SUB = 24, 26  # points
MOST = 11  # lines of text of SIZE on a slide
PER_LINE = 68  # characters
GAP = "_" * 24
MOST_ROWS = 8  # of a table, its header left out


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a slide; `mark` stands in front of it."""

    runs: Runs
    size: int = SIZE
    mark: str = ""

    @property
    def height(self) -> float:
        """In lines of SIZE, with the space behind it."""
        per_line = PER_LINE * SIZE / self.size
        lines = sum(max(1, ceil(len(one) / per_line)) for one in plain(self.runs).split("\n"))
        return (lines + 0.3) * self.size / SIZE


@dataclass(slots=True)
class Slide:
    """A title above lines, or above a table; what is only for the speaker is not shown."""

    title: str
    lines: list[Line] = field(default_factory=list)
    table: Table | None = None
    spoken: list[Runs] = field(default_factory=list)  # the speaker's notes


def slides_of(outline: Outline) -> Iterator[Slide]:
    """The slides behind the title slide; those that go on are numbered: "Title (2)"."""
    for title, parts in outline.sections():
        for number, slide in enumerate(spread(title, parts), 1):
            if number > 1:
                slide.title = f"{title} ({number})"
            yield slide


def spread(title: str, parts: tuple[Part, ...]) -> list[Slide]:
    found = [Slide(title)]
    for part in parts:
        if isinstance(part, Note):
            found[-1].spoken.append(part.runs)
            continue
        if isinstance(part, Table):
            for table in pieces(part):
                if found[-1].lines or found[-1].table:
                    found.append(Slide(title))
                found[-1].table = table
            continue
        for line in lines_of(part):
            used = sum(one.height for one in found[-1].lines)
            if found[-1].table or (found[-1].lines and used + line.height > MOST):
                found.append(Slide(title))
            found[-1].lines.append(line)
    return found


def lines_of(part: Part) -> Iterator[Line]:
    match part:
        case Heading(text=text):
            yield Line((Run(text, bold=True),), SUB)
        case Paragraph(runs=runs):
            yield Line(runs)
        case Points(items=items, numbered=numbered):
            for number, item in enumerate(items, 1):
                yield Line(item, mark=f"{number}." if numbered else "•")
        case Ticks(items=points):
            for text in points:
                yield Line((Run(text),), mark="☐")
        case Fields(items=gaps):
            for gap in gaps:
                yield Line((Run(gap.label, bold=True), Run(" " + GAP)))


def pieces(table: Table) -> Iterator[Table]:
    """A table in pieces that fit on a slide, each with the header."""
    empty = ("",) * len(table.columns)
    rows = (*table.rows, *[empty] * table.blank)
    for start in range(0, max(1, len(rows)), MOST_ROWS):
        yield Table(table.columns, rows[start : start + MOST_ROWS])
