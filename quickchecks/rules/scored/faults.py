"""What is wrong with a scored definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..fault import Fault, Kind, twice, unknown_flags
from .definition import Band, Comparison, Condition, Level, Question, ScoredCheck
from .paths import TOTAL


def scored_faults(check: ScoredCheck) -> list[Fault]:
    """Everything that keeps a scored check from being published."""
    return [
        *_dimension_faults(check),
        *_question_faults(check),
        *_bound_faults("levels", check.levels),
        *_bound_faults("bands", check.bands),
        *twice("flags", (flag.code for flag in check.flags)),
        *_cap_faults(check),
        *_path_faults(check),
    ]


def _dimension_faults(check: ScoredCheck) -> Iterator[Fault]:
    if not check.dimensions:
        yield Fault("dimensions", Kind.MISSING)
    elif sum(dimension.weight for dimension in check.dimensions) == 0:
        yield Fault("dimensions", Kind.NO_WEIGHT)
    yield from twice("dimensions", (dimension.code for dimension in check.dimensions))
    for dimension in check.dimensions:
        if not dimension.questions:
            yield Fault("dimensions", Kind.MISSING, dimension.code)
        elif sum(question.weight for question in dimension.questions) == 0:
            yield Fault("dimensions", Kind.NO_WEIGHT, dimension.code)
    yield from _advice_faults(check)


def _advice_faults(check: ScoredCheck) -> Iterator[Fault]:
    levels = {level.code for level in check.levels}
    codes = [step.code for d in check.dimensions for step in d.recommendations if step.code]
    yield from twice("dimensions", codes)
    for dimension in check.dimensions:
        used = [step.level for step in dimension.recommendations]
        yield from twice("dimensions", used)
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
    yield from twice("dimensions", (question.code for question in check.asked))
    for question in check.questions:
        points = {option.points for option in question.options if not option.na}
        if len(question.options) >= 2 and len(points) < 2:
            yield Fault("dimensions", Kind.NO_POINTS, question.code)
        yield from _option_faults("dimensions", question, check)
    for question in check.routing:
        yield from _option_faults("routing", question, check)


def _option_faults(field: str, question: Question, check: ScoredCheck) -> Iterator[Fault]:
    if len(question.options) < 2:
        yield Fault(field, Kind.FEW_OPTIONS, question.code)
    yield from twice(field, (option.code for option in question.options))
    raised = (flag for option in question.options for flag in option.flags)
    yield from unknown_flags(field, raised, check.flags)


def _bound_faults(field: str, items: Sequence[Band | Level]) -> Iterator[Fault]:
    if not items:
        yield Fault(field, Kind.MISSING)
        return
    yield from twice(field, (item.code for item in items))
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


def _cap_faults(check: ScoredCheck) -> Iterator[Fault]:
    if check.cap and check.cap.band not in {band.code for band in check.bands}:
        yield Fault("cap", Kind.UNKNOWN, check.cap.band)


def _path_faults(check: ScoredCheck) -> Iterator[Fault]:
    yield from twice("paths", (path.code for path in check.paths))
    if check.paths and check.paths[-1].conditions:
        yield Fault("paths", Kind.NOT_ELSE, check.paths[-1].code)
    for path, later in zip(check.paths, check.paths[1:], strict=False):
        if not path.conditions:
            yield Fault("paths", Kind.HIDDEN, later.code)
    for path in check.paths:
        for condition in path.conditions:
            yield from _condition_faults(check, condition)


def _condition_faults(check: ScoredCheck, condition: Condition) -> Iterator[Fault]:
    if condition.comparison is not Comparison.IS:
        values = {TOTAL, *(dimension.code for dimension in check.dimensions)}
        if condition.subject not in values:
            yield Fault("paths", Kind.UNKNOWN, condition.subject)
        return
    asked = {question.code: question for question in check.asked}
    if condition.subject not in asked:
        yield Fault("paths", Kind.UNKNOWN, condition.subject)
        return
    for option in condition.options:
        if asked[condition.subject].option(option) is None:
            yield Fault("paths", Kind.UNKNOWN, f"{condition.subject}/{option}")
    if not condition.options:
        yield Fault("paths", Kind.MISSING, condition.subject)
