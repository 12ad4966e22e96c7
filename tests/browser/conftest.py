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
HEIGHTS = {320: 640, 360: 740, 1280: 800}

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
    """Opens the home page for somebody new: `visit("de", 360, java_script_enabled=False)`.

    Further words are options of Playwright's `new_context`. A test also fails when at its end
    somebody has met an error, another host or a cookie, or has noted trouble while looking around.
    """
    readers: list[Reader] = []

    def arrive(language: str = "de", width: int = 1280, **options: Any) -> Reader:
        size = {"width": width, "height": HEIGHTS[width]}
        context = browser.new_context(viewport=size, locale=language, **options)  # type: ignore[arg-type]
        context.set_default_timeout(8_000)
        reader = Reader(context, live_site, language, options.get("java_script_enabled", True))
        readers.append(reader)
        reader.open("home")
        return reader

    def leave() -> list[str]:
        return [trouble for reader in readers for trouble in reader.leave()]

    yield arrive
    if troubles := in_browser_thread(leave):
        pytest.fail("\n".join(troubles), pytrace=False)


@pytest.fixture(scope="session")
def plan(browser: Browser, live_site: str) -> str:
    """The path of the German result for `ANSWERS`, without the walk to it."""
    check = f"{live_site}/de/{PLACES['check']}"
    answers = urllib.parse.urlencode(ANSWERS).encode()
    with urllib.request.urlopen(check, answers, timeout=20) as response:
        return response.url.removeprefix(f"{live_site}/de/")
