"""What is due in the table of values: numbers about to end or gone, and reviews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .ageing import State, ending, state_on
from .table import FactValue
from .usage import editions_counted, uses_by_value

DAYS = 60


class Reason(StrEnum):
    """Why a value is due."""

    GONE = "gone"
    ENDS = "ends"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Due:
    """A value somebody has to look at. `day` is its last day, or that of its review.

    `pages` is how many pages and snippets insert it, their translations not counted.
    """

    reason: Reason
    day: date
    row: FactValue
    pages: int


def due_on(day: date, days: int = DAYS) -> list[Due]:
    """What ends within so many days and has no successor, what has ended already and is still
    inserted somewhere, and else whose review is due; the most urgent first."""
    rows = list(FactValue.objects.all())
    uses = {key: len(editions_counted(those)) for key, those in uses_by_value().items()}
    losing = _losing(rows, day, days)
    found = [
        Due(reason, last, newest(rows, key), uses.get(key, 0))
        for key, (reason, last) in losing.items()
        if reason is Reason.ENDS or key in uses
    ]
    until = day + timedelta(days=days)
    found += [
        Due(Reason.REVIEW, row.review_due, row, uses.get(row.key, 0))
        for row in rows
        if row.review_due
        and row.key not in losing
        and row.review_due <= until
        and state_on(row.value(), day) is not State.EXPIRED
    ]
    return sorted(found, key=lambda due: (due.day, due.row.key))


def newest(rows: Iterable[FactValue], key: str) -> FactValue:
    """The row of a name that ends last: the one to be followed by another."""
    own = [row for row in rows if row.key == key]
    return max(own, key=lambda row: row.valid_until or date.max)


def _losing(rows: list[FactValue], day: date, days: int) -> dict[str, tuple[Reason, date]]:
    """Names that will have no number within so many days, or have none today though they had."""
    values = [row.value() for row in rows]
    found = {key: (Reason.ENDS, last) for key, last in ending(values, day, days).items()}
    holding = {value.key for value in values if value.holds_on(day)}
    for value in values:
        last = value.valid_until
        if value.key in holding or last is None or last >= day:
            continue
        if value.key not in found or found[value.key][1] < last:
            found[value.key] = (Reason.GONE, last)
    return found
