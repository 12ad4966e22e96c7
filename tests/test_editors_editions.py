"""Promises about what a change brings: to readers, to other languages, to inserted values."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.models import FactValue
from quickchecks.proving.report import report_on

from . import factories
from .editor_factories import (
    edit_form,
    gate,
    make_orientation,
    proof,
    published,
    stored,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def target():
    return factories.make_packet(factories.make_index())


@pytest.fixture
def scored(target):
    return stored(factories.make_check(target))


# -- What changes for readers ----------------------------------------------------------------


def test_a_change_says_which_share_of_answers_gets_another_band(editor, scored):
    """Band "two" from 50 to 60: of 18 patterns, those with a total of 50 to 59 move.

    Totals are 60 % finden + 40 % halten, halten 0 or 100. With 100: 40 + 0.6 finden is 50 to 59
    for finden 25: one pattern (b, a). With 0: 0.6 finden is 60 for 100, 45 for 75: none.
    """
    data = edit_form(editor, scored, **{"bands-1-value-minimum": "60"})
    shown = proof(editor, scored, data)
    assert "6 %" in shown  # 1 of 18
    assert "Geschafft → Am Anfang" in shown


def test_new_words_are_no_new_version(editor, scored):
    from quickchecks.proving.change import changes_of

    old = scored.compile()
    scored.bands[0].value["title"] = "Anders gesagt"
    found = changes_of(1, old, scored.compile())
    assert (found.logic, found.words) == (False, True)
    assert changes_of(1, old, old).nothing


def test_the_proof_says_which_languages_fall_behind(
    editor, scored, django_capture_on_commit_callbacks
):
    factories.translate(scored, django_capture_on_commit_callbacks)
    page = stored(scored)
    german, english = report_on(page).editions
    assert (german.number, english.number, english.behind) == (1, 1, False)
    page.bands[1].value["minimum"] = 60
    german, english = report_on(page).editions
    assert english.behind
    published(page)
    german, english = report_on(stored(page)).editions
    assert (german.number, english.number, english.behind) == (2, 1, True)


# -- Languages -------------------------------------------------------------------------------


def test_texts_that_are_missing_or_still_the_sources_are_named(
    scored, django_capture_on_commit_callbacks
):
    words = {"Weiter.": "", "Frage f1?": "Frage f1?", "Worum es geht.": "Worum es geht."}
    factories.translate(
        scored, django_capture_on_commit_callbacks, lambda text: words.get(text, f"EN {text}")
    )
    page = stored(scored)
    _german, english = report_on(page).editions
    assert "finden" in english.untranslated  # three words, the same as in German
    assert "finden › f1" not in english.untranslated  # two words may well be the same
    assert not english.is_sound


def test_an_empty_text_of_an_edition_is_named(scored, django_capture_on_commit_callbacks):
    edition = factories.translate(scored, django_capture_on_commit_callbacks)
    edition.dimensions[0].value["questions"][0]["text"] = ""
    edition.save_revision(clean=False)
    _german, english = report_on(stored(scored)).editions
    assert english.empty == ["finden › f1"]


def test_a_language_without_an_edition_is_named(editor, scored):
    _german, english = report_on(scored).editions
    assert english.page is None and english.number is None


def test_links_that_do_not_lead_where_they_are_meant_to_are_named_per_language(
    editor, target, django_capture_on_commit_callbacks
):
    page = stored(factories.make_check(target))
    german, english = report_on(page).editions
    assert german.leads == []
    assert {(lead.where, lead.gap) for lead in english.leads} == {
        ("finden › low", "other-language"),
        ("halten › low", "other-language"),
    }
    factories.translate(target, django_capture_on_commit_callbacks)
    assert report_on(page).editions[1].leads == []
    page.dimensions[0].value["recommendations"][0]["chapter"] = "gibts-nicht"
    page.dimensions[1].value["recommendations"][0]["page"] = None
    page.dimensions[1].value["recommendations"][0]["packet"] = "spaeter"
    for edition in report_on(page).editions:
        assert [(lead.where, lead.gap, lead.what) for lead in edition.leads] == [
            ("finden › low", "no-chapter", "probe-1#gibts-nicht"),
            ("halten › low", "nowhere", "spaeter#anfang"),
        ]


def test_long_and_hard_texts_are_warned_of_in_their_language(editor, scored):
    question = scored.dimensions[0].value["questions"][0]
    question["text"] = "Welche " + "Aufenthaltsgenehmigungsverfahren " * 20 + "kennen Sie?"
    shown = report_on(scored)
    assert not shown.errors
    assert any("f1" in remark.where and remark.language == "Deutsch" for remark in shown.warnings)
    assert any("50" in remark.text for remark in shown.warnings)  # hard to read
    assert any("160" in remark.text for remark in shown.warnings)  # too long


# -- Values ----------------------------------------------------------------------------------


def test_values_nobody_knows_and_values_about_to_end_are_named(editor, scored):
    today = timezone.localdate()
    rows = {"gilt": None, "endet": today + timedelta(days=30), "weg": today - timedelta(days=1)}
    for key, until in rows.items():
        FactValue.objects.create(key=key, number=1, valid_until=until)
    scored.bands[0].value["text"] = "{{gilt}} {{endet}} {{ weg }} {{fehlt}} {{last_reviewed}}"
    scored.intro = "{{auch_weg}}"
    values = report_on(scored).values
    assert values.unknown == ["auch_weg", "fehlt"]
    assert values.expired == ["weg"]
    assert list(values.ending) == ["endet"]


def test_a_points_gates_value_is_looked_up_too(target):
    page = make_orientation(target, gates=[gate(variable="punkte")])
    assert report_on(page).values.unknown == ["punkte"]
