"""Promises to editors: what leaves readers standing is not published, and the field says why."""

import json

import pytest
from django.contrib.messages import get_messages
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from home.models import InfoPage
from home.pages import BasePage
from home.publishing.wording import Kind, faults
from packets.models import PacketPage

from . import factories
from .editor_factories import edit_form, edit_url, shown_errors
from .test_editors_publishing import bulk

pytestmark = pytest.mark.django_db
TEXT = "chapters-0-value-body-0-value"


def contents(*runs, kind="unstyled"):
    """What the rich text editor sends: runs of text, those in a pair with their link's address."""
    text, ranges, entities = "", [], {}
    for run in runs:
        words, url = run if isinstance(run, tuple) else (run, "")
        if url:
            key = len(entities)
            entities[str(key)] = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": url}}
            ranges.append({"offset": len(text), "length": len(words), "key": key})
        text += words
    line = {"text": text, "type": kind, "depth": 0, "key": "abcde", "inlineStyleRanges": [],
            "entityRanges": ranges}  # fmt: skip
    return json.dumps({"blocks": [line], "entityMap": entities})


@pytest.fixture
def packet():
    return factories.make_packet(factories.make_index())


def send(editor, page, action="action-publish", **changes):
    if isinstance(page, PacketPage):
        changes.setdefault(TEXT, contents("Ein Absatz"))
    if action:
        changes[action] = "1"
    data = edit_form(editor, page, **changes)
    return editor.post(edit_url(page), data)


def words(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.mark.parametrize("text", ["hier", "Mehr …", "here", " "])
def test_a_link_that_does_not_say_where_it_leads_is_refused_at_its_text(editor, packet, text):
    response = send(editor, packet, **{TEXT: contents("Lies ", (text, "https://example.org"))})
    assert response.status_code == 200
    assert "link" in shown_errors(response)[TEXT][0].lower()
    said = shown_errors(response)["chapters"][0]
    assert said.startswith("Kapitel 1 › Text › Text 1: ")


def test_a_chapter_without_title_or_text_is_refused_at_its_place(editor, packet):
    changes = {"chapters-0-value-title": " ", TEXT: contents("")}
    found = shown_errors(send(editor, packet, **changes))
    assert {"chapters-0-value-title"} <= found.keys()
    found = shown_errors(send(editor, packet, **{TEXT: contents(" ")}))
    assert any(name.startswith("chapters-0-value-body") for name in found)


def test_a_draft_may_always_be_unfinished(editor, packet):
    changes = {"chapters-0-value-title": "", TEXT: contents(("hier", "https://example.org"))}
    assert send(editor, packet, action="", **changes).status_code == 302
    packet.refresh_from_db()
    draft = packet.get_latest_revision_as_object()
    assert "hier" in str(draft.chapters[0].value["body"])


def test_an_address_as_a_links_words_is_published_and_remarked(editor, packet):
    link = contents(("https://example.org", "https://example.org"))
    response = send(editor, packet, **{TEXT: link})
    assert response.status_code == 302
    assert "https://example.org" in words(response)


def test_a_page_without_chapters_begins_no_text_with_a_lower_heading(editor):
    page = InfoPage(title="Probe", slug="probe-info", body=[("text", "<p>Ein Absatz.</p>")])
    factories.german_home().add_child(instance=page)
    page.save_revision().publish()
    response = send(editor, page, **{"body-0-value": contents("Tief", kind="header-three")})
    assert "body-0-value" in shown_errors(response)


def test_many_pages_at_once_pass_the_same_rules(editor, packet):
    packet.chapters[0].value["title"] = ""
    packet.save_revision(clean=False)
    response = bulk(editor, packet)
    assert response.url == edit_url(packet)
    assert "no title" in words(response) or "keinen Titel" in words(response)
    assert PacketPage.objects.get(pk=packet.pk).chapters[0].value["title"] == "Der Anfang"


def test_a_translation_passes_the_same_rules(editor, packet, django_capture_on_commit_callbacks):
    link = '<p>Lies <a href="https://example.org">die Liste der Ämter</a>.</p>'
    packet.chapters[0].value["body"][0] = ("text", link)
    packet.save_revision().publish()
    english = factories.translate(packet, django_capture_on_commit_callbacks)
    words_of_link = StringTranslation.objects.get(data__contains="die Liste der Ämter")
    good = words_of_link.data
    words_of_link.data = 'Read it <a id="a1">here</a>.'
    words_of_link.save()
    revisions = english.revisions.count()

    def publish():
        with django_capture_on_commit_callbacks(execute=True):
            return editor.post(edit_url(english), {"action": "publish"})

    response = publish()
    assert response.url == edit_url(english)
    assert "“here”" in words(response) or "„here“" in words(response)
    english.refresh_from_db()
    assert "Ämter" in str(english.chapters.raw_data[0])
    assert english.revisions.count() == revisions
    assert StringTranslation.objects.get(pk=words_of_link.pk).data == 'Read it <a id="a1">here</a>.'
    words_of_link.data = good.replace("Ämter", "offices")
    words_of_link.save()
    publish()
    english.refresh_from_db()
    assert "offices" in str(english.chapters.raw_data[0])


def test_no_page_of_the_demo_would_be_refused():
    for page in Page.objects.filter(depth__gt=1).specific():
        if isinstance(page, BasePage):
            assert page.hindrances() == [], page


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ('<a href="/x"></a>', [Kind.EMPTY_LINK]),
        ('<a href="/x">\u00a0\u200b</a>', [Kind.EMPTY_LINK]),
        ('<a href="/x"><b>Klicken Sie hier</b> »</a>', [Kind.VAGUE_LINK]),
        ('<a href="/x">هنا</a>', [Kind.VAGUE_LINK]),
        ('<a href="/x"><img alt="Wappen"></a>', []),
        ('<a href="/x">www.example.org/x</a>', [Kind.BARE_ADDRESS]),
        ('<a href="/x">Hier steht, was gilt</a>', []),
        ("<h3> </h3>", [Kind.EMPTY_HEADING]),
        ("<h3>Drei</h3><h5>Fünf</h5>", [Kind.SKIPPED_LEVEL]),
        ("<h4>Vier</h4>", [Kind.SKIPPED_LEVEL]),
        ("<h3>Drei</h3><h4>Vier</h4><h3>Drei</h3>", []),
        ("", []),
        ("<a", []),
    ],
)
def test_what_is_said_about_a_rich_text(html, kinds):
    assert [fault.kind for fault in faults(html)] == kinds
