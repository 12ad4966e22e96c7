"""Small quick-checks to work out by hand."""

from dataclasses import replace

from quickchecks.rules.definition import Flag
from quickchecks.rules.eligibility.definition import (
    Choice,
    Criterion,
    Kind,
    Verdict,
    VerdictCode,
)
from quickchecks.rules.eligibility.definition import Outcome as Meaning
from quickchecks.rules.orientation.definition import (
    Gate,
    GateOption,
    Group,
    Node,
    OrientationCheck,
    Outcome,
    Service,
    Turn,
)
from quickchecks.rules.scored.definition import Band, Dimension, Option, Question, ScoredCheck
from tests.check_strategies import LEVELS

VERDICTS = tuple(Verdict(code) for code in VerdictCode)
PASS, OPEN, FAIL, YES, PARTLY, NO = Meaning


def hard(code, *outcomes, **ways):
    return Criterion(code, Kind.HARD, tuple(map(Choice, "abcd", outcomes)), **ways)


def soft(code, *outcomes):
    return Criterion(code, Kind.SOFT, tuple(map(Choice, "abcd", outcomes)))


GATE = Gate(
    "g",
    (
        Group("german", (GateOption("a1", 0), GateOption("b1", 2), GateOption("b2", 3))),
        Group("age", (GateOption("young", 2), GateOption("old", 0))),
    ),
    3,
    "card",
    "advice",
    "minimum",
)
ORIENTATION = OrientationCheck(
    "n1",
    (
        Node("n1", (Turn("a", "advice"), Turn("b", "n2"), Turn("c", "n2"))),
        Node("n2", (Turn("a", "g", flags=("urgent",)), Turn("b", "visa"))),
    ),
    (Outcome("advice", advice=("iq",)), Outcome("visa"), Outcome("card")),
    (GATE,),
    (Flag("urgent", "urgent"), Flag("never", "notice")),
    (Service("iq"), Service("nobody")),
)


BANDS = (Band("weak", 0), Band("fair", 40), Band("good", 65), Band("best", 85))


def choice(code, *points, weight=1, na=False):
    options = [Option("abcdef"[place], value) for place, value in enumerate(points)]
    if na:
        options.append(Option("na", na=True))
    return Question(code, tuple(options), weight)


def two_dimensions(**changes):
    """d: one question, 0, 1 or 2 points. e: one question, 0 or 3 points or n/a. Weights 1 and 3."""
    check = ScoredCheck(
        (
            Dimension("d", 1, (choice("q1", 0, 1, 2),)),
            Dimension("e", 3, (choice("q2", 0, 3, na=True),)),
        ),
        LEVELS,
        BANDS,
        coverage=0,
    )
    return replace(check, **changes)


FOUR_QUESTIONS = ScoredCheck(
    (
        Dimension("d", 40, (choice("q1", 0, 1, 2, 3), choice("q2", 0, 1, 2, 3, weight=2))),
        Dimension("e", 60, (choice("q3", 0, 2, 4), choice("q4", 0, 1, na=True))),
    ),
    LEVELS,
    (Band("start", 0), Band("way", 40), Band("well", 70)),
    coverage=0,
)
