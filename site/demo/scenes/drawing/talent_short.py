"""The talent and the short ad: a lit window, another morning, six ticks and a call."""

from .aboard import close
from .heads import Pose, blinking
from .job_ad import State, draw
from .people import TALENT, figure, standing
from .stage import (
    INK,
    TERRACOTTA,
    bounce,
    camera,
    during,
    ease,
    group,
    linear,
    mix,
    path,
    rect,
)
from .story import CALL, DELETING, LETTERS, PASSING, QUESTION, RINGING, SHORT
from .street import long_tram, pavement, people_at_work, stop, street


def outside(now: float) -> str:
    """The street: a window with light in it, a tram that passes. Nobody knows of the other."""
    come = linear(now, PASSING - 1.6, PASSING + 6.4)
    look = ease(now, PASSING + 1.0, PASSING + 1.8) - ease(now, PASSING + 3.4, PASSING + 4.2)
    her = Pose(look=(mix(-0.2, 0.3, look), mix(0.7, -0.5, look)), smile=0.05, blink=blinking(now))
    rider = figure(TALENT, her, 449, 122, 0.5)
    picture = street() + people_at_work(now) + pavement()
    picture += group(long_tram(rider), x=mix(1340, -1000, come), y=440)
    return camera(
        picture,
        mix(590, 620, come),
        mix(330, 360, ease(now, QUESTION - 1, PASSING)),
        mix(1.25, 1, ease(now, QUESTION + 0.3, PASSING + 0.4)),
    )


def next_morning(now: float) -> str:
    """Another morning, three long lists; then a short one: six ticks, steps instead of stars."""
    flick = 1.35
    shown = min(3, int((now - DELETING + 0.2) / flick))
    local = (now - DELETING + 0.2) - shown * flick
    slide = ease(local, flick - 0.45, flick) if shown < 3 else 0.0
    pages = []
    for number in (shown, shown + 1):
        offset = (number - shown - slide) * 330
        if number <= 3:
            pages.append(
                group(
                    _short(now) if number == 3 else draw(State()),
                    x=20 + offset,
                    y=66 if number == 3 else 22,
                )
            )
    found = ease(now, SHORT - 1.6, SHORT)
    glad = ease(now, SHORT + 0.8, SHORT + 1.8)
    her = Pose(
        look=(-0.85, 0.25),
        tilt=mix(5, -3, glad),
        smile=mix(-0.3, 1, glad),
        brows=mix(-0.1, 0.9, found),
        mouth=0.35 * glad,
        blink=blinking(now),
    )
    touch = (
        (mix(240, 130, slide), 380) if shown < 3 else (mix(240, 256, found), mix(380, 470, found))
    )
    picture = close(now, "".join(pages), her, touch, 1)
    return camera(picture, mix(640, 600, found), mix(360, 350, found), mix(1, 1.07, found))


def _short(now: float) -> str:
    """The same ad after the company has thought: the steps are climbed before her eyes."""
    ticks = sum(
        bounce(now, SHORT - 0.8 + n * 0.45, 0.4) if now > SHORT - 0.8 + n * 0.45 else 0.0
        for n in range(6)
    )
    return draw(
        State(removed=1, struck=1, language_eased=ease(now, SHORT - 1, SHORT + 1.4), ticks=ticks)
    )


def calling(now: float) -> str:
    """At the stop she breathes in, and calls."""
    breath = during(now, LETTERS + 0.4, LETTERS + 2.0, 0.7)
    up = ease(now, RINGING - 0.6, RINGING + 0.2)
    wait = during(now, RINGING, CALL, 0.4)
    her = Pose(
        look=(mix(0.3, -0.4, up), mix(0.75, -0.15, up)),
        tilt=mix(4, -3, up),
        smile=mix(0.1, 0.2, up),
        brows=mix(0.1, 0.8, up),
        mouth=0.15 * breath,
        blink=max(blinking(now), breath),
        left=(-70, 190),
        right=(mix(26, 62, up), mix(110, -54, up)),
    )
    hand = her.right or (0, 0)
    phone = group(
        rect(-12, -36, 24, 72, INK, 8),
        x=520 + hand[0],
        y=280 - breath * 6 + hand[1] - 4,
        turn=mix(-10, 8, up),
    )
    rays = "".join(
        path(
            f"M{30 + 18 * n} {-20 - 8 * n} q{16 + 4 * n} {20 + 8 * n} 0 {40 + 16 * n}",
            stroke=TERRACOTTA,
            pen=5,
        )
        for n in range(3)
        if (now * 2.6) % 4 > n
    )
    ring = group(rays, x=600, y=222, opacity=wait)
    shelter = stop()
    return camera(
        shelter + standing(TALENT, her, 520, 280 - breath * 6) + phone + ring,
        mix(640, 600, up),
        mix(360, 320, up),
        mix(1, 1.18, ease(now, LETTERS, CALL)),
    )
