"""The blocks of a download: a file is written in the packet and made from it on request."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from home.blocks import INLINE_FEATURES, TEXT_FEATURES, CodeBlock
from home.handouts.outline import MOST_LINES, cells
from home.handouts.pdf import shown

from .compiling import parts_of

FORMATS = [
    ("docx", _("Text document (DOCX)")),
    ("xlsx", _("Workbook (XLSX)")),
    ("pptx", _("Slides (PPTX)")),
    ("pdf", _("To print (PDF)")),
]
MOST_BLANK = 60


class Preview:
    """Shows a part of a download as it is printed."""

    def get_preview_template(self, value: Any, context: dict[str, Any] | None = None) -> str:
        return "packets/admin/download_preview.html"

    def get_preview_context(self, value: Any, parent_context: dict[str, Any]) -> dict[str, Any]:
        return {**parent_context, "parts": shown(tuple(parts_of(self.name, value)))}  # type: ignore[attr-defined]


class HeadingPart(Preview, blocks.CharBlock):
    class Meta:
        icon = "title"
        label = _("Heading")
        preview_value = _("Before day one")
        description = _("Starts a slide in slides and a worksheet in a workbook.")


class TextPart(Preview, blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        preview_value = _("<p>Fill in the plan as a pair. <b>Gaps are fine.</b></p>")
        description = _("Paragraphs, lists and sub-headings.")


class PointsPart(Preview, blocks.ListBlock):
    class Meta:
        icon = "list-ul"
        label = _("Points")
        preview_value = [_("Order desk and chair."), _("Try out the logins.")]
        description = _("A list, one point a line.")


class TicksPart(Preview, blocks.ListBlock):
    class Meta:
        icon = "tasks"
        label = _("Boxes to tick")
        preview_value = [_("Order desk and chair."), _("Try out the logins.")]
        description = _("Points with a box in front; in a text document a click ticks it.")


class FieldBlock(blocks.StructBlock):
    label = blocks.CharBlock(
        default="", label=_("Label"), help_text=_("What is to be written into the gap.")
    )
    lines = blocks.IntegerBlock(
        default=1,
        min_value=1,
        max_value=MOST_LINES,
        label=_("Lines"),
        help_text=_("How high the gap is."),
    )

    class Meta:
        label_format = "{label}"


class FieldsPart(Preview, blocks.ListBlock):
    class Meta:
        icon = "form"
        label = _("Gaps to write in")
        preview_value = [{"label": _("Name"), "lines": 1}, {"label": _("Remarks"), "lines": 3}]
        description = _("A label with room beside or below it.")


class TablePart(Preview, blocks.StructBlock):
    columns = blocks.CharBlock(
        default="",
        label=_("Columns"),
        help_text=_("The header: names with a vertical bar between them, such as: Task | Who"),
    )
    rows = blocks.TextBlock(
        default="",
        required=False,
        label=_("Rows"),
        help_text=_("One row a line, its cells with a bar between them. A cell may be empty."),
    )
    blank = blocks.IntegerBlock(
        default=0,
        min_value=0,
        max_value=MOST_BLANK,
        label=_("Empty rows"),
        help_text=_("Rows to fill in, behind the others."),
    )

    def clean(self, value: Any) -> Any:
        """Every row has as many cells as the header; the fault names the row."""
        cleaned = super().clean(value)
        wanted = len(cells(cleaned["columns"]))
        lines = [line for line in cleaned["rows"].splitlines() if line.strip()]
        faults = [
            _("Row %(row)d has %(found)d cells; the header has %(wanted)d.")
            % {"row": number, "found": len(cells(line)), "wanted": wanted}
            for number, line in enumerate(lines, 1)
            if len(cells(line)) != wanted
        ]
        if faults:
            raise StructBlockValidationError(block_errors={"rows": ValidationError(faults)})
        return cleaned

    class Meta:
        icon = "table"
        label = _("Table")
        label_format = "{columns}"
        preview_value = {
            "columns": _("Task | Who"),
            "rows": _("Order desk and chair | "),
            "blank": 2,
        }
        description = _("A header, rows with words, and empty rows to fill in.")


class NotePart(Preview, blocks.RichTextBlock):
    class Meta:
        icon = "info-circle"
        label = _("Small print")
        preview_value = _("<p>Please check with the payroll office.</p>")
        description = _("Such as what must be checked with whom.")


class ContentBlock(blocks.StreamBlock):
    heading = HeadingPart(default="")
    text = TextPart(default="", features=TEXT_FEATURES)
    points = PointsPart(blocks.CharBlock(default="", label=_("Point")))
    ticks = TicksPart(blocks.CharBlock(default="", label=_("Point")))
    fields = FieldsPart(FieldBlock())
    table = TablePart()
    note = NotePart(default="", features=INLINE_FEATURES)


class DownloadBlock(blocks.StructBlock):
    code = CodeBlock(help_text=_("Lower-case letters, digits and hyphens. Part of its address."))
    format = blocks.ChoiceBlock(
        choices=FORMATS,
        default="docx",
        label=_("Format"),
        help_text=_("A workbook needs a table, slides need a heading."),
    )
    title = blocks.CharBlock(
        default="",
        max_length=120,
        label=_("Title"),
        help_text=_("Stands in the list, on the file and in its name."),
    )
    what = blocks.CharBlock(
        default="",
        max_length=250,
        label=_("What it is for"),
        help_text=_("One sentence, in the list and under the title."),
    )
    content = ContentBlock(
        label=_("Content"), help_text=_("The file says this, in every language of the packet.")
    )

    def clean(self, value: Any) -> Any:
        """A format gets what it lives on."""
        cleaned = super().clean(value)
        kinds = {part.block_type for part in cleaned["content"]}
        fault = None
        if cleaned["format"] == "xlsx" and "table" not in kinds:
            fault = _("A workbook needs a table. Add one, or choose another format.")
        elif cleaned["format"] == "pptx" and "heading" not in kinds:
            fault = _("Slides need a heading: each one starts a slide.")
        if fault:
            raise StructBlockValidationError(block_errors={"format": ValidationError(fault)})
        return cleaned

    class Meta:
        icon = "download"
        label = _("Download")
        label_format = "{title}"
        description = _("A file to take along, made from its text in every language.")
