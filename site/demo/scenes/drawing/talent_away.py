"""What is true, said by a friend; and the swipe with which she leaves the long ad."""

from . import tram
from .aboard import PHONE_X, PHONE_Y, SEAT_HER, close, seats
from .heads import Pose, blinking
from .job_ad import State, draw
from .signs import tangle
from .stage import (
    INK,
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
    mix,
    path,
    rect,
    wave,
)
from .story import SWIPED, WAITING
from .things import bubble


def friend(now: float) -> str:
    """Her friend leans over: his boss speaks no perfect German either."""
    lean = ease(now, WAITING - 0.2, WAITING + 0.8)
    talk = during(now, WAITING + 0.9, WAITING + 3.2, 0.2)
    laugh = ease(now, WAITING + 2.6, WAITING + 3.2)
    her = Pose(
        look=(mix(0.1, 0.85, lean), mix(0.7, 0, lean)),
        tilt=mix(3, -3, laugh) + wave(now, 0.7) * laugh,
        smile=mix(-0.3, 0.95, laugh),
        mouth=0.5 * laugh,
        brows=0.4,
        blink=max(blinking(now), laugh * 0.7),
        left=(-22, 128),
        right=(30, 126),
    )
    his = Pose(
        look=(-0.85, 0.1),
        tilt=-6 * lean,
        lean=-5 * lean,
        smile=0.7,
        mouth=talk * (0.3 + 0.2 * wave(now, 0.42)) + 0.4 * laugh,
        brows=0.6,
        blink=blinking(now, 2),
        left=(-36, 196),
        right=(mix(36, 60, talk), mix(200, 96, talk)),
    )
    boss = (
        circle(-76, -14, 19, "#e9b994")
        + path("M-112 40 q0 -36 36 -36 q36 0 36 36 z", PETROL)
        + path("M-82 8 h12 l4 22 l-10 8 l-10 -8 z", SUN)
    )
    speech = bubble(
        790,
        96,
        280,
        130,
        boss + group(tangle(120, 1, INK), x=52),
        -20,
        bounce(now, WAITING + 0.8) * (1 - ease(now, SWIPED - 1.6, SWIPED - 1.2)),
    )
    picture = seats(now, her, his) + tram.phone_back(SEAT_HER + 4, 424)
    return camera(picture + speech, 650, 320, 1.22)


def swiping(now: float) -> str:
    """Swipe: the ad flies off, the phone is empty."""
    away = ease(now, SWIPED - 0.15, SWIPED + 0.5)
    touch = (
        mix(230, 90, ease(now, SWIPED - 0.3, SWIPED + 0.3))
        + 150 * ease(now, SWIPED + 0.9, SWIPED + 1.6),
        340,
    )
    her = Pose(
        look=(-0.85, 0.25),
        tilt=3 * away,
        smile=mix(0.3, -0.15, away),
        brows=mix(0.2, -0.1, away),
        blink=max(blinking(now), during(now, SWIPED + 0.7, SWIPED + 1.1, 0.1)),
    )
    page = group(draw(State(ticks=4)), x=-130, y=-280)
    flying = group(
        page,
        x=PHONE_X + 150 - away * 760,
        y=PHONE_Y + 262 - away * 30,
        turn=-16 * away,
        opacity=1 - ease(away, 0.8, 1),
    )
    if not away:
        flying = inside(rect(PHONE_X, PHONE_Y, 300, 560, PAPER, 30), flying)
    return close(now, "", her, touch, before=flying)
