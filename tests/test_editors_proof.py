"""Promises about the proof of a check: what editors know before they publish."""

import time

import pytest
from django.urls import reverse
from django.utils import translation

from home.models import FactValue
from quickchecks.proving import finding_words
from quickchecks.proving.report import report_on
from quickchecks.rules.finding import FindingKind

from . import factories
from .editor_factories import (
    edit_form,
    edit_url,
    gate,
    make_eligibility,
    make_orientation,
    node,
    outcome,
    proof,
    proof_url,
    published,
    shown_errors,
    stored,
)

pytestmark = pytest.mark.django_db
SCRIPT = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def target():
    return factories.make_packet(factories.make_index())


@pytest.fixture
def scored(target):
    return stored(factories.make_check(target))


# -- Where answers lead ----------------------------------------------------------------------


def test_shares_and_ranges_are_shown_for_every_dimension(scored):
    """f1 [0,1,2] and f2 [0,3,na] make "finden", h1 [0,1] makes "halten": 18 patterns.

    finden: (f1 + f2) / 2 with f2 na dropping out: 0, 50; 25, 75; 50, 100; 0, 50, 100 for na.
    Below 50 are 0 (a,a), 25 (b,a), 0 (a,na): 3 of 9.
    """
    charts = {chart.title: chart for chart in report_on(scored).charts}
    low, high = charts["Finden"].bars
    assert (low.share * 9, high.share * 9) == (3, 6)
    assert "0" in charts["Finden"].note and "100" in charts["Finden"].note
    assert [bar.share * 2 for bar in charts["Halten"].bars] == [1, 1]
    assert report_on(scored).exact and report_on(scored).patterns == 18


def test_the_proof_of_every_kind_can_be_looked_at(editor, scored, target):
    for page in (scored, make_eligibility(), make_orientation(target)):
        shown = proof(editor, page)
        assert "%" in shown
        whole = editor.get(proof_url(page)).content.decode()  # without a script: a page of its own
        assert "<html" in whole and page.title in whole


def test_the_tab_asks_for_the_proof_only_when_it_is_opened(editor, scored, monkeypatch):
    import quickchecks.proving.views as views

    monkeypatch.setattr(views, "report_on", lambda page: pytest.fail("nobody has asked"))
    shown = editor.get(edit_url(scored)).content.decode()
    assert f'data-proof="{proof_url(scored)}"' in shown
    assert f'<noscript><p><a href="{proof_url(scored)}"' in shown


def test_the_form_is_proven_as_it_stands_and_nothing_is_saved(editor, scored):
    revision = scored.latest_revision_id
    data = edit_form(editor, scored, **{"bands-1-value-minimum": "0"})
    assert "„two“" in proof(editor, scored, data)
    scored.refresh_from_db()
    assert scored.latest_revision_id == revision
    assert "„two“" not in proof(editor, scored)


def test_a_form_that_cannot_be_read_is_named(editor, scored):
    data = edit_form(editor, scored, **{"bands-1-value-minimum": "viel"})
    assert "Ergebnisbereiche" in proof(editor, scored, data)


def test_only_who_may_edit_a_check_sees_its_proof(client, django_user_model, scored, target):
    for user in (None, django_user_model.objects.create_user("leser")):
        if user:
            client.force_login(user)
        response = client.get(proof_url(scored))
        assert response.status_code == 302
        assert response.url.startswith("/cms/login/")


def test_other_pages_have_no_proof(editor, target):
    assert editor.get(proof_url(target), headers=SCRIPT).status_code == 404


def test_a_new_check_has_the_tab_before_it_is_saved(editor, scored):
    url = reverse(
        "wagtailadmin_pages:add", args=("quickchecks", "scoredcheckpage", scored.get_parent().pk)
    )
    shown = editor.get(url).content.decode()
    assert "check-codes" in shown and "data-proof=" not in shown


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_finding_has_words(language):
    with translation.override(language):
        assert finding_words.WORDS.keys() == set(FindingKind)


# -- Promises that no answers keep stop publishing -------------------------------------------


def test_a_band_nobody_reaches_is_refused_at_its_bound(editor, target):
    """f1 gives at least 1 of 2 points: without f2, finden is 50 and the total 0.6 × 50."""
    check = factories.make_check(target)
    options = "dimensions-0-value-questions-{}-value-options-0-value-points"
    changes = {options.format(0): "1", options.format(1): "2", "bands-1-value-minimum": "1"}
    data = edit_form(editor, check, **{"action-publish": "1", **changes})
    errors = shown_errors(editor.post(edit_url(check), data))
    assert (
        "one" in errors["bands-0-value-minimum"][0] and "30" in errors["bands-0-value-minimum"][0]
    )


def test_a_gate_that_nobody_passes_today_is_refused_at_its_minimum(editor, target):
    page = make_orientation(target, gates=[gate(variable="punkte")])
    FactValue.objects.create(key="punkte", number=9)
    response = editor.post(edit_url(page), edit_form(editor, page, **{"action-publish": "1"}))
    errors = shown_errors(response)
    assert "9" in errors["gates-0-value-minimum"][0]


def test_a_warning_does_not_stop_publishing(editor, scored):
    scored.flags.append(
        ("flag", {"code": "nie", "severity": "notice", "text": "Nie.", "page": None})
    )
    scored.save_revision(clean=False)
    assert "nie" in proof(editor, scored)
    data = edit_form(editor, scored, **{"action-publish": "1"})
    assert editor.post(edit_url(scored), data).status_code == 302


# -- What readers get ------------------------------------------------------------------------


def test_the_proof_says_that_readers_still_get_the_last_sound_version(editor, scored):
    scored.bands[1].value["minimum"] = 0
    published(scored)
    report = report_on(stored(scored))
    assert report.held_back and report.newest.number == 1
    assert "Version 1" in proof(editor, scored) or "version 1" in proof(editor, scored)


@pytest.mark.parametrize("kind", ["scored", "eligibility", "orientation"])
def test_an_unfinished_draft_of_any_kind_has_a_report(editor, kind):
    """Whatever is missing, the tab opens."""
    empty = {
        "scored": lambda: factories.make_check(slug="leer"),
        "eligibility": make_eligibility,
        "orientation": make_orientation,
    }[kind]()
    for field in empty._meta.get_fields():
        if field.__class__.__name__ == "StreamField":
            setattr(empty, field.name, [])
    empty.save_revision(clean=False)
    report = report_on(empty)
    assert report.errors and not report.charts
    assert proof(editor, empty)


def test_an_orientation_with_a_loop_has_a_report(target):
    page = make_orientation(target)
    page.nodes = [node("n1", "n2", "o1"), node("n2", "n1", "o2")]
    page.outcomes = [outcome("o1", target), outcome("o2", target)]
    page.gates = []
    assert any("n1" in remark.text for remark in report_on(page).errors)


def test_the_demos_sixteen_questions_are_proven_within_the_time_an_editor_waits(editor, check):
    proof(editor, check)
    start = time.perf_counter()
    proof(editor, check)
    assert time.perf_counter() - start < 1.5
