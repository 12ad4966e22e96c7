"""The frame of every page, the seam of a scene, and paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from .reader import QUESTIONS, Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]
SEAM = "one => parseFloat(getComputedStyle(one).getPropertyValue('--seam'))"


def test_the_language_menu_closes_with_escape_and_with_a_click_beside_it(visit: Visit) -> None:
    page = visit().page
    menu, button = page.locator(".languages"), page.locator(".languages summary")
    button.click()
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(button).to_be_focused()
    button.click()
    page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")


def test_changing_sides_moves_the_seam(visit: Visit) -> None:
    page = visit("scene").page
    player = page.locator(".player")
    company = player.evaluate(SEAM)
    page.locator(".player__switch button").last.click()
    assert company > 50 > player.evaluate(SEAM)


def test_the_seam_glides_only_for_those_who_like_movement(visit: Visit) -> None:
    length = "one => parseFloat(getComputedStyle(one).transitionDuration)"
    assert visit("scene").page.locator(".player").evaluate(length) == 0
    moving = visit("scene", reduced_motion="no-preference")
    assert moving.page.locator(".player").evaluate(length) > 0


def test_paper_shows_every_question_of_a_check(visit: Visit) -> None:
    page = visit("check").page
    expect(page.locator("[data-question]:visible")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator("[data-question]:visible")).to_have_count(len(QUESTIONS))


def test_paper_prints_no_address_twice_and_none_without_its_host(visit: Visit) -> None:
    page = visit("packet").page
    page.emulate_media(media="print")
    printed = page.evaluate(
        """() => [...document.querySelectorAll("main a")].map((link) =>
          [link.textContent, getComputedStyle(link, "::after").content])"""
    )
    assert any("http" in after for _text, after in printed)
    for text, after in printed:
        assert "(/" not in after and '" (" "/' not in after, text
        assert not (text.startswith("http") and "http" in after), text
    expect(page.locator(".foot__print")).to_be_visible()
