"""Short links open a page in their language, wherever it has moved, or explain why they do not."""

import pytest
from django.db import OperationalError
from wagtail.models import Locale, Page

from home.models import ShortLink, Visits
from home.sharing.links import codes_for, edition_of, link_for

from . import factories
from .sharing_factories import READER, counted, link_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    page = factories.make_index("weitergeben", "association")
    page.save_revision().publish()
    return page


@pytest.fixture
def page(index):
    return factories.make_packet(index, 7, title="Verträge verstehen")


@pytest.fixture
def english(page):
    """The English edition, published."""
    home = factories.german_home().get_translation(Locale.objects.get(language_code="en"))
    edition = page.copy(
        to=home,
        copy_revisions=False,
        reset_translation_key=False,
        update_attrs={
            "locale": home.locale,
            "title": "Understanding contracts",
            "slug": "contracts",
            "code": page.code,
        },
    )
    edition.save_revision().publish()
    return edition


def test_a_link_opens_its_own_language_whatever_the_browser_prefers(client, page, english):
    for edition in (page, english):
        response = client.get(link_for(edition), headers={"accept-language": "tr,en;q=0.5"})
        assert (response.status_code, response.url) == (302, edition.url)
        assert response.headers["Content-Language"] == edition.locale.language_code


def test_a_link_is_never_kept_and_leaves_no_trace(client, page):
    response = client.get(link_for(page) + "?fbclid=abc", **READER)
    assert response.url == page.url
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert not response.cookies


def test_a_link_follows_its_page_when_it_is_moved_and_renamed(client, page):
    link = link_for(page)
    other = factories.make_index("anderswo")
    Page.objects.get(pk=page.pk).move(other, pos="last-child")
    moved = type(page).objects.get(pk=page.pk)
    moved.slug = "neuer-name"
    moved.title = "Neuer Titel"
    moved.save_revision().publish()
    moved = type(page).objects.get(pk=page.pk)
    assert link_for(moved) == link
    assert client.get(link).url == moved.url
    assert moved.url.endswith("/anderswo/neuer-name/")
    assert link_of(page).title == "Neuer Titel"


def test_a_missing_edition_is_named_and_never_swapped_silently(client, page, english):
    link = link_for(english)
    english.unpublish()
    response = client.get(link, headers={"accept-language": "de"}, **READER)
    text = response.content.decode()
    assert response.status_code == 404
    assert '<html lang="en"' in text
    assert "Understanding contracts" in text
    assert f'href="{page.url}" lang="de"' in text
    assert not counted()
    english.save_revision().publish()
    assert client.get(link).status_code == 302


def test_a_page_that_is_gone_says_so_and_fills_in_the_search(client, page, index):
    link = link_for(page)
    type(index).objects.get(pk=index.pk).delete()
    response = client.get(link, headers={"accept-language": "en"}, **READER)
    text = response.content.decode()
    assert response.status_code == 410
    assert '<html lang="de"' in text
    assert 'value="Verträge verstehen"' in text
    assert 'action="/de/search/"' in text
    doors = text.split("</form>")[1]
    assert '<a href="/de/' in doors.split("</main>")[0]
    assert not counted()


def test_a_page_taken_off_the_site_keeps_its_link_for_its_return(client, page):
    link = link_for(page)
    page.unpublish()
    assert client.get(link).status_code == 410
    type(page).objects.get(pk=page.pk).save_revision().publish()
    assert client.get(link).status_code == 302


def test_a_typing_error_is_told_apart_from_a_link_that_never_was(client, page):
    link = link_for(page)
    wrong = link[:-1] + ("2" if link[-1] != "2" else "3")
    known = client.get(wrong, headers={"accept-language": "en"})
    never = client.get("/s/000000", headers={"accept-language": "en"})
    assert (known.status_code, never.status_code) == (404, 404)
    assert "looks mistyped" in known.content.decode()
    assert wrong.removeprefix("/s/") in known.content.decode()
    assert "Nothing is known about this link" in never.content.decode()
    assert 'action="/en/search/"' in never.content.decode()


@pytest.mark.parametrize(
    "path",
    ["", "/", "x" * 5000, "%E2%80%AE%E2%80%AEabc", "%F0%9F%8C%89", "a/b/../c", "%ff", "<b>", "'--"],
)
def test_whatever_is_typed_behind_the_slash_is_explained(client, path):
    response = client.get(f"/s/{path}", headers={"accept-language": "xx"})
    assert response.status_code == 404
    text = response.content.decode()
    assert 'role="search"' in text
    assert "\u202e" not in text and "<b>" not in text.split("<main")[1]


def test_copied_along_marks_are_forgiven(client, page):
    link = link_for(page)
    for typed in (f"{link}/", f"{link}.", f"{link})", link.upper().replace("/S/", "/s/")):
        assert client.get(typed).url == page.url


def test_publishing_makes_the_link_and_reading_never_writes(client, page):
    """A page published before there were short links has one all the same."""
    link = link_for(page)
    assert link_of(page)
    ShortLink.objects.all().delete()
    assert link_for(page) == link
    assert client.get(link).url == page.url
    assert not ShortLink.objects.exists()
    assert client.get(link, **READER).url == page.url
    assert link_of(page).title == page.title
    assert counted() == [("Verträge verstehen (de)", "", 1)]


def test_a_code_is_never_given_twice(page, english):
    wanted = link_of(page).code
    ShortLink.objects.all().delete()
    ShortLink.objects.create(
        code=wanted, translation_key="0" * 32, language="de", title="Lange gelöscht"
    )
    other = codes_for([edition_of(page), edition_of(english)])
    assert wanted not in other.values()
    page.save_revision().publish()
    assert link_of(page).code == other[edition_of(page)]


def test_a_page_with_a_password_asks_for_it(client, page):
    page.view_restrictions.create(restriction_type="password", password="offen")
    assert client.get(link_for(page)).url == page.url


def test_a_language_that_the_site_gives_up_leads_to_the_others(client, page, english, settings):
    link = link_for(english)
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch")]
    response = client.get(link, headers={"accept-language": "en"})
    assert response.status_code == 404
    assert f'href="{page.url}"' in response.content.decode()


def test_what_fails_while_counting_keeps_nobody_from_the_content(client, page, monkeypatch):
    def fail(*args):
        raise OperationalError("database is locked")

    monkeypatch.setattr("home.sharing.visits.brief_write", fail)
    assert client.get(link_for(page), **READER).url == page.url
    assert not Visits.objects.exists()


def test_only_reading_is_allowed(client, page):
    assert client.post(link_for(page)).status_code == 405


def test_crawlers_are_asked_to_stay_away_from_short_links(client, page):
    assert "Disallow: /s/\n" in client.get("/robots.txt").content.decode()
    assert "/s/" not in client.get("/sitemap.xml").content.decode()
    assert client.get(link_for(page)).headers["X-Robots-Tag"] == "noindex"
