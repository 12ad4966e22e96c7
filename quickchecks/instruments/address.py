"""Items of a file by their ids: what is said about one stays with it, wherever it stands."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any


def by_id(items: Any) -> dict[Any, Mapping[Any, Any]] | None:
    """The items of a list by their ids; None where it is no list or not every item has its own."""
    if not isinstance(items, list) or not items:
        return None
    found = {}
    for item in items:
        if not isinstance(item, Mapping) or not isinstance(item.get("id"), Hashable):
            return None
        found[item.get("id")] = item
    return found if len(found) == len(items) and None not in found else None


MISSING: Any = object()  # nothing is there, not even null


def child(data: Any, step: Any) -> Any:
    """What stands in a mapping under a key, or in a list of items under an id; or MISSING."""
    if isinstance(data, Mapping):
        return data.get(step, MISSING)
    return (by_id(data) or {}).get(step, MISSING)
