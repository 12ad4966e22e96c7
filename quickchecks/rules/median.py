"""The middle of many runs."""

from __future__ import annotations

from collections.abc import Mapping


def median_of(runs: Mapping[int, int]) -> int | None:
    """The median of whole values, given how many runs had each; None where there was none.

    Between two middle values it is their mean, halves upwards.
    """
    total = sum(runs.values())
    if total <= 0:
        return None
    lower, upper = _at(runs, (total - 1) // 2), _at(runs, total // 2)
    return (lower + upper + 1) // 2


def _at(runs: Mapping[int, int], place: int) -> int:
    """The value at a place (from 0) in the row of all values."""
    passed = 0
    for value in sorted(runs):
        passed += runs[value]
        if passed > place:
            return value
    raise IndexError(place)
