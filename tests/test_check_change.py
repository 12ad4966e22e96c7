"""What a new definition changes for readers."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import given, settings

from quickchecks.rules.scored import change as changing
from quickchecks.rules.scored.change import Difference, changes
from quickchecks.rules.scored.definition import Band, Dimension, Option, Question, ScoredCheck
from quickchecks.rules.scored.evaluate import evaluate
from tests.check_examples import choice
from tests.check_strategies import LEVELS, small_checks

BANDS = (Band("weak", 0), Band("good", 50))


def check(*questions, bands=BANDS):
    return ScoredCheck((Dimension("d", 1, questions),), LEVELS, bands)


@settings(max_examples=60, deadline=None)
@given(small_checks(), small_checks())
def test_the_share_is_what_trying_every_pattern_of_both_gives(old, new):
    """Random checks use the same codes, so some questions and options are in both."""
    asked = {}
    for number, definition in enumerate((old, new)):
        for found in definition.questions:
            asked.setdefault(found.code, [None, None])[number] = {o.code for o in found.options}
    names, ways = [], []
    for code, (before, after) in asked.items():
        names.append(code)
        ways.append(sorted(before & after if before and after else before or after))
    moved = patterns = 0
    for chosen in product(*ways):
        answers = dict(zip(names, chosen, strict=True))
        bands = [evaluate(definition, answers).band for definition in (old, new)]
        moved += (bands[0] and bands[0].code) != (bands[1] and bands[1].code)
        patterns += 1
    found = changes(old, new)
    assert found.exact
    assert (found.share, found.patterns) == (Fraction(moved, patterns), patterns)
    assert sum(found.moves.values()) == moved


@settings(max_examples=60, deadline=None)
@given(small_checks())
def test_the_same_definition_changes_nothing(found):
    same = changes(found, found)
    assert (same.share, same.moves) == (0, {})
    assert same.questions == same.options == Difference()


def test_a_raised_bound_by_hand():
    """Two questions with 0, 1, 2 of 2 points: nine patterns, with 0, 2 × 25, 3 × 50, 2 × 75, 100.

    With 60 instead of 50 the three at 50 fall from good to weak.
    """
    old = check(choice("q1", 0, 1, 2), choice("q2", 0, 1, 2))
    found = changes(old, replace(old, bands=(Band("weak", 0), Band("good", 60))))
    assert (found.share, found.patterns, found.exact) == (Fraction(1, 3), 9, True)
    assert found.moves == {("good", "weak"): 3}


def test_a_new_question_is_answered_at_random_by_hand():
    """q1 yes or no: weak or good. With q2, yes or no: 0, 50, 50, 100 are weak, good, good, good.

    q1 no and q2 yes moves from weak to good: one of four.
    """
    found = changes(check(choice("q1", 0, 1)), check(choice("q1", 0, 1), choice("q2", 0, 1)))
    assert (found.share, found.moves) == (Fraction(1, 4), {("weak", "good"): 1})
    assert found.questions == Difference(added=("q2",))
    assert found.options == Difference(added=("q2/a", "q2/b"))


def test_a_removed_question_still_counts_for_those_who_answered_it():
    """The other way round: one of four moves from good to weak, not the half without an answer."""
    found = changes(check(choice("q1", 0, 1), choice("q2", 0, 1)), check(choice("q1", 0, 1)))
    assert (found.share, found.moves) == (Fraction(1, 4), {("good", "weak"): 1})
    assert found.questions == Difference(removed=("q2",))


def test_a_question_without_a_common_option_is_a_new_one():
    """Old options a and b, new ones x and y: nobody's answer is carried over, so all four pairs of
    an old and a new answer count, two of which differ.
    """
    new = check(Question("q1", (Option("x", 0), Option("y", 1))))
    found = changes(check(choice("q1", 0, 1)), new)
    assert (found.share, found.patterns) == (Fraction(1, 2), 4)
    assert found.options == Difference(added=("q1/x", "q1/y"), removed=("q1/a", "q1/b"))


def test_what_counts_differently_and_what_only_reads_differently_is_told_apart():
    old = check(
        Question("q1", (Option("a", 0, text="no"), Option("b", 1)), text="Who?"),
        choice("q2", 0, 1),
        choice("q3", 0, 1),
    )
    new = check(
        Question(
            "q1", (Option("a", 0, text="No."), Option("b", 1, flags=("law",))), text="Who is it?"
        ),
        choice("q2", 0, 1, weight=2),
        choice("q3", 0, 3),
    )
    found = changes(old, new)
    assert found.questions == Difference(changed=("q2",), reworded=("q1",))
    assert found.options == Difference(changed=("q1/b", "q3/b"), reworded=("q1/a",))


def test_a_question_moved_to_another_dimension_counts_differently():
    one, two = choice("q1", 0, 1), choice("q2", 0, 1)
    old = ScoredCheck(
        (Dimension("d", 1, (one, two)), Dimension("e", 1, (choice("q3", 0, 1),))), LEVELS, BANDS
    )
    new = replace(
        old, dimensions=(Dimension("d", 1, (one,)), Dimension("e", 1, (choice("q3", 0, 1), two)))
    )
    assert changes(old, new).questions == Difference(changed=("q2",))


def test_many_patterns_are_sampled_the_same_way_every_time():
    """Ten questions of three options are 59 049 patterns. By symmetry, a total of 10 of 20 points
    has 8953 of them (the middle trinomial coefficient): 15.2 % are at 50 and fall with 51.
    """
    old = check(*(choice(f"q{n}", 0, 1, 2) for n in range(10)))
    new = replace(old, bands=(Band("weak", 0), Band("good", 51)))
    found = changes(old, new)
    assert (found.exact, found.patterns) == (False, changing.SAMPLE)
    assert abs(found.share - Fraction(8953, 59049)) < Fraction(1, 100)
    assert found == changes(old, new)
