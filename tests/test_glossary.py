"""Promises about the glossary: its table, its page, and packets that explain words in place."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from wagtail.models import Locale

from home.glossary.explaining import explain
from home.glossary.terms import Term
from home.glossary.words import words_of
from home.paper import pdf

from . import factories

pytestmark = pytest.mark.django_db


def make_term(code, word, meaning, language="de", **fields):
    locale = Locale.objects.get(language_code=language)
    return Term.objects.create(code=code, term=word, meaning=meaning, locale=locale, **fields)


@pytest.fixture
def packet_with(db):
    def make(text):
        body = [("text", text), ("example", {"kind": "template", "title": "Zahnrad", "text": text})]
        chapter = {"code": "anfang", "title": "Zahnrad", "body": body}
        return factories.make_packet(factories.make_index(), chapters=[("chapter", chapter)])

    return make


def test_a_packet_explains_a_word_where_it_first_appears_and_in_a_list_at_its_end(
    client, packet_with
):
    make_term("gear", "Zahnrad", "Ein Rad mit <Zähnen>.")
    page = packet_with("<p>Ein Zahnrad, noch ein Zahnrad.</p>")
    html = client.get(page.url).content.decode()
    assert html.count('popovertarget="word-gear"') == html.count('id="word-gear"') == 1
    assert "Zahnrad</button>" in html
    assert html.count("Ein Rad mit &lt;Zähnen&gt;.") == 2  # beside the word and in the list
    assert 'style="' not in html


@pytest.mark.skipif(not pdf.available(), reason="no library for PDFs here")
def test_paper_lists_the_words_a_packet_uses_and_has_nothing_to_press(client, packet_with):
    make_term("probeflug", "Probeflug", "Ein Flug, bei dem niemand Geld verdient.")
    page = packet_with("<p>Vor dem Probeflug kommt der Kaffee.</p>")
    document = PdfReader(BytesIO(client.get(f"{page.url}packet.pdf").content))
    text = " ".join(" ".join(sheet.extract_text() for sheet in document.pages).split())
    assert text.count("Ein Flug, bei dem niemand Geld verdient.") == 1
    assert "Vor dem Probeflug kommt der Kaffee." in text


def test_a_changed_word_is_explained_anew_at_once(
    client, packet_with, django_capture_on_commit_callbacks
):
    row = make_term("gear", "Zahnrad", "Alt.")
    page = packet_with("<p>Ein Zahnrad.</p>")
    assert "Alt." in client.get(page.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        row.meaning = "Neu."
        row.save()
    assert "Neu." in client.get(page.url).content.decode()


def test_drafts_and_words_that_need_no_explanation_are_left_alone(client, packet_with):
    make_term("gear", "Zahnrad", "Ein Rad.", live=False)
    make_term("screw", "Schraube", "Hält.", in_texts=False)
    page = packet_with("<p>Zahnrad und Schraube.</p>")
    assert 'class="word"' not in client.get(page.url).content.decode()
    glossary = client.get("/de/glossary/").content.decode()
    assert "Schraube" in glossary and 'id="gear"' not in glossary


def test_words_are_read_with_one_query_and_then_from_memory(db):
    with CaptureQueriesContext(connection) as captured:
        words_of("en")
        words_of("en")
    assert len(captured) <= 1


def test_readers_of_another_language_get_the_german_word_beside_it(client):
    make_term("gear", "Zahnrad", "Ein Rad.")
    make_term("gear", "gear wheel", "A wheel.", "en")
    html, found = explain("<p>A gear wheel.</p>", words_of("en"))
    assert '<i lang="de">Zahnrad</i>' in html
    assert [one.original for one in found] == ["Zahnrad"]
    page = client.get("/en/glossary/").content.decode()
    assert "Zahnrad</i>" in page and 'id="gear"' in page


def test_all_forty_words_of_the_demo_are_there_in_both_languages(db):
    for language in ("de", "en"):
        assert Term.objects.filter(locale__language_code=language, live=True).count() == 40
