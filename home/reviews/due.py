"""Published pages with the day of their next review, whatever their type."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import DateField, F, QuerySet
from django.db.models.functions import Coalesce

from ..listing import content_types

SOON = timedelta(days=30)


def with_reviews(pages: QuerySet) -> QuerySet:
    """Published content pages with `last_reviewed` and `review_due`, the earliest due first.

    An alias is left out: it has no words of its own.
    """
    return (
        pages.type(content_types())
        .filter(live=True, alias_of=None)
        .annotate(
            last_reviewed=_of_any_type("last_reviewed"), review_due=_of_any_type("review_due")
        )
        .select_related("locale", "content_type")
        .order_by(F("review_due").asc(nulls_last=True), "title")
    )


def due_until(pages: QuerySet, day: date) -> QuerySet:
    """Those whose review is due by a day."""
    return with_reviews(pages).filter(review_due__lte=day)


def _of_any_type(field: str) -> Any:
    columns = [F(f"{model._meta.model_name}__{field}") for model in content_types()]
    return Coalesce(*columns, output_field=DateField()) if len(columns) > 1 else columns[0]
