"""Links and sub-headings of a rich text that do not say what they lead to. Without Django.

WCAG 2.2: links say where they lead (2.4.4), headings have words (2.4.6) and, as good practice,
leave out no level (G141).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser

# Words that say nothing once a screen reader lists a page's links, in the site's languages.
SAYS_NOTHING = frozenset(
    {
        *("hier", "hier klicken", "klick hier", "klicken sie hier", "mehr", "weiter"),
        *("weiterlesen", "link", "dieser link"),
        *("here", "click here", "more", "read more", "this", "this link", "go"),
        *("burada", "buraya", "burası", "buraya tıklayın", "tıklayın", "devamı"),
        *("тут", "сюди", "натисніть тут", "детальніше", "здесь", "подробнее"),
        *("هنا", "اضغط هنا", "المزيد", "اینجا"),
    }
)
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_HEADING = re.compile(r"^h([1-6])$")
_AROUND = " \t\r\n\u00a0\u200b.…:!>»›→-–—()[]"


class Kind(StrEnum):
    """What is wrong with a piece of rich text."""

    EMPTY_LINK = "empty-link"
    VAGUE_LINK = "vague-link"
    BARE_ADDRESS = "bare-address"  # said, never refused
    EMPTY_HEADING = "empty-heading"
    SKIPPED_LEVEL = "skipped-level"


@dataclass(frozen=True, slots=True)
class Fault:
    """One of them, with the words it is about."""

    kind: Kind
    text: str


def faults(html: str, level: int = 2) -> list[Fault]:
    """What is wrong in a rich text that stands below a heading of a level."""
    reader = _Reader(level)
    reader.feed(html)
    reader.close()
    return reader.found


def is_blank(html: str) -> bool:
    """Whether a rich text has no words."""
    return not re.sub(r"<[^>]*>|&nbsp;|[\s\u00a0\u200b]", "", html)


class _Reader(HTMLParser):
    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level
        self.found: list[Fault] = []
        self.link: str | None = None
        self.heading: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.link = ""
        elif match := _HEADING.match(tag):
            self.heading = ""
            level = int(match[1])
            if level > self.level + 1:
                self.found.append(Fault(Kind.SKIPPED_LEVEL, tag))
            self.level = level
        elif tag in ("img", "embed"):
            self.handle_data(dict(attrs).get("alt") or "")

    def handle_data(self, data: str) -> None:
        if self.link is not None:
            self.link += data
        if self.heading is not None:
            self.heading += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.link is not None:
            self._judge(self.link)
            self.link = None
        elif _HEADING.match(tag) and self.heading is not None:
            if not self.heading.strip(_AROUND):
                self.found.append(Fault(Kind.EMPTY_HEADING, ""))
            self.heading = None

    def _judge(self, text: str) -> None:
        words = " ".join(text.strip(_AROUND).split())
        if not words:
            self.found.append(Fault(Kind.EMPTY_LINK, ""))
        elif words.casefold() in SAYS_NOTHING:
            self.found.append(Fault(Kind.VAGUE_LINK, words))
        elif _ADDRESS.match(words):
            self.found.append(Fault(Kind.BARE_ADDRESS, words))
