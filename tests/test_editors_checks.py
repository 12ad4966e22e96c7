"""Promises to editors of checks: what is wrong is said in plain words, at the very input."""

import pytest

from . import factories
from .editor_factories import (
    block_data,
    duplicated,
    edit_form,
    edit_url,
    make_eligibility,
    make_orientation,
    shown_errors,
)

pytestmark = pytest.mark.django_db
DIMENSION = "dimensions-0-value"
QUESTION = f"{DIMENSION}-questions-0-value"


@pytest.fixture
def target():
    return factories.make_packet(factories.make_index())


@pytest.fixture
def scored(target):
    return factories.make_check(target)


@pytest.fixture
def eligibility():
    return make_eligibility()


@pytest.fixture
def orientation(target):
    return make_orientation(target)


def publish(editor, page, **changes):
    data = edit_form(editor, page, **{"action-publish": "1", **changes})
    return editor.post(edit_url(page), data)


@pytest.mark.parametrize("kind", ["scored", "eligibility", "orientation"])
def test_a_sound_check_of_every_kind_is_published(editor, request, kind):
    page = request.getfixturevalue(kind)
    response = publish(editor, page, title="Neuer Titel")
    assert response.status_code == 302, shown_errors(response)
    page.refresh_from_db()
    assert page.title == "Neuer Titel"


FAULTS = [
    ("scored", {f"{QUESTION}-code": "h1"}, "dimensions-1-value-questions-0-value-code", "h1"),
    ("scored", {f"{QUESTION}-options-1-value-code": "a"}, f"{QUESTION}-options-1-value-code", "a"),
    (
        "scored",
        {f"{QUESTION}-options-{n}-value-points": "1" for n in range(3)},
        f"{QUESTION}-options-0-value-points",
        "f1",
    ),
    (
        "scored",
        {f"{QUESTION}-options-0-value-flags": "gibts-nicht"},
        f"{QUESTION}-options-0-value-flags",
        "gibts-nicht",
    ),
    (
        "scored",
        {f"{DIMENSION}-recommendations-0-value-page": ""},
        f"{DIMENSION}-recommendations-0-value-page",
        "finden/low",
    ),
    (
        "scored",
        {f"{DIMENSION}-recommendations-0-value-level": "high"},
        f"{DIMENSION}-recommendations",
        "finden/low",
    ),
    ("scored", {"bands-0-value-minimum": "10"}, "bands-0-value-minimum", "0"),
    ("scored", {"bands-1-value-minimum": "0"}, "bands-1-value-minimum", "two"),
    ("scored", {"levels-1-value-code": "low"}, "levels-1-value-code", "low"),
    ("scored", {f"{DIMENSION}-weight": "70"}, f"{DIMENSION}-weight", "110"),
    ("eligibility", {"criteria-1-value-code": "k1"}, "criteria-1-value-code", "k1"),
    (
        "eligibility",
        {"criteria-0-value-if_fail-text": ""},
        "criteria-0-value-if_fail-text",
        "k1/fail",
    ),
    (
        "eligibility",
        {"criteria-2-value-options-1-value-outcome": "open"},
        "criteria-2-value-options-1-value-outcome",
        "s1",
    ),
    (
        "eligibility",
        {"criteria-0-value-options-0-value-outcome": "open"},
        "criteria-0-value-options",
        "k1",
    ),
    ("eligibility", {"verdicts-3-value-code": "clarify"}, "verdicts-3-value-code", "clarify"),
    (
        "orientation",
        {"nodes-0-value-options-1-value-next": "nirgends"},
        "nodes-0-value-options-1-value-next",
        "nirgends",
    ),
    ("orientation", {"gates-0-value-missed": "x"}, "gates-0-value-missed", "x"),
    ("orientation", {"gates-0-value-minimum": "9"}, "gates-0-value-minimum", "g1"),
    ("orientation", {"nodes-1-value-options-0-value-next": "n1"}, "nodes-0-value-code", "n1"),
    ("orientation", {"outcomes-1-value-code": "n1"}, "outcomes-1-value-code", "n1"),
    ("orientation", {"outcomes-0-value-advice": "niemand"}, "outcomes-0-value-advice", "niemand"),
]


@pytest.mark.parametrize(("kind", "changes", "place", "word"), FAULTS)
def test_a_fault_is_shown_at_its_input_and_above_the_stream(
    editor, request, kind, changes, place, word
):
    page = request.getfixturevalue(kind)
    page.refresh_from_db()
    before = page.last_published_at
    response = publish(editor, page, **changes)
    assert response.status_code == 200
    errors = shown_errors(response)
    assert any(word in message for message in errors[place]), errors
    stream = place.split("-")[0]
    assert any(word in message for message in errors[stream]), errors
    page.refresh_from_db()
    assert page.last_published_at == before


def test_the_summary_says_in_words_where_the_fault_is(editor, scored):
    response = publish(editor, scored, **{f"{QUESTION}-options-1-value-code": "a"})
    for message in shown_errors(response)["dimensions"]:
        assert message.startswith("Themenfeld 1 › Frage 1 › Antwort 2 › ")


def test_a_fault_of_a_plain_field_is_shown_there(editor, eligibility, orientation):
    response = publish(editor, eligibility, soft_needed="3")
    assert "2" in response.context["form"].errors["soft_needed"][0]
    response = publish(editor, orientation, start="nirgends")
    assert "nirgends" in response.context["form"].errors["start"][0]
    response = publish(editor, orientation, most_steps="2")
    assert "3" in response.context["form"].errors["most_steps"][0]


def test_a_path_is_compared_with_a_number(editor, target):
    paths = [
        ("path", {"code": code, "title": code, "text": "Weiter.", "conditions": conditions})
        for code, conditions in (
            ("weit", [{"subject": "total", "comparison": "at-least", "value": "60"}]),
            ("sonst", []),
        )
    ]
    page = factories.make_check(target, paths=paths)
    value = "paths-0-value-conditions-0-value-value"
    errors = shown_errors(publish(editor, page, **{value: "viel"}))
    assert "0" in errors[value][0] and "100" in errors[value][0]
    assert publish(editor, page, **{value: "55"}).status_code == 302


def test_what_is_duplicated_keeps_no_code_of_another_silently(editor, scored):
    data = edit_form(editor, scored, **{"action-publish": "1"})
    twin = duplicated(data, f"{DIMENSION}-questions", 0)
    errors = shown_errors(editor.post(edit_url(scored), twin))
    assert "f1" in errors[f"{DIMENSION}-questions-2-value-code"][0]
    twin[f"{DIMENSION}-questions-2-value-code"] = "f3"
    assert editor.post(edit_url(scored), twin).status_code == 302


def test_a_draft_may_have_every_fault(editor, scored, eligibility, orientation):
    pages = {"scored": scored, "eligibility": eligibility, "orientation": orientation}
    for kind, changes, _place, _word in FAULTS:
        page = pages[kind]
        response = editor.post(edit_url(page), edit_form(editor, page, **changes))
        assert response.status_code == 302, (kind, changes)


def test_the_form_sends_what_it_was_given(editor, eligibility):
    """The tests' own way to fill in a form loses nothing."""
    field = eligibility._meta.get_field("criteria")
    data = block_data("criteria", field.stream_block, eligibility.criteria)
    assert data["criteria-1-value-options-2-value-outcome"] == "fail"
    assert editor.get(edit_url(eligibility)).status_code == 200
