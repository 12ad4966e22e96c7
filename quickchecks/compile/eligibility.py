"""An eligibility check's page to its definition."""

from __future__ import annotations

from typing import Any, Protocol

from ..rules.eligibility.definition import (
    Choice,
    Criterion,
    EligibilityCheck,
    Kind,
    Outcome,
    Verdict,
    VerdictCode,
    WayForward,
)
from .shared import codes, flags, target, values


class EligibilityFields(Protocol):
    """The fields of an eligibility check's page that hold its definition."""

    criteria: Any
    verdicts: Any
    flags: Any
    soft_needed: int


def compile_eligibility(page: EligibilityFields) -> EligibilityCheck:
    """The definition an editor has put together on a page, in the page's language."""
    return EligibilityCheck(
        tuple(_criterion(value) for value in values(page.criteria)),
        tuple(
            Verdict(
                VerdictCode(value["code"]),
                value["title"],
                value["text"],
                value["action"] or "",
                target(value),
            )
            for value in values(page.verdicts)
            if value["code"]
        ),
        page.soft_needed or 0,
        flags(page.flags),
    )


def _criterion(value: Any) -> Criterion:
    options = tuple(
        Choice(
            option["code"],
            Outcome(option["outcome"] or Outcome.OPEN),
            codes(option["flags"]),
            option["text"],
        )
        for option in value["options"]
    )
    return Criterion(
        value["code"],
        Kind(value["kind"] or Kind.INFO),
        options,
        value["label"],
        value["text"],
        value["help"],
        _way(value["if_fail"]),
        _way(value["if_open"]),
    )


def _way(value: Any) -> WayForward | None:
    found = WayForward(value["text"] or "", target(value))
    return found if found.text or found.target else None
