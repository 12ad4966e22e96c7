"""Some dimensions of a check now, the rest later."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..definition import Answers
from .definition import ScoredCheck


def taken(check: ScoredCheck, answers: Answers) -> tuple[str, ...]:
    """The codes of the dimensions with at least one answer, "does not apply" included."""
    return tuple(
        dimension.code
        for dimension in check.dimensions
        if any(question.option(answers.get(question.code)) for question in dimension.questions)
    )


def part(check: ScoredCheck, codes: Collection[str]) -> ScoredCheck:
    """The check with these dimensions only, in its own order.

    What speaks about the whole is left out: paths, the cap and the step for those who have nothing
    left to do. Routing questions stay, because their answers may raise flags.
    """
    dimensions = tuple(dimension for dimension in check.dimensions if dimension.code in codes)
    return replace(check, dimensions=dimensions, paths=(), cap=None, fallback=None)


def is_partial(check: ScoredCheck, answers: Answers) -> bool:
    """Whether a whole dimension has no answer at all while others have some."""
    return 0 < len(taken(check, answers)) < len(check.dimensions)
