"""Promises of checks whose answers are nobody's business: conditions and orientations."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from home.models import FactValue

from . import way_factories
from .way_factories import FAILS, FITS, TO_FREE, TO_MISSING, TO_POINTS

NONSENSE = ["z", "", "-1", "10" * 50, "<script>", "a\x00", "yes no"]


@pytest.fixture
def eligibility(db):
    return way_factories.make_eligibility()


@pytest.fixture
def orientation(db):
    return way_factories.make_orientation()


def main_part(response):
    return response.content.decode().split("<main")[1]


@pytest.mark.parametrize("answers", [FITS, FAILS])
def test_a_verdict_is_the_answer_to_the_form_and_stands_in_no_address(client, eligibility, answers):
    response = client.post(eligibility.url, answers)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "%" not in re.sub(r"<[^>]*>", "", main_part(response))
    said = [f"{code}={option}" for code, option in answers.items()]
    assert not any(pair in str(response.headers) + main_part(response) for pair in said)


def test_every_point_that_stands_in_the_way_is_named_with_its_way_forward(client, eligibility):
    verdict = client.post(eligibility.url, FAILS).context["verdict"]
    assert verdict.code == "not-now"
    assert [(point.code, point.state) for point in verdict.in_the_way] == [
        ("k1", "fail"),
        ("k2", "open"),
        ("s2", "soft"),
    ]
    assert all(point.text for point in (*verdict.fails, *verdict.open))


def test_a_missing_answer_is_named_and_nothing_is_lost(client, eligibility):
    response = client.post(eligibility.url, {"k1": "b"})
    assert response.status_code == 422
    html = main_part(response)
    assert 'href="#k2"' in html and 'href="#k1"' not in html
    assert re.search(r'name="k1" value="b" checked', html)


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_an_answer_the_criterion_does_not_have_is_refused(client, eligibility, nonsense):
    response = client.post(eligibility.url, {**FITS, "k2": nonsense})
    assert response.status_code == 422
    assert "<script>" not in main_part(response)


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_an_answer_the_step_does_not_have_asks_the_same_step_again(client, orientation, nonsense):
    response = client.post(orientation.url, {"_step": "n1", "n1": nonsense})
    assert response.status_code == 422
    assert response.context["step"].code == "n1"
    assert "<script>" not in main_part(response)


def test_a_gate_that_is_half_answered_keeps_what_was_chosen(client, orientation):
    half = {code: answer for code, answer in TO_POINTS.items() if code != "g1.work"}
    response = client.post(orientation.url, {**half, "_step": "g1"})
    assert response.status_code == 422
    step = response.context["step"]
    assert [(field.name, field.chosen, field.error) for field in step.fields] == [
        ("g1.german", "b1", False),
        ("g1.work", "", True),
    ]


def test_a_changed_answer_drops_what_is_no_longer_on_the_way(client, orientation):
    response = client.post(orientation.url, {**TO_POINTS, "n1": "a"})
    outcome = response.context["outcome"]
    assert outcome.code == "o-free"
    assert [one.step for one in outcome.said] == ["n1"]
    assert "g1.german" not in main_part(response)


def test_going_back_keeps_later_answers_until_they_no_longer_fit(client, orientation):
    back = client.post(orientation.url, {**TO_POINTS, "_back": "n2"})
    assert back.context["step"].code == "n2"
    assert dict(back.context["carried"])["g1.german"] == "b1"
    again = client.post(orientation.url, {**TO_POINTS, "_step": "n2"})
    assert again.context["outcome"].code == "o-points"


def test_data_names_the_next_step_that_is_missing(client, orientation):
    response = client.post(
        orientation.url, {"answers": {"n1": "b"}}, content_type="application/json"
    )
    assert (response.status_code, response.json()["missing"]) == (422, ["n2"])


@pytest.mark.parametrize("nested", [True, False])
def test_data_takes_a_gates_answers_nested_or_flat(client, orientation, nested):
    gate = {code.split(".")[1]: answer for code, answer in TO_MISSING.items() if "." in code}
    nodes = {code: answer for code, answer in TO_MISSING.items() if "." not in code}
    answers = {**nodes, "g1": gate} if nested else TO_MISSING
    data = client.post(orientation.url, {"answers": answers}, content_type="application/json")
    found = data.json()
    assert (found["outcome"], found["points"], found["raisable"]) == ("o-missing", 1, ["german"])
    assert found["path"] == ["n1", "n2", "n5", "g1"]


@pytest.mark.django_db
def test_a_value_past_its_day_vanishes_and_the_reader_is_told(client):
    today = timezone.localdate()
    value = FactValue.objects.create(
        key="probe_limit",
        number="45630.50",
        unit="EUR",
        valid_until=today,
        url="https://example.org/limit",
    )
    page = way_factories.make_orientation(
        slug="mit-betrag", disclaimer="Ab {{probe_limit}} Euro, Stand {{last_reviewed}}."
    )
    first = client.get(page.url).content.decode()
    assert "Ab 45.630,50 Euro" in first and "{{" not in first
    value.valid_until = today - timedelta(days=1)
    value.save()
    for response in (client.get(page.url), client.post(page.url, TO_FREE)):
        html = response.content.decode()
        assert "45.630" not in html and "{{" not in html
        assert "https://example.org/limit" in html
