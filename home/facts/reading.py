"""Texts in the reader's language, with the values that hold today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from .resolve import Value, fill, fill_or_none, in_force, names_in, steady_until
from .table import FactValue


@dataclass
class Facts:
    """The values of a day, read from the table at the first text that wants one.

    `asked` gathers the names that texts asked for, `missing` those of them that were not in force;
    `extra` are texts by name that stand beside the table, such as the day of a page's last review.
    `told`: what is printed says itself that numbers are missing. `whole`: see `apart`.
    """

    day: date = field(default_factory=lambda: timezone.localdate())
    extra: Mapping[str, str] = field(default_factory=dict)
    missing: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    told: bool = False
    whole: Facts | None = None

    def apart(self) -> Facts:
        """The same values for a part that says itself what it misses, such as a packet of a bundle.

        What it asks for counts for the whole: nobody may keep that longer than its parts hold.
        """
        return Facts(day=self.day, extra=self.extra, asked=self.asked, whole=self)

    @cached_property
    def rows(self) -> list[Value]:
        """Every value of the table, whenever it holds."""
        if self.whole is not None:
            return self.whole.rows
        return [row.value() for row in FactValue.objects.all()]

    @cached_property
    def values(self) -> dict[str, Value]:
        """The values in force by name."""
        return in_force(self.rows, self.day)

    def fill(self, text: str) -> str:
        """A text with its values, written as the active language writes numbers.

        HTML (a SafeString) stays HTML: what is put in is escaped.
        """
        if "{{" not in text:
            return text
        is_html = isinstance(text, SafeString)
        into = escape if is_html else str
        for name, words in self.extra.items():
            text = text.replace("{{" + name + "}}", into(words))
        if "{{" not in text:
            return mark_safe(text) if is_html else text
        gone = into(_("[amount no longer valid]"))
        filled = fill(text, self.values, lambda value: into(written(value)), gone, self.day)
        self.asked.update(names_in(text))
        self.missing.update(filled.missing)
        return mark_safe(filled.text) if is_html else filled.text

    def fill_or_none(self, text: str) -> str | None:
        """A short text with its values, or None if one is not in force (see resolve)."""
        if "{{" not in text:
            return text
        self.asked.update(names_in(text))
        return fill_or_none(text, self.values, written, self.day)

    @property
    def steady_until(self) -> date | None:
        """The last day on which everything filled so far reads the same; None: no end is known."""
        return steady_until(self.rows, self.asked, self.day) if self.asked else None

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


def facts_of(request: HttpRequest) -> Facts:
    """The values of a request: one look at the table for everything on its page."""
    found: Facts | None = getattr(request, "facts", None)
    return found if found is not None else keep(request, Facts())


def keep(request: HttpRequest, facts: Facts) -> Facts:
    """Let a request's page and its headers go by these values."""
    request.facts = facts  # type: ignore[attr-defined]
    return facts


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
