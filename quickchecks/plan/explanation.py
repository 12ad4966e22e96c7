"""How a scored result comes about, in words: what helped, what cost, the way to the next band."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils.formats import number_format

from ..rules.definition import Answers
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.explain import NextChange, Share, explain

MOST = 5  # questions on each side; the smallest ones say little


@dataclass(frozen=True, slots=True)
class ShareWords:
    """A question with the reader's answer and the points of the total it brought or cost."""

    question: str
    answer: str
    points: str


@dataclass(frozen=True, slots=True)
class OtherAnswer:
    """A question with the answer that would change the result."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The fewest other answers that lead to the next band.

    `lift` are the titles of dimensions that hold the result back until they are stronger.
    """

    band: str
    answers: list[OtherAnswer]
    lift: list[str]


@dataclass(frozen=True, slots=True)
class ExplanationWords:
    """What a result's explanation shows; `change` is None at the highest band."""

    helped: list[ShareWords]
    cost: list[ShareWords]
    change: ChangeWords | None


def explanation_of(check: ScoredCheck, answers: Answers) -> ExplanationWords:
    """Put the explanation of a result that has a band into words."""
    found = explain(check, answers)
    return ExplanationWords(
        _shares(((share, share.brought) for share in found.helped), answers),
        _shares(((share, share.cost) for share in found.cost), answers),
        _change(found.next_change) if found.next_change else None,
    )


def _shares(shares: Iterable[tuple[Share, Fraction]], answers: Answers) -> list[ShareWords]:
    """The largest ones first; equals keep their order."""
    ranked = sorted(shares, key=lambda pair: pair[1], reverse=True)[:MOST]
    return [
        ShareWords(
            share.question.text,
            option.text
            if (option := share.question.option(answers.get(share.question.code)))
            else "",
            written(points),
        )
        for share, points in ranked
    ]


def _change(change: NextChange) -> ChangeWords:
    return ChangeWords(
        change.band.title,
        [OtherAnswer(question.text, option.text) for question, option in change.changes],
        [dimension.title for dimension in change.lift],
    )


def written(points: Fraction) -> str:
    """Points with one decimal, half up, as the active language writes them: 6,7 or 6.7."""
    exact = Decimal(points.numerator) / Decimal(points.denominator)
    return number_format(exact.quantize(Decimal("0.1"), ROUND_HALF_UP), decimal_pos=1)
