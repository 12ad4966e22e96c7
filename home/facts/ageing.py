"""Which values are about to end. Plain Python without Django."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from .resolve import Value


class State(StrEnum):
    """Where a day stands in the time a value holds."""

    IN_FORCE = "in-force"
    EXPIRED = "expired"
    FUTURE = "future"


def state_on(value: Value, day: date) -> State:
    """Whether a value holds on a day, did before, or will."""
    if value.valid_from is not None and day < value.valid_from:
        return State.FUTURE
    if value.valid_until is not None and value.valid_until < day:
        return State.EXPIRED
    return State.IN_FORCE


def ending(values: Iterable[Value], day: date, days: int) -> dict[str, date]:
    """Names that hold today and will not in so many days, with their last day.

    A name whose next value takes over without a gap does not end.
    """
    rows = list(values)
    found: dict[str, date] = {}
    for name in {row.key for row in rows if row.holds_on(day)}:
        own = [row for row in rows if row.key == name]
        last = next(
            (
                later
                for later in (day + timedelta(days=number) for number in range(days))
                if not any(row.holds_on(later + timedelta(days=1)) for row in own)
            ),
            None,
        )
        if last is not None:
            found[name] = last
    return found
