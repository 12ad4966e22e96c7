"""Promises about the blank check on paper, as a page to print and as a PDF."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from home.paper import kept, pdf

from . import check_factories, factories


@pytest.fixture
def target(db):
    return factories.make_packet(factories.make_index())


@pytest.fixture(params=["scored", "eligibility", "orientation"])
def page(request, target):
    if request.param == "scored":
        return factories.make_check(target)
    make = {"eligibility": check_factories.make_eligibility}
    return make.get(request.param, check_factories.make_orientation)(target)


def words_of(definition):
    """Every text of a definition, wherever it stands."""
    if isinstance(definition, str):
        yield definition
    elif isinstance(definition, dict):
        for name, value in definition.items():
            if name in ("text", "title", "label", "help") or isinstance(value, list | dict):
                yield from words_of(value)
    elif isinstance(definition, list):
        for value in definition:
            yield from words_of(value) if isinstance(value, dict) else ()


def test_paper_holds_every_word_of_the_check_and_the_way_to_the_living_one(client, page, target):
    html = client.get(f"{page.url}paper/").content.decode()
    for words in words_of(page.newest.definition):
        assert words.replace("{points}", "____") in html, words
    assert f"testserver{page.url}" in html
    links = html.count('class="paper__link"')
    assert html.count('class="qr"') == links + 1  # one for the check itself
    assert links >= html.count(f'href="http://testserver{target.url}#anfang"') > 1
    assert page.title in html and "Deutsch" in html


def test_paper_is_the_same_for_everybody_and_only_read(client, page):
    response = client.get(f"{page.url}paper/")
    assert "public" in response.headers["Cache-Control"]
    assert not response.cookies and "Cookie" not in response.headers.get("Vary", "")
    assert client.post(f"{page.url}paper/").status_code == 405
    assert client.post(f"{page.url}paper.pdf").status_code == 405


def test_paper_is_there_in_every_language_of_the_check(
    client, target, django_capture_on_commit_callbacks
):
    page = factories.make_check(target)
    edition = factories.translate(page, django_capture_on_commit_callbacks)
    assert f'href="{edition.url}paper/"' in client.get(f"{page.url}paper/").content.decode()
    english = client.get(f"{edition.url}paper/").content.decode()
    assert 'lang="en" dir="ltr"' in english and "EN Frage f1?" in english


def test_every_point_stands_in_the_key(client, target):
    page = factories.make_check(target)
    html = client.get(f"{page.url}paper/").content.decode()
    key = html.split('class="paper__key"')[1]
    rows = re.findall(r'<th scope="row">(\d)</th>(.*?)</tr>', key, re.S)
    cells = {number: re.findall(r"<td>([^<]*)</td>", row) for number, row in rows}
    assert cells["1"] == ["0", "1", "2", "÷ 2", "× 1"]
    assert cells["2"] == ["0", "3", "–", "÷ 3", "× 1"]  # the last does not apply
    assert cells["3"] == ["0", "1", "", "÷ 1", "× 1"] or cells["3"] == ["0", "1", "÷ 1", "× 1"]
    assert "2 A" in key  # the answer that raises the notice


def test_a_points_gate_has_its_points_and_both_ways_onward(client, target):
    page = check_factories.make_orientation(target)
    content = client.get(f"{page.url}paper/").context["content"]
    gate = content.parts[0].questions[-1]
    points = [[answer.points for answer in subject.answers] for subject in gate.subjects]
    assert points == [[0, 3], [0, 3]]
    assert gate.gate.minimum == 4
    titles = {ending.number: ending.title for ending in content.endings}
    ways = [titles[side.result] for side in (gate.gate.reached, gate.gate.missed)]
    assert ways == ["Genug Punkte", "Zu wenige Punkte"]
    assert [ending.raisable for ending in content.endings if ending.raisable] == [["Deutsch"]]


@pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")
def test_the_pdf_is_the_same_paper_with_its_key_on_pages_of_its_own(client, page):
    response = client.get(f"{page.url}paper.pdf")
    assert "public" in response.headers["Cache-Control"]
    document = PdfReader(BytesIO(response.content))
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert document.trailer["/Root"]["/Lang"] == "de"
    pages = [" ".join(found.extract_text().split()) for found in document.pages]
    asked = [words for words in words_of(page.newest.definition) if words.startswith("Frage ")]
    assert asked
    assert all(words in pages[0] for words in asked)
    assert not any(words in text for text in pages[1:] for words in asked)


def test_paper_offers_its_pdf_where_there_is_one(client, page):
    html = client.get(f"{page.url}paper/").content.decode()
    assert (f'href="{page.url}paper.pdf"' in html) == pdf.available()


@pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")
def test_a_pdf_that_is_the_same_for_everybody_is_drawn_once(client, target, monkeypatch):
    page = factories.make_check(target)
    drawn = []
    draw = kept.make_pdf
    monkeypatch.setattr(kept, "make_pdf", lambda *words: drawn.append(1) or draw(*words))
    first, again = (client.get(f"{page.url}paper.pdf").content for _time in range(2))
    assert first == again and len(drawn) == 1
    page.dimensions[0].value["questions"][0]["text"] = "Anders gefragt?"
    page.save_revision().publish()
    changed = PdfReader(BytesIO(client.get(f"{page.url}paper.pdf").content))
    assert "Anders gefragt?" in changed.pages[0].extract_text()
