"""What a placeholder becomes on a day. Plain Python without Django.

`{{name}}` inserts a number, `{{name.year}}` the year it is the number of. A number past its
validity must vanish, not lie: its place says so, and the text's readers are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

PLACEHOLDER = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)(\.year)?\s*\}\}")
YEAR_IN_BRACKETS = re.compile(r"\s*\(\s*\{\{\s*([a-z][a-z0-9_]*)\.year\s*\}\}\s*\)")
BRACES = re.compile(r"\{\{.*?(?:\}\}|$)", re.S)


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its validity; an open end is None. `unit` is for people: "EUR/year gross"."""

    key: str
    number: Decimal
    unit: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    url: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the value is in force on a day, both ends included."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )

    def year_on(self, day: date) -> int:
        """The year that belongs to the number: that of its first day, else of its last.

        A number without either is as old as the day it is read on.
        """
        return (self.valid_from or self.valid_until or day).year


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its values; `missing` are the names of those that were not in force."""

    text: str
    missing: tuple[str, ...] = ()


def in_force(values: Iterable[Value], day: date) -> dict[str, Value]:
    """The value of each name on a day; of several, the one that began last."""
    found = [value for value in values if value.holds_on(day)]
    found.sort(key=lambda value: value.valid_from or date.min)
    return {value.key: value for value in found}


def fill(
    text: str,
    values: Mapping[str, Value],
    show: Callable[[Value], str],
    gone: str,
    day: date | None = None,
) -> Filled:
    """Replace every {{name}} by its value as `show` writes it; by `gone` where none is in force.

    A year in brackets goes with its number: nothing is left of " ({{name.year}})".
    `day` is the day the text is read on (today); it dates numbers that have no days themselves.
    """
    missing: list[str] = []

    def without_year(match: re.Match[str]) -> str:
        if match[1] in values:
            return match[0]
        missing.append(match[1])
        return ""

    def put(match: re.Match[str]) -> str:
        value = values.get(match[1])
        if value is None:
            missing.append(match[1])
            return gone
        return str(value.year_on(day or date.today())) if match[2] else show(value)

    text = YEAR_IN_BRACKETS.sub(without_year, text)
    return Filled(PLACEHOLDER.sub(put, text), tuple(dict.fromkeys(missing)))


def fill_or_none(
    text: str, values: Mapping[str, Value], show: Callable[[Value], str], day: date | None = None
) -> str | None:
    """A text with its values; None if one is not in force.

    For short texts that travel alone (messages, posts, titles of links): there is no room for a
    notice in them, so the caller takes another text, one without numbers.
    """
    filled = fill(text, values, show, "", day)
    return None if filled.missing else filled.text


def steady_until(values: Iterable[Value], names: Iterable[str], day: date) -> date | None:
    """The last day, from `day` on, on which these names read as they do on `day`.

    None if nothing that is known ends or begins. It may be too early, never too late: a row that
    a newer one hides counts too.
    """
    wanted = set(names)
    turns = [
        turn
        for value in values
        if value.key in wanted
        for turn in (value.valid_until, value.valid_from and value.valid_from - timedelta(days=1))
        if turn is not None and turn >= day
    ]
    return min(turns, default=None)


def names_in(text: str) -> list[str]:
    """The names a text inserts, each once."""
    return list(dict.fromkeys(match[1] for match in PLACEHOLDER.finditer(text)))


def malformed(text: str) -> list[str]:
    """What stands in double braces and is no placeholder; readers would see it as it is."""
    return [found[0] for found in BRACES.finditer(text) if not PLACEHOLDER.fullmatch(found[0])]
