"""Promises about the calendar file of a plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from quickchecks.takeaway.dates import chosen_days, due_day, months_later

from . import factories

TODAY = date(2026, 11, 30)
DAYS = st.dates(date(1990, 1, 1), date(2200, 1, 1))


def plan_with_days(**days):
    """A check whose dimensions recommend something at these times: finden="week"."""
    page = factories.make_check(factories.make_packet(factories.make_index()), top=1)
    for dimension in page.dimensions:
        advice = dimension.value["recommendations"][0]
        advice["when"] = days.get(dimension.value["code"], "")
        advice["effort"] = "hour"
    page.save_revision().publish()
    return page


def result(client, page):
    return client.post(page.url, {"f1": "a", "f2": "a", "h1": "a"}).url


def events(response):
    assert response.status_code == 200
    return Calendar.from_ical(response.content).walk("VEVENT")


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("week", date(2026, 12, 7)),
        ("quarter", date(2027, 2, 28)),  # there is no 30 February
        ("year", date(2026, 12, 31)),
        ("", None),
        ("someday", None),
    ],
)
def test_urgency_becomes_a_day(when, day):
    assert due_day(when, TODAY) == day


@given(DAYS, st.integers(0, 40))
def test_months_later_is_that_month_and_never_a_later_day(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(st.lists(st.text(max_size=30), max_size=5))
def test_nonsense_is_no_day(pairs):
    found = chosen_days([*pairs, "a:2027-01-15"], ["a"], TODAY)
    assert found["a"] == date(2027, 1, 15)
    assert set(found) == {"a"}


@pytest.mark.parametrize(
    "pair",
    ["b:2027-01-15", "a:2027-02-30", "a:1999-01-01", "a:9999-01-01", "a:", ":2027-01-15", "a"],
)
def test_a_day_that_cannot_be_meant_is_left_out(pair):
    assert chosen_days([pair], ["a"], TODAY) == {}


@pytest.mark.django_db
def test_each_next_step_with_a_day_is_a_whole_day_in_the_calendar(client):
    page = plan_with_days(finden="week", halten="week")
    url = result(client, page)
    response = client.get(f"{url}plan.ics")
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="probecheck.ics"'
    (event,) = events(response)  # only the first of two is a next step
    assert event["SUMMARY"] == "finden verbessern"
    assert event["SUMMARY"].params["LANGUAGE"] == "de"
    assert event.decoded("DTSTART") == localdate() + timedelta(days=7)
    assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)
    assert str(event["URL"]).startswith("http://testserver/de/")
    assert str(event["URL"]).endswith("#anfang")


@pytest.mark.django_db
def test_a_readers_own_day_comes_before_ours_and_brings_later_steps_in(client):
    url = result(client, plan_with_days(finden="week"))
    first, later = localdate() + timedelta(days=20), localdate() + timedelta(days=90)
    query = f"?d=finden-low:{first}&d=halten-low:{later}&d=halten-low:never&d=nichts:{later}"
    days = {
        str(event["SUMMARY"]): event.decoded("DTSTART")
        for event in events(client.get(f"{url}plan.ics{query}"))
    }
    assert days == {"finden verbessern": first, "halten verbessern": later}


@pytest.mark.django_db
def test_the_same_step_keeps_its_name_and_nothing_tells_the_answers(
    client, django_capture_on_commit_callbacks
):
    page = plan_with_days(finden="week")
    edition = factories.translate(page, django_capture_on_commit_callbacks)
    url = result(client, page)
    code = url.rstrip("/").rsplit("/", 1)[1]
    english = f"{edition.url}result/{code}/plan.ics"
    ours, again, theirs = (
        events(client.get(address))[0] for address in (f"{url}plan.ics", f"{url}plan.ics", english)
    )
    assert ours["UID"] == again["UID"] == theirs["UID"]
    assert theirs["SUMMARY"] == "EN finden verbessern"
    content = client.get(f"{url}plan.ics").content.decode().replace("\r\n ", "")
    for telling in (code, "f1: 0 Punkte", "0 von 100", "Am Anfang"):
        assert telling not in content


@pytest.mark.django_db
def test_another_result_has_other_names(client):
    page = plan_with_days(finden="week")
    other = client.post(page.url, {"f1": "a", "f2": "na", "h1": "b"}).url
    uids = {events(client.get(f"{url}plan.ics"))[0]["UID"] for url in (result(client, page), other)}
    assert len(uids) == 2


@pytest.mark.django_db
def test_without_any_day_there_is_no_file_and_a_page_says_why(client):
    url = result(client, plan_with_days())
    response = client.get(f"{url}plan.ics")
    assert response.status_code == 404
    assert response.context["reason"] == "no-dates"
    # The link is there for scripts that let the reader set days, but nobody sees it.
    assert "data-calendar hidden" in client.get(url).content.decode()
    assert client.get(f"{url}plan.ics?d=halten-low:{localdate()}").status_code == 200
