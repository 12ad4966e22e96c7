"""A reader on the ways through a check: what they click, and what must not be sent meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Request, expect

from .reader import Reader

Visit = Callable[..., Reader]
CHOSEN = """() => Object.fromEntries([...document.querySelectorAll("form [type=radio]:checked")]
  .map((one) => [one.name, one.value]))"""


def started(reader: Reader) -> None:
    """Wait until questions are asked one at a time, or a reader is asked whether to go on."""
    if reader.javascript:
        expect(reader.page.locator("form.is-stepping")).to_be_attached()


def chosen(reader: Reader) -> dict[str, str]:
    """Every answer that is chosen on the page, shown or not."""
    started(reader)
    return reader.page.evaluate(CHOSEN)


def shown(reader: Reader) -> Locator:
    """The questions that are to be seen."""
    return reader.page.locator("fieldset:visible")


def go_on(reader: Reader) -> None:
    reader.page.locator("[data-next]").click()


def answer(reader: Reader, answers: dict[str, str]) -> None:
    """Answer what is shown, question after question, as far as the answers go; the last stays."""
    started(reader)
    left = dict(answers)
    while left:
        codes = [code for code in left if reader.question(code).is_visible()]
        assert codes, f"none of {list(left)} is shown, but {shown(reader).all_inner_texts()}"
        for code in codes:
            reader.choose(code, left.pop(code))
        if left:
            go_on(reader)


def finish(reader: Reader) -> None:
    """Ask for the result and wait for it."""
    before = reader.page.url
    with reader.page.expect_response(lambda response: response.request.method == "POST"):
        reader.page.locator("[data-finish]").filter(visible=True).click()
    expect(reader.page.locator(".result")).to_be_visible()
    assert "?" not in reader.page.url, f"answers in an address: {before} -> {reader.page.url}"


def requests_of(reader: Reader) -> list[Request]:
    """All requests from now on, in the order they are sent; those for pictures do not count."""
    found: list[Request] = []

    def note(request: Request) -> None:
        if not request.url.endswith((".svg", ".css", ".js")):
            found.append(request)

    reader.context.on("request", note)
    return found


def sent(request: Request) -> dict[str, str]:
    """The fields of a posted form."""
    return dict(parse_qsl(request.post_data or "", keep_blank_values=True))


def path(url: str) -> str:
    return urlsplit(url).path
