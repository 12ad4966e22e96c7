"""The rules of the brief (4.0) on the demo's checks, with numbers worked out by hand."""

import json
from dataclasses import replace

import pytest

from quickchecks.instruments.exporting import find_check
from quickchecks.models.published import newest_version
from quickchecks.rules.scored.evaluate import evaluate

from .second_reading import INSTRUMENTS

pytestmark = pytest.mark.django_db


def low_in_everything(code):
    """The first answer to every question."""
    return {question["id"]: "a" for question in INSTRUMENTS[code]["questions"]}


def high_in_everything(code):
    """The answer with the most points to every question; the first one where there are none."""
    return {
        question["id"]: max(question["options"], key=lambda o: o.get("points") or 0)["id"]
        for question in INSTRUMENTS[code]["questions"]
    }


def test_rule_1_a_share_is_points_over_the_highest_points(ask):
    """Graduates, language: q06 counts twice and has up to 4 points, q07 up to 3.

    q06 c: 2/4, q07 b: 1/3. (2 x 1/2 + 1 x 1/3) / 3 = 4/9 = 44.4, shown as 44.
    """
    answers = {**low_in_everything("graduate-readiness"), "q06": "c", "q07": "b"}
    assert ask("graduate-readiness", answers)["dimensions"]["language"] == 44


def test_rule_2_what_does_not_apply_leaves_both_sums(ask):
    """Companies, arrive: q07 (twice) c 2/3, q08 b 1/3, q09 b 1/3, q10 a 3/3.

    With q10: (4/3 + 1/3 + 1/3 + 1) / 5 = 3/5 = 60. Without: (4/3 + 1/3 + 1/3) / 4 = 1/2 = 50.
    """
    answers = {**low_in_everything("sme-welcome-culture"), "q07": "c", "q08": "b", "q09": "b"}
    assert ask("sme-welcome-culture", {**answers, "q10": "a"})["dimensions"]["arrive"] == 60
    assert ask("sme-welcome-culture", {**answers, "q10": "na"})["dimensions"]["arrive"] == 50


def test_rule_3_the_total_is_weighted(ask):
    """Companies: full marks in arrive only, which weighs 25 of 100: 25. In grow only (15): 15."""
    low, high = (of("sme-welcome-culture") for of in (low_in_everything, high_in_everything))
    low["q10"] = "b"
    arrive = {code: high[code] for code in ("q07", "q08", "q09", "q10")}
    grow = {code: high[code] for code in ("q14", "q15", "q16")}
    assert ask("sme-welcome-culture", {**low, **arrive})["score"] == 25
    assert ask("sme-welcome-culture", {**low, **grow})["score"] == 15


def test_rule_4_a_half_is_rounded_up_and_only_once(ask):
    """Graduates: orientation 3/6, application 9/9, language full, practice 3/12, status 0.

    7.5 + 25 + 25 + 5 + 0 = 62.5 exactly: 63, where rounding to even would say 62.
    """
    answers = {**high_in_everything("graduate-readiness"), "q01": "a", "q08": "a", "q10": "a"}
    found = ask("graduate-readiness", {**answers, "q11": "a", "q12": "a"})
    assert found["score"] == 63
    assert found["dimensions"] == {
        "orientation": 50,
        "application": 100,
        "language": 100,
        "practice": 25,
        "status": 0,
    }


def test_rule_5_bands_look_at_the_rounded_value(ask):
    """Graduates: 15 + 25 + language (2 x 4/4 + 2/3) / 3 = 8/9 of 25 = 22.22 + practice 0 + status
    3/6 of 15 = 7.5: 69.72, shown as 70, and 70 is "ready". One point less in q07: 66.94, "nearly".
    """
    answers = {**high_in_everything("graduate-readiness"), "q07": "c", "q11": "a"}
    answers |= {"q08": "a", "q09": "a", "q10": "a"}
    found = ask("graduate-readiness", answers)
    assert (found["score"], found["band"]) == (70, "ready")
    found = ask("graduate-readiness", {**answers, "q07": "b"})
    assert (found["score"], found["band"]) == (67, "nearly")


def test_rule_6_too_few_rated_questions_give_no_band_but_flags():
    """Companies: q10, q15 and q16 do not apply; 15 of 18 weights are rated: 83.3 %.

    That is enough for a bound of 83 and not for one of 84.
    """
    check = newest_version(find_check("sme-welcome-culture")).check_definition
    answers = {**low_in_everything("sme-welcome-culture"), "q10": "na", "q15": "na", "q16": "na"}
    enough = evaluate(replace(check, coverage=83), answers)
    assert (enough.score, enough.band.code) == (0, "starting")
    few = evaluate(replace(check, coverage=84), answers)
    assert (few.score, few.band, few.top, few.more) == (None, None, (), ())
    assert [flag.code for flag in few.flags] == ["agg-native-speaker", "agg-complaints"]


def test_rule_7_flags_stand_in_the_order_of_the_file_whatever_the_score(ask):
    """Companies: everything full except q01 a, q10 b and q12 b.

    20 x 6/9 + 20 + 25 x 12/15 + 20 x 7/9 + 15 = 13.33 + 20 + 20 + 15.56 + 15 = 83.89: 84.
    """
    answers = {**high_in_everything("sme-welcome-culture"), "q01": "a", "q10": "b", "q12": "b"}
    found = ask("sme-welcome-culture", answers)
    assert (found["score"], found["band"]) == (84, "well-set-up")
    assert found["flags"] == ["info-duty", "agg-native-speaker", "agg-complaints"]


def test_rule_8_most_to_gain_comes_first_and_equals_keep_the_order_of_dimensions(ask):
    """Companies, weight x gap: select 6/12: 20 x 50 = 1000. Arrive 9/15: 25 x 40 = 1000, a tie.
    Grow 6/9: 15 x 33.3 = 500. Attract 7/9: 20 x 22.2 = 444. Belong is strong: nothing.
    """
    answers = {**high_in_everything("sme-welcome-culture"), "q01": "c", "q02": "c"}
    answers |= {"q04": "c", "q05": "b", "q06": "c"}
    answers |= {"q07": "c", "q08": "b", "q09": "b", "q10": "a"}
    answers |= {"q14": "c", "q15": "c", "q16": "c"}
    found = ask("sme-welcome-culture", answers)
    assert found["top"] == ["rec-select-mid", "rec-arrive-mid", "rec-grow-mid"]
    assert found["more"] == ["rec-attract-mid"]


def test_rule_8_associations_begin_with_the_lowest_field(ask):
    """Pr 0/9, network 1/9 (q13 b), organisation 2/9 (q01 c); offers and finances are full.

    Two steps stand on top, the third one under "more".
    """
    answers = {**high_in_everything("mso-professionalisation"), "q01": "c", "q02": "a", "q03": "a"}
    answers |= {"q10": "a", "q11": "a", "q12": "a", "q13": "b", "q14": "a", "q15": "a"}
    found = ask("mso-professionalisation", answers)
    assert found["top"] == ["rec-pr-low", "rec-network-low"]
    assert found["more"] == ["rec-organisation-low"]


def test_rule_8_whoever_has_nothing_left_to_do_gets_the_last_entry(ask):
    for code, last in (
        ("sme-welcome-culture", "rec-share-example"),
        ("graduate-readiness", "rec-workstay"),
        ("mso-professionalisation", "rec-lead-others"),
    ):
        found = ask(code, high_in_everything(code))
        assert (found["score"], found["top"], found["more"]) == (100, [last], [])


def test_rule_9_one_weak_field_caps_the_band(ask):
    """Associations, all full but organisation. 2/9 = 22.2: 38/45 = 84.4, yet "building" at most.
    3/9 = 33.3 is not below 30: 39/45 = 86.7, "professional".
    """
    full = {**high_in_everything("mso-professionalisation"), "q01": "a", "q02": "a"}
    weak = ask("mso-professionalisation", {**full, "q03": "c"})
    assert (weak["score"], weak["band"]) == (84, "building")
    assert weak["texts"]["capped"]
    sound = ask("mso-professionalisation", full)
    assert (sound["score"], sound["band"], sound["texts"]["capped"]) == (87, "professional", "")


def test_rule_9_paths_look_at_exact_values(ask):
    """Associations. q16 c: a new foundation from a total of 60 on: 27/45 = 60, but 26/45 = 57.8.
    q16 b: joining forces while finances are below 50: 4/9 = 44.4, but not at 5/9 = 55.6.
    """
    full, low = (of("mso-professionalisation") for of in (high_in_everything, low_in_everything))
    nine = {code: full[code] for code in list(full)[:9]}
    sixty = {**low, **nine, "q16": "c"}
    assert ask("mso-professionalisation", sixty)["path"] == "path-new"
    assert ask("mso-professionalisation", {**sixty, "q01": "c"})["path"] == "path-own"
    tight = {**full, "q07": "b", "q08": "b", "q09": "c", "q16": "b"}
    assert ask("mso-professionalisation", tight)["path"] == "path-alliance"
    assert ask("mso-professionalisation", {**tight, "q08": "c"})["path"] == "path-own"


def test_rule_10_a_question_without_dimension_only_routes(ask):
    low = low_in_everything("mso-professionalisation")
    found = [ask("mso-professionalisation", {**low, "q16": answer}) for answer in "abc"]
    assert {one["score"] for one in found} == {0}
    assert [one["path"] for one in found] == ["path-alliance", "path-alliance", "path-own"]
    assert list(found[0]["dimensions"]) == ["organisation", "offers", "finances", "pr", "network"]


def test_conditions_are_decided_in_their_order_and_all_points_are_named(ask):
    """Mentees: a fail decides before what is open; without both, three yes and no "no"."""
    fits = INSTRUMENTS["mentee-eligibility"]["personas"][0]["answers"]

    def result(**changes):
        return ask("mentee-eligibility", {**fits, **changes})

    both = result(k1="e", k3="d", k5="c")
    assert (both["result"], both["fails"], both["open"]) == ("not-now", ["k1", "k5"], ["k3"])
    declined = result(k2="c")
    assert (declined["result"], declined["open"]) == ("clarify", ["k2"])
    assert result()["result"] == "eligible"  # yes, yes, yes, partly
    assert result(s4="no")["result"] == "eligible-prepare"
    two = result(s3="partly")
    assert (two["result"], two["soft_not_yes"]) == ("eligible-prepare", ["s3", "s4"])
    assert "%" not in json.dumps(both)


def test_the_gate_asks_for_six_points(ask):
    """4 (partial recognition) + 2 (experience) = 6: enough. B1 2 + experience 2 + age 1 = 5: not,
    and recognition (0 of 4), German (2 of 3) and English (0 of 1) can still be raised.
    """
    enough, missing = (
        ask("residence-orientation", persona["answers"])
        for persona in INSTRUMENTS["residence-orientation"]["personas"][2:]
    )
    assert (enough["outcome"], enough["points"]) == ("o-oppcard-points", 6)
    assert (missing["outcome"], missing["points"]) == ("o-points-missing", 5)
    assert missing["raisable"] == ["recognition", "german", "english"]
    assert "5 von 6 Punkten" in missing["texts"]["text"]


def test_an_urgent_permit_leads_to_the_check_that_looks_closer(ask):
    answers = {**high_in_everything("graduate-readiness"), "q11": "a"}
    found = ask("graduate-readiness", answers)
    assert found["flags"] == ["permit-urgent"]
    flag = find_check("graduate-readiness").flags[0].value
    assert flag["check"].specific == find_check("residence-orientation")
