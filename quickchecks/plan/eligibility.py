"""A verdict in words: every point that stands in the way, with its way forward. No percentage."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..rules.definition import Answers
from ..rules.eligibility.definition import Criterion, EligibilityCheck, Kind, WayForward
from ..rules.eligibility.evaluate import Decision, decide
from .notices import Notice, notices
from .targets import Link, Links


@dataclass(frozen=True, slots=True)
class Point:
    """A criterion in the result. `state` is "fail", "open", "soft", "met" or "info"."""

    code: str
    state: str
    state_words: str
    label: str
    question: str
    answered: str
    text: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything an eligibility result shows."""

    code: str
    title: str
    text: str
    action: str
    link: Link | None
    notices: list[Notice]
    fails: list[Point]
    open: list[Point]
    soft_not_yes: list[Point]
    points: list[Point]

    @property
    def in_the_way(self) -> list[Point]:
        """All failed and open points, and what could be prepared."""
        return [*self.fails, *self.open, *self.soft_not_yes]

    @property
    def met(self) -> list[Point]:
        """What already fits, and what was asked for information."""
        away = {point.code for point in self.in_the_way}
        return [point for point in self.points if point.code not in away]


def verdict_of(check: EligibilityCheck, answers: Answers, audience: str) -> Verdict:
    """Put answers into the reader's words; every page the verdict leads to is looked up at once."""
    decision = decide(check, answers)
    ways = [_way(criterion, decision) for criterion in check.criteria]
    links = Links(
        [way.target for way in ways if way]
        + [flag.target for flag in decision.flags]
        + [decision.verdict.target],
        audience,
        [flag.check for flag in decision.flags],
    )
    points = {
        criterion.code: _point(criterion, way, decision, answers, links)
        for criterion, way in zip(check.criteria, ways, strict=True)
    }

    def of(criteria: tuple[Criterion, ...]) -> list[Point]:
        return [points[criterion.code] for criterion in criteria]

    verdict = decision.verdict
    return Verdict(
        verdict.code.value,
        verdict.title,
        verdict.text,
        verdict.action,
        links.to(verdict.target),
        notices(decision.flags, links),
        of(decision.fails),
        of(decision.open),
        of(decision.soft_not_yes),
        list(points.values()),
    )


def _way(criterion: Criterion, decision: Decision) -> WayForward | None:
    if criterion in decision.fails:
        return criterion.if_fail
    return criterion.if_open if criterion in decision.open else None


def _state(criterion: Criterion, decision: Decision) -> str:
    if criterion in decision.fails:
        return "fail"
    if criterion in decision.open:
        return "open"
    if criterion in decision.soft_not_yes:
        return "soft"
    return "info" if criterion.kind is Kind.INFO else "met"


def _point(
    criterion: Criterion,
    way: WayForward | None,
    decision: Decision,
    answers: Answers,
    links: Links,
) -> Point:
    words = {
        "fail": _("Does not fit"),
        "open": _("To be clarified"),
        "soft": _("Could be prepared"),
        "met": _("Fits"),
        "info": _("For information"),
    }
    state = _state(criterion, decision)
    option = criterion.option(answers.get(criterion.code))
    return Point(
        criterion.code,
        state,
        words[state],
        criterion.label,
        criterion.text,
        option.text if option else "",
        way.text if way else "",
        links.to(way.target) if way else None,
    )
