"""What somebody has chosen to put together, as it stands in an address: ?p=code&p=code&title=…"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

MOST_PACKETS = 6  # in one PDF: below 400 kB it still goes through a messenger, drawn in seconds
LONGEST_TITLE = 120  # characters
CODE = re.compile(r"[a-zA-Z0-9_-]{1,40}")
JOINERS = "\u200c\u200d"  # invisible, but part of words in Persian and of some signs


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes without repetition, in the order of the address, and the bundle's title, cleaned.

    `strange` counts entries that cannot be codes.
    """

    codes: tuple[str, ...]
    title: str
    strange: int = 0

    @property
    def is_title_too_long(self) -> bool:
        return len(self.title) > LONGEST_TITLE


def read_selection(asked: Iterable[str], title: str) -> Selection:
    """The selection of an address, whatever stands there."""
    entries = list(dict.fromkeys(asked))
    codes = tuple(entry for entry in entries if CODE.fullmatch(entry))
    return Selection(codes, clean_title(title), len(entries) - len(codes))


def clean_title(typed: str) -> str:
    """One line without control characters and without signs that turn text around."""
    composed = unicodedata.normalize("NFC", typed)
    return " ".join("".join(map(_kept, composed)).split())


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        return " "  # line breaks and tabs part words
    # Cf format (bidi overrides, zero width), Cs surrogates, Co private, Cn unassigned
    return "" if category.startswith("C") and character not in JOINERS else character
