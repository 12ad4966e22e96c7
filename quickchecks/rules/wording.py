"""How long and how hard to read a check's texts may be.

Reading level by LIX, "läsbarhetsindex" (C. H. Björnsson, Läsbarhet, Stockholm: Liber 1968): the
average length of sentences in words plus the share of words with more than six letters in percent.
It needs no dictionary and no syllables, so it does for every language in Latin or Cyrillic letters;
J. Anderson, "Lix and Rix", Journal of Reading 26 (1983), tried it on several. 20 is very easy, 40
medium, 60 very difficult.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from .finding import Finding, FindingKind, finding

# A question has to be taken in at one glance on a phone: four lines of 40 characters at 360 px.
LONGEST_QUESTION = 160
# Options are compared with each other, so each has to be shorter still: three such lines.
LONGEST_OPTION = 120
# Scripts without capitals or with words that other rules divide: LIX means nothing there.
WITHOUT_LIX = frozenset(
    {
        "ar",
        "ckb",
        "fa",
        "he",
        "ps",
        "sd",
        "ug",
        "ur",
        "yi",
        "hi",
        "bn",
        "ta",
        "th",
        "zh",
        "ja",
        "ko",
    }
)
LONG_WORD = 7  # letters, from here on a word counts as long
MEDIUM = 50  # a limit for texts that everybody should understand: above it is official prose
FEWEST_WORDS = 20  # fewer words give a figure by chance; they are judged with the whole check only

_VARIABLE = re.compile(r"\{\{.*?\}\}")
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}+(?:[-’'´:*·]{_LETTER}+)*|\d[\d.,]*")
_SENTENCE_END = re.compile(r"(?<!\b\w)[.!?:…]+(?=\W|$)")  # not after one letter: "z. B."


def budget(texts: Iterable[tuple[str, str]], language: str, limit: int) -> list[Finding]:
    """What is too long or too hard to read in a language.

    `texts` are pairs of code and text: "q01" for a question, "q01/a" for an option. `limit` is the
    highest LIX. A question is judged together with its options, then all of them as one text.
    """
    pairs = list(texts)
    return [*_lengths(pairs), *(_levels(pairs, limit) if has_lix(language) else ())]


def has_lix(language: str) -> bool:
    """Whether LIX means something in a language, by its code: "de", "pt-br", "ar"."""
    return language.replace("_", "-").split("-")[0].lower() not in WITHOUT_LIX


def lix(texts: Iterable[str]) -> Fraction:
    """The LIX of texts read one after the other; each ends a sentence. 0 without any words."""
    words: list[str] = []
    sentences = 0
    for text in texts:
        for sentence in _SENTENCE_END.split(_VARIABLE.sub("1", text)):
            found = _WORD.findall(sentence)
            words += found
            sentences += bool(found)
    if not words:
        return Fraction()
    long = sum(sum(map(str.isalpha, word)) >= LONG_WORD for word in words)
    return Fraction(len(words), sentences) + Fraction(100 * long, len(words))


def _lengths(texts: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    for code, text in texts:
        limit = LONGEST_OPTION if "/" in code else LONGEST_QUESTION
        if len(text) > limit:
            yield finding("texts", FindingKind.TOO_LONG, code, length=len(text), limit=limit)


def _levels(texts: Iterable[tuple[str, str]], limit: int) -> Iterator[Finding]:
    questions: dict[str, list[str]] = {}
    for code, text in texts:
        questions.setdefault(code.split("/")[0], []).append(text)
    everything = [text for found in questions.values() for text in found]
    for code, found in [*questions.items(), ("", everything)]:
        words = sum(len(_WORD.findall(text)) for text in found)
        if words >= FEWEST_WORDS and lix(found) > limit:
            yield finding("texts", FindingKind.HARD_TO_READ, code, lix=lix(found), limit=limit)
