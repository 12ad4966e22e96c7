"""Counting runs, without anybody having to wait or to be remembered for it."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import Error, connection
from django.http import HttpRequest
from django.utils import timezone

from home.editors import client_address
from home.waiting import brief_write

from .figures.asked import steps_of
from .models.count import Count
from .models.published import PublishedCheck
from .once import once, within_limit

log = logging.getLogger(__name__)

LONGEST_WAIT = 2000  # milliseconds a reader waits for other writers
COLUMNS = (
    "translation_key", "version", "language", "week", "event", "item", "choice",
    "number", "settled", "counted_on",
)  # fmt: skip
INSERT = f"INSERT INTO quickchecks_count ({', '.join(COLUMNS)}) VALUES "  # noqa: S608
ROW = f"({', '.join(['%s'] * len(COLUMNS))})"
# The clock may go back: a late run of yesterday must not settle what was counted today.
ADD = """
ON CONFLICT (translation_key, version, language, week, event, item, choice) DO UPDATE SET
    settled = CASE WHEN quickchecks_count.counted_on < excluded.counted_on
        THEN quickchecks_count.number ELSE quickchecks_count.settled END,
    counted_on = CASE WHEN quickchecks_count.counted_on < excluded.counted_on
        THEN excluded.counted_on ELSE quickchecks_count.counted_on END,
    number = quickchecks_count.number + excluded.number
"""


class Event(NamedTuple):
    """Something that happened in a run; which item and choice go with which name: see Count."""

    name: str
    item: str = ""
    choice: str = ""


STARTED, FINISHED = Event("started"), Event("finished")


def run_events(
    answers: Mapping[str, str], band: str = "", dimensions: Mapping[str, int | None] | None = None
) -> list[Event]:
    """What a finished run is counted as: its answers, result and rounded values by dimension."""
    found = [Event("answer", question, option) for question, option in answers.items()]
    for code, value in (dimensions or {}).items():
        if value is not None:
            found.append(Event("dimension", code, str(value)))
    return [*found, Event("band", "", band)] if band else found


def finished(
    request: HttpRequest,
    published: PublishedCheck,
    events: Iterable[Event],
    fingerprint: str,
    first: bool = True,
) -> None:
    """Count a run that has reached its result; the same run sent again is not counted again.

    `fingerprint` stands for the answers: equal for the same ones. `first` is False for a run that
    `left` has counted as started.
    """
    if not _counts(request, published, fingerprint):
        return
    run = {*events, FINISHED} | ({STARTED} if first else set())
    count(published.translation_key, published.number, published.language, run)


def left(request: HttpRequest, published: PublishedCheck, stopped: str, first: bool) -> None:
    """Count a reader who has left at a question; `first`: for the first time in this run.

    A question that this version does not ask is not counted.
    """
    codes = dict(steps_of(published.definition))
    if stopped not in codes or not _counts(request, published, f"left {stopped}"):
        return
    run = [Event("stopped", stopped), *([STARTED] if first else [])]
    count(published.translation_key, published.number, published.language, run)


def count(
    published_key: UUID,
    version: int,
    language: str,
    events: Iterable[Event],
    when: date | None = None,
) -> None:
    """Add events to the counters. A database that fails costs a count, never a result."""
    day = when or timezone.localdate()
    year, week, _weekday = day.isocalendar()
    key = (published_key, version, language, f"{year}-W{week:02}")
    # Sorted: two runs that add to the same rows never wait for each other crosswise.
    rows = [(*key, *event, number, 0, day) for event, number in sorted(Counter(events).items())]
    if not rows:
        return
    try:
        _add(rows)
    except Error:
        log.exception("a run of check %s was not counted", published_key)


def _counts(request: HttpRequest, published: PublishedCheck, fingerprint: str) -> bool:
    """Whether this is a run to be counted: not a preview, not a repetition, not a robot's."""
    if published.pk is None:
        return False
    address = client_address(request)
    run = f"{published.translation_key} {published.number} {fingerprint}"
    return within_limit(address) and once(address, run)


def _add(rows: Sequence[tuple[object, ...]]) -> None:
    """One statement for all rows: together, and none is lost to another run."""
    fields = [Count._meta.get_field(name) for name in COLUMNS]
    values = [
        field.get_db_prep_value(value, connection)
        for row in rows
        for field, value in zip(fields, row, strict=True)
    ]
    with brief_write(LONGEST_WAIT) as cursor:
        cursor.execute(INSERT + ", ".join([ROW] * len(rows)) + ADD, values)
