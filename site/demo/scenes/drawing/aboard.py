"""The two in the tram, seen from across the aisle, and her with her phone, seen close."""

from dataclasses import replace

from . import tram
from .heads import Pose
from .people import FRIEND, TALENT, figure
from .stage import HEIGHT, TERRACOTTA_WASH, WIDTH, Point, group, rect, wave

SEAT_HER, SEAT_FRIEND = 520, 740
PHONE_X, PHONE_Y = 270, 86


def seats(now: float, her: Pose, his: Pose) -> str:
    """Both on their seats, the city going by."""
    sway = wave(now, 1.7) * 2
    picture = tram.carriage(now) + tram.bench(300, SEAT_HER, SEAT_FRIEND, 960)
    picture += tram.legs(SEAT_FRIEND, "#3c4a5e") + figure(FRIEND, his, SEAT_FRIEND, 318 - sway)
    return picture + tram.legs(SEAT_HER) + figure(TALENT, her, SEAT_HER, 312 + sway)


def close(
    now: float, screen: str, her: Pose, touch: Point, morning: float = 0, before: str = ""
) -> str:
    """Her phone, large, her face beside it. `before` lies between the phone and her thumb."""
    back = rect(0, 0, WIDTH, HEIGHT, TERRACOTTA_WASH) + group(
        tram.city(now, 560, 60, 900, 420, morning, 60), opacity=0.75
    )
    x, y, size = PHONE_X + 690, 420 + wave(now, 1.7) * 3, 1.65
    hand = (PHONE_X + 322.0, min(660.0, PHONE_Y + touch[1] + 84))
    face = figure(
        TALENT,
        replace(her, left=((hand[0] - x) / size, (hand[1] - y) / size), right=(70, 235)),
        x,
        y,
        size,
    )
    held = group(tram.phone(screen), x=PHONE_X, y=PHONE_Y)
    return (
        back
        + face
        + held
        + before
        + tram.thumb(hand, (PHONE_X + touch[0], PHONE_Y + touch[1]), TALENT.skin)
    )
