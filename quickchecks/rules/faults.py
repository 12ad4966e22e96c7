"""What is wrong with a definition, before it is published.

A fault names the place and the kind; the words for editors are in quickchecks/validation.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .definition import Band, Level, ScoredCheck


class Kind(StrEnum):
    """What can be wrong."""

    MISSING = "missing"  # there is nothing where something has to be
    TWICE = "twice"  # a code is used twice
    NO_ZERO = "no-zero"  # the lowest bound is not 0
    ORDER = "order"  # bounds do not rise
    OVER_100 = "over-100"  # a bound no value can reach
    UNKNOWN = "unknown"  # a code points at nothing
    FEW_OPTIONS = "few-options"  # a question with fewer than two answers
    NO_POINTS = "no-points"  # a question whose answers all give the same
    NO_WEIGHT = "no-weight"  # weights that add up to nothing
    NO_ADVICE = "no-advice"  # a dimension has nothing to say at a level that needs work
    NO_TARGET = "no-target"  # a recommendation leads nowhere


@dataclass(frozen=True, slots=True)
class Fault:
    """`field` is a field of the editors' form, `code` the item's code in it."""

    field: str
    kind: Kind
    code: str = ""


def faults(check: ScoredCheck) -> list[Fault]:
    """Everything that keeps a check from being published; an empty list if nothing does."""
    return [
        *_dimension_faults(check),
        *_question_faults(check),
        *_bound_faults("levels", check.levels),
        *_bound_faults("bands", check.bands),
        *_twice("flags", (flag.code for flag in check.flags)),
    ]


def _dimension_faults(check: ScoredCheck) -> Iterator[Fault]:
    if not check.dimensions:
        yield Fault("dimensions", Kind.MISSING)
    elif sum(dimension.weight for dimension in check.dimensions) == 0:
        yield Fault("dimensions", Kind.NO_WEIGHT)
    yield from _twice("dimensions", (dimension.code for dimension in check.dimensions))
    levels = {level.code for level in check.levels}
    for dimension in check.dimensions:
        if not dimension.questions:
            yield Fault("dimensions", Kind.MISSING, dimension.code)
        elif sum(question.weight for question in dimension.questions) == 0:
            yield Fault("dimensions", Kind.NO_WEIGHT, dimension.code)
        used = [step.level for step in dimension.recommendations]
        yield from _twice("dimensions", used)
        for level in used:
            if level not in levels:
                yield Fault("dimensions", Kind.UNKNOWN, level)
        for needed in check.levels[:-1]:
            if needed.code not in used:
                yield Fault("dimensions", Kind.NO_ADVICE, f"{dimension.code}/{needed.code}")
        for step in dimension.recommendations:
            if step.target is None:
                yield Fault("dimensions", Kind.NO_TARGET, f"{dimension.code}/{step.level}")


def _question_faults(check: ScoredCheck) -> Iterator[Fault]:
    flags = {flag.code for flag in check.flags}
    yield from _twice("dimensions", (question.code for question in check.questions))
    for question in check.questions:
        points = {option.points for option in question.options if not option.na}
        if len(question.options) < 2:
            yield Fault("dimensions", Kind.FEW_OPTIONS, question.code)
        elif len(points) < 2:
            yield Fault("dimensions", Kind.NO_POINTS, question.code)
        yield from _twice("dimensions", (option.code for option in question.options))
        for option in question.options:
            for flag in option.flags:
                if flag not in flags:
                    yield Fault("dimensions", Kind.UNKNOWN, flag)


def _bound_faults(field: str, items: Sequence[Band | Level]) -> Iterator[Fault]:
    if not items:
        yield Fault(field, Kind.MISSING)
        return
    yield from _twice(field, (item.code for item in items))
    if any(item.minimum < 0 for item in items):
        yield Fault(field, Kind.MISSING)
    elif items[0].minimum != 0:
        yield Fault(field, Kind.NO_ZERO, items[0].code)
    for lower, upper in zip(items, items[1:], strict=False):
        if upper.minimum <= lower.minimum:
            yield Fault(field, Kind.ORDER, upper.code)
    for item in items:
        if item.minimum > 100:
            yield Fault(field, Kind.OVER_100, item.code)


def _twice(field: str, codes: Iterable[str]) -> Iterator[Fault]:
    for code, count in Counter(codes).items():
        if count > 1:
            yield Fault(field, Kind.TWICE, code)
