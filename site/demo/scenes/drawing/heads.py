"""Who somebody is and what they are doing, and their head: hair, skull and a face that shows it."""

from dataclasses import dataclass

from .stage import INK, Point, circle, ellipse, group, path, stroke


@dataclass(frozen=True)
class Person:
    """What stays the same about somebody."""

    skin: str
    hair: str
    coat: str
    shirt: str
    style: str  # bob, crop, curls or fade
    glasses: bool = False
    beard: bool = False


@dataclass(frozen=True)
class Pose:
    """What somebody does now. Hands are points seen from the base of the neck; None hangs."""

    look: Point = (0, 0)  # where the face turns: -1 left, 1 right; -1 up, 1 down
    tilt: float = 0  # of the head, in degrees
    lean: float = 0  # of the whole body, in degrees
    smile: float = 0.3  # -1 to 1
    mouth: float = 0  # 0 closed, 1 wide open
    brows: float = 0  # -1 knitted, 1 raised
    blink: float = 0  # 0 open, 1 shut
    left: Point | None = None
    right: Point | None = None


def blinking(now: float, offset: float = 0) -> float:
    """1 for the short moments in which somebody blinks, else 0."""
    return 1.0 if (now + offset) % 3.7 < 0.14 else 0.0


def _hair_behind(person: Person) -> str:
    if person.style == "bob":
        return path(
            "M-58 -10 q-4 -64 58 -64 q62 0 58 64 l4 44 q2 16 -14 16 h-96 q-16 0 -14 -16 z",
            person.hair,
        )
    if person.style == "curls":
        places = [
            (-46, -34, 28),
            (-24, -58, 30),
            (10, -64, 32),
            (40, -46, 28),
            (52, -14, 24),
            (-56, -4, 25),
            (-58, 26, 24),
            (56, 18, 24),
            (-52, 52, 22),
            (52, 46, 22),
        ]
        return "".join(circle(x, y, radius, person.hair) for x, y, radius in places)
    return ""


def _hair_before(person: Person, turn: float) -> str:
    if person.style == "bob":
        return path(
            f"M-51 -2 q-2 -56 51 -58 q54 2 51 58 q-8 -26 {-30 + turn * 8} -36 q-30 22 -72 36 z",
            person.hair,
        )
    if person.style == "curls":
        front = [(-34, -44, 17), (-12, -52, 18), (12, -52, 18), (34, -42, 17)]
        return "".join(circle(x + turn * 5, y, radius, person.hair) for x, y, radius in front)
    if person.style == "crop":
        return path(
            "M-51 -8 q-6 -58 52 -58 q56 0 50 56 q-6 -22 -18 -28 q-34 10 -66 -4 q-14 8 -18 34 z",
            person.hair,
        )
    return path(
        "M-50 -14 l2 -36 q4 -22 48 -22 q44 0 48 22 l2 36 q-8 -20 -14 -22 h-72 q-8 2 -14 22 z",
        person.hair,
    )


def _face(person: Person, pose: Pose) -> str:
    across, down = pose.look[0] * 15, pose.look[1] * 10
    tall = 6.5 * (1 - 0.85 * pose.blink)
    parts = []
    for side in (-1, 1):
        eye = side * (19 - abs(pose.look[0]) * 2) + across
        parts.append(ellipse(eye, down - 2, 5, tall, INK))
        lift = down - 22 - pose.brows * 7
        inner = max(0.0, -pose.brows) * 7 * side
        brow = f"M{eye - 11:.1f} {lift + max(0.0, inner):.1f} q11 -6 22 {-inner:.1f}"
        parts.append(path(brow, stroke=INK if person.style == "bob" else person.hair, pen=4.5))
        if person.glasses:
            parts.append(circle(eye, down - 2, 15.5, "none", INK, 3.2))
    if person.glasses:
        parts.append(stroke([(across - 4, down - 4), (across + 4, down - 4)], INK, 3.2))
    nose = across * 1.35
    parts.append(
        path(
            f"M{nose:.1f} {down + 4:.1f} q{5 if pose.look[0] >= 0 else -5} 9 -1 11",
            stroke="#00000040",
            pen=3.5,
        )
    )
    wide, corner, low = 15 + 3 * abs(pose.smile), down + 29 - pose.smile * 4, pose.smile * 11
    mouth = f"M{across - wide:.1f} {corner:.1f} q{wide:.1f} {low:.1f} {2 * wide:.1f} 0"
    if pose.mouth > 0.05:
        mouth += f" q{-wide:.1f} {low + pose.mouth * 30:.1f} {-2 * wide:.1f} 0 z"
        parts.append(path(mouth, "#7a2a1c", INK, 3))
    else:
        parts.append(path(mouth, stroke=INK, pen=4))
    return "".join(parts)


def head(person: Person, pose: Pose) -> str:
    """The head around its own middle."""
    turn = pose.look[0]
    ears = circle(-48 + turn * 6, 4, 11, person.skin) + circle(48 + turn * 6, 4, 11, person.skin)
    skull = path("M-49 -8 q0 -52 49 -52 q49 0 49 52 q0 66 -49 66 q-49 0 -49 -66 z", person.skin)
    beard = (
        path(
            f"M-49 4 q2 54 49 54 q47 0 49 -54 q-6 14 {-16 + turn * 4} 12 h-66 q-14 2 -16 -12 z",
            person.hair,
        )
        if person.beard
        else ""
    )
    lips = ellipse(turn * 15, pose.look[1] * 10 + 31, 22, 11, person.skin) if person.beard else ""
    return group(
        _hair_behind(person),
        ears,
        skull,
        beard,
        lips,
        _face(person, pose),
        _hair_before(person, turn),
        turn=pose.tilt,
    )
