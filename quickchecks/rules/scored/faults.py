"""What is wrong with a scored definition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..fault import Fault, Kind, Way, twice, twice_at, unknown_flags
from .definition import Band, Comparison, Condition, Dimension, Level, Question, ScoredCheck
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
        yield Fault("dimensions", Kind.NO_WEIGHT, way=(0, "weight"))
    yield from twice("dimensions", (dimension.code for dimension in check.dimensions))
    for place, dimension in enumerate(check.dimensions):
        if not dimension.questions:
            yield Fault("dimensions", Kind.MISSING, dimension.code, (place, "questions"))
        elif sum(question.weight for question in dimension.questions) == 0:
            way = (place, "questions", 0, "weight")
            yield Fault("dimensions", Kind.NO_WEIGHT, dimension.code, way)
    yield from _advice_faults(check)


def _advice_faults(check: ScoredCheck) -> Iterator[Fault]:
    yield from twice_at(
        "dimensions",
        (
            ((place, "recommendations", number, "code"), step.code)
            for place, dimension in enumerate(check.dimensions)
            for number, step in enumerate(dimension.recommendations)
            if step.code
        ),
    )
    for place, dimension in enumerate(check.dimensions):
        yield from _step_faults(check, dimension, (place, "recommendations"))


def _step_faults(check: ScoredCheck, dimension: Dimension, way: Way) -> Iterator[Fault]:
    levels = {level.code for level in check.levels}
    used = [step.level for step in dimension.recommendations]
    yield from twice("dimensions", used, way, "level")
    for place, step in enumerate(dimension.recommendations):
        if step.level not in levels:
            yield Fault("dimensions", Kind.UNKNOWN, step.level, (*way, place, "level"))
        if step.target is None:
            name = f"{dimension.code}/{step.level}"
            yield Fault("dimensions", Kind.NO_TARGET, name, (*way, place, "page"))
    for needed in check.levels[:-1]:
        if needed.code not in used:
            yield Fault("dimensions", Kind.NO_ADVICE, f"{dimension.code}/{needed.code}", way)


def _question_faults(check: ScoredCheck) -> Iterator[Fault]:
    scored = [
        ((place, "questions", number), question)
        for place, dimension in enumerate(check.dimensions)
        for number, question in enumerate(dimension.questions)
    ]
    codes = {question.code for _way, question in scored}
    yield from twice_at("dimensions", (((*way, "code"), found.code) for way, found in scored))
    yield from twice("routing", (question.code for question in check.routing))
    for place, question in enumerate(check.routing):
        if question.code in codes:
            yield Fault("routing", Kind.TWICE, question.code, (place, "code"))
    for way, question in scored:
        points = {option.points for option in question.options if not option.na}
        if len(question.options) >= 2 and len(points) < 2:
            yield Fault("dimensions", Kind.NO_POINTS, question.code, (*way, "options", 0, "points"))
        yield from _option_faults("dimensions", question, check, way)
    for place, question in enumerate(check.routing):
        yield from _option_faults("routing", question, check, (place,))


def _option_faults(field: str, question: Question, check: ScoredCheck, way: Way) -> Iterator[Fault]:
    way = (*way, "options")
    if len(question.options) < 2:
        yield Fault(field, Kind.FEW_OPTIONS, question.code, way)
    yield from twice(field, (option.code for option in question.options), way)
    yield from unknown_flags(field, question.options, check.flags, way)


def _bound_faults(field: str, items: Sequence[Band | Level]) -> Iterator[Fault]:
    if not items:
        yield Fault(field, Kind.MISSING)
        return
    yield from twice(field, (item.code for item in items))
    for place, item in enumerate(items):
        way = (place, "minimum")
        if item.minimum < 0:
            yield Fault(field, Kind.MISSING, item.code, way)
        elif place == 0 and item.minimum != 0:
            yield Fault(field, Kind.NO_ZERO, item.code, way)
        elif place > 0 and item.minimum <= items[place - 1].minimum:
            yield Fault(field, Kind.ORDER, item.code, way)
        if item.minimum > 100:
            yield Fault(field, Kind.OVER_100, item.code, way)


def _cap_faults(check: ScoredCheck) -> Iterator[Fault]:
    if check.cap and check.cap.band not in {band.code for band in check.bands}:
        yield Fault("cap", Kind.UNKNOWN, check.cap.band, (0, "band"))


def _path_faults(check: ScoredCheck) -> Iterator[Fault]:
    yield from twice("paths", (path.code for path in check.paths))
    last = len(check.paths) - 1
    for place, path in enumerate(check.paths):
        if place == last and path.conditions:
            yield Fault("paths", Kind.NOT_ELSE, path.code, (place, "conditions"))
        if place < last and not path.conditions:
            later = check.paths[place + 1]
            yield Fault("paths", Kind.HIDDEN, later.code, (place, "conditions"))
        for number, condition in enumerate(path.conditions):
            yield from _condition_faults(check, condition, (place, "conditions", number))


def _condition_faults(check: ScoredCheck, condition: Condition, way: Way) -> Iterator[Fault]:
    asked = {question.code: question for question in check.asked}
    values = {TOTAL, *(dimension.code for dimension in check.dimensions)}
    known = asked if condition.comparison is Comparison.IS else values
    if condition.subject not in known:
        yield Fault("paths", Kind.UNKNOWN, condition.subject, (*way, "subject"))
        return
    if condition.comparison is not Comparison.IS:
        if not 0 <= condition.bound <= 100:
            yield Fault("paths", Kind.NO_BOUND, condition.subject, (*way, "value"))
        return
    for option in condition.options:
        if asked[condition.subject].option(option) is None:
            name = f"{condition.subject}/{option}"
            yield Fault("paths", Kind.UNKNOWN, name, (*way, "value"))
    if not condition.options:
        yield Fault("paths", Kind.MISSING, condition.subject, (*way, "value"))
