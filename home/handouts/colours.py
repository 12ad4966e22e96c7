"""The site's colours (static/css/tokens.css, on paper), for programs that know no style sheet."""

from __future__ import annotations

from dataclasses import dataclass

INK = "1A2230"
SOFT = "56606F"
EDGE = "857D70"
PAPER = "FBF8F2"
SUN = "F4B942"


@dataclass(frozen=True, slots=True)
class Voice:
    """The colours of an audience: `tone` for words and lines, `wash` behind words."""

    tone: str
    wash: str


VOICES = {
    "company": Voice("0B5563", "E3EFF0"),
    "talent": Voice("A63D17", "FBE9DE"),
    "association": Voice("6A2E60", "F3E6F0"),
}
NOBODY = Voice(INK, "F1ECE2")


def voice_of(tone: str) -> Voice:
    """The colours of an audience's code; ink for everything else."""
    return VOICES.get(tone, NOBODY)
