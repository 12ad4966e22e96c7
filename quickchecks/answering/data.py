"""Results as JSON, in the instrument's own codes: for facilitators' tools, partners, research.

`POST {"answers": {"q01": "d", …}}` as application/json to the check's own address. Nothing is
stored, and nothing counted unless `"count": true` asks for it. Answers to a points gate are
`{"n32": {"german": "b1", …}}` or `{"n32.german": "b1", …}`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from ..plan.data import result_data
from ..rules.orientation.definition import Gate, OrientationCheck
from ..rules.orientation.walk import walk
from ..rules.storage import Check
from .counted import count_run
from .run import Run, kept_private, run_of

if TYPE_CHECKING:
    from ..models.check import CheckPage

LONGEST = 20_000  # bytes; a hundred questions take less than three thousand


class Unreadable(ValueError):
    """The request's body is no answers; the message is for people who write programs."""


@dataclass(frozen=True, slots=True)
class Given:
    """The answers of a body. `unknown` names what the check does not know."""

    answers: dict[str, str]
    unknown: dict[str, str]
    count: bool


def wants_data(request: HttpRequest) -> bool:
    """Whether a post brings JSON."""
    return request.content_type == "application/json"


def answer_data(page: CheckPage, request: HttpRequest) -> HttpResponse:
    """The result of the answers in a JSON body; 422 names every unknown and missing answer."""
    run = run_of(page, page.version_for(request))
    try:
        given = read_body(run.check, request)
    except Unreadable as error:
        return kept_private(JsonResponse({"error": str(error)}, status=400))
    missing = missing_answers(run, given.answers)
    if given.unknown or missing:
        return kept_private(refusal(given.unknown, missing))
    if given.count:
        count_run(request, run, given.answers)
    return kept_private(JsonResponse(result_data(run, given.answers, request)))


def refusal(unknown: Mapping[str, str], missing: list[str]) -> JsonResponse:
    """What keeps answers from having a result."""
    return JsonResponse(
        {
            "error": _("Some answers are unknown or missing."),
            "unknown": [{"question": code, "answer": text} for code, text in unknown.items()],
            "missing": missing,
        },
        status=422,
    )


def read_body(check: Check, request: HttpRequest) -> Given:
    """The answers of a request. Raises Unreadable."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LONGEST:
        raise Unreadable(f"the body has more than {LONGEST} bytes")
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise Unreadable("the body is no JSON") from error
    answers = body.get("answers") if isinstance(body, dict) else None
    if not isinstance(answers, dict):
        raise Unreadable('the body is no {"answers": {"question": "answer"}}')
    known = options_of(check)
    found: dict[str, str] = {}
    unknown: dict[str, str] = {}
    for code, value in flattened(check, answers).items():
        if code in known and isinstance(value, str) and value in known[code]:
            found[code] = value
        else:
            unknown[code[:60]] = str(value)[:60]
    return Given(found, unknown, body.get("count") is True)


def flattened(check: Check, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Answers to a gate's subjects under their own codes, however they were sent."""
    if not isinstance(check, OrientationCheck):
        return dict(answers)
    gates = {gate.code: gate for gate in check.gates}
    subjects = {
        group.code: gate.answer_code(group) for gate in gates.values() for group in gate.groups
    }
    flat: dict[str, Any] = {}
    for code, value in answers.items():
        if code in gates and isinstance(value, dict):
            flat.update({f"{code}.{subject}": answer for subject, answer in value.items()})
        else:
            flat[subjects.get(code, code)] = value
    return flat


def options_of(check: Check) -> dict[str, set[str]]:
    """Which answers each question knows."""
    if not isinstance(check, OrientationCheck):
        return {
            question.code: {option.code for option in question.options} for question in check.asked
        }
    found = {node.code: {turn.code for turn in node.options} for node in check.nodes}
    for gate in check.gates:
        for group in gate.groups:
            found[gate.answer_code(group)] = {option.code for option in group.options}
    return found


def missing_answers(run: Run, answers: Mapping[str, str]) -> list[str]:
    """The codes of questions that want an answer; of an orientation, those of the next step."""
    check = run.check
    if not isinstance(check, OrientationCheck):
        return [question.code for question in check.asked if question.code not in answers]
    walked = walk(check, answers, run.facts.minimums())
    step = walked.current
    if walked.outcome is not None or step is None:
        return []
    if isinstance(step, Gate):
        wanted = [step.answer_code(group) for group in step.groups]
        return [code for code in wanted if code not in answers]
    return [step.code]
