"""Where answers can lead: every value, band and path of a check, and how many patterns lead there.

A pattern answers every question with one of its options; all patterns count the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from .definition import Dimension, ScoredCheck
from .evaluate import half_up
from .patterns import Spread, dimension_spread, total_spread
from .sums import Part, Sums


@dataclass(frozen=True, slots=True)
class Value:
    """A value a dimension can have (None: not rated), with the question weight rated for it."""

    exact: Fraction | None
    rated: int
    patterns: int


@dataclass(frozen=True, slots=True)
class DimensionReach:
    """The values of a dimension, the lowest first, over `patterns` patterns of its own questions.

    Not `exact`: those of a sample.
    """

    dimension: Dimension
    values: tuple[Value, ...]
    levels: Mapping[str, int]  # level code -> patterns, 0 where none leads there
    patterns: int
    exact: bool

    @property
    def lowest(self) -> Fraction | None:
        """The lowest value; None if nothing of the dimension can be rated."""
        return min((found.exact for found in self.values if found.exact is not None), default=None)

    @property
    def highest(self) -> Fraction | None:
        """The highest value; None if nothing of the dimension can be rated."""
        return max((found.exact for found in self.values if found.exact is not None), default=None)


@dataclass(frozen=True, slots=True)
class Reach:
    """Patterns by what they come to. Numbers are out of `patterns`; not `exact`: a sample's.

    Patterns without enough rated answers stand under None; so do those without a path in `paths`.
    `capped` patterns have a lower band than their total; `fallback` ones have nothing left to do.
    """

    dimensions: tuple[DimensionReach, ...]
    totals: Mapping[Fraction | None, int]
    bands: Mapping[str | None, int]  # 0 where none leads there
    paths: Mapping[str | None, int]
    capped: int
    fallback: int
    patterns: int
    exact: bool


def reach(check: ScoredCheck) -> Reach:
    """Where the answers to a check can lead. Only for a definition without faults."""
    sums = Sums(check)
    spreads = [dimension_spread(sums, place) for place in range(len(check.dimensions))]
    whole = total_spread(sums, spreads)
    totals: Counter[Fraction | None] = Counter()
    bands: Counter[str | None] = Counter({band.code: 0 for band in check.bands})
    paths: Counter[str | None] = Counter({path.code: 0 for path in check.paths})
    capped = fallback = 0
    for state, patterns in whole.counts.items():
        outcome = sums.outcome(state)
        totals[outcome.exact] += patterns
        bands[outcome.band] += patterns
        paths[outcome.path] += patterns
        capped += patterns * outcome.capped
        fallback += patterns * outcome.fallback
    dimensions = tuple(_dimension(sums, place, spread) for place, spread in enumerate(spreads))
    return Reach(dimensions, totals, bands, paths, capped, fallback, whole.patterns, whole.exact)


def _dimension(sums: Sums, place: int, spread: Spread[Part]) -> DimensionReach:
    found: Counter[tuple[Fraction | None, int]] = Counter()
    levels: Counter[str] = Counter({level.code: 0 for level in sums.check.levels})
    for part, patterns in spread.counts.items():
        exact = sums.value(place, part)
        found[exact, part[1]] += patterns
        if exact is not None:
            levels[sums.check.level(half_up(exact)).code] += patterns
    values = sorted(
        (Value(exact, rated, patterns) for (exact, rated), patterns in found.items()),
        key=lambda value: (Fraction(-1) if value.exact is None else value.exact, value.rated),
    )
    return DimensionReach(
        sums.check.dimensions[place], tuple(values), levels, spread.patterns, spread.exact
    )
