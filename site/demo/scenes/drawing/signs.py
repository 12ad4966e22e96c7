"""Small signs that stand for words: what a job ad asks for, and what people say in bubbles.

Each sign fits into a square of 40 by 40 around (0, 0).
"""

import math
from collections.abc import Callable

from .stage import INK, PAPER, SUN, Point, circle, ellipse, group, mix, path, rect, stroke


def _gear(colour: str) -> str:
    rays = [(math.cos(step * math.tau / 8), math.sin(step * math.tau / 8)) for step in range(8)]
    teeth = "".join(stroke([(x * 11, y * 11), (x * 16, y * 16)], colour, 6) for x, y in rays)
    return teeth + circle(0, 0, 9, "none", colour, 5)


def _machine(colour: str) -> str:
    arm = stroke([(-10, 10), (-6, -8), (9, -13), (14, -2)], colour, 5)
    return (
        stroke([(-17, 15), (3, 15)], colour, 5)
        + arm
        + circle(-6, -8, 4, colour)
        + circle(9, -13, 4, colour)
    )


def _weight(colour: str) -> str:
    return path("M-7 -6 a8 8 0 1 1 14 0", stroke=colour, pen=4.5) + circle(0, 5, 12, colour)


def _spring(colour: str) -> str:
    return stroke([(-9, 15), (9, 10), (-9, 4), (9, -2), (-9, -8), (9, -14)], colour, 4.5)


def _speech(colour: str) -> str:
    return path("M-15 -13 h30 v20 h-16 l-9 9 v-9 h-5 z", stroke=colour, pen=4.5)


def _car(colour: str) -> str:
    body = path("M-18 8 v-8 l6 -2 l5 -9 h14 l6 9 l5 2 v8 z", colour)
    return body + circle(-10, 9, 5.5, PAPER, colour, 3.5) + circle(10, 9, 5.5, PAPER, colour, 3.5)


def _photo(colour: str) -> str:
    frame = rect(-14, -17, 28, 34, "none", 3, colour, 4)
    return frame + circle(0, -5, 5, colour) + path("M-9 11 a9 9 0 0 1 18 0 z", colour)


def _trophy(colour: str) -> str:
    cup = path("M-9 -15 h18 v8 a9 9 0 0 1 -18 0 z", colour)
    ears = path("M-9 -11 h-6 q0 10 8 10 M9 -11 h6 q0 10 -8 10", stroke=colour, pen=3.5)
    return (
        cup + ears + stroke([(0, 2), (0, 13)], colour, 5) + stroke([(-8, 15), (8, 15)], colour, 5)
    )


def _clock(colour: str) -> str:
    return circle(0, 0, 15, "none", colour, 4.5) + stroke([(0, -8), (0, 0), (-6, 0)], colour, 4)


def _crown(colour: str) -> str:
    return path("M-16 12 v-22 l9 9 l7 -13 l7 13 l9 -9 v22 z", colour, colour, 3)


def _rocket(colour: str) -> str:
    return path(
        "M0 -18 q11 10 8 24 h-16 q-3 -14 8 -24 z M-8 2 l-6 10 h7 M8 2 l6 10 h-7 M0 11 v6",
        colour,
        colour,
        3.5,
    )


def _coins(colour: str) -> str:
    return "".join(
        path(f"M-13 {y} a13 5 0 0 0 26 0", stroke=colour, pen=4) for y in (0, 8)
    ) + ellipse(0, -7, 13, 6, "none", colour, 4)


def _bolt(colour: str) -> str:
    return path("M3 -17 l-13 20 h9 l-3 14 l14 -20 h-9 z", colour, colour, 2)


def _egg(colour: str) -> str:
    return path(
        "M0 -16 c8 0 14 13 14 20 a14 12 0 0 1 -28 0 c0 -7 6 -20 14 -20 z", stroke=colour, pen=4.5
    )


def _phone(colour: str) -> str:
    return (
        path("M-12 -13 q-2 20 22 26", stroke=colour, pen=5)
        + stroke([(-14, -12), (-8, -14)], colour, 10)
        + stroke([(9, 14), (13, 9)], colour, 10)
    )


SIGNS: dict[str, Callable[[str], str]] = {
    "gear": _gear,
    "machine": _machine,
    "weight": _weight,
    "spring": _spring,
    "speech": _speech,
    "car": _car,
    "photo": _photo,
    "trophy": _trophy,
    "clock": _clock,
    "crown": _crown,
    "rocket": _rocket,
    "coins": _coins,
    "bolt": _bolt,
    "egg": _egg,
    "phone": _phone,
}


def star(x: float, y: float, radius: float, colour: str) -> str:
    """A five-pointed star."""
    corners: list[Point] = []
    for step in range(10):
        reach, angle = radius * (1 if step % 2 == 0 else 0.45), step * math.tau / 10
        corners.append((x + reach * math.sin(angle), y - reach * math.cos(angle)))
    return path(
        "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z", colour, colour, radius / 6
    )


def tick(size: float) -> str:
    """A sun-coloured dot with a tick, `size` from 0 (not there) to 1."""
    return group(circle(0, 0, 15, SUN), stroke([(-6, 0), (-2, 5), (7, -6)], INK, 4), scale=size)


def stairs(climbed: float, colour: str) -> str:
    """Two steps up to a small sun: start with what you have, learn the rest on the way."""
    steps = "".join(
        rect(
            step * 30,
            -6 - step * 9,
            27,
            14 + step * 9,
            colour if step <= climbed * 3 else "#c9d6d7",
            4,
        )
        for step in range(3)
    )
    return steps + group(
        circle(0, 0, 10, SUN), x=118, y=mix(8, -16, climbed), scale=min(1.0, climbed * 1.5)
    )


def tangle(width: float, knot: float, colour: str) -> str:
    """A spoken sentence: `knot` 1 is tangled up, 0 is a calm wave."""
    points: list[Point] = []
    for step in range(121):
        share, turns = step / 120, step / 120 * math.tau
        loose = math.sin(share * math.pi)
        x = (share - 0.5) * width + knot * loose * 30 * math.sin(turns * 5.0)
        y = 7 * (1 - knot) * math.sin(turns * 3) + knot * loose * 30 * math.cos(turns * 6.3 + 1)
        points.append((x, y))
    return stroke(points, colour, 5)
