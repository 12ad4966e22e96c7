"""Promises of the scored rules (brief 4.0), against random checks and a naive second reading."""

from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quickchecks.rules.code import SYMBOLS, WrongCode, pack, unpack, version_of
from quickchecks.rules.definition import Flag, Target
from quickchecks.rules.fault import Kind
from quickchecks.rules.faults import faults
from quickchecks.rules.scored.definition import (
    Band,
    Dimension,
    Option,
    Question,
    Ranking,
    Recommendation,
    ScoredCheck,
)
from quickchecks.rules.scored.evaluate import evaluate, half_up
from quickchecks.rules.storage import dump, load, logic_hash
from tests.check_strategies import LEVELS, answered_checks, checks

KEY = b"a key for tests"


def naive_total(check, answers):
    """The rules of the brief once more, in decimals and loops, as an accountant would."""
    getcontext().prec = 60
    top = bottom = rated_weight = all_weight = Decimal(0)
    for dimension in check.dimensions:
        points = weights = Decimal(0)
        for question in dimension.questions:
            all_weight += question.weight
            highest = max(o.points for o in question.options if not o.na)
            for option in question.options:
                if option.code == answers.get(question.code) and not option.na:
                    points += Decimal(question.weight) * option.points / highest
                    weights += question.weight
                    rated_weight += question.weight
        if weights:
            top += dimension.weight * (points / weights * 100)
            bottom += dimension.weight
    if not bottom or rated_weight / all_weight * 100 < check.coverage:
        return None
    return top / bottom


@given(answered_checks())
def test_the_total_is_what_an_independent_calculation_gives(case):
    check, answers = case
    expected, result = naive_total(check, answers), evaluate(check, answers)
    assert (result.exact is None) == (expected is None)
    if expected is not None:
        assert abs(Decimal(result.exact.numerator) / result.exact.denominator - expected) < Decimal(
            "1e-40"
        )


@given(answered_checks())
def test_every_answer_pattern_gives_exactly_one_band_or_says_why_not(case):
    check, answers = case
    result = evaluate(check, answers)
    if result.score is None:
        assert result.band is None and not result.top and not result.more
        assert result.coverage * 100 < check.coverage or all(
            found.exact is None for found in result.dimensions
        )
    else:
        uppers = [*(band.minimum for band in check.bands[1:]), 101]
        fitting = [
            band
            for band, upper in zip(check.bands, uppers, strict=True)
            if band.minimum <= result.score < upper
        ]
        assert fitting == [result.band]


@given(answered_checks())
def test_not_applicable_leaves_the_rest_as_if_the_question_were_not_there(case):
    check, answers = case
    for dropped in check.questions:
        without = ScoredCheck(
            tuple(
                Dimension(
                    d.code,
                    d.weight,
                    tuple(q for q in d.questions if q.code != dropped.code),
                    d.recommendations,
                )
                for d in check.dimensions
            ),
            check.levels,
            check.bands,
            coverage=0,
        )
        with_na = {code: o for code, o in answers.items() if code != dropped.code}
        if dropped.option("na"):
            with_na[dropped.code] = "na"
        shown = evaluate(check, with_na)
        other = evaluate(without, with_na)
        assert [d.exact for d in shown.dimensions] == [d.exact for d in other.dimensions]
        if shown.exact is not None:
            assert shown.exact == other.exact


@given(answered_checks())
def test_recommendations_are_in_a_total_and_stable_order(case):
    check, answers = case
    result = evaluate(check, answers)
    steps = [*result.top, *result.more]
    assert result.top == tuple(steps[: check.top])
    if result.exact is None or not any(step.dimension for step in steps):
        return
    order = {dimension.code: place for place, dimension in enumerate(check.dimensions)}
    exact = {found.dimension.code: found.exact for found in result.dimensions}

    def rank(step):
        gap = 100 - exact[step.dimension.code]
        weight = step.dimension.weight if check.ranking is Ranking.WEIGHT_TIMES_GAP else 1
        return (-weight * gap, order[step.dimension.code])

    assert [rank(step) for step in steps] == sorted({rank(step) for step in steps})
    expected = {
        found.dimension.code
        for found in result.dimensions
        if found.level and found.level.code in ("low", "mid")
    }
    assert {step.dimension.code for step in steps} == expected


@given(st.fractions(min_value=0, max_value=100))
def test_rounding_is_half_up(value):
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if value.denominator in (1, 2, 4, 5, 8, 10, 20, 25, 50, 100):  # exact as a decimal
        assert half_up(value) == int(decimal.quantize(Decimal(1), ROUND_HALF_UP))
    assert abs(half_up(value) - value) <= Fraction(1, 2)


def test_a_half_is_rounded_up():
    assert half_up(Fraction(125, 2)) == 63
    assert half_up(Fraction(124, 2)) == 62


@given(answered_checks())
def test_flags_come_from_chosen_options_only_and_do_not_change_the_score(case):
    check, answers = case
    raised = {
        code
        for question in check.questions
        if (option := question.option(answers.get(question.code)))
        for code in option.flags
    }
    result = evaluate(check, answers)
    assert [flag.code for flag in result.flags] == [f.code for f in check.flags if f.code in raised]
    quiet = load({**dump(check), "flags": []})
    assert evaluate(quiet, answers).exact == result.exact


@given(answered_checks(), st.integers(1, 5000))
def test_a_code_gives_back_version_and_answers(case, version):
    check, answers = case
    word = pack(check, version, answers, "a-check", KEY)
    assert version_of(word) == version
    assert unpack(check, word, "a-check", [b"a newer key", KEY]) == answers


@given(answered_checks(), st.data())
def test_a_code_with_one_wrong_character_is_refused(case, data):
    check, answers = case
    word = pack(check, 1, answers, "a-check", KEY)
    place = data.draw(st.integers(0, len(word) - 1))
    wrong = data.draw(st.sampled_from([c for c in SYMBOLS + "ilou-A" if c != word[place]]))
    mistyped = word[:place] + wrong + word[place + 1 :]
    with pytest.raises(WrongCode):
        unpack(check, mistyped, "a-check", [KEY])
    for broken in (word[1:], word[:-1], word + "0", word * 20, "", "0"):
        with pytest.raises(WrongCode):
            unpack(check, broken, "a-check", [KEY])
    with pytest.raises(WrongCode):
        unpack(check, word, "another-check", [KEY])


@given(checks())
def test_a_definition_survives_storage_and_its_hash_ignores_words(check):
    assert load(dump(check)) == check
    renamed = dump(check)
    for dimension in renamed["dimensions"]:
        dimension["title"] = "Başlık"
        for question in dimension["questions"]:
            question["text"] = "Soru"
    assert logic_hash(load(renamed)) == logic_hash(check)
    renamed["dimensions"][0]["weight"] += 1
    assert logic_hash(load(renamed)) != logic_hash(check)


@given(checks())
def test_a_sound_definition_has_no_faults(check):
    assert faults(check) == []


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"bands": []}, Kind.MISSING),
        ({"bands": [{"code": "a", "minimum": 10, "title": "", "text": ""}]}, Kind.NO_ZERO),
        (
            {
                "levels": [
                    {"code": "low", "minimum": 0, "label": ""},
                    {"code": "mid", "minimum": 0, "label": ""},
                ]
            },
            Kind.ORDER,
        ),
        ({"flags": []}, Kind.UNKNOWN),
        ({"dimensions": []}, Kind.MISSING),
        ({"bands": [{"code": "a", "minimum": -1, "title": "", "text": ""}]}, Kind.MISSING),
        (
            {
                "levels": [
                    {"code": code, "minimum": minimum, "label": ""}
                    for minimum, code in ((0, "low"), (40, "middling"), (80, "strong"))
                ]
            },
            Kind.NO_ADVICE,
        ),
    ],
)
def test_a_faulty_definition_is_named(change, kind):
    check = ScoredCheck(
        (
            Dimension(
                "d",
                10,
                (Question("q", (Option("a", 0, flags=("law",)), Option("b", 3))),),
                tuple(Recommendation(code, target=Target("page")) for code in ("low", "mid")),
            ),
        ),
        LEVELS,
        (Band("only", 0),),
        (Flag("law", "legal"),),
    )
    assert faults(check) == []
    assert kind in {fault.kind for fault in faults(load({**dump(check), **change}))}
