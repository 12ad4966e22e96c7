"""Answers to result, for checks that give points (brief 4.0, rules 1–10).

All sums are exact fractions; a value is rounded once, half up, when it is shown or compared with
the lower bound of a band or level.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..definition import Answers, Flag
from .definition import Band, Dimension, Level, Path, Question, ScoredCheck
from .paths import TOTAL, path_of
from .ranking import Step, ranked_steps


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """One dimension: its exact value from 0 to 100, or None when nothing of it was rated.

    `weakest` is the answered question that cost the dimension most, if any cost something.
    """

    dimension: Dimension
    exact: Fraction | None
    level: Level | None
    weakest: Question | None

    @property
    def value(self) -> int | None:
        """The value as shown."""
        return None if self.exact is None else half_up(self.exact)


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers mean. Without enough rated answers there is no total, band, step or path.

    `capped` says that the band would be higher without the check's bottleneck rule.
    """

    dimensions: tuple[DimensionResult, ...]
    exact: Fraction | None
    band: Band | None
    coverage: Fraction
    flags: tuple[Flag, ...]
    top: tuple[Step, ...]
    more: tuple[Step, ...]
    path: Path | None = None
    capped: bool = False

    @property
    def score(self) -> int | None:
        """The total as shown."""
        return None if self.exact is None else half_up(self.exact)


def half_up(value: Fraction) -> int:
    """Round to the nearest whole number, halves upwards: 62.5 is 63."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def evaluate(check: ScoredCheck, answers: Answers) -> Result:
    """The result of these answers.

    A question without an answer, or with an option the check does not know, counts like "does not
    apply": it leaves both sums.
    """
    dimensions = tuple(_dimension(check, dimension, answers) for dimension in check.dimensions)
    coverage = _coverage(check, answers)
    flags = _flags(check, answers)
    total = _mean(
        [(found.dimension.weight, found.exact) for found in dimensions if found.exact is not None]
    )
    if total is None or coverage * 100 < check.coverage:
        return Result(dimensions, None, None, coverage, flags, (), ())
    low = any(found.value is not None and is_low(check, found.value) for found in dimensions)
    band, capped = band_of(check, half_up(total), low)
    steps = steps_of(check, dimensions)
    values = {found.dimension.code: found.exact for found in dimensions}
    return Result(
        dimensions,
        total,
        band,
        coverage,
        flags,
        steps[: check.top],
        steps[check.top :],
        path_of(check, answers, {**values, TOTAL: total}),
        capped,
    )


def steps_of(check: ScoredCheck, dimensions: tuple[DimensionResult, ...]) -> tuple[Step, ...]:
    """What rated dimensions recommend, most urgent first; the fallback if nothing is left."""
    rated = [
        (found.dimension, found.exact, found.level.code)
        for found in dimensions
        if found.exact is not None and found.level is not None
    ]
    steps = ranked_steps(check.ranking, rated)
    if not steps and check.fallback is not None:
        return (Step(None, check.fallback),)
    return steps


def share(question: Question, answers: Answers) -> Fraction | None:
    """Points over the highest points (rule 1); None where the question is not rated."""
    option = question.option(answers.get(question.code))
    if option is None or option.na or question.highest == 0:
        return None
    return Fraction(option.points, question.highest)


def is_low(check: ScoredCheck, value: int) -> bool:
    """Whether a rounded dimension value keeps the total down (rule 9)."""
    return check.cap is not None and value < check.cap.below


def band_of(check: ScoredCheck, score: int, low: bool) -> tuple[Band, bool]:
    """The band of a rounded total, and whether the bottleneck rule has lowered it (rule 9).

    `low` says that some dimension is below the bound of the cap.
    """
    band, cap = check.band(score), check.cap
    if cap is None or not low:
        return band, False
    highest = next(found for found in check.bands if found.code == cap.band)
    return (highest, True) if band.minimum > highest.minimum else (band, False)


def _dimension(check: ScoredCheck, dimension: Dimension, answers: Answers) -> DimensionResult:
    shares = [(question, share(question, answers)) for question in dimension.questions]
    rated = [(question, part) for question, part in shares if part is not None]
    mean = _mean([(question.weight, part) for question, part in rated])
    if mean is None:
        return DimensionResult(dimension, None, None, None)
    lost = [(question.weight * (1 - part), question) for question, part in rated]
    most, weakest = max(lost, key=lambda pair: pair[0])  # the first one, on a tie
    exact = mean * 100
    return DimensionResult(
        dimension, exact, check.level(half_up(exact)), weakest if most > 0 else None
    )


def _mean(parts: list[tuple[int, Fraction]]) -> Fraction | None:
    """The weighted mean; None where there is no weight."""
    weight = sum(weight for weight, _part in parts)
    if weight == 0:
        return None
    return sum((weight * part for weight, part in parts), Fraction()) / weight


def _coverage(check: ScoredCheck, answers: Answers) -> Fraction:
    """The share of all question weight that was rated (rule 6)."""
    rated = sum(
        question.weight for question in check.questions if share(question, answers) is not None
    )
    return Fraction(rated, sum(question.weight for question in check.questions) or 1)


def _flags(check: ScoredCheck, answers: Answers) -> tuple[Flag, ...]:
    """The flags that chosen options raise, in the order of the check (rule 7)."""
    chosen = [question.option(answers.get(question.code)) for question in check.asked]
    raised = {code for option in chosen if option for code in option.flags}
    return tuple(flag for flag in check.flags if flag.code in raised)
