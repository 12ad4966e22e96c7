"""What an eligibility check promises and cannot keep, before it is published.

Patterns answer every criterion with one of its options; all patterns count the same. They are
counted by what they have in common for the verdict, not one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from ..finding import Finding, FindingKind, Severity, finding
from .definition import Criterion, EligibilityCheck, Kind, Outcome, VerdictCode
from .evaluate import verdict_code

# Some hard point failed, some is open, soft ones met, some soft one refused.
State = tuple[bool, bool, int, bool]


@dataclass(frozen=True, slots=True)
class EligibilityProof:
    """The share of all answer patterns, from 0 to 1, that each verdict gets: always exact."""

    verdicts: Mapping[VerdictCode, Fraction]
    patterns: int
    findings: tuple[Finding, ...]


def prove_eligibility(check: EligibilityCheck) -> EligibilityProof:
    """Where all possible answers lead. Only for a definition without faults."""
    counts = _counts(check, check.criteria)
    patterns = sum(counts.values())
    verdicts = {code: Fraction(counts.get(code, 0), patterns) for code in VerdictCode}
    return EligibilityProof(verdicts, patterns, tuple(_findings(check, verdicts)))


def _counts(check: EligibilityCheck, criteria: Iterable[Criterion]) -> Mapping[VerdictCode, int]:
    """The patterns of answers to these criteria, by verdict."""
    states: Mapping[State, int] = {(False, False, 0, False): 1}
    for criterion in criteria:
        more: defaultdict[State, int] = defaultdict(int)
        for state, patterns in states.items():
            for option in criterion.options:
                more[_after(state, criterion.kind, option.outcome)] += patterns
        states = more
    counts: defaultdict[VerdictCode, int] = defaultdict(int)
    for (failed, unclear, met, refused), patterns in states.items():
        code = verdict_code(check, failed=failed, unclear=unclear, met=met, refused=refused)
        counts[code] += patterns
    return counts


def _after(state: State, kind: Kind, outcome: Outcome) -> State:
    failed, unclear, met, refused = state
    if kind is Kind.HARD:
        return failed or outcome is Outcome.FAIL, unclear or outcome is Outcome.OPEN, met, refused
    if kind is Kind.SOFT:
        return failed, unclear, met + (outcome is Outcome.YES), refused or outcome is Outcome.NO
    return state


def _findings(
    check: EligibilityCheck, verdicts: Mapping[VerdictCode, Fraction]
) -> Iterator[Finding]:
    for code, share in verdicts.items():
        if not share:
            never = finding("verdicts", FindingKind.VERDICT_NEVER, code)
            # The others may be missing on purpose: a programme without anything to prepare.
            closed = code is VerdictCode.ELIGIBLE
            yield replace(never, severity=Severity.ERROR) if closed else never
    if sum(share > 0 for share in verdicts.values()) > 1:
        yield from _deciding(check)
    yield from _idle_ways_forward(check)
    raised = {code for found in check.criteria for option in found.options for code in option.flags}
    for flag in check.flags:
        if flag.code not in raised:
            yield finding("flags", FindingKind.FLAG_NEVER, flag.code)


def _deciding(check: EligibilityCheck) -> Iterator[Finding]:
    """Answers that leave one verdict only. A hard fail is meant to."""
    for place, criterion in enumerate(check.criteria):
        for option in criterion.options:
            if criterion.kind is Kind.HARD and option.outcome is Outcome.FAIL:
                continue
            fixed = replace(criterion, options=(option,))
            counts = _counts(check, (*check.criteria[:place], fixed, *check.criteria[place + 1 :]))
            if len(counts) == 1:
                (verdict,) = counts
                yield finding(
                    "criteria",
                    FindingKind.DECIDES_ALONE,
                    criterion.code,
                    option=option.code,
                    result=verdict,
                )


def _idle_ways_forward(check: EligibilityCheck) -> Iterator[Finding]:
    """Ways forward that no answer needs. Criteria switched to INFO keep theirs for later."""
    for criterion in check.criteria:
        outcomes = {option.outcome for option in criterion.options}
        for outcome, way in ((Outcome.FAIL, criterion.if_fail), (Outcome.OPEN, criterion.if_open)):
            if criterion.kind is Kind.HARD and way and way.text and outcome not in outcomes:
                yield finding(
                    "criteria", FindingKind.WAY_FORWARD_NEVER, criterion.code, outcome=outcome
                )
