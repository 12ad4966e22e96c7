"""Answers to a way through the graph (brief 4.0, "orientation").

Only answers on the way count: whoever changes an earlier answer drops everything that is no longer
on it. A step is answered once; a definition that loops ends the walk where it would repeat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..definition import Answers, Flag
from .definition import Gate, Group, Node, OrientationCheck, Outcome, Step


@dataclass(frozen=True, slots=True)
class Walk:
    """How far answers lead.

    `path` are the answered steps; `current` is the one that waits for an answer, None at an
    outcome. `answers` are those on the way, and only those. `points` are those of the gate on the
    way, `raisable` its groups in which the reader could still gain some.
    """

    path: tuple[Step, ...]
    current: Step | None
    outcome: Outcome | None
    answers: dict[str, str]
    flags: tuple[Flag, ...]
    points: int | None = None
    raisable: tuple[Group, ...] = ()


def walk(check: OrientationCheck, answers: Answers, minimums: Mapping[str, int]) -> Walk:
    """Follow answers from the start.

    `minimums` holds the points a gate asks for, by the name of its variable. An answer the step
    does not know counts as none.
    """
    path: list[Step] = []
    kept: dict[str, str] = {}
    raised: set[str] = set()
    points: int | None = None
    raisable: tuple[Group, ...] = ()
    code, seen = check.start, set[str]()
    while (step := check.step(code)) is not None and code not in seen:
        seen.add(code)
        if isinstance(step, Gate):
            given = gate_answers(step, answers)
            if len(given) < len(step.groups):
                break
            points, raisable = count(step, given)
            code = step.reached if points >= minimum_of(step, minimums) else step.missed
        else:
            turn = step.option(answers.get(step.code))
            if turn is None:
                break
            given = {step.code: turn.code}
            raised.update(turn.flags)
            code = turn.next
        kept.update(given)
        path.append(step)
    outcome = check.outcome(code)
    return Walk(
        tuple(path),
        None if outcome else check.step(code),
        outcome,
        kept,
        tuple(flag for flag in check.flags if flag.code in raised),
        points,
        raisable,
    )


def without(check: OrientationCheck, answers: Answers, step: str) -> dict[str, str]:
    """The answers a reader keeps who goes back to a step: those before it on the way."""
    kept: dict[str, str] = {}
    for passed in walk(check, answers, {}).path:
        if passed.code == step:
            break
        kept.update(given_to(passed, answers))
    return kept


def given_to(step: Step, answers: Answers) -> dict[str, str]:
    """What was answered at a step: one answer at a node, one for each group at a gate."""
    if isinstance(step, Node):
        return {step.code: answers[step.code]} if step.code in answers else {}
    return gate_answers(step, answers)


def gate_answers(gate: Gate, answers: Answers) -> dict[str, str]:
    """The answers to a gate's groups, without those it does not know."""
    found = {gate.answer_code(group): group for group in gate.groups}
    return {
        code: answers[code]
        for code, group in found.items()
        if group.option(answers.get(code)) is not None
    }


def count(gate: Gate, given: Answers) -> tuple[int, tuple[Group, ...]]:
    """The points of a gate, and the raisable groups that are below their highest."""
    total, below = 0, []
    for group in gate.groups:
        option = group.option(given.get(gate.answer_code(group)))
        points = option.points if option else 0
        total += points
        if group.raisable and points < group.highest:
            below.append(group)
    return total, tuple(below)


def minimum_of(gate: Gate, minimums: Mapping[str, int]) -> int:
    """The points a gate asks for."""
    return minimums.get(gate.variable, gate.minimum)
