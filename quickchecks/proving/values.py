"""Values of the table that a check's texts insert: names nobody knows, and numbers about to end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone

from home.facts.ageing import ending
from home.facts.resolve import in_force, names_in
from home.facts.table import FactValue

from ..rules.orientation.definition import OrientationCheck
from ..rules.storage import Check
from ..rules.texts import texts

if TYPE_CHECKING:
    from ..models.check import CheckPage

SOON = 60  # days
OWN_NAMES = {"last_reviewed"}  # a page fills these in itself


@dataclass(frozen=True, slots=True)
class Values:
    """Names by what editors have to know about them; `ending` with the last day they hold."""

    unknown: list[str]
    expired: list[str]
    ending: dict[str, date]


def values_of(page: CheckPage, check: Check) -> Values:
    """What the texts of a check and of its page insert."""
    words = [*texts(check).values(), page.intro, page.disclaimer]
    used = {name for text in words for name in names_in(text or "")} - OWN_NAMES
    if isinstance(check, OrientationCheck):
        used |= {gate.variable for gate in check.gates if gate.variable}
    return _sorted_out(used)


def _sorted_out(used: Iterable[str]) -> Values:
    names, today = set(used), timezone.localdate()
    rows = [row.value() for row in FactValue.objects.filter(key__in=names)] if names else []
    holding = set(in_force(rows, today))
    return Values(
        unknown=sorted(names - {row.key for row in rows}),
        expired=sorted({row.key for row in rows} - holding),
        ending=dict(sorted(ending(rows, today, SOON).items())),
    )
