"""What readers can compare their result with: the middle of all others' results."""

from __future__ import annotations

import logging
from uuid import UUID

from django.core.cache import cache
from django.db import Error
from django.db.models import Sum
from django.utils import timezone

from ..models.count import Count, figure_on
from ..rules.disclosure import SHOWN_FROM, rounded
from ..rules.median import median_of

log = logging.getLogger(__name__)

HOUR = 60 * 60


def median(published_key: UUID, version: int) -> dict[str, tuple[int, int]]:
    """By dimension: the median value (0–100) and how many runs it is of, rounded to five.

    All languages of the version together. A dimension that fewer than ten finished runs have a
    value in is missing. Kept for an hour; a database that fails costs the comparison only.
    """
    key = f"check-medians-{published_key}-{version}"
    found = cache.get(key)
    if found is None:
        try:
            found = _medians(published_key, version)
        except Error:
            log.exception("the medians of check %s were not read", published_key)
            return {}
        cache.set(key, found, HOUR)
    return dict(found)


def _medians(published_key: UUID, version: int) -> dict[str, tuple[int, int]]:
    rows = Count.objects.filter(
        translation_key=published_key, version=version, event="dimension"
    ).annotate(figure=figure_on(timezone.localdate()))
    values: dict[str, dict[int, int]] = {}
    for code, value, runs in rows.values_list("item", "choice").annotate(total=Sum("figure")):
        values.setdefault(code, {})[int(value)] = runs
    return {
        code: (middle, rounded(sum(runs.values())))
        for code, runs in sorted(values.items())
        if sum(runs.values()) >= SHOWN_FROM and (middle := median_of(runs)) is not None
    }
