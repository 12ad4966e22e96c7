"""The company's side: an office with a window on the street, a desk and a screen."""

from . import job_ad
from .stage import (
    HEIGHT,
    INK,
    PAPER,
    PETROL,
    PETROL_WASH,
    SUN,
    WIDTH,
    blend,
    circle,
    ellipse,
    group,
    inside,
    mix,
    path,
    rect,
    stroke,
)
from .street import small_tram

NIGHT, DAY = PETROL, "#cfe6e6"
FLOOR = "#cddfe1"
WOOD = "#f3ece0"
WINDOW = (84.0, 96.0, 420.0, 330.0)  # x, y, width, height
SCREEN = (772.0, 136.0, 310.0, 306.0)
AD_SCALE = 0.76
TO_FLOOR = 244.0
DESK = 520  # how far down the desk's top is


def window(
    daylight: float = 0,
    tram: float | None = None,
    x: float = WINDOW[0],
    y: float = WINDOW[1],
    width: float = WINDOW[2],
    height: float = WINDOW[3],
) -> str:
    """A window from night (0) to day (1); `tram` moves one past, from 0 to 1."""
    sky = blend(NIGHT, DAY, daylight)
    far, near = blend("#0f6472", "#b4d3d4", daylight), blend("#094855", "#98c0c3", daylight)
    view = [rect(x, y, width, height, sky)]
    view.append(circle(x + width * 0.78, y + mix(76, 300, daylight), 26, PAPER))
    view.append(circle(x + width * 0.26, y + mix(330, 84, daylight), 30, SUN))
    for index, tall in enumerate((120, 176, 96, 150, 210, 130, 170, 110)):
        left = x + index * 62 - 10
        view.append(rect(left, y + height - tall - 34, 56, tall + 40, far, 4))
        lamps = [
            (left + 12 + 20 * (spot % 2), y + height - tall - 16 + 26 * (spot // 2))
            for spot in range(6)
            if (spot * 5 + index * 3) % 4 == 0
        ]
        view.extend(group(rect(a, b, 11, 13, SUN, 2), opacity=0.85 - daylight) for a, b in lamps)
    view.append(rect(x, y + height - 40, width, 40, near))
    if tram is not None:
        view.append(group(small_tram(), x=x + mix(-400, width + 40, tram), y=y + height - 112))
    frame = rect(x, y, width, height, "none", 18, PAPER, 14) + stroke(
        [(x + width / 2, y), (x + width / 2, y + height)], PAPER, 9
    )
    return (
        inside(rect(x, y, width, height, PAPER, 18), *view)
        + frame
        + rect(x - 22, y + height + 4, width + 44, 16, PAPER, 8)
    )


def _plant(x: float, y: float) -> str:
    blades = "".join(
        group(ellipse(0, -52, 15, 52, PETROL if n % 2 else "#2f7f8c"), x=0, y=-46, turn=turn)
        for n, turn in enumerate((-34, 0, 36, -16, 18))
    )
    return group(blades, path("M-32 -52 H32 L24 0 H-24 Z", PAPER), x=x, y=y)


def room(daylight: float = 0, tram: float | None = None, glow: float = 1) -> str:
    """Wall, floor, window, plant and lamp."""
    wall = rect(0, 0, WIDTH, HEIGHT, PETROL_WASH) + rect(0, 628, WIDTH, 92, FLOOR)
    light = group(path("M618 132 L480 520 H860 L722 132 Z", SUN), opacity=0.16 * glow)
    lamp = (
        stroke([(670, -10), (670, 84)], INK, 4)
        + path("M612 136 q0 -56 58 -56 q58 0 58 56 z", INK)
        + rect(640, 134, 60, 9, SUN, 4)
    )
    return wall + window(daylight, tram) + light + lamp + _plant(60, 650)


def overhang(state: job_ad.State) -> float:
    """How far the ad hangs out of the screen; at most down to the floor."""
    return min(TO_FLOOR, max(0.0, 19 + job_ad.height(state) * AD_SCALE - SCREEN[3]))


def desk(state: job_ad.State, unrolled: float = 0) -> str:
    """The desk with its screen. The ad may hang down to the floor and be `unrolled` along it."""
    x, y, width, height = SCREEN
    left = x + (width - job_ad.WIDTH * AD_SCALE) / 2
    front = rect(500, DESK + 12, 700, 136, blend(PETROL_WASH, PETROL, 0.22))
    front += rect(470, DESK, 760, 22, WOOD, 11)
    stand = rect(x + width / 2 - 16, y + height, 32, DESK - y - height, INK) + rect(
        x + width / 2 - 70, DESK - 14, 140, 15, INK, 7
    )
    shell = rect(x - 16, y - 16, width + 32, height + 32, INK, 22) + rect(
        x, y, width, height, blend(PETROL_WASH, PETROL, 0.3), 8
    )
    sheet = group(job_ad.draw(state, least=job_ad.HEIGHT), x=left, y=y + 19, scale=AD_SCALE)
    paper = inside(rect(x, y, width, height, PAPER, 8), sheet)
    over = overhang(state)
    if over:
        paper = inside(rect(x, y, width, height + over, PAPER, 8), sheet)
    if unrolled:
        paper += _ribbon(left, unrolled)
    keys = rect(690, DESK - 12, 100, 13, PAPER, 6)
    mug = rect(520, DESK - 42, 34, 43, SUN, 7) + path(
        f"M520 {DESK - 32} q-16 0 -14 12 q2 12 16 10", stroke=SUN, pen=6
    )
    return front + stand + shell + keys + mug + paper


def _ribbon(x: float, unrolled: float) -> str:
    """The end of the ad: a roll, which sets off to the left along the floor."""
    width, end = job_ad.WIDTH * AD_SCALE, x - unrolled * 720
    place, size = mix(x + width / 2, end, min(1.0, unrolled * 4)), 24 * min(1.0, unrolled * 12)
    return rect(end, 674, x + width - end, 12, job_ad.SHEET, 6) + job_ad.roll(
        place, 686 - size, size, -unrolled * 1400
    )
