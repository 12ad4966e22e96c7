"""One key of a file and the field that holds it. `field` is its name on the page, if it differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .entry import LONGEST_CODE, Entry
from .languages import HERE, Text
from .shape import Fields, Get, Pages


@dataclass(frozen=True)
class Code:
    """A code; `field` is its name on the page."""

    key: str = "id"
    field: str = "code"
    required: bool = True
    most: int = LONGEST_CODE

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.field: entry.code(self.key, self.required, self.most)}

    def write(self, get: Get) -> dict[str, Any]:
        code = get(self.field) or ""
        return {self.key: code} if code or self.required else {}


@dataclass(frozen=True)
class Words:
    """A text in several languages. `most` characters fit, if it is not 0."""

    key: str
    required: bool = True
    field: str = ""
    most: int = 0

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.field or self.key: entry.words(self.key, self.required, self.most)}

    def write(self, get: Get) -> dict[str, Any]:
        text = get(self.field or self.key) or ""
        return {self.key: Text(text)} if text or self.required else {}


@dataclass(frozen=True)
class OwnWords:
    """A text whose languages stand in the entry itself."""

    field: str

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.field: entry.own_words()}

    def write(self, get: Get) -> dict[str, Any]:
        return {HERE: Text(get(self.field) or "")}


@dataclass(frozen=True)
class Number:
    """A whole number within bounds."""

    key: str
    least: int
    most: int
    default: int | None = None
    field: str = ""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        number = entry.number(self.key, self.least, self.most, self.default)
        return {self.field or self.key: number}

    def write(self, get: Get) -> dict[str, Any]:
        return {self.key: get(self.field or self.key)}


@dataclass(frozen=True)
class Yes:
    """True or false; written where it is true, or always."""

    key: str
    always: bool = False

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.key: entry.yes(self.key)}

    def write(self, get: Get) -> dict[str, Any]:
        value = bool(get(self.key))
        return {self.key: value} if value or self.always else {}


@dataclass(frozen=True)
class Choice:
    """One of some words. `known` gives what the page calls each; the first one is written."""

    key: str
    known: Mapping[str, str]
    default: str | None = None
    field: str = ""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.field or self.key: entry.choice(self.key, self.known, self.default)}

    def write(self, get: Get) -> dict[str, Any]:
        value = get(self.field or self.key)
        word = next((word for word, known in self.known.items() if known == value), None)
        return {self.key: word} if word else {}


@dataclass(frozen=True)
class Codes:
    """A list of codes; the page holds them as "a, b"."""

    key: str
    always: bool = False

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.key: ", ".join(entry.codes(self.key))}

    def write(self, get: Get) -> dict[str, Any]:
        codes = [code.strip() for code in (get(self.key) or "").split(",") if code.strip()]
        return {self.key: codes} if codes or self.always else {}


@dataclass(frozen=True)
class Day:
    """A day; None where there is none."""

    key: str
    default: Callable[[], Any] = field(default=lambda: None)

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.key: entry.day(self.key) or self.default()}

    def write(self, get: Get) -> dict[str, Any]:
        return {self.key: get(self.key)} if get(self.key) else {}


@dataclass(frozen=True)
class Target:
    """Where something leads: a packet, and perhaps a chapter of it."""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        code = entry.code("packet", required=False)
        page = pages.packet(code) if code else None
        chapter = entry.code("chapter", required=False)
        return {"page": page, "chapter": chapter, "packet": "" if page else code}

    def write(self, get: Get) -> dict[str, Any]:
        page, chapter = get("page"), get("chapter")
        code = getattr(page.specific, "code", "") if page else get("packet")
        found = {"packet": code, "chapter": chapter}
        return {key: value for key, value in found.items() if value}
