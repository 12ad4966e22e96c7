"""Which way a result points (brief 4.0, rule 9): the first path whose conditions hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from operator import ge, gt, le, lt

from ..definition import Answers
from .definition import Comparison, Condition, Path, ScoredCheck

TOTAL = "total"
COMPARE: Mapping[Comparison, Callable[[Fraction, int], bool]] = {
    Comparison.AT_LEAST: ge,
    Comparison.ABOVE: gt,
    Comparison.AT_MOST: le,
    Comparison.BELOW: lt,
}
Values = Mapping[str, Fraction | None]  # dimension code or "total" -> exact value


def path_of(check: ScoredCheck, answers: Answers, values: Values) -> Path | None:
    """The first path that fits the answers and exact values; None if the check has none."""
    return next(
        (
            path
            for path in check.paths
            if all(holds(condition, answers, values) for condition in path.conditions)
        ),
        None,
    )


def holds(condition: Condition, answers: Answers, values: Values) -> bool:
    """Whether a condition is met. What was not answered or not rated meets none."""
    if condition.comparison is Comparison.IS:
        return answers.get(condition.subject) in condition.options
    value = values.get(condition.subject)
    return value is not None and COMPARE[condition.comparison](value, condition.bound)
