"""Promises about reviews: who is due is listed, and noting a review publishes nothing else."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page

from home.reviews.reviewed import next_review
from packets.models import PacketPage
from quickchecks.models import ScoredCheckPage

from . import factories

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def packet():
    """A packet that has been overdue for ten days; nothing else of the site is."""
    page = factories.make_packet(
        factories.make_index(),
        last_reviewed=date(2020, 1, 2),
        review_due=TODAY() - timedelta(days=10),
        title="Überfälliges Paket",
    )
    return page


def shown(editor, **query):
    return editor.get(reverse("review_report"), query).content.decode()


def note(client, page, months="6"):
    return client.post(reverse("note_review", args=[page.pk]), {"months": months})


def words(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_the_list_has_pages_of_every_type_the_earliest_first(editor, packet):
    check = factories.make_check(packet, title="Fälliger Check")
    type(check).objects.filter(pk=check.pk).update(review_due=TODAY() - timedelta(days=99))
    html = shown(editor, due="0")
    assert html.index("Fälliger Check") < html.index("Überfälliges Paket")
    assert "02.01.2020" in html


def test_the_list_is_narrowed_by_day_language_and_type(editor, packet):
    from django.contrib.contenttypes.models import ContentType

    PacketPage.objects.filter(pk=packet.pk).update(review_due=TODAY() + timedelta(days=60))
    title = packet.title
    assert title not in shown(editor, due="0") and title not in shown(editor, due="30")
    assert title in shown(editor, due="90")
    german, english = (Locale.objects.get(language_code=code) for code in ("de", "en"))
    assert title in shown(editor, due="90", locale=german.pk)
    assert title not in shown(editor, due="90", locale=english.pk)
    kind = ContentType.objects.get_for_model(ScoredCheckPage)
    assert title not in shown(editor, due="90", content_type=kind.pk)


def test_the_list_is_exported_with_its_reading_level(editor, packet):
    response = editor.get(reverse("review_report"), {"export": "csv", "due": "0"})
    table = b"".join(response).decode()
    assert packet.title in table and "2020-01-02" in table


def test_a_review_is_noted_and_published_with_its_next_day(editor, packet):
    response = note(editor, packet)
    page = PacketPage.objects.get(pk=packet.pk)
    assert page.last_reviewed == TODAY() and page.review_due == next_review(TODAY(), 6)
    assert page.live and not page.has_unpublished_changes
    assert page.get_latest_revision_as_object().review_due == page.review_due
    assert packet.title in words(response)
    shown(editor)  # says it once
    assert packet.title not in shown(editor, due="0")


def test_an_unpublished_change_does_not_go_out_with_a_review(editor, packet):
    packet.title = "Noch ein Entwurf"
    packet.save_revision()
    response = note(editor, packet)
    page = PacketPage.objects.get(pk=packet.pk)
    assert page.last_reviewed == date(2020, 1, 2) and page.title == "Überfälliges Paket"
    assert page.has_unpublished_changes
    assert page.get_latest_revision_as_object().last_reviewed == date(2020, 1, 2)
    assert reverse("review_report") == response.url


def test_a_locked_or_faulty_page_stays_as_it_is(editor, packet, django_user_model):
    Page.objects.filter(pk=packet.pk).update(
        locked=True, locked_by=django_user_model.objects.create_user("andere")
    )
    note(editor, packet)
    Page.objects.filter(pk=packet.pk).update(locked=False, locked_by=None)
    faulty = PacketPage.objects.get(pk=packet.pk)
    faulty.chapters[0].value["title"] = ""
    faulty.save(clean=False)
    note(editor, packet)
    assert PacketPage.objects.get(pk=packet.pk).last_reviewed == date(2020, 1, 2)


def test_only_who_may_publish_a_page_notes_its_review(client, packet, django_user_model):
    writer = django_user_model.objects.create_user("writer")
    group = Group.objects.create(name="Schreibende")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group, page=packet.get_parent(), permission_type="change"
    )
    writer.groups.add(group)
    client.force_login(writer)
    html = client.get(reverse("review_report"), {"due": "0"}).content.decode()
    assert packet.title in html and reverse("note_review", args=[packet.pk]) not in html
    assert note(client, packet).status_code in (302, 403)
    assert PacketPage.objects.get(pk=packet.pk).last_reviewed == date(2020, 1, 2)


@pytest.mark.parametrize("months", ["", "7", "-3", "x"])
def test_an_interval_that_nobody_offered_is_refused(editor, packet, months):
    assert note(editor, packet, months).status_code == 302
    assert PacketPage.objects.get(pk=packet.pk).last_reviewed == date(2020, 1, 2)


def test_nobody_is_led_off_the_site_after_noting_a_review(editor, packet):
    url = reverse("note_review", args=[packet.pk])
    response = editor.post(url, {"months": "3", "next": "https://example.org/"})
    assert response.url == reverse("review_report")


def test_the_dashboard_leads_to_the_list(editor):
    assert reverse("review_report") in editor.get("/cms/").content.decode()


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
    ],
)
def test_the_next_review_is_a_day_of_the_calendar(day, months, expected):
    assert next_review(day, months) == expected
