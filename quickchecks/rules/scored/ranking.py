"""In which order recommendations stand (brief 4.0, rule 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from .definition import Dimension, Ranking, Recommendation


@dataclass(frozen=True, slots=True)
class Step:
    """A recommendation and the dimension it comes from; the fallback comes from none."""

    dimension: Dimension | None
    recommendation: Recommendation


def ranked_steps(
    ranking: Ranking, rated: Sequence[tuple[Dimension, Fraction, str]]
) -> tuple[Step, ...]:
    """One step for each rated dimension that recommends something at its level, most urgent first.

    `rated` holds dimension, exact value (0–100) and level code in the order of the check; equals
    keep that order.
    """
    found = [
        (urgency(ranking, dimension, exact), Step(dimension, step))
        for dimension, exact, level in rated
        if (step := dimension.recommendation(level)) is not None
    ]
    return tuple(step for _, step in sorted(found, key=lambda pair: pair[0], reverse=True))


def urgency(ranking: Ranking, dimension: Dimension, exact: Fraction) -> Fraction:
    """How soon a dimension deserves work: the higher, the earlier."""
    gap = 100 - exact
    return gap if ranking is Ranking.LOWEST_FIRST else dimension.weight * gap
