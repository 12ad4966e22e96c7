"""Promises about codes: results that people hold keep pointing at what was answered."""

import pytest

from quickchecks.rules.reuse import reused
from quickchecks.rules.scored.definition import (
    Band,
    Dimension,
    Level,
    Option,
    Question,
    ScoredCheck,
)

from . import factories
from .editor_factories import duplicated, edit_form, edit_url, make_orientation, shown_errors

QUESTIONS = "dimensions-0-value-questions"


@pytest.fixture
def scored(db):
    return factories.make_check(factories.make_packet(factories.make_index()))


def publish(editor, page, **changes):
    data = edit_form(editor, page, **{"action-publish": "1", **changes})
    return editor.post(edit_url(page), data)


def without(data, prefix, place):
    """The form after “Delete” on a child of a stream or list."""
    return {**data, f"{prefix}-{place}-deleted": "1"}


@pytest.mark.parametrize(
    "place",
    [
        f"{QUESTIONS}-0-value-code",
        f"{QUESTIONS}-0-value-options-1-value-code",
        "dimensions-0-value-code",
        "bands-1-value-code",
    ],
)
def test_the_code_of_what_is_published_is_not_changed(editor, scored, place):
    response = publish(editor, scored, **{place: "neu"})
    (message,) = shown_errors(response)[place]
    assert "veröffentlicht" in message or "published" in message
    scored.refresh_from_db()
    assert "neu" not in str(scored.dimensions.get_prep_value())


def test_outcomes_and_gates_keep_their_codes_too(editor, db):
    page = make_orientation()
    changes = {"outcomes-0-value-code": "o9"}
    changes |= {"nodes-1-value-options-1-value-next": "o9", "gates-0-value-reached": "o9"}
    assert "o1" in shown_errors(publish(editor, page, **changes))["outcomes-0-value-code"][0]


def test_a_check_that_was_never_published_may_still_change_its_codes(editor, scored):
    from quickchecks.models import PublishedCheck

    PublishedCheck.objects.filter(translation_key=scored.translation_key).delete()
    assert publish(editor, scored, **{f"{QUESTIONS}-0-value-code": "neu"}).status_code == 302


def test_words_may_change_and_a_question_may_move(editor, scored):
    changes = {f"{QUESTIONS}-0-value-text": "Ganz anders gefragt?"}
    changes |= {f"{QUESTIONS}-0-order": "1", f"{QUESTIONS}-1-order": "0"}
    response = publish(editor, scored, **changes)
    assert response.status_code == 302, shown_errors(response)


def test_a_deleted_code_comes_back_for_the_same_question_only(editor, scored):
    kept = edit_form(editor, scored, **{"action-publish": "1"})
    more = duplicated(kept, QUESTIONS, 0)
    more |= {f"{QUESTIONS}-2-value-code": "f3", f"{QUESTIONS}-2-value-text": "Eine dritte?"}
    assert editor.post(edit_url(scored), more).status_code == 302
    fewer = without(edit_form(editor, scored, **{"action-publish": "1"}), QUESTIONS, 2)
    assert editor.post(edit_url(scored), fewer).status_code == 302
    again = duplicated(edit_form(editor, scored, **{"action-publish": "1"}), QUESTIONS, 0)
    again |= {f"{QUESTIONS}-2-value-code": "f3", f"{QUESTIONS}-2-value-text": "Etwas Neues?"}
    errors = shown_errors(editor.post(edit_url(scored), again))
    assert "f3" in errors[f"{QUESTIONS}-2-value-code"][0]
    again[f"{QUESTIONS}-2-value-text"] = "Eine  dritte?"
    assert editor.post(edit_url(scored), again).status_code == 302


def test_a_code_does_not_change_hands_within_one_publication(editor, scored):
    data = edit_form(editor, scored, **{"action-publish": "1"})
    swapped = without(duplicated(data, QUESTIONS, 0), QUESTIONS, 0)
    swapped[f"{QUESTIONS}-2-value-text"] = "Etwas ganz anderes?"
    errors = shown_errors(editor.post(edit_url(scored), swapped))
    assert "f1" in errors[f"{QUESTIONS}-1-value-code"][0]  # the form is drawn without the deleted


def test_a_page_imported_with_new_blocks_may_be_published_in_new_words(editor, scored):
    fresh = factories.make_check(slug="frisch").dimensions.get_prep_value()
    for dimension in fresh:
        for item in dimension["value"]["questions"]:
            item["value"]["text"] += " Neu gefasst."
        for step in dimension["value"]["recommendations"]:
            step["value"]["packet"] = "spaeter"
    page = type(scored).objects.get(pk=scored.pk)
    page.dimensions = page._meta.get_field("dimensions").to_python(fresh)
    page.levels = [(child.block_type, dict(child.value)) for child in page.levels]
    for name in ("levels", "bands", "flags"):
        values = [(child.block_type, dict(child.value)) for child in getattr(page, name)]
        setattr(page, name, values)
    page.save_revision()
    response = publish(editor, page)
    assert response.status_code == 302, shown_errors(response)


# -- The rule itself ------------------------------------------------------------------------


def definition(**questions):
    """A definition of one dimension; `questions` are texts by code."""
    asked = tuple(
        Question(code, (Option("a", 0, text="Nein"), Option("b", 1, text="Ja")), text=text)
        for code, text in questions.items()
    )
    return ScoredCheck((Dimension("d", 100, asked),), (Level("low", 0),), (Band("one", 0),))


@pytest.mark.parametrize(
    ("versions", "now", "found"),
    [
        ([], {"q1": "A"}, []),
        ([{"q1": "A"}], {"q1": "B"}, []),  # readers answer it now: the same question, reworded
        ([{"q1": "A", "q2": "B"}, {"q1": "A"}], {"q1": "A", "q2": "C"}, ["q2"]),
        ([{"q1": "A", "q2": "B"}, {"q1": "A"}], {"q1": "A", "q2": " b "}, []),
        ([{"q2": "B"}, {"q2": "C", "q1": "A"}, {"q1": "A"}], {"q1": "A", "q2": "B"}, []),
        ([{"q1": "A"}, {"q2": "B"}, {"q3": "C"}], {"q1": "B", "q2": "A"}, ["q1", "q2"]),
    ],
)
def test_a_code_never_means_something_else(versions, now, found):
    faults = reused(definition(**now), [definition(**version) for version in versions])
    assert [fault.code for fault in faults] == found
