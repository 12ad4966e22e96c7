"""The smallest change that leads to a higher band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from .contribution import Contribution
from .definition import Band, Dimension, Option, Question, ScoredCheck
from .evaluate import Result, band_of, is_low

MOST_WAYS = 3_000  # sums kept while searching: a reader waits for this


@dataclass(frozen=True, slots=True)
class NextBand:
    """The way to the band above: better answers, or dimensions that have to be lifted first.

    `lift` are those below the bound of the cap, where no better total alone can help: then there
    are no `answers`.
    """

    band: Band
    answers: tuple[tuple[Question, Option], ...] = ()
    lift: tuple[Dimension, ...] = ()


def next_band(check: ScoredCheck, result: Result, given: Sequence[Contribution]) -> NextBand | None:
    """The fewest answers to change, and of those ways the one that gains least in the total.

    None in the highest band or without a band. `given` are the result's contributions. Only rated
    answers change, and only for options with more points: "does not apply" is not for the reader to
    improve.
    """
    if result.exact is None or result.band is None:
        return None
    above = [band for band in check.bands if band.minimum > result.band.minimum]
    if not above:
        return None
    low = tuple(
        found.dimension
        for found in result.dimensions
        if found.value is not None and is_low(check, found.value)
    )
    if band_of(check, above[0].minimum, bool(low))[1]:
        return NextBand(above[0], lift=low)
    needed = above[0].minimum - Fraction(1, 2) - result.exact
    return NextBand(above[0], _smallest(given, needed))


def _smallest(
    given: Sequence[Contribution], needed: Fraction
) -> tuple[tuple[Question, Option], ...]:
    """The questions to answer better, in the order of the check, to gain what is needed."""
    better = [(found.question, gains) for found in given if (gains := _gains(found))]
    unit = lcm(needed.denominator, *(gain.denominator for _, gains in better for gain in gains))
    steps = [[int(gain * unit) for gain in gains] for _, gains in better]
    chosen = fewest_steps(steps, int(needed * unit))
    return tuple(
        (better[place][0], better[place][1][Fraction(step, unit)])
        for place, step in sorted(chosen.items())
    )


def _gains(found: Contribution) -> dict[Fraction, Option]:
    """What every better option would gain in points of the total."""
    gains: dict[Fraction, Option] = {}
    for option in found.question.options:
        more = option.points - found.option.points
        gain = found.worth * Fraction(more, found.question.highest)
        if gain > 0 and not option.na:
            gains.setdefault(gain, option)
    return gains


def fewest_steps(steps: Sequence[Sequence[int]], needed: int) -> dict[int, int]:
    """The fewest places, with one step each, that reach `needed` together, and as little as can be.

    There has to be a way. Where the ways are too many to compare, the widest steps are taken and
    made as small as they may be: as few places, but perhaps more than the least sum.
    """
    order = sorted(range(len(steps)), key=lambda place: max(steps[place]), reverse=True)
    widest = [max(steps[place]) for place in order]
    count = next(number for number in range(len(order) + 1) if sum(widest[:number]) >= needed)
    ways: dict[tuple[int, int], dict[int, int]] = {(0, 0): {}}
    for number, place in enumerate(order):
        for (taken, gained), way in list(ways.items()):
            if taken < count:
                for step in steps[place]:
                    ways.setdefault((taken + 1, gained + step), {**way, place: step})
        rest = widest[number + 1 :]
        ways = {
            (taken, gained): way
            for (taken, gained), way in ways.items()
            if gained + sum(rest[: count - taken]) >= needed
        }
        if len(ways) > MOST_WAYS:
            return _narrowed({place: max(steps[place]) for place in order[:count]}, steps, needed)
    return ways[min(ways, key=lambda key: key[1])]


def _narrowed(way: dict[int, int], steps: Sequence[Sequence[int]], needed: int) -> dict[int, int]:
    """The way with every step as small as the others allow."""
    for place in reversed(way):
        others = sum(way.values()) - way[place]
        way[place] = min(step for step in steps[place] if others + step >= needed)
    return way
