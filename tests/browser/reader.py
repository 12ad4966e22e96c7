"""One reader with a browser: where things are, and what is looked at on every page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    WebError,
    expect,
)

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()

# Every kind of page, by its German path (below /de/). The result has a fixture: `plan`.
PLACES = {
    "home": "",
    "index": "betriebe/",
    "packet": "betriebe/gefunden-werden/",
    "scenes": "videos/",
    "scene": "videos/die-stellenanzeige/",
    "checks": "kurzchecks/",
    "check": "kurzchecks/willkommens-check-betriebe/",
    "eligibility": "kurzchecks/probeeignung/",
    "orientation": "kurzchecks/probeweg/",
    "search": "search/?q=Anzeige",
    "information": "impressum/",
    "missing": "das-gibt-es-nicht/",
}

# Hardly anything is done about being found; the rest goes rather well, and q10 does not apply.
QUESTIONS = [f"q{number:02}" for number in range(1, 17)]
ANSWERS = {code: "a" if code <= "q03" else "c" for code in QUESTIONS} | {"q10": "na"}


@dataclass(frozen=True)
class Words:
    """What the demo's texts call the stations of the reader's path."""

    door: str
    index: str
    packet: str
    scene: str
    check: str
    band: str
    step: str
    chapter: str


WORDS = {
    "de": Words(
        door="Zu den Info-Paketen für Betriebe",
        index="Für Betriebe",
        packet="Gefunden werden",
        scene="Die Stellenanzeige",
        check="Wie willkommen fühlen sich internationale Fachkräfte bei Ihnen?",
        band="Auf dem Weg",
        step="Anzeige überarbeiten",
        chapter="Die Anzeige in sechs Zeilen",
    ),
    "en": Words(
        door="Go to the info packets for companies",
        index="For companies",
        packet="Being found",
        scene="The job ad",
        check="How welcome do international professionals feel at your company?",
        band="On the way",
        step="Rework your job ad",
        chapter="The ad in six lines",
    ),
}

SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`the page is ${document.documentElement.scrollWidth} wide instead of ${width}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode.data.trim();
    const parent = texts.currentNode.parentElement;
    if (!text || !parent.checkVisibility() || parent.closest(".visually-hidden, .skip")) continue;
    let [left, right] = [0, width];
    for (let around = parent; around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === "visible") continue;
      const box = around.getBoundingClientRect();
      [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    }
    range.selectNodeContents(texts.currentNode);
    if ([...range.getClientRects()].some((box) => box.left < left - 1 || box.right > right + 1))
      found.push(`cut off: ${text.slice(0, 60)}`);
  }
  return found;
}"""

# What only scripts can keep: without them it stays hidden.
PROMISES = (
    "[data-ticks-hint], [data-calendar][hidden], [data-print], [data-copy], [data-switch],"
    " [data-switch] *, [data-offline], [data-offline] *"
)

HIDDEN = """(promises) => [...document.querySelectorAll(
    "main :is(h1, h2, h3, p, li, dt, dd, legend, label, input, video, img, a, summary, button)")]
  .filter((one) => one.type !== "hidden")
  .filter((one) => !one.closest("[popover]"))
  .filter((one) => !one.closest("details:not([open]), video") || one.matches("summary, video"))
  .filter((one) => !one.matches(promises))
  .filter((one) => !one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
  .map((one) => `hidden: ${one.outerHTML.slice(0, 90)}`)"""


class Reader:
    """A fresh browser profile on the site; remembers every request and every trouble."""

    def __init__(self, context: BrowserContext, site: str, language: str, javascript: bool) -> None:
        self.context = context
        self.site = site
        self.language = language
        self.javascript = javascript
        self.words = WORDS[language]
        self.requests: list[str] = []
        self.troubles: list[str] = []
        self.expected = ""  # part of the one console error a test asks for
        self.partners: set[str] = set()  # other hosts a test visits
        context.on("request", self.note_request)
        context.on("console", self.note_message)
        context.on("weberror", self.note_error)
        self.page: Page = context.new_page()

    def note_request(self, request: Request) -> None:
        self.requests.append(request.url)
        if urlsplit(request.url).netloc not in {urlsplit(self.site).netloc, *self.partners}:
            self.troubles.append(f"request to another host: {request.url}")

    def note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not (self.expected and self.expected in message.text):
            self.troubles.append(f"console: {message.text} ({self.page.url})")

    def note_error(self, error: WebError) -> None:
        self.troubles.append(f"script: {error.error} ({self.page.url})")

    def leave(self) -> list[str]:
        """Close the browser profile and tell what should not have happened."""
        cookies = [f"cookie: {cookie.get('name')}" for cookie in self.context.cookies()]
        self.context.close()
        return self.troubles + cookies

    # -- Going around -------------------------------------------------------------

    def open(self, place: str) -> None:
        """Type an address: a name from PLACES or a path below the language."""
        self.expected = "404" if place == "missing" else ""
        self.page.goto(f"{self.site}/{self.language}/{PLACES.get(place, place)}")

    def link(self, name: str) -> Locator:
        """The link with exactly these words in the main part of the page."""
        return self.page.get_by_role("main").get_by_role("link", name=name, exact=True)

    def headline(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name, exact=True, level=1)

    def start_link(self) -> Locator:
        """The way from a packet to its check."""
        return self.page.get_by_role("region", name=self.words.check).get_by_role("link")

    def chapter_link(self) -> Locator:
        """The way from the first step of a plan to the chapter that helps with it."""
        return self.page.locator(".step").first.get_by_role("link")

    # -- The check ----------------------------------------------------------------

    def question(self, code: str) -> Locator:
        return self.page.locator(f"fieldset[id='{code}']")

    def option(self, code: str, answer: str) -> Locator:
        return self.question(code).locator(f"input[value={answer}]")

    def choose(self, code: str, answer: str) -> None:
        """Click on the words of an answer."""
        self.question(code).locator("label").filter(
            has=self.page.locator(f"input[value={answer}]")
        ).click()

    def finish(self) -> Locator:
        return self.page.locator("form[data-check] [data-finish]").filter(visible=True)

    def answer_one_by_one(self, answers: dict[str, str]) -> None:
        """Take the check with JavaScript, from the question that is shown to the end."""
        next_one, number = self.page.locator("[data-next]"), self.page.locator("[data-number]")
        for code, answer in answers.items():
            expect(number).to_have_text(code.lstrip("q0"))
            self.choose(code, answer)
            if code != QUESTIONS[-1]:
                next_one.click()
        self.finish().click()

    # -- What is looked at on every page ------------------------------------------

    def look_around(self) -> None:
        """Note what axe-core finds, what sticks out and, without JavaScript, what is missing."""
        if self.javascript:
            found = self.findings()
        else:
            found = self.page.evaluate(HIDDEN, PROMISES)
            vain = self.page.locator(
                f"{PROMISES}, button[type=button]:not([popovertarget])"
            ).filter(visible=True)
            found += [f"does nothing: {text}" for text in vain.all_inner_texts()]
        found += self.sideways()
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        self.troubles += [f"{one} ({self.page.url} at {width})" for one in found]

    def findings(self) -> list[str]:
        """What axe-core finds, one line for each element."""
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        return [
            f"{rule['id']}: {' '.join(map(str, node['target']))}: "
            f"{' '.join(node['failureSummary'].split())}"
            for rule in AXE.run(self.page, options=options).response["violations"]
            for node in rule["nodes"]
        ]

    def sideways(self) -> list[str]:
        """What makes the page scroll sideways, and words that are cut off."""
        return self.page.evaluate(SIDEWAYS)

    def until(self, come_true: Callable[[], bool], promise: str) -> None:
        """Wait for something; works without JavaScript in the page, too."""
        end = time.monotonic() + 5
        while not come_true():
            assert time.monotonic() < end, promise
            self.page.wait_for_timeout(50)

    def top_of(self, part: Locator) -> float:
        """How far below the upper edge of the window something starts."""
        box = part.bounding_box()
        assert box, f"{part} is not shown"
        return box["y"]
