"""An orientation in the browser: the whole way on the device, and the same outcome as without."""

from __future__ import annotations

import json
import random
import urllib.request

import pytest
from playwright.sync_api import expect

from .reader import PLACES, Reader
from .ways import Visit, answer, chosen, finish, go_on, requests_of, sent, shown

pytestmark = pytest.mark.browser
TO_POINTS = {"n1": "b", "n2": "b", "n5": "b", "g1.german": "b1", "g1.work": "yes"}


def told(reader: Reader) -> list[str]:
    """The answers in "You told us"."""
    return reader.page.locator(".said:visible dd > span").all_inner_texts()


def change(reader: Reader, step: str) -> None:
    reader.page.locator(f".said button[value='{step}']").first.click()


def by_data(reader: Reader, answers: dict[str, str]) -> dict:
    """The outcome of answers, as the site itself works it out."""
    body = json.dumps({"answers": answers}).encode()
    request = urllib.request.Request(
        f"{reader.site}/de/{PLACES['orientation']}",
        body,
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.load(response)


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_sent_before_the_end(visit: Visit, width: int) -> None:
    reader = visit("orientation", width=width)
    noted = requests_of(reader)
    address = reader.page.url
    answer(reader, TO_POINTS)
    reader.look_around()
    assert noted == []
    assert reader.page.url == address
    finish(reader)
    expect(reader.headline("Genug Punkte")).to_be_visible()
    expect(reader.page.get_by_text("Es sind 3 Punkte.")).to_be_visible()
    [request] = noted
    assert sent(request) == {**TO_POINTS, "_version": "1"}
    assert reader.page.url == address
    reader.look_around()


def test_without_javascript_the_same_answers_lead_to_the_same_outcome(visit: Visit) -> None:
    reader = visit("orientation", width=360, java_script_enabled=False)
    for codes in (["n1"], ["n2"], ["n5"], ["g1.german", "g1.work"]):
        for code in codes:
            reader.choose(code, TO_POINTS[code])
        reader.look_around()
        reader.page.locator("form button[type=submit]").first.click()
    expect(reader.headline("Genug Punkte")).to_be_visible()
    reader.look_around()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_a_reader_does_on_the_way_only_answers_on_it_count(
    visit: Visit, seed: int
) -> None:
    """Choosing, going on, back and changing at random: what is sent is one way, the right one."""
    dice = random.Random(seed)  # noqa: S311
    reader = visit("orientation")
    page = reader.page
    noted = requests_of(reader)
    for _ in range(14):
        for question in shown(reader).all():
            dice.choice(question.locator("label").all()).click()
        buttons = page.locator(
            "[data-next]:visible, [data-back]:visible, .said button:visible"
        ).all()
        if not buttons:
            break
        dice.choice([*buttons, buttons[-1]]).click()
    while page.locator("[data-next]:visible").count():
        for question in shown(reader).all():
            if not question.locator("input:checked").count():
                dice.choice(question.locator("label").all()).click()
        if page.locator("[data-next]:visible").count():
            go_on(reader)
    assert noted == []
    finish(reader)
    answers = {code: value for code, value in sent(noted[0]).items() if code != "_version"}
    outcome = by_data(reader, answers)
    assert {code.split(".")[0] for code in answers} == set(outcome["path"])
    expect(reader.headline(outcome["texts"]["title"])).to_be_visible()


def test_the_browsers_back_and_forward_lead_through_the_questions(visit: Visit) -> None:
    reader = visit("checks")
    reader.open("orientation")
    answer(reader, {"n1": "b", "n2": "b", "n5": "b"})
    reader.page.go_back()
    expect(reader.question("n2")).to_be_focused()
    expect(reader.option("n2", "b")).to_be_checked()
    assert told(reader) == ["n1: Antwort b"]
    reader.page.go_back()
    expect(reader.question("n1")).to_be_visible()
    reader.page.go_forward()
    reader.page.go_forward()
    expect(reader.question("n5")).to_be_focused()
    expect(reader.option("n5", "b")).to_be_checked()
    for _ in range(3):
        reader.page.go_back()
    expect(reader.page).to_have_url(f"{reader.site}/de/{PLACES['checks']}")


def test_the_back_button_and_the_browsers_agree(visit: Visit) -> None:
    reader = visit("orientation")
    answer(reader, {"n1": "b", "n2": "b", "n5": "b"})
    reader.page.locator("[data-back]").click()
    expect(reader.question("n2")).to_be_visible()
    reader.page.go_forward()
    expect(reader.question("n5")).to_be_visible()


def test_a_changed_answer_drops_what_is_no_longer_on_the_way(visit: Visit) -> None:
    reader = visit("orientation")
    answer(reader, TO_POINTS)
    assert len(told(reader)) == 3
    change(reader, "n2")
    expect(reader.question("n2")).to_be_focused()
    reader.choose("n2", "a")
    go_on(reader)
    expect(reader.question("n3")).to_be_focused()
    assert chosen(reader) == {"n1": "b", "n2": "a"}
    reader.choose("n3", "a")  # leads to n5, which was answered on the other way
    go_on(reader)
    assert chosen(reader) == {"n1": "b", "n2": "a", "n3": "a"}


def test_a_changed_mind_without_going_on_loses_nothing(visit: Visit) -> None:
    reader = visit("orientation")
    answer(reader, TO_POINTS)
    change(reader, "n2")
    reader.choose("n2", "a")
    reader.choose("n2", "b")
    assert chosen(reader) == TO_POINTS
    finish(reader)
    expect(reader.headline("Genug Punkte")).to_be_visible()


def test_the_progress_stands_in_words_and_is_announced(visit: Visit) -> None:
    reader = visit("orientation")
    progress = reader.page.locator("[aria-live]")
    expect(progress).to_have_text("Frage 1 von höchstens 5")
    answer(reader, {"n1": "b", "n2": "b"})
    expect(progress).to_have_text("Frage 2 von höchstens 5")


def test_a_gate_names_the_subject_that_is_missing(visit: Visit) -> None:
    reader = visit("orientation", width=360)
    answer(reader, {"n1": "b", "n2": "b", "n5": "b"})
    go_on(reader)
    expect(reader.page.locator("[data-step=g1]")).to_be_focused()
    reader.choose("g1.german", "b2")
    go_on(reader)
    message = reader.page.locator("[data-missing]")
    expect(message).to_be_visible()
    expect(reader.question("g1.work").locator("[data-missing]")).to_be_attached()
    expect(reader.option("g1.work", "no")).to_be_focused()
    expect(message).to_be_in_viewport()
    reader.look_around()


def test_going_back_from_the_outcome_finds_every_answer(visit: Visit) -> None:
    reader = visit("orientation")
    answer(reader, TO_POINTS)
    finish(reader)
    reader.page.go_back()
    expect(shown(reader).first).to_be_visible()
    assert chosen(reader) == TO_POINTS
    change(reader, "n5")
    reader.choose("n5", "a")
    finish(reader)
    expect(reader.headline("Mit Angebot")).to_be_visible()


def test_from_the_outcome_an_answer_can_be_changed_with_and_without_javascript(
    visit: Visit,
) -> None:
    for javascript in (True, False):
        reader = visit("orientation", java_script_enabled=javascript)
        if javascript:
            answer(reader, TO_POINTS)
            finish(reader)
        else:
            for codes in (["n1"], ["n2"], ["n5"], ["g1.german", "g1.work"]):
                for code in codes:
                    reader.choose(code, TO_POINTS[code])
                reader.page.locator("form button[type=submit]").first.click()
        change(reader, "n5")
        expect(reader.option("n5", "b")).to_be_checked()
        expect(shown(reader)).to_have_count(1)
        reader.choose("n5", "a")
        reader.page.locator("form button[type=submit]").filter(visible=True).first.click()
        expect(reader.headline("Mit Angebot")).to_be_visible()


def test_a_step_of_an_orientation_without_scripts_that_arrived_has_no_findings(
    visit: Visit,
) -> None:
    reader = visit(width=360)
    reader.context.route(
        "**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    reader.open("orientation")
    reader.look_around()
    reader.choose("n1", "b")
    reader.page.locator("form button[type=submit]").first.click()
    expect(reader.question("n2")).to_be_visible()
    reader.look_around()
    reader.expected = "422"
    reader.page.locator("form button[type=submit]").first.click()
    expect(reader.page.get_by_role("alert").get_by_role("link")).to_have_count(1)
    reader.look_around()
