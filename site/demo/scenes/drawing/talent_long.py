"""The talent and the long ad: ticked off, unrolled, until the thumb stops."""

from . import tram
from .aboard import PHONE_X, PHONE_Y, SEAT_HER, close, seats
from .heads import Pose, blinking
from .job_ad import DEMANDS, HEADING, ROW, SHEET, State, draw, roll
from .signs import star
from .stage import (
    PAPER,
    PETROL,
    SUN,
    bounce,
    camera,
    circle,
    during,
    ease,
    group,
    inside,
    linear,
    mix,
    rect,
    wave,
)
from .story import FIRST_LINE, LIST, STUCK, TOO_LONG, WAITING

LANGUAGE_ROW = HEADING + 4.5 * ROW


def riding(now: float) -> str:
    """In the tram at dusk: her phone lights up with an ad."""
    lit = ease(now, FIRST_LINE + 0.4, FIRST_LINE + 1.2)
    down = ease(now, FIRST_LINE - 0.8, FIRST_LINE + 0.2)
    her = Pose(
        look=(mix(-0.8, 0.1, down), mix(-0.2, 0.85, down)),
        tilt=mix(-5, 2, down),
        smile=mix(0.35, 0.85, lit),
        brows=mix(0, 0.7, lit),
        blink=blinking(now),
        left=(-30, 168),
        right=(mix(36, 20, down), mix(178, 118, down)),
    )
    his = Pose(
        look=(0.7, -0.1),
        tilt=6,
        smile=0.2,
        blink=max(blinking(now, 2), 1.0 * (now > 5)),
        left=(-36, 200),
        right=(36, 200),
    )
    picture = seats(now, her, his)
    for radius in (56, 84, 116):
        picture += group(circle(SEAT_HER + 20, 404, radius, SUN), opacity=0.13 * lit)
    picture += tram.phone_back(SEAT_HER + 20, 414, -4)
    near = ease(now, FIRST_LINE, LIST)
    return camera(picture, mix(640, 600, near), mix(360, 350, near), mix(1, 1.16, near))


def reading(now: float) -> str:
    """She ticks off: tasks, machines, and on it goes."""
    scroll = 40 * ease(now, LIST + 4.6, LIST + 5.4)
    ticks = sum(
        bounce(now, LIST + 1.4 + n * 1.05, 0.4) if now > LIST + 1.4 + n * 1.05 else 0.0
        for n in range(4)
    )
    state = State(rows=linear(now, LIST - 0.4, LIST + 1.6) * len(DEMANDS), ticks=ticks)
    row = min(3, int(max(0.0, now - LIST - 1.0) / 1.05))
    touch = (
        238,
        22 + HEADING + ROW * (ease((now - LIST - 1.0) % 1.05, 0, 0.4) + row - 0.5) - scroll + 40,
    )
    her = Pose(
        look=(-0.85, 0.3),
        tilt=-2,
        smile=mix(0.3, 0.8, linear(ticks, 0, 3)),
        brows=0.3 + 0.4 * during((now - LIST) % 1.05, 0.2, 1, 0.2),
        blink=blinking(now),
    )
    return close(now, tram.screen_ad(state, scroll), her, touch)


def too_long(now: float) -> str:
    """The list runs out of the phone, down to the floor and along the tram."""
    fall, along = (
        ease(now, TOO_LONG - 0.2, TOO_LONG + 2.2),
        ease(now, TOO_LONG + 2.2, TOO_LONG + 5.0),
    )
    her = Pose(
        look=(0.1 + 0.6 * along, 0.85),
        tilt=3,
        smile=mix(0.6, -0.1, fall),
        brows=mix(0.3, 1, along),
        blink=blinking(now),
        left=(-22, 128),
        right=(46, 124),
    )
    his = Pose(
        look=(-0.6 + 1.2 * along, 0.8),
        tilt=-4,
        smile=0.1,
        brows=mix(0, 1, along),
        blink=blinking(now, 2),
        left=(-36, 200),
        right=(36, 200),
    )
    x, top = SEAT_HER + 12 - 55, 432
    long = 30 + fall * 246
    sheet = inside(
        rect(x, top, 110, long, PAPER, 6),
        group(draw(State()), x=x, y=top + long - 15 * ROW * 0.42 - 46, scale=0.423),
    )
    end = x + 110 + along * 520
    flat = rect(x, 702 - 14, end - x, 12, SHEET, 6) if fall > 0.99 else ""
    coil = roll(
        mix(x + 55, end, min(1.0, along * 5)),
        mix(top + long, 680, ease(fall, 0.97, 1)),
        20,
        along * 1300,
    )
    return seats(now, her, his) + sheet + flat + coil + tram.phone_back(SEAT_HER + 12, 424)


def stuck(now: float) -> str:
    """German, perfect: the stars go on beyond the edge of the phone. The thumb stops."""
    grow, scroll = linear(now, STUCK + 0.8, STUCK + 3.2), 40.0
    y = 22 + LANGUAGE_ROW - scroll
    wide = ease(grow, 0, 0.5)
    stars = "".join(
        group(
            star(0, 0, 11, PETROL),
            x=mix(96, 104, wide) + n * mix(29, 42, wide),
            scale=mix(1, 1.5, wide) * (1 if n < 5 else max(0.0, bounce(grow * 12, n + 2, 1.4))),
        )
        for n in range(10)
        if n < 5 or grow * 12 > n + 2
    )
    strip = (
        rect(80, -15 - 12 * wide, mix(176, 442, ease(grow, 0.2, 1)), 30 + 24 * wide, SHEET, 27)
        + stars
    )
    shock = ease(now, STUCK + 1.8, STUCK + 3.2)
    her = Pose(
        look=(-0.85, 0.2),
        tilt=mix(-2, 8, shock),
        lean=shock * 3,
        smile=mix(0.6, -0.5, shock),
        brows=mix(0.3, 1, shock),
        mouth=0.18 * shock,
        blink=blinking(now),
    )
    touch = (248, mix(y - 4, y + 78, ease(now, STUCK, STUCK + 1.4)) + wave(now, 0.3) * 2 * shock)
    long_row = group(strip, x=PHONE_X, y=PHONE_Y + y) if grow else ""
    picture = close(now, tram.screen_ad(State(ticks=4), scroll), her, touch, before=long_row)
    return camera(picture, 640, 360, mix(1, 1.06, ease(now, STUCK, WAITING)))
