"""A result as plain data for JSON: codes first, then the words and addresses of the language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpRequest

from ..rules.definition import Answers
from ..rules.eligibility.definition import EligibilityCheck
from ..rules.orientation.definition import OrientationCheck
from ..rules.orientation.walk import walk
from ..rules.scored.definition import ScoredCheck
from ..rules.storage import kind_of
from .eligibility import verdict_of
from .notices import Notice
from .orientation import outcome_of
from .scored import scored_plan
from .targets import Link

if TYPE_CHECKING:
    from ..answering.run import Run


def result_data(run: Run, answers: Answers, request: HttpRequest) -> dict[str, Any]:
    """The result of complete answers."""
    check = run.check
    if isinstance(check, ScoredCheck):
        found = _scored(run, answers, request)
    elif isinstance(check, EligibilityCheck):
        found = _eligibility(run, answers, request)
    else:
        found = _orientation(run, answers, request)
    return {
        "check": run.page.code,
        "version": run.published.number,
        "locale": run.page.locale.language_code,
        "kind": kind_of(check),
        **found,
    }


def _scored(run: Run, answers: Answers, request: HttpRequest) -> dict[str, Any]:
    plan = scored_plan(cast(ScoredCheck, run.check), answers, run.page.audience)
    steps = [*plan.steps, *plan.more]
    return {
        "score": plan.score,
        "band": plan.band or None,
        "dimensions": {bar.code: bar.value for bar in plan.bars},
        "flags": [notice.code for notice in plan.notices],
        "top": [step.code for step in plan.steps],
        "more": [step.code for step in plan.more],
        "path": plan.path.code if plan.path else None,
        "texts": {
            "title": plan.title,
            "text": plan.text,
            "capped": plan.capped,
            "dimensions": {bar.code: {"title": bar.title, "level": bar.level} for bar in plan.bars},
            "flags": _flag_texts(plan.notices),
            "steps": {
                step.code: {
                    "title": step.title,
                    "text": step.text,
                    "why": step.because,
                    "when": step.when_words,
                    "effort": step.effort,
                }
                for step in steps
            },
            "path": {"title": plan.path.title, "text": plan.path.text} if plan.path else None,
        },
        "targets": _targets(
            request,
            [(step.code, step.link) for step in steps]
            + [(notice.code, notice.link or notice.check) for notice in plan.notices],
        ),
    }


def _eligibility(run: Run, answers: Answers, request: HttpRequest) -> dict[str, Any]:
    verdict = verdict_of(cast(EligibilityCheck, run.check), answers, run.page.audience)
    return {
        "result": verdict.code,
        "fails": [point.code for point in verdict.fails],
        "open": [point.code for point in verdict.open],
        "soft_not_yes": [point.code for point in verdict.soft_not_yes],
        "flags": [notice.code for notice in verdict.notices],
        "texts": {
            "title": verdict.title,
            "text": verdict.text,
            "flags": _flag_texts(verdict.notices),
            "points": {
                point.code: {
                    "label": point.label,
                    "state": point.state_words,
                    "way_forward": point.text,
                }
                for point in verdict.points
            },
        },
        "targets": _targets(
            request,
            [(point.code, point.link) for point in verdict.in_the_way]
            + [(verdict.code, verdict.link)],
        ),
    }


def _orientation(run: Run, answers: Answers, request: HttpRequest) -> dict[str, Any]:
    check = cast(OrientationCheck, run.check)
    walked = walk(check, answers, run.facts.minimums())
    outcome = outcome_of(check, walked, run.page.audience)
    return {
        "outcome": outcome.code,
        "path": [step.code for step in walked.path],
        "flags": [notice.code for notice in outcome.notices],
        "points": outcome.points,
        "raisable": outcome.raisable_codes,
        "texts": {
            "title": outcome.title,
            "text": outcome.text,
            "law": outcome.law,
            "advice": [service.name for service in outcome.services],
            "flags": _flag_texts(outcome.notices),
            "said": [{"question": one.question, "answer": one.answer} for one in outcome.said],
        },
        "targets": _targets(request, [(outcome.code, outcome.link)]),
    }


def _flag_texts(notices: Iterable[Notice]) -> dict[str, str]:
    return {notice.code: notice.text for notice in notices}


def _targets(
    request: HttpRequest, links: Iterable[tuple[str, Link | None]]
) -> dict[str, dict[str, str]]:
    return {
        code: {**asdict(link), "url": request.build_absolute_uri(link.url)}
        for code, link in links
        if link is not None
    }
