"""Blocks keep their ids when a page is filled anew.

Translators' words hang on the ids of blocks: with new ones, editions in languages that the file
does not have would lose theirs.
"""

from __future__ import annotations

import json
from typing import Any

from django.db.models import Model
from wagtail.fields import StreamField

NAMES = ("code", "name")  # by what a block is known; without them, by its place


def fill(page: Model, fields: dict[str, Any]) -> None:
    """Set the fields of a page; blocks that were there before keep their ids."""
    for name, value in fields.items():
        field = page._meta.get_field(name)
        if not isinstance(field, StreamField):
            setattr(page, name, value)
            continue
        before = field.stream_block.get_prep_value(getattr(page, name))
        setattr(page, name, value)
        after = field.stream_block.get_prep_value(getattr(page, name))
        adopt_ids(after, before)
        setattr(page, name, json.dumps(after))


def adopt_ids(blocks: list[Any], before: list[Any]) -> None:
    """Give blocks the ids of those they replace, at every depth."""
    known = {_mark(block, place): block for place, block in enumerate(before)}
    for place, block in enumerate(blocks):
        old = known.pop(_mark(block, place), None)
        if old is None:
            continue
        block["id"] = old["id"]
        inner, inner_before = _parts(block["value"]), _parts(old["value"])
        for name, value in inner.items():
            if _are_blocks(value) and _are_blocks(inner_before.get(name)):
                adopt_ids(value, inner_before[name])


def _mark(block: Any, place: int) -> Any:
    parts = _parts(block["value"])
    return next((parts[name] for name in NAMES if parts.get(name)), place)


def _parts(value: Any) -> dict[str, Any]:
    """The values inside a block by name; a list of blocks is its only one."""
    return value if isinstance(value, dict) else {"": value}


def _are_blocks(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) and "id" in item for item in value
    )
