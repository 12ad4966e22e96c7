"""What is wrong with an eligibility definition."""

from __future__ import annotations

from collections.abc import Iterator

from ..fault import Fault, Kind, twice, unknown_flags
from .definition import (
    HARD_OUTCOMES,
    SOFT_OUTCOMES,
    Criterion,
    EligibilityCheck,
    Outcome,
    VerdictCode,
)
from .definition import Kind as CriterionKind


def eligibility_faults(check: EligibilityCheck) -> list[Fault]:
    """Everything that keeps an eligibility check from being published."""
    return [
        *_criteria_faults(check),
        *_verdict_faults(check),
        *twice("flags", (flag.code for flag in check.flags)),
    ]


def _criteria_faults(check: EligibilityCheck) -> Iterator[Fault]:
    if not check.criteria:
        yield Fault("criteria", Kind.MISSING)
    yield from twice("criteria", (criterion.code for criterion in check.criteria))
    for criterion in check.criteria:
        if len(criterion.options) < 2:
            yield Fault("criteria", Kind.FEW_OPTIONS, criterion.code)
        yield from twice("criteria", (option.code for option in criterion.options))
        raised = (flag for option in criterion.options for flag in option.flags)
        yield from unknown_flags("criteria", raised, check.flags)
        yield from _outcome_faults(criterion)


def _outcome_faults(criterion: Criterion) -> Iterator[Fault]:
    outcomes = {option.outcome for option in criterion.options}
    if criterion.kind is CriterionKind.INFO:
        return
    hard = criterion.kind is CriterionKind.HARD
    if outcomes - set(HARD_OUTCOMES if hard else SOFT_OUTCOMES):
        yield Fault("criteria", Kind.WRONG_OUTCOME, criterion.code)
    if not hard:
        return
    if Outcome.PASS not in outcomes:
        yield Fault("criteria", Kind.CLOSED_GATE, criterion.code)
    for outcome, way in ((Outcome.FAIL, criterion.if_fail), (Outcome.OPEN, criterion.if_open)):
        if outcome in outcomes and (way is None or not way.text):
            yield Fault("criteria", Kind.NO_WAY_FORWARD, f"{criterion.code}/{outcome}")


def _verdict_faults(check: EligibilityCheck) -> Iterator[Fault]:
    codes = [verdict.code for verdict in check.verdicts]
    yield from twice("verdicts", codes)
    for needed in VerdictCode:
        if needed not in codes:
            yield Fault("verdicts", Kind.MISSING, needed)
    soft = sum(criterion.kind is CriterionKind.SOFT for criterion in check.criteria)
    if check.soft_needed > soft:
        yield Fault("soft_needed", Kind.TOO_MANY, str(soft))
