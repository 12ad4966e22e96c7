"""The job ad, the same in both clips: a heading, and rows of a sign and a bar."""

from dataclasses import dataclass

from .signs import SIGNS, stairs, star, tick
from .stage import INK, PETROL, SUN, blend, circle, ease, group, mix, rect, stroke

WIDTH = 260
HEADING, ROW = 84, 42
HEIGHT = HEADING + 6 * ROW + 16  # of the ad as it should be, with six rows
BAR = blend(PETROL, "#ffffff", 0.62)
SHEET = "#fffdf9"


@dataclass(frozen=True)
class Demand:
    """One thing the ad asks for or offers: its sign, its bar, and whether it is really needed."""

    sign: str
    length: float
    stays: bool = False


DEMANDS = (
    Demand("gear", 138, stays=True),
    Demand("machine", 112, stays=True),
    Demand("weight", 146),
    Demand("spring", 92),
    Demand("speech", 150, stays=True),
    Demand("car", 104),
    Demand("photo", 128),
    Demand("clock", 96, stays=True),
    Demand("bolt", 150),
    Demand("trophy", 118),
    Demand("coins", 124, stays=True),
    Demand("crown", 140),
    Demand("rocket", 100),
    Demand("egg", 152),
    Demand("phone", 110, stays=True),
)


@dataclass(frozen=True)
class State:
    """What has happened to the ad so far. 2.5 rows are two rows and half a bar."""

    heading: float = 1
    rows: float = len(DEMANDS)
    struck: float = 0
    removed: float = 0
    language_eased: float = 0
    ticks: float = 0
    cursor: bool = False
    stars: float = 5


def _turn(share: float, index: int, of: int) -> float:
    """The share of one row when all rows are treated one after the other."""
    return ease(share * (of + 1), index, index + 1.6)


def _removal(state: State) -> list[tuple[float, float]]:
    """For every demand, how far it is struck out and how far it has left the page."""
    leaving = [demand for demand in DEMANDS if not demand.stays]
    shares = []
    for demand in DEMANDS:
        if demand.stays:
            shares.append((0.0, 0.0))
        else:
            index = leaving.index(demand)
            shares.append(
                (
                    _turn(state.struck, index, len(leaving)),
                    _turn(state.removed, index, len(leaving)),
                )
            )
    return shares


def height(state: State) -> float:
    """How tall the sheet is in this state."""
    rows = sum(
        min(1.0, max(0.0, state.rows - index)) * (1 - gone)
        for index, (_, gone) in enumerate(_removal(state))
    )
    return HEADING + rows * ROW + 16


def _wish(demand: Demand, typed: float, state: State) -> str:
    """What stands to the right of a sign: mostly a bar; for the language, stars or stairs."""
    if demand.sign != "speech":
        return rect(64, -6, demand.length * typed, 12, BAR, 6)
    shown = "".join(
        star(76 + 29 * n, 0, 11 * min(1.0, max(0.0, typed * state.stars - n)), PETROL)
        for n in range(9)
    )
    return group(shown, opacity=1 - state.language_eased * 1.6) + group(
        stairs(state.language_eased, PETROL), x=64, y=2, opacity=state.language_eased * 2 - 1
    )


def draw(state: State, least: float = 0) -> str:
    """The sheet with its upper left corner at (0, 0), at least as tall as asked."""
    parts = [rect(0, 0, WIDTH, max(least, height(state)), SHEET, 10)]
    parts.append(rect(24, 24, 190 * min(1.0, state.heading * 1.6), 18, INK, 9))
    parts.append(rect(24, 54, 120 * max(0.0, state.heading * 1.6 - 0.6), 10, BAR, 5))
    pen_x, pen_y = 24 + 196 * min(1.0, state.heading * 1.6), 33.0
    y, ticked = HEADING + ROW / 2, 0
    for index, (demand, (struck, gone)) in enumerate(zip(DEMANDS, _removal(state), strict=True)):
        typed = min(1.0, max(0.0, state.rows - index))
        if typed <= 0:
            break
        row = group(SIGNS[demand.sign](PETROL), x=40, scale=0.8 * min(1.0, typed * 2)) + _wish(
            demand, typed, state
        )
        if struck:
            row += stroke([(22, 3), (22 + struck * 204, -3)], INK, 5)
        parts.append(group(row, x=gone * 60, y=y, opacity=(1 - gone) * mix(1, 0.6, struck)))
        if gone < 0.5:
            parts.append(group(tick(min(1.0, max(0.0, state.ticks - ticked))), x=WIDTH - 24, y=y))
            ticked += 1
        pen_x, pen_y = 72 + demand.length * typed, y
        y += ROW * (1 - gone) * typed
    if state.cursor:
        parts.append(rect(pen_x, pen_y - 14, 4, 28, SUN if state.rows else INK, 2))
    return "".join(parts)


def roll(x: float, y: float, radius: float, turn: float) -> str:
    """The rolled-up end of a sheet that is longer than anyone reads."""
    core = circle(0, 0, radius, SHEET, BAR, 3) + circle(0, 0, radius * 0.55, "none", BAR, 3)
    return group(core, stroke([(0, 0), (radius * 0.55, 0)], BAR, 3), x=x, y=y, turn=turn)
