"""Promises about one number in every form a text takes: right to its last second, then nowhere."""

from __future__ import annotations

import re
from datetime import time
from html import unescape
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader
from wagtail.models import Locale

from home.models import Term
from home.paper import pdf
from home.sharing.links import link_for

from . import factories
from .fact_days import FIRST, LAST, OFFICIAL, freeze, make_successor, make_value

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here"),
]

TEXT = "Ab {{probe}} Euro ({{probe.year}})"
NUMBERS = {"de": "47.111,50", "en": "47,111.50"}
NEXT = {"de": "48.222", "en": "48,222"}
YEAR = "(2031)"
NOTICES = {"de": "gilt nicht mehr und ist deshalb weggelassen", "en": "is no longer valid, so it"}
PLACES = {"de": "[Betrag nicht mehr gültig]", "en": "[amount no longer valid]"}
FILES = ("liste.docx", "karte.pdf", "tafel.xlsx")
PIECES = (
    "texts.txt qr.svg poster.pdf cards.pdf invitation.docx agenda.docx slides.pptx sign-up.docx"
    " feedback.pdf"
)


def download(name):
    code, format_ = name.split(".")
    table = {"columns": f"Was | {TEXT}", "rows": f"{TEXT} | Wer", "blank": 1}
    content = [("heading", TEXT), ("text", f"<p>{TEXT}</p>"), ("table", table)]
    value = {"code": code, "format": format_, "title": f"{code}: {TEXT}", "what": TEXT}
    return ("download", {**value, "content": content})


@pytest.fixture
def pages(db):
    """A packet and a check, in German, with the number in everything; a word whose meaning has it.

    Texts that travel alone have it too.
    """
    make_value()
    for language in NUMBERS:
        locale = Locale.objects.get(language_code=language)
        Term.objects.create(code="schranke", term="Schranke", meaning=TEXT, locale=locale)
    body = f"<p>{TEXT} und eine Schranke.</p><ul><li>{TEXT} mehr.</li><li>{TEXT} weniger.</li></ul>"
    packet = factories.make_packet(
        factories.make_index(),
        title=f"Sperrholz: {TEXT}",
        summary=f"Sperrholz lohnt sich. {TEXT}.",
        search_description=TEXT,
        for_whom_text=TEXT,
        chapters=[
            ("chapter", {"code": "anfang", "title": TEXT, "body": [("text", body)]}),
            (
                "chapter",
                {"code": "ende", "title": "Das Ende", "body": [("text", "<p>Zahllos.</p>")]},
            ),
        ],
        checklist=[("point", TEXT)],
        downloads=[download(name) for name in FILES],
        contacts=[("contact", {"name": "Amt", "what": TEXT, "phone": "", "url": ""})],
        sources=[("source", {"text": TEXT, "url": "", "date": "2031"})],
        share_message=TEXT,
        share_email=TEXT,
        share_post=TEXT,
    )
    bands = [
        ("band", {"code": "one", "minimum": 0, "title": f"Am Anfang: {TEXT}", "text": TEXT}),
        ("band", {"code": "two", "minimum": 50, "title": "Geschafft", "text": TEXT}),
    ]
    check = factories.make_check(
        packet, title=f"Check: {TEXT}", summary=TEXT, intro=TEXT, bands=bands
    )
    return packet, check


@pytest.fixture(params=["de", "en"])
def edition(request, pages, django_capture_on_commit_callbacks):
    """Language, packet and check, in German and in English."""
    if request.param == "en":
        packet, check = pages
        factories.translate(packet.get_parent(), django_capture_on_commit_callbacks)
        pages = [factories.translate(one, django_capture_on_commit_callbacks) for one in pages]
    return request.param, *pages


def everything(client, language, packet, check):
    """Every form of the packet and of the check: its answer by a name that says what it is."""
    with translation.override(language):
        kit = reverse("share_kit", args=[link_for(packet).removeprefix("/s/")])
        answers = {"f1": "a", "f2": "a", "h1": "a"}
        order = {"content": str(packet.translation_key), "language": language, "form": "zip"}
        addresses = {
            "page packet": packet.url,
            "page helpful": f"{packet.url}helpful/",
            "page thanks": f"{packet.url}helpful/thanks/",
            "page index": packet.get_parent().url,
            "page search": f"{reverse('search')}?q=Sperrholz",
            "page glossary": reverse("glossary"),
            "page bundle": reverse("bundle"),
            "page check": check.url,
            "page checks": check.get_parent().url,
            "page result": client.post(check.url, answers).url,
            "page builder": reverse("share_builder"),
            "page no download": f"{packet.url}downloads/nie.docx",
            "file packet": f"{packet.url}packet.pdf",
            "file bundle": f"{reverse('bundle_pdf')}?p={packet.code}",
            "file paper": f"{check.url}paper.pdf",
            **{f"file {name}": f"{packet.url}downloads/{name}" for name in FILES},
            "kit page": kit,
            **{f"kit {name}": f"{kit}{name}" for name in PIECES.split()},
        }
        builder = reverse("share_builder")
    order["piece"] = ["texts", "poster", "event"]
    return {
        **{name: client.get(address) for name, address in addresses.items()},
        "kit zip": client.post(builder, order),
        "kit posters": client.post(builder, {**order, "form": "pdf"}),
    }


def words(content, name=""):
    """Everything that can be read in a file, packed ones and their names included."""
    if content.startswith(b"%PDF"):
        reader = PdfReader(BytesIO(content))
        found = [reader.metadata.title or "", *(page.extract_text() for page in reader.pages)]
        return " ".join(" ".join(found).split())
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as packed:
            found = [f"{one} {words(packed.read(one), one)}" for one in packed.namelist()]
        return " ".join(found)
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return ""  # a picture: what looks like a letter in it is none
    text = content.decode("utf-8-sig", "ignore")
    if name.endswith((".xml", ".rels")):
        return unescape(re.sub(r"<[^>]+>", "", text))
    return unescape(text)


def read(answers):
    """The text of each answer, with the name under which a browser keeps it."""
    for name, answer in answers.items():
        wanted = 404 if name == "page no download" else 200
        assert answer.status_code == wanted, (name, answer.content[:500])
    return {
        name: words(answer.content) + answer.headers.get("Content-Disposition", "")
        for name, answer in answers.items()
    }


def longest_kept(answer):
    """Seconds for which anybody may show a copy; none where nothing may be kept."""
    header = answer.headers.get("Cache-Control", "")
    if "no-store" in header or answer.status_code != 200:
        return 0
    return sum(int(seconds) for seconds in re.findall(r"=(\d+)", header)) if header else None


def test_a_number_stands_everywhere_and_a_second_later_nowhere(client, edition, monkeypatch):
    language, number = edition[0], NUMBERS[edition[0]]
    freeze(monkeypatch, LAST, time(23, 59, 20))
    answers = everything(client, *edition)
    for name, answer in answers.items():
        assert longest_kept(answer) in range(41), (name, answer.headers.get("Cache-Control"))
    for name, text in read(answers).items():
        assert number in text, name
        assert YEAR in text or "2031" in re.sub(r"[^\d ]", " ", text).split(), name
        assert "{{" not in text and NOTICES[language] not in text, name
        assert PLACES[language] not in text, name

    freeze(monkeypatch, FIRST, time(0, 0))  # with everything in caches
    for name, text in read(everything(client, *edition)).items():
        assert number not in text and "47111" not in text, name
        assert YEAR not in text and "{{" not in text, name
        if name.startswith("page "):
            assert text.count(NOTICES[language]) == 1 and f'href="{OFFICIAL}"' in text, name
        elif name.startswith("file "):
            assert OFFICIAL.removeprefix("https://") in text, name
        else:
            assert PLACES[language] not in text, name  # what travels has another text instead


def test_what_is_passed_on_without_its_number_still_says_what_it_is(client, pages, monkeypatch):
    packet, _check = pages
    kit = reverse("share_kit", args=[link_for(packet).removeprefix("/s/")])
    freeze(monkeypatch, FIRST)
    texts = words(client.get(f"{kit}texts.txt").content)
    assert texts.count("Info-Paket") >= 3 and f"http://testserver{link_for(packet)}" in texts
    slides = words(client.get(f"{kit}slides.pptx").content)
    assert "Das Ende" in slides and "Zahllos." in slides and "mehr." not in slides


def test_the_next_number_stands_everywhere_from_its_first_day(client, edition, monkeypatch):
    make_successor()
    language = edition[0]
    freeze(monkeypatch, LAST)
    read(everything(client, *edition))
    freeze(monkeypatch, FIRST)
    for name, text in read(everything(client, *edition)).items():
        assert NEXT[language] in text and NUMBERS[language] not in text, name
        assert NOTICES[language] not in text and PLACES[language] not in text, name
