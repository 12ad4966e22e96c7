"""What a run adds to the counters (quickchecks/counting.py): finished, or left before."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from django.http import HttpRequest

from ..counting import Event, finished, left, run_events
from ..rules.definition import Answers
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.evaluate import evaluate
from .run import VERSION, Run

if TYPE_CHECKING:
    from ..models.check import CheckPage

AGAIN = "_again"  # a hidden field: this run was counted as started when its reader left it
STOPPED = "stopped"  # the code of the question a reader has left at


def count_run(request: HttpRequest, run: Run, answers: Answers) -> None:
    """Count a run that has reached its result, once however often it is sent.

    Of confidential checks only that somebody finished (brief 4.0, "Privacy").
    """
    events: list[Event] = []
    if isinstance(run.check, ScoredCheck):
        result = evaluate(run.check, answers)
        band = result.band.code if result.band else ""
        values = {found.dimension.code: found.value for found in result.dimensions}
        events = run_events(answers, band, values)
    first = AGAIN not in request.POST
    finished(request, run.published, events, fingerprint(answers), first=first)


def count_left(page: CheckPage, request: HttpRequest) -> None:
    """Count a reader who has left before the end; of confidential checks nothing is counted."""
    if page.confidential:
        return
    published = page.version_for(request, request.POST.get(VERSION, ""))
    left(request, published, request.POST.get(STOPPED, ""), first=AGAIN not in request.POST)


def fingerprint(answers: Mapping[str, str]) -> str:
    """Equal for the same answers; tells nothing about them."""
    text = ",".join(f"{code}={answer}" for code, answer in sorted(answers.items()))
    return sha256(text.encode()).hexdigest()
