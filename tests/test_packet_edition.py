"""Promises about a packet as a PDF: what a printer, a screen reader and a telephone make of it."""

from __future__ import annotations

import re
import sys
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from home.paper import pdf
from packets.models import PacketPage

from . import arabic, factories

pytestmark = pytest.mark.django_db
needs_pdf = pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")

BODY = [
    ("text", '<p>Wer <a href="https://amt.example/a">beim Amt</a> fragt, gewinnt.</p>'),
    ("voice", {"audience": "talent", "text": "Ich war da.", "who": "Ingenieurin"}),
    ("example", {"kind": "template", "title": "Die Zeile", "text": "<p>Wir suchen.</p>"}),
    ("terms", [{"term": "Probezeit", "text": "<p>Sechs Monate.</p>"}]),
    ("checklist", ["Schlüssel bereit"]),
    (
        "note",
        {
            "kind": "law",
            "text": "<p>Das gilt.</p>",
            "source": "§ 2 NachwG",
            "url": "https://gesetz.example/2",
        },
    ),
]


def chapters(*titles, body=BODY):
    values = [
        {"code": f"teil-{number}", "title": title, "body": body}
        for number, title in enumerate(titles, 1)
    ]
    return [("chapter", value) for value in values]


@pytest.fixture
def full(db):
    """A packet with a block of every kind."""
    index = factories.make_index(audience="company")
    return factories.make_packet(
        index,
        title="Der erste Tag",
        for_whom_text="Für alle, die einstellen.",
        chapters=chapters("Vorher", "Mittags", "Abends"),
        last_reviewed=date(2026, 3, 14),
        review_due=date(2027, 2, 1),
        contacts=[("contact", {"name": "Hilfehaus", "what": "berät", "phone": "+49 30 12 34"})],
        sources=[
            ("source", {"text": "Studie", "url": "https://studie.example/", "date": "2026-05"})
        ],
        next_page=factories.make_packet(index, 2, title="Der zweite Tag"),
    )


def read(response) -> PdfReader:
    assert response.headers["Content-Type"] == "application/pdf", response.content[:500]
    return PdfReader(BytesIO(response.content))


def text_of(document) -> str:
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


def links(document) -> set[str]:
    """The addresses a click on the document opens."""
    found = [
        annotation.get_object() for page in document.pages for annotation in page.get("/Annots", [])
    ]
    return {str(one["/A"]["/URI"]) for one in found if "/URI" in one.get("/A", {})}


def outline(items) -> list[str]:
    """Titles of the outline, in order, of all levels."""
    found = []
    for item in items:
        found += outline(item) if isinstance(item, list) else [item.title]
    return found


def structure(document) -> list[dict]:
    """All tags, in reading order."""
    found, waiting = [], [document.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        part = waiting.pop(0)
        part = part.get_object() if isinstance(part, IndirectObject) else part
        if isinstance(part, list):
            waiting = [*part, *waiting]
        elif isinstance(part, dict):
            found += [part] if "/S" in part else []
            if "/K" in part and part.get("/Type") != "/MCR":
                waiting.insert(0, part["/K"])
    return found


@needs_pdf
def test_the_pdf_has_title_language_tags_outline_and_embedded_fonts(client, full):
    response = client.get(f"{full.url}packet.pdf")
    document = read(response)
    root = document.trailer["/Root"]
    assert document.metadata.title == "Der erste Tag · WelKMU"
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"] and root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    tags = structure(document)
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link", "/Figure"} <= {tag["/S"] for tag in tags}
    figures = [tag.get("/Alt", "") for tag in tags if tag["/S"] == "/Figure"]
    assert len(figures) > 1 and all(figures), figures
    titles = outline(document.outline)
    assert titles[0] == "Der erste Tag"
    places = [titles.index(one) for one in ("Vorher", "Mittags", "Abends", "Quellen")]
    assert places == sorted(places)
    for page in document.pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert any(name.startswith("/FontFile") for name in descriptor)
    assert 'filename="paket-1.pdf"' in response.headers["Content-Disposition"]


@needs_pdf
def test_the_pdf_says_everything_the_page_says_and_when_it_was_checked(client, full):
    text = text_of(read(client.get(f"{full.url}packet.pdf")))
    for words in (
        "Für alle, die einstellen.", "14. März 2026", "Februar 2027", "Kurz gesagt.", "beim Amt",
        "(https://amt.example/a)", "Ich war da.", "Die Zeile", "Probezeit", "Sechs Monate.",
        "Schlüssel bereit", "Das gilt.", "§ 2 NachwG", "Anrufen", "Hilfehaus", "+49 30 12 34",
        "Studie", "Mai 2026", "Der zweite Tag",
    ):  # fmt: skip
        assert words in text, words
    assert f"testserver{full.url}" in text.replace(" ", "")


@needs_pdf
def test_contents_name_the_page_on_which_a_chapter_starts(client, full):
    document = read(client.get(f"{full.url}packet.pdf"))
    first = document.pages[0].extract_text()
    assert len(document.pages) > 1
    for title in ("Mittags", "Abends"):
        number = int(re.search(rf"{title}[ .…]*(\d+)", first)[1])
        assert f"{title}\n" in document.pages[number - 1].extract_text().replace(first, "")
    for number, page in enumerate(document.pages, 1):
        counted = re.sub(r"\s", "", page.extract_text())[-30:]
        assert counted.endswith(
            (f"{number}of{len(document.pages)}", f"{number}von{len(document.pages)}")
        )
    assert "Der erste Tag" in document.pages[1].extract_text()  # the running head


@needs_pdf
def test_links_are_alive_and_whole(client, full):
    found = links(read(client.get(f"{full.url}packet.pdf")))
    assert {
        "https://amt.example/a",
        "https://gesetz.example/2",
        "https://studie.example/",
        "tel:+49301234",
        f"http://testserver{full.url}",
    } <= found
    assert all(re.match(r"https?://|tel:|mailto:", address) for address in found)


@needs_pdf
def test_a_link_to_a_chapter_leads_to_it_on_paper_too(client, db):
    body = [("text", '<p>Mehr unter <a href="#teil-2">Danach</a>.</p>')]
    packet = factories.make_packet(factories.make_index(), chapters=chapters("Eins", body=body))
    packet.chapters.append(chapters("Eins", "Danach")[1])
    packet.save_revision().publish()
    document = read(client.get(f"{packet.url}packet.pdf"))
    assert re.search(r"Mehr unter Danach \(→ \d\)", text_of(document))
    wanted = [
        one.get_object().get("/Dest")
        for page in document.pages
        for one in page.get("/Annots", [])
        if "/Dest" in one.get_object()
    ]
    assert "probe-1-teil-2" in wanted
    assert set(wanted) <= set(document.named_destinations)


@needs_pdf
def test_a_telephone_reads_the_way_to_the_living_page_from_the_print(client, full, tmp_path):
    zxing = pytest.importorskip("zxingcpp")
    image = pytest.importorskip("PIL.Image")
    import shutil
    import subprocess

    if not (program := shutil.which("pdftoppm")):
        pytest.skip("pdftoppm (poppler-utils) is not installed")
    (tmp_path / "p.pdf").write_bytes(client.get(f"{full.url}packet.pdf").content)
    subprocess.run(
        [program, "-r", "150", "-f", "1", "-l", "1", "-singlefile", "-png", "p.pdf", "p"],
        cwd=tmp_path,
        check=True,
    )
    codes = zxing.read_barcodes(image.open(tmp_path / "p.png"))
    assert f"http://testserver{full.url}" in [code.text for code in codes]


@needs_pdf
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_longest_packet_fits_into_a_message(client, language):
    packets = PacketPage.objects.live().filter(locale__language_code=language)
    longest = packets.order_by("-word_count").first()
    response = client.get(f"{longest.url}packet.pdf")
    assert read(response).trailer["/Root"]["/Lang"] == language
    assert len(response.content) < 400_000


@needs_pdf
def test_an_arabic_packet_reads_from_right_to_left(client, settings):
    packet = arabic.make_arabic_packet(settings)
    assert packet.url.startswith("/ar/")
    document = read(client.get(f"{packet.url}packet.pdf"))
    assert document.trailer["/Root"]["/Lang"] == "ar"
    assert document.metadata.title == "خطة اليوم الأول · WelKMU"
    assert outline(document.outline)[:3] == ["خطة اليوم الأول", "قبل البداية", "عند الظهر"]
    text = text_of(document)
    for words in ("أرسلوا العنوان", "كان اسمي على الباب", "B1", "المفتاح جاهز"):
        assert words in text, words


def test_a_scene_in_a_chapter_is_a_way_to_it_on_paper(client, packet):
    from packets.edition.document import part_of

    request = client.get(packet.url).wsgi_request
    body = part_of(packet, request, False).body
    assert 'class="scene"' in body and "scene-teaser" not in body
    assert "/de/videos/die-stellenanzeige/" in body and "<img" not in body


@pytest.mark.parametrize("reason", ["no-pdf", "busy"])
def test_where_no_pdf_can_be_made_a_page_says_what_to_do(client, full, monkeypatch, reason):
    if reason == "no-pdf":
        monkeypatch.setitem(sys.modules, "weasyprint", None)
        pdf.library.cache_clear()
    else:
        monkeypatch.setattr(pdf, "WAIT", 0.01)
        pdf.DRAWING.acquire()
    try:
        response = client.get(f"{full.url}packet.pdf")
    finally:
        pdf.library.cache_clear()
        if reason == "busy":
            pdf.DRAWING.release()
    assert response.status_code == 503
    assert f'href="{full.url}"' in response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    assert ("Retry-After" in response.headers) == (reason == "busy")


@pytest.mark.parametrize("way", ["", "packet.pdf", "downloads/liste.docx", "helpful/thanks/"])
def test_what_stands_below_a_packet_is_only_read(client, full, way):
    assert client.post(f"{full.url}{way}").status_code == 405


def test_other_files_are_not_there(client, full):
    assert client.get(f"{full.url}paket.pdf").status_code == 404
    assert client.get(f"/xx{full.url[3:]}packet.pdf").status_code == 404
