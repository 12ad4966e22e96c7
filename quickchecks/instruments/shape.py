"""Which keys of a file and which fields of a block or page belong together, in both directions.

A Shape is a row of parts: it reads an entry of the file into fields and writes those back. `get`
gives a field's value by its name. Texts are written as Text, to be joined with those of other
languages.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from wagtail.models import Page

from .entry import Entry

Get = Callable[[str], Any]
Fields = dict[str, Any]


@dataclass(frozen=True)
class Pages:
    """Finds the pages that files name by code; None for one that is not there (yet)."""

    packet: Callable[[str], Page | None]
    check: Callable[[str], Page | None]


class Part(Protocol):
    """What a shape is made of."""

    def read(self, entry: Entry, pages: Pages) -> Fields: ...
    def write(self, get: Get) -> dict[str, Any]: ...


class Shape:
    """Parts that belong to one mapping of the file, in the order they are written."""

    def __init__(self, *parts: Part) -> None:
        self.parts = parts

    def read(self, entry: Entry, pages: Pages) -> Fields:
        """The fields of an entry. Raises InstrumentFault."""
        found: Fields = {}
        for part in self.parts:
            found.update(part.read(entry, pages))
        return found

    def write(self, get: Get) -> dict[str, Any]:
        """The entry of some fields."""
        found: dict[str, Any] = {}
        for part in self.parts:
            found.update(part.write(get))
        return found


@dataclass(frozen=True)
class Constant:
    """What the site always does. A file may say so; one that says otherwise is refused."""

    key: str
    value: Any

    def read(self, entry: Entry, pages: Pages) -> Fields:
        said = entry.data.get(self.key, self.value)
        if said != self.value:
            known = json.dumps(self.value)
            raise entry.fault(self.key, f"{said!r} is nothing this site does, only {known}")
        return {}

    def write(self, get: Get) -> dict[str, Any]:
        return {self.key: self.value}


@dataclass(frozen=True)
class Items:
    """A list of blocks inside a block."""

    key: str
    shape: Shape

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return {self.key: [self.shape.read(item, pages) for item in entry.entries(self.key)]}

    def write(self, get: Get) -> dict[str, Any]:
        items = [self.shape.write(value.get) for value in get(self.key) or []]
        return {self.key: items} if items else {}


@dataclass(frozen=True)
class Stream:
    """A list of blocks of a page; `block` is their name in it."""

    key: str
    block: str
    shape: Shape
    field: str = ""

    def read(self, entry: Entry, pages: Pages) -> Fields:
        items = [self.shape.read(item, pages) for item in entry.entries(self.key)]
        return {self.field or self.key: [(self.block, item) for item in items]}

    def write(self, get: Get) -> dict[str, Any]:
        items = [self.shape.write(block.value.get) for block in get(self.field or self.key)]
        return {self.key: items} if items else {}


@dataclass(frozen=True)
class Under:
    """A mapping of the file whose fields stand beside the others on the page.

    One that is not required is left out where there is nothing in it.
    """

    key: str
    shape: Shape
    required: bool = True

    def read(self, entry: Entry, pages: Pages) -> Fields:
        return self.shape.read(entry.entry(self.key), pages)

    def write(self, get: Get) -> dict[str, Any]:
        found = self.shape.write(get)
        return {self.key: found} if found or self.required else {}
