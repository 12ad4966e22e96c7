"""An orientation on paper: each answer says which question comes next, or which result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...plan.orientation import gate_answer
from ...plan.targets import Link, Links
from ...rules.orientation import definition
from ...rules.orientation.definition import Node, OrientationCheck, Service, Step
from ...rules.orientation.graph import in_order, leads_to
from ...rules.orientation.walk import minimum_of
from .advice import RaisedNotice, raised_notices
from .question import Answer, Gate, Part, Question, Subject, letter

BLANK = "____"  # where a result names the points a reader has counted


@dataclass(frozen=True, slots=True)
class Ending:
    """A result. `raisable` are the subjects in which points can be gained, if it lists them."""

    number: int
    title: str
    text: str
    law: tuple[str, ...]
    services: list[Service]
    raisable: list[str]
    link: Link | None


@dataclass(frozen=True, slots=True)
class OrientationPaper:
    """An orientation as paper prints it."""

    parts: list[Part]
    endings: list[Ending]
    notices: list[RaisedNotice]
    services: list[Service]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Questions and results by code, as paper counts them."""

    questions: Mapping[str, int]
    results: Mapping[str, int]

    def onward(self, code: str, sign: str = "", text: str = "") -> Answer:
        """An answer, or a side of a gate, that leads to a step or an outcome."""
        return Answer(sign, text, self.questions.get(code), self.results.get(code))


def orientation_paper(
    check: OrientationCheck, audience: str, minimums: Mapping[str, int]
) -> OrientationPaper:
    """The paper of an orientation, in the active language, with the minimums that hold today."""
    steps = in_order(check)
    numbers = numbers_of(check, steps)
    links = links_of(check, audience)
    return OrientationPaper(
        [Part("", "", [asked(step, numbers, minimums) for step in steps])],
        list(endings(check, numbers, links)),
        raised_notices(
            check.flags,
            [step for step in steps if isinstance(step, Node)],
            numbers.questions,
            links,
        ),
        list(check.services),
    )


def numbers_of(check: OrientationCheck, steps: list[Step]) -> Numbers:
    """Steps and outcomes in the order a reader may come to them."""
    reached = dict.fromkeys(code for step in steps for code in leads_to(step))
    found = [code for code in reached if check.outcome(code)]
    return Numbers(
        {step.code: number for number, step in enumerate(steps, start=1)},
        {code: number for number, code in enumerate(found, start=1)},
    )


def links_of(check: OrientationCheck, audience: str) -> Links:
    """Every page the paper leads to, looked up at once."""
    return Links(
        [outcome.target for outcome in check.outcomes] + [flag.target for flag in check.flags],
        audience,
        [flag.check for flag in check.flags],
    )


def asked(step: Step, numbers: Numbers, minimums: Mapping[str, int]) -> Question:
    """A node or a gate as a question."""
    number = numbers.questions[step.code]
    if isinstance(step, Node):
        answers = [
            numbers.onward(option.next, letter(place), option.text)
            for place, option in enumerate(step.options)
        ]
        return Question(number, step.text, step.help, answers)
    gate = Gate(
        minimum_of(step, minimums), numbers.onward(step.reached), numbers.onward(step.missed)
    )
    return Question(number, step.text, step.help, [], list(subjects(step)), gate)


def subjects(gate: definition.Gate) -> Iterator[Subject]:
    """The subjects of a gate with the points of their answers."""
    for group in gate.groups:
        yield Subject(
            group.label,
            [
                Answer(letter(place), gate_answer(group, option.code), points=option.points)
                for place, option in enumerate(group.options)
            ],
        )


def endings(check: OrientationCheck, numbers: Numbers, links: Links) -> Iterator[Ending]:
    """The outcomes that can be reached, by number."""
    services = {service.code: service for service in check.services}
    raisable = [group.label for gate in check.gates for group in gate.groups if group.raisable]
    for code, number in numbers.results.items():
        outcome = check.outcome(code)
        if outcome is None:
            continue
        yield Ending(
            number,
            outcome.title,
            outcome.text.replace("{points}", BLANK),
            outcome.law,
            [services[name] for name in outcome.advice if name in services],
            raisable if outcome.lists_raisable else [],
            links.to(outcome.target),
        )
