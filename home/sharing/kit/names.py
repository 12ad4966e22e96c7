"""Names of files for people, in any language, that every system can store. Without Django."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 100  # characters, ending included
LONGEST_BYTES = 240  # file systems count bytes, and most stop at 255
FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')  # on Windows, besides control characters
RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")


def file_name(stem: str, ending: str = "", most: int = LONGEST) -> str:
    """A safe name: "Poster – Being found (English)" and "pdf" give "….pdf". Never empty."""
    tail = f".{ending}" if ending else ""
    return _fitted(_clean(stem), most - len(tail), LONGEST_BYTES - len(tail)) + tail


def piece_name(piece: str, title: str, language: str, ending: str) -> str:
    """ "Poster – Being found (English).pdf": of a long title the beginning is kept."""
    around = f"{piece} –  ({language}).{ending}"
    room = max(12, LONGEST - len(around))
    bytes_left = LONGEST_BYTES - len(around.encode())
    short = _fitted(_clean(title), room, max(24, bytes_left))
    return file_name(f"{piece} – {short} ({language})", ending)


def unlike(name: str, taken: set[str]) -> str:
    """The name, or with a number behind it where there is one that differs in case only."""
    found, number = name, 2
    while found.casefold() in taken:
        found, number = f"{name} {number}", number + 1
    taken.add(found.casefold())
    return found


def _clean(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    spaced = FORBIDDEN.sub(" ", "".join(" " if sign.isspace() else sign for sign in composed))
    kept = "".join(sign for sign in spaced if not unicodedata.category(sign).startswith("C"))
    # Windows drops dots and spaces at the end; one in front hides a file.
    name = " ".join(kept.split()).strip(". ")
    return f"_{name}" if RESERVED.match(name.split(".")[0]) else name or "_"


def _fitted(name: str, most: int, most_bytes: int) -> str:
    short = name[:most]
    while len(short.encode()) > most_bytes:
        short = short[:-1]
    return short.rstrip(". ") or "_"
