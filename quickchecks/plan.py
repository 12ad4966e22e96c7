"""A result as a plan to act on: words first, values with bars, steps with the reason for each."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from wagtail.models import Page

from home.editions import in_language

from .rules.definition import Answers, Target
from .rules.scored.definition import Recommendation, ScoredCheck
from .rules.scored.evaluate import DimensionResult, Result
from .rules.scored.ranking import Step


@dataclass(frozen=True, slots=True)
class Link:
    """Where a step leads, in the reader's language."""

    title: str
    is_chapter: bool
    url: str


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A recommendation with its place, its reason and the chapter that helps."""

    number: int
    code: str  # the same step in every result of the check
    title: str
    text: str
    because: str
    answered: str  # the answer that cost most, in the reader's own words
    link: Link | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A dimension as text and as a bar; `value` is None when nothing of it was rated."""

    title: str
    text: str
    value: int | None
    level: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """A flag with the chapter that helps."""

    severity: str
    text: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything the result page, its print and its other forms show."""

    title: str
    text: str
    score: int | None
    notices: list[Notice]
    steps: list[PlannedStep]
    more: list[PlannedStep]
    bars: list[Bar]

    @property
    def strengths(self) -> list[Bar]:
        """The dimensions at the highest level."""
        return [bar for bar in self.bars if bar.strong]


def plan_for(check: ScoredCheck, result: Result, answers: Answers) -> Plan:
    """Put a result into the reader's words; every page it leads to is looked up at once."""
    steps = [*result.top, *result.more]
    pages = _pages(
        [flag.target for flag in result.flags] + [step.recommendation.target for step in steps]
    )
    found = {item.dimension.code: item for item in result.dimensions}
    planned = [
        _step(number, step, found, answers, pages) for number, step in enumerate(steps, start=1)
    ]
    top = len(result.top)
    return Plan(
        result.band.title if result.band else _("Too few answers for a result"),
        result.band.text
        if result.band
        else _(
            "You said “does not apply” so often that a value would say nothing."
            " What you answered counts all the same:"
        ),
        result.score,
        [Notice(flag.severity, flag.text, _link(flag.target, pages)) for flag in result.flags],
        planned[:top],
        planned[top:],
        [_bar(check, item) for item in result.dimensions] if result.band else [],
    )


def _bar(check: ScoredCheck, found: DimensionResult) -> Bar:
    return Bar(
        found.dimension.title,
        found.dimension.text,
        found.value,
        found.level.label if found.level else _("not rated"),
        found.level == check.levels[-1],
    )


def _step(
    number: int,
    step: Step,
    found: dict[str, DimensionResult],
    answers: Answers,
    pages: dict[UUID, Page],
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
    advice: Recommendation = step.recommendation
    return PlannedStep(
        number, code, advice.title, advice.text, because, answered, _link(advice.target, pages)
    )


def _pages(targets: list[Target | None]) -> dict[UUID, Page]:
    keys = (UUID(target.page) for target in targets if target)
    return in_language(keys, model="packets.PacketPage")


def _link(target: Target | None, pages: dict[UUID, Page]) -> Link | None:
    """The chapter in the reader's language; its packet's beginning if the chapter is gone."""
    page = pages.get(UUID(target.page)) if target else None
    if target is None or page is None:
        return None
    title = page.chapter_title(target.chapter) if target.chapter else ""
    url = page.get_url() or ""
    return Link(title or page.title, bool(title), f"{url}#{target.chapter}" if title else url)
