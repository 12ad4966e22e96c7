"""What readers take along, looked at in Chromium: two languages side by side, and paper."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from .reader import PLACES, QUESTIONS, Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]
PAPER = f"{PLACES['check']}paper/"


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (360, False)])
def test_two_languages_stand_beside_each_other_where_there_is_room(
    visit: Visit, plan: str, width: int, beside: bool
) -> None:
    reader = visit(plan, width=width)
    reader.page.locator(".take-along a[href*='beside']").click()
    expect(reader.page.locator("article.sheet")).to_have_count(2)
    german, english = (reader.page.locator(f"article[lang={code}]") for code in ("de", "en"))
    same_height = reader.top_of(german) == reader.top_of(english)
    assert same_height == beside
    reader.look_around()


def test_both_languages_are_printed_beside_each_other_and_nothing_else(
    visit: Visit, plan: str
) -> None:
    reader = visit(f"{plan}beside/en/")
    reader.page.emulate_media(media="print")
    for gone in ("header.top", "footer.foot", ".beside__bar"):
        expect(reader.page.locator(gone)).to_be_hidden()
    german, english = (reader.page.locator(f"article[lang={code}]") for code in ("de", "en"))
    assert reader.top_of(german) == reader.top_of(english)


@pytest.mark.parametrize("width", [360, 1280])
def test_paper_can_be_read_on_a_screen_too(visit: Visit, width: int) -> None:
    reader = visit(PAPER, width=width)
    reader.look_around()
    expect(reader.page.locator(".paper__question")).to_have_count(len(QUESTIONS))


def test_neither_scrolls_sideways_on_the_smallest_screen_or_with_large_text(
    visit: Visit, plan: str
) -> None:
    reader = visit(PAPER)
    for place in (PAPER, f"{plan}beside/en/"):
        reader.open(place)
        reader.page.set_viewport_size({"width": 320, "height": 640})
        assert reader.sideways() == [], f"{place} on the smallest screen"
        reader.page.set_viewport_size({"width": 1280, "height": 800})
        reader.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert reader.sideways() == [], f"{place} with text at twice its size"


def test_dark_screens_keep_codes_dark_on_white(visit: Visit, plan: str) -> None:
    reader = visit(PAPER, color_scheme="dark")
    for place in (PAPER, f"{plan}beside/en/"):
        reader.open(place)
        code = reader.page.locator(".qr").first
        expect(code.locator("rect")).to_have_css("fill", "rgb(255, 255, 255)")
        expect(code.locator("path")).to_have_css("fill", "rgb(0, 0, 0)")
        reader.look_around()


def test_a_box_on_paper_is_large_enough_for_a_pen(visit: Visit) -> None:
    reader = visit(PAPER)
    reader.page.emulate_media(media="print")
    box = reader.page.locator(".paper__box").first.bounding_box()
    assert box and box["width"] >= 18 and box["height"] >= 18  # CSS pixels: about 5 mm


def test_a_plan_is_printed_on_one_sheet(visit: Visit, plan: str) -> None:
    paper = visit(plan).page.pdf(format="A4", prefer_css_page_size=True)
    assert len(PdfReader(BytesIO(paper)).pages) == 1
