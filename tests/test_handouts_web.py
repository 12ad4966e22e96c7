"""A packet's downloads at their addresses, and how its page lists them."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import pypdf
import pytest
from django.core.cache import cache

from home.models import FactValue
from home.paper import pdf
from packets.models import PacketPage

from . import factories

pytestmark = pytest.mark.django_db


def download(code="liste", format_="docx", content=None, **values):
    """A download block with a heading, a text and a table."""
    content = content or [
        ("heading", "Was zu tun ist"),
        (
            "text",
            "<p>Mindestens {{probe_betrag}} Euro, <b>siehe</b> <a href='#anfang'>oben</a>.</p>",
        ),
        ("table", {"columns": "Was | Wer", "rows": "Anrufen |", "blank": 1}),
    ]
    values = {"title": "Über/Liste: für alle", "what": "Zum Ausfüllen.", **values}
    return ("download", {"code": code, "format": format_, "content": content, **values})


@pytest.fixture
def page():
    index = factories.make_index()
    FactValue.objects.create(
        key="probe_betrag", number=Decimal(4321), unit="EUR", valid_from=date(2020, 1, 1)
    )
    return factories.make_packet(index, downloads=[download(), download("karte", "pdf")])


def get(client, page, name, **headers):
    return client.get(f"{page.url}downloads/{name}", headers=headers)


def test_a_download_is_made_from_the_packets_own_text_with_the_amount_of_the_day(client, page):
    response = get(client, page, "liste.docx")
    assert response.status_code == 200
    assert response["Content-Type"].endswith("wordprocessingml.document")
    assert response["Cache-Control"].startswith("public")
    text = docx.Document(BytesIO(response.content))
    said = [paragraph.text for paragraph in text.paragraphs]
    assert "Mindestens 4.321 Euro, siehe oben." in said
    assert any(link.address.endswith("#anfang") for p in text.paragraphs for link in p.hyperlinks)


def test_its_name_is_for_people_and_one_in_ascii_stands_beside_it(client, page):
    header = get(client, page, "liste.docx")["Content-Disposition"]
    assert header.startswith('attachment; filename="WelKMU - Ueber Liste fuer alle (de).docx"')
    assert "filename*=utf-8''WelKMU%20%E2%80%93%20%C3%9Cber" in header


def test_who_has_the_file_already_does_not_get_it_again(client, page):
    etag = get(client, page, "liste.docx")["ETag"]
    cache.clear()
    assert get(client, page, "liste.docx", if_none_match=etag).status_code == 304
    head = client.head(f"{page.url}downloads/liste.docx")
    assert head.status_code == 200 and head["ETag"] == etag and not head.content


@pytest.mark.parametrize("name", ["nie.docx", "liste.xlsx", "liste.pdf", ".docx"])
def test_where_there_is_no_file_a_page_leads_back_to_the_packet(client, page, name):
    response = get(client, page, name)
    assert response.status_code == 404
    if name != ".docx":
        assert f'href="{page.url}#downloads"' in response.content.decode()


def test_other_languages_have_the_file_in_their_words(
    client, page, django_capture_on_commit_callbacks
):
    factories.translate(page.get_parent().specific, django_capture_on_commit_callbacks)
    english = factories.translate(page, django_capture_on_commit_callbacks)
    response = get(client, english, "liste.docx")
    text = docx.Document(BytesIO(response.content))
    assert text.core_properties.language == "en" == response["Content-Language"]
    assert text.paragraphs[0].text.startswith("EN ") and "4,321" in text.paragraphs[3].text
    html = client.get(page.url).content.decode()
    assert f'href="{english.url}downloads/liste.docx"' in html


def test_the_packet_lists_format_language_size_and_day(client, page):
    html = client.get(page.url).content.decode()
    assert f'href="{page.url}downloads/liste.docx"' in html
    size = -(-len(get(client, page, "liste.docx").content) // 1000)
    assert f"DOCX · Deutsch · {size}\u00a0kB · " in html


def test_listing_more_downloads_asks_the_database_no_more(
    client, page, django_assert_max_num_queries
):
    client.get(page.url)
    more = factories.make_packet(
        page.get_parent().specific, 2, downloads=[download(f"liste-{n}") for n in range(6)]
    )
    factories.make_packet(page.get_parent().specific, 3)  # each of the two has a next one
    client.get(more.url)
    with django_assert_max_num_queries(30) as few:
        client.get(page.url)
    with django_assert_max_num_queries(len(few)):
        client.get(more.url)


@pytest.mark.skipif(not pdf.available(), reason="no PDFs here")
def test_a_pdf_is_tagged_and_says_the_same(client, page):
    response = get(client, page, "karte.pdf")
    assert response["Content-Type"] == "application/pdf"
    found = pypdf.PdfReader(BytesIO(response.content))
    assert found.metadata.title == "Über/Liste: für alle"
    assert "4.321" in found.pages[0].extract_text()


def test_where_no_pdf_can_be_made_there_is_a_text_document_instead(client, page, monkeypatch):
    monkeypatch.setattr(pdf, "library", lambda: None)
    assert get(client, page, "karte.docx").status_code == 200
    assert f"{page.url}downloads/karte.docx" in client.get(page.url).content.decode()


def test_a_draft_in_the_preview_shows_its_downloads(page):
    page.title = "Entwurf"
    response = page.make_preview_request()
    assert response.status_code == 200
    assert "downloads/liste.docx" in response.rendered_content


def test_every_download_of_the_demo_can_be_opened_and_is_not_empty(client):
    found = 0
    for page in PacketPage.objects.live().filter(alias_of=None):
        for block in page.downloads:
            value = block.value
            response = get(client, page, f"{value['code']}.{value['format']}")
            assert response.status_code == 200, (page.code, value["code"])
            assert len(response.content) > 5000, (page.code, value["code"])
            found += 1
    assert found >= 12
