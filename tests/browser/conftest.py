"""A real Chromium in front of the real site. No Django here: everything goes over HTTP.

Playwright keeps an event loop in the thread it runs in, and Django refuses its database wherever
a loop runs. So the browser, and every test of this folder, lives in a thread of its own; tests of
other folders never see the loop.
"""

from __future__ import annotations

import inspect
import os
import shutil
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

pytest.register_assert_rewrite("tests.browser.reader")

from .reader import ANSWERS, PLACES, Reader  # noqa: E402

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
MISSING = "no Chromium found: install it, or say where it is with CHROMIUM=/path/to/chromium"
HEIGHTS = {360: 740, 1280: 800}

thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="browser")
skipped = pytest.StashKey[bool]()
T = TypeVar("T")


def in_browser_thread(work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    return thread.submit(work, *args, **kwargs).result()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool:
    """Run a test of this folder in the browser's thread."""
    wanted = inspect.signature(pyfuncitem.obj).parameters
    in_browser_thread(pyfuncitem.obj, **{name: pyfuncitem.funcargs[name] for name in wanted})
    return True


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Nobody should take a run without a browser for a complete one."""
    if config.stash.get(skipped, False):
        terminalreporter.section("BROWSER TESTS DID NOT RUN", red=True, bold=True)
        terminalreporter.line(MISSING, red=True)


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        request.config.stash[skipped] = True
        pytest.skip(MISSING)

    def start() -> tuple[Playwright, Browser]:
        playwright = sync_playwright().start()
        return playwright, playwright.chromium.launch(executable_path=program, args=QUIET)

    playwright, chromium = in_browser_thread(start)
    yield chromium
    in_browser_thread(chromium.close)
    in_browser_thread(playwright.stop)


@pytest.fixture
def visit(browser: Browser, live_site: str) -> Iterator[Callable[..., Reader]]:
    """Opens a page for somebody new: `visit("packet", "de", 360, java_script_enabled=False)`.

    Further words are options of Playwright's `new_context`; nothing glides or fades unless a
    test asks for `reduced_motion="no-preference"`. A test also fails when at its end
    somebody has met an error, another host or a cookie, or has noted trouble while looking around.
    """
    readers: list[Reader] = []

    def arrive(
        place: str = "home", language: str = "de", width: int = 1280, **options: Any
    ) -> Reader:
        size = {"width": width, "height": HEIGHTS[width]}
        options = {"viewport": size, "locale": language, "reduced_motion": "reduce"} | options
        context = browser.new_context(**options)
        context.set_default_timeout(8_000)
        reader = Reader(context, live_site, language, options.get("java_script_enabled", True))
        readers.append(reader)
        reader.open(place)
        return reader

    def leave() -> list[str]:
        return [trouble for reader in readers for trouble in reader.leave()]

    yield arrive
    if troubles := in_browser_thread(leave):
        pytest.fail("\n".join(troubles), pytrace=False)


@pytest.fixture(scope="session")
def result_of(browser: Browser, live_site: str) -> Callable[[dict[str, str]], str]:
    """The path of the German result for some answers, without the walk to it."""

    def send(answers: dict[str, str]) -> str:
        check = f"{live_site}/de/{PLACES['check']}"
        data = urllib.parse.urlencode(answers).encode()
        with urllib.request.urlopen(check, data, timeout=20) as response:
            return str(response.url).removeprefix(f"{live_site}/de/")

    return send


@pytest.fixture(scope="session")
def plan(result_of: Callable[[dict[str, str]], str]) -> str:
    """The path of the German result for `ANSWERS`."""
    return result_of(ANSWERS)
