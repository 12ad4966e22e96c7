"""Visits through short links: readers are counted by week, and nothing is known about them."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission

from home.models import Visits
from home.sharing.campaigns import campaign_for
from home.sharing.links import find, link_for
from home.sharing.visits import count_visit

from . import factories
from .sharing_factories import READER, counted, link_of

pytestmark = pytest.mark.django_db
REPORT = "/cms/reports/visits/"


@pytest.fixture
def page():
    return factories.make_packet(factories.make_index("weitergeben"), 7, title="Verträge")


@pytest.fixture
def visits(page):
    """Three in one week, one in the next; for a campaign and without."""
    link = find(link_of(page).code)
    brücke = campaign_for("=Brücke")
    for day, campaign in [(22, brücke), (16, brücke), (17, None), (23, brücke)]:
        count_visit(link, campaign, date(2026, 11, day))
    return brücke


def test_visits_are_counted_by_the_week(visits):
    found = Visits.objects.values_list("week", "campaign__name", "count")
    assert sorted(found, key=str) == [
        (date(2026, 11, 16), "=Brücke", 2),
        (date(2026, 11, 16), None, 1),
        (date(2026, 11, 23), "=Brücke", 1),
    ]


def test_nothing_is_stored_about_a_visitor():
    names = {field.name for field in Visits._meta.get_fields()}
    assert names == {"id", "link", "campaign", "week", "count"}


@pytest.mark.parametrize(
    "agent",
    [
        "WhatsApp/2.23.20.0",
        "TelegramBot (like TwitterBot)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "curl/8.5.0",
        "",
    ],
)
def test_messengers_and_robots_are_led_on_uncounted(client, page, agent):
    assert client.get(link_for(page), HTTP_USER_AGENT=agent).url == page.url
    assert not counted()


@pytest.mark.parametrize(
    "agent",
    [
        READER["HTTP_USER_AGENT"],
        "Mozilla/5.0 (Linux; Android 10; CUBOT X30) Chrome/120.0 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) [FBAN/FBIOS;FBAV/480.0]",
        "Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Telegram-Android/11.2",
    ],
)
def test_people_in_any_browser_are_counted(client, page, agent):
    client.get(link_for(page), HTTP_USER_AGENT=agent)
    assert counted() == [("Verträge (de)", "", 1)]


def test_what_nobody_has_asked_to_read_is_not_counted(client, page):
    assert client.head(link_for(page), **READER).url == page.url
    client.get(link_for(page), HTTP_SEC_PURPOSE="prefetch;prerender", **READER)
    assert not counted()


def test_the_report_sums_what_is_chosen(editor, visits, page):
    assert editor.get(REPORT).context["total"] == 4
    assert editor.get(REPORT, {"campaign": visits.pk}).context["total"] == 3
    assert editor.get(REPORT, {"campaign": "none"}).context["total"] == 1
    assert editor.get(REPORT, {"link": link_of(page).pk}).context["total"] == 4
    assert editor.get(REPORT, {"link__language": "en"}).context["total"] == 0
    assert editor.get(REPORT, {"week_from": "2026-11-20"}).context["total"] == 1
    assert editor.get(f"{REPORT}results/", {"week_to": "2026-11-20"}).context["total"] == 3


def test_the_export_runs_nothing_that_strangers_have_typed(editor, visits):
    response = editor.get(REPORT, {"export": "csv"})
    rows = b"".join(response.streaming_content).decode().splitlines()
    assert len(rows) == 4
    assert "'=Brücke,1" in rows[1]
    assert rows[1].startswith("2026-11-23,Verträge,de,")
    assert editor.get(REPORT, {"export": "xlsx"}).status_code == 200


def test_only_those_who_may_see_visits_see_them(client, django_user_model):
    user = django_user_model.objects.create_user("helfer", "h@example.org", "secret")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(REPORT).status_code == 302
    assert REPORT not in client.get("/cms/").content.decode()
    user.user_permissions.add(Permission.objects.get(codename="view_visits"))
    assert client.get(REPORT).status_code == 200
    assert REPORT in client.get("/cms/").content.decode()
