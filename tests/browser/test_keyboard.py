"""The reader's path by keyboard alone. Wherever Tab leads, the reader sees where they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from .reader import ANSWERS, QUESTIONS, Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]

# Where the focus is, and what is wrong with how it is shown. A card, a door, a label may show it
# for what is in it. A video player draws the focus of its own controls.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return { name: "", wrong: "" };
  const name = `${one.tagName} ${(one.innerText || one.id).trim().slice(0, 50)}`;
  const shows = (part) => {
    const style = getComputedStyle(part);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return outline || style.boxShadow !== "none";
  };
  const around = one.closest("label, .card, .door");
  const box = one.getBoundingClientRect();
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  const inView = middle[0] >= 0 && middle[0] <= innerWidth
    && middle[1] >= 0 && middle[1] <= innerHeight;
  const top = document.elementFromPoint(...middle);
  let wrong = "";
  if (one.tagName !== "VIDEO" && !shows(one) && !(around && shows(around)))
    wrong = "shows no focus";
  else if (!inView) wrong = "is out of view";
  else if (!top || !(one.contains(top) || top.contains(one))) wrong = "is covered";
  return { name, wrong };
}"""


def press(reader: Reader, key: str) -> str:
    """Press Tab or Shift+Tab and look where it leads."""
    reader.page.keyboard.press(key)
    focus = reader.page.evaluate(FOCUS)
    assert not focus["wrong"], f"{focus['name']} {focus['wrong']} on {reader.page.url}"
    return str(focus["name"])


def has_focus(target: Locator) -> bool:
    return bool(target.evaluate("one => one === document.activeElement"))


def go_to(reader: Reader, target: Locator, key: str = "Tab") -> None:
    """Press Tab until something is reached."""
    passed = []
    for _ in range(80):
        passed.append(press(reader, key))
        if has_focus(target):
            return
        if not passed[-1]:
            break
    pytest.fail(f"{target} is not reached: {passed}")


def follow(reader: Reader, target: Locator) -> None:
    go_to(reader, target)
    reader.page.keyboard.press("Enter")


def skip(reader: Reader) -> None:
    """Jump over the header with the first stop on the page."""
    skip_link = reader.page.locator("a[href='#content']")
    press(reader, "Tab")
    assert has_focus(skip_link)
    expect(skip_link).to_be_in_viewport(ratio=1)
    reader.page.keyboard.press("Enter")
    assert has_focus(reader.page.get_by_role("main"))


def test_a_reader_gets_from_the_door_to_a_plan_by_keyboard_alone(visit: Visit) -> None:
    reader = visit()
    page, words = reader.page, reader.words
    skip(reader)
    follow(reader, reader.link(words.door))
    expect(reader.headline(words.index)).to_be_visible()
    skip(reader)
    follow(reader, reader.link(words.packet))
    expect(reader.headline(words.packet)).to_be_visible()
    skip(reader)
    follow(reader, reader.link(words.scene))
    expect(reader.headline(words.scene)).to_be_visible()
    skip(reader)
    follow(reader, page.locator("[data-switch] button").last)
    expect(page.locator(".perspective").last).to_be_visible()
    follow(reader, page.locator(".transcript summary:visible"))
    expect(page.locator(".perspective:visible details p").last).to_be_visible()
    follow(reader, reader.link(words.packet))
    expect(reader.headline(words.packet)).to_be_visible()
    follow(reader, reader.start_link())
    expect(reader.headline(words.check)).to_be_visible()
    skip(reader)
    for code in QUESTIONS:
        options = reader.question(code).get_by_role("radio")
        go_to(reader, options.first)
        page.keyboard.press("Space")
        expect(options.first).to_be_checked()
        while not reader.option(code, ANSWERS[code]).is_checked():
            page.keyboard.press("ArrowDown")
            assert page.evaluate(FOCUS)["wrong"] == ""
        if code != QUESTIONS[-1]:
            follow(reader, page.locator("[data-next]"))
            expect(reader.question(code)).to_be_hidden()
    follow(reader, reader.finish())
    expect(reader.headline(words.band)).to_be_visible()
    skip(reader)
    tick = page.locator(".step input").first
    go_to(reader, tick)
    page.keyboard.press("Space")
    expect(tick).to_be_checked()
    follow(reader, reader.chapter_link())
    expect(page.locator("section:target")).to_be_in_viewport()
    # Reading goes on in the chapter, not at the top of the page.
    press(reader, "Tab")
    assert page.evaluate("document.activeElement.closest('section:target, section:target ~ *')")


@pytest.mark.parametrize("colours", ["none", "active"])
def test_every_stop_is_seen(visit: Visit, plan: str, colours: str) -> None:
    """Once around with Tab, and some way back with Shift+Tab; in forced colours, too."""
    reader = visit(forced_colors=colours)
    for place in ("home", "scene", plan):
        reader.open(place)
        stops = [press(reader, "Tab")]
        while stops[-1]:
            stops.append(press(reader, "Tab"))
            assert len(stops) < 120, f"no way out of {place}: {stops[-10:]}"
        assert len(stops) > 10, stops
        for _ in range(5):
            press(reader, "Shift+Tab")


def test_enter_on_an_answer_goes_on_and_the_arrow_keys_choose(visit: Visit) -> None:
    reader = visit("check")
    skip(reader)
    first, second = reader.question("q01"), reader.question("q02")
    go_to(reader, first.get_by_role("radio").first)
    reader.page.keyboard.press("ArrowDown")
    expect(first.get_by_role("radio").nth(1)).to_be_checked()
    reader.page.keyboard.press("Enter")
    expect(second).to_be_visible()
    expect(second).to_be_focused()
    go_to(reader, reader.page.locator("[data-back]"))
    reader.page.keyboard.press("Enter")
    expect(first.get_by_role("radio").nth(1)).to_be_checked()


def test_the_language_menu_opens_and_leads_to_the_same_page(visit: Visit) -> None:
    reader = visit("packet")
    menu = reader.page.locator("header summary")
    go_to(reader, menu)
    english = reader.page.locator("header details a[lang=en]")
    expect(english).to_be_hidden()
    reader.page.keyboard.press("Enter")
    expect(english).to_be_visible()
    assert reader.findings() == []
    go_to(reader, english)
    go_to(reader, menu, "Shift+Tab")
    follow(reader, english)
    expect(reader.page.locator("html[lang=en]")).to_be_attached()
    expect(reader.headline("Being found")).to_be_visible()
