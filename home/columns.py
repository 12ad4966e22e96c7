"""Columns that several lists of the admin share."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column


class CellColumn(Column):  # type: ignore[misc]
    """A cell with a template of its own, `home/admin/<template>.html`."""

    def __init__(self, name: str, template: str, **options: Any) -> None:
        super().__init__(name, **options)
        self.cell_template_name = f"home/admin/{template}.html"


class DayColumn(Column):  # type: ignore[misc]
    """A day as such: Wagtail's own column says how long ago it was."""

    def get_value(self, instance: Any) -> str:
        day: date | None = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else "–"
