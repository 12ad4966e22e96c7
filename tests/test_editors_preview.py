"""Promises about the preview of a check: it runs what is in the form, and leads nowhere else."""

import pytest
from django.test import Client
from django.urls import reverse

from quickchecks.models import CheckIndexPage, PublishedCheck
from quickchecks.rules.extremes import highest, lowest

from . import factories
from .editor_factories import (
    edit_form,
    gate,
    make_eligibility,
    make_orientation,
    node,
)

pytestmark = pytest.mark.django_db
LOW = {"f1": "a", "f2": "a", "h1": "a"}
PERSONA = ("persona", {"name": "Werft, 38 Leute", "answers": "f1=c, f2=b; h1=b", "expected": "two"})


@pytest.fixture
def scored():
    target = factories.make_packet(factories.make_index())
    return factories.make_check(target, personas=[PERSONA])


def open_preview(editor, page, **changes):
    """What the preview panel does: leave the form's state with the admin."""
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    response = editor.post(url, edit_form(editor, page, **changes))
    assert response.json() == {"is_valid": True, "is_available": True}
    return url


def words(response):
    return response.content.decode()


def test_the_preview_asks_what_is_in_the_form(editor, scored):
    text = "dimensions-0-value-questions-0-value-text"
    url = open_preview(editor, scored, **{text: "Noch nicht gespeichert?"})
    shown = words(editor.get(f"{url}?in_preview_panel=true"))
    assert "Noch nicht gespeichert?" in shown
    assert f'action="{reverse("check_preview", args=[scored.pk])}"' in shown
    assert f'action="{scored.url}"' not in shown


def test_answers_in_the_preview_are_read_by_the_form_and_not_by_the_published_check(editor, scored):
    title = "bands-0-value-title"
    open_preview(editor, scored, **{title: "Ganz neuer Anfang"})
    response = editor.post(reverse("check_preview", args=[scored.pk]), LOW)
    assert response.status_code == 200
    assert "Ganz neuer Anfang" in words(response)
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert "connect-src 'none'" in response.headers["Content-Security-Policy"]
    assert PublishedCheck.objects.filter(translation_key=scored.translation_key).count() == 1


def test_a_missing_answer_is_named_in_the_preview_too(editor, scored):
    open_preview(editor, scored)
    response = editor.post(reverse("check_preview", args=[scored.pk]), {"f1": "a"})
    assert response.status_code == 422
    assert 'href="#h1"' in words(response)


def test_the_saved_draft_has_a_preview_of_its_own(editor, scored):
    scored.bands[0].value["title"] = "Gespeicherter Anfang"
    scored.save_revision()
    open_preview(editor, scored, **{"bands-0-value-title": "Nur im Formular"})
    shown = words(editor.get(reverse("wagtailadmin_pages:view_draft", args=[scored.pk])))
    action = f"{reverse('check_preview', args=[scored.pk])}?saved=1"
    assert f'action="{action}"' in shown
    assert "Gespeicherter Anfang" in words(editor.post(action, LOW))


def test_some_topics_can_be_chosen_in_the_preview(editor, scored):
    open_preview(editor, scored)
    place = reverse("check_preview", args=[scored.pk])
    assert 'name="h1"' not in words(editor.get(f"{place}?topic=finden"))


@pytest.mark.parametrize(
    ("mode", "title"),
    [("reader-0", "Geschafft"), ("lowest", "Am Anfang"), ("highest", "Geschafft")],
)
def test_results_can_be_looked_at_without_answering(editor, scored, mode, title):
    url = open_preview(editor, scored)
    shown = words(editor.get(f"{url}?mode={mode}"))
    assert title in shown
    assert "Werft, 38 Leute" in words(
        editor.get(reverse("wagtailadmin_pages:edit", args=[scored.pk]))
    )


def test_an_example_reader_of_the_form_is_shown_before_it_is_saved(editor, scored):
    url = open_preview(editor, scored, **{"personas-0-value-answers": "f1=a, f2=a, h1=a"})
    assert "Am Anfang" in words(editor.get(f"{url}?mode=reader-0"))


@pytest.mark.parametrize(
    ("mode", "title"), [("lowest", "Noch nicht"), ("highest", "Passt"), ("reader-7", "Zu klären")]
)
def test_verdicts_are_shown_for_the_ends_of_a_check(editor, mode, title):
    page = make_eligibility()
    url = open_preview(editor, page)
    assert f"<h1>{title}</h1>" in words(editor.get(f"{url}?mode={mode}"))


def test_an_eligibility_check_can_be_run_and_changed_in_the_preview(editor):
    page = make_eligibility()
    open_preview(editor, page)
    place = reverse("check_preview", args=[page.pk])
    answers = {"k1": "a", "k2": "b", "s1": "a", "s2": "a"}
    shown = words(editor.post(place, answers))
    assert "<h1>Zu klären</h1>" in shown and f'action="{place}"' in shown
    again = words(editor.post(place, {**answers, "_do": "continue"}))
    assert 'value="b" checked' in again


def test_an_orientation_is_walked_step_by_step_in_the_preview(editor):
    page = make_orientation()
    open_preview(editor, page, **{"nodes-1-value-text": "Neu im Formular?"})
    place = reverse("check_preview", args=[page.pk])
    shown = words(editor.post(place, {"_step": "n1", "n1": "a"}))
    assert "Neu im Formular?" in shown
    end = words(editor.post(place, {"_step": "n1", "n1": "b"}))
    assert "<h1>Ergebnis o2</h1>" in end


def test_a_faulty_draft_says_what_is_in_the_way_of_its_result(editor, scored):
    url = open_preview(editor, scored, **{"bands-0-value-minimum": "10"})
    assert "Frage f1?" in words(editor.get(url))
    for response in (
        editor.get(f"{url}?mode=lowest"),
        editor.post(reverse("check_preview", args=[scored.pk]), LOW),
    ):
        assert response.status_code == 200
        assert "Am Anfang" not in words(response)
        assert "0" in words(response)


def test_a_check_is_previewed_before_it_is_saved_for_the_first_time(editor, scored):
    data = edit_form(editor, scored, slug="brandneu", code="brandneu")
    parent = CheckIndexPage.objects.get(locale__language_code="de")
    names = ("quickchecks", "scoredcheckpage", parent.pk)
    url = reverse("wagtailadmin_pages:preview_on_add", args=names)
    assert editor.post(url, data).json()["is_valid"]
    place = reverse("check_preview_new", args=names)
    assert f'action="{place}"' in words(editor.get(url))
    assert "Am Anfang" in words(editor.post(place, LOW))


def test_only_who_may_edit_a_check_may_try_its_draft(client, django_user_model, scored):
    place = reverse("check_preview", args=[scored.pk])
    assert "/login/" in client.post(place, LOW).url
    client.force_login(django_user_model.objects.create_user("leser"))
    response = client.post(place, LOW)
    assert response.status_code == 302
    assert "Am Anfang" not in words(response)


def test_the_previews_forms_carry_no_token_and_need_none(django_user_model, scored):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(django_user_model.objects.create_superuser("streng"))
    response = strict.post(f"{reverse('check_preview', args=[scored.pk])}?saved=1", LOW)
    assert response.status_code == 200
    assert "Am Anfang" in words(response)


# -- The answers at both ends ---------------------------------------------------------------


def test_the_ends_of_an_orientation_are_its_first_and_its_last_answers():
    page = make_orientation(
        nodes=[node("n1", "n2", "o2"), node("n2", "g1", "o1")], gates=[gate(minimum=1)]
    )
    check = page.compile()
    assert lowest(check, {}) == {"n1": "a", "n2": "a", "g1.sprache": "a", "g1.praxis": "a"}
    assert highest(check, {}) == {"n1": "b"}


def test_what_does_not_apply_is_no_lowest_answer():
    page = factories.make_check(factories.make_packet(factories.make_index()))
    assert lowest(page.compile(), {}) == LOW
    assert highest(page.compile(), {}) == {"f1": "c", "f2": "b", "h1": "b"}
