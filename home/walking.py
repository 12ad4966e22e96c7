"""Every value inside a page or another record, with the way to it.

Blocks are walked as they are stored, so that nothing is loaded for them: a chosen page is its
number, a rich text its HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

from .publishing.hindrance import Way

TREE = frozenset({"page_ptr", "alias_of", "latest_revision", "live_revision", "locale"})


@dataclass(frozen=True, slots=True)
class Part:
    """A value in a field, perhaps deep inside its blocks: places in lists and names of parts."""

    field: models.Field
    way: Way
    block: Block | None
    value: Any

    @property
    def kind(self) -> models.Field | Block:
        """What says what the value means."""
        return self.block or self.field


def parts(record: models.Model) -> Iterator[Part]:
    """The values of a record, blocks in the order of reading; a struct comes before its parts."""
    for field in record._meta.concrete_fields:
        if isinstance(field, StreamField):
            stream = getattr(record, field.attname)
            yield from _inside(field, field.stream_block, stream.raw_data, ())
        elif field.name not in TREE:
            yield Part(field, (), None, getattr(record, field.attname))


def _inside(field: models.Field, block: Block, value: Any, way: Way) -> Iterator[Part]:
    if isinstance(block, StreamBlock):
        for place, child in enumerate(value or []):
            kind = block.child_blocks.get(child["type"])
            if kind is not None:  # a kind of block that there is no longer
                yield from _inside(field, kind, child["value"], (*way, place))
    elif isinstance(block, ListBlock):
        for place, item in enumerate(_items(value)):
            yield from _inside(field, block.child_block, item, (*way, place))
    elif isinstance(block, StructBlock):
        yield Part(field, way, block, value)
        for name, child in block.child_blocks.items():
            yield from _inside(field, child, (value or {}).get(name), (*way, name))
    else:
        yield Part(field, way, block, value)


def _items(value: Iterable[Any] | None) -> Iterator[Any]:
    """The items of a list; importers may have written them bare."""
    for item in value or []:
        bare = not isinstance(item, dict) or item.get("type") != "item"
        yield item if bare else item["value"]
