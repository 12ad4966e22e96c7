"""What a placeholder becomes on a day. Plain Python without Django.

A number past its validity must vanish, not lie: its place says so, and the text's readers are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

PLACEHOLDER = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")


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


def fill(text: str, values: Mapping[str, Value], show: Callable[[Value], str], gone: str) -> Filled:
    """Replace every {{name}} by its value as `show` writes it; by `gone` where none is in force."""
    missing: list[str] = []

    def put(match: re.Match[str]) -> str:
        value = values.get(match[1])
        if value is not None:
            return show(value)
        missing.append(match[1])
        return gone

    return Filled(PLACEHOLDER.sub(put, text), tuple(dict.fromkeys(missing)))


def names_in(text: str) -> list[str]:
    """The names a text inserts, each once."""
    return list(dict.fromkeys(PLACEHOLDER.findall(text)))
