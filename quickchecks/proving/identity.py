"""Codes that results point at. Once published, a code belongs to its item.

Whether an item is still the same is told by its block's id, which stays when an editor moves it or
writes it anew in other words, and when a file is imported again. Where all blocks are new, ids tell
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from wagtail.blocks import ListBlock, StructBlock
from wagtail.fields import StreamField

from home.blocks import CodeBlock
from home.publishing.hindrance import Hindrance

from ..models.published import PublishedCheck
from ..rules.fault import Way
from ..rules.reuse import reused
from ..rules.storage import Check
from . import fault_words

if TYPE_CHECKING:
    from ..models.check import CheckPage


@dataclass(frozen=True, slots=True)
class Item:
    """A block with a code: where it stands, and the words by which readers know it."""

    id: str
    code: str
    name: tuple[str, ...]  # the kind and the code; of an option, with those of its question
    text: str
    field: str
    way: Way


def code_hindrances(page: CheckPage, check: Check) -> Iterator[Hindrance]:
    """Published codes that were changed, and codes that are used for something new."""
    rows = PublishedCheck.objects.filter(
        translation_key=page.translation_key, language=page.locale.language_code
    )
    versions = [row.check_definition for row in rows.order_by("pk")]
    if not versions:
        return
    for fault in reused(check, versions):
        yield Hindrance(fault.field, fault.way, fault_words.in_words(fault))
    now, before = items(page), {found.id: found for found in published_items(page)}
    if not any(found.id in before for found in now):
        return
    yield from _changed(now, before)
    yield from _taken_over(now, before)


def published_items(page: CheckPage) -> list[Item]:
    """The items of the page as readers have it; none if it is not published."""
    live = type(page).objects.filter(pk=page.pk, live=True).first() if page.pk else None
    return items(live) if live else []


def _changed(now: list[Item], before: dict[str, Item]) -> Iterator[Hindrance]:
    for item in now:
        old = before.get(item.id)
        if old and old.code and item.code != old.code:
            text = _(
                "“%(code)s” is published: results that people hold point at it. Write “%(code)s”"
                " here again, and make a new item for what is new."
            )
            yield Hindrance(item.field, (*item.way, "code"), text % {"code": old.code})


def _taken_over(now: list[Item], before: dict[str, Item]) -> Iterator[Hindrance]:
    """New questions and options under the code of one that was deleted."""
    owners = {old.name: old for old in before.values() if old.name[0] in ("question", "option")}
    ids = {item.id for item in now}
    for item in now:
        owner = owners.get(item.name)
        if owner is None or item.id in before or owner.id in ids or item.text == owner.text:
            continue
        text = _(
            "“%(code)s” is the code of what you have deleted, and results that people hold point"
            " at it. Choose a code that was never used."
        )
        yield Hindrance(item.field, (*item.way, "code"), text % {"code": item.code})


def items(page: CheckPage) -> list[Item]:
    """Every block of a page that has a code."""
    found: list[Item] = []
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for place, child in enumerate(getattr(page, field.name)):
                found += _items(child, field.name, (place,), ())
    return found


def _items(child: Any, field: str, way: Way, name: tuple[str, ...]) -> Iterator[Item]:
    """The items in a stream's or list's child, itself first."""
    block, value = child.block, child.value
    if not isinstance(block, StructBlock):
        return
    if isinstance(block.child_blocks.get("code"), CodeBlock):
        codes = getattr(block.meta, "codes", None)
        kind, within = (codes.space, codes.within) if codes else (block.name, False)
        name = (kind, *(name if within else ()), value["code"] or "")
        text = value.get("text") or value.get("title") or value.get("label") or ""
        yield Item(child.id or "", value["code"] or "", name, text, field, way)
    for part, inner in block.child_blocks.items():
        if isinstance(inner, ListBlock):
            for place, nested in enumerate(value[part].bound_blocks):
                yield from _items(nested, field, (*way, part, place), name)
