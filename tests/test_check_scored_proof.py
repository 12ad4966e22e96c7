"""The proof of a scored check agrees with trying every answer pattern, one by one."""

import time
from dataclasses import replace
from fractions import Fraction

import pytest
import yaml
from django.conf import settings as site
from hypothesis import given, settings

from quickchecks.rules.finding import FindingKind, Severity
from quickchecks.rules.scored import patterns as counting
from quickchecks.rules.scored.definition import (
    Band,
    Cap,
    Comparison,
    Condition,
    Dimension,
    Option,
    Path,
    Question,
    Recommendation,
    ScoredCheck,
)
from quickchecks.rules.scored.proof import prove
from tests.check_examples import BANDS, choice, two_dimensions
from tests.check_strategies import LEVELS, small_checks, tried

every_pattern = settings(max_examples=80, deadline=None)


def expected_findings(check):
    """Kind and code of what is wrong, from the results of all patterns."""
    results = tried(check)
    banded = [result for _, result in results if result.band]
    reached = {result.band.code for result in banded}
    for place, dimension in enumerate(check.dimensions):
        levels = {result.dimensions[place].level for _, result in results} - {None}
        if len(levels) < 2:
            yield FindingKind.DIMENSION_FIXED, dimension.code, ""
        given = {
            step.recommendation
            for result in banded
            for step in (*result.top, *result.more)
            if step.dimension is dimension
        }
        for step in dimension.recommendations:
            if step not in given:
                yield FindingKind.RECOMMENDATION_NEVER, dimension.code, step.level
    for question in check.questions:
        for option in question.options:
            left = {
                result.band.code
                for answers, result in results
                if result.band and answers[question.code] == option.code
            }
            if len(left) < 2 <= len(reached):
                yield FindingKind.DECIDES_ALONE, question.code, option.code
    if check.fallback and all(step.dimension for r in banded for step in (*r.top, *r.more)):
        yield FindingKind.RECOMMENDATION_NEVER, "", ""
    for band in check.bands:
        if band.code not in reached:
            yield FindingKind.BAND_NEVER, band.code, ""
    for path in check.paths:
        if path not in [result.path for result in banded]:
            yield FindingKind.PATH_NEVER, path.code, ""
    if check.cap and not any(result.capped for result in banded):
        yield FindingKind.CAP_NEVER, check.cap.band, ""
    for flag in check.flags:
        if not any(flag in result.flags for _, result in results):
            yield FindingKind.FLAG_NEVER, flag.code, ""


@every_pattern
@given(small_checks())
def test_a_proof_finds_what_trying_every_pattern_finds(check):
    proof = prove(check)
    recommended = FindingKind.RECOMMENDATION_NEVER
    found = [
        (
            finding.kind,
            finding.code,
            finding.facts.get("option", "")
            or (finding.facts.get("level", "") if finding.kind is recommended else ""),
        )
        for finding in proof.findings
    ]
    assert sorted(found) == sorted(expected_findings(check))
    assert sum(proof.bands.values()) + proof.bandless == 1
    for dimension in proof.dimensions:
        assert sum(dimension.levels.values()) + dimension.unrated == 1


@every_pattern
@given(small_checks())
def test_an_answer_that_decides_alone_is_named_with_the_band_it_fixes(check):
    for finding in prove(check).findings:
        if finding.kind is FindingKind.DECIDES_ALONE:
            bands = {
                result.band.code if result.band else ""
                for answers, result in tried(check)
                if answers[finding.code] == finding.facts["option"]
            }
            assert finding.facts["result"] in bands and len(bands - {""}) < 2


def test_a_proof_by_hand():
    """e = 0 leaves 0, 12.5 and 25, all weak: q2 decides with option a. Option b leaves 75 (good),
    87.5 and 100 (best); na leaves 0, 50 and 100. q1: a leaves 0, 75 and 0; b 12.5, 87.5 and 50.
    Shares of nine: weak 4/9, fair 1/9, good 1/9, best 3/9.
    """
    proof = prove(two_dimensions())
    assert proof.bands == {
        "weak": Fraction(4, 9),
        "fair": Fraction(1, 9),
        "good": Fraction(1, 9),
        "best": Fraction(1, 3),
    }
    assert [(f.kind, f.code, f.facts) for f in proof.findings] == [
        (FindingKind.DECIDES_ALONE, "q2", {"option": "a", "result": "weak"})
    ]
    d, e = proof.dimensions
    assert (d.lowest, d.highest, e.unrated) == (0, 100, Fraction(1, 3))


def test_a_dimension_whose_answers_are_all_strong_cannot_move():
    """4 or 5 of 5 points: 80 or 100, both from 80 on, strong."""
    fixed = Dimension("f", 1, (choice("q3", 4, 5),), (Recommendation("low"),))
    check = two_dimensions()
    proof = prove(replace(check, dimensions=(*check.dimensions, fixed)))
    found = {finding.kind: finding for finding in proof.findings}
    assert found[FindingKind.DIMENSION_FIXED].facts == {"level": "strong"}
    assert found[FindingKind.DIMENSION_FIXED].severity is Severity.ERROR
    never = found[FindingKind.RECOMMENDATION_NEVER]
    assert (never.code, never.facts, never.severity) == ("f", {"level": "low"}, Severity.WARNING)


def test_a_band_between_two_totals_is_never_reached():
    """With yes or no only, totals are 0 or 100: nothing is fair or good."""
    check = ScoredCheck((Dimension("d", 1, (choice("q", 0, 1),)),), LEVELS, BANDS)
    errors = [f for f in prove(check).findings if f.kind is FindingKind.BAND_NEVER]
    assert [(error.field, error.code, error.severity) for error in errors] == [
        ("bands", "fair", "error"),
        ("bands", "good", "error"),
    ]
    assert errors[0].facts == {"lowest": 0, "highest": 100}


# -- Checks of real size --------------------------------------------------


def from_file(name):
    """A scored check from the instrument's file, read without the site's own code."""
    data = yaml.safe_load((site.SITE / "demo" / "checks" / name).read_text())

    def question(found):
        options = (
            Option(o["id"], o.get("points") or 0, o.get("na", False), tuple(o.get("flags", ())))
            for o in found["options"]
        )
        return Question(found["id"], tuple(options), found["weight"])

    return ScoredCheck(
        tuple(
            Dimension(
                found["id"],
                found["weight"],
                tuple(question(q) for q in data["questions"] if q["dimension"] == found["id"]),
                tuple(
                    Recommendation(step["level"])
                    for step in data["recommendations"]
                    if step.get("dimension") == found["id"]
                ),
            )
            for found in data["dimensions"]
        ),
        LEVELS,
        tuple(Band(band["id"], band["min"]) for band in data["bands"]),
        fallback=Recommendation(),
        coverage=data["scoring"]["min_scored_weight_share"],
    )


def awkward(questions=16):
    """A check that adds up badly: five dimensions, n/a everywhere, weights without common factor,
    a cap, a route and paths.
    """
    weights = (17, 19, 23, 20, 21)
    asked = [choice(f"q{n}", 0, 1, 2, 3, weight=1 + n % 2, na=n % 4 == 0) for n in range(questions)]
    return ScoredCheck(
        tuple(
            Dimension(f"d{n}", weight, tuple(asked[n::5]), (Recommendation("low"),))
            for n, weight in enumerate(weights)
        ),
        LEVELS,
        BANDS,
        fallback=Recommendation(),
        routing=(choice("route", 0, 0, 0),),
        cap=Cap(30, "fair"),
        paths=(
            Path("new", (Condition("route", Comparison.IS, ("c",)),)),
            Path("short", (Condition("d2", Comparison.BELOW, bound=50),)),
            Path("else"),
        ),
    )


@pytest.mark.parametrize(
    "check", [from_file("a-sme-welcome-culture.yaml"), awkward()], ids=["demo", "awkward"]
)
def test_a_check_of_16_questions_is_proven_while_an_editor_waits(check):
    """Promised is a second; three of computing time are allowed for here."""
    began = time.process_time()
    proof = prove(check)
    assert time.process_time() - began < 3
    assert not [finding for finding in proof.findings if finding.severity is Severity.ERROR]


def test_the_demo_check_is_proven_exactly():
    """13 questions have four options, q10 has three, q15 and q16 have five with "does not apply":
    4^13 · 3 · 5^2 patterns. Nobody can miss the band, be stuck in a dimension or decide alone.
    """
    proof = prove(from_file("a-sme-welcome-culture.yaml"))
    assert proof.exact and proof.patterns == 4**13 * 3 * 5**2
    assert min(proof.bands.values()) > 0 and proof.bandless == 0
    assert proof.findings == ()


def test_too_many_sums_are_sampled_and_the_proof_says_so(monkeypatch):
    check = awkward(10)
    exact = prove(check)
    monkeypatch.setattr(counting, "MOST_PAIRS", 10)
    sampled = prove(check)
    assert (exact.exact, sampled.exact, sampled.patterns) == (True, False, counting.SAMPLE)
    assert sampled == prove(check)  # the same every time
    for code, share in exact.bands.items():
        assert abs(sampled.bands[code] - share) < Fraction(2, 100)
    for code, share in exact.paths.items():
        assert abs(sampled.paths[code] - share) < Fraction(2, 100)
    assert abs(sampled.capped - exact.capped) < Fraction(2, 100)
    assert [d.levels for d in sampled.dimensions] == [d.levels for d in exact.dimensions]


def test_what_a_sample_does_not_meet_is_no_error(monkeypatch):
    check = ScoredCheck((Dimension("d", 1, (choice("q", 0, 1),)),), LEVELS, BANDS)
    monkeypatch.setattr(counting, "MOST_STATES", 1)
    proof = prove(check)
    assert not proof.exact
    assert {f.severity for f in proof.findings if f.kind is FindingKind.BAND_NEVER} == {"warning"}
