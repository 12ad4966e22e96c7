"""A definition whose texts carry today's values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from .rules.storage import Check

T = TypeVar("T")


def with_values(check: Check, fill: Callable[[str], str]) -> Check:
    """The same check with `fill` applied to all its words; codes and numbers stay."""
    return _filled(check, fill)


def _filled(value: T, fill: Callable[[str], str]) -> T:
    if isinstance(value, tuple):
        return tuple(_filled(item, fill) for item in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for part in fields(value):
        old = getattr(value, part.name)
        new = fill(old) if _is_words(part.metadata, old) else _filled(old, fill)
        if new is not old:
            changes[part.name] = new
    return replace(value, **changes) if changes else value


def _is_words(metadata: Any, value: Any) -> bool:
    return isinstance(value, str) and bool(metadata.get("words"))
