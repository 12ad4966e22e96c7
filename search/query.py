"""What somebody typed, made safe for every search backend."""

from __future__ import annotations

import unicodedata

LONGEST = 100  # characters
MOST_WORDS = 10
SHORTEST = 2


def clean_query(typed: str) -> str:
    """The words to search for; an empty text where nothing is left to search.

    Control and format characters (NUL breaks PostgreSQL, overrides turn text around) and the
    quotation marks that are syntax to SQLite's FTS5 become blanks; letters are composed (NFC), so
    that "é" typed in two ways is found. Too much is cut.
    """
    composed = unicodedata.normalize("NFC", typed[: LONGEST * 4])
    kept = "".join(" " if _is_noise(character) else character for character in composed)
    # A sign alone, such as the § before a number, stands in no index and would find nothing.
    words = [word for word in kept[:LONGEST].split() if any(map(str.isalnum, word))]
    words = words[:MOST_WORDS]
    query = " ".join(words)
    letters = sum(character.isalnum() for character in query)
    return query if letters >= SHORTEST else ""


def was_shortened(typed: str) -> bool:
    """Whether `clean_query` left something out because it was too much."""
    return len(typed) > LONGEST or len(typed.split()) > MOST_WORDS


def _is_noise(character: str) -> bool:
    # Cc control, Cf format (zero width, overrides), Cs lone surrogates, Co private, Cn unassigned
    return unicodedata.category(character).startswith("C") or character in "\"“”„«»'`*"
