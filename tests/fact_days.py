"""A value with a successor, and days to read it on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from home.models import FactValue

LAST = date(2031, 12, 31)
FIRST = LAST + timedelta(days=1)
OFFICIAL = "https://amt.example/grenzen"


def make_value(number: str = "47111.50", **fields: object) -> FactValue:
    """A value of 2031."""
    values = {
        "key": "probe",
        "unit": "EUR",
        "valid_from": date(2031, 1, 1),
        "valid_until": LAST,
        "url": OFFICIAL,
    }
    return FactValue.objects.create(number=Decimal(number), **{**values, **fields})


def make_successor() -> FactValue:
    """The value of 2032."""
    until = FIRST + timedelta(days=364)
    return make_value("48222", valid_from=FIRST, valid_until=until)


def freeze(monkeypatch, day: date, clock: time | None = None) -> None:
    """Let the site believe that it is this day; with `clock` (which ends sessions), this second."""
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: day)
    if clock is not None:
        now = timezone.make_aware(datetime.combine(day, clock))
        monkeypatch.setattr(timezone, "now", lambda: now)
