"""Outside: the street with the one lit window, the tram near and far, and a stop in the morning."""

from .stage import (
    HEIGHT,
    INK,
    PAPER,
    SUN,
    TERRACOTTA,
    TERRACOTTA_WASH,
    WIDTH,
    blend,
    circle,
    group,
    inside,
    path,
    rect,
    stroke,
    wave,
)
from .tram import DUSK, FLOOR, SEAT


def small_tram() -> str:
    """The tram as seen from the office: in one window somebody with curls looks at her phone."""
    panes = "".join(rect(22 + n * 66, 14, 54, 34, "#ffe2a6", 7) for n in range(5))
    rider = (
        circle(181, 34, 11, "#33211b")
        + circle(181, 37, 7, "#c98a62")
        + path("M168 48 q0 -8 13 -8 q13 0 13 8 z", TERRACOTTA)
        + rect(190, 36, 4, 9, PAPER, 1)
    )
    return (
        rect(0, 0, 360, 84, TERRACOTTA, 18)
        + panes
        + rider
        + rect(0, 60, 360, 7, PAPER)
        + stroke([(120, 0), (150, -20), (190, -20)], INK, 4)
    )


def street() -> str:
    """The street at dusk: dark houses, and one window in which a light is still on."""
    view = [rect(0, 0, WIDTH, HEIGHT, DUSK), circle(1010, 330, 90, "#f7c877")]
    for x, y, width in ((-30, 250, 190), (170, 320, 150), (860, 360, 180), (1050, 270, 250)):
        view.append(rect(x, y, width, 500, "#d9824f", 8))
        view.extend(
            rect(x + 26 + 52 * n, y + 34 + 58 * row, 28, 32, "#c46d3d", 4)
            for n in range(int(width // 56))
            for row in range(4)
        )
    view.append(rect(350, 110, 480, 560, "#8f3517", 10) + rect(334, 96, 512, 26, "#7a2b11", 8))
    for n, row in ((n, row) for n in range(4) for row in range(3)):
        if not (row == 1 and n in (1, 2)):
            view.append(rect(386 + n * 112, 160 + row * 128, 72, 86, "#7a2b11", 8))
    view.append(rect(498, 262, 184, 126, "#ffe2a6", 10))
    return "".join(view)


def pavement() -> str:
    """The ground in front of the houses, with rails."""
    return (
        rect(0, 612, WIDTH, 108, "#6e2a12")
        + rect(0, 672, WIDTH, 7, "#c46d3d")
        + rect(0, 612, WIDTH, 10, "#8f3517")
    )


def long_tram(riders: str) -> str:
    """The tram from outside, 900 wide; riders are drawn behind its panes, whose feet are at 150."""
    body = rect(0, 0, 900, 220, TERRACOTTA, 46)
    panes = [rect(34 + n * 170, 36, 150, 104, "#ffe9bd", 18) for n in range(5)]
    glass = (
        "".join(panes)
        + inside(rect(34, 36, 830, 104, PAPER, 18), riders)
        + "".join(rect(184 + n * 170, 30, 20, 116, TERRACOTTA) for n in range(4))
    )
    wheels = "".join(circle(x, 224, 20, INK) for x in (130, 210, 690, 770))
    wire = stroke([(360, 0), (420, -58), (520, -58)], INK, 7)
    return (
        wheels + wire + body + glass + rect(0, 158, 900, 16, PAPER) + rect(14, 178, 30, 16, SUN, 8)
    )


def people_at_work(now: float) -> str:
    """The two in the lit window, as silhouettes: one at a desk, one with a mug."""
    shade = "#5d2410"
    desk = (
        rect(512, 368, 156, 20, shade)
        + rect(590, 322, 46, 40, shade, 4)
        + rect(609, 360, 8, 10, shade)
    )
    owner = circle(558, 326 + wave(now, 3.4), 17, shade) + path(
        "M530 372 q0 -30 28 -30 q28 0 28 30 z", shade
    )
    colleague = circle(658, 306, 16, shade) + path(
        "M634 388 v-36 q0 -30 24 -30 q24 0 24 30 v36 z", shade
    )
    return desk + owner + inside(rect(498, 262, 184, 126, PAPER, 10), colleague)


def stop() -> str:
    """A tram stop in the morning: a roof, a post, rails."""
    sky = rect(0, 0, WIDTH, HEIGHT, TERRACOTTA_WASH) + circle(980, 210, 84, SUN)
    houses = "".join(
        rect(x, y, width, 640 - y, blend(TERRACOTTA_WASH, "#e0a07c", 0.45), 6)
        for x, y, width in (
            (0, 380, 150),
            (170, 310, 120),
            (820, 340, 150),
            (990, 400, 130),
            (1140, 320, 160),
        )
    )
    ground = rect(0, 640, WIDTH, 80, FLOOR) + rect(0, 700, WIDTH, 6, blend(FLOOR, TERRACOTTA, 0.4))
    roof = (
        rect(210, 74, 500, 20, TERRACOTTA, 10)
        + rect(236, 84, 14, 566, TERRACOTTA)
        + group(rect(250, 112, 420, 438, PAPER, 6), opacity=0.55)
    )
    seat = (
        rect(280, 540, 130, 16, SEAT, 8)
        + rect(300, 556, 10, 90, SEAT)
        + rect(380, 556, 10, 90, SEAT)
    )
    sign = (
        rect(770, 200, 10, 450, INK)
        + circle(775, 190, 40, SUN, INK, 7)
        + rect(756, 176, 38, 26, INK, 7)
        + rect(761, 181, 28, 10, SUN, 3)
    )
    return sky + houses + ground + roof + seat + sign
