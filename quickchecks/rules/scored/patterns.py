"""How often answer patterns give each sum: counted by dynamic programming, never by enumeration.

Every option of every question counts as equally likely. Where sums are too many to count, a sample
with a fixed seed stands in, and says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

from .sums import Part, Sums, Whole, added, joined

# An editor waits for a proof: within these it takes about a second. Usual checks stay far below:
# one of 16 questions with even weights has some hundred sums, not thousands.
MOST_STATES = 100_000  # different sums kept at once
MOST_PAIRS = 500_000  # sums put together in one step
SAMPLE = 20_000  # patterns; a share is then known to less than one percentage point (95 %)
SEED = 2026

Sum = TypeVar("Sum", Part, Whole)
Drawn = TypeVar("Drawn")


class TooMany(Exception):
    """More sums than can be counted in the time an editor waits."""


@dataclass(frozen=True, slots=True)
class Spread(Generic[Sum]):
    """Sums and the number of patterns that give each of them, over `patterns` patterns.

    Not `exact`: those of a sample.
    """

    counts: Mapping[Sum, int]
    patterns: int
    exact: bool


def dimension_spread(sums: Sums, place: int) -> Spread[Part]:
    """The sums of the dimension at this place of the check."""
    questions = sums.parts(place)
    try:
        return _spread(_counted(questions), exact=True)
    except TooMany:
        rows = zip(*drawn(questions, chance()), strict=True)
        return _spread(Counter(added(row) for row in rows), exact=False)


def total_spread(sums: Sums, dimensions: Sequence[Spread[Part]]) -> Spread[Whole]:
    """The sums of the whole check; `dimensions` are the spreads of its dimensions."""
    if not all(spread.exact for spread in dimensions):
        return _sampled(sums)
    try:
        counts: Mapping[Whole, int] = {(0, 0, 0, 0): 1}
        for options in sums.routes():
            counts = _merged(sums, counts, Counter(options))
        for place, spread in enumerate(dimensions):
            counts = _merged(sums, counts, _wholes(sums, place, spread))
        return _spread(counts, exact=True)
    except TooMany:
        return _sampled(sums)


def chance() -> Random:
    """Chance that is the same every time: a proof repeated says the same."""
    return Random(SEED)  # noqa: S311


def drawn(questions: Iterable[Sequence[Drawn]], luck: Random) -> list[list[Drawn]]:
    """A column of SAMPLE random answers for every question."""
    return [luck.choices(options, k=SAMPLE) for options in questions]


def _spread(counts: Mapping[Sum, int], *, exact: bool) -> Spread[Sum]:
    return Spread(counts, sum(counts.values()), exact)


def _counted(questions: Sequence[Sequence[Part]]) -> Mapping[Part, int]:
    """Add one question after the other to the sums of those before."""
    counts: Mapping[Part, int] = {(0, 0, 0): 1}
    for options in questions:
        more: defaultdict[Part, int] = defaultdict(int)
        for (points, rated, marks), patterns in counts.items():
            for extra, weight, mark in options:
                more[points + extra, rated + weight, marks | mark] += patterns
        if len(more) > MOST_STATES:
            raise TooMany
        counts = more
    return counts


def _wholes(sums: Sums, place: int, spread: Spread[Part]) -> Mapping[Whole, int]:
    counts: defaultdict[Whole, int] = defaultdict(int)
    for part, patterns in spread.counts.items():
        counts[sums.whole(place, part)] += patterns
    return counts


def _merged(
    sums: Sums, left: Mapping[Whole, int], right: Mapping[Whole, int]
) -> Mapping[Whole, int]:
    """The sums of both; all patterns with too little rated become one."""
    if len(left) * len(right) > MOST_PAIRS:
        raise TooMany
    failed = 0, 0, sums.may_miss + 1, 0
    counts: defaultdict[Whole, int] = defaultdict(int)
    for (points, weight, missing, marks), patterns in left.items():
        for (more, heavier, unrated, mark), times in right.items():
            if missing + unrated > sums.may_miss:
                whole = failed
            else:
                whole = points + more, weight + heavier, missing + unrated, marks | mark
            counts[whole] += patterns * times
    if len(counts) > MOST_STATES:
        raise TooMany
    return counts


def _sampled(sums: Sums) -> Spread[Whole]:
    luck = chance()
    columns = []
    for place in range(len(sums.check.dimensions)):
        rows = zip(*drawn(sums.parts(place), luck), strict=True)
        columns.append([sums.whole(place, added(row)) for row in rows])
    columns += drawn(sums.routes(), luck)
    counts = Counter(joined(row) for row in zip(*columns, strict=True))
    return _spread(counts, exact=False)
