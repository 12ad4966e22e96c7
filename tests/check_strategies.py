"""Random quick-checks for property tests."""

from itertools import product

from hypothesis import strategies as st

from quickchecks.rules.definition import Flag, Target
from quickchecks.rules.scored.definition import (
    Band,
    Cap,
    Comparison,
    Condition,
    Dimension,
    Level,
    Option,
    Path,
    Question,
    Ranking,
    Recommendation,
    ScoredCheck,
)
from quickchecks.rules.scored.evaluate import evaluate

LEVELS = (Level("low", 0), Level("mid", 50), Level("strong", 80))


@st.composite
def questions(draw, code):
    """A question whose options give at least two different numbers of points."""
    points = draw(
        st.lists(st.integers(0, 5), min_size=2, max_size=5).filter(lambda p: len(set(p)) > 1)
    )
    options = [
        Option(f"o{number}", value, flags=("law",) if draw(st.booleans()) else ())
        for number, value in enumerate(points)
    ]
    if draw(st.booleans()):
        options.append(Option("na", na=True))
    return Question(code, tuple(options), weight=draw(st.integers(1, 3)))


@st.composite
def checks(draw):
    dimensions = []
    for number in range(draw(st.integers(1, 4))):
        asked = [draw(questions(f"q{number}-{index}")) for index in range(draw(st.integers(1, 3)))]
        steps = tuple(
            Recommendation(level, f"{level} {number}", target=Target("a-page"))
            for level in ("low", "mid")
        )
        dimensions.append(Dimension(f"d{number}", draw(st.integers(1, 30)), tuple(asked), steps))
    bounds = sorted(draw(st.sets(st.integers(1, 100), max_size=4)))
    return ScoredCheck(
        tuple(dimensions),
        LEVELS,
        tuple(Band(f"b{bound}", bound) for bound in [0, *bounds]),
        (Flag("law", "legal"), Flag("never", "notice")),
        Recommendation("", "nothing left"),
        draw(st.sampled_from(Ranking)),
        top=draw(st.integers(1, 3)),
        coverage=draw(st.sampled_from([0, 60, 100])),
    )


@st.composite
def answered_checks(draw):
    check = draw(checks())
    answers = {
        question.code: draw(st.sampled_from(question.options)).code
        for question in check.questions
        if draw(st.integers(0, 9))  # one in ten is left out
    }
    return check, answers


@st.composite
def small_questions(draw, code):
    points = draw(st.lists(st.integers(0, 4), min_size=2, max_size=3, unique=True))
    options = [Option(f"o{number}", value) for number, value in enumerate(points)]
    if draw(st.booleans()):
        flags = draw(st.sampled_from([(), ("law",)]))
        options.append(Option("na", draw(st.sampled_from([0, 5])), na=True, flags=flags))
    return Question(code, tuple(options), weight=draw(st.integers(1, 3)))


@st.composite
def conditions(draw, asked, dimensions):
    """A clause about an answer, a dimension or the total."""
    if draw(st.booleans()):
        question = draw(st.sampled_from(asked))
        codes = [option.code for option in question.options]
        options = draw(st.lists(st.sampled_from(codes), min_size=1, max_size=2, unique=True))
        return Condition(question.code, Comparison.IS, tuple(options))
    subject = draw(st.sampled_from(["total", *(dimension.code for dimension in dimensions)]))
    comparison = draw(st.sampled_from([c for c in Comparison if c is not Comparison.IS]))
    return Condition(subject, comparison, bound=draw(st.integers(0, 100)))


@st.composite
def small_checks(draw):
    """Checks with everything in them, and so few answer patterns that all can be tried."""
    sizes = draw(st.sampled_from([(1,), (2,), (3,), (1, 1), (2, 1), (1, 2), (1, 1, 1), (1, 1, 2)]))
    dimensions = []
    for number, size in enumerate(sizes):
        asked = [draw(small_questions(f"q{number}-{index}")) for index in range(size)]
        levels = draw(st.lists(st.sampled_from(["low", "mid"]), max_size=2, unique=True))
        steps = tuple(Recommendation(level, f"{level} {number}") for level in levels)
        weight = draw(st.integers(0 if number else 1, 5))  # not all weights may be 0
        dimensions.append(Dimension(f"d{number}", weight, tuple(asked), steps))
    bounds = sorted(draw(st.sets(st.integers(1, 100), max_size=3)))
    bands = tuple(Band(f"b{bound}", bound) for bound in [0, *bounds])
    routing = (
        (Question("r", (Option("o0"), Option("o1", flags=("route",)))),)
        if draw(st.booleans())
        else ()
    )
    asked = [question for dimension in dimensions for question in dimension.questions]
    clauses = conditions([*asked, *routing], dimensions)
    rules = draw(st.lists(st.lists(clauses, min_size=1, max_size=2), max_size=2))
    paths = [Path(f"p{number}", tuple(rule)) for number, rule in enumerate(rules)]
    return ScoredCheck(
        tuple(dimensions),
        LEVELS,
        bands,
        (Flag("law", "legal"), Flag("route", "notice"), Flag("never", "notice")),
        draw(st.sampled_from([None, Recommendation("", "nothing left")])),
        draw(st.sampled_from(Ranking)),
        top=1,
        coverage=draw(st.sampled_from([0, 34, 60, 100])),
        routing=routing,
        cap=draw(
            st.none()
            | st.builds(Cap, st.integers(1, 100), st.sampled_from([b.code for b in bands]))
        ),
        paths=(*paths, Path("else")) if draw(st.booleans()) else tuple(paths),
    )


def patterns(check):
    """Every way to answer every question of a scored or an eligibility check."""
    asked = list(check.asked)
    for chosen in product(*([option.code for option in question.options] for question in asked)):
        yield dict(zip((question.code for question in asked), chosen, strict=True))


def tried(check):
    """All answer patterns of a scored check, with their results."""
    return [(answers, evaluate(check, answers)) for answers in patterns(check)]
