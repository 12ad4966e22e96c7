"""What a finished run adds to the counters (quickchecks/counting.py)."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from django.http import HttpRequest

from ..counting import Event, finished, run_events
from ..rules.definition import Answers
from ..rules.scored.definition import ScoredCheck
from ..rules.scored.evaluate import evaluate
from .run import Run

AGAIN = "_again"  # a hidden field: this run was counted as started when its reader left it


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


def fingerprint(answers: Mapping[str, str]) -> str:
    """Equal for the same answers; tells nothing about them."""
    text = ",".join(f"{code}={answer}" for code, answer in sorted(answers.items()))
    return sha256(text.encode()).hexdigest()
