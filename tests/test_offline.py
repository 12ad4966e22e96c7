"""Promises about reading without network, as far as the server keeps them."""

from __future__ import annotations

import pytest

from . import factories

pytestmark = pytest.mark.django_db


def test_the_worker_may_answer_for_the_whole_site_and_is_asked_for_anew_each_time(client):
    response = client.get("/offline.js")
    assert response.headers["Content-Type"].startswith("text/javascript")
    assert response.headers["Cache-Control"] == "no-cache"
    assert not response.cookies
    assert "worker-src 'self'" in response.headers["Content-Security-Policy"]
    assert client.post("/offline.js").status_code == 405


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_that_stands_in_speaks_each_language_and_is_in_no_search_engine(client, language):
    response = client.get(f"/{language}/offline/")
    assert f'<html lang="{language}"' in response.content.decode()
    assert response.headers["X-Robots-Tag"] == "noindex"


def test_a_packet_offers_to_be_saved_but_nothing_starts_without_a_script(client):
    packet = factories.make_packet(factories.make_index())
    html = client.get(packet.url).content.decode()
    assert 'data-offline="/de/offline/"' in html
    start = html.index("data-offline=")
    assert " hidden>" in html[start : html.index("<button", start)]
    assert "offline.js" in html and "worker" not in html
