"""A finished run is counted where readers finish it, and never at the cost of their result."""

import pytest
from django.db import DatabaseError

from quickchecks import counting
from quickchecks.models.count import Count

from . import factories

ANSWERS = {"f1": "a", "f2": "b", "h1": "b"}


@pytest.fixture
def own_check(db):
    return factories.make_check(factories.make_packet(factories.make_index()))


def counted(page):
    rows = Count.objects.filter(translation_key=page.translation_key)
    return {(row.event, row.item, row.choice): row.number for row in rows}


def test_a_finished_run_is_counted_by_answer_and_by_rounded_value(client, own_check):
    """f1 0 of 2, f2 3 of 3: finden 50; h1 1 of 1: halten 100; total 60·0.5 + 40·1 = 70."""
    client.post(own_check.url, ANSWERS)
    assert counted(own_check) == {
        ("started", "", ""): 1,
        ("finished", "", ""): 1,
        ("answer", "f1", "a"): 1,
        ("answer", "f2", "b"): 1,
        ("answer", "h1", "b"): 1,
        ("dimension", "finden", "50"): 1,
        ("dimension", "halten", "100"): 1,
        ("band", "", "two"): 1,
    }


def test_looking_at_a_result_or_sending_it_again_counts_nothing(client, own_check):
    url = client.post(own_check.url, ANSWERS).url
    client.post(own_check.url, ANSWERS)
    client.get(url)
    client.get(f"{url.rstrip('/')}.json")
    assert counted(own_check)[("finished", "", "")] == 1


def test_an_unfinished_form_counts_nothing(client, own_check):
    client.post(own_check.url, {"f1": "a"})
    assert counted(own_check) == {}


def test_data_is_counted_only_if_it_asks_for_it(client, own_check):
    body = {"answers": ANSWERS}
    client.post(own_check.url, body, content_type="application/json")
    assert counted(own_check) == {}
    client.post(own_check.url, {**body, "count": True}, content_type="application/json")
    assert counted(own_check)[("finished", "", "")] == 1


def test_a_run_that_was_left_before_is_not_counted_as_started_again(client, own_check):
    client.post(own_check.url, {**ANSWERS, "_again": "1"})
    assert ("started", "", "") not in counted(own_check)
    assert counted(own_check)[("finished", "", "")] == 1


def test_a_database_that_cannot_count_costs_no_result(client, own_check, monkeypatch):
    def fail(rows):
        raise DatabaseError("locked")

    monkeypatch.setattr(counting, "_add", fail)
    response = client.post(own_check.url, ANSWERS, follow=True)
    assert response.status_code == 200
    assert response.context["plan"].score == 70


def test_a_result_shows_the_median_of_others_from_ten_runs_on(client, own_check):
    from datetime import timedelta

    from django.core.cache import cache
    from django.utils import timezone

    yesterday = timezone.localdate() - timedelta(days=1)
    events = [counting.Event("dimension", "finden", "40"), counting.FINISHED]
    for _ in range(9):
        counting.count(own_check.translation_key, 1, "de", events, yesterday)
    url = client.post(own_check.url, ANSWERS).url
    assert client.get(url).context["plan"].runs == 0
    counting.count(own_check.translation_key, 1, "de", events, yesterday)
    cache.clear()
    plan = client.get(url).context["plan"]
    assert plan.runs == 10
    assert [bar.median for bar in plan.bars] == [40, None]
