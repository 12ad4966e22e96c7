"""What of a chapter somebody tells at an information evening."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html, format_html_join, strip_tags


def running_text(part: Mapping[str, Any]) -> str:
    """The text or list of a block, as rich text; empty for voices, notes and scenes."""
    value = part["value"]
    match part["type"]:
        case "text":
            return str(value)
        case "terms":
            terms = [_item(one) for one in value]
            items = format_html_join(
                "", "<li>{}: {}</li>", [(one["term"], strip_tags(one["text"])) for one in terms]
            )
            return format_html("<ul>{}</ul>", items)
        case "checklist":
            items = format_html_join("", "<li>{}</li>", [(_item(one),) for one in value])
            return format_html("<ul>{}</ul>", items)
    return ""


def _item(stored: Any) -> Any:
    """A list's item as it is stored: with an id around its value, or the bare value of old."""
    return stored["value"] if isinstance(stored, dict) and "value" in stored else stored
