"""Reading in comfort: words explained by keyboard, going on, an answer without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from .reader import Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]


@pytest.mark.parametrize("javascript", [True, False])
def test_a_word_is_explained_in_place_by_keyboard(visit: Visit, javascript: bool) -> None:
    reader = visit("packet", width=360, java_script_enabled=javascript)
    word = reader.page.locator(".word").first
    meaning = reader.page.locator(".meaning").first
    expect(meaning).to_be_hidden()
    word.focus()
    reader.page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    box = meaning.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 360
    reader.look_around()
    reader.page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_somebody_who_comes_back_is_offered_to_go_on_until_the_end_is_reached(
    visit: Visit,
) -> None:
    reader = visit("packet", width=360)
    page = reader.page
    third = page.locator(".chapter").nth(2)
    title = third.locator("h2").inner_text()
    third.evaluate("one => one.scrollIntoView()")
    kept = "Object.keys(localStorage).some((key) => key.startsWith('reading:'))"
    reader.until(lambda: page.evaluate(kept), "the chapter is remembered")
    reader.open("packet")
    box = page.locator(".continue")
    expect(box).to_contain_text(title)
    reader.look_around()
    box.get_by_role("link").click()
    expect(box).to_be_hidden()
    assert -5 <= reader.top_of(third) < 100
    page.locator("#helpful").scroll_into_view_if_needed()
    reader.until(lambda: not page.evaluate(kept), "the packet is finished")
    reader.open("packet")
    expect(page.locator(".continue")).to_have_count(0)


def test_without_javascript_an_answer_arrives(visit: Visit) -> None:
    reader = visit("betriebe/gefunden-werden/helpful/", width=360, java_script_enabled=False)
    page = reader.page
    reader.look_around()
    page.locator("#missing").fill("Mehr Beispiele")
    page.locator("button[value=no]").click()
    expect(page).to_have_url(f"{reader.site}/de/betriebe/gefunden-werden/helpful/thanks/")
    expect(page.locator(".next a")).to_be_visible()
    reader.look_around()
