"""What is wrong with an orientation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..fault import Fault, Kind, Way, twice, unknown_flags
from .definition import Gate, Group, OrientationCheck, Outcome, Step
from .graph import leads_to, longest_way, loops, reached


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
    yield from _code_faults(check)
    for place, node in enumerate(check.nodes):
        way = (place, "options")
        if len(node.options) < 2:
            yield Fault("nodes", Kind.FEW_OPTIONS, node.code, way)
        yield from twice("nodes", (option.code for option in node.options), way)
        yield from unknown_flags("nodes", node.options, check.flags, way)
    for place, gate in enumerate(check.gates):
        yield from _gate_faults(gate, place)


def _code_faults(check: OrientationCheck) -> Iterator[Fault]:
    """Questions, gates and outcomes share their codes: answers lead to any of them."""
    seen: set[str] = set()
    for field, place, item in _items(check):
        if item.code in seen:
            yield Fault(field, Kind.TWICE, item.code, (place, "code"))
        seen.add(item.code)


def _gate_faults(gate: Gate, place: int) -> Iterator[Fault]:
    way: Way = (place, "groups")
    if not gate.groups:
        yield Fault("gates", Kind.MISSING, gate.code, way)
    yield from twice("gates", (group.code for group in gate.groups), way)
    for number, group in enumerate(gate.groups):
        yield from _group_faults(group, (*way, number, "options"))
    most = sum(group.highest for group in gate.groups)
    least = sum(min((o.points for o in group.options), default=0) for group in gate.groups)
    if gate.groups and not least < gate.minimum <= most:
        yield Fault("gates", Kind.CLOSED_GATE, gate.code, (place, "minimum"))


def _group_faults(group: Group, way: Way) -> Iterator[Fault]:
    if len(group.options) < 2:
        yield Fault("gates", Kind.FEW_OPTIONS, group.code, way)
    yield from twice("gates", (option.code for option in group.options), way)


def _graph_faults(check: OrientationCheck) -> Iterator[Fault]:
    if check.step(check.start) is None:
        yield Fault("start", Kind.UNKNOWN, check.start)
        return
    yield from _dead_ends(check)
    circles, met = loops(check), reached(check)
    for field, place, item in _items(check):
        if item.code in circles:
            yield Fault(field, Kind.LOOP, item.code, (place, "code"))
        if item.code not in met:
            yield Fault(field, Kind.UNREACHED, item.code, (place, "code"))
    if not circles and longest_way(check) > check.most_steps:
        yield Fault("most_steps", Kind.TOO_LONG, str(longest_way(check)))


def _dead_ends(check: OrientationCheck) -> Iterator[Fault]:
    """A fault for every answer that leads to nothing."""
    known = {item.code for _field, _place, item in _items(check)}
    for field, place, item in _items(check):
        if isinstance(item, Outcome):
            continue
        for way, target in zip(_turns(item), leads_to(item), strict=True):
            if target not in known:
                code = f"{item.code} → {target or '–'}"
                yield Fault(field, Kind.UNKNOWN, code, (place, *way))


def _turns(step: Step) -> list[Way]:
    """The ways to the inputs that say where a step leads, in the order of `leads_to`."""
    if isinstance(step, Gate):
        return [("reached",), ("missed",)]
    return [("options", number, "next") for number in range(len(step.options))]


def _items(check: OrientationCheck) -> Iterator[tuple[str, int, Step | Outcome]]:
    """Everything that answers can lead to, with its field and its place there."""
    fields: dict[str, Sequence[Step | Outcome]] = {
        "nodes": check.nodes,
        "gates": check.gates,
        "outcomes": check.outcomes,
    }
    for field, items in fields.items():
        for place, item in enumerate(items):
            yield field, place, item


def _outcome_faults(check: OrientationCheck) -> Iterator[Fault]:
    if not check.outcomes:
        yield Fault("outcomes", Kind.MISSING)
    known = {service.code for service in check.services}
    for place, outcome in enumerate(check.outcomes):
        for code in outcome.advice:
            if code not in known:
                yield Fault("outcomes", Kind.UNKNOWN, code, (place, "advice"))
        if not outcome.advice and outcome.target is None:
            yield Fault("outcomes", Kind.NO_TARGET, outcome.code, (place, "page"))
