"""The name of an association as strangers type it: what may stand on a poster, what is the same."""

from __future__ import annotations

import unicodedata

LONGEST = 80  # characters of a name
LONGEST_SAME = 320  # a few signs stand for several letters once they are written out
JOINERS = "\u200c\u200d"  # Persian and Indian scripts need them inside a word


def clean_name(typed: str) -> str:
    """A name without control characters and without marks that turn the direction of a line.

    Spaces become single ones; what is longer than a name may be is cut. Empty where nothing is
    left that could be read.
    """
    composed = unicodedata.normalize("NFC", typed[: 10 * LONGEST])
    spaced = "".join(" " if sign.isspace() else sign for sign in composed)
    kept = "".join(sign for sign in spaced if _may_stay(sign))
    name = " ".join(kept.split())[:LONGEST].strip()
    return name if any(sign.isalnum() for sign in name) else ""


def same_name(name: str) -> str:
    """What two spellings of a clean name have in common: case, width and joiners do not count."""
    plain = "".join(sign for sign in name if sign not in JOINERS)
    folded = unicodedata.normalize("NFKC", plain.casefold()).casefold()
    return " ".join(folded.split())[:LONGEST_SAME]


def _may_stay(sign: str) -> bool:
    """No control, format, surrogate, private or unassigned character."""
    return sign in JOINERS or not unicodedata.category(sign).startswith("C")
