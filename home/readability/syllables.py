"""Syllables by rules of thumb, for the languages whose formula counts them.

No rule gets every word right; over a paragraph the faults even out, which is all a formula needs.
A number counts as one syllable: how it is read out says nothing about how hard it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_GERMAN = re.compile(r"aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|oi|[aeiouyäöüéèêáàóíú]")
_ENGLISH = re.compile(r"[aeiouyéèêáàóíú]+")
_TURKISH = re.compile(r"[aeıioöuüâîû]")
_SILENT = re.compile(
    r"(?:(?<![aeiouyl])e|(?<=[aeiouy]l)e|(?<=[^aeiouytd])ed|(?<=[^aeiouyscxzgh])es)$"
)
_APART = re.compile(r"(?<![tcsg])i[ao](?!u)|[aeiouy]ing$|(?<=[^aeiouyq])ua|eo(?![up])")


def german(word: str) -> int:
    """Vowels and diphthongs: "Bau-er", "Qu" has none of its own."""
    return _count(_GERMAN, word.lower().replace("qu", "q"))


def english(word: str) -> int:
    """Groups of vowels, without a silent ending, and those groups twice that are two."""
    plain = word.lower().replace("qu", "q")
    groups = _count(_ENGLISH, plain)
    silent = bool(_SILENT.search(plain)) and groups > 1
    return max(1, groups - silent + len(_APART.findall(plain)))


def turkish(word: str) -> int:
    """As many as there are vowels; the two letters I are told apart before lowering them."""
    return _count(_TURKISH, word.replace("I", "ı").replace("İ", "i").lower())


def _count(vowels: re.Pattern[str], word: str) -> int:
    return max(1, len(vowels.findall(word)))


Counter = Callable[[str], int]
