"""From an editor's rich text to parts of an outline: paragraphs, lists, sub-headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from .outline import Heading, Paragraph, Part, Points, Run, Runs, plain

SPACES = re.compile(r"[ \t\r\n\f]+")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ul", "ol"}
BOLD = {"b", "strong"}
ITALIC = {"i", "em"}


def parts_of(html: str, base: str = "") -> tuple[Part, ...]:
    """The parts a rich text consists of. `base` is the whole address that links start from."""
    return tuple(_parts(BeautifulSoup(html, "html.parser"), base))


def runs_of(html: str, base: str = "") -> Runs:
    """A rich text as one paragraph: its blocks are separated by line breaks."""
    found: list[Run] = []
    for part in parts_of(html, base):
        for runs in _lines(part):
            found += [Run("\n"), *runs] if found else runs
    return tuple(found)


def _lines(part: Part) -> Iterator[Runs]:
    match part:
        case Paragraph(runs=runs):
            yield runs
        case Heading(text=text):
            yield (Run(text, bold=True),)
        case Points(items=items):
            yield from items


def _parts(parent: Tag, base: str) -> Iterator[Part]:
    loose: list[PageElement] = []
    for child in parent.children:
        name = child.name if isinstance(child, Tag) else ""
        if name not in {"p", "div", *HEADINGS, *LISTS}:
            loose.append(child)
            continue
        yield from _paragraph(loose, base)
        loose = []
        assert isinstance(child, Tag)  # noqa: S101 - for the type checker
        if name in LISTS:
            items = tuple(runs for runs in _items(child, base) if plain(runs))
            if items:
                yield Points(items, numbered=name == "ol")
        elif name in HEADINGS:
            text = " ".join(child.get_text().split())
            if text:
                yield Heading(text, level=2)
        elif name == "div":
            yield from _parts(child, base)
        else:
            yield from _paragraph(list(child.children), base)
    yield from _paragraph(loose, base)


def _paragraph(elements: list[PageElement], base: str) -> Iterator[Paragraph]:
    runs = _trimmed(run for element in elements for run in _runs(element, Run(""), base))
    if runs:
        yield Paragraph(runs)


def _items(parent: Tag, base: str) -> Iterator[Runs]:
    """The points of a list; those of a list inside it follow their own point."""
    for item in parent.find_all("li", recursive=False):
        inner = [part for part in item.children if isinstance(part, Tag) and part.name in LISTS]
        own = [part for part in item.children if not any(part is one for one in inner)]
        yield _trimmed(run for child in own for run in _runs(child, Run(""), base))
        for child in inner:
            yield from _items(child, base)


def _runs(element: PageElement, look: Run, base: str) -> Iterator[Run]:
    if type(element) is NavigableString:  # comments and the like are of other types
        yield replace(look, text=SPACES.sub(" ", element))
        return
    if not isinstance(element, Tag) or element.name in {"script", "style"}:
        return
    if element.name == "br":
        yield replace(look, text="\n")
        return
    href = str(element.get("href") or "") if element.name == "a" else ""
    look = replace(
        look,
        bold=look.bold or element.name in BOLD,
        italic=look.italic or element.name in ITALIC,
        href=whole(href, base) or look.href,
    )
    for child in element.children:
        yield from _runs(child, look, base)


def whole(href: str, base: str) -> str:
    """A whole address a file may link to, or nothing: no scripts, no addresses of a machine."""
    try:
        address = urljoin(base, href.strip()) if href.strip() else ""
    except ValueError:
        return ""
    return address if address.startswith(("https://", "http://", "mailto:", "tel:")) else ""


def _trimmed(runs: Iterator[Run]) -> Runs:
    """Neighbours of one look together, no spaces at either end or around line breaks."""
    found: list[Run] = []
    for run in runs:
        if found and replace(found[-1], text="") == replace(run, text=""):
            found[-1] = replace(run, text=found[-1].text + run.text)
        elif run.text:
            found.append(run)
    for place, run in enumerate(found):
        text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", run.text))
        before = found[place - 1].text[-1:] if place else ""
        if place == 0 or before in (" ", "\n"):
            text = text.lstrip(" \n") if place == 0 else text.lstrip(" ")
        found[place] = replace(run, text=text)
    while found and not found[-1].text.rstrip(" \n"):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" \n"))
    return tuple(run for run in found if run.text)
