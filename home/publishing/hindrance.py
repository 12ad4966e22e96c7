"""One reason why a page cannot be published."""

from __future__ import annotations

from dataclasses import dataclass

Way = tuple[int | str, ...]  # places in lists and names of parts, as blocks are nested


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A reason in words, with the field of the form and the way from there to the very input."""

    field: str
    way: Way
    text: str
