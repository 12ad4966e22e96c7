"""What decides besides the sums: the cap, whether anything is recommended, the paths.

Marks are bits. An answer or the value of a dimension may set some, nothing ever clears one, so the
marks of a pattern of answers are those of its parts put together.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from .definition import Comparison, Condition, Dimension, ScoredCheck
from .evaluate import half_up, is_low
from .paths import TOTAL, holds

LOW = 1  # a rounded dimension is below the bound of the cap
STEP = 2  # a dimension recommends something; only noted where there is a fallback
FIRST_PATH = 4  # the first path is ruled out; 8: the second, and so on


class Marks:
    """The marks of a check's answers and values."""

    def __init__(self, check: ScoredCheck) -> None:
        self.check = check
        self.paths = [(FIRST_PATH << place, path) for place, path in enumerate(check.paths)]
        self.about_total = [
            (
                bit,
                path.code,
                [found for found in path.conditions if found.subject == TOTAL and not _asks(found)],
            )
            for bit, path in self.paths
        ]

    def of_answer(self, question: str, option: str) -> int:
        """What an answer rules out."""
        return self._ruled_out(
            lambda found: _asks(found) and found.subject == question and option not in found.options
        )

    def of_value(self, dimension: Dimension, exact: Fraction | None) -> int:
        """What the value of a dimension brings and rules out; None: not rated."""
        marks = self._ruled_out(
            lambda found: (
                not _asks(found)
                and found.subject == dimension.code != TOTAL
                and not holds(found, {}, {dimension.code: exact})
            )
        )
        if exact is None:
            return marks
        value = half_up(exact)
        if is_low(self.check, value):
            marks |= LOW
        if self.check.fallback and dimension.recommendation(self.check.level(value).code):
            marks |= STEP
        return marks

    def path(self, marks: int, total: Fraction) -> str | None:
        """The first path that neither the marks nor the exact total rule out."""
        values = {TOTAL: total}
        for bit, code, conditions in self.about_total:
            if not marks & bit and all(holds(found, {}, values) for found in conditions):
                return code
        return None

    def _ruled_out(self, failed: Callable[[Condition], bool]) -> int:
        marks = 0
        for bit, path in self.paths:
            if any(failed(condition) for condition in path.conditions):
                marks |= bit
        return marks


def _asks(condition: Condition) -> bool:
    return condition.comparison is Comparison.IS
