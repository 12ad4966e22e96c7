"""Promises to somebody with patchy data: a packet that was saved is there without network."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from .reader import PLACES, Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]

KEPT = """async () => {
  const found = {};
  for (const name of await caches.keys())
    found[name] = (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname);
  return found;
}"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
OUTDATE = """async (path) => (await caches.open(`packet:${path}`)).put(path, new Response(
  "<h1>Old</h1>", { headers: { date: "Mon, 01 Jan 2001 00:00:00 GMT" } }))"""
BODY = "async (path) => (await (await caches.open(`packet:${path}`)).match(path)).text()"


def packet_path(reader: Reader) -> str:
    return f"/{reader.language}/{PLACES['packet']}"


def save(reader: Reader) -> None:
    reader.page.locator("[data-save]").click()
    expect(reader.page.locator("[data-remove]")).to_be_visible()
    assert reader.page.locator("[data-said]").inner_text().strip()


def test_nothing_is_kept_unasked_and_what_is_saved_can_be_read_and_removed_offline(
    visit: Visit,
) -> None:
    reader = visit("packet", width=360)
    page = reader.page
    expect(page.locator("[data-save]")).to_be_visible()
    assert page.evaluate(KEPT) == {}
    assert page.evaluate(WORKERS) == 0

    save(reader)
    reader.look_around()
    kept = page.evaluate(KEPT)
    path = packet_path(reader)
    assert set(kept) == {f"packet:{path}", "offline:/de/offline/"}
    others = {one for one in kept[f"packet:{path}"] if not one.startswith(("/static/", "/media/"))}
    assert others == {path}
    assert not [one for one in sum(kept.values(), []) if one.endswith((".mp4", ".webm", ".pdf"))]

    reader.expected = "ERR_INTERNET_DISCONNECTED"
    reader.context.set_offline(True)
    reader.open("packet")
    expect(page.get_by_role("heading", level=1)).to_have_text(reader.words.packet)
    styles = "one => getComputedStyle(one).borderInlineStartWidth"
    assert page.locator(".voice").first.evaluate(styles) == "5px"
    page.locator(".ticks [type=checkbox]").first.check()  # scripts, imported ones too
    page.reload()
    expect(page.locator(".ticks [type=checkbox]").first).to_be_checked()
    expect(page.locator("[data-remove]")).to_be_visible()

    reader.open("scenes")  # not saved
    expect(page.locator("[data-saved] a")).to_have_text([reader.words.packet])
    assert page.locator("html").get_attribute("lang") == "de"
    reader.look_around()
    page.locator("[data-saved] a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(reader.words.packet)

    page.locator("[data-remove]").click()
    expect(page.locator("[data-save]")).to_be_visible()
    assert page.evaluate(KEPT) == {}
    assert page.evaluate(WORKERS) == 0
    reader.context.set_offline(False)


def test_a_saved_packet_is_brought_up_to_date_when_it_is_opened(visit: Visit) -> None:
    reader = visit("companies/being-found/", "en")
    page = reader.page
    save(reader)
    page.evaluate(OUTDATE, "/en/companies/being-found/")
    page.reload()
    reader.until(lambda: "Being found" in page.evaluate(BODY, "/en/companies/being-found/"), "new")
    expect(page.locator("[data-said]")).not_to_contain_text("2001")

    reader.expected = "ERR_INTERNET_DISCONNECTED"
    reader.context.set_offline(True)
    reader.open("search/")  # the list speaks the language of the address
    expect(page.locator("[data-saved] a")).to_have_text(["Being found"])
    assert page.locator("html").get_attribute("lang") == "en"
    reader.context.set_offline(False)
    reader.open("search/")
    assert page.locator("[data-saved]").count() == 0


def test_without_javascript_nothing_is_promised(visit: Visit) -> None:
    reader = visit("packet", width=360, java_script_enabled=False)
    expect(reader.page.locator("[data-offline]")).to_be_hidden()
    reader.look_around()
