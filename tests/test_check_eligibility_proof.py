"""The proof of an eligibility check agrees with trying every answer pattern, one by one."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from quickchecks.rules.definition import Flag
from quickchecks.rules.eligibility.definition import (
    Choice,
    Criterion,
    EligibilityCheck,
    Kind,
    VerdictCode,
    WayForward,
)
from quickchecks.rules.eligibility.definition import Outcome as Meaning
from quickchecks.rules.eligibility.evaluate import decide
from quickchecks.rules.eligibility.proof import prove_eligibility
from quickchecks.rules.finding import FindingKind, Severity
from tests.check_examples import FAIL, NO, OPEN, PARTLY, PASS, VERDICTS, YES, hard, soft
from tests.check_strategies import patterns

WAY = WayForward("Do this.")


@st.composite
def eligibility_checks(draw):
    criteria = []
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(Kind))
        meanings = list(Meaning) if kind is Kind.INFO else list(Meaning)[:3]
        if kind is Kind.SOFT:
            meanings = list(Meaning)[3:]
        outcomes = draw(st.lists(st.sampled_from(meanings), min_size=2, max_size=3))
        options = tuple(Choice(f"o{place}", outcome) for place, outcome in enumerate(outcomes))
        ways = draw(st.tuples(st.sampled_from([None, WAY]), st.sampled_from([None, WAY])))
        criteria.append(Criterion(f"k{number}", kind, options, if_fail=ways[0], if_open=ways[1]))
    return EligibilityCheck(tuple(criteria), VERDICTS, draw(st.integers(0, 3)))


@settings(max_examples=100, deadline=None)
@given(eligibility_checks())
def test_verdicts_are_as_frequent_as_trying_every_pattern_gives(check):
    tried = [(answers, decide(check, answers).verdict.code) for answers in patterns(check)]
    counts = Counter(code for _, code in tried)
    proof = prove_eligibility(check)
    assert proof.patterns == len(tried)
    assert proof.verdicts == {code: Fraction(counts[code], len(tried)) for code in VerdictCode}
    never = {f.code for f in proof.findings if f.kind is FindingKind.VERDICT_NEVER}
    assert never == set(VerdictCode) - set(counts)
    deciding = set()
    for criterion in check.criteria:
        for option in criterion.options:
            left = {code for answers, code in tried if answers[criterion.code] == option.code}
            meant = criterion.kind is Kind.HARD and option.outcome is Meaning.FAIL
            if len(left) == 1 < len(counts) and not meant:
                deciding.add((criterion.code, option.code, *left))
    assert deciding == {
        (f.code, f.facts["option"], f.facts["result"])
        for f in proof.findings
        if f.kind is FindingKind.DECIDES_ALONE
    }


def test_verdicts_by_hand():
    """k1: pass, open, fail; k2: pass, fail; s1: yes, partly, no; one soft yes is needed.

    18 patterns. Any fail: 1 - 2/3 · 1/2 = 12/18 not now. No fail, k1 open: 1/3 · 1/2 = 3/18
    clarify. Both pass: 3/18, of which s1 yes 1/18 eligible, the others 2/18 with preparation.
    """
    check = EligibilityCheck(
        (hard("k1", PASS, OPEN, FAIL), hard("k2", PASS, FAIL), soft("s1", YES, PARTLY, NO)),
        VERDICTS,
        1,
    )
    proof = prove_eligibility(check)
    assert proof.verdicts == {
        VerdictCode.NOT_NOW: Fraction(12, 18),
        VerdictCode.CLARIFY: Fraction(3, 18),
        VerdictCode.ELIGIBLE: Fraction(1, 18),
        VerdictCode.PREPARE: Fraction(2, 18),
    }
    assert (proof.patterns, proof.findings) == (18, ())


def test_a_check_that_nobody_can_pass_is_an_error():
    """Two soft yes are needed, and only one criterion can be answered with yes."""
    check = EligibilityCheck(
        (hard("k", PASS, FAIL), soft("s1", YES, NO), soft("s2", PARTLY, NO)), VERDICTS, 2
    )
    found = {
        f.code: f.severity
        for f in prove_eligibility(check).findings
        if f.kind is FindingKind.VERDICT_NEVER
    }
    assert found == {VerdictCode.ELIGIBLE: Severity.ERROR, VerdictCode.CLARIFY: Severity.WARNING}


def test_an_open_point_decides_alone_where_nothing_else_can_fail():
    check = EligibilityCheck((hard("k1", PASS, OPEN), soft("s", YES, NO)), VERDICTS, 1)
    found = [f for f in prove_eligibility(check).findings if f.kind is FindingKind.DECIDES_ALONE]
    assert [(f.code, f.facts) for f in found] == [("k1", {"option": "b", "result": "clarify"})]


def test_a_way_forward_for_what_no_answer_means_is_named():
    criteria = (
        hard("k1", PASS, FAIL, if_fail=WAY, if_open=WAY),
        hard("k2", PASS, OPEN, if_fail=WayForward(), if_open=WAY),
        replace(hard("k3", PASS, PASS, if_fail=WAY), kind=Kind.INFO),
    )
    check = EligibilityCheck(criteria, VERDICTS, 0, (Flag("never", "notice"),))
    found = [
        (f.kind, f.code, f.facts)
        for f in prove_eligibility(check).findings
        if f.kind in (FindingKind.WAY_FORWARD_NEVER, FindingKind.FLAG_NEVER)
    ]
    assert found == [
        (FindingKind.WAY_FORWARD_NEVER, "k1", {"outcome": "open"}),
        (FindingKind.FLAG_NEVER, "never", {}),
    ]
