"""Answers to verdict, for checks that decide by conditions (brief 4.0, "eligibility")."""

from __future__ import annotations

from dataclasses import dataclass

from ..definition import Answers, Flag
from .definition import Criterion, EligibilityCheck, Kind, Outcome, Verdict, VerdictCode


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict and every point that stands in the way, in the order of the check.

    `soft_not_yes` are soft criteria answered with anything but yes. There is no percentage.
    """

    verdict: Verdict
    fails: tuple[Criterion, ...]
    open: tuple[Criterion, ...]
    soft_not_yes: tuple[Criterion, ...]
    flags: tuple[Flag, ...]


def decide(check: EligibilityCheck, answers: Answers) -> Decision:
    """Ask everything, then decide.

    A criterion without a known answer counts as open (hard) or as partly met (soft).
    """
    fails = _hard(check, answers, Outcome.FAIL)
    open_ = _hard(check, answers, Outcome.OPEN)
    soft = {
        criterion: _outcome(criterion, answers)
        for criterion in check.criteria
        if criterion.kind is Kind.SOFT
    }
    code = verdict_code(
        check,
        failed=bool(fails),
        unclear=bool(open_),
        met=sum(outcome is Outcome.YES for outcome in soft.values()),
        refused=Outcome.NO in soft.values(),
    )
    return Decision(
        check.verdict(code),
        fails,
        open_,
        tuple(criterion for criterion, outcome in soft.items() if outcome is not Outcome.YES),
        _flags(check, answers),
    )


def verdict_code(
    check: EligibilityCheck, *, failed: bool, unclear: bool, met: int, refused: bool
) -> VerdictCode:
    """The first rule that fits.

    Any hard fail: not now. Any hard point open: clarify. Enough soft criteria `met` and none
    `refused`: eligible. Else: eligible with preparation.
    """
    if failed:
        return VerdictCode.NOT_NOW
    if unclear:
        return VerdictCode.CLARIFY
    if met >= check.soft_needed and not refused:
        return VerdictCode.ELIGIBLE
    return VerdictCode.PREPARE


def _hard(check: EligibilityCheck, answers: Answers, outcome: Outcome) -> tuple[Criterion, ...]:
    return tuple(
        criterion
        for criterion in check.criteria
        if criterion.kind is Kind.HARD and _outcome(criterion, answers) is outcome
    )


def _outcome(criterion: Criterion, answers: Answers) -> Outcome:
    option = criterion.option(answers.get(criterion.code))
    if option is not None:
        return option.outcome
    return Outcome.OPEN if criterion.kind is Kind.HARD else Outcome.PARTLY


def _flags(check: EligibilityCheck, answers: Answers) -> tuple[Flag, ...]:
    chosen = [criterion.option(answers.get(criterion.code)) for criterion in check.criteria]
    raised = {code for option in chosen if option for code in option.flags}
    return tuple(flag for flag in check.flags if flag.code in raised)
