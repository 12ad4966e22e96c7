"""A kit: what is passed on of one page, in the page's language."""

import shutil
import subprocess
from io import BytesIO

import pytest
import zxingcpp
from django.urls import reverse
from django.utils import translation
from PIL import Image
from pypdf import PdfReader

from home.models import Campaign, FactValue
from home.sharing.links import link_for
from packets.models import PacketPage
from quickchecks.instruments.exporting import find_check

from . import factories, instrument_factories
from .sharing_factories import READER

pytestmark = pytest.mark.django_db
GERMAN = "Das ist eine Information, keine Beratung und keine Anwerbung."
ENGLISH = "This is information, not advice and not recruitment."
LONG_TITLE = "Wie Sie mit einer Anzeige in sechs Zeilen gefunden werden und " + "sehr " * 15 + "gut"


def kit_of(page, file=""):
    """The address of a page's kit, or of a file of it."""
    language = page.locale.language_code
    with translation.override(language):
        return reverse("share_kit", args=[link_for(page).removeprefix("/s/")]) + file


@pytest.fixture
def page(db):
    index = factories.make_index(audience="company")
    return factories.make_packet(
        index, summary="Eine Anzeige. Sechs Zeilen.", title="Anzeige: neu?"
    )


@pytest.fixture
def english(page, django_capture_on_commit_callbacks):
    factories.translate(page.get_parent(), django_capture_on_commit_callbacks)
    return factories.translate(page, django_capture_on_commit_callbacks)


def pictures(pdf, tmp_path):
    """The pages of a document as a printer shows them."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    subprocess.run(
        [shutil.which("pdftoppm") or "pdftoppm", "-r", "150", "-png", path, tmp_path / "page"],
        check=True,
    )
    return [Image.open(one) for one in sorted(tmp_path.glob("page*.png"))]


def decoded(picture):
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_a_kit_says_everything_in_the_page_s_own_language(client, page, english):
    for edition, sentence in ((page, GERMAN), (english, ENGLISH)):
        response = client.get(kit_of(edition))
        html = response.content.decode()
        assert response.status_code == 200
        assert sentence in html
        assert f"http://testserver{link_for(edition)}" in html
        assert not response.cookies
        assert response.headers["Cache-Control"].startswith("public")
        assert "noindex" not in html


def test_a_kit_leads_to_those_of_the_page_s_other_languages(client, page, english):
    html = client.get(kit_of(page)).content.decode()
    assert f'href="{kit_of(english)}"' in html
    assert client.get(kit_of(page).replace("/de/", "/en/")).url == kit_of(page)


@pytest.mark.parametrize("way", ["qr.png", "qr.svg"])
def test_a_code_leads_to_the_right_page_in_the_right_language(client, page, english, tmp_path, way):
    import weasyprint

    for edition in (page, english):
        content = client.get(kit_of(edition, way)).content
        if way == "qr.svg":
            sheet = "<style>@page { size: 1200px }</style>" + content.decode()
            pdf = weasyprint.HTML(string=sheet).write_pdf()
            picture = pictures(pdf, tmp_path)[0]
        else:
            picture = Image.open(BytesIO(content))
            assert min(picture.size) >= 1000
        (address,) = decoded(picture)
        answer = client.get(address.removeprefix("http://testserver"), follow=True, **READER)
        assert answer.redirect_chain[-1][0] == edition.url
        assert answer.headers["Content-Language"] == edition.locale.language_code


@pytest.mark.parametrize(("file", "codes"), [("poster.pdf", 1), ("cards.pdf", 4)])
@pytest.mark.parametrize("title", ["Kurz", LONG_TITLE])
def test_paper_is_one_page_that_a_phone_can_read_and_a_messenger_can_send(
    client, page, tmp_path, file, codes, title
):
    page.title = title
    page.save_revision().publish()
    response = client.get(kit_of(page, file))
    assert len(response.content) < 200_000
    (sheet,) = PdfReader(BytesIO(response.content)).pages
    text = " ".join(sheet.extract_text().split())
    assert text.count(GERMAN) == codes
    assert text.count(f"testserver{link_for(page)}") == codes
    assert decoded(pictures(response.content, tmp_path)[0]) == codes * [
        f"http://testserver{link_for(page)}"
    ]


def test_paper_can_be_read_aloud(client, page):
    document = PdfReader(BytesIO(client.get(kit_of(page, "poster.pdf")).content))
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert document.trailer["/Root"]["/Lang"] == "de"
    assert document.metadata.title == page.title


def test_a_campaign_goes_into_every_link_and_its_name_on_paper(client, page):
    campaign = Campaign.objects.create(name="Verein Brücke")
    query = f"?campaign={campaign.code}"
    html = client.get(kit_of(page) + query).content.decode()
    link = f"http://testserver{link_for(page, campaign)}"
    assert link in html and f"poster.pdf{query}" in html and "Verein Brücke" in html
    poster = PdfReader(BytesIO(client.get(kit_of(page, "poster.pdf") + query).content))
    text = poster.pages[0].extract_text()
    assert "Verein Brücke" in text
    assert link_for(page, campaign) in text.replace("\n", "")
    assert decoded(Image.open(BytesIO(client.get(kit_of(page, "qr.png") + query).content))) == [
        link
    ]


@pytest.mark.parametrize("code", ["zzzz", "x" * 5000, "‮", "../.."])
def test_an_unknown_campaign_is_told_and_the_links_are_general(client, page, code):
    response = client.get(kit_of(page), {"campaign": code})
    assert response.status_code == 200
    html = response.content.decode()
    assert f'href="http://testserver{link_for(page)}"' in html
    assert 'role="status"' in html


@pytest.mark.parametrize("rest", ["zzzzzz/", "0/", "abc/poster.pdf", "x" * 300 + "/"])
def test_a_code_nobody_knows_has_no_kit(client, page, rest):
    assert client.get(f"/de/share/{rest}").status_code == 404


def test_a_kit_has_no_files_but_its_own(client, page):
    assert client.get(kit_of(page, "poster.exe")).status_code == 404
    assert client.post(kit_of(page)).status_code == 405


def test_a_page_that_is_not_public_has_no_kit(client, page):
    address = kit_of(page)
    page.unpublish()
    assert client.get(address).status_code == 404


def test_pages_lead_to_their_kit(client, page, check):
    from videos.models import ScenePage

    scene = ScenePage.objects.live().get(locale__language_code="de")
    for one in (page, check, scene):
        assert f'href="{kit_of(one)}"' in client.get(one.url).content.decode(), one


def test_an_amount_that_has_expired_is_not_passed_on(client, page):
    FactValue.objects.create(key="grenze", number=50700, unit="EUR", valid_until="2020-12-31")
    PacketPage.objects.filter(pk=page.pk).update(share_message="Ab {{grenze}} Euro geht es.")
    html = client.get(kit_of(page)).content.decode()
    assert "geht es." not in html
    assert "Anzeige: neu? Eine Anzeige. Sechs Zeilen." in html
    FactValue.objects.update(valid_until=None)
    assert "Ab 50.700 Euro geht es." in client.get(kit_of(page)).content.decode()


def test_where_no_pdf_can_be_made_the_kit_says_so(client, page, monkeypatch):
    monkeypatch.setattr("home.paper.pdf.library", lambda: None)
    assert "poster.pdf" not in client.get(kit_of(page)).content.decode()
    response = client.get(kit_of(page, "poster.pdf"))
    assert response.status_code == 503
    assert 'role="alert"' in response.content.decode()


def test_a_kit_opens_an_e_mail_with_subject_and_text(client, page):
    from urllib.parse import parse_qs, urlsplit

    html = client.get(kit_of(page)).content.decode()
    mailto = html.split('href="mailto:')[1].split('"')[0].replace("&amp;", "&")
    words = parse_qs(urlsplit(f"mailto:{mailto}").query)
    assert words["subject"] == [page.title]
    assert GERMAN in words["body"][0] and link_for(page) in words["body"][0]


def test_share_texts_of_a_check_s_file_are_passed_on_and_come_back(client, import_file):
    data = instrument_factories.scored()
    data["share"] = {"message": {"de": "Drei Fragen an uns.", "en": "Three questions."}}
    import_file(data, "--publish")
    assert instrument_factories.exported(data["id"])["share"] == data["share"]
    for language, text in data["share"]["message"].items():
        edition = find_check(data["id"]).get_translations(inclusive=True)
        html = client.get(kit_of(edition.get(locale__language_code=language))).content.decode()
        assert f">{text}\n" in html
