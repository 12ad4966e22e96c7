"""The job ad as the company sees it: a list that grows, an empty inbox, a question."""

from . import company_long, company_short, seam
from .story import CALL, DELETING, LETTERS, QUESTION, STUCK, WAITING, Shot, play

SEAM = 860  # where the seam stands in this clip's call: the owner has the larger part

SHOTS = (
    Shot(0, company_long.typing),
    Shot(STUCK - 0.4, company_long.printing),
    Shot(WAITING - 0.3, company_long.waiting),
    Shot(QUESTION - 0.5, company_short.asked),
    Shot(DELETING - 0.2, company_short.deleting, same_place=True),
    Shot(LETTERS - 0.3, company_short.letters),
    Shot(CALL, lambda now: seam.call(now, CALL, SEAM)),
)


def frame(now: float) -> str:
    """The picture at this second."""
    return play(SHOTS, now)
