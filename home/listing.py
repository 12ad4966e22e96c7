"""Lists of pages for an audience, whatever their type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db.models import Case, Q, When

from .audiences import Phase, StemField
from .pages import ContentPage


@dataclass(frozen=True, slots=True)
class PhaseGroup:
    """The pages of one phase, in the editors' order."""

    phase: Phase
    pages: list[ContentPage]


@cache
def content_types() -> tuple[type[ContentPage], ...]:
    """Every page type that has an audience, found by what it is and not by its name."""
    return tuple(
        model
        for model in apps.get_models()
        if issubclass(model, ContentPage) and not model._meta.abstract
    )


def published_for(audience: str, locale_id: int) -> list[ContentPage]:
    """What is published for an audience in one language.

    Packets come first, as the tree has them. One query for each page type, however many pages.
    """
    found: list[ContentPage] = []
    for model in content_types():
        pages = model.objects.live().public().filter(locale_id=locale_id, alias_of=None)
        pages = pages.filter(model.for_audience(audience))
        found += pages.select_related(*model.card_relations).order_by("path")
    return found


def made_for(pages: Sequence[ContentPage], field: str) -> list[ContentPage]:
    """Those for a STEM field; a page without a field is for all of them."""
    return [page for page in pages if not page.stem_fields or field in page.stem_fields]


def telling_fields(pages: Sequence[ContentPage]) -> list[StemField]:
    """The STEM fields that leave out at least one page of a list: only these are worth a choice."""
    fields = map(StemField, StemField.values)
    return [field for field in fields if len(made_for(pages, field)) < len(pages)]


def grouped_by_phase(pages: Sequence[ContentPage]) -> list[PhaseGroup]:
    """Pages by phase, in the order of the way from studying to staying; empty phases drop out."""
    groups = [
        PhaseGroup(Phase(code), [page for page in pages if page.phase == code])
        for code in Phase.values
    ]
    return [group for group in groups if group.pages]


def next_after(page: ContentPage) -> ContentPage | None:
    """The page of the same type and audience that comes next by phase, then in the tree's order.

    None after the last one. Only what is published in the page's language counts.
    """
    model = type(page)
    phases = list(Phase.values)
    later = phases[phases.index(page.phase) + 1 :]
    order = Case(*(When(phase=code, then=place) for place, code in enumerate(phases)))
    pages = model.objects.live().public().filter(locale_id=page.locale_id, alias_of=None)
    pages = pages.filter(model.for_audience(page.audience))
    pages = pages.filter(Q(phase=page.phase, path__gt=page.path) | Q(phase__in=later))
    pages = pages.select_related(*model.card_relations).order_by(order, "path")
    found: ContentPage | None = pages.first()
    return found
