"""What every answer brought to the total and what it cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..definition import Answers
from .definition import Dimension, Option, Question
from .evaluate import DimensionResult, Result, share


@dataclass(frozen=True, slots=True)
class Contribution:
    """A rated answer in points of the total (0–100): what it brought, and what a better one could.

    Both together are what its question is worth in this result.
    """

    dimension: Dimension
    question: Question
    option: Option
    brought: Fraction
    cost: Fraction

    @property
    def worth(self) -> Fraction:
        """The most the question can bring in this result."""
        return self.brought + self.cost


def contributions(result: Result, answers: Answers) -> tuple[Contribution, ...]:
    """All rated answers in the order of the check; none where the result has no total.

    A question is worth its share of its dimension's rated weight, times the dimension's share of
    the rated dimensions' weight (brief 4.0, rules 1–3).
    """
    if result.exact is None:
        return ()
    rated = [found for found in result.dimensions if found.exact is not None]
    weight = sum(found.dimension.weight for found in rated)
    return tuple(
        contribution
        for found in rated
        for contribution in _of_dimension(
            found, Fraction(100 * found.dimension.weight, weight), answers
        )
    )


def _of_dimension(
    found: DimensionResult, worth: Fraction, answers: Answers
) -> Iterator[Contribution]:
    """The answers of a dimension that is worth so many points of the total."""
    rated = [
        (question, option, part)
        for question in found.dimension.questions
        if (option := question.option(answers.get(question.code))) is not None
        and (part := share(question, answers)) is not None
    ]
    weight = sum(question.weight for question, _option, _part in rated)
    for question, option, part in rated:
        most = worth * question.weight / weight
        yield Contribution(found.dimension, question, option, most * part, most * (1 - part))
