"""The stage: size, colours, timing and the few SVG shapes that everything else is drawn from.

Every shape is a piece of SVG as text. A picture is the sum of its pieces, later ones in front.
"""

import math
import zlib

WIDTH, HEIGHT = 1280, 720
DURATION = (
    70  # seconds, the same for both clips: the player switches between them at the same second
)

PAPER, INK, SUN = "#fbf8f2", "#1a2230", "#f4b942"
PETROL, PETROL_WASH = "#0b5563", "#e3eff0"
TERRACOTTA, TERRACOTTA_WASH = "#b0421a", "#fbe9de"

SLANT = 165  # how far a seam leans to each side of its middle

Point = tuple[float, float]


# Timing: all of these answer with a number from 0 to 1.


def linear(now: float, start: float, end: float) -> float:
    """How far `now` is between `start` and `end`."""
    return min(1.0, max(0.0, (now - start) / (end - start)))


def ease(now: float, start: float, end: float) -> float:
    """The same, setting off and arriving gently."""
    share = linear(now, start, end)
    return share * share * (3 - 2 * share)


def bounce(now: float, start: float, length: float = 0.6) -> float:
    """From 0 to 1 with a small overshoot, for things that pop up."""
    share = linear(now, start, start + length) - 1
    return 1 + 2.7 * share**3 + 1.7 * share**2


def during(now: float, start: float, end: float, fade: float = 0.4) -> float:
    """1 between `start` and `end`, fading in and out inside that time."""
    return ease(now, start, start + fade) * (1 - ease(now, end - fade, end))


def mix(first: float, second: float, share: float) -> float:
    """The number `share` of the way from the first to the second."""
    return first + (second - first) * share


def blend(first: str, second: str, share: float) -> str:
    """The colour `share` of the way from the first to the second."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(mix(a, b, share)):02x}" for a, b in pairs)


# Shapes.


def number(value: float) -> str:
    """A number as short as SVG needs it."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    radius: float = 0,
    stroke: str = "none",
    pen: float = 0,
) -> str:
    """A rectangle; a negative width or height draws nothing."""
    if width <= 0 or height <= 0:
        return ""
    place = " ".join(
        f'{name}="{number(value)}"'
        for name, value in zip(
            ("x", "y", "width", "height", "rx"), (x, y, width, height, radius), strict=True
        )
    )
    return f'<rect {place} fill="{fill}" stroke="{stroke}" stroke-width="{number(pen)}"/>'


def ellipse(
    x: float, y: float, rx: float, ry: float, fill: str, stroke: str = "none", pen: float = 0
) -> str:
    """An ellipse around its centre."""
    return (
        f'<ellipse cx="{number(x)}" cy="{number(y)}" '
        f'rx="{number(max(0, rx))}" ry="{number(max(0, ry))}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{number(pen)}"/>'
    )


def circle(
    x: float, y: float, radius: float, fill: str, stroke: str = "none", pen: float = 0
) -> str:
    """A circle around its centre."""
    return ellipse(x, y, radius, radius, fill, stroke, pen)


def path(
    outline: str, fill: str = "none", stroke: str = "none", pen: float = 0, dash: str = ""
) -> str:
    """A path in SVG's own notation, with round ends and corners."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="{outline}" fill="{fill}" stroke="{stroke}" stroke-width="{number(pen)}" '
        f'stroke-linecap="round" stroke-linejoin="round"{dashes}/>'
    )


def stroke(points: list[Point], colour: str, pen: float) -> str:
    """A line through points."""
    return path(
        "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points), stroke=colour, pen=pen
    )


def group(
    *parts: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, opacity: float = 1
) -> str:
    """Parts moved, scaled, turned (degrees) and made see-through together."""
    if opacity <= 0.004 or abs(scale) < 0.02:
        return ""
    moves = f"translate({number(x)} {number(y)})"
    moves += f" rotate({number(turn)})" if turn else ""
    moves += f" scale({scale:.4f})" if scale != 1 else ""
    clear = f' opacity="{opacity:.3f}"' if opacity < 0.996 else ""
    return f'<g transform="{moves}"{clear}>{"".join(parts)}</g>'


def inside(shape: str, *parts: str) -> str:
    """Parts of which only what lies inside the shape is seen."""
    name = f"c{zlib.crc32(shape.encode()):08x}"
    return (
        f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{"".join(parts)}</g>'
    )


def left_of(middle: float) -> str:
    """The part of the screen to the left of a seam that crosses its centre line there."""
    top, foot = number(middle + SLANT), number(middle - SLANT)
    return path(f"M-10 -10 H{top} L{foot} {HEIGHT + 10} H-10 Z", PAPER)


def edge(middle: float, pen: float = 9) -> str:
    """The seam itself, a paper-coloured line."""
    return stroke([(middle + SLANT + 2, -10), (middle - SLANT - 2, HEIGHT + 10)], PAPER, pen)


def camera(picture: str, x: float, y: float, zoom: float) -> str:
    """The picture seen with the point (x, y) in the middle, as far as the picture reaches there."""
    x = min(max(x, WIDTH / 2 / zoom), WIDTH - WIDTH / 2 / zoom)
    y = min(max(y, HEIGHT / 2 / zoom), HEIGHT - HEIGHT / 2 / zoom)
    return group(picture, x=WIDTH / 2 - x * zoom, y=HEIGHT / 2 - y * zoom, scale=zoom)


def wave(now: float, seconds: float) -> float:
    """A swing between -1 and 1: for breathing, straps, waiting thumbs."""
    return math.sin(now / seconds * math.tau)
