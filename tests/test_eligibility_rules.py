"""Promises of checks that decide by conditions (brief 4.0, "eligibility")."""

from hypothesis import given
from hypothesis import strategies as st

from quickchecks.rules.definition import Flag, Target
from quickchecks.rules.eligibility.definition import (
    HARD_OUTCOMES,
    SOFT_OUTCOMES,
    Choice,
    Criterion,
    EligibilityCheck,
    Kind,
    Outcome,
    Verdict,
    VerdictCode,
    WayForward,
)
from quickchecks.rules.eligibility.evaluate import decide
from quickchecks.rules.fault import Kind as Fault
from quickchecks.rules.faults import faults
from quickchecks.rules.storage import dump, load, logic_hash

VERDICTS = tuple(Verdict(code, code.value) for code in VerdictCode)
HELP = WayForward("This helps.", Target("a-page"))


def criterion(code, kind):
    """One option for each outcome, called like it."""
    outcomes = SOFT_OUTCOMES if kind is Kind.SOFT else HARD_OUTCOMES
    options = tuple(Choice(outcome.value, outcome) for outcome in outcomes)
    return Criterion(code, kind, options, code, if_fail=HELP, if_open=HELP)


def mentee_check(hard=5, soft=4, needed=3):
    return EligibilityCheck(
        tuple(criterion(f"k{n}", Kind.HARD) for n in range(hard))
        + tuple(criterion(f"s{n}", Kind.SOFT) for n in range(soft)),
        VERDICTS,
        needed,
    )


@st.composite
def answered(draw):
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=7))
    criteria = tuple(criterion(f"c{place}", kind) for place, kind in enumerate(kinds))
    needed = draw(st.integers(0, kinds.count(Kind.SOFT)))
    answers = {item.code: draw(st.sampled_from(item.options)).code for item in criteria}
    return EligibilityCheck(criteria, VERDICTS, needed), answers


def by_hand(check, answers):
    """The four rules as sentences, in their order."""
    given_to = {
        kind: [answers[item.code] for item in check.criteria if item.kind is kind] for kind in Kind
    }
    if "fail" in given_to[Kind.HARD]:
        return "not-now"
    if "open" in given_to[Kind.HARD]:
        return "clarify"
    if given_to[Kind.SOFT].count("yes") >= check.soft_needed and "no" not in given_to[Kind.SOFT]:
        return "eligible"
    return "eligible-prepare"


@given(answered())
def test_the_first_rule_that_fits_decides(case):
    check, answers = case
    assert decide(check, answers).verdict.code == by_hand(check, answers)


@given(answered())
def test_every_failed_and_open_point_is_named_not_only_the_first(case):
    check, answers = case
    decision = decide(check, answers)
    for outcome, found in (("fail", decision.fails), ("open", decision.open)):
        expected = [
            item.code
            for item in check.criteria
            if item.kind is Kind.HARD and answers[item.code] == outcome
        ]
        assert [item.code for item in found] == expected
    assert [item.code for item in decision.soft_not_yes] == [
        item.code
        for item in check.criteria
        if item.kind is Kind.SOFT and answers[item.code] != "yes"
    ]


@given(answered())
def test_what_is_for_information_decides_nothing(case):
    check, answers = case
    without = EligibilityCheck(
        tuple(item for item in check.criteria if item.kind is not Kind.INFO),
        check.verdicts,
        check.soft_needed,
    )
    assert decide(check, answers) == decide(without, answers)


def test_three_yes_and_one_partly_are_enough_but_no_spoils_it():
    """yes, yes, yes, partly: 3 ≥ 3 and no "no": eligible. With a "no" in its place: prepare."""
    check = mentee_check()
    hard = {f"k{n}": "pass" for n in range(5)}
    soft = {"s0": "yes", "s1": "yes", "s2": "yes", "s3": "partly"}
    assert decide(check, {**hard, **soft}).verdict.code == "eligible"
    assert decide(check, {**hard, **soft, "s3": "no"}).verdict.code == "eligible-prepare"
    assert decide(check, {**hard, **soft, "s2": "partly"}).verdict.code == "eligible-prepare"
    assert decide(check, {**hard, **soft, "k1": "open"}).verdict.code == "clarify"
    assert decide(check, {**hard, **soft, "k1": "open", "k4": "fail"}).verdict.code == "not-now"


def test_an_unanswered_condition_is_open_and_an_unanswered_attitude_partly_met():
    check = mentee_check(hard=1, soft=1, needed=1)
    assert [item.code for item in decide(check, {}).open] == ["k0"]
    assert decide(check, {"k0": "pass"}).verdict.code == "eligible-prepare"


def test_flags_of_criteria_stand_in_the_order_of_the_check():
    options = (
        Choice("a", Outcome.PASS, flags=("late", "early")),
        Choice("b", Outcome.FAIL),
    )
    check = EligibilityCheck(
        (Criterion("k1", Kind.HARD, options, if_fail=HELP),),
        VERDICTS,
        0,
        (Flag("early", "notice"), Flag("late", "legal")),
    )
    assert [flag.code for flag in decide(check, {"k1": "a"}).flags] == ["early", "late"]


@given(answered())
def test_a_definition_survives_storage_and_its_hash_ignores_words(case):
    check, _answers = case
    assert load(dump(check)) == check
    data = dump(check)
    data["criteria"][0]["text"] = "Anders gefragt?"
    assert logic_hash(load(data)) == logic_hash(check)
    data["criteria"][0]["kind"] = "info" if check.criteria[0].kind is not Kind.INFO else "hard"
    assert logic_hash(load(data)) != logic_hash(check)


def kinds_of(check):
    return {fault.kind for fault in faults(check)}


def test_a_sound_check_has_no_faults_and_an_unsound_one_is_named():
    assert faults(mentee_check()) == []
    assert Fault.TOO_MANY in kinds_of(mentee_check(needed=5))
    assert Fault.MISSING in kinds_of(EligibilityCheck((), VERDICTS, 0))
    assert Fault.MISSING in kinds_of(EligibilityCheck(mentee_check().criteria, VERDICTS[:3]))
    helpless = Criterion("k9", Kind.HARD, criterion("k9", Kind.HARD).options)
    assert Fault.NO_WAY_FORWARD in kinds_of(EligibilityCheck((helpless,), VERDICTS, 0))
    mixed = Criterion("s9", Kind.SOFT, criterion("k9", Kind.HARD).options)
    assert Fault.WRONG_OUTCOME in kinds_of(EligibilityCheck((mixed,), VERDICTS, 0))
    never = Criterion("k8", Kind.HARD, (Choice("a", Outcome.FAIL), Choice("b", Outcome.OPEN)))
    assert Fault.CLOSED_GATE in kinds_of(EligibilityCheck((never,), VERDICTS, 0))
