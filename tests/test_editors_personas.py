"""Promises about example readers: they are tried at every publication."""

import pytest

from quickchecks.proving.report import report_on

from . import factories
from .editor_factories import (
    edit_form,
    edit_url,
    make_eligibility,
    make_orientation,
    published,
    shown_errors,
    stored,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def target():
    return factories.make_packet(factories.make_index())


@pytest.fixture
def scored(target):
    return stored(factories.make_check(target))


def persona(expected, answers="f1=c, f2=b, h1=b"):
    return ("persona", {"name": "Werft", "answers": answers, "expected": expected})


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
