"""What JavaScript, the screen, the printer and the reader's settings add to the path."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from .reader import ANSWERS, PLACES, QUESTIONS, Reader

pytestmark = pytest.mark.browser
Visit = Callable[..., Reader]

SEEK = """async (video, second) => {
  video.muted = true;
  const once = (name) => new Promise((done) => video.addEventListener(name, done, { once: true }));
  if (video.readyState < 1) {
    const known = once("loadedmetadata");
    video.preload = "auto";
    await known;
  }
  const there = once("seeked");
  video.currentTime = second;
  await there;
}"""

LOADED = """async (video) => {
  if (video.readyState < 2) {
    const there = new Promise((done) => video.addEventListener("canplay", done, { once: true }));
    video.preload = "auto";
    await there;
  }
  return video.currentTime;
}"""

SHOWN = """one => [...one.textTracks].filter((track) => track.mode === "showing")
  .map((track) => track.language)"""
CUES = """one => [...one.textTracks].find((track) => track.mode === "showing").cues?.length ?? 0"""

LOOK = """one => {
  const style = getComputedStyle(one);
  const names = ["outlineStyle", "outlineColor", "borderStyle", "borderWidth", "borderColor",
    "color", "backgroundColor", "textDecorationLine", "fontWeight", "fill"];
  return names.map((name) => style[name].replace(/rgba\\((.+), 0\\)/, "rgb($1)")).join();
}"""

# Words in pale ink, where the printer leaves the dark behind them away.
PALE = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...document.querySelectorAll("body *")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden"))
    .filter((one) => getComputedStyle(one).printColorAdjust !== "exact")
    .filter((one) => 1.05 / (light(getComputedStyle(one).color) + 0.05) < 4.5)
    .map((one) => `${one.className || one.tagName}: ${one.textContent.trim().slice(0, 50)}`);
}"""

# -- Ticks ------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["packet", "plan"])
def test_ticks_stay_on_this_device_and_are_sent_nowhere(
    visit: Visit, plan: str, place: str
) -> None:
    address = plan if place == "plan" else place
    reader, somebody_else = visit(address), visit(address)
    boxes = reader.page.locator("[data-ticks] [type=checkbox]")
    sent = len(reader.requests)
    boxes.nth(0).locator("..").click()
    boxes.nth(2).locator("..").click()
    assert [url for url in reader.requests[sent:] if not url.endswith(".svg")] == []  # the icon
    reader.page.reload()
    assert [box.is_checked() for box in boxes.all()[:4]] == [True, False, True, False]
    expect(reader.page.locator("[data-ticks-hint]")).to_be_visible()
    boxes.nth(0).uncheck()
    reader.open("home")
    reader.open(address)
    assert [box.is_checked() for box in boxes.all()[:4]] == [False, False, True, False]
    somebody_else.page.reload()
    expect(somebody_else.page.locator("[data-ticks] [type=checkbox]:checked")).to_have_count(0)


def test_a_ticked_step_stays_ticked_in_every_result_that_names_it(
    visit: Visit, plan: str, result_of: Callable[[dict[str, str]], str]
) -> None:
    """Answering again is no reason to tick again, and nothing else gets or loses a tick by it."""
    reader = visit(plan)
    ticked = reader.page.locator("[data-ticks] [type=checkbox]:checked")
    steps = reader.page.locator(".step")
    steps.first.locator("[type=checkbox]").check()
    expect(steps.first.get_by_role("heading")).to_have_text(reader.words.step)
    reader.open(result_of(ANSWERS | {"q16": "d"}))
    expect(steps.first.locator("[type=checkbox]")).to_be_checked()
    expect(ticked).to_have_count(1)
    reader.open(result_of(ANSWERS | {"q01": "d", "q02": "d", "q03": "d"}))
    expect(reader.page.get_by_text(reader.words.step)).to_have_count(0)
    expect(ticked).to_have_count(0)
    steps.first.locator("[type=checkbox]").check()
    reader.open(plan)
    expect(ticked).to_have_count(2)
    expect(steps.first.locator("[type=checkbox]")).to_be_checked()


def test_boxes_can_be_ticked_where_storage_is_blocked(visit: Visit) -> None:
    reader = visit()
    reader.context.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    reader.open("packet")
    box = reader.page.locator("[data-ticks] [type=checkbox]").first
    box.check()
    expect(box).to_be_checked()


# -- The contents of a packet -----------------------------------------------------


def marked(reader: Reader) -> list[str]:
    links = reader.page.locator(".toc a[aria-current]").all()
    return [(link.get_attribute("href") or "").removeprefix("#") for link in links]


def wait_for_mark(reader: Reader, chapter: str) -> None:
    reader.until(lambda: marked(reader) == [chapter], f"only {chapter} is marked in the contents")


def scroll_to(reader: Reader, chapter: str, part: float) -> None:
    """Scroll until a chapter begins at this part of the window's height."""
    reader.page.evaluate(
        "([id, part]) => scrollBy(0, document.getElementById(id).getBoundingClientRect().top"
        " - part * innerHeight)",
        [chapter, part],
    )


def test_the_contents_mark_the_chapter_in_view(visit: Visit) -> None:
    reader = visit("packet")
    links = reader.page.locator(".toc a").all()
    chapters = [(link.get_attribute("href") or "").removeprefix("#") for link in links]
    assert {"why-nobody-applies", "checklist", "downloads"} <= {*chapters}
    for link, chapter in zip(links, chapters, strict=True):
        link.click()
        wait_for_mark(reader, chapter)
        expect(link).to_be_in_viewport()
    for chapter in reversed(chapters):
        scroll_to(reader, chapter, 0.02)
        wait_for_mark(reader, chapter)


def test_the_contents_mark_is_right_after_scrolling_on_and_back_a_little(visit: Visit) -> None:
    reader = visit("packet")
    scroll_to(reader, "wording", 0.5)
    wait_for_mark(reader, "ad")
    scroll_to(reader, "wording", 0.2)
    reader.page.wait_for_timeout(200)
    scroll_to(reader, "wording", 0.5)
    wait_for_mark(reader, "ad")


# -- The check --------------------------------------------------------------------


def test_nobody_goes_on_without_an_answer(visit: Visit) -> None:
    reader = visit("check", width=360)
    message = reader.page.locator("[data-missing]")
    expect(message).to_be_hidden()
    reader.page.locator("[data-next]").click()
    expect(message).to_be_visible()
    expect(reader.question("q01")).to_be_visible()
    reader.look_around()
    expect(message).to_be_in_viewport()
    reader.choose("q01", "b")
    reader.page.locator("[data-next]").click()
    expect(reader.question("q02")).to_be_visible()
    expect(message).to_be_hidden()


def test_the_message_about_a_missing_answer_is_heard_too(visit: Visit) -> None:
    """It is a live region, or it describes the question or the answer that gets the focus."""
    reader = visit("check")
    reader.page.locator("[data-next]").click()
    message = reader.page.locator("[data-missing]")
    expect(message).to_be_visible()
    assert message.evaluate(
        """message => {
          const focused = document.activeElement;
          const told = [focused, focused.closest("fieldset")]
            .flatMap((one) => (one?.getAttribute("aria-describedby") ?? "").split(" "));
          return message.closest("[role=alert], [role=status], [aria-live]") !== null
            || told.includes(message.id || "none");
        }"""
    ), "[data-missing] is no live region and describes nothing"


def test_back_keeps_the_answer(visit: Visit) -> None:
    reader = visit("check", width=360)
    expect(reader.page.locator("[data-back]")).to_be_hidden()
    reader.choose("q01", "c")
    reader.page.locator("[data-next]").click()
    reader.choose("q02", "b")
    reader.page.locator("[data-back]").click()
    expect(reader.question("q01")).to_be_visible()
    expect(reader.option("q01", "c")).to_be_checked()
    reader.page.locator("[data-next]").click()
    expect(reader.option("q02", "b")).to_be_checked()


def score(reader: Reader) -> str:
    return reader.page.locator(".profile__score b").inner_text()


def test_going_back_from_the_result_and_changing_an_answer_gives_another_result(
    visit: Visit,
) -> None:
    reader = visit("check")
    reader.answer_one_by_one(ANSWERS)
    expect(reader.headline(reader.words.band)).to_be_visible()
    first, address = score(reader), reader.page.url
    reader.page.go_back()
    expect(reader.headline(reader.words.check)).to_be_visible()
    for code in QUESTIONS:
        expect(reader.option(code, ANSWERS[code])).to_be_checked()
    expect(reader.question("q01")).to_be_visible()
    reader.choose("q01", "d")
    for _ in QUESTIONS[1:]:
        reader.page.locator("[data-next]").click()
    reader.finish().click()
    expect(reader.page).to_have_url(re.compile("/result/"))
    assert reader.page.url != address
    assert int(score(reader)) > int(first)


def test_a_result_says_the_same_in_the_other_language(visit: Visit, plan: str) -> None:
    reader = visit(plan)
    numbers = reader.page.locator(".profile__score b, .bars__value")
    here = numbers.all_inner_texts()
    reader.page.locator("header summary").click()
    reader.page.locator("header details a[lang=en]").click()
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("On the way")
    expect(reader.page.locator("html[lang=en]")).to_be_attached()
    assert numbers.all_inner_texts() == here


def test_a_result_can_be_copied_as_a_link(visit: Visit, plan: str) -> None:
    reader = visit(plan)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = reader.page.locator("[data-copy]")
    button.click()
    expect(button).to_have_text(button.get_attribute("data-copied") or "?")
    assert reader.page.evaluate("navigator.clipboard.readText()") == reader.page.url


# -- The scene --------------------------------------------------------------------


def other_view(reader: Reader) -> Locator:
    return reader.page.locator("[data-switch] [aria-pressed=false]")


def video(reader: Reader) -> Locator:
    return reader.page.locator("video:visible")


def test_changing_sides_keeps_the_moment(visit: Visit) -> None:
    reader = visit("scene")
    expect(video(reader)).to_have_count(1)
    video(reader).evaluate(SEEK, 20)
    first = video(reader).get_attribute("aria-describedby")
    other_view(reader).click()
    expect(video(reader)).not_to_have_attribute("aria-describedby", first or "")
    assert abs(video(reader).evaluate(LOADED) - 20) <= 0.3
    video(reader).evaluate(SEEK, 41.5)
    other_view(reader).click()
    expect(video(reader)).to_have_attribute("aria-describedby", first or "")
    assert abs(video(reader).evaluate(LOADED) - 41.5) <= 0.3


def test_a_running_scene_goes_on_from_the_other_side(visit: Visit) -> None:
    reader = visit("scene")
    videos = reader.page.locator("video")
    videos.first.evaluate(SEEK, 30)
    videos.first.focus()
    reader.page.keyboard.press("Space")
    reader.until(lambda: videos.first.evaluate("one => one.currentTime") > 30.3, "it runs")
    videos.last.evaluate(
        "one => one.addEventListener('playing', () => { one.start = one.currentTime; })"
    )
    other_view(reader).click()
    reader.until(lambda: videos.last.evaluate("one => one.start !== undefined"), "it goes on")
    assert videos.first.evaluate("one => one.paused")
    left = videos.first.evaluate("one => one.currentTime")
    assert abs(videos.last.evaluate("one => one.start") - left) <= 0.3
    assert not videos.last.evaluate("one => one.paused")


@pytest.mark.parametrize("language", ["de", "en"])
def test_captions_are_on_in_the_language_of_the_page(visit: Visit, language: str) -> None:
    reader = visit("home", language)
    reader.link(reader.words.scene).click()
    expect(reader.headline(reader.words.scene)).to_be_visible()
    for one in reader.page.locator("video").all():
        one.evaluate("one => { one.preload = 'auto'; }")
        assert one.evaluate(SHOWN) == [language]
        reader.until(lambda one=one: one.evaluate(CUES) > 5, "captions arrive")  # type: ignore[misc]


# -- Settings of the reader -------------------------------------------------------


def test_dark_pages_have_no_findings(visit: Visit, plan: str) -> None:
    reader = visit(color_scheme="dark")
    for place in [*PLACES, plan]:
        reader.open(place)
        reader.look_around()
    paper = reader.page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    )
    assert max(paper) < 64, "the pages are not dark at all"


def test_pages_work_in_forced_colours_and_nothing_moves_by_itself(visit: Visit, plan: str) -> None:
    reader = visit(forced_colors="active", reduced_motion="reduce")
    for place in ("home", "index", "packet", "scene", "check", "search", plan):
        reader.open(place)
        expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
        assert reader.page.evaluate("document.getAnimations().length") == 0
        expect(reader.page.locator("html")).to_have_css("scroll-behavior", "auto")


def look_different(one: Locator, other: Locator) -> bool:
    return bool(one.evaluate(LOOK) != other.evaluate(LOOK))


def test_what_is_chosen_is_seen_in_forced_colours(visit: Visit, plan: str) -> None:
    """Where backgrounds are taken away, something else tells: an outline, a border, a line."""
    reader = visit("check", forced_colors="active")
    page = reader.page
    reader.choose("q01", "b")
    options = reader.question("q01").locator("label")
    assert look_different(options.nth(1), options.nth(0))
    reader.open("index")
    fields = page.locator("main nav a")
    assert look_different(fields.nth(0), fields.nth(1))
    reader.open(plan)
    bar = page.locator(".bars li").last
    assert look_different(bar.locator(".bars__part"), bar.locator(".bars__rest"))
    reader.open("scene")
    sides = page.locator("[data-switch] button")
    assert look_different(sides.nth(0), sides.nth(1)), "which side is shown?"


# -- Paper ------------------------------------------------------------------------


def on_paper(reader: Reader, parts: str) -> set[bool]:
    """Whether these parts of the page are printed: {True}, {False}, or some of each."""
    reader.page.emulate_media(media="print")
    found = reader.page.locator(parts).evaluate_all(
        "all => all.map((one) => one.checkVisibility())"
    )
    assert found, f"there is no {parts}"
    return set(found)


def test_a_plan_is_printed_without_the_way_around(visit: Visit, plan: str) -> None:
    reader = visit(plan)
    expect(reader.page.locator("[data-print]")).to_be_visible()
    for gone in ("header nav", "header details", "[data-print]", "[data-copy]", "footer nav"):
        assert on_paper(reader, gone) == {False}, gone
    for kept in (
        "h1",
        "#plan",
        ".step h3",
        ".step p",
        ".step__tick input",
        ".bars__value",
        ".note p",
    ):
        assert on_paper(reader, kept) == {True}, kept


def test_a_packet_is_printed_with_all_it_says(visit: Visit) -> None:
    reader = visit("packet")
    for gone in ("header nav", "header details", ".toc", "footer nav"):
        assert on_paper(reader, gone) == {False}, gone
    for kept in (".chapter h2", ".chapter p:not([data-ticks-hint])", ".ticks input"):
        assert on_paper(reader, kept) == {True}, kept


def test_transcripts_of_both_sides_are_printed_though_they_are_closed(visit: Visit) -> None:
    reader = visit("scene")
    assert on_paper(reader, ".transcript p") == {True}
    assert on_paper(reader, "video, [data-switch]") == {False}


def test_nothing_is_printed_in_pale_ink_or_on_dark_paper(visit: Visit, plan: str) -> None:
    reader = visit("packet", color_scheme="dark")
    for place in ("packet", "scene", "index", plan):
        reader.open(place)
        assert on_paper(reader, "h1") == {True}
        assert reader.page.evaluate(PALE) == [], place
        expect(reader.page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
