"""An outcome in words: the hint, the law behind it, who advises, and what the reader has said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..rules.definition import Answers
from ..rules.orientation.definition import Gate, Group, OrientationCheck, Service, Step
from ..rules.orientation.walk import Walk
from .notices import Notice, notices
from .targets import Link, Links


@dataclass(frozen=True, slots=True)
class Said:
    """An answer on the way, with the step to go back to."""

    step: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """Everything an orientation's result shows."""

    code: str
    title: str
    text: str
    law: list[str]
    services: list[Service]
    link: Link | None
    notices: list[Notice]
    said: list[Said]
    points: int | None
    raisable: list[str]
    raisable_codes: list[str]


def outcome_of(check: OrientationCheck, walked: Walk, audience: str) -> OutcomeWords:
    """Put a way that has reached an outcome into words. Raises ValueError for one that has not."""
    outcome = walked.outcome
    if outcome is None:
        raise ValueError("the way has not reached an outcome")
    links = Links(
        [outcome.target, *(flag.target for flag in walked.flags)],
        audience,
        [flag.check for flag in walked.flags],
    )
    services = {service.code: service for service in check.services}
    points = "" if walked.points is None else str(walked.points)
    listed = walked.raisable if outcome.lists_raisable else ()
    return OutcomeWords(
        outcome.code,
        outcome.title,
        outcome.text.replace("{points}", points),
        list(outcome.law),
        [services[code] for code in outcome.advice if code in services],
        links.to(outcome.target),
        notices(walked.flags, links),
        list(said(walked)),
        walked.points,
        [group.label for group in listed],
        [group.code for group in walked.raisable],
    )


def said(walked: Walk) -> Iterator[Said]:
    """What the reader has told us, step by step."""
    for step in walked.path:
        yield from _said_at(step, walked.answers)


def _said_at(step: Step, answers: Answers) -> Iterator[Said]:
    if isinstance(step, Gate):
        for group in step.groups:
            yield Said(step.code, group.label, gate_answer(group, answers[step.answer_code(group)]))
        return
    turn = step.option(answers[step.code])
    yield Said(step.code, step.text, turn.text if turn else "")


def gate_answer(group: Group, code: str) -> str:
    """The words of an answer at a gate; "yes" and "no" need none of their own."""
    option = group.option(code)
    if option is None:
        return ""
    simple: Mapping[str, str] = {"yes": _("Yes"), "no": _("No")}
    return option.text or simple.get(code, code.replace("-", " "))
