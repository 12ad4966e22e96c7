"""Example readers are told apart by what they get, and by answers that no longer fit."""

from quickchecks.rules.eligibility.definition import EligibilityCheck
from quickchecks.rules.personas import Persona, PersonaResult, failing
from quickchecks.rules.scored.definition import Band, Dimension, Option, Question, ScoredCheck
from tests.check_examples import FAIL, NO, ORIENTATION, PASS, VERDICTS, YES, hard, soft
from tests.check_strategies import LEVELS

SCORED = ScoredCheck(
    (
        Dimension(
            "d",
            1,
            (
                Question("q1", (Option("a", 0), Option("b", 1))),
                Question("q2", (Option("a", 0), Option("b", 1), Option("na", na=True))),
            ),
        ),
    ),
    LEVELS,
    (Band("weak", 0), Band("good", 50)),
    routing=(Question("r", (Option("x"), Option("y"))),),
)
ELIGIBILITY = EligibilityCheck((hard("k", PASS, FAIL), soft("s", YES, NO)), VERDICTS, 1)


def persona(expected, **answers):
    return Persona("Somebody", tuple(answers.items()), expected)


def test_a_persona_that_gets_what_is_expected_does_not_fail():
    personas = [
        persona("weak", q1="a", q2="a", r="x"),
        persona("good", q1="a", q2="b", r="y"),
        persona("", q1="a", q2="na", r="y"),  # half is rated, 60 % are needed
    ]
    assert failing(SCORED, personas, {}) == []


def test_a_persona_with_another_band_says_which():
    wrong = persona("weak", q1="b", q2="b", r="x")
    assert failing(SCORED, [wrong], {}) == [PersonaResult(wrong, "good", (), ())]
    bandless = persona("weak", q1="b", q2="na", r="x")
    assert failing(SCORED, [bandless], {}) == [PersonaResult(bandless, "", (), ())]


def test_answers_that_no_longer_fit_are_named_even_if_the_band_is_right():
    outdated = persona("good", q1="b", q2="c", gone="a")
    assert failing(SCORED, [outdated], {}) == [
        PersonaResult(outdated, "", ("q2/c", "gone"), ("q2", "r"))
    ]
    right = persona("good", q1="b", q2="b", r="x", gone="a")
    assert failing(SCORED, [right], {}) == [PersonaResult(right, "good", ("gone",), ())]


def test_a_persona_of_an_eligibility_check_expects_a_verdict():
    fine, wrong = persona("eligible", k="a", s="a"), persona("eligible", k="b", s="a")
    unsure = persona("clarify", s="a")
    assert failing(ELIGIBILITY, [fine, wrong, unsure], {}) == [
        PersonaResult(wrong, "not-now", (), ()),
        PersonaResult(unsure, "clarify", (), ("k",)),
    ]


def test_a_persona_of_an_orientation_expects_an_outcome():
    answers = (("n1", "b"), ("n2", "a"), ("g.german", "b1"), ("g.age", "young"))
    lucky = Persona("Four points", answers, "card")
    assert failing(ORIENTATION, [lucky], {}) == []
    assert failing(ORIENTATION, [lucky], {"minimum": 5}) == [PersonaResult(lucky, "advice", (), ())]


def test_a_way_without_an_end_names_the_step_that_waits():
    short = Persona("Short", (("n1", "b"), ("n2", "x")), "visa")
    gate = Persona("At the gate", (("n1", "b"), ("n2", "a"), ("g.german", "b2")), "card")
    assert failing(ORIENTATION, [short, gate], {}) == [
        PersonaResult(short, "", ("n2/x",), ("n2",)),
        PersonaResult(gate, "", (), ("g.age",)),
    ]


def test_answers_off_the_way_do_no_harm():
    early = Persona("Early", (("n1", "a"), ("n2", "b")), "advice")
    assert failing(ORIENTATION, [early], {}) == []
