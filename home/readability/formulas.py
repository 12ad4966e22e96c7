"""The published formulas, as their authors wrote them. What they count comes from the text.

- German: the first Wiener Sachtextformel, for factual texts; its figure is a school year, 4 to 15.
  R. Bamberger, E. Vanecek: Lesen – Verstehen – Lernen – Schreiben. Wien: Jugend und Volk 1984.
- English: Flesch–Kincaid grade level; a school year in the USA.
  J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability
  formulas for Navy enlisted personnel. Research Branch Report 8-75, Memphis 1975.
- Turkish: Ateşman's adaptation of Flesch; 0 (very hard) to 100 (very easy).
  E. Ateşman: Türkçede okunabilirliğin ölçülmesi. Dil Dergisi 58 (1997), 71–74.
- Other languages with letters of upper and lower case, Ukrainian among them: LIX; 20 is very easy,
  40 medium, 60 very hard.
  C. H. Björnsson: Läsbarhet. Stockholm: Liber 1968.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from .sentences import Sentence, letters
from .syllables import Counter, english, german, turkish

LONG = 7  # letters: from here on a word is long, for Bamberger and Vanecek as for Björnsson


def wiener_sachtextformel(text: Sequence[Sentence]) -> Fraction:
    """0.1935 MS + 0.1672 SL + 0.1297 IW − 0.0327 ES − 0.875.

    MS: per cent of words with three and more syllables; SL: words in a sentence; IW: per cent of
    words with more than six letters; ES: per cent of words of one syllable.
    """
    words = _words(text)
    counted = [german(word) for word in words]
    return (
        Fraction("0.1935") * _percent(sum(count >= 3 for count in counted), words)
        + Fraction("0.1672") * _sentence_length(text)
        + Fraction("0.1297") * _percent(sum(letters(word) >= LONG for word in words), words)
        - Fraction("0.0327") * _percent(sum(count == 1 for count in counted), words)
        - Fraction("0.875")
    )


def flesch_kincaid(text: Sequence[Sentence]) -> Fraction:
    """0.39 (words : sentences) + 11.8 (syllables : words) − 15.59."""
    return (
        Fraction("0.39") * _sentence_length(text)
        + Fraction("11.8") * _word_length(text, english)
        - Fraction("15.59")
    )


def atesman(text: Sequence[Sentence]) -> Fraction:
    """198.825 − 40.175 (syllables : words) − 2.610 (words : sentences)."""
    return (
        Fraction("198.825")
        - Fraction("40.175") * _word_length(text, turkish)
        - Fraction("2.610") * _sentence_length(text)
    )


def lix(text: Sequence[Sentence]) -> Fraction:
    """Words in a sentence, plus the per cent of words with more than six letters."""
    words = _words(text)
    return _sentence_length(text) + _percent(sum(letters(word) >= LONG for word in words), words)


def _words(text: Sequence[Sentence]) -> list[str]:
    return [word for sentence in text for word in sentence.words]


def _percent(part: int, words: Sequence[str]) -> Fraction:
    return Fraction(100 * part, len(words))


def _sentence_length(text: Sequence[Sentence]) -> Fraction:
    return Fraction(len(_words(text)), len(text))


def _word_length(text: Sequence[Sentence], count: Counter) -> Fraction:
    words = _words(text)
    return Fraction(sum(map(count, words)), len(words))
