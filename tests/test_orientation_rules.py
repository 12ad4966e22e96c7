"""Promises of checks that lead through a graph of questions (brief 4.0, "orientation")."""

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quickchecks.rules.definition import Flag, Target
from quickchecks.rules.fault import Kind
from quickchecks.rules.faults import faults
from quickchecks.rules.orientation.definition import (
    Gate,
    GateOption,
    Group,
    Node,
    OrientationCheck,
    Outcome,
    Turn,
)
from quickchecks.rules.orientation.graph import longest_way, loops, reached
from quickchecks.rules.orientation.walk import walk, without
from quickchecks.rules.storage import dump, load, logic_hash

SOMEWHERE = Target("a-page")


@st.composite
def graphs(draw):
    """Nodes lead to later ones or to an outcome; every node is reached from the one before it."""
    size = draw(st.integers(1, 6))
    ends = [f"o{n}" for n in range(draw(st.integers(1, 3)))]
    nodes = []
    for place in range(size):
        after = [f"n{n}" for n in range(place + 1, size)]
        first = after[0] if after else ends[0]
        others = draw(st.lists(st.sampled_from(after + ends), min_size=1, max_size=3))
        nodes.append(
            Node(
                f"n{place}",
                tuple(Turn("abcd"[n], to) for n, to in enumerate([first, *others])),
            )
        )
    used = {turn.next for node in nodes for turn in node.options}
    outcomes = tuple(Outcome(code, target=SOMEWHERE) for code in ends if code in used)
    return OrientationCheck("n0", tuple(nodes), outcomes, most_steps=size)


@st.composite
def answered(draw):
    check = draw(graphs())
    answers = {
        node.code: draw(st.sampled_from(node.options)).code
        for node in check.nodes
        if draw(st.integers(0, 4))
    }
    return check, answers


def follow(check, answers):
    """The way as a person with a finger on the paper goes it."""
    steps, place = [], check.start
    by_code = {node.code: node for node in check.nodes}
    while place in by_code and place in answers:
        steps.append(place)
        place = {turn.code: turn.next for turn in by_code[place].options}[answers[place]]
    return steps, place


@given(answered())
def test_answers_lead_where_a_finger_on_the_paper_goes(case):
    check, answers = case
    walked = walk(check, answers, {})
    steps, place = follow(check, answers)
    assert [step.code for step in walked.path] == steps
    assert (walked.outcome.code if walked.outcome else walked.current.code) == place


@given(answered(), st.data())
def test_a_changed_answer_drops_everything_that_is_no_longer_on_the_way(case, data):
    check, answers = case
    node = data.draw(st.sampled_from(check.nodes))
    changed = {**answers, node.code: data.draw(st.sampled_from(node.options)).code}
    walked = walk(check, changed, {})
    assert set(walked.answers) == {step.code for step in walked.path}
    assert all(changed[code] == answer for code, answer in walked.answers.items())


@given(answered())
def test_going_back_keeps_what_was_answered_before(case):
    check, answers = case
    walked = walk(check, answers, {})
    for place, step in enumerate(walked.path):
        kept = without(check, answers, step.code)
        assert list(kept) == [earlier.code for earlier in walked.path[:place]]
        assert walk(check, kept, {}).current == step


@given(graphs())
def test_nobody_answers_more_than_the_longest_way(check):
    chance = random.Random(7)  # noqa: S311
    lengths = []
    for _ in range(50):
        answers = {node.code: chance.choice(node.options).code for node in check.nodes}
        lengths.append(len(walk(check, answers, {}).path))
    every = [
        len(
            walk(
                check,
                dict(zip((n.code for n in check.nodes), (t.code for t in turns), strict=True)),
                {},
            ).path
        )
        for turns in product(*(node.options for node in check.nodes))
    ]
    assert max(lengths) <= longest_way(check) == max(every)


@given(graphs())
def test_a_sound_graph_has_no_faults(check):
    assert faults(check) == []
    assert loops(check) == []
    assert {node.code for node in check.nodes} <= reached(check)


@given(answered())
def test_a_definition_survives_storage_and_its_hash_ignores_words(case):
    check, _answers = case
    assert load(dump(check)) == check
    data = dump(check)
    data["nodes"][0]["text"] = "Wo sind Sie?"
    assert logic_hash(load(data)) == logic_hash(check)
    data["most_steps"] += 1
    assert logic_hash(load(data)) != logic_hash(check)


GATE = Gate(
    "g",
    (
        Group("german", (GateOption("a1", 0), GateOption("b1", 2), GateOption("b2", 3)), True),
        Group("age", (GateOption("young", 2), GateOption("old", 0))),
        Group("english", (GateOption("no", 0), GateOption("yes", 1)), True),
    ),
    minimum=4,
    reached="enough",
    missed="missing",
    variable="points_needed",
)
CARD = OrientationCheck(
    "n1",
    (Node("n1", (Turn("a", "g", flags=("hurry",)), Turn("b", "missing"))),),
    (
        Outcome("enough", target=SOMEWHERE),
        Outcome("missing", target=SOMEWHERE, lists_raisable=True),
    ),
    (GATE,),
    (Flag("hurry", "urgent"),),
    most_steps=2,
)


def at_gate(german, age, english):
    return {"n1": "a", "g.german": german, "g.age": age, "g.english": english}


def test_points_open_a_gate_or_say_what_can_be_raised():
    """b1 (2) + young (2) = 4 of 4: through. a1 (0) + young (2) + no (0) = 2: both can be raised."""
    through = walk(CARD, at_gate("b1", "young", "no"), {})
    assert (through.outcome.code, through.points) == ("enough", 4)
    missed = walk(CARD, at_gate("a1", "young", "no"), {})
    assert (missed.outcome.code, missed.points) == ("missing", 2)
    assert [group.code for group in missed.raisable] == ["german", "english"]
    # 3 + 0 + 1: the highest of both, so nothing is left to raise; age is not in their hands.
    assert walk(CARD, at_gate("b2", "old", "yes"), {}).raisable == ()


def test_the_table_of_values_says_how_many_points_a_gate_asks_for():
    answers = at_gate("b1", "young", "no")
    assert walk(CARD, answers, {"points_needed": 5}).outcome.code == "missing"
    assert walk(CARD, answers, {"another": 5}).outcome.code == "enough"


@pytest.mark.parametrize("lost", ["g.german", "g.age", "g.english"])
def test_a_gate_waits_until_every_subject_is_answered(lost):
    answers = at_gate("b1", "young", "no")
    del answers[lost]
    walked = walk(CARD, answers, {})
    assert (walked.current, walked.outcome) == (GATE, None)
    assert set(walked.answers) == {"n1"}


def test_flags_are_raised_only_on_the_way():
    assert [flag.code for flag in walk(CARD, {"n1": "a"}, {}).flags] == ["hurry"]
    assert walk(CARD, {"n1": "b"}, {}).flags == ()


def test_an_answer_the_question_does_not_know_counts_as_none():
    assert walk(CARD, {"n1": "z"}, {}).current.code == "n1"
    assert walk(CARD, at_gate("c2", "young", "no"), {}).current == GATE


def changed(**parts):
    return load({**dump(CARD), **parts})


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        ({"start": "nowhere"}, Kind.UNKNOWN),
        ({"most_steps": 1}, Kind.TOO_LONG),
        ({"flags": []}, Kind.UNKNOWN),
        ({"outcomes": dump(CARD)["outcomes"][:1]}, Kind.UNKNOWN),
        (
            {"outcomes": [*dump(CARD)["outcomes"], {"code": "lost", "advice": [], "law": []}]},
            Kind.UNREACHED,
        ),
        ({"gates": [{**dump(CARD)["gates"][0], "minimum": 9}]}, Kind.CLOSED_GATE),
        ({"gates": [{**dump(CARD)["gates"][0], "missed": "n1"}]}, Kind.LOOP),
    ],
)
def test_a_faulty_graph_is_named(broken, kind):
    assert faults(CARD) == []
    assert kind in {fault.kind for fault in faults(changed(**broken))}


def test_a_walk_through_a_loop_ends():
    circle = changed(gates=[{**dump(CARD)["gates"][0], "missed": "n1"}])
    walked = walk(circle, at_gate("a1", "old", "no"), {})
    assert [step.code for step in walked.path] == ["n1", "g"]
