"""Campaigns: one for each association, prolonged by use, never in the way of the content."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from home.models import Campaign
from home.sharing.campaigns import campaign_for
from home.sharing.links import link_for
from home.sharing.naming import LONGEST, LONGEST_SAME, clean_name, same_name

from . import factories
from .sharing_factories import READER, counted

LIST = "/cms/snippets/home/campaign/"


@pytest.fixture
def page(db):
    return factories.make_packet(factories.make_index("weitergeben"), 7, title="Verträge")


@pytest.fixture
def ended(page):
    """A campaign that ended yesterday."""
    campaign = campaign_for("Brücke Duisburg e. V.")
    campaign.ends = timezone.localdate() - timedelta(days=1)
    campaign.save()
    return campaign


@given(st.text(max_size=200))
def test_a_name_is_fit_for_a_poster(typed):
    name = clean_name(typed)
    assert len(name) <= LONGEST and len(same_name(name)) <= LONGEST_SAME
    assert clean_name(name) == name
    assert not set(name) & set("\x00\n\r\t\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def test_names_of_every_script_stay_and_signs_alone_are_none():
    assert clean_name("  انجمن می\u200cخواهم \u202e ") == "انجمن می\u200cخواهم"
    assert clean_name("Bru\u0308cke\n e.\u00a0V.") == "Brücke e. V."
    assert clean_name("…\u202e!") == ""


@pytest.mark.django_db
def test_the_same_name_is_the_same_campaign_and_another_one_is_not():
    first = campaign_for("Brücke Duisburg e. V.")
    assert campaign_for(" BRU\u0308CKE  Duisburg e. V.\u202e") == first
    assert campaign_for("Brücke Essen e. V.").code != first.code
    assert first.name == "Brücke Duisburg e. V."
    assert campaign_for(" \u202e ") is None


@pytest.mark.django_db
def test_a_campaign_is_prolonged_by_use(ended):
    again = campaign_for(ended.name)
    assert again == ended
    assert again.ends > timezone.localdate() + timedelta(days=540)


@pytest.mark.django_db
def test_strangers_cannot_fill_the_table(settings):
    settings.CAMPAIGNS_A_DAY = 2
    known = campaign_for("Eins")
    assert campaign_for("Zwei")
    assert campaign_for("Drei") is None
    assert campaign_for("eins") == known


def test_a_visit_is_counted_for_its_campaign(client, page):
    campaign = campaign_for("Brücke")
    for _time in range(2):
        assert client.get(link_for(page, campaign), **READER).url == page.url
    client.get(link_for(page), **READER)
    assert counted() == [("Verträge (de)", "", 1), ("Verträge (de)", "Brücke", 2)]


def test_an_ended_campaign_explains_itself_and_the_content_is_one_step_away(client, page, ended):
    response = client.get(link_for(page, ended), **READER)
    text = response.content.decode()
    assert response.status_code == 410
    assert "Brücke Duisburg e. V." in text
    assert f'class="button" href="{page.url}"' in text
    assert 'role="search"' in text
    assert not counted()


@pytest.mark.parametrize("campaign", ["zzzz", "x" * 150, "a-b-c", "1"])
def test_an_unknown_campaign_loses_nothing(client, page, campaign):
    response = client.get(f"{link_for(page)}-{campaign}", **READER)
    assert response.status_code == 404
    assert f'class="button" href="{page.url}"' in response.content.decode()
    assert not counted()


def test_a_cut_campaign_still_opens_the_page(client, page):
    assert client.get(f"{link_for(page)}-").url == page.url


def test_what_a_stranger_typed_is_shown_as_text(client, page):
    campaign = campaign_for("<b>Verein</b> & Co")
    Campaign.objects.update(ends=timezone.localdate() - timedelta(days=1))
    assert (
        "&lt;b&gt;Verein&lt;/b&gt; &amp; Co"
        in client.get(link_for(page, campaign)).content.decode()
    )


def test_editors_make_campaigns_and_are_told_at_the_field(editor):
    ends = {"ends": "31.12.2027"}
    editor.post(f"{LIST}add/", {"name": " Brücke  Essen ", "ends": "2027-12-31"})
    made = Campaign.objects.get()
    assert (made.name, len(made.code)) == ("Brücke Essen", 4)
    again = editor.post(f"{LIST}add/", {"name": "BRÜCKE ESSEN", **ends})
    assert "name" in again.context["form"].errors
    empty = editor.post(f"{LIST}add/", {"name": "\u202e…", **ends})
    assert "name" in empty.context["form"].errors
    editor.post(f"{LIST}edit/{made.pk}/", {"name": "Brücke Bochum", "ends": "2027-12-31"})
    assert campaign_for("Brücke Bochum") == made


def test_the_list_of_campaigns_shows_their_numbers(client, editor, page, ended):
    campaign = campaign_for("Brücke Essen")
    for _time in range(17):
        client.get(link_for(page, campaign), **READER)
    text = editor.get(LIST).content.decode()
    assert f'href="/cms/reports/visits/?campaign={campaign.pk}">17</a>' in text
