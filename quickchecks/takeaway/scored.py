"""What hangs on the address of a scored result: its PDF, its calendar, another language."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urljoin

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from home.paper.responses import as_file

from ..answering.run import Run, editions_with, kept_private
from ..answering.scored import no_result, read_code
from ..plan.scored import Plan, PlannedStep
from ..rules.definition import Answers
from ..seal import result_keys
from .beside import show_beside
from .dates import Due, calendar_file, chosen_days, due_day
from .responses import as_pdf, explained
from .sheet import result_of, sheet_of, sheet_pdf

if TYPE_CHECKING:
    from ..models.scored import ScoredCheckPage


def plan_pdf(page: ScoredCheckPage, request: HttpRequest, code: str) -> HttpResponse:
    """The plan of a code as a PDF."""
    run, answers, languages = read_code(page, code)
    if run is None:
        return no_result(page, request, code, languages)

    def draw() -> bytes:
        return sheet_pdf(sheet_of(run, answers, request, below(code)))

    return kept_private(as_pdf(page, request, draw, **way_back(run, code)))


def plan_beside(
    page: ScoredCheckPage, request: HttpRequest, code: str, language: str
) -> HttpResponse:
    """The plan of a code in two languages."""
    run, answers, languages = read_code(page, code)
    if run is None:
        return no_result(page, request, code, languages)
    editions = editions_with(page, languages, below(code))
    context = {"editions": editions, **way_back(run, code)}
    return show_beside(run, request, answers, language, below(code), **context)


def plan_calendar(page: ScoredCheckPage, request: HttpRequest, code: str) -> HttpResponse:
    """The next steps of a code as a calendar file.

    `?d=<step>:<day>`, repeated, are days a reader has put in on the device.
    """
    run, answers, languages = read_code(page, code)
    if run is None:
        return no_result(page, request, code, languages)
    entries = list(due_steps(run, answers, request, code, timezone.localdate()))
    if not entries:
        return kept_private(explained(page, request, 404, "no-dates", **way_back(run, code)))
    content = calendar_file(page.title, page.locale.language_code, entries)
    return kept_private(as_file(content, "text/calendar; charset=utf-8", f"{page.slug}.ics"))


def below(code: str) -> str:
    """A result's address below its page."""
    return f"result/{code}/"


def way_back(run: Run, code: str) -> dict[str, Any]:
    """The result's own address, for pages that lead back to it."""
    return {"back": f"{run.page.get_url()}{below(code)}"}


def due_steps(
    run: Run, answers: Answers, request: HttpRequest, code: str, today: date
) -> Iterator[Due]:
    """The steps that have a day, by the reader or by their urgency.

    Later steps are only in it with a day of the reader's. Nothing of it tells what was answered:
    calendars are shared with colleagues and copied to other companies' servers.
    """
    plan = cast(Plan, result_of(run, answers))
    steps = [*plan.steps, *plan.more]
    chosen = chosen_days(request.GET.getlist("d"), [step.code for step in steps], today)
    soon = {step.code: due_day(step.when, today) for step in plan.steps}
    host = request.build_absolute_uri("/")
    for step in steps:
        day = chosen.get(step.code) or soon.get(step.code)
        if day:
            url = urljoin(host, step.link.url) if step.link else ""
            yield Due(uid_of(run, code, step), day, step.title, in_words(step, url), url)


def in_words(step: PlannedStep, url: str) -> str:
    """A step's text for a calendar; many show no address that is not in it."""
    return "\n\n".join(part for part in (step.text, step.effort, url) if part)


def uid_of(run: Run, code: str, step: PlannedStep) -> str:
    """The same for a step of a result in every language, and nothing can be read from it."""
    message = f"calendar {run.page.translation_key} {code} {step.code}".encode()
    return f"{hmac.new(result_keys()[0], message, sha256).hexdigest()[:32]}@welkmu"
