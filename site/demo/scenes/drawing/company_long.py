"""The company and the long ad: it is written, printed, and answered by nobody."""

from .at_inbox import inbox
from .heads import Pose, blinking
from .job_ad import DEMANDS, State
from .office import FLOOR, desk, room
from .people import OWNER, figure, standing
from .stage import (
    HEIGHT,
    INK,
    PETROL_WASH,
    WIDTH,
    camera,
    circle,
    during,
    ease,
    group,
    linear,
    mix,
    rect,
    stroke,
    wave,
)
from .story import FIRST_LINE, LIST, STUCK, SWIPED, TOO_LONG, WAITING
from .things import envelope, printer


def _written(now: float) -> State:
    heading = linear(now, FIRST_LINE, FIRST_LINE + 2.6)
    rows = (
        linear(now, LIST + 0.6, TOO_LONG - 0.5) * 7
        + linear(now, TOO_LONG - 0.5, TOO_LONG + 2.6) * 8
    )
    return State(
        heading=heading,
        rows=rows,
        cursor=now % 1 < 0.55 or 0 < heading < 1 or 0 < rows < len(DEMANDS),
    )


def typing(now: float) -> str:
    """The owner at her desk in the evening, typing faster and faster."""
    busy = max(
        linear(now, FIRST_LINE, FIRST_LINE + 0.3) * (now < FIRST_LINE + 2.6),
        linear(now, LIST, LIST + 0.5) * (now < TOO_LONG + 2.6),
    )
    pace = 0.5 if now < LIST else 0.32
    tired = ease(now, TOO_LONG + 4, TOO_LONG + 5)
    pose = Pose(
        look=(0.85, mix(0.1, 0.75, ease(now, TOO_LONG + 2.2, TOO_LONG + 3.4))),
        tilt=2 + wave(now, 4),
        smile=mix(0.15, 0.6, ease(now, LIST, LIST + 2)),
        brows=mix(0.1, 0.8, tired),
        blink=blinking(now),
        left=(30, 148 - 9 * busy * max(0, wave(now, pace))),
        right=(112, 140 - 9 * busy * max(0, -wave(now, pace))),
    )
    unrolled = ease(now, TOO_LONG + 2.6, TOO_LONG + 5.8)
    picture = (
        room() + figure(OWNER, pose, 600, 352 + wave(now, 3.4) * 2) + desk(_written(now), unrolled)
    )
    near = ease(now, LIST - 1, LIST + 1.2) * (1 - ease(now, TOO_LONG - 2.6, TOO_LONG - 0.2))
    return camera(picture, mix(640, 880, near), mix(360, 330, near), mix(1, 1.75, near))


def printing(now: float) -> str:
    """The printer puts out paper until it has none; the owner waits for the end."""
    done = STUCK + 3.6
    tongue, alarm = (
        linear(now, STUCK - 0.2, done) * 1.25,
        ease(now, done, done + 0.2) * (0.55 + 0.45 * wave(now, 0.8)),
    )
    shake = wave(now, 0.25) * 2 * (now < done) + wave(now, 0.12) * 5 * during(
        now, done, done + 0.5, 0.1
    )
    stop = ease(now, done + 0.4, done + 1.2)
    pose = Pose(
        look=(0.8, mix(0.5, -0.1, stop)),
        tilt=mix(3, -7, stop),
        smile=mix(0.2, -0.5, stop),
        brows=mix(0.2, 1, stop),
        blink=blinking(now, 1),
        left=(30, 160),
        right=(mix(104, 96, stop), mix(176, 120, stop)),
    )
    wall = rect(0, 0, WIDTH, HEIGHT, PETROL_WASH) + rect(0, 628, WIDTH, 92, FLOOR)
    machine = group(printer(1 - linear(now, STUCK, done), tongue, alarm), x=850 + shake, y=440)
    return camera(
        wall + machine + standing(OWNER, pose, 372, 282, 0.98),
        640,
        370,
        mix(1, 1.06, ease(now, STUCK, WAITING)),
    )


def _spider(now: float) -> str:
    drop = (
        ease(now, WAITING + 2.0, WAITING + 4.6) * 250 - ease(now, SWIPED + 1.2, SWIPED + 2.4) * 260
    )
    x = 910 + wave(now, 2.4) * 3
    hooks = "".join(
        stroke([(0, 0), (side * 13, -8 + 7 * n), (side * 17, 2 + 8 * n)], INK, 2.5)
        for side in (-1, 1)
        for n in range(3)
    )
    return stroke([(910, 0), (x, 110 + drop)], INK, 1.5) + group(
        hooks, circle(0, 0, 8, INK), x=x, y=114 + drop
    )


def waiting(now: float) -> str:
    """The inbox stays empty while days go by; the letter hoped for is an outline, and fades."""
    daylight = 0.5 - 0.5 * wave(now - WAITING + 0.55, 2.2) if now < WAITING + 6.6 else 0
    hope = during(now, SWIPED - 2.6, SWIPED + 0.5, 0.6)
    deep = ease(now, SWIPED, SWIPED + 0.8)
    pose = Pose(
        look=(0.9, mix(0.5, 0.7, deep) - hope * 0.5),
        tilt=8 + deep * 4,
        lean=3,
        smile=mix(-0.2, -0.6, deep) + hope * 0.6,
        brows=mix(0.1, 0.2, deep) + hope * 0.6,
        blink=max(blinking(now), ease(now, SWIPED + 0.2, SWIPED + 0.6) * (now < SWIPED + 1.1)),
        left=(10, 184),
        right=(44, 2),
    )
    ghost = group(
        envelope(1, ghost=True),
        x=0,
        y=mix(-90, 6, ease(now, SWIPED - 2.6, SWIPED - 1)) - 60 * deep,
        opacity=hope,
    )
    return inbox(0, pose, _spider(now), contents=ghost, daylight=daylight)
