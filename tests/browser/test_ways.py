"""Other languages, other topics, two who read together, a partner's page: nothing gets lost."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import FrameLocator, expect

from .reader import ANSWERS, PLACES, QUESTIONS, Reader
from .ways import Visit, answer, chosen, finish, go_on, path, requests_of, sent, shown, started

pytestmark = pytest.mark.browser
widths = pytest.mark.parametrize("width", [360, 1280])
SIZE = "one => parseFloat(getComputedStyle(one).fontSize)"
FITS = {"k1": "a", "k2": "a", "s1": "yes", "s2": "yes"}


def to_english(reader: Reader) -> None:
    """Follow the link in the language menu."""
    reader.page.locator("header summary").click()
    reader.page.locator("header details a[lang=en]").click()
    expect(reader.page.locator("html[lang=en]")).to_be_attached()
    if reader.page.locator("form[data-check]").count():
        started(reader)


def to_english_by_button(reader: Reader) -> None:
    """What serves without JavaScript: a button that takes the answers along."""
    reader.page.locator("[data-language=en]").click()
    expect(reader.page.locator("html[lang=en]")).to_be_attached()


# -- Another language on the way ----------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "answers"),
    [
        ("check", {code: ANSWERS[code] for code in QUESTIONS[:4]}),
        ("eligibility", {"k1": "a", "k2": "b"}),
        ("orientation", {"n1": "b", "n2": "b", "n5": "b"}),
    ],
)
def test_the_language_menu_takes_answers_along(
    visit: Visit, place: str, answers: dict[str, str]
) -> None:
    reader = visit(place)
    answer(reader, answers)
    to_english(reader)
    assert chosen(reader) == answers
    assert path(reader.page.url).startswith("/en/")
    assert "=" not in reader.page.url
    reader.look_around()
    expect(reader.page.locator(".resume")).to_have_count(0)


def test_an_orientation_goes_on_in_the_other_language_without_a_request(visit: Visit) -> None:
    reader = visit("orientation")
    answer(reader, {"n1": "b", "n2": "b", "n5": "b"})
    to_english(reader)
    noted = requests_of(reader)
    expect(reader.page.locator("[data-step=g1]")).to_be_visible()
    answer(reader, {"g1.german": "b1", "g1.work": "yes"})
    assert noted == []
    finish(reader)
    expect(reader.headline("EN Genug Punkte")).to_be_visible()


def test_a_language_is_only_a_link_while_nothing_is_chosen(visit: Visit) -> None:
    for place in ("check", "eligibility", "orientation"):
        reader = visit(place)
        noted = requests_of(reader)
        to_english(reader)
        assert [request.method for request in noted] == ["GET"]


def test_without_javascript_a_button_takes_the_answers_along(visit: Visit) -> None:
    for place, answers in (("check", {"q01": "b", "q07": "c"}), ("eligibility", {"s1": "no"})):
        reader = visit(place, java_script_enabled=False)
        for code, value in answers.items():
            reader.choose(code, value)
        to_english_by_button(reader)
        for code, value in answers.items():
            expect(reader.option(code, value)).to_be_checked()
    reader = visit("orientation", java_script_enabled=False)
    reader.choose("n1", "b")
    reader.page.locator("form button[type=submit]").first.click()
    reader.choose("n2", "b")
    to_english_by_button(reader)
    reader.choose("n5", "a")
    reader.page.locator("form button[type=submit]").first.click()
    expect(reader.headline("EN Mit Angebot")).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_result_without_an_address_is_there_in_the_other_language(
    visit: Visit, javascript: bool
) -> None:
    reader = visit("eligibility", java_script_enabled=javascript)
    if javascript:
        answer(reader, FITS)
        finish(reader)
        to_english(reader)
    else:
        for code, value in FITS.items():
            reader.choose(code, value)
        reader.finish().click()
        to_english_by_button(reader)
    expect(reader.headline("EN Alles passt")).to_be_visible()
    reader.look_around()


# -- Some topics now, the others later ----------------------------------------------------


@pytest.mark.parametrize("javascript", [True, False])
def test_two_topics_now_and_the_others_later(visit: Visit, javascript: bool) -> None:
    reader = visit("check", java_script_enabled=javascript)
    page = reader.page
    chooser = page.locator("[data-topics]")
    chooser.locator("summary").click()
    reader.look_around()
    for name in ("attract", "grow"):
        chooser.locator(f"label:has(input[value={name}])").click()
    chooser.locator("button").click()
    now = {code: ANSWERS[code] for code in ("q01", "q02", "q03", "q14", "q15", "q16")}
    later = {code: value for code, value in ANSWERS.items() if code not in now}
    expect(page.locator("[data-question]")).to_have_count(len(now))
    take(reader, now)
    expect(page.locator(".bars li")).to_have_count(2)
    page.locator("main a[href*='?from=']").first.click()
    kept = page.locator(".kept")
    expect(kept).to_be_visible()
    expect(page.locator("[data-question]")).to_have_count(16)
    reader.look_around()
    take(reader, later)
    expect(reader.headline(reader.words.band)).to_be_visible()
    expect(page.locator(".bars li")).to_have_count(5)


def take(reader: Reader, answers: dict[str, str]) -> None:
    """Answer and ask for the result, with or without JavaScript."""
    if reader.javascript:
        answer(reader, answers)
    else:
        for code, value in answers.items():
            reader.choose(code, value)
    reader.finish().click()
    expect(reader.page.locator(".result")).to_be_visible()


def test_the_chooser_is_gone_once_stepping_has_begun(visit: Visit) -> None:
    reader = visit("check")
    chooser = reader.page.locator("[data-topics]")
    expect(chooser).to_be_visible()
    answer(reader, {"q01": "a", "q02": "a"})
    expect(chooser).to_be_hidden()
    reader.page.locator("[data-back]").click()
    expect(chooser).to_be_visible()


# -- By keyboard alone --------------------------------------------------------------------


def by_keyboard(reader: Reader, code: str, value: str) -> None:
    """Choose with arrow keys; the focus has to be at the question or come there by Tab."""
    keyboard = reader.page.keyboard
    radios = reader.question(code).get_by_role("radio")
    for _ in range(12):
        if reader.question(code).locator(":focus[type=radio]").count():
            break
        keyboard.press("Tab")
    expect(radios.first).to_be_focused()
    keyboard.press("Space")
    while not reader.option(code, value).is_checked():
        keyboard.press("ArrowDown")


def test_an_eligibility_check_by_keyboard_alone(visit: Visit) -> None:
    reader = visit("eligibility")
    for code, value in FITS.items():
        by_keyboard(reader, code, value)
        reader.page.keyboard.press("Enter")
    expect(reader.headline("Alles passt")).to_be_visible()


def test_an_orientation_by_keyboard_alone(visit: Visit) -> None:
    reader = visit("orientation")
    for code, value in {"n1": "b", "n2": "b", "n5": "b"}.items():
        by_keyboard(reader, code, value)
        reader.page.keyboard.press("Enter")
    expect(reader.page.locator("[data-step=g1]")).to_be_focused()
    by_keyboard(reader, "g1.german", "b2")
    by_keyboard(reader, "g1.work", "no")
    reader.page.keyboard.press("Enter")
    expect(reader.headline("Genug Punkte")).to_be_visible()


# -- Two people read together -------------------------------------------------------------


@widths
@pytest.mark.parametrize("place", ["eligibility", "orientation"])
def test_a_volunteer_reads_along_in_a_second_language(visit: Visit, place: str, width: int) -> None:
    reader = visit(place, width=width)
    text = reader.page.locator("label:visible > span").first
    small = text.evaluate(SIZE)
    reader.open(f"{PLACES[place]}together/?with=en")
    assert text.evaluate(SIZE) > 1.15 * small
    second = shown(reader).locator("legend [lang=en]")
    expect(second).to_contain_text("EN Frage")
    expect(shown(reader).locator("label [lang=en]").first).to_be_visible()
    reader.look_around()
    assert reader.sideways() == []
    if place == "eligibility":
        answer(reader, FITS)
    else:
        answer(reader, {"n1": "b", "n2": "b"})
        go_on(reader)
        assert reader.page.locator(".said dd > span").all_inner_texts() == [
            "n1: Antwort b",
            "n2: Antwort b",
        ]
        answer(reader, {"n5": "b", "g1.german": "b1", "g1.work": "yes"})
        expect(reader.page.locator("h2 [lang=en]")).to_have_text("EN Was trifft zu?")
        reader.look_around()
    noted = requests_of(reader)
    with reader.page.expect_request(lambda request: request.method == "POST"):
        reader.page.locator("[data-finish]").filter(visible=True).click()
    assert sent(noted[0])["_beside"] == "en"
    expect(reader.page.locator("article.sheet")).to_have_count(2)
    reader.look_around()
    assert reader.page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_javascript_each_step_stays_in_two_languages(visit: Visit) -> None:
    reader = visit("orientation", java_script_enabled=False, width=360)
    reader.page.locator("main a[href$='together/']").click()
    reader.look_around()
    reader.choose("n1", "b")
    reader.page.locator("form button[type=submit]").first.click()
    expect(reader.question("n2").locator("legend [lang=en]")).to_have_text("EN Frage n2?")
    reader.look_around()


def test_the_language_menu_turns_two_languages_around_with_their_answers(visit: Visit) -> None:
    reader = visit()
    reader.open(f"{PLACES['eligibility']}together/?with=en")
    answer(reader, {"k1": "a", "k2": "c"})
    to_english(reader)
    assert chosen(reader) == {"k1": "a", "k2": "c"}
    expect(shown(reader).locator("legend [lang=de]")).to_be_visible()


# -- On a partner's page ------------------------------------------------------------------


class PartnersPage(http.server.BaseHTTPRequestHandler):
    """A page of somebody else's, with a frame that shows the address in its query."""

    def do_GET(self) -> None:
        frame = self.path.partition("?")[2]
        inside = f"<iframe src='{frame}' width=400 height=700></iframe>" if frame else ""
        body = f"<!doctype html><title>Partner</title><h1>Partner</h1>{inside}"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def partner() -> Iterator[str]:
    """The address of another site: another port is another origin."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), PartnersPage)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()


def framed(reader: Reader, partner: str, place: str) -> FrameLocator:
    reader.partners.add(partner)
    reader.page.goto(f"http://{partner}/?{reader.site}/de/{place}")
    return reader.page.frame_locator("iframe")


@widths
def test_a_partner_shows_a_check_and_the_result_opens_on_our_own_site(
    visit: Visit, partner: str, width: int
) -> None:
    reader = visit(width=width)
    frame = framed(reader, partner, f"{PLACES['orientation']}embed/")
    frame.locator("label:has([name=n1][value=b])").click()
    frame.locator("[data-next]").click()
    frame.locator("label:has([name=n2][value=b])").click()
    frame.locator("[data-next]").click()
    frame.locator("label:has([name=n5][value=a])").click()
    with reader.context.expect_page() as opened:
        frame.locator("[data-finish]").filter(visible=True).click()
    result = opened.value
    expect(result.get_by_role("heading", level=1)).to_have_text("Mit Angebot")
    assert result.url == f"{reader.site}/de/{PLACES['orientation']}"
    assert result.evaluate("window.opener") is None
    assert reader.page.url.startswith(f"http://{partner}/")


def test_a_partner_shows_a_check_to_readers_without_javascript(visit: Visit, partner: str) -> None:
    reader = visit(java_script_enabled=False)
    frame = framed(reader, partner, f"{PLACES['orientation']}embed/")
    frame.locator("label:has([name=n1][value=a])").click()
    frame.locator("form button[type=submit]").first.click()
    with reader.context.expect_page() as opened:
        frame.locator("[data-finish]").click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Frei")


@pytest.mark.parametrize("rest", ["", "together/"])
def test_nothing_else_can_be_framed(visit: Visit, partner: str, rest: str) -> None:
    reader = visit()
    reader.expected = "frame-ancestors"
    frame = framed(reader, partner, f"{PLACES['orientation']}{rest}")
    expect(frame.locator("form")).to_have_count(0)


@widths
def test_an_embedded_check_has_no_findings(visit: Visit, width: int) -> None:
    reader = visit(width=width)
    for place in ("eligibility", "orientation"):
        reader.open(f"{PLACES[place]}embed/")
        reader.look_around()
        expect(reader.page.locator("header nav")).to_have_count(0)
