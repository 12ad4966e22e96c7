"""Eligibility checks: all questions on one page; the result is the answer to the form.

The answers are nobody's business: they never stand in an address, a log or a header.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest, HttpResponse

from ..plan.eligibility import verdict_of
from ..rules.definition import Answers
from ..rules.eligibility.definition import EligibilityCheck
from .carry import posted
from .confidential import hand_out
from .counted import count_run
from .data import answer_data, wants_data
from .forms import AnswersForm, topics_of
from .look import PLAIN, Look
from .run import DO, Run, begun_run, kept_private, run_of

if TYPE_CHECKING:
    from ..models.eligibility import EligibilityCheckPage


def ask(page: EligibilityCheckPage, request: HttpRequest, look: Look = PLAIN) -> HttpResponse:
    """The questions; a complete form is answered with its result."""
    if request.method != "POST":
        run = run_of(page, page.version_for(request), look)
        return show_form(run, request, AnswersForm(topics_of(check_of(run))))
    if wants_data(request):
        return answer_data(page, request)
    run = begun_run(page, request, look)
    topics = topics_of(check_of(run))
    if request.POST.get(DO) == "continue":
        given = posted(check_of(run).asked, request.POST)
        form = AnswersForm(topics, initial=given)
        return kept_private(show_form(run, request, form, came_back=True))
    form = AnswersForm(topics, request.POST)
    if not form.is_valid():
        response = show_form(run, request, form)
        response.status_code = 422
        return kept_private(response)
    count_run(request, run, form.cleaned_data)
    return hand_out(run, request, form.cleaned_data, result_context(run, form.cleaned_data))


def check_of(run: Run) -> EligibilityCheck:
    """The definition of a run of this kind."""
    return cast(EligibilityCheck, run.check)


def show_form(
    run: Run, request: HttpRequest, form: AnswersForm, came_back: bool = False
) -> HttpResponse:
    """The page with the questions."""
    return run.show(request, {"form": form, "came_back": came_back})


def result_context(run: Run, answers: Answers) -> dict[str, Any]:
    """What a result's page, print and PDF show."""
    return {**run.context(), "verdict": verdict_of(check_of(run), answers, run.page.audience)}
