"""When steps are due, and a calendar file of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

EARLIEST, LATEST = timedelta(days=366), timedelta(days=3660)  # around today; else it is a slip


@dataclass(frozen=True, slots=True)
class Due:
    """A step with its day. `uid` is the same for the same step of the same result."""

    uid: str
    day: date
    title: str
    text: str
    url: str


def due_day(when: str, today: date) -> date | None:
    """The day by which a step is to be done: "week", "quarter" or "year", counted from today."""
    if when == "week":
        return today + timedelta(days=7)
    if when == "quarter":
        return months_later(today, 3)
    return date(today.year, 12, 31) if when == "year" else None


def months_later(day: date, months: int) -> date:
    """The same day some months later; the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def chosen_days(pairs: Iterable[str], codes: Iterable[str], today: date) -> dict[str, date]:
    """The days a reader has put in on the device, from pairs such as "arrive-low:2027-02-01".

    What names no step, is no day or lies absurdly far away is left out.
    """
    known, found = set(codes), dict[str, date]()
    for pair in pairs:
        code, _, text = pair.rpartition(":")
        try:
            day = date.fromisoformat(text)
        except ValueError:
            continue
        if code in known and today - EARLIEST <= day <= today + LATEST:
            found[code] = day
    return found


def calendar_file(title: str, language: str, entries: Sequence[Due]) -> bytes:
    """An iCalendar file (RFC 5545) with a whole-day event for each entry; nobody is busy by it."""
    calendar = Calendar()
    calendar.add("prodid", f"-//WelKMU//Quick-check//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for entry in entries:
        calendar.add_component(event(entry, language))
    return bytes(calendar.to_ical())


def event(entry: Due, language: str) -> Event:
    """An entry as a whole-day event."""
    found = Event()
    found.add("uid", entry.uid)
    found.add("dtstamp", datetime.now(UTC))
    found.add("dtstart", entry.day)
    found.add("dtend", entry.day + timedelta(days=1))
    found.add("summary", entry.title, parameters={"language": language})
    found.add("description", entry.text, parameters={"language": language})
    found.add("transp", "TRANSPARENT")
    if entry.url:
        found.add("url", entry.url)
    return found
