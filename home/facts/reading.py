"""Texts in the reader's language, with the values that hold today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from .resolve import Value, fill, in_force
from .table import FactValue


@dataclass
class Facts:
    """The values of a day, read from the table at the first text that wants one.

    `missing` gathers the names that texts asked for and that were not in force; `extra` are texts
    by name that stand beside the table, such as the day of a page's last review.
    """

    day: date = field(default_factory=timezone.localdate)
    extra: Mapping[str, str] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)

    @cached_property
    def rows(self) -> list[Value]:
        """Every value of the table, whenever it holds."""
        return [row.value() for row in FactValue.objects.all()]

    @cached_property
    def values(self) -> dict[str, Value]:
        """The values in force by name."""
        return in_force(self.rows, self.day)

    def fill(self, text: str) -> str:
        """A text with its values, written as the active language writes numbers."""
        if "{{" not in text:
            return text
        for name, words in self.extra.items():
            text = text.replace("{{" + name + "}}", words)
        if "{{" not in text:
            return text
        filled = fill(text, self.values, written, _("[amount no longer valid]"))
        self.missing.update(filled.missing)
        return filled.text

    def whole_number(self, name: str) -> int | None:
        """A value as a whole number, such as points; None if it is not in force."""
        value = self.values.get(name)
        return int(value.number) if value else None

    def minimums(self) -> dict[str, int]:
        """All whole numbers in force, by name."""
        return {
            name: int(value.number)
            for name, value in self.values.items()
            if value.number == value.number.to_integral_value()
        }

    @property
    def official(self) -> list[str]:
        """Where the missing values stand officially."""
        return sorted({row.url for row in self.rows if row.key in self.missing and row.url})


def written(value: Value) -> str:
    """A value as the active language writes it: 45.934,20 or 45,934.20; a year has no dots."""
    whole = value.number == value.number.to_integral_value()
    if not value.unit:
        return str(int(value.number)) if whole else number_format(value.number)
    number: Decimal | int = int(value.number) if whole else value.number
    return number_format(number, decimal_pos=0 if whole else 2, force_grouping=True)


def day_in_words(day: date) -> str:
    """A day as the active language writes it out."""
    return date_format(day, "DATE_FORMAT")
