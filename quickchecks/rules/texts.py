"""The words and the targets of a definition, each with its place by codes.

A place stays the same in every language and when items are moved; codes are marked: ("dimensions",
"#arrive", "questions", "#q07", "options", "#a", "text").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from .definition import Target
from .storage import Check

Place = tuple[str, ...]

# Names and codes among the words of a definition: the same in every language.
UNTRANSLATED = {"when", "effort", "action", "url", "severity", "name"}


def texts(check: Check) -> dict[Place, str]:
    """Everything readers read, by its place; empty texts as well."""
    return {
        place: value
        for place, value, is_text in _parts(check, ())
        if is_text and place[-1] not in UNTRANSLATED
    }


def targets(check: Check) -> dict[Place, Target]:
    """Everything that leads to another page, by its place."""
    return {place: value for place, value, _text in _parts(check, ()) if isinstance(value, Target)}


def codes_of(place: Place) -> list[str]:
    """The codes on the way to a place."""
    return [part[1:] for part in place if part.startswith("#")]


def _parts(value: Any, place: Place, is_text: bool = False) -> Iterator[tuple[Place, Any, bool]]:
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            code = getattr(item, "code", "") or getattr(item, "level", "") or str(number + 1)
            yield from _parts(item, (*place, f"#{code}"))
    elif is_dataclass(value) and not isinstance(value, Target):
        for part in fields(value):
            words = bool(part.metadata.get("words"))
            yield from _parts(getattr(value, part.name), (*place, part.name), words)
    else:
        yield place, value, is_text and isinstance(value, str)
