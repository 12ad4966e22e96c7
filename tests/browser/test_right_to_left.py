"""The layout from right to left, before the first Arabic edition exists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from .reader import Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]
Arrive = Callable[[int, str], Reader]
widths = pytest.mark.parametrize("width", [360, 1280])


def sides(part: Locator) -> tuple[float, float]:
    """The left and the right edge of something."""
    box = part.bounding_box()
    assert box, f"{part} is not shown"
    return box["x"], box["x"] + box["width"]


def text_sides(part: Locator) -> tuple[float, float]:
    """The left and the right edge of the first line of a text."""
    left, right = part.evaluate(
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
        " const box = range.getClientRects()[0]; return [box.left, box.right]; }"
    )
    return left, right


def is_right_of(one: Locator, other: Locator) -> bool:
    return sides(one)[0] >= sides(other)[1] - 1


@pytest.fixture
def arrive(visit: Visit) -> Arrive:
    """Opens a page and turns it around, as an Arabic edition would be."""

    def arrive(width: int, place: str) -> Reader:
        reader = visit(place, width=width)
        reader.page.evaluate("Object.assign(document.documentElement, { dir: 'rtl', lang: 'ar' })")
        return reader

    return arrive


def check_frame(reader: Reader) -> None:
    """What holds on every page: nothing sticks out, all starts at the right."""
    page = reader.page
    assert reader.sideways() == []
    brand, menu = page.locator(".brand"), page.locator("header details")
    assert is_right_of(brand, menu)
    headline = page.get_by_role("heading", level=1)
    assert abs(text_sides(headline)[1] - sides(headline)[1]) < 2
    items = page.locator("header nav li")
    assert is_right_of(items.nth(0), items.nth(1))
    menu.locator("summary").click()
    languages = menu.locator("ul")
    assert sides(languages)[0] >= 0
    assert sides(languages)[1] <= (page.viewport_size or {"width": 0})["width"]
    assert abs(sides(languages)[0] - sides(menu)[0]) < 2
    menu.locator("summary").click()


@widths
def test_the_home_page_turns_around(arrive: Arrive, width: int) -> None:
    reader = arrive(width, "home")
    check_frame(reader)
    doors = reader.page.locator(".door")
    if width == 1280:
        assert is_right_of(doors.nth(0), doors.nth(1))
    action = doors.nth(0).get_by_role("link")
    assert sides(action)[1] > sides(doors.nth(0))[1] - 80


@widths
def test_a_packet_turns_around(arrive: Arrive, width: int) -> None:
    reader = arrive(width, "packet")
    check_frame(reader)
    page = reader.page
    if width == 1280:
        assert is_right_of(page.locator(".toc"), page.locator("main article").first)
    tick = page.locator(".ticks label").first
    assert is_right_of(tick.locator("input"), tick.locator("span"))
    voice = page.locator(".voice").first
    expected = {"border-right-width": "5px", "border-left-width": "0px"}
    found = {name: voice.evaluate(f"one => getComputedStyle(one)['{name}']") for name in expected}
    assert found == expected


@widths
def test_a_check_turns_around(arrive: Arrive, width: int) -> None:
    reader = arrive(width, "check")
    check_frame(reader)
    page = reader.page
    option = page.locator("label:visible").first
    assert is_right_of(option.locator("input"), option.locator("span"))
    steps = page.locator(".steps i")
    assert is_right_of(steps.first, steps.last)
    reader.choose("q01", "a")
    page.locator("[data-next]").click()
    assert is_right_of(page.locator("[data-back]"), page.locator("[data-next]"))
    assert reader.sideways() == []


@widths
def test_a_result_turns_around(arrive: Arrive, plan: str, width: int) -> None:
    reader = arrive(width, plan)
    check_frame(reader)
    page = reader.page
    if width == 1280:
        assert is_right_of(page.locator(".profile"), page.locator(".plan"))
    step = page.locator(".step").first
    assert is_right_of(step.locator("input"), step.locator("h3"))
    bar = page.locator(".bars li").nth(1)
    assert abs(sides(bar.locator(".bars__part"))[1] - sides(bar.locator(".bars__rest"))[1]) < 1
    assert sides(bar.locator(".bars__part"))[0] > sides(bar.locator(".bars__rest"))[0] + 5
    assert is_right_of(bar.locator(".bars__title"), bar.locator(".bars__value"))
