"""A plan in the browser: what a reader writes into it stays with them."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from .reader import ANSWERS, PLACES, Reader
from .ways import Visit, requests_of

pytestmark = pytest.mark.browser
widths = pytest.mark.parametrize("width", [360, 1280])
NOTE = "Frau Krause fragen <b>bald</b>"


def step(reader: Reader, number: int = 0) -> Locator:
    return reader.page.locator(".step").nth(number)


def write(one: Locator, note: str = "", date: str = "") -> None:
    if one.locator("details").get_attribute("open") is None:
        one.locator("summary").click()
    one.locator("[type=date]").fill(date)
    one.locator("textarea").fill(note)


@widths
def test_note_and_date_survive_a_reload_and_are_sent_nowhere(
    visit: Visit, plan: str, width: int
) -> None:
    reader = visit(plan, width=width)
    noted = requests_of(reader)
    write(step(reader), NOTE, "2027-02-03")
    write(step(reader, 1), "nur eine Notiz")
    reader.look_around()
    assert noted == []
    reader.page.reload()
    words = step(reader).locator(".step__note")
    expect(words).to_have_text(f"3. Februar 2027 · {NOTE}")
    expect(step(reader, 1).locator(".step__note")).to_have_text("nur eine Notiz")
    expect(step(reader, 2).locator(".step__note")).to_be_hidden()
    expect(step(reader).locator("textarea")).to_have_value(NOTE)
    reader.look_around()


def test_notes_of_a_step_stand_in_every_result_and_language_that_names_it(
    visit: Visit, plan: str, result_of: Callable[[dict[str, str]], str]
) -> None:
    reader = visit(plan)
    write(step(reader), "bleibt", "2027-02-03")
    step(reader).locator("[type=checkbox]").check()
    reader.open(result_of(ANSWERS | {"q01": "d", "q02": "d", "q03": "d"}))
    expect(step(reader).locator(".step__note")).to_be_hidden()
    write(step(reader), "anderes")
    reader.open(result_of(ANSWERS | {"q16": "d"}))
    expect(step(reader).locator(".step__note")).to_have_text("3. Februar 2027 · bleibt")
    reader.page.locator("header summary").click()
    reader.page.locator("header details a[lang=en]").click()
    expect(reader.page.locator("html[lang=en]")).to_be_attached()
    expect(step(reader).locator(".step__note")).to_have_text("February 3, 2027 · bleibt")
    expect(step(reader).locator("[type=checkbox]")).to_be_checked()


def test_what_is_emptied_is_gone(visit: Visit, plan: str) -> None:
    reader = visit(plan)
    write(step(reader), "weg", "2027-02-03")
    write(step(reader), "", "")
    expect(step(reader).locator(".step__note")).to_be_hidden()
    assert reader.page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("text", ["{", "null", "[]", "7", '{"attract-low": 5}', '{"x": null}'])
def test_a_plan_opens_whatever_storage_holds(visit: Visit, plan: str, text: str) -> None:
    reader = visit(plan)
    write(step(reader), "a")
    [key] = reader.page.evaluate("Object.keys(localStorage)")
    reader.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
    reader.page.reload()
    expect(step(reader).locator(".step__note")).to_be_hidden()
    write(step(reader), "b")
    expect(step(reader).locator(".step__note")).to_have_text("b")


def test_notes_are_printed_and_the_fields_are_not(visit: Visit, plan: str) -> None:
    reader = visit(plan, color_scheme="dark")
    write(step(reader), "auf Papier", "2027-02-03")
    reader.page.emulate_media(media="print")
    expect(step(reader).locator(".step__note")).to_be_visible()
    expect(step(reader).locator("textarea")).to_be_hidden()
    expect(step(reader, 1).locator("summary")).to_be_hidden()


def test_the_calendar_is_told_the_dates_of_this_plan_and_no_note(visit: Visit, plan: str) -> None:
    reader = visit(plan)
    calendar = reader.page.locator("[data-calendar]")
    assert urlsplit(calendar.evaluate("one => one.href")).query == ""
    write(step(reader), NOTE, "2027-02-03")
    write(step(reader, 1), "ohne Datum")
    write(step(reader, 2), "", "2027-03-04")
    expect(calendar).to_be_visible()
    href = calendar.evaluate("one => one.href")
    with urllib.request.urlopen(href, timeout=20) as response:
        file = response.read().decode()
    assert "20270203" in file and "20270304" in file and "Krause" not in file
    address = urlsplit(href)
    assert address.path.endswith("/plan.ics")
    codes = [step(reader, number).get_attribute("data-step") for number in (0, 2)]
    assert parse_qs(address.query) == {"d": [f"{codes[0]}:2027-02-03", f"{codes[1]}:2027-03-04"]}


def test_without_javascript_a_plan_promises_no_notes(visit: Visit, plan: str) -> None:
    reader = visit(plan, java_script_enabled=False)
    reader.look_around()
    expect(reader.page.locator("textarea")).to_have_count(0)


@widths
def test_the_score_is_explained_on_demand(visit: Visit, plan: str, width: int) -> None:
    reader = visit(plan, width=width)
    explanation = reader.page.locator(".explanation")
    expect(explanation.locator("h3").first).to_be_hidden()
    explanation.locator("summary").click()
    expect(explanation.locator("h3").first).to_be_visible()
    reader.look_around()
    # q01 to q03 were answered with "a", the weakest: each cost a third of the 20 points.
    costs = explanation.locator("section").last.locator("li")
    expect(costs.first).to_contain_text("6,7")


@widths
def test_results_and_questions_of_every_kind_have_no_findings(visit: Visit, width: int) -> None:
    for scheme in ("light", "dark"):
        reader = visit(width=width, color_scheme=scheme)
        for place in ("eligibility", "orientation"):
            reader.open(place)
            reader.look_around()
        reader.open("eligibility")
        for code, value in {"k1": "b", "k2": "c", "s1": "yes", "s2": "no"}.items():
            reader.choose(code, value)
            if code != "s2":
                reader.page.locator("[data-next]").click()
        reader.finish().click()
        expect(reader.headline("Noch nicht")).to_be_visible()
        reader.look_around()


def test_new_parts_turn_around_from_right_to_left(visit: Visit) -> None:
    reader = visit(width=360)
    for place in (PLACES["orientation"], f"{PLACES['eligibility']}together/?with=en"):
        reader.open(place)
        reader.page.evaluate("Object.assign(document.documentElement, { dir: 'rtl', lang: 'ar' })")
        assert reader.sideways() == []
        label = reader.page.locator("label:visible").first
        radio, words = label.locator("input").bounding_box(), label.locator("> span").bounding_box()
        assert radio and words and radio["x"] > words["x"]
