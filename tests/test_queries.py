"""How much work a page is for the database: the same for ten pages and for a thousand."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from packets.models import PacketPage

from . import factories

pytestmark = pytest.mark.django_db


def queries(client, url):
    """Statements of a warm page: what every page shares (menu, site) is in the cache."""
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return captured.captured_queries


@pytest.fixture
def result_url(client, check):
    from quickchecks.models.published import newest_version

    definition = newest_version(check).check_definition
    answers = {question.code: question.options[0].code for question in definition.questions}
    return client.post(check.url, answers).url


@pytest.mark.parametrize(("url", "most"), [("/de/", 15), ("/en/", 15), ("/de/betriebe/", 15)])
def test_home_and_lists_need_few_queries(client, url, most):
    found = queries(client, url)
    assert len(found) <= most, [query["sql"][:120] for query in found]


def test_a_packet_needs_few_queries(client, packet):
    found = queries(client, packet.url)
    assert len(found) <= 15, [query["sql"][:120] for query in found]


def test_a_check_needs_few_queries(client, check):
    found = queries(client, check.url)
    assert len(found) <= 12, [query["sql"][:120] for query in found]


def test_a_result_needs_few_queries(client, result_url):
    found = queries(client, result_url)
    assert len(found) <= 8, [query["sql"][:120] for query in found]


def test_a_list_costs_the_same_for_ten_and_for_a_thousand_pages(client, settings):
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": {**settings.WAGTAILSEARCH_BACKENDS["default"], "AUTO_UPDATE": False}
    }
    index = factories.make_index()
    first = factories.make_packet(index)
    for number in range(2, 11):
        factories.make_packet(index, number)
    ten = len(queries(client, index.url))
    assert ten <= 15
    template = PacketPage.objects.get(pk=first.pk)
    for number in range(11, 1001):
        copy = PacketPage(
            title=f"Paket {number}",
            slug=f"paket-{number}",
            code=f"probe-{number}",
            audience=template.audience,
            phase=template.phase,
        )
        index.add_child(instance=copy)
    assert len(queries(client, index.url)) == ten
    assert len(queries(client, "/de/")) <= 15
    assert len(queries(client, first.url)) <= 15


def test_a_list_of_fifty_scenes_looks_into_none_of_them(client):
    from videos.models import SceneIndexPage, ScenePage

    scene = ScenePage.objects.get(locale__language_code="de")
    index = SceneIndexPage.objects.get(locale__language_code="de")
    before = len(queries(client, index.url))
    for number in range(50):
        index.add_child(
            instance=ScenePage(
                title=f"Szene {number}",
                slug=f"szene-{number}",
                audience="company",
                phase="start",
                stumbling_block="…",
                perspectives=scene.perspectives,
            )
        )
    assert len(queries(client, index.url)) == before <= 15
