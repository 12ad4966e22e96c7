"""Promises to editors that only their browser can keep: codes, errors and the proof in the form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import in_browser_thread

pytestmark = pytest.mark.browser
FIRST = "dimensions-0-value-questions-0-value"
FILL = """([name, value]) => {
  const input = document.getElementsByName(name)[0];
  input.value = value;
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, {bubbles: true}));
}"""
# Blocks are folded; a button of one is pressed without unfolding those around it.
PRESS = """([name, id]) => document.getElementsByName(name)[0].closest("section")
  .querySelector(`[data-panel-controls] button:has([href="#icon-${id}"])`).click()"""


@pytest.fixture
def form(browser: Browser, live_site: str) -> Iterator[Page]:
    """The edit form of the demo's first check, opened by the demo editor."""
    troubles: list[str] = []
    page = in_browser_thread(open_form, browser, live_site, troubles)
    yield page
    in_browser_thread(page.context.close)
    assert troubles == []


def open_form(browser: Browser, live_site: str, troubles: list[str]) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de")
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(f"{live_site}/cms/login/")
    page.fill("[name=username]", "demo")
    page.fill("[name=password]", "willkommen")
    page.click("button[type=submit]")
    page.goto(f"{live_site}/cms/pages/search/?q=internationale+Fachkr%C3%A4fte")
    page.click("a[href$='/edit/']:has-text('Wie willkommen')")
    page.wait_for_selector(f"[name='{FIRST}-code'][data-space]", state="attached")
    return page


def value(form: Page, name: str) -> str:
    return form.locator(f"[name='{name}']").input_value()


def test_what_is_duplicated_gets_a_code_of_its_own(form: Page) -> None:
    form.evaluate(PRESS, [f"{FIRST}-code", "copy"])
    twin = "dimensions-0-value-questions-3-value"
    expect(form.locator(f"[name='{twin}-code']")).to_have_value("q17")
    letters = [value(form, f"{twin}-options-{place}-value-code") for place in range(4)]
    assert letters == ["a", "b", "c", "d"]  # inside another question they may be the same
    form.evaluate(PRESS, [f"{FIRST}-options-0-value-code", "copy"])
    expect(form.locator(f"[name='{FIRST}-options-4-value-code']")).to_have_value("e")


def test_published_codes_can_only_be_read(form: Page) -> None:
    assert form.locator(f"[name='{FIRST}-code']").get_attribute("readonly") is not None
    form.evaluate(PRESS, ["bands-0-value-code", "copy"])
    twin = form.locator("[name='bands-4-value-code']")
    assert twin.get_attribute("readonly") is None
    expect(twin).to_have_value("am-anfang")  # from its title


def test_what_a_code_points_at_is_offered(form: Page) -> None:
    form.evaluate(
        "name => document.getElementsByName(name)[0].dispatchEvent("
        "new FocusEvent('focusin', {bubbles: true}))",
        "dimensions-0-value-recommendations-0-value-level",
    )
    offered = form.locator("#offered-codes option").evaluate_all("all => all.map(o => o.value)")
    assert offered == ["low", "mid", "strong"]


def test_the_form_is_proven_as_it_stands(form: Page) -> None:
    form.click("[role=tab]:has-text('Prüfung')")
    report = form.locator("[data-proof-report]")
    expect(report).to_contain_text("5.033.164.800")
    form.evaluate(FILL, ["bands-1-value-minimum", "0"])
    form.click("[data-proof-button]")
    expect(report.locator(".check-proof__errors li")).to_have_count(1)
    expect(report.locator(".check-proof__errors li")).to_contain_text("Ergebnisbereich 2")


def test_a_fault_deep_inside_is_unfolded_and_shown_at_its_input(form: Page) -> None:
    name = "dimensions-1-value-questions-0-value-options-1-value-flags"
    form.evaluate(FILL, [name, "gibts-nicht"])
    with form.expect_navigation():
        form.evaluate("document.querySelector('[name=action-publish]').click()")
    field = form.locator(f"[name='{name}']")
    expect(field).to_be_visible()
    expect(form.locator(f".w-field:has([name='{name}']) .error-message")).to_contain_text(
        "gibts-nicht"
    )
