"""The same check in several languages as one file.

Each language's page is written by itself, its texts marked as Text. What they have in common is
found by id: an edition that lags behind its source gives the texts it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .address import MISSING, by_id, child

HERE = ""  # the key of a text whose languages stand in the mapping itself


class Text(str):
    """A text of one language; the file holds it beside those of the others."""


def together(languages: Sequence[str], parts: Sequence[Any]) -> Any:
    """One part of the file from the same part in each language; the first one is the source."""
    source = parts[0]
    if isinstance(source, Text):
        return _texts(languages, parts)
    if isinstance(source, dict):
        found: dict[Any, Any] = {}
        for key in source:
            value = together(languages, [child(part, key) for part in parts])
            found.update(value if key == HERE else {key: value})
        return found
    if isinstance(source, list):
        ids = list(by_id(source) or range(len(source)))
        in_each = [by_id(part) or dict(enumerate(_list(part))) for part in parts]
        return [together(languages, [part.get(item, MISSING) for part in in_each]) for item in ids]
    return source


def _texts(languages: Sequence[str], parts: Sequence[Any]) -> dict[str, str]:
    """A text in the languages that have one; always in the source."""
    texts = zip(languages, parts, strict=True)
    return {
        language: str(part)
        for language, part in texts
        if isinstance(part, Text) and (part or language == languages[0])
    }


def _list(part: Any) -> list[Any]:
    return part if isinstance(part, list) else []
