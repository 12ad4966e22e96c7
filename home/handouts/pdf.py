"""An outline as a PDF to print and fill in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from home.paper.pdf import WAIT, make_pdf

from .legal import legal
from .outline import Fields, Outline, Part

SHEETS = ("pdf", "handout")


@dataclass(frozen=True, slots=True)
class Shown:
    """A part as templates see it: `kind` is the name of its type in lower case."""

    kind: str
    part: Part

    @property
    def gaps(self) -> list[tuple[str, range]]:
        """Labels with as many lines as are wanted, where the part is gaps to write in."""
        if not isinstance(self.part, Fields):
            return []
        return [(field.label, range(field.lines)) for field in self.part.items]

    @property
    def blank(self) -> range:
        """The empty rows of a table."""
        return range(getattr(self.part, "blank", 0))


def shown(parts: tuple[Part, ...]) -> list[Shown]:
    return [Shown(type(part).__name__.lower(), part) for part in parts]


def html_of(outline: Outline) -> SafeString:
    """The outline as a whole document, in its own language whichever is active."""
    outline = legal(outline)
    context: dict[str, Any] = {"outline": outline, "parts": shown(outline.parts)}
    with translation.override(outline.language):
        return render_to_string("handouts/document.html", context)


def write(outline: Outline, wait: float = WAIT) -> bytes:
    """The PDF's bytes. Raises Unavailable or Busy (home.paper.pdf)."""
    return make_pdf(html_of(outline), SHEETS, wait)
