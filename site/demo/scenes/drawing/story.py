"""What both clips share: the moments of the story, and how one shot follows the other.

The clips tell the same minute. Whatever has a name here happens at this second in both of them.
"""

from collections.abc import Callable
from typing import NamedTuple

from .stage import SLANT, WIDTH, ease, edge, inside, left_of, mix

FIRST_LINE = 3.0  # the heading of the ad is written; it lights up on a phone
LIST = 8.0  # the ad grows; somebody reads it
TOO_LONG = 14.5  # it leaves the screen; it leaves the phone
STUCK = 20.5  # the printer stops; the thumb stops
WAITING = 27.5  # nothing arrives; a friend says something true
SWIPED = 33.2  # a letter that never comes; the ad is swiped away
QUESTION = 36.5  # Monday, nine o'clock? / the street outside
PASSING = 40.0  # a tram passes the office; an office passes the tram
DELETING = 46.5  # line after line goes; a new morning
SHORT = 53.0  # six lines stay; six ticks
LETTERS = 57.0  # three letters; she dares to call
RINGING = 59.4
CALL = 61.6  # both on the phone, until the end card

TURN = 0.7  # seconds from one shot to the next


class Shot(NamedTuple):
    """A picture that moves, from one second on; its seam wipes the shot before away."""

    start: float
    draw: Callable[[float], str]
    same_place: bool = False  # goes on where the shot before stopped, without a seam


def play(shots: tuple[Shot, ...], now: float) -> str:
    """The picture at this second."""
    index = max(number for number, shot in enumerate(shots) if shot.start <= now)
    picture = shots[index].draw(now)
    turned = ease(now, shots[index].start, shots[index].start + TURN)
    if index == 0 or turned == 1 or shots[index].same_place:
        return picture
    seam = mix(-SLANT - 20, WIDTH + SLANT + 20, turned)
    return shots[index - 1].draw(now) + inside(left_of(seam), picture) + edge(seam)
