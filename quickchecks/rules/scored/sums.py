"""A scored check in whole numbers, so that answer patterns can be added up by the million.

Shares, means and totals of `evaluate` become multiples of one unit that is small enough for every
one of them: nothing is rounded on the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from math import lcm
from typing import NamedTuple

from .definition import Dimension, Option, Question, ScoredCheck
from .evaluate import band_of, half_up
from .marks import LOW, STEP, Marks

# Within a dimension: weighted points in its unit, rated question weight, marks.
Part = tuple[int, int, int]
# Over dimensions: weighted values in the check's unit, rated dimension weight, question weight
# that was not rated, marks.
Whole = tuple[int, int, int, int]


class Outcome(NamedTuple):
    """What a pattern of answers comes to: the exact total, codes, None where there is nothing."""

    exact: Fraction | None = None
    band: str | None = None
    capped: bool = False
    path: str | None = None
    fallback: bool = False


class Sums:
    """How answers to a check add up. Only for a definition without faults.

    `may_miss` is the question weight that may stay unrated with a band still given (rule 6).
    """

    def __init__(self, check: ScoredCheck) -> None:
        self.check = check
        self.marks = Marks(check)
        self.units = [lcm(*(q.highest or 1 for q in d.questions)) for d in check.dimensions]
        self.unit = lcm(
            *(
                unit * weight
                for unit, dimension in zip(self.units, check.dimensions, strict=True)
                for weight in _rated_weights(dimension)
            )
        )
        self.weights = [sum(q.weight for q in d.questions) for d in check.dimensions]
        needed = -(-check.coverage * sum(self.weights) // 100)
        self.may_miss = sum(self.weights) - needed
        self.can_miss = sum(q.weight for q in check.questions if 0 in _rated(q))
        self.whole = cache(self._whole)
        self.outcome = cache(self._outcome)

    def part(self, place: int, question: Question, option: Option) -> Part:
        """What an answer adds to the dimension at this place of the check."""
        marks = self.marks.of_answer(question.code, option.code)
        if option.na or not question.highest:
            return 0, 0, marks
        points = question.weight * option.points * self.units[place] // question.highest
        return points, question.weight, marks

    def parts(self, place: int) -> list[list[Part]]:
        """What every option of every question of a dimension adds."""
        return [
            [self.part(place, question, option) for option in question.options]
            for question in self.check.dimensions[place].questions
        ]

    def routes(self) -> list[list[Whole]]:
        """What every option of every routing question adds: nothing but marks."""
        return [
            [
                (0, 0, 0, self.marks.of_answer(question.code, option.code))
                for option in question.options
            ]
            for question in self.check.routing
        ]

    def value(self, place: int, part: Part) -> Fraction | None:
        """The exact value of a dimension, 0–100; None if nothing of it is rated."""
        points, rated, _marks = part
        return Fraction(100 * points, self.units[place] * rated) if rated else None

    def _whole(self, place: int, part: Part) -> Whole:
        """What a dimension adds to the total."""
        points, rated, marks = part
        dimension = self.check.dimensions[place]
        missing = self.weights[place] - rated if self.can_miss > self.may_miss else 0
        exact = self.value(place, part)
        marks |= self.marks.of_value(dimension, exact)
        if exact is None:
            return 0, 0, missing, marks
        value = points * (self.unit // (self.units[place] * rated))
        return dimension.weight * value, dimension.weight, missing, marks

    def _outcome(self, whole: Whole) -> Outcome:
        """What all answers together come to."""
        points, weight, missing, marks = whole
        if missing > self.may_miss or not weight:
            return Outcome()
        exact = Fraction(100 * points, weight * self.unit)
        band, capped = band_of(self.check, half_up(exact), bool(marks & LOW))
        fallback = self.check.fallback is not None and not marks & STEP
        return Outcome(exact, band.code, capped, self.marks.path(marks, exact), fallback)


def added(parts: Iterable[Part]) -> Part:
    """The sum of answers to one dimension."""
    points = rated = marks = 0
    for more, weight, mark in parts:
        points += more
        rated += weight
        marks |= mark
    return points, rated, marks


def joined(wholes: Iterable[Whole]) -> Whole:
    """The sum of dimensions and routes."""
    points = weight = missing = marks = 0
    for more, heavier, unrated, mark in wholes:
        points += more
        weight += heavier
        missing += unrated
        marks |= mark
    return points, weight, missing, marks


def _rated(question: Question) -> set[int]:
    """The weights its answers can add: its own, or 0 where it is not rated."""
    return {
        0 if option.na or not question.highest else question.weight for option in question.options
    }


def _rated_weights(dimension: Dimension) -> set[int]:
    """Every question weight, but 0, that can be rated in a dimension."""
    found = {0}
    for question in dimension.questions:
        found = {weight + more for weight in found for more in _rated(question)}
    return found - {0}
