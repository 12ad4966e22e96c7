"""The job ad as the talent sees it: a tram, a list without an end, a lit window, a call."""

from . import seam, talent_away, talent_long, talent_short
from .story import (
    CALL,
    DELETING,
    LETTERS,
    LIST,
    QUESTION,
    STUCK,
    SWIPED,
    TOO_LONG,
    WAITING,
    Shot,
    play,
)

SEAM = 420  # where the seam stands in this clip's call: the talent has the larger part

SHOTS = (
    Shot(0, talent_long.riding),
    Shot(LIST - 0.4, talent_long.reading),
    Shot(TOO_LONG - 0.4, talent_long.too_long),
    Shot(STUCK - 0.4, talent_long.stuck),
    Shot(WAITING - 0.6, talent_away.friend),
    Shot(SWIPED - 1.3, talent_away.swiping),
    Shot(QUESTION - 0.4, talent_short.outside),
    Shot(DELETING - 0.3, talent_short.next_morning),
    Shot(LETTERS, talent_short.calling),
    Shot(CALL, lambda now: seam.call(now, CALL, SEAM)),
)


def frame(now: float) -> str:
    """The picture at this second."""
    return play(SHOTS, now)
