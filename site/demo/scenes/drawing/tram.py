"""The talent's side: a tram with the city going by, its seats, and a phone."""

from . import job_ad
from .stage import (
    HEIGHT,
    INK,
    PAPER,
    SUN,
    TERRACOTTA,
    TERRACOTTA_WASH,
    WIDTH,
    Point,
    blend,
    circle,
    group,
    inside,
    mix,
    rect,
    stroke,
    wave,
)

DUSK, MORNING = "#eda36f", "#fde3b8"
SEAT = "#d98258"
FLOOR = "#efcdb9"


def city(
    now: float,
    x: float,
    y: float,
    width: float,
    height: float,
    morning: float = 0,
    speed: float = 110,
) -> str:
    """Two rows of houses going by, the near ones faster, under a low sun."""
    view = [rect(x, y, width, height, blend(DUSK, MORNING, morning))]
    view.append(
        circle(
            x + width * 0.72,
            y + mix(height * 0.62, height * 0.3, morning),
            46,
            blend("#f7c877", SUN, morning),
        )
    )
    rows = (
        (0.35, blend("#d9824f", "#f3c795", morning), 96, 0.5),
        (1.0, blend("#b9592c", "#e5a673", morning), 150, 0.34),
    )
    for pace, colour, step, share in rows:
        shift = now * speed * pace
        first = int(shift // step) - 1
        for number in range(first, first + int(width // step) + 4):
            tall = height * (share * 0.5 + share * ((number * 7919) % 11) / 14)
            left = x + number * step - shift
            view.append(rect(left, y + height - tall, step * 0.82, tall + 10, colour, 5))
            if pace == 1.0:
                lit = [spot for spot in range(6) if (spot * 3 + number * 5) % 7 < 2]
                view.extend(
                    group(
                        rect(
                            left + 22 + 38 * (n % 2),
                            y + height - tall + 18 + 34 * (n // 2),
                            18,
                            20,
                            "#ffe2a6",
                            3,
                        ),
                        opacity=1 - morning,
                    )
                    for n in lit
                )
    return inside(rect(x, y, width, height, PAPER, 44), *view) + rect(
        x, y, width, height, "none", 44, PAPER, 12
    )


def carriage(now: float) -> str:
    """The inside of the tram: a wide window, a rail with straps that swing, the floor."""
    wall = rect(0, 0, WIDTH, HEIGHT, TERRACOTTA_WASH) + rect(0, 640, WIDTH, 80, FLOOR)
    straps = []
    for number, x in enumerate((150, 420, 690, 960, 1190)):
        loop = stroke([(0, 0), (0, 52)], "#c9744b", 7) + circle(0, 74, 20, "none", TERRACOTTA, 7)
        straps.append(group(loop, x=x, y=52, turn=wave(now + number * 0.35, 2.8) * 4))
    rail = stroke([(-10, 48), (WIDTH + 10, 48)], TERRACOTTA, 9)
    return wall + city(now, 110, 104, 1060, 306) + rail + "".join(straps)


def bench(*seats: float) -> str:
    """Seats at these places."""
    return "".join(
        rect(x - 98, 372, 196, 214, SEAT, 40)
        + rect(x - 106, 548, 212, 44, blend(SEAT, TERRACOTTA, 0.5), 20)
        for x in seats
    )


def legs(x: float, colour: str = INK) -> str:
    """The legs of somebody who sits facing us: lap, shins and shoes."""
    lap = rect(x - 76, 540, 152, 62, colour, 30)
    shins = "".join(
        stroke([(x + side * 42, 575), (x + side * 40, 668)], colour, 44) for side in (-1, 1)
    )
    shoes = "".join(rect(x + side * 42 - 32, 668, 64, 28, PAPER, 14) for side in (-1, 1))
    return lap + shoes + shins


def phone_back(x: float, y: float, turn: float = 0) -> str:
    """The phone as the others see it."""
    return group(
        rect(-27, -48, 54, 96, INK, 11), circle(-12, -33, 6, "#3c475a"), x=x, y=y, turn=turn
    )


def phone(screen: str, y: float = 0) -> str:
    """A big phone with its screen; the screen's upper left corner is (0, 0), it is 300 by 560."""
    shell = rect(-18, -26, 336, 612, INK, 46)
    return group(
        shell, inside(rect(0, 0, 300, 560, PAPER, 30), rect(0, 0, 300, 560, "#f4dccd"), screen), y=y
    )


def thumb(start: Point, end: Point, skin: str) -> str:
    """The thumb of the hand that holds the phone, from the hand to the place on the screen."""
    bend = ((start[0] + end[0]) / 2 + 10, (start[1] + end[1]) / 2 + 16)
    nail = group(
        rect(-10, -14, 20, 25, "#ffffff", 10), x=end[0] + 3, y=end[1] + 2, turn=-58, opacity=0.38
    )
    return circle(*start, 34, skin) + stroke([start, bend, end], skin, 42) + nail


def screen_ad(state: job_ad.State, scroll: float) -> str:
    """The job ad on the phone's screen, scrolled up by so much."""
    return group(job_ad.draw(state), x=20, y=22 - scroll)
