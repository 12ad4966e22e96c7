"""Who follows the key on paper gets the result of the site, whatever was ticked."""

from __future__ import annotations

from fractions import Fraction

from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from quickchecks.rules.eligibility import definition as eligible
from quickchecks.rules.eligibility.evaluate import decide
from quickchecks.rules.orientation.definition import Node, OrientationCheck, Outcome, Turn
from quickchecks.rules.orientation.graph import in_order, reached
from quickchecks.rules.orientation.walk import walk
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
    ScoredCheck,
)
from quickchecks.rules.scored.evaluate import evaluate, half_up
from quickchecks.takeaway.paper.eligibility import eligibility_paper
from quickchecks.takeaway.paper.orientation import orientation_paper
from quickchecks.takeaway.paper.scored import scored_paper

LETTERS = "abcdefgh"


def question(code, weight, *points):
    """A question; None as points means "does not apply"."""
    options = [
        Option(LETTERS[place], value or 0, value is None, text=f"{code} {value}")
        for place, value in enumerate(points)
    ]
    return Question(code, tuple(options), weight, text=f"Frage {code}?")


SCORED = ScoredCheck(
    dimensions=(
        Dimension(
            "eins", 60, (question("a1", 2, 0, 1, 3), question("a2", 1, 0, 7, None)), (), "Eins"
        ),
        Dimension("zwei", 40, (question("b1", 1, 5, 0, None), question("b2", 3, 0, 1)), (), "Zwei"),
    ),
    levels=(Level("low", 0, "schwach"), Level("high", 50, "stark")),
    bands=(Band("one", 0, "Unten"), Band("two", 45, "Mitte"), Band("three", 70, "Oben")),
    coverage=60,
    routing=(Question("r1", (Option("a"), Option("b"), Option("c"))),),
    cap=Cap(30, "two", "Ein Feld fehlt."),
    ranking=Ranking.LOWEST_FIRST,
    paths=(
        Path(
            "neu",
            (
                Condition("r1", Comparison.IS, ("b", "c")),
                Condition("zwei", Comparison.BELOW, bound=50),
                Condition("total", Comparison.AT_LEAST, bound=60),
            ),
            "Neu",
        ),
        Path("sonst", (), "Sonst"),
    ),
)
ANSWERS = st.fixed_dictionaries(
    {one.code: st.sampled_from([option.code for option in one.options]) for one in SCORED.asked}
)


def by_the_key(paper, places):
    """What somebody works out who does what the key says; `places` are the ticked boxes."""
    values, rated = [], 0
    for table in paper.tables:
        rows = [
            (Fraction(row.points[places[row.number]], row.highest) * row.weight, row.weight)
            for row in table.rows
            if row.points[places[row.number]] is not None  # else the row is crossed out
        ]
        left = sum(weight for _share, weight in rows)
        rated += left
        values.append(sum(share for share, _weight in rows) / left * 100 if left else None)
    left = sum(
        table.weight for table, value in zip(paper.tables, values, strict=True) if value is not None
    )
    if not left or rated < paper.needed:
        return values, None, None
    total = sum(
        table.weight * value / left
        for table, value in zip(paper.tables, values, strict=True)
        if value is not None
    )
    titles = [band.title for band in paper.bands]
    band = next(b.title for b in paper.bands if b.lower <= half_up(total) <= b.upper)
    if any(value is not None and half_up(value) < paper.cap_below for value in values):
        band = titles[min(titles.index(band), titles.index(paper.capped_band))]
    return values, half_up(total), band


@given(ANSWERS)
def test_who_adds_up_by_the_key_gets_the_result_of_the_site(answers):
    paper = scored_paper(SCORED, "")
    places = {
        number: LETTERS.index(answers[one.code]) for number, one in enumerate(SCORED.asked, start=1)
    }
    found = evaluate(SCORED, answers)
    values, score, band = by_the_key(paper, places)
    assert values == [dimension.exact for dimension in found.dimensions]
    assert (score, band) == (found.score, found.band.title if found.band else None)


def test_spans_leave_no_gap():
    paper = scored_paper(SCORED, "")
    for spans in (paper.bands, paper.levels):
        assert [spans[0].lower, spans[-1].upper] == [0, 100]
        assert all(
            after.lower == before.upper + 1 for before, after in zip(spans, spans[1:], strict=False)
        )


def test_a_path_is_told_in_numbers_and_letters_instead_of_codes():
    with translation.override("en"):
        conditions = [way.condition for way in scored_paper(SCORED, "").ways]
    assert conditions == [
        "the answer to question 5 is one of B, C and “Zwei” is less than 50"
        " and the overall result is at least 60",
        "in every other case",
    ]


# -- Eligibility ----------------------------------------------------------------------------


HARD = [eligible.Outcome.PASS, eligible.Outcome.OPEN, eligible.Outcome.FAIL]
SOFT = [eligible.Outcome.YES, eligible.Outcome.PARTLY, eligible.Outcome.NO]


def criterion(code, kind, outcomes):
    """A criterion with one answer for each outcome."""
    options = [eligible.Choice(LETTERS[place], outcome) for place, outcome in enumerate(outcomes)]
    return eligible.Criterion(code, kind, tuple(options), code.upper(), f"Frage {code}?")


ELIGIBILITY = eligible.EligibilityCheck(
    (
        criterion("k1", eligible.Kind.HARD, HARD),
        criterion("i1", eligible.Kind.INFO, HARD[:2]),
        criterion("k2", eligible.Kind.HARD, [*HARD[::-1], eligible.Outcome.PASS]),
        *(criterion(code, eligible.Kind.SOFT, SOFT) for code in ("s1", "s2", "s3")),
    ),
    tuple(eligible.Verdict(code, f"Ergebnis {code.value}") for code in eligible.VerdictCode),
    soft_needed=2,
)
TICKED = st.tuples(*(st.integers(0, len(one.options) - 1) for one in ELIGIBILITY.criteria))


@given(TICKED)
def test_who_follows_the_four_sentences_gets_the_verdict_of_the_site(places):
    with translation.override("en"):
        paper = eligibility_paper(ELIGIBILITY, "")
    answers, meant = {}, {}
    for one, meaning, place in zip(ELIGIBILITY.criteria, paper.meanings, places, strict=True):
        answers[one.code] = one.options[place].code
        words = [word for letters, word in meaning.answers if LETTERS[place].upper() in letters]
        meant.setdefault(meaning.kind, []).extend(words)
    hard, soft = meant["condition"], meant["attitude"]
    enough = soft.count("yes") >= 2 and "no" not in soft
    truths = ["not met" in hard, "to be clarified" in hard, enough, True]
    rule = paper.rules[truths.index(True)]
    assert rule.advice.title == decide(ELIGIBILITY, answers).verdict.title


# -- Orientation -----------------------------------------------------------------------------


@st.composite
def graphs(draw):
    """An orientation without loops, its steps in any order; each leads to later ones."""
    size = draw(st.integers(1, 8))
    outcomes = [Outcome(f"o{number}", title=f"Ende {number}") for number in range(3)]
    nodes = []
    for number in range(size):
        onward = [f"n{later}" for later in range(number + 1, size)] + [one.code for one in outcomes]
        targets = draw(st.lists(st.sampled_from(onward), min_size=2, max_size=4))
        turns = [Turn(LETTERS[place], target, text=target) for place, target in enumerate(targets)]
        nodes.append(Node(f"n{number}", tuple(turns), text=f"Frage {number}?"))
    mixed = draw(st.permutations(nodes))
    return OrientationCheck("n0", tuple(mixed), tuple(outcomes))


@given(graphs())
def test_paper_is_read_onwards(check):
    steps = [step.code for step in in_order(check)]
    assert len(steps) == len(set(steps))
    assert set(steps) == {code for code in reached(check) if check.step(code)}
    paper = orientation_paper(check, "", {})
    for asked in paper.parts[0].questions:
        assert all((answer.question or answer.result) for answer in asked.answers)
        assert all(
            answer.question is None or answer.question > asked.number for answer in asked.answers
        )


@given(graphs(), st.lists(st.integers(0, 3), min_size=8, max_size=8))
def test_who_goes_where_the_arrows_point_comes_to_the_result_of_the_site(check, choices):
    paper = orientation_paper(check, "", {})
    questions = {asked.number: asked for asked in paper.parts[0].questions}
    endings = {ending.number: ending for ending in paper.endings}
    asked, answers = questions[1], {}
    while True:
        place = min(choices[asked.number - 1], len(asked.answers) - 1)
        step = in_order(check)[asked.number - 1]
        answers[step.code] = LETTERS[place]
        ticked = asked.answers[place]
        if ticked.result:
            break
        asked = questions[ticked.question]
    assert endings[ticked.result].title == walk(check, answers, {}).outcome.title
