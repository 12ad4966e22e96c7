"""Promises about packets put together: one PDF, and an answer to everything an address can hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.paper import pdf
from packets.edition.selection import LONGEST_TITLE, MOST_PACKETS, clean_title, read_selection

from . import arabic, factories
from .test_packet_edition import chapters, links, outline, read, text_of

needs_pdf = pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")
URL = "/de/bundle/"
PDF = "/de/bundle.pdf"


@pytest.fixture
def three(db):
    """Three packets for two audiences; chapters of two of them are called alike."""
    company = factories.make_index("eins", audience="company")
    association = factories.make_index("zwei", audience="association")
    return [
        factories.make_packet(association, 3, title="Räume finden", phase="stay"),
        factories.make_packet(company, 2, title="Ankommen", chapters=chapters("Vorher", "Danach")),
        factories.make_packet(
            company, 1, title="Suchen", phase="search", chapters=chapters("Vorher")
        ),
    ]


def codes(packets):
    return [packet.code for packet in packets]


def ticked(response):
    html = response.content.decode()
    return set(re.findall(r'name="p" value="([\w-]+)" checked', html))


def test_every_packet_of_the_language_can_be_ticked_and_packets_lead_there(client, three):
    html = client.get(URL).content.decode()
    assert all(f'value="{code}"' in html for code in codes(three))
    page = client.get(three[0].url).content.decode()
    way = re.search(r'href="(/de/bundle/\?p=[\w-]+)"', page)[1]
    response = client.get(way)
    assert ticked(response) == {three[0].code}
    assert "noindex" in response.headers["X-Robots-Tag"] and not response.cookies
    assert response.headers["Cache-Control"].startswith("public")


@needs_pdf
def test_a_bundle_is_one_document_in_the_order_of_the_list(client, three):
    response = client.get(PDF, {"p": codes(three), "title": "Für unser Team"})
    document = read(response)
    assert document.metadata.title == "Für unser Team · WelKMU"
    assert document.trailer["/Root"]["/Lang"] == "de"
    titles = outline(document.outline)
    places = [titles.index(one) for one in ("Suchen", "Ankommen", "Räume finden")]
    assert places == sorted(places)
    cover = document.pages[0].extract_text()
    starts = {}
    for title in ("Suchen", "Ankommen", "Räume finden"):
        starts[title] = int(re.search(rf"{title}[ .…]*(\d+)", cover)[1])
        assert title in document.pages[starts[title] - 1].extract_text()
    assert len(set(starts.values())) == 3 and min(starts.values()) > 1
    way = {address for address in links(document) if "/bundle/" in address}
    assert way == {
        f"http://testserver{URL}?p=probe-3&p=probe-2&p=probe-1&title=F%C3%BCr+unser+Team"
    }
    assert ticked(client.get(way.pop())) == set(codes(three))
    assert "noindex" in response.headers["X-Robots-Tag"]


@needs_pdf
def test_a_title_reads_as_it_was_meant_whatever_is_hidden_in_it(client, three):
    document = read(client.get(PDF, {"p": codes(three), "title": "Team\u202e \tBlau\n<b>&\ufeff"}))
    assert document.metadata.title == "Team Blau <b>& · WelKMU"
    assert "Team Blau <b>&" in text_of(document)


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ({}, 400, "#packets"),
        ({"p": ["gibt-es-nicht"]}, 404, "#packets"),
        ({"p": ["probe-1", "weg"]}, 404, "1 "),
        ({"p": ["probe-1", "../../etc/passwd", "x" * 10_000, "<b>"]}, 404, "3 "),
        ({"p": ["probe-1"], "title": "x" * 5000}, 400, "5000"),
        ({"p": ["probe-1"], "title": "ü" * (LONGEST_TITLE + 1)}, 400, "121"),
    ],
)
def test_what_makes_no_bundle_is_explained_and_nothing_typed_is_lost(
    client, three, asked, status, said
):
    response = client.get(PDF, asked)
    html = response.content.decode()
    assert response.status_code == status
    assert 'role="alert"' in html and said in html
    assert ticked(response) == {"probe-1"} & set(asked.get("p", ()))
    assert asked.get("title", "") in html
    assert "noindex" in response.headers["X-Robots-Tag"]
    assert not response.headers.get("Cache-Control", "").startswith("public")


def test_three_hundred_packets_are_too_many_and_stay_ticked(client, db):
    index = factories.make_index()
    for number in range(1, MOST_PACKETS + 2):
        factories.make_packet(index, number)
    asked = [f"probe-{number}" for number in range(1, 301)]
    response = client.get(PDF, {"p": asked})
    assert response.status_code == 404
    assert len(ticked(response)) == MOST_PACKETS + 1
    response = client.get(PDF, {"p": asked[: MOST_PACKETS + 1]})
    assert response.status_code == 400
    assert str(MOST_PACKETS + 1) in response.content.decode()
    assert len(ticked(response)) == MOST_PACKETS + 1


def test_a_packet_that_is_not_in_this_language_is_named_in_the_one_it_is_in(
    client, three, django_capture_on_commit_callbacks
):
    factories.translate(three[1], django_capture_on_commit_callbacks)
    response = client.get("/en/bundle.pdf", {"p": codes(three[:2])})
    html = response.content.decode()
    assert response.status_code == 404
    assert ticked(response) == {three[1].code}
    assert f'href="{three[0].url}" lang="de"' in html and "Räume finden" in html


@pytest.mark.parametrize("address", ["/xx/bundle/", "/xx/bundle.pdf?p=probe-1", "/bundle/"])
def test_a_language_the_site_does_not_have_has_no_bundles(client, three, address):
    assert client.get(address).status_code == 404
    assert client.post(URL).status_code == client.post(PDF).status_code == 405


@needs_pdf
def test_a_bundle_from_right_to_left(client, db, settings):
    packet = arabic.make_arabic_packet(settings)
    page = client.get("/ar/bundle/").content.decode()
    assert '<html lang="ar" dir="rtl">' in page and "خطة اليوم الأول" in page
    document = read(client.get("/ar/bundle.pdf", {"p": packet.code, "title": "فريقنا"}))
    assert document.trailer["/Root"]["/Lang"] == "ar"
    assert "فريقنا" in text_of(document)


@given(st.lists(st.text()), st.text())
def test_any_address_gives_a_selection_that_is_safe_to_print(asked, title):
    selection = read_selection(asked, title)
    assert len(selection.codes) + selection.strange == len(set(asked))
    assert all(re.fullmatch(r"[\w-]+", code, re.A) for code in selection.codes)
    assert selection.title.isprintable() or re.search("[\u200c\u200d]", selection.title)
    assert clean_title(selection.title) == selection.title
