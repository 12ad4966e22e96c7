"""The proof of an orientation agrees with walking every way, one by one."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quickchecks.rules.finding import FindingKind, Severity
from quickchecks.rules.orientation.definition import (
    Gate,
    GateOption,
    Group,
    Node,
    OrientationCheck,
    Outcome,
    Turn,
)
from quickchecks.rules.orientation.proof import prove_gate, prove_orientation
from quickchecks.rules.orientation.walk import walk
from tests.check_examples import GATE, ORIENTATION

thorough = settings(max_examples=100, deadline=None)


@st.composite
def orientations(draw):
    """A graph whose steps only lead onwards, so that it has no loop."""
    size = draw(st.integers(1, 4))
    later = [f"n{number}" for number in range(1, size)]
    ends = ["o1", "o2", "o3"]
    nodes, gates = [], []
    for number in range(size):
        onwards = st.sampled_from([*later[number:], *ends])
        if number and draw(st.integers(0, 3)) == 0:
            groups = tuple(
                Group(f"g{place}", tuple(GateOption(f"p{points}", points) for points in given))
                for place, given in enumerate(
                    draw(
                        st.lists(
                            st.lists(st.integers(0, 3), min_size=2, max_size=2, unique=True),
                            min_size=1,
                            max_size=2,
                        )
                    )
                )
            )
            gates.append(Gate(f"n{number}", groups, 1, draw(onwards), draw(onwards), "points"))
        else:
            turns = tuple(
                Turn(f"t{place}", target)
                for place, target in enumerate(draw(st.lists(onwards, min_size=2, max_size=3)))
            )
            nodes.append(Node(f"n{number}", turns))
    return OrientationCheck("n0", tuple(nodes), tuple(map(Outcome, ends)), tuple(gates))


def every_walk(check, minimums, answers=None):
    """All walks to an outcome, by answering step after step with everything it offers."""
    found = walk(check, answers or {}, minimums)
    if found.outcome:
        yield found
        return
    step = found.current
    if isinstance(step, Gate):
        codes = [step.answer_code(group) for group in step.groups]
        offered = product(*([option.code for option in group.options] for group in step.groups))
        more = [dict(zip(codes, chosen, strict=True)) for chosen in offered]
    else:
        more = [{step.code: option.code} for option in step.options]
    for chosen in more:
        yield from every_walk(check, minimums, {**found.answers, **chosen})


def way_of(found, minimum):
    """A walk without its points: of a gate's answers only whether they pass."""
    way = []
    for step in found.path:
        if isinstance(step, Gate):
            points = sum(
                group.option(found.answers[step.answer_code(group)]).points for group in step.groups
            )
            way.append((step.code, points >= minimum))
        else:
            way.append((step.code, found.answers[step.code]))
    return tuple(way)


@thorough
@given(orientations(), st.integers(0, 7))
def test_ways_are_those_that_walking_all_of_them_finds(check, minimum):
    minimums = {"points": minimum}
    walked = {}
    for found in every_walk(check, minimums):
        walked.setdefault(found.outcome.code, set()).add(way_of(found, minimum))
    proof = prove_orientation(check, minimums)
    lengths = [len(way) for ways in walked.values() for way in ways]
    assert proof.count == len(lengths)
    assert (proof.shortest, proof.longest) == (min(lengths), max(lengths))
    for outcome in proof.outcomes:
        ways = walked.get(outcome.code)
        if ways is None:
            assert outcome.ways is None
            continue
        assert outcome.ways.count == len(ways)
        assert outcome.ways.shortest == min(map(len, ways))
        assert outcome.ways.longest == max(map(len, ways))
        example = walk(check, dict(outcome.ways.example), minimums)
        assert example.outcome.code == outcome.code
        assert len(example.path) == outcome.ways.shortest
        assert tuple(example.answers.items()) == outcome.ways.example


@thorough
@given(orientations())
def test_an_outcome_is_behind_a_gate_when_every_way_passes_one(check):
    gates = {gate.code for gate in check.gates}
    free = {}
    for minimum in (0, 1, 2, 3, 4, 5, 6, 7):  # so that both ways out of every gate are walked
        for found in every_walk(check, {"points": minimum}):
            ungated = not gates & {step.code for step in found.path}
            free[found.outcome.code] = free.get(found.outcome.code, False) or ungated
    for outcome in prove_orientation(check, {}).outcomes:
        if outcome.code in free:
            assert outcome.only_by_gate is not free[outcome.code]


def test_a_gate_by_hand():
    """Points 0, 2, 3 and 2, 0: 2, 0, 4, 2, 5, 3. Three of six reach 3, one reaches 5, none 6."""
    found = prove_gate(GATE, 3)
    assert (found.lowest, found.highest, found.passing) == (0, 5, Fraction(1, 2))
    assert prove_gate(GATE, 5).passing == Fraction(1, 6)
    assert prove_gate(GATE, 6).passing == 0
    assert prove_gate(GATE, 0).passing == 1


def test_ways_by_hand():
    """n1 a leads to advice at once. Two options lead to n2: from there two ways to visa, two to
    the gate, which lets two through to the card and sends two to advice: three ways to advice.
    """
    proof = prove_orientation(ORIENTATION, {})
    assert (proof.count, proof.shortest, proof.longest) == (7, 1, 3)
    advice, visa, card = proof.outcomes
    assert (advice.ways.count, advice.ways.shortest, advice.ways.longest) == (3, 1, 3)
    assert (visa.ways.count, card.ways.count) == (2, 2)
    assert visa.ways.example == (("n1", "b"), ("n2", "b"))
    assert card.ways.example == (
        ("n1", "b"),
        ("n2", "a"),
        ("g.german", "b2"),
        ("g.age", "young"),
    )
    assert [advice.only_by_gate, visa.only_by_gate, card.only_by_gate] == [False, False, True]
    assert [(f.field, f.kind, f.code, f.severity) for f in proof.findings] == [
        ("flags", FindingKind.FLAG_NEVER, "never", "warning"),
        ("services", FindingKind.SERVICE_NEVER, "nobody", "warning"),
    ]


@pytest.mark.parametrize(("minimum", "never"), [(6, ["card"]), (0, [])])
def test_a_gate_with_todays_points_may_be_closed_or_open_to_all(minimum, never):
    """The definition asks for 3, today's value for 6 of at most 5 points, or for none."""
    proof = prove_orientation(ORIENTATION, {"minimum": minimum})
    errors = [(f.kind, f.code) for f in proof.findings if f.severity is Severity.ERROR]
    assert errors == [
        (FindingKind.GATE_ONE_WAY, "g"),
        *((FindingKind.OUTCOME_NEVER, code) for code in never),
    ]
    (gate,) = [f for f in proof.findings if f.kind is FindingKind.GATE_ONE_WAY]
    assert gate.facts == {"minimum": minimum, "lowest": 0, "highest": 5}
