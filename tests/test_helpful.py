"""Promises about “Was this helpful?”: what is kept, what is not, and who sees it."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from packets.helpful import keeping
from packets.helpful.tables import FeedbackNote, HelpfulCount

from . import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(db):
    return factories.make_packet(factories.make_index())


def send(client, page, **data):
    return client.post(f"{page.url}helpful/", data)


def test_an_answer_is_counted_by_month_and_version_and_the_reader_thanked(client, page):
    for answer in ("yes", "yes", "no"):
        response = send(client, page, answer=answer)
        assert response.status_code == 303 and response.url == f"{page.url}helpful/thanks/"
    assert not response.cookies
    month = f"{timezone.localdate():%Y-%m}"
    page.refresh_from_db()
    version = page.live_revision_id
    rows = HelpfulCount.objects.filter(month=month, version=version, language="de")
    assert dict(rows.values_list("answer", "number")) == {"yes": 2, "no": 1}
    assert client.get(response.url).status_code == 200


def test_a_note_is_kept_with_its_day_and_nothing_about_the_reader(client, page):
    send(client, page, answer="no", missing=" Ein Beispiel\r\naus der Chemie. ")
    note = FeedbackNote.objects.get()
    assert note.text == "Ein Beispiel\naus der Chemie." and note.day == timezone.localdate()
    names = {field.name for field in FeedbackNote._meta.get_fields()}
    assert names == {"id", "translation_key", "title", "language", "day", "text", "done"}


@pytest.mark.parametrize(
    "data", [{"answer": "no", "missing": "ä" * 1001}, {"missing": "Mehr"}, {"answer": "x"},
             {"answer": "no", "missing": "a\x00b"}]
)  # fmt: skip
def test_what_cannot_be_taken_is_said_and_nothing_typed_is_lost(client, page, data):
    response = send(client, page, **data)
    assert response.status_code == 422
    html = response.content.decode()
    assert 'role="alert"' in html and data.get("missing", "").replace("\x00", "") in html.replace(
        "\x00", ""
    )
    assert not HelpfulCount.objects.exists() and not FeedbackNote.objects.exists()


def test_a_thousand_characters_with_line_ends_fit(client, page):
    assert send(client, page, answer="no", missing="a\r\n" * 499 + "bb").status_code == 303
    assert len(FeedbackNote.objects.get().text) == 1000


def test_a_program_that_fills_in_the_hidden_field_leaves_nothing(client, page):
    assert send(client, page, answer="yes", missing="x", website="http://a").status_code == 303
    assert not HelpfulCount.objects.exists() and not FeedbackNote.objects.exists()


def test_a_flood_ends_at_the_limits_of_a_day(client, page, monkeypatch):
    monkeypatch.setattr(keeping, "MOST_NOTES", 1)
    monkeypatch.setattr(keeping, "MOST_ANSWERS", 2)
    assert send(client, page, answer="no", missing="eins").status_code == 303
    assert send(client, page, answer="no", missing="zwei").status_code == 422
    send(client, page, answer="no")
    send(client, page, answer="no")
    assert FeedbackNote.objects.count() == 1
    assert HelpfulCount.objects.get().number == 2


def test_the_packet_itself_takes_no_answers(client, page):
    assert client.post(page.url, {"answer": "yes"}).status_code == 405
    assert client.post(f"{page.url}helpful/thanks/").status_code == 405


def test_a_note_goes_to_the_mailbox_of_the_editors_where_the_site_has_one(
    client, page, settings, mailoutbox, django_capture_on_commit_callbacks
):
    settings.FEEDBACK_EMAIL = "redaktion@example.org"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send(client, page, answer="no", missing="Mehr Bilder")
    assert mailoutbox[0].to == ["redaktion@example.org"] and "Mehr Bilder" in mailoutbox[0].body


def test_editors_read_notes_mark_them_as_done_and_see_how_many_wait(editor, page, client):
    send(client, page, answer="no", missing="Mehr Bilder")
    note = FeedbackNote.objects.get()
    names = FeedbackNote.snippet_viewset.get_url_name
    assert "Mehr Bilder" in editor.get(reverse(names("list"))).content.decode()
    assert reverse(names("list")) + "?done=false" in editor.get("/cms/").content.decode()
    assert editor.get(reverse(names("edit"), args=[note.pk])).status_code == 200
    url = reverse("wagtail_bulk_action", args=["packets", "feedbacknote", "done"])
    assert editor.get(f"{url}?id={note.pk}").status_code == 200
    editor.post(f"{url}?id={note.pk}")
    note.refresh_from_db()
    assert note.done
    assert reverse(names("list")) + "?done=false" not in editor.get("/cms/").content.decode()


def test_the_report_shows_a_packet_from_ten_answers_on(editor, page):
    report = reverse("helpful_report")
    for number in range(10):
        assert page.title not in editor.get(report).content.decode()
        cache.clear()
        send(editor, page, answer="yes" if number < 7 else "no")
    html = editor.get(report).content.decode()
    assert page.title in html and "70 %" in html
