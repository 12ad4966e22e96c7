"""The words that are passed on with a link. Plain Python without Django.

Every text ends with the short link and the fixed sentence; neither is ever shortened. What an
editor has not written is made from title and summary.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_IN_MESSENGER = 300  # characters, link and sentence included: what is read before "more …"
MOST_MESSAGE = 170  # of these an editor writes so many
MOST_EMAIL = 900
MOST_POST = 500
ELLIPSIS = "…"
SENTENCE_END = re.compile(r"[.!?؟。！？](?=\s|$)")
JOINERS = "\u200d\ufe0f"


@dataclass(frozen=True, slots=True)
class Written:
    """What a page says about itself, in one language; the last three may be empty."""

    title: str
    summary: str = ""
    message: str = ""
    email: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every text: the whole link, the fixed sentence, a greeting."""

    link: str
    sentence: str
    greeting: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """Ready to be copied. All end with link and sentence."""

    messenger: str
    subject: str
    email: str
    post: str


def texts_of(written: Written, frame: Frame) -> Texts:
    """The texts of a page. Raises ValueError where link and sentence alone are too long."""
    title, summary = in_a_line(written.title), in_a_line(written.summary)
    short = in_a_line(written.message) or joined(title, summary)
    about = f"{title}\n{summary}" if summary else title
    email = written.email.strip() or "\n\n".join(filter(None, [frame.greeting, about]))
    return Texts(
        messenger=messenger(short, frame),
        subject=title,
        email="\n\n".join([email, frame.link, frame.sentence]),
        post="\n\n".join([written.post.strip() or about, frame.link, frame.sentence]),
    )


def messenger(text: str, frame: Frame) -> str:
    """A text of at most 300 characters. Raises ValueError where there is no room for one."""
    end = f"{frame.link}\n{frame.sentence}"
    room = MOST_IN_MESSENGER - len(end) - 1
    if room < 0:
        raise ValueError(f"link and sentence have {len(end)} characters")
    short = shortened(text, room)
    return f"{short}\n{end}" if short else end


def shortened(text: str, room: int) -> str:
    """A text of at most `room` characters: cut behind a sentence, else behind a word, with "…".

    A sentence counts if it fills half of the room. A word that is longer than the room is cut.
    """
    if len(text) <= room:
        return text
    space = room - len(ELLIPSIS) - 1
    if space <= 0:
        return ELLIPSIS if room > 0 else ""
    cut = text[: space + 1]
    sentences = [found.end() for found in SENTENCE_END.finditer(text, 0, space + 1)]
    if sentences and space / 2 <= sentences[-1] <= space:
        return f"{text[: sentences[-1]]} {ELLIPSIS}"
    words = cut.rstrip() if cut[-1:].isspace() else cut.rpartition(" ")[0].rstrip()
    if words:
        return f"{words} {ELLIPSIS}"
    return whole_signs(text[: room - len(ELLIPSIS)], text) + ELLIPSIS


def whole_signs(beginning: str, text: str) -> str:
    """A beginning without the part of a sign that goes on behind it, such as an accent."""
    end = len(beginning)
    while 0 < end < len(text) and _goes_on(text, end):
        end -= 1
    return text[:end]


def joined(title: str, summary: str) -> str:
    """Title and summary as running text: "Title. Summary"; a title that ends itself has no dot."""
    if not summary:
        return title
    return f"{title} {summary}" if title[-1:] in ".!?؟…:" else f"{title}. {summary}"


def in_a_line(text: str) -> str:
    """A text without line breaks and double spaces."""
    return " ".join(text.split())


def _goes_on(text: str, place: int) -> bool:
    """Whether the sign before a place goes on behind it."""
    return (
        unicodedata.combining(text[place]) > 0
        or text[place] in JOINERS
        or text[place - 1] in JOINERS[0]
    )
