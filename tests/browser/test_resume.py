"""Coming back after a phone call: answers wait on the device, and only there."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .reader import ANSWERS, PLACES, QUESTIONS, Reader
from .ways import Visit, answer, chosen, finish, go_on, requests_of

pytestmark = pytest.mark.browser
NINE = {code: ANSWERS[code] for code in QUESTIONS[:9]}
BROKEN = [
    "{",
    "null",
    "[]",
    '"x"',
    '{"at": 1}',
    '{"at": 99999999999999, "answers": 7}',
    '{"at": 99999999999999, "answers": {"q01": "zz", "__proto__": {"q02": "a"}}}',
]
STORED = "(place) => Object.entries(window[place]).filter(([key]) => key.startsWith('answers:'))"


def leave_and_come_back(reader: Reader, place: str) -> None:
    reader.open("checks")
    reader.open(place)


def stored(reader: Reader, place: str = "localStorage") -> list[tuple[str, str]]:
    return reader.page.evaluate(STORED, place)


def box(reader: Reader):
    return reader.page.locator(".resume")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_reader_goes_on_where_the_phone_rang(visit: Visit, width: int) -> None:
    reader = visit("check", width=width)
    answer(reader, NINE)
    noted = requests_of(reader)
    leave_and_come_back(reader, "check")
    assert [request.method for request in noted if "/count/" not in request.url] == ["GET"] * 2
    expect(box(reader)).to_contain_text("9")
    expect(box(reader)).to_contain_text("16")
    reader.look_around()
    box(reader).locator("[data-go-on]").click()
    expect(box(reader)).to_have_count(0)
    expect(reader.question("q10")).to_be_focused()
    assert chosen(reader) == NINE
    reader.page.locator("[data-back]").click()
    expect(reader.option("q09", ANSWERS["q09"])).to_be_checked()


def test_whoever_starts_anew_finds_nothing_chosen_and_nothing_kept(visit: Visit) -> None:
    reader = visit("check")
    answer(reader, NINE)
    leave_and_come_back(reader, "check")
    box(reader).locator("[data-anew]").click()
    expect(reader.question("q01")).to_be_focused()
    assert chosen(reader) == {}
    assert stored(reader) == []
    leave_and_come_back(reader, "check")
    expect(reader.question("q01")).to_be_visible()
    expect(box(reader)).to_have_count(0)


def test_a_reload_keeps_every_answer(visit: Visit) -> None:
    for place, answers in (("check", NINE), ("orientation", {"n1": "b", "n2": "b", "n5": "b"})):
        reader = visit(place)
        answer(reader, answers)
        reader.page.reload()
        if box(reader).count():
            box(reader).locator("[data-go-on]").click()
        assert chosen(reader) == answers


def test_another_language_of_the_check_goes_on_with_the_same_answers(visit: Visit) -> None:
    reader = visit("check")
    answer(reader, NINE)
    leave_and_come_back(reader, "check")
    reader.page.locator("header summary").click()
    reader.page.locator("header details a[lang=en]").click()
    expect(reader.page.locator("html[lang=en]")).to_be_attached()
    expect(box(reader)).to_contain_text("You had answered 9 of 16 questions.")
    box(reader).locator("[data-go-on]").click()
    assert chosen(reader) == NINE


def test_answers_are_dropped_when_their_result_is_shown(visit: Visit) -> None:
    reader = visit("check")
    reader.answer_one_by_one(ANSWERS)
    expect(reader.headline(reader.words.band)).to_be_visible()
    assert stored(reader) == []


def test_a_result_somebody_sent_does_not_drop_answers_of_a_run_that_goes_on(
    visit: Visit, plan: str
) -> None:
    reader = visit("check")
    answer(reader, NINE)
    reader.open(plan)
    expect(reader.headline(reader.words.band)).to_be_visible()
    leave_and_come_back(reader, "check")
    expect(box(reader)).to_contain_text("9")


def test_after_thirty_days_nothing_is_left(visit: Visit) -> None:
    reader = visit("check")
    answer(reader, NINE)
    reader.open("checks")
    reader.page.evaluate(
        """() => { for (const [key, text] of Object.entries(localStorage)) {
          const kept = JSON.parse(text);
          localStorage.setItem(key, JSON.stringify({ ...kept, at: kept.at - 31 * 86400000 }));
        } }"""
    )
    reader.open("check")
    expect(reader.question("q01")).to_be_visible()
    expect(box(reader)).to_have_count(0)
    assert stored(reader) == []


@pytest.mark.parametrize("text", BROKEN)
def test_whatever_storage_holds_the_check_works(visit: Visit, text: str) -> None:
    reader = visit("check")
    answer(reader, {"q01": "a"})
    reader.open("checks")
    [(key, _text)] = stored(reader)
    reader.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
    reader.open("check")
    expect(reader.question("q01")).to_be_visible()
    expect(box(reader)).to_have_count(0)
    answer(reader, {"q01": "b"})
    go_on(reader)
    expect(reader.question("q02")).to_be_visible()


@pytest.mark.parametrize(
    "fault", ["get() { throw new DOMException('x', 'SecurityError'); }", "value: null"]
)
def test_where_storage_is_blocked_everything_works_all_the_same(visit: Visit, fault: str) -> None:
    reader = visit()
    for place in ("localStorage", "sessionStorage"):
        reader.context.add_init_script(f"Object.defineProperty(window, '{place}', {{ {fault} }});")
    reader.open("check")
    reader.answer_one_by_one(ANSWERS)
    expect(reader.headline(reader.words.band)).to_be_visible()
    reader.open("orientation")
    answer(reader, {"n1": "a"})
    finish(reader)


def test_answers_that_are_nobodys_business_are_kept_in_this_tab_only(visit: Visit) -> None:
    for place, answers in (("eligibility", {"k1": "a", "k2": "b"}), ("orientation", {"n1": "b"})):
        reader = visit(place)
        answer(reader, answers)
        assert stored(reader) == []
        [(_key, text)] = stored(reader, "sessionStorage")
        assert json.loads(text)["answers"] == answers
        leave_and_come_back(reader, place)
        box(reader).locator("[data-go-on]").click()
        assert chosen(reader) == answers
        new_tab = reader.context.new_page()
        new_tab.goto(reader.page.url)
        expect(new_tab.locator("fieldset:visible").first).to_be_visible()
        expect(new_tab.locator(".resume")).to_have_count(0)


def test_nothing_is_kept_where_two_read_together_or_in_a_frame(visit: Visit) -> None:
    reader = visit("orientation")
    for look in ("together", "embed"):
        reader.open(f"kurzchecks/probeweg/{look}/")
        answer(reader, {"n1": "b", "n2": "b"})
        assert reader.page.evaluate("localStorage.length + sessionStorage.length") == 0
    reader.open("orientation")
    expect(reader.question("n1")).to_be_visible()


# -- Leaving early ------------------------------------------------------------------------

# What is sent while a page goes away is seen by nobody but the server: it is noted on the way.
NOTE = """navigator.sendBeacon = (address, words) => {
  const noted = JSON.parse(localStorage.getItem("noted") ?? "[]");
  noted.push([new URL(address, location).pathname, Object.fromEntries(words)]);
  localStorage.setItem("noted", JSON.stringify(noted));
};"""
NOTED = "JSON.parse(localStorage.getItem('noted') ?? '[]')"


def told(reader: Reader) -> list[tuple[str, dict[str, str]]]:
    return reader.page.evaluate(NOTED)


def visit_with_notes(visit: Visit, place: str) -> Reader:
    reader = visit()
    reader.context.add_init_script(NOTE)
    reader.open(place)
    return reader


def test_where_a_reader_stopped_is_told_once_they_leave_and_no_answer_is(visit: Visit) -> None:
    reader = visit_with_notes(visit, "check")
    answer(reader, NINE)
    assert told(reader) == []
    reader.open("checks")
    address = f"/de/{PLACES['check']}count/"
    first = [address, {"_version": "1", "stopped": "q09"}]
    assert told(reader) == [first]
    reader.open("check")
    box(reader).locator("[data-go-on]").click()
    reader.open("checks")
    assert told(reader) == [first, [address, {"_version": "1", "stopped": "q10", "_again": "1"}]]


def test_nothing_is_told_of_those_who_only_look_or_who_finish(visit: Visit) -> None:
    reader = visit_with_notes(visit, "check")
    reader.open("checks")
    reader.open("check")
    reader.answer_one_by_one(ANSWERS)
    expect(reader.headline(reader.words.band)).to_be_visible()
    reader.page.go_back()
    expect(reader.headline(reader.words.check)).to_be_visible()
    reader.open("checks")
    assert told(reader) == []


def test_nothing_is_told_of_answers_that_are_nobodys_business(visit: Visit) -> None:
    reader = visit_with_notes(visit, "orientation")
    answer(reader, {"n1": "b", "n2": "b"})
    reader.open("checks")
    assert told(reader) == []
