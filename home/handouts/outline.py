"""What a file for readers says, whatever its format. Plain Python without Django.

Everything is text in one language, filled and final: amounts are in it, addresses are whole.
Writers (docx, xlsx, pptx, pdf) turn an outline into bytes and decide only how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Direction = Literal["ltr", "rtl"]
MOST_LINES = 12  # the height of a field, in lines
LEAST, LONGEST = 14, 40  # characters that count for the width of a column


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; with an `href` they are a link to a whole address.

    A line break inside a paragraph is a line feed.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 starts a slide or a worksheet; level 2 stands inside a text."""

    text: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Points:
    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Ticks:
    """Points with a box to tick."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A gap to write in, `lines` high (1 to 12)."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Fields:
    items: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows are as long as there are columns; `blank` empty rows to fill in stand behind them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    blank: int = 0

    @property
    def shares(self) -> list[int]:
        """The columns' widths in hundredths: more for long texts, enough for empty ones."""
        longest = [
            max(len(row[place]) for row in (self.columns, *self.rows) if place < len(row))
            for place in range(len(self.columns))
        ]
        weights = [min(max(length, LEAST), LONGEST) for length in longest]
        shares = [weight * 100 // sum(weights) for weight in weights]
        return [100 - sum(shares[1:]), *shares[1:]]  # what rounding has left goes to the first


@dataclass(frozen=True, slots=True)
class Note:
    """Small print, such as what must be checked with whom."""

    runs: Runs


Part = Heading | Paragraph | Points | Ticks | Fields | Table | Note


@dataclass(frozen=True, slots=True)
class Colophon:
    """Where a file comes from.

    `source` is the page it belongs to, `address` that page's whole address, `day` its last
    publication and `day_words` the same as the language writes it. `tone` is an audience's code
    (home.audiences) or empty: it gives the colour.
    """

    site_name: str
    source: str
    address: str
    day: date
    day_words: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole file: title, one sentence below it (may be empty), parts in their order."""

    title: str
    language: str
    direction: Direction
    parts: tuple[Part, ...]
    colophon: Colophon
    lead: str = ""

    @property
    def right_to_left(self) -> bool:
        return self.direction == "rtl"

    def sections(self) -> Iterator[tuple[str, tuple[Part, ...]]]:
        """Headings of level 1 with what stands below each; before the first, the title."""
        title = self.title
        parts: list[Part] = []
        for part in self.parts:
            if isinstance(part, Heading) and part.level == 1:
                if parts or title != self.title:
                    yield title, tuple(parts)
                title, parts = part.text, []
            else:
                parts.append(part)
        if parts or title != self.title:
            yield title, tuple(parts)


def plain(runs: Runs) -> str:
    """The words of runs without their looks."""
    return "".join(run.text for run in runs)


def cells(line: str) -> tuple[str, ...]:
    """The cells of a row as editors write it: "a | b | c". One at the end may be empty."""
    return tuple(" ".join(cell.split()) for cell in line.split("|"))


def rows(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table as editors write it, one a line; empty lines are none."""
    return tuple(cells(line) for line in text.splitlines() if line.strip())


def texts(parts: Iterable[Part]) -> Iterator[str]:
    """Every text of an outline's parts, in the order of reading."""
    for part in parts:
        match part:
            case Heading(text=text):
                yield text
            case Paragraph(runs=runs) | Note(runs=runs):
                yield plain(runs)
            case Points(items=items):
                yield from (plain(item) for item in items)
            case Ticks(items=items):
                yield from items
            case Fields(items=items):
                yield from (item.label for item in items)
            case Table(columns=columns, rows=lines):
                yield from columns
                for line in lines:
                    yield from line
