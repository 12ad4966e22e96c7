"""The welcome-culture check answers exactly as its instrument (the YAML file) says.

The file is read here a second time, without the site's own code.
"""

import random
from decimal import ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction

import pytest
import yaml
from django.conf import settings

from quickchecks.models.published import newest_version
from quickchecks.rules.scored.evaluate import evaluate

FILE = settings.SITE / "demo" / "checks" / "a-sme-welcome-culture.yaml"


@pytest.fixture(scope="module")
def instrument():
    return yaml.safe_load(FILE.read_text())


def by_hand(data, answers):
    """Brief 4.0 once more, from the file."""
    getcontext().prec = 50
    values, rated, everything = {}, 0, 0
    for dimension in data["dimensions"]:
        total = weight = Decimal(0)
        for question in data["questions"]:
            if question["dimension"] != dimension["id"]:
                continue
            everything += question["weight"]
            points = {o["id"]: o["points"] for o in question["options"] if not o.get("na")}
            if answers[question["id"]] in points:
                rated += question["weight"]
                weight += question["weight"]
                total += (
                    question["weight"]
                    * Decimal(points[answers[question["id"]]])
                    / max(points.values())
                )
        values[dimension["id"]] = total / weight * 100 if weight else None

    def rounded(value):
        near = value.quantize(Decimal("1e-20"))  # hides what division left behind
        return int(near.quantize(Decimal(1), ROUND_HALF_UP))

    def place(items, value):
        return next(item["id"] for item in items if item["min"] <= value <= item["max"])

    weights = {d["id"]: d["weight"] for d in data["dimensions"] if values[d["id"]] is not None}
    score = rounded(sum(values[d] * w for d, w in weights.items()) / sum(weights.values()))
    order = [d["id"] for d in data["dimensions"]]
    todo = [d for d in weights if place(data["levels"], rounded(values[d])) != "strong"]
    todo.sort(
        key=lambda d: (-(weights[d] * (100 - values[d])).quantize(Decimal("1e-20")), order.index(d))
    )
    steps = []
    for dimension in todo:
        level = place(data["levels"], rounded(values[dimension]))
        steps += [
            step["title"]["de"]
            for step in data["recommendations"]
            if step["dimension"] == dimension and step["level"] == level
        ]
    if not steps:
        none = data["recommendation_rules"]["if_none"]
        steps = [s["title"]["de"] for s in data["recommendations"] if s["id"] == none]
    raised = {
        flag
        for question in data["questions"]
        for option in question["options"]
        if option["id"] == answers[question["id"]]
        for flag in option.get("flags", [])
    }
    return {
        "score": score,
        "band": place(data["bands"], score),
        "flags": [flag["id"] for flag in data["flags"] if flag["id"] in raised],
        "steps": steps,
        "coverage": Fraction(rated, everything),
    }


def test_it_has_the_questions_of_the_instrument(check, instrument):
    definition = newest_version(check).check_definition
    assert [q.code for q in definition.questions] == [q["id"] for q in instrument["questions"]]
    assert len(instrument["questions"]) == 16
    for question, given in zip(definition.questions, instrument["questions"], strict=True):
        assert [o.code for o in question.options] == [o["id"] for o in given["options"]]
        assert [o.text for o in question.options] == [o["text"]["de"] for o in given["options"]]


def test_five_hundred_random_companies_get_what_the_instrument_says(check, instrument):
    definition = newest_version(check).check_definition
    chance = random.Random(2026)  # noqa: S311
    for _ in range(500):
        answers = {
            question["id"]: chance.choice(question["options"])["id"]
            for question in instrument["questions"]
        }
        expected, result = by_hand(instrument, answers), evaluate(definition, answers)
        steps = [step.recommendation.title for step in (*result.top, *result.more)]
        assert result.score == expected["score"], answers
        assert result.band.code == expected["band"], answers
        assert [flag.code for flag in result.flags] == expected["flags"]
        assert steps == expected["steps"], answers
        assert len(result.top) == min(3, len(steps))
        assert result.coverage == expected["coverage"]


def test_the_best_company_is_led_to_the_work_stay(check, instrument):
    best = {
        q["id"]: max(q["options"], key=lambda o: o.get("points", -1))["id"]
        for q in instrument["questions"]
    }
    result = evaluate(newest_version(check).check_definition, best)
    assert (result.score, result.band.code) == (100, "role-model")
    assert [step.recommendation.title for step in result.top] == ["Beispiel zeigen"]


def test_every_recommendation_leads_to_a_chapter_that_exists_in_both_languages(check):
    from packets.models import PacketPage

    for page in [check, *(p.specific for p in check.get_translations())]:
        definition = newest_version(page).check_definition
        targets = (
            [step.target for d in definition.dimensions for step in d.recommendations]
            + [flag.target for flag in definition.flags]
            + [definition.fallback.target]
        )
        for target in targets:
            packet = PacketPage.objects.get(translation_key=target.page, locale=page.locale)
            assert packet.live and packet.chapter_title(target.chapter), target
