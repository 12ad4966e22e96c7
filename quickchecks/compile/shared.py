"""What all kinds have in common: targets, flags, codes separated by commas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..rules.definition import Flag, Target


def values(stream: Iterable[Any]) -> list[Any]:
    """The values of a stream's blocks."""
    return [block.value for block in stream]


def codes(text: str | None) -> tuple[str, ...]:
    """ "a, b" as codes."""
    return tuple(code.strip() for code in (text or "").split(",") if code.strip())


def target(value: Any) -> Target | None:
    """By translation key: the same page in whatever language the result is read in.

    The packet's code goes along, so that a packet which is deleted and written anew, or not
    written yet, is found as well.
    """
    page, planned = value["page"], value.get("packet") or ""
    if page is None:
        return Target(chapter=value["chapter"] or "", code=planned) if planned else None
    code = getattr(page.specific, "code", "") or planned
    return Target(str(page.translation_key), value["chapter"] or "", code)


def flags(stream: Iterable[Any]) -> tuple[Flag, ...]:
    """The flags of a check, in the order of urgency."""
    return tuple(
        Flag(
            value["code"],
            value["severity"] or "",
            value["text"],
            target(value),
            Target(str(value["check"].translation_key)) if value.get("check") else None,
        )
        for value in values(stream)
    )
