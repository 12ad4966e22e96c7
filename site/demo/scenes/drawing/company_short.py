"""The company and the short ad: a question, the crossing out, and three letters."""

from .at_inbox import inbox
from .heads import Pose, blinking
from .job_ad import State
from .office import FLOOR, desk, room
from .people import COLLEAGUE, OWNER, figure, standing
from .stage import (
    INK,
    PETROL,
    SUN,
    bounce,
    camera,
    circle,
    during,
    ease,
    group,
    linear,
    mix,
    path,
    rect,
    stroke,
    wave,
)
from .story import DELETING, LETTERS, PASSING, QUESTION, RINGING, SHORT
from .things import bubble, envelope


def _calendar(grow: float) -> str:
    """Monday at nine, in signs: a week of days, the first one marked, and a clock."""
    days = "".join(rect(-92 + n * 21, 4, 16, 26, SUN if n == 0 else FLOOR, 4) for n in range(5))
    sheet = rect(-100, -34, 116, 76, "none", 10, INK, 5) + rect(-100, -34, 116, 20, INK, 8) + days
    clock = circle(72, 4, 38, "none", INK, 5) + stroke([(72, -20), (72, 4), (55, 4)], INK, 5)
    return group(sheet, scale=grow, x=0) + group(clock, scale=grow)


def _mug(x: float, y: float, turn: float = 0) -> str:
    """The colleague's mug, in the hand at this place."""
    handle = path("M-20 -14 q-14 0 -13 11 q1 11 14 9", stroke=SUN, pen=6)
    return group(rect(-20, -24, 36, 40, SUN, 7), handle, x=x - 4, y=y - 8, turn=turn)


def _idea(now: float) -> str:
    """Something dawns on the owner."""
    rays = [group(stroke([(0, -21), (0, -31)], SUN, 6), turn=turn) for turn in range(-90, 91, 45)]
    size = bounce(now, PASSING + 5.4) * (1 - ease(now, DELETING + 0.3, DELETING + 0.8))
    return group(circle(0, 0, 12, SUN), *rays, x=602, y=176, scale=size * (now > PASSING + 5.4))


def asked(now: float) -> str:
    """A colleague with a mug asks one question. Silence; a tram goes by outside."""
    come = ease(now, QUESTION - 0.3, QUESTION + 1.2)
    silent = ease(now, PASSING - 0.6, PASSING + 0.4)
    glance = ease(now, PASSING + 0.6, PASSING + 1.6) * (1 - ease(now, PASSING + 4.4, PASSING + 5.4))
    sip = ease(now, PASSING + 1.6, PASSING + 2.3) * (1 - ease(now, PASSING + 3.8, PASSING + 4.5))
    aha = ease(now, PASSING + 5.2, PASSING + 5.9)
    owner = Pose(
        look=(mix(0.85, -0.9, glance), mix(0.15, -0.2, glance)),
        tilt=mix(3, -4, glance),
        smile=mix(0.0, -0.15, silent) + aha * 0.6,
        brows=mix(0.2, 0.9, silent),
        blink=blinking(now, 0.6),
        left=(30, 148),
        right=(112, 142),
    )
    hand = (mix(-44, -26, sip), mix(116, -22, sip))
    mate = Pose(
        look=(-0.8, mix(0, 0.1, sip)),
        tilt=-4 + 4 * sip,
        smile=0.3,
        mouth=0.5 * max(0, wave(now, 0.5)) * during(now, QUESTION + 1.2, PASSING - 0.7, 0.2),
        brows=mix(0.7, 0.2, sip),
        blink=max(blinking(now, 2), sip * 0.9),
        left=hand,
    )
    x, y = mix(1420, 1200, come), 316 + abs(wave(now, 1.0)) * -8 * (come < 1)
    said = bubble(
        975,
        74,
        250,
        124,
        _calendar(1),
        130,
        bounce(now, QUESTION + 1.1) * (1 - ease(now, PASSING + 0.2, PASSING + 0.5)),
    )
    dots = "".join(
        circle(-26 + n * 26, 0, 7, PETROL if (now * 1.6) % 4 > n + 0.5 else "#c3d3d5")
        for n in range(3)
    )
    thought = bubble(
        606,
        150,
        130,
        64,
        dots,
        -6,
        bounce(now, PASSING + 0.3) * (1 - ease(now, PASSING + 5, PASSING + 5.3)),
    )
    passing = linear(now, PASSING - 0.4, PASSING + 5.2)
    picture = (
        room(tram=passing)
        + standing(COLLEAGUE, mate, x, y)
        + _mug(x + hand[0], y + hand[1], sip * 24)
        + figure(OWNER, owner, 600, 352 + wave(now, 3.4) * 2)
    )
    return picture + desk(State(), 1) + said + thought + _idea(now)


def deleting(now: float) -> str:
    """Line after line is crossed out and leaves; six stay, and perfect German becomes steps."""
    struck = linear(now, DELETING + 0.6, DELETING + 4.2)
    removed = linear(now, DELETING + 2.6, SHORT - 0.4)
    state = State(
        struck=struck, removed=removed, language_eased=ease(now, SHORT - 1.2, SHORT + 0.8)
    )
    back = 1 - ease(now, DELETING + 1.2, DELETING + 3.2)
    near = ease(now, DELETING - 0.2, DELETING + 1.4) * (1 - ease(now, SHORT + 0.4, SHORT + 2.2))
    morning = ease(now, DELETING, SHORT)
    busy, glad = ease(now, DELETING, DELETING + 0.8), ease(now, SHORT, SHORT + 1)
    owner = Pose(
        look=(0.85, 0.15),
        tilt=mix(3, -3, glad),
        smile=mix(mix(0.45, 0.1, busy), 0.9, glad),
        brows=mix(mix(0.9, -0.3, busy), 0.6, glad),
        blink=blinking(now, 0.6),
        left=(30, 148),
        right=(112, 142 - 6 * max(0, wave(now, 0.45)) * busy * (1 - glad)),
    )
    mate = Pose(
        look=(-0.8, 0),
        smile=mix(0.3, 0.9, glad),
        tilt=-4,
        brows=0.7,
        blink=blinking(now, 2),
        left=(-44, 116),
    )
    picture = (
        room(morning, glow=1 - morning)
        + standing(COLLEAGUE, mate, 1200, 316)
        + _mug(1156, 432)
        + figure(OWNER, owner, 600, 352 + wave(now, 3.4) * 2)
        + desk(state, back)
        + _idea(now)
    )
    return camera(picture, mix(640, 880, near), mix(360, 372, near), mix(1, 1.5, near))


def letters(now: float) -> str:
    """One letter, two, three; then the telephone rings."""
    falls = [bounce(now, LETTERS + 0.5 + n * 0.75, 0.7) for n in range(3)]
    begun = [now > LETTERS + 0.5 + n * 0.75 for n in range(3)]
    letters = "".join(
        group(
            envelope(0.95),
            x=-70 + n * 70,
            y=mix(-330, 36 - 14 * (n % 2), fall),
            turn=(-9, 4, 12)[n] * fall,
        )
        for n, fall in enumerate(falls)
        if begun[n]
    )
    landed = sum(now > LETTERS + 0.9 + n * 0.75 for n in range(3))
    ring, lift = (
        during(now, RINGING - 0.4, RINGING + 1.5, 0.1),
        ease(now, RINGING + 1.0, RINGING + 1.7),
    )
    joy = ease(now, LETTERS + 0.8, LETTERS + 1.6)
    owner = Pose(
        look=(0.9, mix(0.3, 0.55, joy)),
        tilt=mix(6, -2, joy),
        smile=mix(0, 1, joy),
        mouth=0.4 * joy,
        brows=joy,
        blink=blinking(now),
        left=(-8, 178),
        right=(mix(50, 120, lift), mix(150, 172, lift)),
    )
    rays = "".join(
        stroke([(side * 52, -30), (side * 72, -44 - 12 * n)], PETROL, 5)
        for side in (-1, 1)
        for n in (0, 2)
    )
    base = (
        rect(-52, -30, 104, 40, INK, 14)
        + rect(-64, -48 - lift * 14, 128, 24, "#2c3648", 12)
        + group(rays, opacity=ring)
    )
    phone = group(base, x=600, y=552, turn=wave(now, 0.16) * 5 * ring)
    return inbox(landed, owner, phone, contents=letters, daylight=1)
