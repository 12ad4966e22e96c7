"""How long a text takes to read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil

WORDS_PER_MINUTE = 200  # a careful reader of non-fiction; in a second language rather 150
TAGS = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w[\w’'-]*")


def count_words(texts: Iterable[str]) -> int:
    """How many words there are, markup left out."""
    return sum(len(WORD.findall(TAGS.sub(" ", text))) for text in texts)


def minutes(words: int) -> int:
    """Reading time in whole minutes, at least one."""
    return max(1, ceil(words / WORDS_PER_MINUTE))
