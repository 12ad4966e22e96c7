"""Promises to those who are counted: no figure leads back to one of them.

The attacker of these tests knows the rules, every figure shown and the exact sums. What remains
open to them is found by brute force: every other table that shows exactly the same.
"""

from itertools import product, repeat
from math import comb, prod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quickchecks.rules.disclosure import groups, protect, protect_crossing, rounded
from quickchecks.rules.median import median_of

few = st.integers(0, 9)
figures = st.one_of(few, few, st.integers(0, 40))


def parts(total, number):
    """Every way to divide a total into a number of parts."""
    if number == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for others in parts(total - first, number - 1):
            yield (first, *others)


def in_the_open(value):
    """A value that says nothing about anybody: nobody, or enough to hide among."""
    return value == 0 or value >= 5


def named(values):
    return {"abcdefgh"[place]: value for place, value in enumerate(values)}


def shown(values):
    return tuple(protect(named(values)).cells.values())


# -- One table ---------------------------------------------------------------------------


@pytest.mark.parametrize("cells", [1, 2, 3, 4, 5])
def test_no_small_cell_can_be_told_from_an_empty_or_a_large_one(cells):
    """All tables of up to 23 runs, each against all that show the same with the same sum."""
    for total in range(10, 24 if cells < 5 else 19):
        alike = {}
        for values in parts(total, cells):
            alike.setdefault(shown(values), []).append(values)
        for display, tables in alike.items():
            for place in range(cells):
                found = {values[place] for values in tables}
                if display[place] is not None:
                    assert min(found) >= 5
                elif found & {1, 2, 3, 4}:
                    assert any(map(in_the_open, found)), (display, place, tables)


@settings(deadline=None)
@given(st.lists(figures, min_size=2, max_size=5).filter(lambda values: sum(values) >= 10))
def test_another_table_with_the_same_shown_cells_always_fits(values):
    display = shown(values)
    hidden = [place for place, figure in enumerate(display) if figure is None]
    total = sum(values[place] for place in hidden)
    assume(not hidden or comb(total + len(hidden) - 1, total) < 100_000)  # or this takes too long
    for place in hidden:
        if not in_the_open(values[place]):
            assert any(
                in_the_open(other[hidden.index(place)])
                and shown(with_others(values, hidden, other)) == display
                for other in parts(total, len(hidden))
            )


def with_others(values, places, others):
    changed = list(values)
    for place, value in zip(places, others, strict=True):
        changed[place] = value
    return changed


@given(st.lists(st.integers(0, 300), min_size=1, max_size=8))
def test_what_is_shown_is_five_at_least_and_a_multiple_of_five(values):
    found = protect(named(values))
    for figure, value in zip(found.cells.values(), values, strict=True):
        if figure is not None:
            assert figure % 5 == 0
            assert value >= 5
            assert abs(figure - value) <= 2
    assert found.total is None or (found.total % 5 == 0 and sum(values) >= 10)
    assert sum(figure is None for figure in found.cells.values()) != 1 or len(values) == 1


@given(st.lists(st.integers(0, 9), max_size=6).filter(lambda values: sum(values) < 10))
def test_under_ten_runs_nothing_is_shown(values):
    found = protect(named(values))
    assert found.total is None
    assert set(found.cells.values()) <= {None}


@pytest.mark.parametrize(
    ("values", "display"),
    [
        ((50, 30), (50, 30)),
        ((13, 52), (15, 50)),  # rounded: 13 is nearer to 15, 52 to 50
        ((40, 20, 3), (40, None, None)),  # 3 alone would be the rest to 63
        ((40, 20, 0), (40, None, None)),  # nobody looks like somebody
        ((40, 20, 3, 2), (40, 20, None, None)),  # 3 + 2: either may be empty
        ((40, 5, 4, 4), (40, None, None, None)),  # were one empty, the other had eight: not hidden
        ((40, 7, 7, 1), (40, None, None, None)),  # both sevens, or their order would tell
        ((4, 4, 4), (None, None, None)),
        ((10, 1, 1), (None, None, None)),  # looks like 4, 4, 4, or that would give itself away
        ((9, 1), (None, None)),
    ],
)
def test_a_second_cell_is_hidden_where_the_first_could_be_worked_out(values, display):
    assert shown(values) == display


def test_halves_are_rounded_upwards_to_five():
    assert [rounded(figure) for figure in (5, 7, 8, 12, 13, 214)] == [5, 5, 10, 10, 15, 215]


# -- Rows by columns ---------------------------------------------------------------------


def crossing(columns):
    """Columns of figures as rows by columns."""
    return {
        "abcdefgh"[row]: {f"c{place}": values[row] for place, values in enumerate(columns)}
        for row in range(len(columns[0]))
    }


def both(columns):
    """What two tables show: the sums of the rows, and every cell."""
    table = crossing(columns)
    sums = protect({row: sum(cells.values()) for row, cells in table.items()})
    crossed = protect_crossing(table)
    return (
        tuple(sums.cells.values()),
        tuple(tuple(found.cells.values()) for found in crossed.values()),
    )


@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        (2, (10, 10)),
        (2, (26, 60)),
        (2, (20, 20, 24)),
        (3, (10, 12)),
        (3, (20, 23)),
        (4, (10, 10)),
    ],
)
def test_no_cell_of_a_crossing_can_be_told_either(rows, sums):
    """Every crossing with these sums of columns, against all that show the same.

    The exact sums of rows are known as well, as far as they are shown.
    """
    alike = {}
    for columns in product(*[list(parts(total, rows)) for total in sums]):
        totals, cells = both(columns)
        exact = tuple(
            None if total is None else sum(values[row] for values in columns)
            for row, total in enumerate(totals)
        )
        alike.setdefault((exact, cells), []).append(columns)
    for (exact, cells), tables in alike.items():
        for row in range(rows):
            for place, column in enumerate(cells):
                check_cell({columns[place][row] for columns in tables}, column[row], tables)
            check_cell({sum(values[row] for values in one) for one in tables}, exact[row], tables)


def check_cell(found, figure, tables):
    if figure is not None:
        assert min(found) >= 5
    elif found & {1, 2, 3, 4}:
        assert any(map(in_the_open, found)), tables[:5]


large = st.integers(15, 90)
small = st.one_of(st.integers(0, 1), st.integers(0, 12))


@st.composite
def lopsided(draw):
    """Columns in which some answers are common and some are rare."""
    columns, many, rare = draw(st.integers(2, 3)), draw(st.integers(2, 3)), draw(st.integers(1, 3))
    return [
        [*(draw(large) for _ in range(many)), *(draw(small) for _ in range(rare))]
        for _ in range(columns)
    ]


@settings(deadline=None, max_examples=300)
@given(lopsided())
def test_another_crossing_with_the_same_shown_rows_always_fits(columns):
    """What is shown of a crossing stays as it is; the hidden rows could be otherwise."""
    display = both(columns)
    hidden = [row for row, figure in enumerate(display[1][0]) if figure is None]
    if not hidden or len(hidden) == len(columns[0]):
        return  # the test above
    sums = [sum(values[row] for row in hidden) for values in columns]
    ways = prod(comb(total + len(hidden) - 1, total) for total in sums)
    assume(ways < 100_000)  # or this takes too long
    rests = [list(parts(total, len(hidden))) for total in sums]
    for place, values in enumerate(columns):
        for index, row in enumerate(hidden):
            if in_the_open(values[row]):
                continue
            fitting = [rest for rest in rests[place] if in_the_open(rest[index])]
            assert any(
                both([with_others(*one) for one in zip(columns, repeat(hidden), rest)]) == display
                for rest in product(*rests[:place], fitting, *rests[place + 1 :])
                if keeps_sums(columns, hidden, rest, display[0])
            )


def keeps_sums(columns, hidden, rest, totals):
    """Whether the exact sum of every row is kept whose sum is shown."""
    return all(
        totals[row] is None
        or sum(values[row] for values in columns) == sum(values[index] for values in rest)
        for index, row in enumerate(hidden)
    )


@pytest.mark.parametrize(
    ("columns", "totals", "cells"),
    [
        # 23 and 4 cannot be expected to have ten in the smaller column.
        (
            [[80, 60, 20, 3], [40, 30, 3, 2]],
            (120, 90, 25, 5),
            ((80, 60, None, None), (40, 30, None, None)),
        ),
        # 18 alone would be the rest to the column: 75 goes with it.
        (
            [[80, 60, 50, 15], [40, 30, 25, 3]],
            (120, 90, 75, 20),
            ((80, 60, None, None), (40, 30, None, None)),
        ),
        # 76 could be expected to be large, and is not in one column: nothing by column.
        ([[80, 72], [76, 4]], (155, 75), ((None, None), (None, None))),
        # 16 has to have one at least in the second column: nothing by column.
        (
            [[60, 50, 14, 0, 1], [30, 25, 2, 0, 0]],
            (90, 75, 15, None, None),
            ((None,) * 5, (None,) * 5),
        ),
        # 70 hides among the fours: it must not come out by column.
        (
            [[60, 50, 40, 2, 2, 2], [50, 45, 30, 2, 2, 2]],
            (110, 95, None, None, None, None),
            ((60, 50, None, None, None, None), (50, 45, None, None, None, None)),
        ),
    ],
)
def test_common_answers_are_shown_by_column_and_rare_ones_not(columns, totals, cells):
    assert both(columns) == (totals, cells)


@pytest.mark.parametrize(
    ("runs", "parted"),
    [
        ({}, ()),
        ({"de": 4}, (("de",),)),
        ({"de": 300, "en": 1}, (("de", "en"),)),  # the whole without German would be that one
        ({"de": 300, "en": 40, "tr": 3}, (("de",), ("en", "tr"))),
        ({"de": 300, "tr": 6, "uk": 6}, (("de",), ("tr", "uk"))),
    ],
)
def test_languages_of_few_runs_are_counted_together(runs, parted):
    assert groups(runs) == parted


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30)))
def test_every_language_is_in_one_group_and_no_two_groups_differ_by_few(runs):
    found = groups(runs)
    assert sorted(part for group in found for part in group) == sorted(runs)
    if len(found) > 1:
        assert all(sum(runs[part] for part in group) >= 10 for group in found)


# -- Median ------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 100), min_size=1))
def test_the_median_has_as_many_below_as_above(values):
    middle = median_of({value: values.count(value) for value in values})
    assert middle is not None
    assert sum(value < middle - 0.5 for value in values) <= len(values) / 2
    assert sum(value > middle for value in values) <= len(values) / 2


def test_between_two_middle_values_the_median_is_rounded_upwards():
    assert median_of({40: 1, 50: 1, 53: 1, 90: 1}) == 52
    assert median_of({}) is None
