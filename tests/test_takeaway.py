"""Promises to a reader who takes a result along: as a PDF, or in two languages side by side."""

from __future__ import annotations

import os
import re
import sys
import urllib.request
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from home.paper import pdf
from quickchecks.models.published import newest_version
from quickchecks.plan.notices import Notice
from quickchecks.plan.scored import Plan
from quickchecks.takeaway.colophon import Colophon
from quickchecks.takeaway.sheet import Sheet, Told, document_html

from . import check_factories, factories

pytestmark = pytest.mark.django_db
needs_pdf = pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")

ALL_LOW = {"f1": "a", "f2": "a", "h1": "a"}
DOUBTFUL = {"k1": "b", "k2": "c", "s1": "b", "s2": "a", "i1": "b"}
FAR = {"n1": "a", "n2": "a", "punkte.sprache": "b1", "punkte.alter": "none"}


@pytest.fixture
def target(db):
    return factories.make_packet(factories.make_index())


@pytest.fixture
def own_check(target):
    return factories.make_check(target)


@pytest.fixture
def eligibility(target):
    return check_factories.make_eligibility(target)


@pytest.fixture
def orientation(target):
    return check_factories.make_orientation(target)


@pytest.fixture
def without_library(monkeypatch):
    """A server on which the library for PDFs cannot be loaded."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    pdf.library.cache_clear()
    yield
    pdf.library.cache_clear()


def result(client, page, answers):
    """The address of a scored result."""
    return client.post(page.url, answers).url


def text_of(response):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages)


def sheets(html):
    """Language, direction and content of every sheet on a page."""
    found = re.findall(
        r'<article class="sheet[^>]* lang="(\w+)" dir="(\w+)">(.*?)</article>', html, re.S
    )
    return [(language, direction, content) for language, direction, content in found]


# -- PDF ------------------------------------------------------------------------------------


@needs_pdf
def test_a_pdf_has_a_title_a_language_and_tags_for_screen_readers(client, own_check):
    response = client.get(f"{result(client, own_check, ALL_LOW)}plan.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    document = PdfReader(BytesIO(response.content))
    root = document.trailer["/Root"]
    assert document.metadata.title == "Am Anfang · Probecheck"
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


@needs_pdf
def test_a_pdf_holds_the_plan_its_reasons_and_every_address_in_print(client, own_check, target):
    url = result(client, own_check, ALL_LOW)
    response = client.get(f"{url}plan.pdf")
    text = " ".join(text_of(response).split())
    for words in (
        "finden verbessern",
        "halten verbessern",
        "f1: 0 Punkte",
        "Das eilt.",
        "0 von 100",
    ):
        assert words in text, words
    unbroken = text.replace(" ", "")
    assert f"testserver{url}" in unbroken  # the living result
    assert f"testserver{target.url}#anfang" in unbroken


@needs_pdf
def test_the_demos_usual_plan_is_one_page(client, check):
    asked = newest_version(check).check_definition.asked
    answers = {question.code: question.options[1].code for question in asked}
    response = client.get(f"{result(client, check, answers)}plan.pdf")
    document = PdfReader(BytesIO(response.content))
    fonts = document.pages[0]["/Resources"]["/Font"].values()
    if not any("Noto" in font["/BaseFont"] for font in fonts):
        pytest.skip("the fonts that were measured are not installed")
    assert len(document.pages) == 1
    assert len(response.content) < 100_000


@needs_pdf
@pytest.mark.parametrize(
    ("name", "answers", "said"),
    [
        ("eligibility", DOUBTFUL, ["Jetzt nicht", "Weg bei Nein zu k2.", "Weg bei Unklar zu k1."]),
        (
            "orientation",
            FAR,
            ["Zu wenige Punkte", "§ 20b AufenthG", "Keine Rechtsberatung", "rat.example"],
        ),
    ],
)
def test_a_confidential_pdf_answers_the_form_and_no_header_tells_the_answers(
    client, request, name, answers, said
):
    page = request.getfixturevalue(name)
    response = client.post(page.url, {**answers, "_do": "pdf"})
    assert response.headers["Content-Disposition"] == f'attachment; filename="{page.slug}.pdf"'
    text = text_of(response)
    for words in said:
        assert words in text
    headers = str(response.headers)
    assert not any(f"{code}={answer}" in headers for code, answer in answers.items())
    assert all(words not in headers for words in said)
    assert client.get(f"{page.url}?_do=pdf&k1=b").headers["Content-Type"].startswith("text/html")


@needs_pdf
def test_a_right_to_left_sheet_keeps_its_direction_and_its_words():
    colophon = Colophon(
        language="ar",
        kind="scored",
        title="فحص",
        address="https://example.org/ar/check/",
        host="https://example.org/",
        version=1,
        reviewed=date(2026, 11, 22),
    )
    notice = Notice("n", "legal", "تنبيه", "يحق للعاملين تقديم شكوى.", None, None)
    plan = Plan("في البداية", "الخطوة الأولى صغيرة.", 27, "x", "", [notice], [], [], [], None)
    html = document_html(Sheet(colophon, plan, [Told("سؤال؟", "مستوى B1")]))
    assert '<html lang="ar" dir="rtl">' in html
    document = PdfReader(BytesIO(pdf.make_pdf(html, ("pdf", "sheet"))))
    assert document.trailer["/Root"]["/Lang"] == "ar"
    assert document.metadata.title == "في البداية · فحص"
    assert "B1" in document.pages[0].extract_text()


@needs_pdf
@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/x.png", "file:///etc/passwd", "data:text/css,a{}"]
)
def test_a_document_fetches_nothing(monkeypatch, address):
    opened = []
    monkeypatch.setattr(
        urllib.request.OpenerDirector, "open", lambda self, *args, **kwargs: opened.append(args)
    )
    html = f"""<title>x</title><link rel="attachment" href="{address}">
        <link rel="stylesheet" href="{address}"><p>Da<img src="{address}" alt="x"></p>"""
    document = PdfReader(BytesIO(pdf.make_pdf(html, ("pdf",))))
    assert "Da" in document.pages[0].extract_text()
    assert not document.attachments
    assert not opened


def test_without_the_library_no_pdf_is_offered_and_its_address_explains(
    client, own_check, eligibility, without_library
):
    url = result(client, own_check, ALL_LOW)
    assert "plan.pdf" not in client.get(url).content.decode()
    assert "paper.pdf" not in client.get(f"{own_check.url}paper/").content.decode()
    for response in (
        client.get(f"{url}plan.pdf"),
        client.get(f"{own_check.url}paper.pdf"),
        client.post(eligibility.url, {**DOUBTFUL, "_do": "pdf"}),
    ):
        assert response.status_code == 503
        assert response.context["reason"] == "no-pdf"
        assert "no-store" in response.headers["Cache-Control"]
    # The way back to a result without an address takes the answers along.
    assert re.search(r'name="k2" value="c"', response.content.decode())
    page = client.post(eligibility.url, DOUBTFUL).content.decode()
    assert 'value="pdf"' not in page


@needs_pdf
def test_who_waits_too_long_for_a_pdf_is_told_when_to_come_back(client, own_check, monkeypatch):
    monkeypatch.setattr(pdf, "WAIT", 0.01)
    url = result(client, own_check, ALL_LOW)
    with pdf.DRAWING:  # somebody else's is being made
        response = client.get(f"{url}plan.pdf")
    assert response.status_code == 503
    assert response.context["reason"] == "busy"
    assert response.headers["Retry-After"] == "30"
    assert client.get(f"{url}plan.pdf").status_code == 200


# -- Side by side -----------------------------------------------------------------------------


def test_a_result_stands_in_two_languages_side_by_side(
    client, own_check, django_capture_on_commit_callbacks
):
    factories.translate(own_check, django_capture_on_commit_callbacks)
    url = result(client, own_check, ALL_LOW)
    assert f'href="{url}beside/en/"' in client.get(url).content.decode()
    page = client.get(f"{url}beside/en/")
    (first, second) = sheets(page.content.decode())
    assert first[:2] == ("de", "ltr") and second[:2] == ("en", "ltr")
    assert "Die nächsten 2 Schritte" in first[2] and ">Am Anfang</h1>" in first[2]
    assert "Your next 2 steps" in second[2] and ">EN Am Anfang</h1>" in second[2]
    assert "EN f1: 0 Punkte" in second[2] and "EN " not in first[2]
    assert '<html lang="de"' in page.content.decode()


@pytest.mark.parametrize(("name", "answers"), [("eligibility", DOUBTFUL), ("orientation", FAR)])
def test_a_confidential_result_stands_side_by_side_as_the_answer_to_a_form(
    client, request, name, answers, django_capture_on_commit_callbacks
):
    page = request.getfixturevalue(name)
    factories.translate(page, django_capture_on_commit_callbacks)
    assert 'name="_beside" value="en"' in client.post(page.url, answers).content.decode()
    response = client.post(page.url, {**answers, "_beside": "en"})
    html = response.content.decode()
    assert [found[:2] for found in sheets(html)] == [("de", "ltr"), ("en", "ltr")]
    assert 'class="qr"' not in html  # there is no living result to scan
    code, answer = next(iter(answers.items()))
    assert f'name="{code}" value="{answer}"' in html  # the way back


@pytest.mark.parametrize("language", ["en", "de", "ar", "xx", "x" * 300])
def test_a_language_that_lacks_the_version_explains_itself(
    client, own_check, eligibility, language
):
    url = result(client, own_check, ALL_LOW)
    response = client.get(f"{url}beside/{language}/")
    assert response.status_code == 404
    assert f'href="{url}"' in response.content.decode()
    posted = client.post(eligibility.url, {**DOUBTFUL, "_beside": language})
    assert posted.status_code == 404
    assert 'name="k2" value="c"' in posted.content.decode()


# -- Privacy ----------------------------------------------------------------------------------


@needs_pdf
def test_nothing_that_hangs_on_a_result_is_kept_on_the_way(
    client, target, eligibility, orientation, django_capture_on_commit_callbacks
):
    own = factories.make_check(target, ranking="lowest_dimension_first")
    factories.translate(own, django_capture_on_commit_callbacks)
    url = result(client, own, ALL_LOW)
    responses = [
        *(
            client.get(f"{url}{rest}")
            for rest in ("plan.pdf", "plan.ics", "beside/en/", "beside/ar/")
        ),
        *(
            client.get(f"{own.url}result/0000/{rest}")
            for rest in ("plan.pdf", "plan.ics", "beside/en/")
        ),
    ]
    for page, answers in ((eligibility, DOUBTFUL), (orientation, FAR)):
        for wish in ({"_do": "pdf"}, {"_beside": "en"}, {}):
            responses.append(client.post(page.url, {**answers, **wish}))
    for response in responses:
        assert response.headers["Cache-Control"] == "no-store, private"
        assert response.headers["X-Robots-Tag"] == "noindex"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert not response.cookies


@pytest.mark.parametrize("rest", ["plan.pdf", "plan.ics", "beside/en/"])
def test_a_wrong_code_has_nothing_to_take_along(client, own_check, rest):
    url = result(client, own_check, ALL_LOW)
    code = url.rstrip("/").rsplit("/", 1)[1]
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    for mistyped in (wrong, code + "0", "z" * 300):
        response = client.get(f"{own_check.url}result/{mistyped}/{rest}")
        assert response.status_code == 404
        assert "Am Anfang" not in response.content.decode()
    assert client.post(f"{url}{rest}").status_code == 405


@pytest.mark.skipif(not os.environ.get("CI"), reason="only CI promises to have the libraries")
def test_ci_makes_pdfs():
    assert pdf.available()
