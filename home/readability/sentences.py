"""Sentences and words as the formulas count them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_VARIABLE = re.compile(r"\{\{.*?\}\}")  # an amount is inserted there: one word
_LETTER = r"[^\W\d_]"
# What is written with a sign inside is one word: "Mentor:innen", "E-Mail", "don't", "50.700".
_WORD = re.compile(
    rf"{_LETTER}[^\W\d_\u0300-\u036f\u064b-\u0652]*(?:[-’'´ʼ:*·]{_LETTER}+)*|\d[\d.,:]*"
)
_END = re.compile(r"[.!?…؟。]+[\"'”“’»«)\]]*(?=\s|$)")
_LAST_WORD = re.compile(r"[^\s(\[„“\"'«»]*$")
# A full stop behind these ends no sentence. Single letters ("z. B.", "e. g.") need no entry.
_SHORT = frozenset(
    {
        *("abs", "art", "bspw", "bzw", "ca", "dr", "evtl", "ff", "ggf", "inkl", "mind", "mio"),
        *("mrd", "nr", "prof", "st", "tel", "usw", "vgl", "zzgl"),
        *("approx", "dept", "e.g", "eg", "etc", "i.e", "ie", "inc", "mr", "mrs", "ms", "no", "vs"),
        *("doç", "örn", "vb", "yy"),
        *("див", "ін", "напр", "ред", "рр", "тис"),
    }
)
_GO_ON = frozenset({"usw", "etc", "vb"})  # these may end a sentence: before a capital they do
_ORDINAL = re.compile(r"^\d{1,2}$")  # "am 3. Mai"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, and its words."""

    text: str
    words: tuple[str, ...]


def sentences(texts: Iterable[str]) -> list[Sentence]:
    """The sentences of texts read one after the other; every text and every line ends one.

    What has no word in it (a dash, an emoji) is no sentence.
    """
    found = []
    for text in texts:
        for line in text.splitlines():
            for part in _parts(line):
                words = tuple(_WORD.findall(_VARIABLE.sub("1", part)))
                if words:
                    found.append(Sentence(part, words))
    return found


def letters(word: str) -> int:
    """How many letters a word has; hyphens, digits and signs are none."""
    return sum(map(str.isalpha, word))


def _parts(line: str) -> list[str]:
    found, start = [], 0
    for match in _END.finditer(line):
        if match[0][:1] == "." and _goes_on(line[start : match.start()], line[match.end() :]):
            continue
        found.append(line[start : match.end()].strip())
        start = match.end()
    return [*found, line[start:].strip()]


def _goes_on(before: str, after: str) -> bool:
    """Whether a full stop belongs to an abbreviation or to an ordinal number."""
    following = after.lstrip()
    if not following:
        return False
    last = _LAST_WORD.search(before)
    word = last[0].lower() if last else ""
    if word in _GO_ON:
        return not following[0].isupper()
    is_letter = len(word) == 1 and word.isalpha()
    return is_letter or word in _SHORT or bool(_ORDINAL.match(word))
