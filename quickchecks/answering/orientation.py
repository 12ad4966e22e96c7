"""Orientations: one question a step, back at any time; state is in the form only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse

from ..plan.orientation import outcome_of, said
from ..rules.orientation.definition import OrientationCheck
from ..rules.orientation.walk import Walk, given_to, walk, without
from .confidential import carrying, hand_out
from .counted import count_run
from .data import answer_data, wants_data
from .graph import graph_of, shown_step
from .look import PLAIN, Look
from .run import DO, Run, begun_run, kept_private, run_of

if TYPE_CHECKING:
    from ..models.orientation import OrientationCheckPage

BACK = "_back"  # the code of the step a reader goes back to
STEP = "_step"  # the code of the step a form shows


def ask(page: OrientationCheckPage, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
    """The first question; with answers, the next one or the outcome."""
    if request.method != "POST":
        run = run_of(page, page.version_for(request), look)
        return show_step(run, request, walk_of(run, {}))
    if wants_data(request):
        return answer_data(page, request)
    run = begun_run(page, request, look)
    given = dict(request.POST.items())
    if back := given.get(BACK):
        return go_back(run, request, given, back)
    walked = walk_of(run, given)
    if walked.outcome is not None and given.get(DO) != "continue":
        if look.framed:
            return kept_private(show_step(run, request, walked, ready=True))
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
    return walk(check_of(run), answers, minimums_of(run))


def minimums_of(run: Run) -> Mapping[str, int]:
    """The points that gates ask for today, by the name of their value."""
    return run.facts.minimums() if check_of(run).gates else {}


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
    ready: bool = False,
) -> HttpResponse:
    """The page with one question. `before` are answers that are shown as chosen.

    `carried` are those that go along; without it, those on the way here. `ready` says that
    nothing is left to ask. Whoever posts a single step has no script that could walk the graph.
    """
    check, minimums = check_of(run), minimums_of(run)
    step = None if ready else walked.current or check.step(check.start)
    context = {
        **carrying(run, walked.answers if carried is None else carried),
        "step": shown_step(step, minimums, before or {}, missing) if step else None,
        "number": len(walked.path) + 1,
        "said": list(said(walked)),
        "last": walked.path[-1].code if walked.path else "",
        "most_steps": check.most_steps,
        "start": check.start,
        "graph": [] if STEP in request.POST else graph_of(check, minimums),
    }
    return run.show(request, context)
