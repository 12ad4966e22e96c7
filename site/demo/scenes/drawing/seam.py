"""The seam: both sides on the phone, one picture cut in two; then the end card."""

from .heads import Person, Pose, blinking
from .people import OWNER, TALENT, figure
from .signs import tangle
from .stage import (
    HEIGHT,
    INK,
    PAPER,
    PETROL,
    PETROL_WASH,
    SUN,
    TERRACOTTA,
    TERRACOTTA_WASH,
    WIDTH,
    blend,
    bounce,
    circle,
    ease,
    edge,
    group,
    inside,
    left_of,
    mix,
    path,
    rect,
    wave,
)
from .things import bubble

BASE = 384  # how far down the two stand
HANG_UP, END = 65.4, 66.0


def _caller(
    person: Person, now: float, side: int, talking: float, laughing: float, x: float
) -> str:
    near = (-62.0, -52.0) if side < 0 else (62.0, -52.0)
    pose = Pose(
        look=(-side * 0.7, 0.05),
        tilt=-side * 3 * laughing + wave(now, 0.9) * laughing,
        smile=mix(0.25, 1, laughing),
        mouth=max(laughing * 0.75, talking * (0.25 + 0.25 * wave(now, 0.45))),
        brows=mix(0.7 * talking, 0.6, laughing),
        blink=max(blinking(now, side * 0.8), laughing * 0.8),
        left=near if side < 0 else (-40, 190),
        right=near if side > 0 else (40, 190),
    )
    handset = group(
        rect(-11, -40, 22, 80, INK, 9),
        x=x + near[0] * 1.47,
        y=BASE + near[1] * 1.5 - 4,
        turn=side * 8,
        scale=1.25,
    )
    body = figure(person, pose, x, BASE + wave(now, 0.8) * 3 * laughing, 1.5)
    fingers = circle(x + near[0] * 1.5 + side * 10, BASE + near[1] * 1.5 + 8, 20, person.skin)
    return body + handset + fingers


def call(now: float, start: float, middle: float) -> str:
    """They talk: her words come in a tangle, both laugh. Then the seam moves to the middle."""
    seam = mix(middle, WIDTH / 2, ease(now, HANG_UP, END + 1))
    full = ease(now, HANG_UP, END + 1.1)
    gone = ease(now, HANG_UP, END + 0.4)
    laugh = ease(now, start + 2.0, start + 2.5)
    first = ease(now, start + 0.4, start + 0.7) * (1 - ease(now, start + 2.0, start + 2.3))
    answer = ease(now, start + 2.4, start + 2.7)
    company = rect(0, 0, WIDTH, HEIGHT, blend(PETROL_WASH, PETROL, full))
    talent = rect(0, 0, WIDTH, HEIGHT, blend(TERRACOTTA_WASH, TERRACOTTA, full))
    here, there = middle / 2 + 10, (middle + WIDTH) / 2
    left = group(_caller(OWNER, now, -1, answer * (1 - laugh * 0.6), laugh, here), opacity=1 - gone)
    right = group(
        _caller(TALENT, now, 1, first, ease(now, start + 2.3, start + 2.9), there),
        opacity=1 - gone,
    )
    hers = bubble(
        there - 235,
        112,
        250,
        120,
        tangle(170, 1, TERRACOTTA),
        130,
        bounce(now, start + 0.4) * (1 - ease(now, start + 2.1, start + 2.4)),
    )
    calmer = 0.85 * (1 - ease(now, start + 2.9, start + 3.6))
    mine = bubble(
        here + 235,
        112,
        250,
        120,
        tangle(170, calmer, PETROL),
        -130,
        bounce(now, start + 2.4) * (1 - ease(now, HANG_UP - 0.2, HANG_UP + 0.2)),
    )
    return (
        talent
        + right
        + inside(left_of(seam), company, left)
        + edge(seam)
        + hers
        + mine
        + _bridge(now, seam)
    )


def _bridge(now: float, seam: float) -> str:
    """The bridge of the two doors, across the seam, with a sun that rises over it."""
    rise = ease(now, END + 0.5, END + 2.2)
    span = path("M-330 0 V-40 A330 250 0 0 1 330 -40 V0 Z", "#ffffff")
    sun = circle(seam, HEIGHT - mix(150, 392, ease(now, END + 1.0, END + 2.8)), 30, SUN)
    beyond = inside(rect(0, 0, WIDTH, HEIGHT - 288 * rise, PAPER), sun)
    return group(beyond, opacity=rise) + group(
        span, x=seam, y=HEIGHT + 300 * (1 - rise), opacity=0.17 * rise
    )
