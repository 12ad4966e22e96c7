"""Where in a definition a finding stands: the field, and the way to the input it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .fault import Way
from .finding import Finding, FindingKind
from .reuse import coded
from .storage import Check

# The input a kind of finding is about, inside its item.
INPUTS: dict[FindingKind, Way] = {
    FindingKind.DIMENSION_FIXED: ("questions",),
    FindingKind.BAND_NEVER: ("minimum",),
    FindingKind.GATE_ONE_WAY: ("minimum",),
    FindingKind.PATH_NEVER: ("conditions",),
    FindingKind.OUTCOME_NEVER: ("code",),
    FindingKind.VERDICT_NEVER: ("code",),
}


def place_of(check: Check, found: Finding) -> tuple[str, Way]:
    """Field and way of a finding. The way is empty where it is about the field as a whole."""
    if found.field == "texts" or found.kind is FindingKind.DECIDES_ALONE:
        return _asked(check, found.code)
    items: Sequence[Any] = _items(check, found.field)
    if not found.code and items:
        return found.field, (0,)
    for place, item in enumerate(items):
        if item.code == found.code:
            return found.field, (place, *_inside(item, found))
    return found.field, ()


def _asked(check: Check, code: str) -> tuple[str, Way]:
    """A question "q01", an option "q01/a", a gate's subject "g1.work" or its option "g1.work/a"."""
    name = tuple(code.replace(".", "/").split("/"))
    for item in coded(check):
        if item.name == name:
            return item.field, item.way
    return "", ()


def _items(check: Check, field: str) -> Sequence[Any]:
    """What stands in a field, as a list."""
    found = getattr(check, field, ())
    if isinstance(found, tuple):
        return found
    return () if found is None else (found,)


def _inside(item: Any, found: Finding) -> Way:
    """The way on from an item."""
    if found.kind is FindingKind.RECOMMENDATION_NEVER:
        levels = [step.level for step in item.recommendations]
        return ("recommendations", levels.index(found.facts["level"]), "level")
    if found.kind is FindingKind.WAY_FORWARD_NEVER:
        return (f"if_{found.facts['outcome']}", "text")
    return INPUTS.get(found.kind, ())
