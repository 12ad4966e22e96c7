"""One reason why a check cannot be published."""

from __future__ import annotations

from dataclasses import dataclass

from ..rules.fault import Way


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A reason in words, with the field of the form and the way from there to the very input."""

    field: str
    way: Way
    text: str
