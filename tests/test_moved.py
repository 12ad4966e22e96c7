"""Old addresses of pages that have moved on, and of everything that stands below them."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from quickchecks.models import CheckIndexPage, ScoredCheckPage

from . import factories

pytestmark = pytest.mark.django_db
ANSWERS = {"f1": "a", "f2": "b", "h1": "b"}


@pytest.fixture
def own_check(db):
    return factories.make_check(factories.make_packet(factories.make_index()))


@pytest.fixture
def result(client, own_check):
    """The address of a result, as somebody has bookmarked it."""
    return client.post(own_check.url, ANSWERS).url


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Gives a check another slug, as the editors' form does; Wagtail notes it on commit."""

    def change(page, slug):
        page = ScoredCheckPage.objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return ScoredCheckPage.objects.get(pk=page.pk)

    return change


def move(page, parent):
    Page.objects.get(pk=page.pk).move(parent, pos="last-child")
    return ScoredCheckPage.objects.get(pk=page.pk)


def test_a_result_is_still_there_after_its_check_was_renamed(client, own_check, result, rename):
    renamed = rename(own_check, "neuer-name")
    response = client.get(result)
    assert response.status_code == 301
    assert response.url == result.replace(own_check.url, renamed.url)
    assert response.url != result
    assert client.get(response.url).context["plan"].score == 70


def test_a_result_is_still_there_after_its_check_was_moved_and_renamed_again(
    client, own_check, result, rename
):
    other = CheckIndexPage(title="Anderswo", slug="anderswo")
    factories.german_home().add_child(instance=other)
    first = move(rename(own_check, "zwischendurch"), other)
    last = rename(first, "zuletzt")
    response = client.get(result, follow=True)
    assert response.context["plan"].score == 70
    assert response.redirect_chain[-1][0].startswith(last.url)
    assert {status for _url, status in response.redirect_chain} == {301}


def test_a_result_as_data_moves_along(client, own_check, result, rename):
    rename(own_check, "neuer-name")
    response = client.get(f"{result.rstrip('/')}.json", follow=True)
    assert response.redirect_chain
    assert response.json()["score"] == 70


def test_answers_sent_to_the_old_address_are_sent_again_to_the_new_one(client, own_check, rename):
    old = own_check.url
    renamed = rename(own_check, "neuer-name")
    response = client.post(f"{old}?a=1", ANSWERS)
    assert (response.status_code, response.url) == (308, f"{renamed.url}?a=1")


def test_what_stands_behind_the_address_stays_with_the_reader(client, own_check, result, rename):
    """The redirect of a result holds its code; no copy of it may be kept on the way."""
    rename(own_check, "neuer-name")
    assert client.get(result).headers["Cache-Control"] == "no-store"


def test_the_page_itself_and_odd_tails_move_along(client, own_check, rename):
    old = own_check.url
    renamed = rename(own_check, "neuer-name")
    assert client.get(old).url == renamed.url
    assert client.get(f"{old}result/%C3%A4/").url == f"{renamed.url}result/%C3%A4/"


@pytest.mark.parametrize(
    "link", ["https://example.org/", "//example.org/", "/\\example.org", "/de/?x=", "/de/#x"]
)
def test_nothing_below_an_address_is_led_off_the_site(client, link):
    Redirect.objects.create(old_path="/de/weg", redirect_link=link)
    assert client.get("/de/weg/result/abc/").status_code == 404


def test_a_page_that_is_gone_leads_nowhere(client, own_check, result, rename):
    rename(own_check, "neuer-name").unpublish()
    assert client.get(result).status_code == 404


def test_the_way_back_is_no_circle(client, own_check, result, rename):
    """Renamed and named back: the page answers itself, also to what it does not know."""
    old = own_check.url
    rename(rename(own_check, "neuer-name"), own_check.slug)
    assert client.get(result).status_code == 200
    assert client.get(f"{old}gibt/es/nicht/").status_code == 404
    away = old.replace(own_check.slug, "neuer-name")
    assert client.get(f"{away}gibt/es/nicht/", follow=True).status_code == 404


def test_a_page_below_its_own_old_address_is_no_circle(client, own_check):
    """Its old name now is the list it stands on: the list answers what it does not know."""
    index = CheckIndexPage.objects.get(locale__language_code="de")
    old = index.url
    Redirect.objects.create(old_path=old.rstrip("/"), redirect_page=own_check)
    assert client.get(f"{old}gibt-es-nicht/").status_code == 404


def test_a_missing_page_costs_one_query_more_and_no_error(client, django_assert_max_num_queries):
    client.get("/de/")
    with django_assert_max_num_queries(8):
        assert client.get("/de/gibt/es/nicht/").status_code == 404
    assert client.get("/de/a/" + "b/" * 800).status_code == 404
