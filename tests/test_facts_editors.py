"""Promises to editors about values that age: what will change, what is due, what is a typo."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from home.models import FactValue
from quickchecks.models import OrientationCheckPage

from . import factories
from .editor_factories import edit_form, edit_url
from .fact_days import FIRST, LAST, freeze, make_successor, make_value

pytestmark = pytest.mark.django_db

LIST = "/cms/snippets/home/factvalue/"


def edit(row):
    return reverse("wagtailsnippets_home_factvalue:edit", args=[row.pk])


def form_of(row, **changes):
    names = ("key", "label", "number", "unit", "valid_from", "valid_until", "source", "basis")
    names += ("url", "owner", "review_due")
    return {**{name: getattr(row, name) or "" for name in names}, **changes}


@pytest.fixture
def packet():
    text = "<p>Vorher. Nötig sind <b>{{probe}}</b> Euro ({{probe.year}}). Danach.</p>"
    chapter = {"code": "geld", "title": "Geld", "body": [("text", text)]}
    return factories.make_packet(factories.make_index(), chapters=[("chapter", chapter)])


# -- What will change -----------------------------------------------------------------------


def test_a_value_shows_the_sentences_it_stands_in_as_they_read_now_and_after_its_end(
    editor, packet, monkeypatch
):
    row = make_value()
    freeze(monkeypatch, LAST)
    shown = editor.get(edit(row)).content.decode()
    assert edit_url(packet) in shown
    assert "Nötig sind 47.111,50 Euro (2031)." in shown
    assert "Nötig sind [Betrag nicht mehr gültig] Euro." in shown
    assert "Vorher" not in shown and "Danach" not in shown
    make_successor()
    shown = editor.get(edit(row)).content.decode()
    assert "Nötig sind 48.222 Euro (2032)." in shown and "[Betrag" not in shown


def test_a_change_is_shown_before_it_is_saved(editor, packet, monkeypatch):
    row = make_value()
    freeze(monkeypatch, LAST)
    asked = editor.post(edit(row), form_of(row, number="40000", **{"show-changes": "1"}))
    shown = asked.content.decode()
    assert "Nötig sind 47.111,50 Euro" in shown and "Nötig sind 40.000 Euro" in shown
    assert FactValue.objects.get(pk=row.pk).number == row.number
    following = form_of(row, number="50000", valid_from=FIRST, valid_until="")
    shown = editor.post(f"{LIST}add/", {**following, "show-changes": "1"}).content.decode()
    assert "Nötig sind 47.111,50 Euro (2031)." in shown
    assert "Nötig sind 50.000 Euro (2032)." in shown
    assert FactValue.objects.filter(key="probe").count() == 1
    assert editor.post(f"{LIST}add/", following).status_code == 302
    assert FactValue.objects.filter(key="probe").count() == 2


def test_sentences_are_shown_in_their_own_language(
    editor, packet, monkeypatch, django_capture_on_commit_callbacks
):
    row = make_value()
    factories.translate(packet, django_capture_on_commit_callbacks)
    freeze(monkeypatch, LAST)
    shown = editor.get(edit(row)).content.decode()
    assert "47.111,50 Euro" in shown and "47,111.50 Euro" in shown


def test_what_a_check_inserts_is_shown_too(editor):
    row = FactValue.objects.get(key="experience_min")
    page = OrientationCheckPage.objects.get(locale__language_code="de")
    shown = editor.get(edit(row)).content.decode()
    assert edit_url(page) in shown and "mindestens 45.630 Euro im Jahr" in shown


# -- What is due ----------------------------------------------------------------------------


def due(*options):
    """The exit code of the command and its lines."""
    said = StringIO()
    try:
        call_command("facts_due", *options, stdout=said)
    except SystemExit as end:
        return end.code, said.getvalue().splitlines()
    return 0, said.getvalue().splitlines()


def test_the_command_lists_what_ends_soon_and_tells_cron(packet, monkeypatch):
    FactValue.objects.all().delete()
    row = make_value(owner="Redaktion")
    freeze(monkeypatch, LAST - timedelta(days=61))
    assert due() == (0, [])
    assert due("--days", "62")[0] == 1
    freeze(monkeypatch, LAST - timedelta(days=59))
    line = f"probe\tends on 2031-12-31\tRedaktion\tused on 1 page\t{row.url}"
    assert due() == (1, [line])
    freeze(monkeypatch, FIRST + timedelta(days=99))
    assert due() == (1, [line.replace("ends on", "ended on")])
    make_successor()
    assert due() == (0, [])


def test_a_value_nobody_inserts_is_forgotten_when_it_has_ended(monkeypatch):
    FactValue.objects.all().delete()
    make_value()
    freeze(monkeypatch, LAST)
    assert due()[0] == 1
    freeze(monkeypatch, FIRST)
    assert due() == (0, [])


def test_reviews_are_due_in_command_list_and_dashboard(editor, monkeypatch):
    FactValue.objects.all().delete()
    day = date(2031, 3, 1)
    row = make_value(label="Eine Grenze", review_due=day)
    late = make_value(key="anders", review_due=LAST)
    freeze(monkeypatch, day)
    assert [line.split("\t")[:2] for line in due()[1]] == [["probe", "review by 2031-03-01"]]
    board = editor.get("/cms/").content.decode()
    assert edit(row) in board and "Eine Grenze" in board and edit(late) not in board
    listed = editor.get(f"{LIST}?review=due").content.decode()
    assert edit(row) in listed and edit(late) not in listed


def test_the_demo_says_today_what_ends_with_the_year(monkeypatch):
    freeze(monkeypatch, date(2026, 11, 24))
    ends = {line.split("\t")[0] for line in due()[1] if "ends on 2026-12-31" in line}
    assert "bluecard_general" in ends and "minimum_wage" not in ends


# -- Typos ----------------------------------------------------------------------------------


def publish(editor, page, **changes):
    data = edit_form(editor, page, **{"action-publish": "1", **changes})
    return editor.post(edit_url(page), data)


TYPOS = ["Ab {{ prabe }} Euro.", "Ab {{Probe}} Euro.", "Ab {{probe.month}} Euro."]


@pytest.mark.parametrize("text", TYPOS)
def test_a_name_nobody_knows_is_refused_at_its_field_with_the_names_there_are(editor, packet, text):
    make_value()
    response = publish(editor, packet, summary=text)
    errors = response.context["form"].errors
    assert errors.keys() == {"summary"}
    assert "probe" in str(errors["summary"]) and "bluecard_general" in str(errors["summary"])
    assert type(packet).objects.get(pk=packet.pk).summary == packet.summary


def test_a_typo_deep_in_a_packet_is_shown_there(editor, packet):
    field = "chapters-0-value-title"
    response = publish(editor, packet, **{field: "{{prabe}}"})
    assert response.context["form"].errors.keys() == {"chapters"}
    error = response.context["form"].errors.as_data()["chapters"][0]
    assert "prabe" in str(error.block_errors[0].block_errors["title"])


def test_a_draft_may_name_a_value_that_is_still_to_come(editor, packet):
    make_value()
    data = edit_form(editor, packet, summary="Ab {{prabe}} Euro.")
    assert editor.post(edit_url(packet), data).status_code == 302
    draft = type(packet).objects.get(pk=packet.pk).get_latest_revision_as_object()
    assert draft.summary == "Ab {{prabe}} Euro."


def test_a_value_that_has_ended_is_a_warning_and_no_refusal(editor, packet):
    make_value(valid_from=None, valid_until=timezone.localdate() - timedelta(days=1))
    response = publish(editor, packet, summary="Ab {{probe}} Euro.")
    assert response.status_code == 302
    assert type(packet).objects.get(pk=packet.pk).summary == "Ab {{probe}} Euro."
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert any("probe" in message for message in said)
