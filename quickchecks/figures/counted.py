"""The counters of a version, as they may be looked at today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet, Sum
from django.utils import timezone

from ..models.count import Count, figure_on

ByLanguage = dict[str, int]


@dataclass(frozen=True, slots=True)
class Counted:
    """Sums over all weeks, by event, item, choice and language; and finished runs by week."""

    sums: dict[tuple[str, str, str], ByLanguage]
    finished_by_week: dict[str, int]

    @property
    def languages(self) -> set[str]:
        """Every language in which something was counted."""
        return {language for found in self.sums.values() for language in found}

    def of(self, event: str, item: str = "", choice: str = "") -> ByLanguage:
        """How often something happened, with a figure for every language."""
        found = self.sums.get((event, item, choice), {})
        return {language: found.get(language, 0) for language in sorted(self.languages)}

    def codes(self, event: str, item: str | None = None) -> list[str]:
        """The items of an event, or the choices of an item, that were counted."""
        if item is None:
            return sorted({key[1] for key in self.sums if key[0] == event})
        return sorted({key[2] for key in self.sums if key[:2] == (event, item)})


def counted(translation_key: UUID, version: int, today: date | None = None) -> Counted:
    """The counters of a version. What was counted today is left out until tomorrow."""
    rows = (
        Count.objects.filter(translation_key=translation_key, version=version)
        .annotate(figure=figure_on(today or timezone.localdate()))
        .order_by()
    )
    sums: dict[tuple[str, str, str], ByLanguage] = {}
    for *key, language, figure in _sums(rows, "event", "item", "choice", "language"):
        event, item, choice = key
        sums.setdefault((event, item, choice), {})[language] = figure
    return Counted(sums, dict(_sums(rows.filter(event="finished"), "week")))


def _sums(rows: QuerySet, *names: str) -> QuerySet:
    """Figures summed up by the columns named, without what has no settled figure yet."""
    return rows.values_list(*names).annotate(total=Sum("figure")).filter(total__gt=0)
