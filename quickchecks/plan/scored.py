"""A scored result as a plan to act on: words first, values with bars, steps with their reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ..blocks.scored import EFFORT, WHEN
from ..rules.definition import Answers
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.evaluate import DimensionResult, Result, evaluate, steps_of
from ..rules.scored.ranking import Step
from .explanation import ExplanationWords, explanation_of
from .notices import Notice, notices
from .targets import Link, Links


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A recommendation with its place, its reason, when and how much, and what helps.

    `code` is the same step in every result of the check; `answered` is the answer that cost most,
    in the reader's own words.
    """

    number: int
    code: str
    title: str
    text: str
    because: str
    answered: str
    when: str
    when_words: str
    effort: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A dimension as text and as a bar; `value` is None when nothing of it was rated.

    `median` is the value of the middle one of `runs` others, where there are enough.
    """

    code: str
    title: str
    text: str
    value: int | None
    level: str
    strong: bool
    median: int | None = None


@dataclass(frozen=True, slots=True)
class PathWords:
    """A way the result points at."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a scored result shows.

    `open_topics` are dimensions the reader has left for later: then there is no total.
    `explanation` says how the total comes about.
    """

    title: str
    text: str
    score: int | None
    band: str
    capped: str
    notices: list[Notice]
    steps: list[PlannedStep]
    more: list[PlannedStep]
    bars: list[Bar]
    path: PathWords | None
    runs: int = 0
    open_topics: list[str] = field(default_factory=list)
    explanation: ExplanationWords | None = None

    @property
    def strengths(self) -> list[Bar]:
        """The dimensions at the highest level."""
        return [bar for bar in self.bars if bar.strong]


@dataclass(frozen=True, slots=True)
class Medians:
    """The middle values of others, by dimension, and of how many runs (rounded)."""

    values: Mapping[str, int] = field(default_factory=dict)
    runs: int = 0


def scored_plan(
    check: ScoredCheck, answers: Answers, audience: str, medians: Medians | None = None
) -> Plan:
    """Put answers into the reader's words; every page the plan leads to is looked up at once."""
    result = evaluate(check, answers)
    later = _left_for_later(check, answers)
    top, more = result.top, result.more
    if later:
        steps = steps_of(check, _taken(result))
        top, more = steps[: check.top], steps[check.top :]
    links = Links(
        [flag.target for flag in result.flags]
        + [step.recommendation.target for step in (*top, *more)],
        audience,
        [flag.check for flag in result.flags],
    )
    found = {item.dimension.code: item for item in result.dimensions}
    planned = [
        _step(number, step, found, answers, links)
        for number, step in enumerate((*top, *more), start=1)
    ]
    title, text = _headline(check, result, bool(later))
    medians = medians or Medians()
    shown = result.band is not None or bool(later)
    return Plan(
        title,
        text,
        None if later else result.score,
        result.band.code if result.band and not later else "",
        check.cap.text if check.cap and result.capped and not later else "",
        notices(result.flags, links),
        planned[: len(top)],
        planned[len(top) :],
        [_bar(check, item, medians) for item in _rated(result, later)] if shown else [],
        PathWords(result.path.code, result.path.title, result.path.text)
        if result.path and not later
        else None,
        medians.runs,
        later,
        explanation_of(check, answers) if result.band and not later else None,
    )


def _left_for_later(check: ScoredCheck, answers: Answers) -> list[str]:
    """The titles of dimensions without any answer, where others have some."""
    untouched = [
        dimension
        for dimension in check.dimensions
        if not any(question.code in answers for question in dimension.questions)
    ]
    if len(untouched) == len(check.dimensions):
        return []
    return [dimension.title for dimension in untouched]


def _taken(result: Result) -> tuple[DimensionResult, ...]:
    return tuple(item for item in result.dimensions if item.exact is not None)


def _rated(result: Result, later: list[str]) -> list[DimensionResult]:
    return [item for item in result.dimensions if item.dimension.title not in later]


def _headline(check: ScoredCheck, result: Result, is_part: bool) -> tuple[str, str]:
    if is_part:
        return (
            _("Your plan for the topics you chose"),
            _("A result for the whole check follows once you have answered the other topics."),
        )
    if result.band:
        return result.band.title, result.band.text
    return (
        _("Too few answers for a result"),
        _(
            "You said “does not apply” so often that a value would say nothing."
            " What you answered counts all the same:"
        ),
    )


def _bar(check: ScoredCheck, found: DimensionResult, medians: Medians) -> Bar:
    return Bar(
        found.dimension.code,
        found.dimension.title,
        found.dimension.text,
        found.value,
        found.level.label if found.level else _("not rated"),
        found.level == check.levels[-1],
        medians.values.get(found.dimension.code),
    )


def _step(
    number: int,
    step: Step,
    found: dict[str, DimensionResult],
    answers: Answers,
    links: Links,
) -> PlannedStep:
    because, answered, code = "", "", "none-left"
    if step.dimension:
        item = found[step.dimension.code]
        code = f"{step.dimension.code}-{step.recommendation.level}"
        because = _("In “%(dimension)s” you are at %(value)s of 100: %(level)s.") % {
            "dimension": step.dimension.title,
            "value": item.value,
            "level": item.level.label if item.level else "",
        }
        if item.weakest:
            option = item.weakest.option(answers.get(item.weakest.code))
            answered = option.text if option else ""
    advice = step.recommendation
    return PlannedStep(
        number,
        advice.code or code,
        advice.title,
        advice.text,
        because,
        answered,
        advice.when,
        str(dict(WHEN).get(advice.when, "")),
        str(dict(EFFORT).get(advice.effort, "")),
        links.to(advice.target),
    )
