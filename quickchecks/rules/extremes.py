"""The answers at both ends of a check, to look at what they lead to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .definition import Answers
from .eligibility.definition import EligibilityCheck, Outcome
from .orientation.definition import Gate, OrientationCheck
from .orientation.walk import walk
from .scored.definition import Question, ScoredCheck
from .storage import Check

Pick = Callable[..., Any]  # min or max
# From what stands in the way most to what does least.
ORDER = [Outcome.FAIL, Outcome.OPEN, Outcome.PASS, Outcome.NO, Outcome.PARTLY, Outcome.YES]


def lowest(check: Check, minimums: Mapping[str, int]) -> Answers:
    """The answers with the fewest points, those that fail; in an orientation always the first.

    `minimums` holds the points a gate asks for, by the name of its variable.
    """
    return _answers(check, min, minimums)


def highest(check: Check, minimums: Mapping[str, int]) -> Answers:
    """The answers with the most points, those that fit; in an orientation always the last."""
    return _answers(check, max, minimums)


def _answers(check: Check, pick: Pick, minimums: Mapping[str, int]) -> Answers:
    if isinstance(check, ScoredCheck):
        return {question.code: _scored(question, pick) for question in check.asked}
    if isinstance(check, EligibilityCheck):
        return {
            criterion.code: pick(criterion.options, key=lambda one: ORDER.index(one.outcome)).code
            for criterion in check.criteria
        }
    return _way(check, pick, minimums)


def _scored(question: Question, pick: Pick) -> str:
    """The option with the fewest or most points; one that does not apply only without any other."""
    rated = [option for option in question.options if not option.na] or question.options
    return str(pick(rated, key=lambda option: option.points).code)


def _way(check: OrientationCheck, pick: Pick, minimums: Mapping[str, int]) -> Answers:
    answers: dict[str, str] = {}
    while (step := walk(check, answers, minimums).current) is not None:
        if isinstance(step, Gate):
            given = {
                step.answer_code(group): group.options[pick(0, len(group.options) - 1)].code
                for group in step.groups
            }
        else:
            given = {step.code: step.options[pick(0, len(step.options) - 1)].code}
        if given.keys() <= answers.keys():
            break  # a definition that loops
        answers |= given
    return answers
