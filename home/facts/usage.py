"""Where a value of the table is inserted, so that editors know before they change it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import CharField, Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from ..pages import BasePage
from .resolve import names_in
from .table import FactValue

# A points gate of a check names its value without braces.
NAMED = re.compile(r'"variable": "([a-z][a-z0-9_]*)"')
MARKS = ("{{", '"variable"')


@dataclass(frozen=True, slots=True)
class Use:
    """A page or snippet that inserts values; `group` is the same for all its languages.

    `texts` are those of its texts that insert any value, with the markup they are kept in.
    """

    title: str
    language: str
    language_name: str
    edit_url: str
    group: Any
    texts: tuple[str, ...] = field(default=())


def uses_by_value() -> dict[str, list[Use]]:
    """Who inserts each value, by its name: one query for each type of page and snippet."""
    found: dict[str, list[Use]] = {}
    for model in _models():
        for row, columns in _rows(model):
            texts = tuple(text for column in columns for text in _texts_in(column))
            use = _use(row, texts)
            whole = "\n".join(columns)
            for name in dict.fromkeys([*names_in(whole), *NAMED.findall(whole)]):
                found.setdefault(name, []).append(use)
    return found


def editions_counted(uses: list[Use]) -> list[Use]:
    """One use of each page; the others are its translations."""
    return list({use.group: use for use in reversed(uses)}.values())[::-1]


def names_on(row: Model) -> list[str]:
    """The names that a page inserts as it stands, saved or not."""
    values = [field.value_to_string(row) for field in _text_fields(type(row))]
    return names_in("\n".join(value or "" for value in values))


def _models() -> Iterator[type[Model]]:
    for model in apps.get_models():
        if issubclass(model, BasePage) and not model._meta.abstract:
            yield model
    yield from (model for model in get_snippet_models() if model is not FactValue)


def _text_fields(model: type[Model]) -> list[Any]:
    return [
        field
        for field in model._meta.get_fields()
        if isinstance(field, StreamField | TextField | CharField)
    ]


def _rows(model: type[Model]) -> Iterator[tuple[Any, list[str]]]:
    """The rows of a type that insert anything, each with all its texts; aliases only repeat."""
    # Blocks are stored as JSON: as text they can be searched on every database.
    columns = {
        f"stored_{field.name}": Cast(field.name, TextField()) for field in _text_fields(model)
    }
    inserts = Q()
    for column in columns:
        for mark in MARKS:
            inserts |= Q(**{f"{column}__contains": mark})
    rows: QuerySet = model._default_manager.annotate(**columns).filter(inserts)
    if issubclass(model, Page):
        rows = rows.filter(alias_of=None).order_by("path")
    if any(field.name == "locale" for field in model._meta.get_fields()):
        rows = rows.select_related("locale")
    for row in rows:
        yield row, [str(getattr(row, column) or "") for column in columns]


def _texts_in(column: str) -> Iterator[str]:
    """The texts of a column that insert something; a column of blocks has many."""
    if "{{" not in column:
        return
    try:
        stored = json.loads(column)
    except ValueError:
        stored = column
    yield from (text for text in _strings(stored) if "{{" in text)


def _strings(stored: Any) -> Iterator[str]:
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict | list):
        for part in stored.values() if isinstance(stored, dict) else stored:
            yield from _strings(part)


def _use(row: Any, texts: tuple[str, ...]) -> Use:
    locale = getattr(row, "locale", None)
    is_page = isinstance(row, Page)
    name = "wagtailadmin_pages:edit" if is_page else row.snippet_viewset.get_url_name("edit")
    return Use(
        title=row.title if is_page else str(row),
        language=locale.language_code if locale else "",
        language_name=locale.get_display_name() if locale else "",
        edit_url=reverse(name, args=[row.pk]),
        group=getattr(row, "translation_key", row.pk),
        texts=texts,
    )
