"""Which pages insert a value of the table, so that editors know before they change it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.apps import apps
from django.db.models import CharField, Q, TextField
from django.db.models.functions import Cast
from wagtail.fields import StreamField
from wagtail.models import Page

from ..pages import BasePage
from .resolve import PLACEHOLDER

# A points gate of a check names its value without braces.
NAMED = re.compile(r'"variable": "([a-z][a-z0-9_]*)"')


def pages_by_value() -> dict[str, list[Page]]:
    """The pages that insert each value, by its name: one query for each type of page."""
    found: dict[str, list[Page]] = {}
    for model in apps.get_models():
        if issubclass(model, BasePage) and not model._meta.abstract:
            for page, text in _texts(model):
                for name in dict.fromkeys([*PLACEHOLDER.findall(text), *NAMED.findall(text)]):
                    found.setdefault(name, []).append(page)
    return found


def _texts(model: type[BasePage]) -> Iterator[tuple[Page, str]]:
    """The pages of a type that insert anything, each with all its texts; aliases only repeat."""
    names = [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, StreamField | TextField | CharField)
    ]
    # Blocks are stored as JSON: as text they can be searched on every database.
    columns = {f"stored_{name}": Cast(name, TextField()) for name in names}
    inserts = Q()
    for column in columns:
        inserts |= Q(**{f"{column}__contains": "{{"}) | Q(**{f"{column}__contains": '"variable"'})
    pages = model.objects.filter(alias_of=None).annotate(**columns).filter(inserts)
    for page in pages.select_related("locale").order_by("path"):
        yield page, "\n".join(str(getattr(page, column)) for column in columns)
