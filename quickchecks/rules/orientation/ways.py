"""Every way through an orientation, counted without walking each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import TopologicalSorter

from .definition import Gate, GateOption, OrientationCheck, Step
from .graph import leads_to, reached
from .walk import minimum_of

Answered = tuple[tuple[str, str], ...]  # answer code, option code


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways from the start to one place.

    `count` is how many there are: answers that differ at a question make two, points at a gate only
    if they lead elsewhere. `shortest` and `longest` are in steps; `example` are the answers of one
    shortest way.
    """

    count: int
    shortest: int
    longest: int
    example: Answered


@dataclass(frozen=True, slots=True)
class Exit:
    """One way out of a step, with answers that take it."""

    target: str
    answers: Answered


def ways(check: OrientationCheck, minimums: Mapping[str, int]) -> dict[str, Ways]:
    """The ways to every step and outcome that can be reached, by code.

    `minimums` holds the points a gate asks for, by the name of its variable. Raises
    graphlib.CycleError for a definition with a loop.
    """
    found = {check.start: Ways(1, 0, 0, ())}
    for code in _in_order(check):
        step, before = check.step(code), found.get(code)
        if step is None or before is None:
            continue
        for way_out in exits(step, minimums):
            after = _one_step_on(before, way_out)
            known = found.get(way_out.target)
            found[way_out.target] = _together(known, after) if known else after
    return found


def exits(step: Step, minimums: Mapping[str, int]) -> Iterator[Exit]:
    """Every way out of a step that answers can take: one for each option, up to two at a gate."""
    if not isinstance(step, Gate):
        for option in step.options:
            yield Exit(option.next, ((step.code, option.code),))
        return
    minimum = minimum_of(step, minimums)
    most, least = _extreme(step, max), _extreme(step, min)
    if most[0] >= minimum:
        yield Exit(step.reached, most[1])
    if least[0] < minimum:
        yield Exit(step.missed, least[1])


def _extreme(gate: Gate, pick: Callable[..., GateOption]) -> tuple[int, Answered]:
    """The most or fewest points a gate can count, with answers that give them."""
    chosen = [
        (gate.answer_code(group), pick(group.options, key=lambda option: option.points))
        for group in gate.groups
    ]
    answers = tuple((code, option.code) for code, option in chosen)
    return sum(option.points for _code, option in chosen), answers


def _in_order(check: OrientationCheck) -> Iterator[str]:
    """Every code that can be reached, after all codes that lead to it."""
    order: TopologicalSorter[str] = TopologicalSorter()
    met = reached(check)
    for step in check.steps:
        if step.code in met:
            for target in leads_to(step):
                order.add(target, step.code)
    yield from order.static_order()


def _one_step_on(before: Ways, way_out: Exit) -> Ways:
    return Ways(
        before.count,
        before.shortest + 1,
        before.longest + 1,
        (*before.example, *way_out.answers),
    )


def _together(one: Ways, other: Ways) -> Ways:
    nearer = other if other.shortest < one.shortest else one
    return Ways(
        one.count + other.count,
        nearer.shortest,
        max(one.longest, other.longest),
        nearer.example,
    )
