"""The figures as CSV, with the same figures hidden as on the page."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from django.utils.translation import gettext as _

from home.spreadsheets import safe_cell

from .report import Report


def as_csv(report: Report) -> str:
    """One row for each figure; hidden ones say so. Begins with the mark Excel knows UTF-8 by."""
    target = StringIO()
    writer = csv.writer(target)
    for row in _rows(report):
        writer.writerow([safe_cell(str(cell)) for cell in row])
    return "\ufeff" + target.getvalue()


def _rows(report: Report) -> Iterator[list[str | int]]:
    yield [_("Code"), _("Question"), _("Answer code"), _("Answer"), _("Figure"), _("Percent")]
    yield ["started", _("Started"), "", "", _figure(report.started), ""]
    yield ["finished", _("Finished"), "", "", _figure(report.finished), _figure(report.share)]
    for table in report.tables:
        for bar in table.bars:
            figures = [_figure(bar.figure), _figure(bar.percent)]
            yield [table.code, table.title, bar.code, bar.text, *figures]


def _figure(figure: int | None) -> str | int:
    return _("not shown") if figure is None else figure
