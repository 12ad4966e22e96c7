"""The builder: without a login, from a choice to a file; whatever is sent is answered clearly."""

import unicodedata
from io import BytesIO
from zipfile import ZipFile

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from home.models import Campaign
from home.sharing.links import link_for
from packets.models import PacketPage

from . import factories
from .sharing_factories import READER

pytestmark = pytest.mark.django_db
ADDRESS = "/de/share/"
FOUR = ["texts", "qr", "poster", "cards"]
TITLE = "Wer hilft? Teil 1: A/B"


@pytest.fixture
def page(db):
    return factories.make_packet(factories.make_index(audience="company"), title=TITLE)


@pytest.fixture
def english(page, django_capture_on_commit_callbacks):
    factories.translate(page.get_parent(), django_capture_on_commit_callbacks)
    return factories.translate(page, django_capture_on_commit_callbacks)


def order(page, **changes):
    given = {"content": [str(page.translation_key)], "language": ["de"], "piece": FOUR}
    return {**given, "form": "zip", **changes}


def unpacked(response):
    assert response.status_code == 200, response.content.decode()[:3000]
    assert response.headers["Content-Type"] == "application/zip"
    packed = ZipFile(BytesIO(response.content))
    assert packed.testzip() is None
    return {entry.filename: packed.read(entry) for entry in packed.infolist()}


def test_a_zip_holds_folders_for_people_with_files_that_a_messenger_takes(client, page, english):
    files = unpacked(client.post(ADDRESS, order(page, language=["de", "en"])))
    folder = "Wer hilft Teil 1 A B"
    assert {
        "README.txt",
        f"{folder}/Deutsch/Poster – {folder} (Deutsch).pdf",
        f"{folder}/Deutsch/QR-Code – {folder} (Deutsch).png",
        f"{folder}/English/Poster – EN {folder} (English).pdf",
        f"{folder}/English/Texts – EN {folder} (English).txt",
    } <= set(files)
    assert len(files) == 1 + 2 * 5
    for name, content in files.items():
        assert 0 < len(content) <= 1_000_000, name
        assert not set(name) & set('<>:"\\|?*'), name
        assert max(map(len, name.split("/"))) <= 100
        assert name == unicodedata.normalize("NFC", name)


def test_names_in_a_zip_say_that_they_are_utf_8(client, page):
    response = client.post(ADDRESS, order(page))
    for entry in ZipFile(BytesIO(response.content)).infolist():
        assert entry.filename.isascii() or entry.flag_bits & 0x800


def test_every_code_leads_to_its_page_in_its_language(client, page, english):
    files = unpacked(client.post(ADDRESS, order(page, language=["de", "en"], name="Brücke")))
    for language, edition in (("Deutsch", page), ("English", english)):
        (png,) = [name for name in files if f"/{language}/" in name and name.endswith(".png")]
        (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(files[png])))
        assert f"{Campaign.objects.get(name='Brücke').code}" in found.text
        path = found.text.removeprefix("http://testserver")
        assert client.get(path, follow=True, **READER).redirect_chain[-1][0] == edition.url


def test_the_same_order_gives_the_same_bytes(client, page):
    first, second = (client.post(ADDRESS, order(page)).content for _ in range(2))
    assert first == second


def test_what_a_language_lacks_is_left_out_and_named(client, page):
    readme = unpacked(client.post(ADDRESS, order(page, language=["de", "en"])))["README.txt"]
    text = readme.decode("utf-8-sig")
    assert f"{TITLE}: English" in text
    assert f"http://testserver{link_for(page)}" in text
    assert "keine Beratung und keine Anwerbung" in text


def test_one_pdf_holds_posters_and_texts(client, page, english):
    response = client.post(ADDRESS, order(page, language=["de", "en"], form="pdf"))
    assert response.headers["Content-Type"] == "application/pdf"
    assert len(response.content) < 1_000_000
    document = PdfReader(BytesIO(response.content))
    assert len(document.pages) == 4
    assert "not recruitment" in " ".join(document.pages[2].extract_text().split())


@pytest.mark.parametrize("name", ["جمعية الجسر", "Дім України", "Türk-Alman Derneği e. V."])
def test_a_name_of_any_script_stands_on_the_poster(client, page, name):
    files = unpacked(client.post(ADDRESS, order(page, name=name, piece=["texts"])))
    assert name in files["README.txt"].decode("utf-8-sig")


def test_a_name_with_unseen_signs_is_shown_clean_before_it_is_printed(client, page):
    response = client.post(ADDRESS, order(page, name="Ver\u202eein\u0007 Nord"))
    html = response.content.decode()
    assert response.status_code == 200
    assert 'value="Verein Nord"' in html and 'role="alert"' in html
    assert "\u202e" not in html
    assert not Campaign.objects.exists()
    unpacked(client.post(ADDRESS, order(page, name="Verein Nord")))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"content": []}, "contents"),
        ({"content": ["nope"]}, "contents"),
        ({"content": [f"packet-{number}" for number in range(300)]}, "contents"),
        ({"language": []}, "languages"),
        ({"language": ["de", "tlh"]}, "languages"),
        ({"language": ["\u202e" * 50]}, "languages"),
        ({"language": ["en"]}, "languages"),
        ({"name": "x" * 5000}, "name"),
        ({"name": "\u202e\u200b"}, "name"),
        ({"piece": []}, "pieces"),
        ({"piece": ["poster", "pistol"]}, "pieces"),
        ({"form": "exe"}, "form"),
    ],
)
def test_bad_input_gets_a_clear_answer_and_nothing_is_lost(client, page, changes, place):
    kept = order(page, name="Verein Süd") | changes
    response = client.post(ADDRESS, kept)
    html = response.content.decode()
    assert response.status_code == 200
    assert f'href="#{place}"' in html and f'id="{place}"' in html
    assert 'role="alert"' in html
    for piece in set(kept["piece"]) & set(FOUR):
        assert f'value="{piece}" checked' in html
    if kept["content"] == [str(page.translation_key)]:
        assert f'value="{page.translation_key}" checked' in html
    if kept["name"].isprintable():
        assert f'value="{kept["name"]}"' in html
    assert not response.cookies
    assert not Campaign.objects.exists()


def test_more_documents_than_one_file_takes_are_refused_with_their_number(client, db):
    keys = PacketPage.objects.filter(locale__language_code="de").values_list(
        "translation_key", flat=True
    )
    sent = {"content": [str(key) for key in keys[:12]], "language": ["de", "en"]}
    response = client.post(ADDRESS, {**sent, "piece": FOUR, "form": "zip"})
    assert response.status_code == 200
    assert "48" in response.content.decode()


def test_who_looks_gets_a_page_that_anything_may_keep(client, page):
    response = client.get(ADDRESS, {"content": str(page.translation_key), "language": "en"})
    html = response.content.decode()
    assert f'value="{page.translation_key}" checked' in html
    assert 'value="en" checked' in html
    assert response.headers["Cache-Control"].startswith("public")
    assert "csrf" not in html and not response.cookies


def test_while_others_draw_the_choice_is_kept(client, page, monkeypatch):
    monkeypatch.setattr("home.paper.pdf.WAIT", 0.01)
    from home.paper.pdf import DRAWING

    with DRAWING:
        response = client.post(ADDRESS, order(page, name="Verein West"))
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    assert 'value="Verein West"' in response.content.decode()


def test_an_evening_in_a_box_holds_its_papers(client, page):
    from pptx import Presentation

    files = unpacked(client.post(ADDRESS, order(page, piece=["event"])))
    endings = sorted(name.rpartition(".")[2] for name in files)
    assert endings == ["docx", "docx", "docx", "pdf", "pptx", "txt"]
    (slides,) = [content for name, content in files.items() if name.endswith("pptx")]
    shown = Presentation(BytesIO(slides)).slides
    words = [
        " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        for slide in shown
    ]
    assert any("Der Anfang" in text and "Ein Absatz mit Gewicht." in text for text in words)
    assert "keine Anwerbung" in words[-1]
    pictures = [shape for shape in shown[len(shown) - 1].shapes if shape.shape_type == 13]
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(pictures[0].image.blob)))
    assert found.text == f"http://testserver{link_for(page)}"
