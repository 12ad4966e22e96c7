"""Promises about the proof of a check: what editors know before they publish."""

import re
import time
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

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
    shown_errors,
)

pytestmark = pytest.mark.django_db
SCRIPT = {"x-requested-with": "XMLHttpRequest"}


@pytest.fixture
def target():
    return factories.make_packet(factories.make_index())


@pytest.fixture
def scored(target):
    return stored(factories.make_check(target))


def stored(page):
    """The page as it stands in the database, with all parts of its blocks."""
    return type(page).objects.get(pk=page.pk)


def persona(expected, answers="f1=c, f2=b, h1=b"):
    return ("persona", {"name": "Werft", "answers": answers, "expected": expected})


def proof_url(page):
    return reverse("check_proof", args=[page.pk])


def proof(editor, page, data=None):
    """The report's text, of the saved draft or of a form."""
    send = editor.get(proof_url(page), headers=SCRIPT)
    if data is not None:
        send = editor.post(proof_url(page), data, headers=SCRIPT)
    assert send.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", send.content.decode()).split())


def published(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return stored(page)


# -- Where answers lead ---------------------------------------------------------------------


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
    assert "two" in proof(editor, scored, data)
    scored.refresh_from_db()
    assert scored.latest_revision_id == revision
    assert "two" not in proof(editor, scored)


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


# -- Promises that no answers keep stop publishing -----------------------------------------


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


# -- Example readers ------------------------------------------------------------------------


def test_an_example_reader_who_gets_something_else_stops_publishing(editor, target):
    page = factories.make_check(target, personas=[persona("two")])
    wrong = {"action-publish": "1", "personas-0-value-expected": "one"}
    errors = shown_errors(editor.post(edit_url(page), edit_form(editor, page, **wrong)))
    (message,) = errors["personas-0-value-expected"]
    assert "two" in message and "one" in message
    assert any("two" in text for text in errors["personas"])


def test_a_change_that_moves_an_example_reader_is_refused(editor, target):
    page = factories.make_check(target, personas=[persona("two", "f1=b, f2=b, h1=a")])
    bound = {"action-publish": "1", "bands-1-value-minimum": "60"}
    errors = shown_errors(editor.post(edit_url(page), edit_form(editor, page, **bound)))
    assert "one" in errors["personas-0-value-expected"][0]


@pytest.mark.parametrize(
    ("answers", "word"), [("f1=c, f2=b", "h1"), ("f1=c, f2=b, h1=z", "h1/z"), ("f9=a", "f9")]
)
def test_answers_that_no_longer_fit_are_named_at_the_answers(editor, target, answers, word):
    page = factories.make_check(target, personas=[persona("two")])
    changes = {"action-publish": "1", "personas-0-value-answers": answers}
    errors = shown_errors(editor.post(edit_url(page), edit_form(editor, page, **changes)))
    assert word in errors["personas-0-value-answers"][0]


def test_example_readers_of_the_other_kinds_are_tried_too(editor, target):
    verdicts = make_eligibility(personas=[persona("not-now", "k1=a; k2=c; s1=a; s2=a")])
    ways = make_orientation(
        target, personas=[persona("o1", "n1=a, n2=a, g1.sprache=c, g1.praxis=b")]
    )
    for page in (verdicts, ways):
        assert not report_on(page).errors
        (reader,) = report_on(page).readers
        assert reader.reasons == []
        changes = {"action-publish": "1", "personas-0-value-expected": "anders"}
        errors = shown_errors(editor.post(edit_url(page), edit_form(editor, page, **changes)))
        assert "anders" in errors["personas-0-value-expected"][0]


def test_a_check_that_fails_its_example_reader_is_not_compiled_in_any_other_way(scored):
    from quickchecks.models import PublishedCheck

    published(scored, personas=[persona("one")])
    rows = PublishedCheck.objects.filter(translation_key=scored.translation_key)
    assert rows.count() == 1


# -- What changes for readers ---------------------------------------------------------------


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


# -- Languages ------------------------------------------------------------------------------


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


# -- Values ---------------------------------------------------------------------------------


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


# -- What readers get -----------------------------------------------------------------------


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
