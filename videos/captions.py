"""Captions in the WebVTT format (W3C): enough of it to refuse a file a browser cannot use."""

from __future__ import annotations

import re

TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
TIMING = re.compile(rf"^({TIME})[ \t]+-->[ \t]+({TIME})(?:[ \t].*)?$")


class WrongCaptions(ValueError):
    """The text is no WebVTT a browser can show. `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


def check_captions(text: str) -> int:
    """Answer the number of cues; raises WrongCaptions at the first line that cannot be read."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or not re.match(r"^WEBVTT(?:[ \t].*)?$", lines[0]):
        raise WrongCaptions(1, "header")
    cues = 0
    for number, line in enumerate(lines, start=1):
        if "-->" not in line:
            continue
        match = TIMING.match(line.strip())
        if not match:
            raise WrongCaptions(number, "timing")
        if seconds(match[2]) <= seconds(match[1]):
            raise WrongCaptions(number, "order")
        cues += 1
    if not cues:
        raise WrongCaptions(len(lines), "empty")
    return cues


def seconds(time: str) -> float:
    """A WebVTT time in seconds: 01:02.500 is 62.5."""
    total = 0.0
    for part in time.split(":"):
        total = total * 60 + float(part)
    return total
