"""What is wrong with an orientation."""

from __future__ import annotations

from collections.abc import Iterator

from ..fault import Fault, Kind, twice, unknown_flags
from .definition import Gate, OrientationCheck
from .graph import dead_ends, longest_way, loops, reached


def orientation_faults(check: OrientationCheck) -> list[Fault]:
    """Everything that keeps an orientation from being published."""
    return [
        *_step_faults(check),
        *_graph_faults(check),
        *_outcome_faults(check),
        *twice("flags", (flag.code for flag in check.flags)),
        *twice("services", (service.code for service in check.services)),
    ]


def _step_faults(check: OrientationCheck) -> Iterator[Fault]:
    if not check.nodes:
        yield Fault("nodes", Kind.MISSING)
    codes = [step.code for step in check.steps] + [outcome.code for outcome in check.outcomes]
    yield from twice("nodes", codes)
    for node in check.nodes:
        if len(node.options) < 2:
            yield Fault("nodes", Kind.FEW_OPTIONS, node.code)
        yield from twice("nodes", (option.code for option in node.options))
        raised = (flag for option in node.options for flag in option.flags)
        yield from unknown_flags("nodes", raised, check.flags)
    for gate in check.gates:
        yield from _gate_faults(gate)


def _gate_faults(gate: Gate) -> Iterator[Fault]:
    if not gate.groups:
        yield Fault("gates", Kind.MISSING, gate.code)
    yield from twice("gates", (group.code for group in gate.groups))
    for group in gate.groups:
        if len(group.options) < 2:
            yield Fault("gates", Kind.FEW_OPTIONS, group.code)
        yield from twice("gates", (option.code for option in group.options))
    most = sum(group.highest for group in gate.groups)
    least = sum(min((o.points for o in group.options), default=0) for group in gate.groups)
    if gate.groups and not least < gate.minimum <= most:
        yield Fault("gates", Kind.CLOSED_GATE, gate.code)


def _graph_faults(check: OrientationCheck) -> Iterator[Fault]:
    if check.step(check.start) is None:
        yield Fault("start", Kind.UNKNOWN, check.start)
        return
    for origin, target in dead_ends(check):
        yield Fault(_field(check, origin), Kind.UNKNOWN, f"{origin} → {target or '–'}")
    circles = loops(check)
    for code in circles:
        yield Fault(_field(check, code), Kind.LOOP, code)
    if not circles and longest_way(check) > check.most_steps:
        yield Fault("most_steps", Kind.TOO_LONG, str(longest_way(check)))
    met = reached(check)
    for step in check.steps:
        if step.code not in met:
            yield Fault(_field(check, step.code), Kind.UNREACHED, step.code)
    for outcome in check.outcomes:
        if outcome.code not in met:
            yield Fault("outcomes", Kind.UNREACHED, outcome.code)


def _outcome_faults(check: OrientationCheck) -> Iterator[Fault]:
    if not check.outcomes:
        yield Fault("outcomes", Kind.MISSING)
    known = {service.code for service in check.services}
    for outcome in check.outcomes:
        for code in outcome.advice:
            if code not in known:
                yield Fault("outcomes", Kind.UNKNOWN, code)
        if not outcome.advice and outcome.target is None:
            yield Fault("outcomes", Kind.NO_TARGET, outcome.code)


def _field(check: OrientationCheck, code: str) -> str:
    return "gates" if any(gate.code == code for gate in check.gates) else "nodes"
