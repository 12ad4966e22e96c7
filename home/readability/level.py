"""From a text to a hint: its figure, the target of its readers, its longest sentences.

Targets. Plain language is written at B1 for graduates and volunteers and at B2 for companies. No
formula measures a level of the Common European Framework; the two targets are agreements that
an editor can work with:

- school years (German, English): 8 and 10. What everybody has learned to read when school ends is
  ordinary prose of the ninth or tenth year; readers who learn the language get two years less.
- Ateşman: 60 and 50 points; he calls 50 to 69 "medium" and from 70 on "easy".
- LIX: 50 and 55; from 50 on Björnsson finds official prose. The checks use the same two figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from . import formulas
from .sentences import Sentence, sentences

FEWEST_WORDS = 30  # fewer give a figure by chance
LONGEST_SENTENCE = 20  # words
SHOWN = 3  # of the longest sentences
# Scripts without long words in Björnsson's sense: sentences can be counted there and no more.
# The checks' own rule leaves out the same ones.
WITHOUT_FORMULA = frozenset(
    {
        *("ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"),
        *("hi", "bn", "ta", "th", "zh", "ja", "ko"),
    }
)


class Formula(StrEnum):
    """The formula of a language."""

    VIENNA = "first Wiener Sachtextformel (Bamberger and Vanecek 1984)"
    FLESCH_KINCAID = "Flesch–Kincaid grade level (Kincaid and others 1975)"
    ATESMAN = "Ateşman 1997"
    LIX = "LIX (Björnsson 1968)"

    @property
    def is_grade(self) -> bool:
        """Whether its figure is a school year."""
        return self in (Formula.VIENNA, Formula.FLESCH_KINCAID)

    @property
    def higher_is_easier(self) -> bool:
        return self is Formula.ATESMAN


class Target(StrEnum):
    """The level that readers should need, in the words of the Common European Framework."""

    B1 = "B1"
    B2 = "B2"


_COMPUTE: dict[Formula, Callable[[Sequence[Sentence]], Fraction]] = {
    Formula.VIENNA: formulas.wiener_sachtextformel,
    Formula.FLESCH_KINCAID: formulas.flesch_kincaid,
    Formula.ATESMAN: formulas.atesman,
    Formula.LIX: formulas.lix,
}
_LIMITS = {
    Formula.VIENNA: {Target.B1: 8, Target.B2: 10},
    Formula.FLESCH_KINCAID: {Target.B1: 8, Target.B2: 10},
    Formula.ATESMAN: {Target.B1: 60, Target.B2: 50},
    Formula.LIX: {Target.B1: 50, Target.B2: 55},
}
_BY_LANGUAGE = {
    "de": Formula.VIENNA,
    "en": Formula.FLESCH_KINCAID,
    "tr": Formula.ATESMAN,
}


@dataclass(frozen=True, slots=True)
class Level:
    """What can be said about a text.

    `score` is missing for a language without a formula and for a text of too few words.
    """

    formula: Formula | None
    score: Fraction | None
    limit: int
    words: int
    sentences: int
    longest: tuple[Sentence, ...]  # the longest first
    too_long: int  # how many sentences have more than LONGEST_SENTENCE words

    @property
    def reaches_target(self) -> bool | None:
        """Whether the text is easy enough; None without a figure."""
        if self.score is None or self.formula is None:
            return None
        if self.formula.higher_is_easier:
            return self.score >= self.limit
        return self.score <= self.limit


def formula_of(language: str) -> Formula | None:
    """The formula for a language, by its code: "de", "pt-br", "ar"."""
    code = language.replace("_", "-").split("-")[0].lower()
    if code in WITHOUT_FORMULA:
        return None
    return _BY_LANGUAGE.get(code, Formula.LIX)


def level(texts: Iterable[str], language: str, target: Target) -> Level:
    """How hard texts are that are read one after the other."""
    found = sentences(texts)
    count = sum(len(sentence.words) for sentence in found)
    formula = formula_of(language)
    enough = formula is not None and count >= FEWEST_WORDS
    return Level(
        formula=formula,
        score=_COMPUTE[formula](found) if formula and enough else None,
        limit=_LIMITS[formula][target] if formula else 0,
        words=count,
        sentences=len(found),
        longest=tuple(sorted(found, key=lambda sentence: -len(sentence.words))[:SHOWN]),
        too_long=sum(len(sentence.words) > LONGEST_SENTENCE for sentence in found),
    )
