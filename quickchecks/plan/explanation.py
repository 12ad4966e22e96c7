"""How a scored result comes about, in words: what helped, what cost, the way to the next band."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils.formats import number_format

from ..rules.definition import Answers
from ..rules.scored.contribution import Contribution
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.explain import explain
from ..rules.scored.next_band import NextBand

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

    `lift` are the titles of dimensions that have to be stronger first; then there are no answers.
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
        [_share(given, given.brought) for given in found.helped[:MOST]],
        [_share(given, given.cost) for given in found.cost[:MOST]],
        _change(found.next_change) if found.next_change else None,
    )


def _share(given: Contribution, points: Fraction) -> ShareWords:
    return ShareWords(given.question.text, given.option.text, written(points))


def _change(change: NextBand) -> ChangeWords:
    return ChangeWords(
        change.band.title,
        [OtherAnswer(question.text, option.text) for question, option in change.answers],
        [dimension.title for dimension in change.lift],
    )


def written(points: Fraction) -> str:
    """Points with one decimal, half up, as the active language writes them: 6,7 or 6.7."""
    exact = Decimal(points.numerator) / Decimal(points.denominator)
    return number_format(exact.quantize(Decimal("0.1"), ROUND_HALF_UP), decimal_pos=1)
