"""What will change: sentences as they read now and as they will, before a value is saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .reading import Facts
from .resolve import Value
from .sentences import sentences_with
from .table import FactValue
from .usage import Use, uses_by_value


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence at one moment; `when` says it in the editor's language. `gone`: no number."""

    when: str
    text: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A page or snippet with its sentences, each at all moments that matter."""

    use: Use
    sentences: list[list[Reading]]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, the rows of the table as they would be, and what the editor calls it."""

    when: str
    day: date
    rows: list[Value]


def changes_of(row: FactValue) -> list[Change]:
    """Everybody who inserts a value, with what a row of it does to their sentences.

    The row may be new or changed and need not be saved.
    """
    moments = moments_of(row)
    return [
        Change(
            use,
            [_readings(row.key, one, use, moments) for one in sentences_with(row.key, use.texts)],
        )
        for use in uses_by_value().get(row.key, [])
    ]


def moments_of(row: FactValue) -> list[Moment]:
    """Now; now with the row as it is in the form; its first day if that is to come; the day after
    its last."""
    today = timezone.localdate()
    saved = {one.pk: one.value() for one in FactValue.objects.all()}
    now = list(saved.values())
    then = [*(value for pk, value in saved.items() if pk != row.pk), row.value()]
    moments = [Moment(_("Now"), today, now)]
    if saved.get(row.pk) != row.value():
        moments.append(Moment(_("As soon as you save"), today, then))
    days = [row.valid_from, row.valid_until and row.valid_until + timedelta(days=1)]
    moments += [
        Moment(_("From %(day)s") % {"day": date_format(day, "DATE_FORMAT")}, day, then)
        for day in days
        if day is not None and day > today
    ]
    return moments


def _readings(key: str, sentence: str, use: Use, moments: Iterable[Moment]) -> list[Reading]:
    """A sentence in its own language at every moment at which it changes."""
    found: list[Reading] = []
    for moment in moments:
        facts = Facts(moment.day)
        facts.rows = moment.rows
        with translation.override(use.language or translation.get_language()):
            text = facts.fill(sentence)
        if not found or found[-1].text != text:
            found.append(Reading(moment.when, text, key in facts.missing))
    return found
