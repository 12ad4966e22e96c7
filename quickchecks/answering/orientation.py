"""Orientations: one question a step, back at any time; state is in the form only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse

from ..plan.orientation import gate_answer, outcome_of, said
from ..rules.orientation.definition import Gate, Node, OrientationCheck, Step
from ..rules.orientation.walk import Walk, given_to, walk, without
from .confidential import carrying, hand_out
from .counted import count_run
from .data import answer_data, wants_data
from .run import DO, Run, begun_run, kept_private, run_of

if TYPE_CHECKING:
    from ..models.orientation import OrientationCheckPage

BACK = "_back"  # the code of the step a reader goes back to
STEP = "_step"  # the code of the step a form shows


@dataclass(frozen=True, slots=True)
class Field:
    """A radio group: a node's question, or one subject of a gate."""

    name: str
    label: str
    help: str
    options: list[tuple[str, str]]
    chosen: str
    error: bool


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as a template prints it. A gate has several fields below its own question."""

    code: str
    number: int
    is_gate: bool
    text: str
    help: str
    fields: list[Field]

    @property
    def faulty(self) -> list[Field]:
        """The fields that still want an answer."""
        return [field for field in self.fields if field.error]


def ask(page: OrientationCheckPage, request: HttpRequest) -> HttpResponse:
    """The first question; with answers, the next one or the outcome."""
    if request.method != "POST":
        run = run_of(page, page.version_for(request))
        return show_step(run, request, walk_of(run, {}))
    if wants_data(request):
        return answer_data(page, request)
    run = begun_run(page, request)
    given = dict(request.POST.items())
    if back := given.get(BACK):
        return go_back(run, request, given, back)
    walked = walk_of(run, given)
    if walked.outcome is not None and given.get(DO) != "continue":
        count_run(request, run, walked.answers)
        return hand_out(run, request, walked.answers, result_context(run, walked))
    shown = given.get(STEP, "")
    missing = walked.current is not None and walked.current.code == shown
    response = show_step(run, request, walked, before=given, missing=missing)
    if missing and given.get(DO) != "continue":
        response.status_code = 422
    return kept_private(response)


def go_back(run: Run, request: HttpRequest, given: Mapping[str, str], code: str) -> HttpResponse:
    """The step a reader goes back to. What was answered after it is kept until it changes."""
    check = check_of(run)
    answers = walk_of(run, given).answers
    walked = walk_of(run, without(check, given, code))
    here = given_to(walked.current, answers) if walked.current else {}
    kept = {name: answer for name, answer in answers.items() if name not in here}
    return kept_private(show_step(run, request, walked, before=given, carried=kept))


def check_of(run: Run) -> OrientationCheck:
    """The definition of a run of this kind."""
    return cast(OrientationCheck, run.check)


def walk_of(run: Run, answers: Mapping[str, str]) -> Walk:
    """Where answers lead, with the minimums that hold today."""
    check = check_of(run)
    minimums = run.facts.minimums() if check.gates and answers else {}
    return walk(check, answers, minimums)


def result_context(run: Run, walked: Walk) -> dict[str, Any]:
    """What a result's page, print and PDF show."""
    return {**run.context(), "outcome": outcome_of(check_of(run), walked, run.page.audience)}


def show_step(
    run: Run,
    request: HttpRequest,
    walked: Walk,
    before: Mapping[str, str] | None = None,
    missing: bool = False,
    carried: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page with one question. `before` are answers that are shown as chosen.

    `carried` are those that go along; without it, those on the way here.
    """
    check = check_of(run)
    step = walked.current or check.step(check.start)
    context = {
        **run.context(),
        **carrying(run, walked.answers if carried is None else carried),
        "step": shown_step(step, len(walked.path) + 1, before or {}, missing) if step else None,
        "said": list(said(walked)),
        "last": walked.path[-1].code if walked.path else "",
        "most_steps": check.most_steps,
    }
    return run.page.render(request, context_overrides=context)


def shown_step(step: Step, number: int, before: Mapping[str, str], missing: bool) -> ShownStep:
    """A step with what was chosen before and what is still wanted."""
    return ShownStep(
        step.code,
        number,
        isinstance(step, Gate),
        step.text,
        step.help,
        list(_fields(step, before, missing)),
    )


def _fields(step: Step, before: Mapping[str, str], missing: bool) -> list[Field]:
    if isinstance(step, Node):
        options = [(option.code, option.text) for option in step.options]
        return [_field(step.code, step.text, step.help, options, before, missing)]
    return [
        _field(
            step.answer_code(group),
            group.label,
            "",
            [(option.code, gate_answer(group, option.code)) for option in group.options],
            before,
            missing,
        )
        for group in step.groups
    ]


def _field(
    name: str,
    label: str,
    help_text: str,
    options: list[tuple[str, str]],
    before: Mapping[str, str],
    missing: bool,
) -> Field:
    chosen = before.get(name, "")
    known = any(code == chosen for code, _text in options)
    return Field(name, label, help_text, options, chosen if known else "", missing and not known)
