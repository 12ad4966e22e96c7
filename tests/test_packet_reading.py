"""Promises about reading a packet: how long it takes, where it leads, how fresh it is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from packets.models import PacketPage
from packets.reading import minutes

from . import factories


def test_reading_takes_longer_in_german_and_in_a_language_learned_later():
    assert minutes(1000, "en") == 5
    assert minutes(1000, "de") == 6
    assert minutes(1000, "ar") == minutes(1000, "de", learned_later=True) == 8
    assert minutes(1000, "uk") == 6  # not measured: the mean of all languages
    assert minutes(0, "de") == 1


@pytest.fixture
def index(db):
    """A door of its own; the demo's packets are taken off the site."""
    PacketPage.objects.update(live=False)
    return factories.make_index()


def next_of(client, page):
    html = client.get(page.url).content.decode()
    return html[html.rindex('class="next') :].split("</nav>")[0]


def test_a_packet_leads_to_the_next_of_its_audience_by_phase(client, index):
    last = factories.make_packet(index, 1, phase="stay")
    first = factories.make_packet(index, 2, phase="study")
    other = factories.make_packet(index, 3, phase="stay")
    assert f'href="{last.url}"' in next_of(client, first)
    assert f'href="{other.url}"' in next_of(client, last)
    assert "1 Minute" in next_of(client, last)


def test_the_last_packet_leads_to_its_check_and_without_one_to_the_door(client, index, check):
    first = factories.make_packet(index, 1, phase="stay")
    last = factories.make_packet(index, 2, phase="stay", check_page=check)
    assert f'href="{check.url}"' in next_of(client, last)
    last.check_page = None
    last.save_revision().publish()
    assert f'href="{index.url}"' in next_of(client, last)
    first.next_page = last
    first.save_revision().publish()
    last.unpublish()
    assert f'href="{index.url}"' in next_of(client, first)


def test_the_other_side_speaks_at_the_end_where_it_has_said_something(client, index):
    company = factories.make_index("werk", "company")
    said = {"our_view": "Wir wissen es nicht.", "our_view_who": "Chef"}
    theirs = factories.make_packet(company, **said)
    ours = factories.make_packet(index, other_side=theirs)
    html = client.get(ours.url).content.decode()
    assert "Wir wissen es nicht." in html and "voice tone-company" in html
    assert "Wir wissen es nicht." not in client.get(theirs.url).content.decode()
    theirs.unpublish()
    assert "Wir wissen es nicht." not in client.get(ours.url).content.decode()


def test_readers_see_when_it_was_checked_and_when_it_will_be_again(client, index):
    today = timezone.localdate()
    page = factories.make_packet(index, review_due=today + timedelta(days=90))
    html = client.get(page.url).content.decode()
    foot = html[html.index('class="packet__checked"') :].split("</p>")[0]
    assert foot.count("20") >= 2
    page.review_due = today - timedelta(days=1)
    assert page.review_is_late
