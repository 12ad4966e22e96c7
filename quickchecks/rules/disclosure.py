"""Which figures of a statistic may be shown, so that nobody can be found behind them.

Threshold rule (reliability.md (d), "Statistics, threshold"): nothing under ten runs; a cell under
five is hidden, zero included, so that an empty and a hidden cell look the same; where a hidden cell
could be worked out, more are hidden; what is shown is rounded to five.

Safe means: whoever knows these rules, every figure shown and (more than is shown) every exact sum
of a table still finds, for each cell of one to four, another table that shows exactly the same and
in which that cell is empty or at least five. So nobody can say "one to four were here", let alone
how many. The tests look for that other table by brute force; the reasons why there always is one
stand beside each rule.

Not covered: two tables about the same people in other words, such as an answer that alone decides
an outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SHOWN_FROM = 10  # runs, for anything to be shown
SMALL = 4  # the largest cell that is hidden
STEP = 5

Cells = Mapping[str, int]
Crossing = Mapping[str, Cells]  # row -> column -> figure


@dataclass(frozen=True, slots=True)
class Protected:
    """A table as it may be shown: rounded figures, None for what is hidden."""

    total: int | None
    cells: dict[str, int | None]


def rounded(figure: int) -> int:
    """A figure to the nearest five."""
    return (figure + STEP // 2) // STEP * STEP


def protect(cells: Cells) -> Protected:
    """A table whose cells add up to the number of its runs. It has every cell, empty ones too."""
    total = sum(cells.values())
    if total < SHOWN_FROM:
        return Protected(None, dict.fromkeys(cells))
    return _shown(total, cells, cells.keys() - hidden_cells(cells))


def protect_crossing(table: Crossing) -> dict[str, Protected]:
    """Each column of a crossing, to be shown beside the table of its rows' sums (`protect`).

    Columns have ten runs at least (see `groups`). A row is shown in all columns or in none. Which
    rows are candidates follows from the sums alone: those that can be expected to have ten in
    every column. If one of them has a small cell all the same, the crossing shows no row at all.
    """
    shown = _rows_to_show(table)
    return {
        column: _shown(total, {row: table[row][column] for row in table}, shown)
        for column, total in _columns(table).items()
    }


def groups(runs: Cells) -> tuple[tuple[str, ...], ...]:
    """Languages (or other parts) put together until each group has ten runs; the largest first.

    A part with fewer has no figures of its own, and a group that lacks only a few runs of the whole
    would give those away.
    """
    parts = sorted(runs, key=lambda part: (-runs[part], part))
    large: list[tuple[str, ...]] = [(part,) for part in parts if runs[part] >= SHOWN_FROM]
    rest = tuple(part for part in parts if runs[part] < SHOWN_FROM)
    if rest and large and sum(runs[part] for part in rest) < SHOWN_FROM:
        large[-1] += rest
    elif rest:
        large.append(rest)
    return tuple(large)


def hidden_cells(cells: Cells) -> set[str]:
    """The cells of a table of ten runs or more that are not shown."""
    total, small = sum(cells.values()), {code for code in cells if cells[code] <= SMALL}
    if SMALL * (len(cells) - 1) < total <= SMALL * len(cells):
        # If all were small, each would have to be one at least: not shown, whatever is in it.
        return set(cells)
    shown = cells.keys() - small
    if not small or not shown or not _gives_away(sorted(cells.values()), len(small)):
        return small
    # The hidden cells could now change places without a trace; that is why equals go together.
    least = min(cells[code] for code in shown)
    return small | {code for code in shown if cells[code] == least}


def _gives_away(figures: list[int], small: int) -> bool:
    """Whether hiding only the small cells (the first ones) would say too much.

    One alone is the rest to the sum. Two: either may be empty while the other has both's runs; is
    that more than four, it must still be the least of all, or another would have been hidden.
    Three and more are known to be small: one can be empty if the others have room for its runs.
    """
    hidden = sum(figures[:small])
    if small == 1:
        return True
    if small == 2:
        return hidden > SMALL and figures[small] <= hidden
    return hidden > SMALL * (small - 1)


def _rows_to_show(table: Crossing) -> set[str]:
    """The rows of a crossing that are shown in every column.

    None are: another table with the same sums has any cell at five or more, and leaves a candidate
    with a small cell (the smaller of two candidates fits outside of some column).
    """
    rows, columns = {row: sum(table[row].values()) for row in table}, _columns(table)
    total = sum(rows.values())
    if len(columns) < 2:
        return set()
    hidden = hidden_cells(rows)
    kept = hidden | {row for row in rows if rows[row] * min(columns.values()) < SHOWN_FROM * total}
    if len(kept) == 1 and len(rows) > 1:
        kept.add(min(rows.keys() - kept, key=lambda row: (rows[row], row)))
    shown = rows.keys() - kept
    if len(shown) < 2 or any(figure <= SMALL for row in shown for figure in table[row].values()):
        return set()
    rest = {row: table[row] for row in table if row in kept}
    return shown if _leaves_room(rest, kept - hidden) else set()


def _leaves_room(rest: Crossing, rows: set[str]) -> bool:
    """Whether each cell of the hidden rows could be empty, or five, with the same sums.

    `rows` are those whose own sum is shown; the others have none to keep to.
    """
    columns = _columns(rest)
    total = sum(columns.values())
    return all(
        sum(rest[row].values()) <= total - figure or figure > SMALL
        for row in rows
        for figure in columns.values()
    )


def _columns(table: Crossing) -> dict[str, int]:
    """The sums of the columns."""
    found: dict[str, int] = {}
    for cells in table.values():
        for column, figure in cells.items():
            found[column] = found.get(column, 0) + figure
    return found


def _shown(total: int, cells: Cells, shown: set[str]) -> Protected:
    return Protected(
        rounded(total) if total >= SHOWN_FROM else None,
        {code: rounded(cells[code]) if code in shown else None for code in cells},
    )
