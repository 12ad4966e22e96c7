"""Reach of scored checks agrees with trying every answer pattern, one by one."""

from collections import Counter
from fractions import Fraction

from hypothesis import given, settings

from quickchecks.rules.scored.definition import Cap, Comparison, Condition, Path, ScoredCheck
from quickchecks.rules.scored.reach import Value, reach
from tests.check_examples import choice, two_dimensions
from tests.check_strategies import small_checks, tried

every_pattern = settings(max_examples=80, deadline=None)


@every_pattern
@given(small_checks())
def test_reach_is_what_trying_every_pattern_gives(check):
    found, results = reach(check), [result for _, result in tried(check)]
    assert found.exact and found.patterns == len(results)
    assert found.totals == Counter(result.exact for result in results)
    bands = Counter(result.band and result.band.code for result in results)
    assert {code: count for code, count in found.bands.items() if count} == bands
    assert set(found.bands) >= {band.code for band in check.bands}
    paths = Counter(result.path and result.path.code for result in results)
    assert {code: count for code, count in found.paths.items() if count} == paths
    assert found.capped == sum(result.capped for result in results)
    assert found.fallback == sum(
        any(step.dimension is None for step in (*result.top, *result.more)) for result in results
    )


@every_pattern
@given(small_checks())
def test_the_values_of_a_dimension_are_what_trying_its_patterns_gives(check):
    for found, dimension in zip(reach(check).dimensions, check.dimensions, strict=True):
        alone = ScoredCheck((dimension,), check.levels, check.bands, coverage=0)
        values, levels = Counter(), Counter()
        for answers, result in tried(alone):
            rated = sum(q.weight for q in alone.questions if answers[q.code] != "na")
            values[result.dimensions[0].exact, rated] += 1
            levels[result.dimensions[0].level and result.dimensions[0].level.code] += 1
        assert {(v.exact, v.rated): v.patterns for v in found.values} == values
        assert {**found.levels, None: levels[None]} == {
            "low": 0,
            "mid": 0,
            "strong": 0,
        } | levels | {None: levels[None]}
        numbers = [value for value, _ in values if value is not None]
        assert (found.lowest, found.highest) == (min(numbers), max(numbers))


def test_reach_by_hand():
    """d is 0, 50 or 100, e is 0, 100 or not rated; total = (d + 3e) / 4, or d where e is not rated.

    e = 0: 0, 12.5, 25. e = 100: 75, 87.5, 100. Not rated: 0, 50, 100. Nine patterns.
    Rounded: 0, 13, 25, 75, 88, 100, 0, 50, 100: weak 4, fair 1, good 1, best 3.
    """
    found = reach(two_dimensions())
    assert found.patterns == 9
    assert found.totals == {
        Fraction(0): 2,
        Fraction(25, 2): 1,
        Fraction(25): 1,
        Fraction(50): 1,
        Fraction(75): 1,
        Fraction(175, 2): 1,
        Fraction(100): 2,
    }
    assert found.bands == {"weak": 4, "fair": 1, "good": 1, "best": 3}
    d, e = found.dimensions
    assert d.values == (
        Value(Fraction(0), 1, 1),
        Value(Fraction(50), 1, 1),
        Value(Fraction(100), 1, 1),
    )
    assert e.values == (Value(None, 0, 1), Value(Fraction(0), 1, 1), Value(Fraction(100), 1, 1))
    assert d.levels == {"low": 1, "mid": 1, "strong": 1}
    assert e.levels == {"low": 1, "mid": 0, "strong": 1}


def test_reach_with_coverage_by_hand():
    """Question weights are 1 and 1: where e is "does not apply", half is rated, less than 60 %.

    These three of the nine patterns get no band; 0, 12.5, 25 are weak, 75 good, 87.5 and 100 best.
    """
    found = reach(two_dimensions(coverage=60))
    assert found.bands == {"weak": 3, "fair": 0, "good": 1, "best": 2, None: 3}
    assert found.totals[None] == 3


def test_reach_with_a_cap_by_hand():
    """d below 30 allows at most fair: of the nine patterns d = 0 has totals 0, 75 and 0 (e n/a).

    e = 0 is below 30 too, with 0, 12.5, 25: all weak anyway. So only 75 (good) is held at fair.
    A routing question with two options doubles all numbers.
    """
    found = reach(two_dimensions(cap=Cap(30, "fair"), routing=(choice("route", 0, 0),)))
    assert found.capped == 2
    assert found.bands == {"weak": 8, "fair": 4, "good": 0, "best": 6}


def test_reach_with_paths_by_hand():
    """First path: q1 is a and total at least 75: 1 pattern (d 0, e 100). Second: e below 50: e = 0,
    3 patterns. The rest: 5.
    """
    first = Path(
        "first",
        (
            Condition("q1", Comparison.IS, ("a",)),
            Condition("total", Comparison.AT_LEAST, bound=75),
        ),
    )
    second = Path("second", (Condition("e", Comparison.BELOW, bound=50),))
    found = reach(two_dimensions(paths=(first, second, Path("else"))))
    assert found.paths == {"first": 1, "second": 3, "else": 5}
