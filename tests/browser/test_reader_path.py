"""From the door to a plan, as a reader walks it: by clicking what is to be seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from .reader import ANSWERS, PLACES, QUESTIONS, Reader

pytestmark = pytest.mark.browser

languages = pytest.mark.parametrize("language", ["de", "en"])
widths = pytest.mark.parametrize("width", [360, 1280])
OFF_THE_PATH = ("scenes", "checks", "search", "information", "missing")
Visit = Callable[..., Reader]


def walk_to_the_check(reader: Reader) -> None:
    words = reader.words
    reader.look_around()
    reader.link(words.door).click()
    expect(reader.headline(words.index)).to_be_visible()
    reader.look_around()
    reader.link(words.packet).click()
    expect(reader.headline(words.packet)).to_be_visible()
    reader.look_around()
    reader.link(words.scene).click()
    expect(reader.headline(words.scene)).to_be_visible()
    reader.look_around()
    reader.link(words.packet).click()
    reader.start_link().click()
    expect(reader.headline(words.check)).to_be_visible()
    reader.look_around()


def walk_from_the_result(reader: Reader) -> None:
    """The plan names the weakest point first, and its link leads into the chapter itself."""
    words = reader.words
    expect(reader.headline(words.band)).to_be_visible()
    reader.look_around()
    first = reader.page.locator(".step").first
    expect(first.get_by_role("heading")).to_have_text(words.step)
    expect(reader.chapter_link()).to_contain_text(words.chapter)
    reader.chapter_link().click()
    expect(reader.headline(words.packet)).to_be_attached()
    section = reader.page.locator("section:target")
    heading = section.get_by_role("heading", name=words.chapter, exact=True)
    reader.until(
        lambda: 0 <= reader.top_of(heading) < 200, "the chapter starts at the top of the window"
    )


@languages
@widths
def test_a_reader_gets_from_the_door_to_a_plan(visit: Visit, language: str, width: int) -> None:
    reader = visit("home", language, width, reduced_motion="no-preference")
    walk_to_the_check(reader)
    reader.choose("q01", ANSWERS["q01"])
    reader.page.locator("[data-next]").click()
    expect(reader.page.locator("fieldset:visible")).to_have_id("q02")
    reader.look_around()
    reader.answer_one_by_one({code: ANSWERS[code] for code in QUESTIONS[1:]})
    walk_from_the_result(reader)
    kept = reader.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert kept == ["reading:sme-01-attract"]  # where the packet was left, and no answer


@languages
@widths
def test_the_way_is_the_same_without_javascript(visit: Visit, language: str, width: int) -> None:
    reader = visit("home", language, width, java_script_enabled=False)
    walk_to_the_check(reader)
    for code in QUESTIONS:
        reader.choose(code, ANSWERS[code])
    reader.finish().click()
    walk_from_the_result(reader)


def test_without_javascript_both_views_of_a_scene_can_be_watched_and_read(visit: Visit) -> None:
    reader = visit("scene", java_script_enabled=False)
    views = reader.page.locator(".perspective")
    expect(views).to_have_count(2)
    for view in views.all():
        expect(view.locator("video[controls]")).to_be_visible()
        view.locator("summary").click()
        expect(view.locator("details p").last).to_be_visible()


def test_without_javascript_a_forgotten_question_is_named_and_led_to(visit: Visit) -> None:
    reader = visit("check", width=360, java_script_enabled=False)
    for code in QUESTIONS:
        if code != "q07":
            reader.choose(code, ANSWERS[code])
    reader.expected = "422"
    reader.finish().click()
    summary = reader.page.get_by_role("alert")
    expect(summary.get_by_role("link")).to_have_count(1)
    reader.look_around()
    summary.get_by_role("link").click()
    reader.until(lambda: 0 <= reader.top_of(reader.question("q07")) < 300, "q07 is in view")
    expect(reader.option("q06", ANSWERS["q06"])).to_be_checked()
    reader.choose("q07", ANSWERS["q07"])
    reader.finish().click()
    expect(reader.headline(reader.words.band)).to_be_visible()


def test_pages_whose_scripts_did_not_arrive_have_no_findings(visit: Visit, plan: str) -> None:
    reader = visit(width=360)
    reader.context.route(
        "**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    for place in (*OFF_THE_PATH, "scene", plan, "check"):
        reader.open(place)
        reader.look_around()
    reader.expected = "422"
    reader.finish().click()
    expect(reader.page.get_by_role("alert").get_by_role("link")).to_have_count(len(QUESTIONS))
    reader.look_around()


def test_no_page_scrolls_sideways_on_the_smallest_screen_or_with_large_text(
    visit: Visit, plan: str
) -> None:
    reader = visit()
    for place in [*PLACES, plan]:
        reader.open(place)
        reader.page.set_viewport_size({"width": 320, "height": 640})
        assert reader.sideways() == [], f"{place} on the smallest screen"
        reader.page.set_viewport_size({"width": 1280, "height": 800})
        reader.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert reader.sideways() == [], f"{place} with text at twice its size"
