"""Promises about numbers on public pages: right today, gone everywhere when they have ended."""

import json
from datetime import time
from io import BytesIO

import pytest
from django.db import connection
from django.db.models import CharField, TextField
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from wagtail import blocks
from wagtail.fields import StreamField

from home.models import HomePage, InfoPage
from home.paper import pdf
from packets.models import PacketIndexPage, PacketPage
from quickchecks.models import CheckIndexPage
from videos.models import SceneIndexPage, ScenePage

from . import factories
from .fact_days import FIRST, LAST, OFFICIAL, freeze, make_successor, make_value

pytestmark = pytest.mark.django_db

TEXT = "Ab {{probe}} Euro ({{probe.year}})"
NUMBER = "47.111,50"
NOTICE = "gilt nicht mehr und ist deshalb weggelassen"
KEPT = {"slug", "code", "path", "url_path", "draft_title", "audience", "phase"}


def read(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def with_text(block, value):
    """The stored value of a block with TEXT in front of every text an editor can write there."""
    if isinstance(block, blocks.StreamBlock):
        return [
            {**part, "value": with_text(block.child_blocks[part["type"]], part["value"])}
            for part in value
        ]
    if isinstance(block, blocks.ListBlock):
        return [{**part, "value": with_text(block.child_block, part["value"])} for part in value]
    if isinstance(block, blocks.StructBlock):
        return {
            name: with_text(child, value[name])
            for name, child in block.child_blocks.items()
            if name in value
        }
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{TEXT}</p>{value}"
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return f"{TEXT} {value}"
    return value


def write_everywhere(page):
    """TEXT in every text of a page."""
    for field in page._meta.get_fields():
        if field.name in KEPT or getattr(field, "choices", None):
            continue
        if isinstance(field, StreamField):
            raw = field.stream_block.get_prep_value(getattr(page, field.name))
            setattr(page, field.name, json.dumps(with_text(field.stream_block, raw)))
        elif isinstance(field, CharField | TextField):
            setattr(page, field.name, f"{TEXT} {getattr(page, field.name)}")
    page.save(clean=False)
    return page


@pytest.fixture
def packet():
    value = f"<p>{TEXT} brutto.</p>"
    chapter = {"code": "geld", "title": "Geld", "body": [("text", value)]}
    return factories.make_packet(factories.make_index(), chapters=[("chapter", chapter)])


@pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")
def test_an_ended_number_is_gone_from_a_pdf_that_was_kept(client, packet, monkeypatch):
    make_value()
    address = f"{factories.make_check(packet, intro=TEXT).url}paper.pdf"

    def words():
        pages = PdfReader(BytesIO(client.get(address).content)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    freeze(monkeypatch, LAST)
    assert NUMBER in words()
    freeze(monkeypatch, FIRST)
    gone = words()
    assert NUMBER not in gone and "amt.example/grenzen" in gone


@pytest.mark.parametrize(
    "model",
    [HomePage, InfoPage, PacketIndexPage, PacketPage, ScenePage, SceneIndexPage, CheckIndexPage],
)
def test_a_placeholder_works_in_every_text_of_every_page(client, model, monkeypatch):
    make_value()
    pages = model.objects.filter(locale__language_code="de")
    page = write_everywhere(
        pages.get(code="sme-06-workstay") if model is PacketPage else pages.first()
    )
    freeze(monkeypatch, LAST)
    shown = read(client, page.url)
    assert "{{" not in shown and f"Ab {NUMBER} Euro (2031)" in shown
    freeze(monkeypatch, FIRST)
    gone = read(client, page.url)
    assert "{{" not in gone and NUMBER not in gone and "2031" not in gone
    assert gone.count(NOTICE) == 1 and gone.count(f'href="{OFFICIAL}"') == 1


def test_an_ended_number_is_gone_from_page_card_search_and_meta(client, packet, monkeypatch):
    make_value()
    packet.summary = f"Sperrholz: {TEXT}."
    packet.title = "Sperrholz"
    packet.search_description = TEXT
    packet.save_revision().publish()
    addresses = [packet.url, packet.get_parent().url, "/de/search/?q=Sperrholz"]
    freeze(monkeypatch, LAST)
    for address in addresses:
        assert NUMBER in read(client, address) and NOTICE not in read(client, address)
    assert f'<meta name="description" content="Ab {NUMBER} Euro (2031)">' in read(
        client, packet.url
    )
    freeze(monkeypatch, FIRST)
    for address in addresses:
        gone = read(client, address)
        assert NUMBER not in gone and gone.count(NOTICE) == 1 and OFFICIAL in gone
    assert 'content="Ab [Betrag nicht mehr gültig] Euro"' in read(client, packet.url)


def test_an_ended_number_is_gone_from_a_check_its_paper_and_what_it_links_to(
    client, packet, monkeypatch
):
    make_value()
    packet.chapters[0].value["title"] = TEXT
    packet.chapters[0].value["code"] = "anfang"
    packet.save_revision().publish()
    check = factories.make_check(packet, title=f"Check: {TEXT}", intro=TEXT)
    answers = {"f1": "a", "f2": "a", "h1": "a"}
    freeze(monkeypatch, LAST)
    result = client.post(check.url, answers).url
    addresses = [check.url, result, f"{check.url}paper/", check.get_parent().url]
    for address in addresses:
        assert NUMBER in read(client, address)
    freeze(monkeypatch, FIRST)
    for address in addresses:
        gone = read(client, address)
        assert NUMBER not in gone and "{{" not in gone, address
        # Paper says it on both of its parts: they are torn apart.
        assert gone.count(NOTICE) == (2 if "paper" in address else 1), address
    assert packet.title in read(client, result)  # in place of the chapter's title


def test_the_next_value_takes_over_at_midnight(client, packet, monkeypatch):
    make_value()
    make_successor()
    freeze(monkeypatch, LAST, time(23, 59, 50))
    assert f"Ab {NUMBER} Euro (2031) brutto" in read(client, packet.url)
    freeze(monkeypatch, FIRST, time(0, 0))
    shown = read(client, packet.url)
    assert "Ab 48.222 Euro (2032) brutto" in shown and NOTICE not in shown


def test_no_copy_of_a_page_outlives_its_numbers(client, packet, monkeypatch):
    make_value()
    plain = factories.make_packet(packet.get_parent().specific, 2)
    usual = "public, max-age=60, stale-while-revalidate=300, stale-if-error=86400"
    freeze(monkeypatch, LAST.replace(month=3), time(12))
    assert client.get(packet.url)["Cache-Control"] == usual
    freeze(monkeypatch, LAST, time(23, 59, 20))
    short = "public, max-age=40, stale-while-revalidate=0, stale-if-error=0"
    assert client.get(packet.url)["Cache-Control"] == short
    assert client.get(plain.url)["Cache-Control"] == usual
    freeze(monkeypatch, LAST, time(23, 57))
    kept = "public, max-age=60, stale-while-revalidate=120, stale-if-error=120"
    assert client.get(packet.url)["Cache-Control"] == kept


def test_the_table_is_asked_once_or_not_at_all(client, packet):
    make_value()
    other = factories.make_packet(packet.get_parent().specific, 2)

    def asked(url):
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        return sum("home_factvalue" in query["sql"] for query in captured)

    assert asked(other.url) == 0
    assert asked(packet.url) == 1
    assert asked(write_everywhere(other).url) == 1


def test_a_value_is_no_way_for_html_into_a_page(client, packet, monkeypatch):
    freeze(monkeypatch, FIRST)
    make_value(url="https://amt.example/?a=1&b=<script>")
    assert "<script>" not in read(client, packet.url).split("<main")[1]


def test_a_preview_of_a_block_fills_its_placeholders(editor, monkeypatch):
    from django.template.loader import render_to_string

    make_value()
    freeze(monkeypatch, LAST)
    shown = render_to_string("blocks/voice.html", {"value": {"text": f"{TEXT}\n\n<b>"}})
    assert NUMBER in shown and "&lt;b&gt;" in shown
