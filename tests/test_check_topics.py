"""Some topics of a check now, the rest later."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from quickchecks.rules.scored.definition import Cap, Path, Recommendation
from quickchecks.rules.scored.evaluate import evaluate
from quickchecks.rules.scored.topics import is_partial, part, taken
from tests.check_examples import FOUR_QUESTIONS
from tests.check_strategies import answered_checks


def test_taken_are_dimensions_with_an_answer_even_if_it_does_not_apply():
    assert taken(FOUR_QUESTIONS, {}) == ()
    assert taken(FOUR_QUESTIONS, {"q1": "b"}) == ("d",)
    assert taken(FOUR_QUESTIONS, {"q4": "na"}) == ("e",)
    assert taken(FOUR_QUESTIONS, {"q1": "unknown", "q9": "a"}) == ()
    assert taken(FOUR_QUESTIONS, {"q4": "a", "q2": "a"}) == ("d", "e")


def test_answers_are_partial_only_while_a_whole_dimension_is_open():
    assert not is_partial(FOUR_QUESTIONS, {})
    assert is_partial(FOUR_QUESTIONS, {"q1": "b"})
    assert not is_partial(FOUR_QUESTIONS, {"q1": "b", "q3": "a"})


def test_a_part_says_nothing_about_the_whole():
    whole = replace(
        FOUR_QUESTIONS,
        fallback=Recommendation("", "nothing left"),
        cap=Cap(30, "way"),
        paths=(Path("else"),),
    )
    found = part(whole, ["e"])
    assert [dimension.code for dimension in found.dimensions] == ["e"]
    assert (found.fallback, found.cap, found.paths) == (None, None, ())
    assert (found.bands, found.levels) == (whole.bands, whole.levels)


@settings(deadline=None)
@given(answered_checks(), st.data())
def test_a_part_gives_its_dimensions_the_values_they_have_in_the_whole(case, data):
    check, answers = case
    codes = data.draw(st.sets(st.sampled_from([d.code for d in check.dimensions]), min_size=1))
    some = evaluate(part(check, codes), answers)
    whole = evaluate(check, answers)
    assert some.dimensions == tuple(d for d in whole.dimensions if d.dimension.code in codes)


def test_a_part_by_hand():
    """Only e: q3 b is 2 of 4, q4 b all: (50 + 100) / 2 = 75, well. With d at 0: 45, way."""
    answers = {"q1": "a", "q2": "a", "q3": "b", "q4": "b"}
    assert evaluate(FOUR_QUESTIONS, answers).band.code == "way"
    result = evaluate(part(FOUR_QUESTIONS, ("e",)), answers)
    assert (result.exact, result.band.code) == (75, "well")
