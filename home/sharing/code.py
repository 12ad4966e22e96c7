"""The code of a short link: five symbols for the page, one that notices a typing error.

In Crockford's base 32 (no i, l, o, u), lower case. The last symbol is a checksum over the field
of 32 elements: each symbol has a weight of its own, so that one wrong symbol and any two that
have changed places are noticed, always. (A sum modulo 32 could not promise both.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from secrets import choice
from uuid import UUID

SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz"
BODY = 5
LENGTH = BODY + 1
CAMPAIGN_LENGTH = 4
LONGEST = 200  # characters; what is longer was never a link of ours

READ_ALIKE = str.maketrans("oil", "011")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")  # what editors make of a hyphen
AROUND = re.compile(r"^[^0-9a-z]+|[^0-9a-z]+$")  # a full stop, a bracket, marks of direction
REDUCTION = 0b100101  # x^5 + x^2 + 1: primitive, so the weights of 31 places differ


@dataclass(frozen=True, slots=True)
class Word:
    """What stands behind /s/: the code of a page, and of a campaign where there is one.

    `code` is empty where the symbols cannot be a code of ours: mistyped or cut.
    """

    code: str
    campaign: str


def read(typed: str) -> Word:
    """A word as people type or copy it: any case, o for 0, i or l for 1, with a dot behind it."""
    if len(typed) > LONGEST:
        return Word("", "")
    plain = AROUND.sub("", DASHES.sub("-", typed.lower()))
    code, _dash, campaign = plain.translate(READ_ALIKE).partition("-")
    return Word(code if is_code(code) else "", campaign)


def is_code(code: str) -> bool:
    """Whether the symbols are a code without a typing error; it need not lead anywhere."""
    return (
        len(code) == LENGTH
        and all(symbol in SYMBOLS for symbol in code)
        and _check_symbol(code[:BODY]) == code[BODY]
    )


def code_of(translation_key: UUID, language: str, attempt: int = 0) -> str:
    """The code that an edition of a page gets by itself; the next one where it is taken."""
    digest = sha256(f"{translation_key} {language} {attempt}".encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    body = "".join(SYMBOLS[number >> 5 * place & 31] for place in range(BODY))
    return body + _check_symbol(body)


def new_campaign_code() -> str:
    """Four symbols by chance. No check symbol: a typo costs a count, never the content."""
    return "".join(choice(SYMBOLS) for _ in range(CAMPAIGN_LENGTH))


def _check_symbol(body: str) -> str:
    """The sum of the symbols, each times a power of x, in the field of 32 elements."""
    total = 0
    for symbol in body:
        total = _times_x(total ^ SYMBOLS.index(symbol))
    return SYMBOLS[total]


def _times_x(value: int) -> int:
    doubled = value << 1
    return doubled ^ REDUCTION if doubled & 32 else doubled
