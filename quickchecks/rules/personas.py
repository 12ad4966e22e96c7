"""Example readers: answers kept with a check, and the result they have to lead to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .definition import Answers
from .eligibility.definition import EligibilityCheck
from .eligibility.evaluate import decide
from .orientation.definition import Gate, OrientationCheck
from .orientation.walk import gate_answers, walk
from .scored.definition import ScoredCheck
from .scored.evaluate import evaluate
from .storage import Check


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody's answers (question and option code) and the code of the result they should get.

    `expected` is a band, a verdict or an outcome; "" where too few answers count for a band.
    """

    name: str
    answers: tuple[tuple[str, str], ...]
    expected: str


@dataclass(frozen=True, slots=True)
class PersonaResult:
    """What a persona got instead.

    `got` is "" where there is no band or the way does not end. `unknown` are answers the check does
    not know: "question", or "question/option"; `missing` are questions without a known answer.
    """

    persona: Persona
    got: str
    unknown: tuple[str, ...]
    missing: tuple[str, ...]


def failing(
    check: Check, personas: Iterable[Persona], minimums: Mapping[str, int]
) -> list[PersonaResult]:
    """The personas that get another result than expected, or whose answers no longer fit.

    `minimums` holds the points a gate asks for, by the name of its variable.
    """
    results = [_result(check, persona, minimums) for persona in personas]
    return [
        result
        for result in results
        if result.got != result.persona.expected or result.unknown or result.missing
    ]


def _result(check: Check, persona: Persona, minimums: Mapping[str, int]) -> PersonaResult:
    answers = dict(persona.answers)
    known = _options(check)
    unknown = tuple(
        f"{question}/{option}" if question in known else question
        for question, option in persona.answers
        if option not in known.get(question, ())
    )
    if isinstance(check, OrientationCheck):
        got, missing = _orientation(check, answers, minimums)
    else:
        got = _code(check, answers)
        missing = tuple(
            question.code
            for question in check.asked
            if answers.get(question.code) not in known[question.code]
        )
    return PersonaResult(persona, got, unknown, missing)


def _code(check: ScoredCheck | EligibilityCheck, answers: Answers) -> str:
    if isinstance(check, EligibilityCheck):
        return decide(check, answers).verdict.code
    band = evaluate(check, answers).band
    return band.code if band else ""


def _orientation(
    check: OrientationCheck, answers: Answers, minimums: Mapping[str, int]
) -> tuple[str, tuple[str, ...]]:
    """The outcome, and what is missing at the step where the way ends without one."""
    found = walk(check, answers, minimums)
    if found.outcome:
        return found.outcome.code, ()
    waiting = found.current
    if isinstance(waiting, Gate):
        known = gate_answers(waiting, answers)
        codes = [waiting.answer_code(group) for group in waiting.groups]
        return "", tuple(code for code in codes if code not in known)
    return "", (waiting.code,) if waiting else ()


def _options(check: Check) -> dict[str, set[str]]:
    """The options every question of a check knows, by the codes answers have."""
    if not isinstance(check, OrientationCheck):
        return {q.code: {option.code for option in q.options} for q in check.asked}
    found = {node.code: {option.code for option in node.options} for node in check.nodes}
    for gate in check.gates:
        for group in gate.groups:
            found[gate.answer_code(group)] = {option.code for option in group.options}
    return found
