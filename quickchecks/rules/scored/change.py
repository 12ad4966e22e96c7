"""What a new definition changes: for how many answer patterns the band, and which questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod

from .definition import ScoredCheck
from .patterns import SAMPLE, chance, drawn
from .sums import Sums, added, joined


@dataclass(frozen=True, slots=True)
class Difference:
    """Codes of questions or, as "question/option", of options: only in the new definition, only in
    the old one, in both but counting differently, and counting the same in other words.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()


# By code: what counts, and what is read.
Coded = Mapping[str, tuple[Hashable, Hashable]]


@dataclass(frozen=True, slots=True)
class Change:
    """`share` of the patterns, from 0 to 1, get another band; `moves` counts them by old and new.

    None stands for no band. Not `exact`: a sample of `patterns`.
    """

    share: Fraction
    moves: Mapping[tuple[str | None, str | None], int]
    patterns: int
    exact: bool
    questions: Difference
    options: Difference


@dataclass(frozen=True, slots=True)
class _Question:
    """A question and the options a pattern can hold, with the definitions that ask it."""

    code: str
    options: tuple[str, ...]
    old: bool = False
    new: bool = False


def changes(old: ScoredCheck, new: ScoredCheck) -> Change:
    """What readers notice of a new definition. Both have to be without faults.

    A pattern answers every scored question of either definition; where both ask it, with an option
    that both have. Up to SAMPLE patterns are all looked at, else so many with a fixed seed.
    """
    questions = _asked_by_either(old, new)
    patterns = prod(len(question.options) for question in questions)
    exact = patterns <= SAMPLE
    options = [question.options for question in questions]
    columns = list(zip(*product(*options), strict=True)) if exact else drawn(options, chance())
    answers = list(zip(questions, columns, strict=True))
    before = _bands(old, {question.code: column for question, column in answers if question.old})
    after = _bands(new, {question.code: column for question, column in answers if question.new})
    moves = Counter(move for move in zip(before, after, strict=True) if move[0] != move[1])
    return Change(
        Fraction(moves.total(), len(before)),
        moves,
        len(before),
        exact,
        _difference(_questions(old), _questions(new)),
        _difference(_options(old), _options(new)),
    )


def _asked_by_either(old: ScoredCheck, new: ScoredCheck) -> list[_Question]:
    """A question that both ask stands here once, or twice if no option is left of the old one."""
    earlier, later = (
        {
            question.code: tuple(option.code for option in question.options)
            for question in check.questions
        }
        for check in (old, new)
    )
    found = []
    for code in dict.fromkeys((*earlier, *later)):
        before, after = earlier.get(code, ()), later.get(code, ())
        both = tuple(option for option in before if option in after)
        if both:
            found.append(_Question(code, both, old=True, new=True))
            continue
        if before:
            found.append(_Question(code, before, old=True))
        if after:
            found.append(_Question(code, after, new=True))
    return found


def _bands(check: ScoredCheck, answers: Mapping[str, Sequence[str]]) -> list[str | None]:
    """The band of every pattern. `answers` holds a column of options for every question."""
    sums = Sums(check)
    wholes = []
    for place, dimension in enumerate(check.dimensions):
        columns = []
        for question in dimension.questions:
            parts = {option.code: sums.part(place, question, option) for option in question.options}
            columns.append([parts[code] for code in answers[question.code]])
        wholes.append([sums.whole(place, added(row)) for row in zip(*columns, strict=True)])
    return [sums.outcome(joined(row)).band for row in zip(*wholes, strict=True)]


def _questions(check: ScoredCheck) -> Coded:
    dimensions = {q.code: found.code for found in check.dimensions for q in found.questions}
    return {
        question.code: (
            (dimensions.get(question.code), question.weight),
            (question.text, question.help),
        )
        for question in check.asked
    }


def _options(check: ScoredCheck) -> Coded:
    return {
        f"{question.code}/{option.code}": ((option.points, option.na, option.flags), option.text)
        for question in check.asked
        for option in question.options
    }


def _difference(old: Coded, new: Coded) -> Difference:
    both = [code for code in new if code in old]
    return Difference(
        tuple(code for code in new if code not in old),
        tuple(code for code in old if code not in new),
        tuple(code for code in both if old[code][0] != new[code][0]),
        tuple(
            code for code in both if old[code][0] == new[code][0] and old[code][1] != new[code][1]
        ),
    )
