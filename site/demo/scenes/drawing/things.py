"""What stands and lies about: the printer, letters and the tray for them, speech bubbles."""

from . import job_ad
from .office import WOOD
from .stage import (
    INK,
    PAPER,
    PETROL,
    PETROL_WASH,
    SUN,
    TERRACOTTA,
    blend,
    circle,
    ellipse,
    group,
    number,
    path,
    rect,
)


def printer(stock: float, tongue: float, alarm: float) -> str:
    """A printer: its stock of paper, the tongue it puts out, the light that says no."""
    stack = rect(-92, -176 - stock * 60, 184, stock * 60 + 20, job_ad.SHEET, 6)
    empty = (
        path("M-92 -160 v-74 h184 v74", stroke=PETROL, pen=4, dash="2 13") if stock < 0.03 else ""
    )
    body = (
        rect(-170, -160, 340, 160, INK, 26)
        + rect(-170, -70, 340, 70, "#2c3648", 26)
        + rect(-110, -62, 220, 14, "#0d131d", 7)
    )
    light = circle(128, -112, 11, blend("#5fb3a1", TERRACOTTA, alarm)) + rect(
        -134, -120, 90, 16, "#3c475a", 8
    )
    cupboard = rect(-210, 0, 420, 18, WOOD, 9) + rect(
        -190, 18, 380, 190, blend(PETROL_WASH, PETROL, 0.22)
    )
    folds = "".join(
        rect(-104 + (n % 2) * 12, 190 - n * 9, 196, 11, job_ad.SHEET if n % 2 else "#e9e4d8", 5)
        for n in range(int(max(0.0, tongue - 0.3) * 22))
    )
    fall = min(1.0, tongue / 0.3)
    bars = [
        rect(-70, -44 + n * 26, 90 + (n * 37) % 50, 9, job_ad.BAR, 4)
        for n in range(int(fall * 8.4))
    ]
    sheet = rect(-92, -56, 184, 8 + fall * 246, job_ad.SHEET, 6) if tongue else ""
    return cupboard + stack + empty + body + light + sheet + "".join(bars if tongue else []) + folds


def envelope(size: float = 1, ghost: bool = False) -> str:
    """A letter; as a ghost it is only the outline of the letter one hopes for."""
    flap = "M-62 -40 L0 8 L62 -40"
    if ghost:
        return group(
            path("M-62 -40 h124 v82 h-124 z", stroke=PETROL, pen=4, dash="1 11"),
            path(flap, stroke=PETROL, pen=4, dash="1 11"),
            scale=size,
        )
    return group(
        rect(-62, -40, 124, 82, job_ad.SHEET, 8, PETROL, 5),
        path(flap, stroke=PETROL, pen=5),
        circle(0, 8, 9, TERRACOTTA),
        scale=size,
    )


def tray(count: int, contents: str) -> str:
    """The inbox: a tray, and a badge with a ring for nothing or a dot for every letter."""
    back = path("M-150 -20 L-190 90 H190 L150 -20", stroke=PETROL, pen=8)
    front = path(
        "M-190 90 h84 q10 34 44 34 h124 q34 0 44 -34 h84 v70 q0 16 -16 16 h-348 q-16 0 -16 -16 z",
        PETROL_WASH,
        PETROL,
        8,
    )
    badge = circle(176, 78, 36, PAPER if not count else SUN, PETROL, 6)
    marks = (
        ellipse(176, 78, 9, 14, "none", PETROL, 6)
        if not count
        else "".join(circle(176 + (n - (count - 1) / 2) * 17, 78, 6.5, INK) for n in range(count))
    )
    return group(back, contents, front, badge, marks)


def bubble(
    x: float,
    y: float,
    width: float,
    height: float,
    content: str,
    tail: float,
    size: float = 1,
) -> str:
    """A speech bubble around (x, y); its tail ends below it, `tail` to the side."""
    side = -1 if tail < 0 else 1
    root = side * min(abs(tail), width / 2 - 40)
    foot, tip = number(height / 2 - 6), number(height / 2 + 46)
    point = path(
        f"M{number(root - 20)} {foot} L{number(tail)} {tip} L{number(root + 20)} {foot} Z",
        PAPER,
    )
    return group(
        point,
        rect(-width / 2, -height / 2, width, height, PAPER, min(36, height / 2)),
        content,
        x=x,
        y=y,
        scale=size,
    )
