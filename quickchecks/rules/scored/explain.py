"""Why a result is what it is: what every answer brought and cost, and the next band's distance."""

from __future__ import annotations

from dataclasses import dataclass

from ..definition import Answers
from .contribution import Contribution, contributions
from .definition import ScoredCheck
from .evaluate import evaluate
from .next_band import NextBand, next_band


@dataclass(frozen=True, slots=True)
class Explanation:
    """All rated answers in the order of the check.

    What they brought adds up to the exact total, what they cost to the rest up to 100. Without a
    total there is nothing to explain.
    """

    contributions: tuple[Contribution, ...]
    next_change: NextBand | None

    @property
    def helped(self) -> tuple[Contribution, ...]:
        """What brought something, the most first; equals in the order of the check."""
        brought = (found for found in self.contributions if found.brought > 0)
        return tuple(sorted(brought, key=lambda found: found.brought, reverse=True))

    @property
    def cost(self) -> tuple[Contribution, ...]:
        """What cost something, the most first; equals in the order of the check."""
        lost = (found for found in self.contributions if found.cost > 0)
        return tuple(sorted(lost, key=lambda found: found.cost, reverse=True))


def explain(check: ScoredCheck, answers: Answers) -> Explanation:
    """What the answers brought and cost, and the smallest change to a higher band."""
    result = evaluate(check, answers)
    given = contributions(result, answers)
    return Explanation(given, next_band(check, result, given))
