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
    for place, criterion in enumerate(check.criteria):
        way = (place, "options")
        if len(criterion.options) < 2:
            yield Fault("criteria", Kind.FEW_OPTIONS, criterion.code, way)
        yield from twice("criteria", (option.code for option in criterion.options), way)
        yield from unknown_flags("criteria", criterion.options, check.flags, way)
        yield from _outcome_faults(criterion, place)


def _outcome_faults(criterion: Criterion, place: int) -> Iterator[Fault]:
    if criterion.kind is CriterionKind.INFO:
        return
    outcomes = {option.outcome for option in criterion.options}
    hard = criterion.kind is CriterionKind.HARD
    for number, option in enumerate(criterion.options):
        if option.outcome not in (HARD_OUTCOMES if hard else SOFT_OUTCOMES):
            way = (place, "options", number, "outcome")
            yield Fault("criteria", Kind.WRONG_OUTCOME, criterion.code, way)
    if not hard:
        return
    if Outcome.PASS not in outcomes:
        yield Fault("criteria", Kind.CLOSED_GATE, criterion.code, (place, "options"))
    ways = {
        "if_fail": (Outcome.FAIL, criterion.if_fail),
        "if_open": (Outcome.OPEN, criterion.if_open),
    }
    for name, (outcome, forward) in ways.items():
        if outcome in outcomes and (forward is None or not forward.text):
            code = f"{criterion.code}/{outcome}"
            yield Fault("criteria", Kind.NO_WAY_FORWARD, code, (place, name, "text"))


def _verdict_faults(check: EligibilityCheck) -> Iterator[Fault]:
    codes = [verdict.code for verdict in check.verdicts]
    yield from twice("verdicts", codes)
    for needed in VerdictCode:
        if needed not in codes:
            yield Fault("verdicts", Kind.MISSING, needed)
    soft = sum(criterion.kind is CriterionKind.SOFT for criterion in check.criteria)
    if check.soft_needed > soft:
        yield Fault("soft_needed", Kind.TOO_MANY, str(soft))
