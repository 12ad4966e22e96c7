"""What helped and what cost, and the way to the next band."""

import time
from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from quickchecks.rules.scored import next_band as searching
from quickchecks.rules.scored.definition import (
    Band,
    Cap,
    Dimension,
    ScoredCheck,
)
from quickchecks.rules.scored.evaluate import evaluate
from quickchecks.rules.scored.explain import explain
from quickchecks.rules.scored.next_band import fewest_steps
from tests.check_examples import FOUR_QUESTIONS, choice
from tests.check_strategies import LEVELS, answered_checks, small_checks

thorough = settings(max_examples=120, deadline=None)


@st.composite
def small_answered(draw):
    check = draw(small_checks())
    answers = {
        question.code: draw(st.sampled_from(question.options)).code
        for question in check.asked
        if draw(st.integers(0, 9))  # one in ten is left out
    }
    return check, answers


@thorough
@given(answered_checks())
def test_what_answers_brought_is_the_total_and_what_they_cost_is_the_rest(case):
    check, answers = case
    result, found = evaluate(check, answers), explain(check, answers)
    if result.exact is None:
        assert found.contributions == () and found.next_change is None
        return
    assert sum(contribution.brought for contribution in found.contributions) == result.exact
    assert sum(contribution.cost for contribution in found.contributions) == 100 - result.exact
    assert [c.question for c in found.contributions] == [
        question
        for question in check.questions
        if question.code in answers and not question.option(answers[question.code]).na
    ]


@thorough
@given(answered_checks())
def test_what_helped_and_what_cost_is_sorted_and_stable(case):
    check, answers = case
    found = explain(check, answers)
    order = [question.code for question in check.questions]
    for view, key in ((found.helped, "brought"), (found.cost, "cost")):
        assert all(getattr(contribution, key) > 0 for contribution in view)
        ranks = [(-getattr(c, key), order.index(c.question.code)) for c in view]
        assert ranks == sorted(ranks)
        assert len(view) == sum(getattr(c, key) > 0 for c in found.contributions)


def better_answers(check, answers):
    """All ways to answer some rated questions better."""
    ways = []
    for question in check.questions:
        now = question.option(answers.get(question.code))
        if now is None or now.na:
            ways.append([answers.get(question.code)])
        else:
            higher = [o.code for o in question.options if not o.na and o.points > now.points]
            ways.append([now.code, *higher])
    codes = [question.code for question in check.questions]
    for chosen in product(*ways):
        yield {code: o for code, o in zip(codes, chosen, strict=True) if o is not None}


@thorough
@given(small_answered())
def test_the_next_change_is_the_smallest_of_all_that_lead_to_a_higher_band(case):
    check, answers = case
    result, change = evaluate(check, answers), explain(check, answers).next_change
    if result.band is None or result.band is check.bands[-1]:
        assert change is None
        return
    assert change.band is check.bands[check.bands.index(result.band) + 1]
    higher = [
        (sum(new[code] != answers[code] for code in new), evaluate(check, new))
        for new in better_answers(check, answers)
    ]
    higher = [(n, r) for n, r in higher if r.band.minimum > result.band.minimum]
    if change.lift:
        assert not change.answers
        lifted = {dimension.code for dimension in change.lift}
        for _, after in higher:
            assert all(
                d.value >= check.cap.below for d in after.dimensions if d.dimension.code in lifted
            )
        return
    new = answers | {question.code: option.code for question, option in change.answers}
    after = evaluate(check, new)
    assert after.band.minimum > result.band.minimum
    fewest, least = min((n, r.exact) for n, r in higher)
    assert (len(change.answers), after.exact) == (fewest, least)
    order = [question.code for question in check.questions]
    places = [order.index(question.code) for question, _ in change.answers]
    assert places == sorted(places)


def test_an_explanation_by_hand():
    """q1 b: d has weight 40 of 100, q1 a third of it: worth 40/3; 1 of 3 points bring 40/9.
    q2 d: worth 80/3, brings all. q3 b: q4 is n/a, so q3 is worth all 60 and brings 30.
    Total 40/9 + 80/3 + 30 = 550/9 = 61.1: on the way. Lost: q1 80/9, q3 30.
    Missing up to 69.5 (70): 69.5 - 61.1 = 8.39. q1 d gains 8.89, enough; q1 c 4.44, not enough;
    q3 c gains 30. One answer: the least gain is q1 d.
    """
    found = explain(FOUR_QUESTIONS, {"q1": "b", "q2": "d", "q3": "b", "q4": "na"})
    assert [(c.question.code, c.brought, c.cost) for c in found.contributions] == [
        ("q1", Fraction(40, 9), Fraction(80, 9)),
        ("q2", Fraction(80, 3), 0),
        ("q3", 30, 30),
    ]
    assert [c.question.code for c in found.helped] == ["q3", "q2", "q1"]
    assert [c.question.code for c in found.cost] == ["q3", "q1"]
    change = found.next_change
    assert change.band.code == "well" and not change.lift
    assert [(q.code, o.code) for q, o in change.answers] == [("q1", "d")]


def test_the_next_band_begins_where_the_total_is_rounded_up_to_it():
    """One question of 8 points, well from 63 on: 5 of 8 are 62.5, shown as 63."""
    check = ScoredCheck(
        (Dimension("d", 1, (choice("q", 0, 1, 5, 6, 8),)),),
        LEVELS,
        (Band("low", 0), Band("well", 63)),
    )
    ((_, option),) = explain(check, {"q": "a"}).next_change.answers
    assert option.points == 5


def test_equal_costs_keep_the_order_of_the_check():
    """Two questions of the same weight, nothing reached: both cost 50."""
    check = replace(
        FOUR_QUESTIONS, dimensions=(Dimension("d", 1, (choice("z", 0, 1), choice("a", 0, 1))),)
    )
    found = explain(check, {"a": "a", "z": "a"})
    assert [(c.question.code, c.cost) for c in found.cost] == [("z", 50), ("a", 50)]


def test_a_dimension_below_the_cap_is_named_instead_of_answers():
    """d is 0 (below 30), e is 100: total 60 is "way" and would stay so whatever q3 and q4 are."""
    check = replace(FOUR_QUESTIONS, cap=Cap(30, "way"))
    change = explain(check, {"q1": "a", "q2": "a", "q3": "c", "q4": "b"}).next_change
    assert change.band.code == "well" and change.answers == ()
    assert [dimension.code for dimension in change.lift] == ["d"]


def test_a_cap_far_above_does_not_hide_the_way_to_the_next_band():
    """All lowest: 0. From start to way the cap at "way" is no obstacle: 39.5 points are needed.

    Worth: q1 13.3 (4.4 a point), q2 26.7 (8.9 a point), q3 30 (b: 15), q4 30: one is too little.
    Pairs from 39.5 on: q1 d with q2 d 40, with q3 c or q4 b 43.3; q2 c with them 47.8, q2 d with
    them 56.7, with q3 b 41.7; q3 b and q4 b 45, q3 c and q4 b 60. The least is q1 d and q2 d.
    """
    check = replace(FOUR_QUESTIONS, cap=Cap(30, "way"))
    change = explain(check, {"q1": "a", "q2": "a", "q3": "a", "q4": "a"}).next_change
    assert [(q.code, o.code) for q, o in change.answers] == [("q1", "d"), ("q2", "d")]


def test_the_highest_band_has_no_next_one():
    assert explain(FOUR_QUESTIONS, {"q1": "d", "q2": "d", "q3": "c", "q4": "b"}).next_change is None
    assert explain(FOUR_QUESTIONS, {}).next_change is None


@thorough
@given(
    st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=3), min_size=1, max_size=5),
    st.integers(1, 45),
)
def test_where_ways_are_too_many_to_compare_the_places_are_still_the_fewest(steps, needed):
    most = sum(max(found) for found in steps)
    needed = min(needed, most)
    best = fewest_steps(steps, needed)
    kept, searching.MOST_WAYS = searching.MOST_WAYS, 0
    try:
        quick = fewest_steps(steps, needed)
    finally:
        searching.MOST_WAYS = kept
    assert len(quick) == len(best) and sum(quick.values()) >= sum(best.values()) >= needed
    for place, step in quick.items():
        lower = [other for other in steps[place] if other < step]
        assert all(sum(quick.values()) - step + other < needed for other in lower)


def test_an_explanation_is_quick_even_where_nothing_adds_up():
    """24 questions whose weights have no common factor: still no wait for a reader."""
    primes = (2, 3, 5, 7, 11, 13, 17, 19)
    dimensions = tuple(
        Dimension(
            f"d{n}",
            primes[n],
            tuple(choice(f"q{n}-{i}", 0, 1, 3, 4, 7, weight=primes[i]) for i in range(6)),
        )
        for n in range(4)
    )
    check = ScoredCheck(dimensions, LEVELS, (Band("low", 0), Band("high", 70)))
    answers = {q.code: "a" for q in check.questions}
    began = time.process_time()
    change = explain(check, answers).next_change
    assert time.process_time() - began < 1
    new = answers | {q.code: o.code for q, o in change.answers}
    assert evaluate(check, new).band.code == "high"
