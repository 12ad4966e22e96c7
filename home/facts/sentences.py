"""The sentences of a text that insert a value. Plain Python without Django."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from .resolve import names_in

# Where a block of HTML ends, so does a sentence, with or without a full stop.
BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|dd|dt)>|<br\s*/?>", re.I)
TAG = re.compile(r"<[^>]*>")
SENTENCE_END = re.compile(r"(?<=[.!?؟…])\s+(?=[^a-z0-9\s(])|\n+")


def sentences_with(name: str, texts: Iterable[str]) -> list[str]:
    """Every sentence that inserts a value, without markup, each once and in order.

    A full stop before a small letter, a digit or a bracket ("Abs. 2", "z. B. so") ends none.
    """
    found = [
        sentence.strip()
        for text in texts
        for sentence in SENTENCE_END.split(unescape(TAG.sub("", BLOCK_END.sub("\n", text))))
        if name in names_in(sentence)
    ]
    return list(dict.fromkeys(found))
