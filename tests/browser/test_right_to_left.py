"""The layout from right to left, before the first Arabic edition exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from .reader import Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]
SIZES = ({"width": 360, "height": 740}, {"width": 1280, "height": 800})


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


def turned(reader: Reader) -> Iterator[bool]:
    """The page as an Arabic edition would be, on a small and on a wide screen: is it wide?"""
    page = reader.page
    page.evaluate("Object.assign(document.documentElement, { dir: 'rtl', lang: 'ar' })")
    for size in SIZES:
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert reader.sideways() == []
        look_at_the_frame(page, size["width"])
        yield size["width"] == 1280


def look_at_the_frame(page: Page, width: int) -> None:
    """What holds on every page: header, menus and headline start at the right."""
    brand, menu = page.locator(".brand"), page.locator("header details")
    assert is_right_of(brand, menu)
    headline = page.get_by_role("heading", level=1)
    assert abs(text_sides(headline)[1] - sides(headline)[1]) < 2
    items = page.locator("header nav li")
    assert is_right_of(items.nth(0), items.nth(1))
    menu.locator("summary").click()
    left, right = sides(menu.locator("ul"))
    assert left >= 0
    assert right <= width
    assert abs(left - sides(menu)[0]) < 2
    menu.locator("summary").click()


def test_the_home_page_turns_around(visit: Visit) -> None:
    reader = visit()
    doors = reader.page.locator(".door")
    for is_wide in turned(reader):
        if is_wide:
            assert is_right_of(doors.nth(0), doors.nth(1))
        action = doors.nth(0).get_by_role("link")
        assert sides(action)[1] > sides(doors.nth(0))[1] - 80


def test_a_packet_turns_around(visit: Visit) -> None:
    reader = visit("packet")
    page = reader.page
    for is_wide in turned(reader):
        if is_wide:
            assert is_right_of(page.locator(".toc"), page.locator(".packet__text"))
        tick = page.locator(".ticks label").first
        assert is_right_of(tick.locator("input"), tick.locator("span"))
        voice = page.locator(".voice").first
        expect(voice).to_have_css("border-right-width", "5px")
        expect(voice).to_have_css("border-left-width", "0px")


def test_a_check_turns_around(visit: Visit) -> None:
    reader = visit("check")
    page = reader.page
    reader.choose("q01", "a")
    page.locator("[data-next]").click()
    for _ in turned(reader):
        option = page.locator("label:visible").first
        assert is_right_of(option.locator("input"), option.locator("span"))
        steps = page.locator(".steps i")
        assert is_right_of(steps.first, steps.last)
        assert is_right_of(page.locator("[data-back]"), page.locator("[data-next]"))


def test_a_result_turns_around(visit: Visit, plan: str) -> None:
    reader = visit(plan)
    page = reader.page
    for is_wide in turned(reader):
        if is_wide:
            assert is_right_of(page.locator(".profile"), page.locator(".plan"))
        step = page.locator(".step").first
        assert is_right_of(step.locator("[type=checkbox]"), step.locator("h3"))
        bar = page.locator(".bars li").nth(1)
        part, rest = sides(bar.locator(".bars__part")), sides(bar.locator(".bars__rest"))
        assert abs(part[1] - rest[1]) < 1
        assert part[0] > rest[0] + 5
        assert is_right_of(bar.locator(".bars__title"), bar.locator(".bars__value"))
