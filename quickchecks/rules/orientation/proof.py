"""What an orientation promises and cannot keep, before it is published.

Loops, dead ends and what no answer leads to are faults. A proof counts the ways, and looks at gates
with the points they ask for today.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from ..finding import Finding, FindingKind, finding
from .definition import Gate, OrientationCheck
from .graph import reached
from .walk import minimum_of
from .ways import Ways, ways


@dataclass(frozen=True, slots=True)
class OutcomeProof:
    """How an outcome is reached; `ways` is None where no answers lead there.

    `only_by_gate`: every way passes a gate, so that points decide who gets there.
    """

    code: str
    ways: Ways | None
    only_by_gate: bool


@dataclass(frozen=True, slots=True)
class GateProof:
    """The points a gate asks for and can count, and the share of its answer patterns that pass."""

    code: str
    minimum: int
    lowest: int
    highest: int
    passing: Fraction


@dataclass(frozen=True, slots=True)
class OrientationProof:
    """All ways to an outcome: how many, and the steps of the shortest and the longest one."""

    count: int
    shortest: int
    longest: int
    outcomes: tuple[OutcomeProof, ...]
    gates: tuple[GateProof, ...]
    findings: tuple[Finding, ...]


def prove_orientation(check: OrientationCheck, minimums: Mapping[str, int]) -> OrientationProof:
    """Where all possible answers lead. Only for a definition without faults.

    `minimums` holds the points a gate asks for, by the name of its variable. Raises
    graphlib.CycleError for a definition with a loop.
    """
    found = ways(check, minimums)
    ungated = reached(replace(check, gates=()))
    outcomes = tuple(
        OutcomeProof(outcome.code, found.get(outcome.code), outcome.code not in ungated)
        for outcome in check.outcomes
    )
    gates = tuple(prove_gate(gate, minimum_of(gate, minimums)) for gate in check.gates)
    ends = [outcome.ways for outcome in outcomes if outcome.ways is not None]
    return OrientationProof(
        sum(end.count for end in ends),
        min((end.shortest for end in ends), default=0),
        max((end.longest for end in ends), default=0),
        outcomes,
        gates,
        tuple(_findings(check, outcomes, gates)),
    )


def prove_gate(gate: Gate, minimum: int) -> GateProof:
    """The points over all patterns of a gate's answers, every option equally likely."""
    counts: Mapping[int, int] = {0: 1}
    for group in gate.groups:
        more: defaultdict[int, int] = defaultdict(int)
        for points, patterns in counts.items():
            for option in group.options:
                more[points + option.points] += patterns
        counts = more
    passing = sum(patterns for points, patterns in counts.items() if points >= minimum)
    return GateProof(
        gate.code, minimum, min(counts), max(counts), Fraction(passing, sum(counts.values()))
    )


def _findings(
    check: OrientationCheck, outcomes: tuple[OutcomeProof, ...], gates: tuple[GateProof, ...]
) -> Iterator[Finding]:
    for gate in gates:
        if gate.passing in (0, 1):
            yield finding(
                "gates",
                FindingKind.GATE_ONE_WAY,
                gate.code,
                minimum=gate.minimum,
                lowest=gate.lowest,
                highest=gate.highest,
            )
    met = reached(check)
    for outcome in outcomes:
        if outcome.ways is None and outcome.code in met:
            yield finding("outcomes", FindingKind.OUTCOME_NEVER, outcome.code)
    raised = {code for node in check.nodes for option in node.options for code in option.flags}
    for flag in check.flags:
        if flag.code not in raised:
            yield finding("flags", FindingKind.FLAG_NEVER, flag.code)
    named = {code for outcome in check.outcomes for code in outcome.advice}
    for service in check.services:
        if service.code not in named:
            yield finding("services", FindingKind.SERVICE_NEVER, service.code)
