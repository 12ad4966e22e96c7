"""A result as a short word: version and answers, packed, with a seal.

The word *is* the result; nothing is stored. Layout, in Crockford's base 32 (no i, l, o, u):
version (4 bits a symbol, fifth bit: more follow), answers (one mixed-radix number over all
questions, 0 for "no answer"), seal (30 bits of HMAC-SHA-256 over the check's key and all of it).
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from hashlib import sha256
from math import prod

from .definition import Answers
from .scored.definition import ScoredCheck

SYMBOLS = "0123456789abcdefghjkmnpqrstvwxyz"
SEAL_LENGTH = 6
LONGEST = 200  # symbols; a longer word is not one of ours


class WrongCode(ValueError):
    """The word was not made by this site for this check: mistyped, cut or invented."""


def pack(check: ScoredCheck, version: int, answers: Answers, name: str, key: bytes) -> str:
    """The word for these answers to a version (from 1) of the check called `name`."""
    number = 0
    for question in check.asked:
        codes = [option.code for option in question.options]
        chosen = answers.get(question.code)
        digit = codes.index(chosen) + 1 if chosen in codes else 0
        number = number * (len(codes) + 1) + digit
    body = _version_symbols(version) + _symbols(number, _length(check))
    return body + _seal(body, name, key)


def version_of(word: str) -> int:
    """The version a word claims to be of. Raises WrongCode; the seal is checked by `unpack`."""
    return _read_version(word)[0]


def unpack(check: ScoredCheck, word: str, name: str, keys: Sequence[bytes]) -> dict[str, str]:
    """The answers in a word, by question code. Raises WrongCode unless one of `keys` sealed it."""
    _, start = _read_version(word)
    body, seal = word[:-SEAL_LENGTH], word[-SEAL_LENGTH:]
    if not any(hmac.compare_digest(seal, _seal(body, name, key)) for key in keys):
        raise WrongCode("the seal does not fit")
    digits = body[start:]
    if len(digits) != _length(check):
        raise WrongCode("the length does not fit the check")
    number = 0
    for symbol in digits:
        number = number * 32 + SYMBOLS.index(symbol)
    answers: dict[str, str] = {}
    for question in reversed(list(check.asked)):
        number, digit = divmod(number, len(question.options) + 1)
        if digit:
            answers[question.code] = question.options[digit - 1].code
    if number:
        raise WrongCode("more answers than questions")
    return dict(reversed(answers.items()))


def _length(check: ScoredCheck) -> int:
    """How many symbols hold every pattern of answers to the check."""
    patterns = prod(len(question.options) + 1 for question in check.asked)
    length = 1
    while 32**length < patterns:
        length += 1
    return length


def _symbols(number: int, length: int) -> str:
    word = ""
    for _ in range(length):
        number, digit = divmod(number, 32)
        word = SYMBOLS[digit] + word
    return word


def _version_symbols(version: int) -> str:
    word = ""
    while version >= 16:
        version, low = divmod(version, 16)
        word += SYMBOLS[16 + low]
    return word + SYMBOLS[version]


def _read_version(word: str) -> tuple[int, int]:
    """Version and where the answers begin."""
    if not 0 < len(word) <= LONGEST or any(symbol not in SYMBOLS for symbol in word):
        raise WrongCode("no word of ours")
    version = 0
    for position, symbol in enumerate(word):
        digit = SYMBOLS.index(symbol)
        version += (digit % 16) << (4 * position)
        if digit < 16:
            return version, position + 1
    raise WrongCode("the version has no end")


def _seal(body: str, name: str, key: bytes) -> str:
    digest = hmac.new(key, f"{name}:{body}".encode(), sha256).digest()
    return _symbols(int.from_bytes(digest[:4], "big") >> 2, SEAL_LENGTH)
