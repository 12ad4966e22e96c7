"""Promises about the reading hint in an editor's form: it shows, it never refuses."""

import pytest
from django.urls import reverse

from home.readability.level import Formula, Target
from home.reading_level import levels, target_of, whole_page

from . import factories
from .editor_factories import edit_url

pytestmark = pytest.mark.django_db
HARD = (
    "<p>Die Aufenthaltserlaubnisverlängerung bedarf der vorherigen Antragstellung bei der"
    " zuständigen Ausländerbehörde unter Beifügung sämtlicher erforderlicher"
    " Beschäftigungsnachweise sowie vollständiger Gehaltsabrechnungen der vorangegangenen sechs"
    " zusammenhängenden Kalendermonate einschließlich etwaiger Sonderzahlungsbescheinigungen.</p>"
)


def chapter(code, html):
    return ("chapter", {"code": code, "title": code.title(), "body": [("text", html)]})


@pytest.fixture
def packet():
    easy = "<p>Geh zum Amt. Nimm deinen Pass mit.</p><ul><li>Frag, was fehlt</li></ul>" * 4
    chapters = [chapter("leicht", easy), chapter("schwer", HARD * 2)]
    return factories.make_packet(factories.make_index(), chapters=chapters)


def test_every_chapter_has_its_own_figure(packet):
    easy, hard = levels(packet)
    assert (easy.title, hard.title) == ("Leicht", "Schwer")
    assert easy.level.formula is Formula.VIENNA
    assert easy.level.reaches_target and hard.level.reaches_target is False
    assert easy.level.sentences == 12  # a point of a list is a sentence
    assert hard.level.too_long == 2


def test_the_form_shows_the_draft_with_its_longest_sentences(editor, packet):
    packet.chapters[0].value["body"][0] = ("text", HARD.replace("Die A", "Eine neue A"))
    packet.save_revision()
    html = editor.get(edit_url(packet)).content.decode()
    assert 'class="reading-level"' in html
    panel = html[html.index('class="reading-level"') :]
    assert "Eine neue Aufenthaltserlaubnisverlängerung" in panel
    assert "Bamberger" in panel


def test_a_new_page_has_no_hint_yet(editor, packet):
    url = reverse("wagtailadmin_pages:add", args=["packets", "packetpage", packet.get_parent().pk])
    assert 'class="reading-level"' not in editor.get(url).content.decode()


def test_companies_read_at_another_level_than_graduates(packet):
    assert target_of(packet) is Target.B1
    packet.audience = "company"
    assert target_of(packet) is Target.B2


def test_an_english_page_is_measured_in_english(packet, django_capture_on_commit_callbacks):
    english = factories.translate(packet, django_capture_on_commit_callbacks)
    assert levels(english)[0].level.formula is Formula.FLESCH_KINCAID


def test_a_page_without_running_text_has_a_dash(check):
    assert whole_page(check) == "–"
