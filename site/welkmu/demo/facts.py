"""The demo's values that age: `facts.yaml`, one entry for each value and the time it holds."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry

from home.facts.table import FactValue
from home.models import LoadedDemoPage

from .files import DEMO, DemoFault, read

FILE = DEMO / "facts.yaml"
TEXTS = ("key", "label", "unit", "source", "basis", "url", "owner")
DAYS = ("valid_from", "valid_until", "review_due")


def load_facts(update: bool = False) -> None:
    """Make every value once; with `update`, write anew what no person has edited since.

    A value that an editor has deleted stays away. Raises DemoFault where an entry is no value.
    """
    for entry in read(FILE)["facts"]:
        wanted = row_of(entry)
        there = FactValue.objects.filter(key=wanted.key, valid_from=wanted.valid_from).first()
        code = f"{wanted.key} {wanted.valid_from or ''}".strip()
        first = not LoadedDemoPage.objects.filter(code=code).exists()
        if there is None and first:
            save(wanted)
        elif there is not None and update and not edited(there):
            for name in ("number", *TEXTS, *DAYS):
                setattr(there, name, getattr(wanted, name))
            save(there)
        LoadedDemoPage.objects.get_or_create(code=code)


def row_of(entry: Mapping[str, Any]) -> FactValue:
    """An entry of the file as a row of the table, not yet saved. Raises DemoFault."""
    unknown = set(entry) - {*TEXTS, *DAYS, "value"}
    if unknown or "key" not in entry or "value" not in entry:
        raise DemoFault(f"{FILE}: an entry wants key and value, and knows no {sorted(unknown)}")
    texts = {name: str(entry.get(name, "")) for name in TEXTS}
    days = {name: entry.get(name) for name in DAYS}
    return FactValue(number=Decimal(str(entry["value"])), **texts, **days)


def save(row: FactValue) -> None:
    try:
        row.full_clean()
    except ValidationError as fault:
        raise DemoFault(f"{FILE}: {row.key}: {'; '.join(fault.messages)}") from fault
    row.save()


def edited(row: FactValue) -> bool:
    """A person has changed this value in the admin."""
    kind = ContentType.objects.get_for_model(FactValue)
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(row.pk))
    return bool(entries.filter(user__isnull=False).exists())
