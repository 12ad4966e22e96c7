"""Promises about counting: nobody waits for it, nobody is remembered, nothing counts twice."""

import time
from datetime import date

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.db import DatabaseError, InterfaceError
from django.test import RequestFactory

from quickchecks import counting, once
from quickchecks.counting import Event, count, finished, left, run_events
from quickchecks.figures.median import median
from quickchecks.models import Count, PublishedCheck

from . import factories

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
ANSWERS = run_events({"f1": "a", "h1": "b"}, "one", {"finden": 40, "halten": None})


@pytest.fixture
def published(db):
    page = factories.make_check(factories.make_packet(factories.make_index()))
    return PublishedCheck.objects.get(translation_key=page.translation_key)


def visitor(address="192.0.2.1"):
    return RequestFactory().post("/", REMOTE_ADDR=address)


def numbers(**filters):
    """How often each thing was counted, settled or not."""
    rows = Count.objects.filter(**filters)
    return {(row.event, row.item, row.choice): row.number for row in rows}


# -- What is kept ------------------------------------------------------------------------


def test_a_finished_run_is_kept_as_numbers_only(published):
    finished(visitor(), published, ANSWERS, "abc")
    assert numbers() == {
        ("started", "", ""): 1,
        ("finished", "", ""): 1,
        ("answer", "f1", "a"): 1,
        ("answer", "h1", "b"): 1,
        ("band", "", "one"): 1,
        ("dimension", "finden", "40"): 1,
    }
    row = Count.objects.first()
    assert (row.language, row.version, len(row.week)) == ("de", 1, 8)


def test_two_runs_are_one_row(published):
    for address in ("192.0.2.1", "192.0.2.2"):
        finished(visitor(address), published, ANSWERS, "abc")
    assert set(numbers().values()) == {2}


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 24), "2026-W48"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2025, 12, 29), "2026-W01"),
    ],
)
def test_nothing_is_kept_finer_than_the_week(published, day, week):
    count(published.translation_key, 1, "de", [Event("finished")], day)
    assert Count.objects.get().week == week


def test_a_reader_who_leaves_is_counted_at_the_question(published):
    left(visitor(), published, "f2", first=True)
    left(visitor(), published, "h1", first=False)
    finished(visitor(), published, ANSWERS, "abc", first=False)
    found = numbers()
    assert found["stopped", "f2", ""] == found["stopped", "h1", ""] == 1
    assert found["started", "", ""] == found["finished", "", ""] == 1


@pytest.mark.parametrize("nonsense", ["", "q99", "a" * 5000, "f1\x00", "<script>", "-1"])
def test_a_question_the_version_does_not_ask_is_not_counted(published, nonsense):
    left(visitor(), published, nonsense, first=True)
    assert not Count.objects.exists()


def test_an_editors_preview_is_not_counted(published):
    preview = PublishedCheck(number=1, language="de", definition=published.definition)
    finished(visitor(), preview, ANSWERS, "abc")
    left(visitor(), preview, "f1", first=True)
    assert not Count.objects.exists()


# -- Once a run (reliability.md, rows 40 and 41) -----------------------------------------


def test_a_double_click_a_reload_and_a_second_tab_count_once(published):
    for _ in range(3):
        finished(visitor(), published, ANSWERS, "abc")
    assert set(numbers().values()) == {1}


def test_other_answers_and_other_people_count_again(published):
    finished(visitor(), published, ANSWERS, "abc")
    finished(visitor(), published, ANSWERS, "abd")
    finished(visitor("192.0.2.2"), published, ANSWERS, "abc")
    assert numbers()["finished", "", ""] == 3


def test_a_robot_that_sends_a_thousand_runs_counts_ten_times_a_minute(published, monkeypatch):
    now = 1_800_000_000.0
    monkeypatch.setattr(once.time, "time", lambda: now)
    for number in range(1000):
        finished(visitor(), published, [], f"run {number}")
    assert numbers()["finished", "", ""] == 10
    finished(visitor("192.0.2.2"), published, [], "somebody else")
    assert numbers()["finished", "", ""] == 11
    now += 60
    finished(visitor(), published, [], "a minute later")
    assert numbers()["finished", "", ""] == 12


@pytest.fixture
def own_cache(monkeypatch):
    """A cache that can be looked into, whatever the site's is."""
    found = LocMemCache("counts", {})
    monkeypatch.setattr(once, "cache", found)
    found.clear()
    return found


def test_no_address_is_kept_in_the_cache(published, own_cache):
    finished(visitor("203.0.113.77"), published, ANSWERS, "a-fingerprint")
    kept = repr(own_cache._cache) + repr(own_cache._expire_info)
    assert len(own_cache._cache) == 3  # the salt, the run, the number of runs in this minute
    assert "203.0.113.77" not in kept and "a-fingerprint" not in kept
    assert max(own_cache._expire_info.values()) <= time.time() + 24 * 60 * 60


def test_the_same_address_leaves_other_traces_on_another_day(own_cache):
    once.once("192.0.2.1", "run")
    first = set(own_cache._cache)
    own_cache.delete(once.SALT)
    once.once("192.0.2.1", "run")
    assert len(set(own_cache._cache) - first) == 1


# -- Counting never costs a result (row 46) ----------------------------------------------


@pytest.mark.parametrize("error", [DatabaseError("locked"), InterfaceError("gone")])
def test_a_database_that_fails_costs_a_count_and_nothing_else(
    published, monkeypatch, caplog, error
):
    def fail(rows):
        raise error

    monkeypatch.setattr(counting, "_add", fail)
    finished(visitor(), published, ANSWERS, "abc")
    assert "was not counted" in caplog.text
    assert not Count.objects.exists()


def test_a_failed_count_leaves_the_callers_transaction_whole(published):
    too_much = [Event("finished"), Event("answer", "f1", None)]
    count(published.translation_key, 1, "de", too_much, MONDAY)
    assert not Count.objects.exists()
    assert PublishedCheck.objects.filter(pk=published.pk).exists()


class DeadCache:
    """Redis without a server, as django-redis shows it (None), or as others do (an error)."""

    def __init__(self, raises):
        self.raises = raises

    def __getattr__(self, name):
        def answer(*args, **kwargs):
            if self.raises:
                raise ConnectionError("no cache")
            return args[1]() if name == "get_or_set" else None

        return answer


@pytest.mark.parametrize("raises", [True, False])
def test_without_a_cache_every_run_counts(published, monkeypatch, raises):
    monkeypatch.setattr(once, "cache", DeadCache(raises))
    for _ in range(2):
        finished(visitor(), published, ANSWERS, "abc")
    assert numbers()["finished", "", ""] == 2


# -- Settled figures: they change once a day ---------------------------------------------


def some_runs(published, number, day):
    count(published.translation_key, published.number, "de", [Event("finished")] * number, day)


def test_what_is_counted_today_is_shown_tomorrow(published):
    some_runs(published, 12, MONDAY)
    assert settled(published, MONDAY) == {}
    assert settled(published, TUESDAY) == {"finished": 12}
    some_runs(published, 3, TUESDAY)
    assert settled(published, TUESDAY) == {"finished": 12}
    assert settled(published, date(2026, 11, 25)) == {"finished": 15}


def test_a_late_run_of_yesterday_does_not_settle_todays(published):
    """Two servers around midnight."""
    some_runs(published, 12, MONDAY)
    some_runs(published, 1, TUESDAY)
    some_runs(published, 1, MONDAY)
    some_runs(published, 1, TUESDAY)
    assert settled(published, TUESDAY) == {"finished": 12}
    assert numbers()["finished", "", ""] == 15


def settled(published, day):
    from quickchecks.figures.counted import counted

    found = counted(published.translation_key, published.number, day).sums
    return {event: sum(runs.values()) for (event, _item, _choice), runs in found.items()}


# -- The median on results ---------------------------------------------------------------


def values(code, *pairs):
    return [Event("dimension", code, str(value)) for value, runs in pairs for _ in range(runs)]


def test_results_compare_themselves_with_ten_runs_or_more(published, django_assert_num_queries):
    key = published.translation_key
    count(key, 1, "de", values("finden", (20, 4), (60, 3)), MONDAY)
    count(key, 1, "en", values("finden", (100, 6)), MONDAY)
    count(key, 1, "de", values("halten", (50, 9)), MONDAY)
    count(key, 2, "de", values("halten", (50, 90)), MONDAY)
    with django_assert_num_queries(1):
        assert median(key, 1) == {"finden": (60, 15)}  # 13 runs, the seventh has 60
    with django_assert_num_queries(0):
        assert median(key, 1) == {"finden": (60, 15)}


def test_runs_of_today_do_not_move_the_median(published):
    count(published.translation_key, 1, "de", values("finden", (30, 20)), MONDAY)
    count(published.translation_key, 1, "de", values("finden", (90, 80)))
    assert median(published.translation_key, 1) == {"finden": (30, 20)}


def test_without_the_database_a_result_has_no_comparison(published, monkeypatch):
    from quickchecks.figures import median as module

    def fail(*args):
        raise DatabaseError("gone")

    monkeypatch.setattr(module, "_medians", fail)
    assert median(published.translation_key, 1) == {}
