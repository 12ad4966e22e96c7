"""How a word is explained in place: a button and, beside it, what opens when it is pressed.

The browser's own popover needs no script: a keyboard opens it with Enter and closes it with Esc.
Where a browser has none, the word is plain text and its meaning stands at the end of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _

from .marking import Term
from .words import Words

# Words to take over elsewhere stay as they are; a scene's teaser is one link as a whole.
PLAIN_CLASSES = frozenset({"example", "scene-teaser", "note__source"})


@dataclass(frozen=True, slots=True)
class Explained:
    """A word that a page has explained; `original` is the German one, where it is another."""

    code: str
    term: str
    meaning: str
    original: str


def explain(
    html: str, words: Words, fill: Callable[[str], str] = str
) -> tuple[str, list[Explained]]:
    """The HTML with its words explained, each once, and the list of them as they appear.

    `fill` puts values into their meanings.
    """
    found: list[Explained] = []

    def wrap(text: str, term: Term) -> str:
        # The text comes from HTML and is escaped already.
        one = explained(term, words, fill)
        found.append(one)
        return in_place(text, one)

    return words.finder.mark(html, wrap, set(), PLAIN_CLASSES), found


def explained(term: Term, words: Words, fill: Callable[[str], str]) -> Explained:
    original = words.originals.get(term.code, "")
    other = original if original != term.term else ""
    return Explained(term.code, term.term, fill(term.meaning), other)


def in_place(text: str, one: Explained) -> str:
    """A word of a text as a button, with its meaning beside it."""
    meaning = format_html(
        '<span class="meaning" id="word-{code}" popover role="note" aria-label="{label}">'
        "<b>{term}</b>{original} {meaning}</span>",
        code=one.code,
        label=_("Meaning"),
        term=one.term,
        original=format_html(' (<i lang="{}">{}</i>)', settings.LANGUAGE_CODE, one.original)
        if one.original
        else "",
        meaning=one.meaning,
    )
    button = (
        f'<button class="word" type="button" popovertarget="word-{one.code}"'
        f' aria-describedby="word-hint">{text}</button>'
    )
    return button + meaning
