"""The four people of the story: a body, and two arms that reach for a point."""

import math

from .heads import Person, Pose, head
from .stage import (
    INK,
    PAPER,
    PETROL,
    SUN,
    TERRACOTTA,
    Point,
    blend,
    circle,
    group,
    path,
    rect,
    stroke,
)

SHOULDER, UPPER_ARM = 62, 72  # half the shoulders' width, an arm to the elbow

OWNER = Person("#f2cdb0", "#c9ced3", PETROL, PAPER, "bob", glasses=True)
COLLEAGUE = Person("#e9b994", "#6b4a2f", "#2f7f8c", SUN, "crop", beard=True)
TALENT = Person("#c98a62", "#33211b", TERRACOTTA, PAPER, "curls")
FRIEND = Person("#84533a", "#1f1613", "#e0a02c", PAPER, "fade")


def _elbow(shoulder: Point, hand: Point, side: int) -> Point:
    """Where the elbow is: down and away from the body. Arms stretch a little, as drawn ones may."""
    across, down = hand[0] - shoulder[0], hand[1] - shoulder[1]
    reach = max(1.0, math.hypot(across, down))
    bone = max(UPPER_ARM, reach * 0.53)
    out = math.sqrt(bone**2 - (reach / 2) ** 2)
    middle = (shoulder[0] + across / 2, shoulder[1] + down / 2)
    choices = [
        (middle[0] - down / reach * out * way, middle[1] + across / reach * out * way)
        for way in (1, -1)
    ]
    return max(choices, key=lambda point: point[1] + 0.6 * side * point[0])


def _arm(person: Person, side: int, hand: Point | None) -> str:
    shoulder = (side * (SHOULDER - 14), 34.0)
    hand = hand or (side * (SHOULDER + 14), 205)
    elbow = _elbow(shoulder, hand, side)
    span = math.hypot(hand[0] - elbow[0], hand[1] - elbow[1]) or 1
    cuff = (hand[0] - (hand[0] - elbow[0]) / span * 20, hand[1] - (hand[1] - elbow[1]) / span * 20)
    return circle(hand[0], hand[1], 17, person.skin) + stroke(
        [shoulder, elbow, cuff], blend(person.coat, INK, 0.16), 35
    )


def figure(person: Person, pose: Pose, x: float, y: float, scale: float = 1) -> str:
    """Somebody down to the hips, with the base of the neck at (x, y)."""
    neck = rect(-18, -30, 36, 50, person.skin, 16) + group(
        path("M-18 0 q18 14 36 0 v-10 h-36 z", INK), opacity=0.1
    )
    body = path("M-62 44 Q-62 2 -20 -2 H20 Q62 2 62 44 L70 230 H-70 Z", person.coat)
    shirt = path("M-22 -3 Q0 6 22 -3 L12 100 H-12 Z", person.shirt)
    face = group(head(person, pose), x=pose.look[0] * 4, y=-70)
    arms = _arm(person, -1, pose.left) + _arm(person, 1, pose.right)
    return group(body, neck, shirt, face, arms, x=x, y=y, scale=scale, turn=pose.lean)


def standing(person: Person, pose: Pose, x: float, y: float, scale: float = 1) -> str:
    """Somebody on their feet."""
    trousers = "".join(
        stroke([(side * 33, 224), (side * 35, 372)], INK, 58) for side in (-1, 1)
    ) + rect(-66, 200, 132, 60, INK, 20)
    shoes = "".join(
        rect(side * 40 - 38, 384, 76, 28, blend(INK, PAPER, 0.25), 14) for side in (-1, 1)
    )
    return group(shoes, trousers, x=x, y=y, scale=scale) + figure(person, pose, x, y, scale)
